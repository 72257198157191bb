import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { withoutFramework } from './page-html'

/** A page as it is sent: compressed, and with all that is said of it. */
export interface FinishedPage {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly etag: string
  readonly br: Buffer
  readonly gzip: Buffer
}

/** Finishes a page that the framework made: without its script, compressed off the event loop. */
export async function finishPage(html: string, status: number, headers: OutgoingHttpHeaders): Promise<FinishedPage> {
  const page = Buffer.from(withoutFramework(html))
  const [br, zipped] = await Promise.all([compressBrotli(page, BROTLI), compressGzip(page)])
  const etag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
  return {
    ...{ status, etag, br, gzip: zipped },
    headers: {
      ...headers,
      ...{ 'content-security-policy': CONTENT_SECURITY_POLICY, 'speculation-rules': '"/speculation-rules.json"' },
      vary: 'Accept-Encoding',
      ...(status === 200 || status === 404 ? { etag } : {}),
    },
  }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify<Buffer, Buffer>(gzip)
const unzip = promisify<Buffer, Buffer>(gunzip)

/** A higher level takes seconds for a long page, to save a tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** What a reader asked for beside the address. */
export interface Wanted {
  readonly accepts: string
  /** The ETags of what they have. */
  readonly has: string | undefined
  readonly headOnly: boolean
}

export const wantedBy = ({ headers, method }: IncomingMessage): Wanted => ({
  accepts: String(headers['accept-encoding'] ?? ''),
  has: headers['if-none-match'],
  headOnly: method === 'HEAD',
})

/** Sends it as the reader asks: compressed in one of two ways or plain, or not at all to whoever has it. */
export async function sendPage(wanted: Wanted, response: ServerResponse, page: FinishedPage): Promise<void> {
  const { status, headers, etag } = page
  if (headers['etag'] !== undefined && wanted.has?.split(',').some((each) => each.trim() === etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const encoding = /\bbr\b/.test(wanted.accepts) ? 'br' : /\bgzip\b/.test(wanted.accepts) ? 'gzip' : undefined
  const body = encoding === undefined ? await unzip(page.gzip) : page[encoding]
  const encoded = encoding && { 'content-encoding': encoding }
  response.writeHead(status, { ...headers, ...encoded, 'content-length': body.length })
  response.end(wanted.headOnly ? undefined : body)
}
