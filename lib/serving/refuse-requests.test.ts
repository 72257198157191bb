import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { refuseRequest } from './refuse-requests'

let server: Server | undefined
let received = 0
afterEach(() => server?.close())

async function serving(): Promise<number> {
  received = 0
  const own = (server = createServer((request, response) => {
    if (refuseRequest(request, response)) return
    request.on('data', (chunk: Buffer) => (received += chunk.length)).on('end', () => response.end('read'))
  }))
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  return (own.address() as AddressInfo).port
}

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly chunks?: readonly string[]
}

async function statusOf({ method = 'GET', path = '/', headers = {}, chunks = [] }: Asked) {
  const port = await serving()
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asking = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      answer.resume()
      resolve(answer)
    })
    asking.on('error', reject)
    for (const chunk of chunks) asking.write(chunk)
    asking.end()
  })
}

it.each(['/%00', '/a%00b/c', '/%', '/%zz', '/%E0%A4%A', '*'])(
  'answers %s with 400 and the headers of every page',
  async (path) => {
    const answer = await statusOf({ path, method: path === '*' ? 'OPTIONS' : 'GET' })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  },
)

it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'POST'])('answers %s on a page with 405', async (method) => {
  const answer = await statusOf({ method, path: '/luolong' })
  expect(answer.statusCode).toBe(405)
  expect(answer.headers.allow).toBe('GET, HEAD')
})

it.each(['GET', 'HEAD'])('lets %s of a Chinese address with a query pass', async (method) => {
  const answer = await statusOf({ method, path: `/${encodeURIComponent('虚构')}?q=%zz` })
  expect(answer.statusCode).toBe(200)
})

it('refuses a body that says it is too large before any of it is read', async () => {
  const answer = await statusOf({
    method: 'POST',
    path: '/reader',
    headers: { 'Content-Length': String(65 * 1024) },
    chunks: ['x'],
  })
  expect(answer.statusCode).toBe(413)
  expect(received).toBe(0)
})

it('stops reading a body that does not say how large it is', async () => {
  const chunks = Array.from({ length: 40 }, () => 'x'.repeat(8 * 1024))
  const answer = await statusOf({
    method: 'POST',
    path: '/reader',
    headers: { 'Transfer-Encoding': 'chunked' },
    chunks,
  })
  expect(answer.statusCode).toBe(413)
  expect(received).toBeLessThanOrEqual(64 * 1024)
})

it('hands on a form whole', async () => {
  const answer = await statusOf({
    method: 'POST',
    path: '/reader',
    headers: { 'Transfer-Encoding': 'chunked' },
    chunks: ['elder', '=on'],
  })
  expect(answer.statusCode).toBe(200)
  expect(received).toBe('elder=on'.length)
})
