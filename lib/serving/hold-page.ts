import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A page as the framework answers it. */
export interface MadePage {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly html: string
}

/**
 * Holds back a page that is written to `response` until it is whole, and hands it over instead of sending it. What is no
 * page passes as it is, in pieces.
 */
export function holdPage(response: ServerResponse, handOver: (page: MadePage) => void): void {
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
    const whole = isPage()
    Object.assign(response, { writeHead, write, end, flushHeaders })
    if (!whole) return response.end(...(args as [string, BufferEncoding]))
    const [chunk] = args
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk as string))
    const headers = response.getHeaders()
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    handOver({ status: response.statusCode, headers, html: Buffer.concat(held).toString() })
    callbackOf(args)?.()
    return response
  }) as typeof response.end
}

const callbackOf = (args: readonly unknown[]): (() => void) | undefined =>
  args.find((arg): arg is () => void => typeof arg === 'function')
