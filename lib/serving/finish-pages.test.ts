import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { finishPages, type Instead } from './finish-pages'

let server: Server | undefined
afterEach(() => server?.close())

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><p>虚构的一页</p><script>a()</script></html>`
const KEPT = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 's-maxage=31536000' }

/** A server that answers as Next does, its pages finished on their way out. */
async function serving(answer: (response: ServerResponse) => void, instead: Instead = async () => undefined) {
  const own = (server = createServer((request, response) => {
    finishPages(request, response, instead)
    answer(response)
  }))
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`
  return (headers: Record<string, string> = {}, path = '/') =>
    fetch(`${url}${path}`, { headers: { 'Accept-Encoding': 'identity', ...headers } })
}

const page =
  (html = PAGE, status = 200, headers: Record<string, string> = KEPT) =>
  (response: ServerResponse) => {
    response.writeHead(status, headers)
    response.write(html.slice(0, 30))
    response.end(html.slice(30))
  }

describe('a page on its way out', () => {
  it('is whole, with its policy, and fresh within seconds of a change', async () => {
    const ask = await serving(page())
    const answer = await ask()
    expect(await answer.text()).toBe(PAGE)
    expect(answer.headers.get('content-security-policy')).toContain(
      'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=',
    )
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=15,/)
  })

  it('gives HEAD the headers of GET', async () => {
    const ask = await serving(page())
    const whole = await ask()
    const { port } = server?.address() as AddressInfo
    const head = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'HEAD',
      headers: { 'Accept-Encoding': 'identity' },
    })
    for (const name of ['content-security-policy', 'cache-control', 'etag', 'content-length'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    expect(await head.text()).toBe('')
  })

  it('leads to one address, where Next names it twice', async () => {
    const ask = await serving((response) => {
      response.appendHeader('Location', '/economics/gov-50101')
      response.appendHeader('Location', '/economics/gov-50101')
      page(PAGE, 404)(response)
    })
    expect((await ask()).headers.get('location')).toBe('/economics/gov-50101')
  })

  it('becomes an answer of 500 when it cannot be finished', async () => {
    const ask = await serving(page(`<html id="__next_error__"></html>`, 500), async () =>
      Promise.reject(new Error('gone')),
    )
    const answer = await ask()
    expect(answer.status).toBe(500)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache, no-store')
  })

  it('is not sent again to whoever has it', async () => {
    const ask = await serving(page())
    const etag = (await ask()).headers.get('etag') ?? ''
    const again = await ask({ 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await ask({ 'If-None-Match': 'W/"another"' })).status).toBe(200)
  })

  it.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
  ])('is compressed as the reader asks: %s', async (encoding, unpack) => {
    const long = PAGE.repeat(50)
    await serving(page(long))
    const { port } = server?.address() as AddressInfo
    const { get } = await import('node:http')
    const body = await new Promise<Buffer>((resolve) =>
      get({ port, host: '127.0.0.1', headers: { 'Accept-Encoding': encoding } }, (answer) => {
        expect(answer.headers['content-encoding']).toBe(encoding)
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
      }),
    )
    expect(unpack(body).toString()).toBe(long)
    expect(body.length).toBeLessThan(long.length / 5)
  })

  it('that nobody may keep is kept by nobody', async () => {
    const ask = await serving(page(PAGE, 200, { 'Content-Type': 'text/html', 'Cache-Control': 'private' }))
    expect((await ask()).headers.get('cache-control')).toBe('private, no-cache, no-store')
  })
})

describe('a page that could not be made', () => {
  const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
  const instead: Instead = async (status) =>
    status === 404 ? { status: 404, html: '没有这一页' } : { status: 503, html: '暂时打不开' }

  it('says so in words, without a script, and with the right status', async () => {
    const failing = await serving(page(shell, 500), instead)
    const answer = await failing()
    expect([answer.status, await answer.text()]).toEqual([503, '暂时打不开'])
    expect(answer.headers.get('retry-after')).toBe('30')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache, no-store')
    server?.close()
    const missing = await (await serving(page(shell, 404), instead))()
    expect([missing.status, await missing.text()]).toEqual([404, '没有这一页'])
  })

  it('is left alone where it has words of its own', async () => {
    const answer = await (await serving(page('<html>自己的话</html>', 404), instead))()
    expect(await answer.text()).toBe('<html>自己的话</html>')
  })
})

describe('what is no page', () => {
  it('passes as it is, in pieces', async () => {
    const ask = await serving((response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' })
      response.write('甲,')
      response.end('乙\n')
    })
    const answer = await ask()
    expect(await answer.text()).toBe('甲,乙\n')
    expect(answer.headers.get('content-security-policy')).toBeNull()
  })

  it('a page among the open data would not be touched either', async () => {
    const ask = await serving(page())
    expect((await ask({}, '/data/x.csv')).headers.get('content-security-policy')).toBeNull()
  })
})
