import { afterEach, expect, it, vi } from 'vitest'
import { GET } from './route'

afterEach(() => vi.unstubAllEnvs())

it('names the operator’s contact and an expiry that lies ahead', async () => {
  vi.stubEnv('CONTACT', 'mail@books.example')
  vi.stubEnv('SITE_URL', 'https://books.example')
  const text = await GET().text()
  expect(text).toContain('Contact: mailto:mail@books.example\n')
  expect(text).toContain('Canonical: https://books.example/.well-known/security.txt\n')
  const expires = /^Expires: (.*)$/m.exec(text)?.[1] ?? ''
  expect(new Date(expires).getTime()).toBeGreaterThan(Date.now())
})

it('is not there without a contact', () => {
  vi.stubEnv('CONTACT', '')
  expect(GET().status).toBe(404)
})
