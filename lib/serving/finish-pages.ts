import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { contentSecurityPolicy } from './content-security-policy'

/** What to answer in place of a page that could not be made; undefined lets it stand. */
export type Instead = (status: number) => Promise<{ readonly status: number; readonly html: string } | undefined>

/**
 * Puts the last touches to every HTML page that leaves the server: its Content-Security-Policy, how long it may be kept,
 * its ETag, its compression. Pages arrive whole, so they can be held back until they are; everything else passes as it is.
 */
export function finishPages(request: IncomingMessage, response: ServerResponse, instead: Instead): void {
  if (!isRead(request) || isAsset(request.url)) return
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const known = request.headers['if-none-match']
  // Next would compress before we have seen the page, and compare with the ETag of the page as it made it.
  delete request.headers['accept-encoding']
  delete request.headers['if-none-match']
  const { writeHead, write, end, flushHeaders } = response
  const held: Buffer[] = []
  const isPage = () => /^text\/html/.test(String(response.getHeader('content-type') ?? ''))

  response.flushHeaders = () => {
    if (!isPage()) flushHeaders.call(response)
  }
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part))
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    response.statusCode = status
    if (!isPage()) writeHead.call(response, status)
    return response
  }) as typeof response.writeHead
  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    if (!isPage()) return write.call(response, chunk, ...(rest as [BufferEncoding]))
    held.push(Buffer.from(chunk as string))
    callbackOf(rest)?.()
    return true
  }) as typeof response.write
  response.end = ((...args: unknown[]) => {
    if (!isPage()) return end.call(response, ...(args as [string, BufferEncoding]))
    const [chunk] = args
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk as string))
    void answerWith(response, { html: Buffer.concat(held), accepted, known, instead })
      .catch((error: unknown) => {
        process.stderr.write(`a page could not be finished: ${String(error)}\n`)
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        response.setHeader('Cache-Control', NOBODY_KEEPS)
        return { status: 500, body: Buffer.alloc(0) }
      })
      .then(({ status, body }) => {
        writeHead.call(response, status)
        end.call(response, body, 'utf8', callbackOf(args))
      })
    return response
  }) as typeof response.end
}

interface Page {
  readonly html: Buffer
  readonly accepted: string
  readonly known: string | undefined
  readonly instead: Instead
}

async function answerWith(
  response: ServerResponse,
  { html, accepted, known, instead }: Page,
): Promise<{ status: number; body: Buffer }> {
  const replaced = isEmptyShell(response.statusCode, html) ? await instead(response.statusCode) : undefined
  const page = replaced === undefined ? html : Buffer.from(replaced.html)
  const status = replaced?.status ?? response.statusCode
  if (status === 503) response.setHeader('Retry-After', '30')
  const etag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(page.toString()))
  // Next tells where a page leads twice when it has just made it, and a client may take both for one address.
  const leads = response.getHeader('Location')
  if (Array.isArray(leads) && leads[0] !== undefined) response.setHeader('Location', leads[0])
  response.setHeader('Cache-Control', keepingOf(response, status))
  response.removeHeader('Transfer-Encoding')
  response.removeHeader('Content-Length')
  response.appendHeader('Vary', 'Accept-Encoding')
  if (status !== 200 && status !== 404) return { status, body: page }
  response.setHeader('ETag', etag)
  if (known?.split(',').some((each) => each.trim() === etag)) return { status: 304, body: Buffer.alloc(0) }
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  if (encoding) response.setHeader('Content-Encoding', encoding)
  const body = encoding ? compressed(page, etag, encoding) : page
  response.setHeader('Content-Length', body.length)
  return { status, body }
}

/** A page that gave up while it was made leaves Next as an empty body that a script would fill: nothing without one. */
const isEmptyShell = (status: number, html: Buffer): boolean =>
  status >= 400 && html.subarray(0, 200).includes('id="__next_error__"')

/**
 * What Next may keep for a year, readers and proxies ask for again: the page is fresh within seconds of an import, and an
 * answer that has not changed costs a few bytes. What Next does not keep, nobody keeps.
 */
function keepingOf(response: ServerResponse, status: number): string {
  const keptByNext = /s-maxage/.test(String(response.getHeader('Cache-Control') ?? ''))
  if (!keptByNext || (status !== 200 && status !== 404 && status !== 308)) return NOBODY_KEEPS
  return 'public, max-age=0, s-maxage=15, stale-while-revalidate=60, stale-if-error=86400'
}

const NOBODY_KEEPS = 'private, no-cache, no-store'

/** Compressed forms of the pages asked for last. */
const kept = new Map<string, Buffer>()
let keptBytes = 0
const MOST_BYTES = 16 * 1024 * 1024

function compressed(page: Buffer, etag: string, encoding: 'br' | 'gzip'): Buffer {
  const key = `${encoding} ${etag}`
  const before = kept.get(key)
  if (before) return before
  const body = encoding === 'br' ? brotliCompressSync(page, BROTLI) : gzipSync(page, { level: 6 })
  keptBytes += body.length
  kept.set(key, body)
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= MOST_BYTES) break
    kept.delete(oldest)
    keptBytes -= length
  }
  return body
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A HEAD is answered as the GET would be: Node leaves the body out. */
const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

const isAsset = (url: string | undefined): boolean => /^\/(_next|data|api)\//.test(url ?? '')

const callbackOf = (args: readonly unknown[]): (() => void) | undefined =>
  args.find((arg): arg is () => void => typeof arg === 'function')
