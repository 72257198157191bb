import type { IncomingMessage, ServerResponse } from 'node:http'

/** More than any form of ours sends. */
const MOST_BYTES = 64 * 1024

/** Answers what no page can: an address that is none, a method that nothing here takes, a body too large. True when it did. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const refusal = refusalOf(request)
  if (refusal === undefined) {
    if (!isRead(request)) endWhenTooLong(request, response)
    return false
  }
  answer(response, refusal)
  // What is still on its way would be read to its end otherwise.
  response.once('finish', () => request.socket.destroySoon())
  return true
}

interface Refusal {
  readonly status: number
  readonly headers?: Record<string, string>
}

function refusalOf(request: IncomingMessage): Refusal | undefined {
  if (!isAddress(request.url ?? '')) return { status: 400 }
  if (!isRead(request) && !(request.method === 'POST' && takesForms(request.url ?? '')))
    return { status: 405, headers: { Allow: takesForms(request.url ?? '') ? 'GET, HEAD, POST' : 'GET, HEAD' } }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return { status: 413 }
  return undefined
}

/** A path whose escapes are UTF-8 and hide no control character, which no name here holds and no database takes. */
function isAddress(url: string): boolean {
  if (!url.startsWith('/')) return false
  try {
    return ![...decodeURIComponent(url.split('?', 1)[0] ?? '')].some((character) => character < ' ')
  } catch {
    return false
  }
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** The one that takes a body: how the reader wants pages to look. */
const takesForms = (url: string): boolean => /^\/reader(\?|$)/.test(url)

/** A body that does not say how long it is, or lies. Counted as it comes in: whoever reads it reads as before. */
function endWhenTooLong(request: IncomingMessage, response: ServerResponse): void {
  const { push } = request
  let length = 0
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    length += chunk?.length ?? 0
    if (length <= MOST_BYTES) return push.call(request, chunk, encoding)
    if (!response.headersSent) answer(response, { status: 413 })
    request.socket.destroySoon()
    return false
  }
}

function answer(response: ServerResponse, { status, headers = {} }: Refusal): void {
  for (const [name, value] of Object.entries({ ...SAFE, ...headers })) response.setHeader(name, value)
  response.statusCode = status
  response.end()
}

const SAFE = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-store',
  Connection: 'close',
}
