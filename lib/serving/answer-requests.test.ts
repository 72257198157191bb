import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type RequestOptions,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerRequests, type Instead } from './answer-requests'
import { HeardChanges } from './heard-changes'
import { restOn } from './page-in-making'

let server: Server | undefined
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterEach(() => {
  vi.restoreAllMocks()
  server?.close()
})

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><p>虚构的一页</p></html>`
const KEPT = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 's-maxage=31536000' }

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A portal whose framework answers as it is told. */
async function portal(make: (response: ServerResponse) => unknown, instead: Instead = async () => undefined) {
  const heard = new HeardChanges()
  heard.connected(1)
  const made = vi.fn(async (_: unknown, response: ServerResponse) => void (await make(response)))
  const own = (server = createServer(answerRequests({ make: made, instead, heard })))
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  const { port } = own.address() as AddressInfo
  const get = (headers: Record<string, string> = {}, options: RequestOptions = {}) =>
    new Promise<Answer>((resolve, reject) => {
      ask({ host: '127.0.0.1', port, path: '/', headers, agent: false, ...options }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    })
  return { get, made, heard }
}

const page =
  (html = PAGE, status = 200, headers: Record<string, string> = KEPT, tags = ['registry']) =>
  (response: ServerResponse) => {
    restOn(tags)
    response.writeHead(status, headers)
    response.write(html.slice(0, 30))
    response.end(html.slice(30))
  }

describe('a page that is the same for everyone', () => {
  it('is made once, until what it rests on changes', async () => {
    const { get, made, heard } = await portal(page())
    for (let i = 0; i < 3; i += 1) expect((await get()).body.toString()).toBe(PAGE)
    expect(made).toHaveBeenCalledTimes(1)
    heard.changed(2, 'glossary')
    await get()
    expect(made).toHaveBeenCalledTimes(1)
    heard.changed(3, 'registry')
    await get()
    expect(made).toHaveBeenCalledTimes(2)
  })

  it('is not kept when what it rests on changes while it is made', async () => {
    let goOn = () => {}
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const { get, made, heard } = await portal(async (response) => {
      await held
      page()(response)
    })
    const first = get()
    await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(1), 30_000)
    heard.changed(2, 'registry')
    goOn()
    expect((await first).status).toBe(200)
    await get()
    expect(made).toHaveBeenCalledTimes(2)
    await get()
    expect(made).toHaveBeenCalledTimes(2)
  })

  it('is not kept when it is not known what it rests on', async () => {
    const { get, made } = await portal(page(PAGE, 200, KEPT, []))
    await get()
    await get()
    expect(made).toHaveBeenCalledTimes(2)
  })

  it('is not kept under another address, nor as an answer to another question', async () => {
    const { get, made } = await portal(page())
    await get()
    await get({}, { path: '/?unit=yuan' })
    expect(made).toHaveBeenCalledTimes(2)
  })

  it.each(['made', 'kept'])('gives HEAD the headers of GET, when it is %s', async (state) => {
    const { get } = await portal(page())
    if (state === 'kept') await get()
    const head = await get({}, { method: 'HEAD' })
    const whole = await get()
    for (const name of ['content-security-policy', 'cache-control', 'etag', 'content-length', 'vary'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]])
    expect(whole.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    )
    expect(whole.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=15,/)
    expect(head.body).toHaveLength(0)
  })

  it('is not sent again to whoever has it', async () => {
    const { get } = await portal(page())
    const { etag = '' } = (await get()).headers
    const again = await get({ 'If-None-Match': etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await get({ 'If-None-Match': 'W/"another"' })).status).toBe(200)
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is compressed as the reader asks: %s', async (encoding, unpack) => {
    const long = PAGE.repeat(50)
    const { get } = await portal(page(long))
    for (let visit = 0; visit < 2; visit += 1) {
      const { headers, body } = await get({ 'Accept-Encoding': encoding })
      expect([headers['content-encoding'], headers['content-length']]).toEqual([encoding, String(body.length)])
      expect(unpack(body).toString()).toBe(long)
      expect(body.length).toBeLessThan(long.length / 5)
    }
  })

  it('leads to one address, where the framework names it twice', async () => {
    const { get } = await portal((response) => {
      response.appendHeader('Location', '/economics/gov-50101')
      response.appendHeader('Location', '/economics/gov-50101')
      page(PAGE, 404)(response)
    })
    expect((await get()).headers.location).toBe('/economics/gov-50101')
  })
})

describe('a page that could not be made', () => {
  const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
  const instead: Instead = async (status) =>
    status === 404 ? { status: 404, html: '没有这一页' } : { status: 503, html: '暂时打不开' }

  it.each([
    [500, 503, '暂时打不开', '30'],
    [404, 404, '没有这一页', undefined],
  ])('says so in words, without a script, and with the right status: %i', async (status, told, words, retry) => {
    const { get, made } = await portal(page(shell, status, KEPT, ['registry']), instead)
    const answer = await get()
    expect([answer.status, answer.body.toString(), answer.headers['retry-after']]).toEqual([told, words, retry])
    await get()
    expect(made).toHaveBeenCalledTimes(2)
  })

  it('is left alone where it has words of its own', async () => {
    const { get } = await portal(page('<html>自己的话</html>', 404), instead)
    expect((await get()).body.toString()).toBe('<html>自己的话</html>')
  })

  it.each([
    ['the framework fails', () => Promise.reject(new Error('gone')), instead],
    ['it cannot be finished', page(shell, 500), () => Promise.reject(new Error('gone'))],
  ] as const)('becomes an answer of 500 when %s', async (_, make, replace) => {
    const { get } = await portal(make, replace)
    const answer = await get()
    expect([answer.status, answer.headers['cache-control']]).toEqual([500, 'private, no-cache, no-store'])
  })
})

it('keeps no page that is for one reader alone', async () => {
  const { get, made } = await portal(page(PAGE, 200, { 'Content-Type': 'text/html', 'Cache-Control': 'private' }))
  expect((await get()).headers['cache-control']).toBe('private, no-cache, no-store')
  await get()
  expect(made).toHaveBeenCalledTimes(2)
})

it('passes what is no page as it is, in pieces', async () => {
  const { get } = await portal((response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv' })
    response.write('甲,')
    response.end('乙\n')
  })
  const answer = await get()
  expect(answer.body.toString()).toBe('甲,乙\n')
  expect(answer.headers['content-security-policy']).toBeUndefined()
})

it('tells browsers which pages to fetch ahead, as the type that they want', async () => {
  const { get } = await portal(page())
  const answer = await get({}, { path: '/speculation-rules.json' })
  expect(answer.headers['content-type']).toBe('application/speculationrules+json')
  expect(JSON.parse(answer.body.toString())).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] })
})
