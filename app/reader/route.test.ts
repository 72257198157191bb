import { expect, it } from 'vitest'
import { POST } from './route'

const posted = (referer: string, body: string | null = 'elder=on') =>
  POST(
    new Request('http://portal.test/reader', {
      method: 'POST',
      headers: { host: 'portal.test', referer, 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    }),
  )

it('leads back to the page that the form was sent from', async () => {
  expect((await posted('http://portal.test/luolong?unit=yuan')).headers.get('location')).toBe('/luolong?unit=yuan')
})

it.each(['http://portal.test//evil.example/x', 'http://evil.example/x', 'not an address'])(
  'never leads to another host: %s',
  async (referer) => {
    expect((await posted(referer)).headers.get('location')).toBe('/')
  },
)

it('answers 400 to a form that cannot be read', async () => {
  const request = new Request('http://portal.test/reader', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: 'no parts',
  })
  expect((await POST(request)).status).toBe(400)
})
