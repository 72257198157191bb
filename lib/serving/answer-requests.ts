import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { finishPage, sendPage, wantedBy, type FinishedPage } from './finished-page'
import type { HeardChanges } from './heard-changes'
import { holdPage, type MadePage } from './hold-page'
import { KeptWhileTrue } from './kept-while-true'
import { makePage } from './page-in-making'
import { refuseRequest } from './refuse-requests'
import { sendSpeculationRules } from './speculation-rules'

/** What to answer in place of a page that could not be made; undefined lets it stand. */
export type Instead = (status: number) => Promise<{ readonly status: number; readonly html: string } | undefined>

interface Answering {
  /** The framework. */
  readonly make: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly instead: Instead
  readonly heard: HeardChanges
}

/**
 * Answers every request: what no page can answer is refused, a page that is kept is sent as it is, and every other is made,
 * finished and, where nothing has changed meanwhile, kept.
 */
export function answerRequests({ make, instead, heard }: Answering) {
  const pages = new KeptWhileTrue<FinishedPage>(heard, MOST_BYTES)

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (refuseRequest(request, response) || sendSpeculationRules(request, response)) return
    const { url = '/' } = request
    if (!isRead(request) || isFile(url)) {
      response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY)
      return void make(request, response).catch(failed)
    }
    const wanted = wantedBy(request)
    const kept = pages.get(url)
    if (kept) return void sendPage(wanted, response, kept).catch(failed)

    const begun = heard.moment
    const { isListening } = heard
    const asked = { tags: new Set<string>() }
    const finish = async (made: MadePage) => {
      const page = await finished(made, instead)
      const restsOnKnown = asked.tags.size > 0 || made.headers['x-nextjs-cache'] === 'HIT'
      if (isListening && page.status === 200 && mayBeKept(made) && restsOnKnown) {
        const headers = { ...page.headers, 'x-kept': 'yes' }
        const bytes = OVERHEAD + page.br.length + page.gzip.length
        pages.put(url, { value: { ...page, headers }, begun, tags: [...asked.tags], bytes })
      }
      await sendPage(wanted, response, page)
    }
    // The framework would compress before the page is whole, compare with an ETag of its own, and leave out what HEAD leaves out.
    for (const name of [...NOT_ASKED, 'accept-encoding', 'if-none-match', 'range']) delete request.headers[name]
    request.method = 'GET'
    holdPage(response, (made) => void finish(made).catch(failed))
    makePage(asked, () => make(request, response)).catch(failed)

    function failed(error: unknown): void {
      process.stderr.write(`a page could not be answered: ${String(error)}\n`)
      if (response.headersSent) return void response.destroy()
      response.writeHead(500, { 'cache-control': NOBODY_KEEPS }).end()
    }
  }
}

/** Of a page: its headers, and its place in the map. */
const OVERHEAD = 2_000
const MOST_BYTES = 128 * 1024 * 1024

async function finished({ status, headers, html }: MadePage, instead: Instead): Promise<FinishedPage> {
  const replaced = isEmptyShell(status, html) ? await instead(status) : undefined
  const finalStatus = replaced?.status ?? status
  return finishPage(replaced?.html ?? html, finalStatus, headersOf(headers, finalStatus, mayBeKept({ headers })))
}

/** A page that gave up while it was made leaves the framework as an empty body that a script would fill. */
const isEmptyShell = (status: number, html: string): boolean =>
  status >= 400 && html.slice(0, 200).includes('id="__next_error__"')

/** The framework says so of pages that are the same for everyone. */
const mayBeKept = ({ headers }: Pick<MadePage, 'headers'>): boolean =>
  /s-maxage/.test(String(headers['cache-control'] ?? ''))

function headersOf(made: OutgoingHttpHeaders, status: number, isForAll: boolean): OutgoingHttpHeaders {
  const headers = Object.fromEntries(Object.entries(made).filter(([name]) => !OWN.test(name)))
  // The framework tells where a page leads twice, and a client may take both for one address.
  if (Array.isArray(headers['location'])) headers['location'] = headers['location'][0]
  const isKept = isForAll && (status === 200 || status === 404 || status === 308)
  headers['cache-control'] = isKept ? FRESH_IN_SECONDS : NOBODY_KEEPS
  if (status === 503) headers['retry-after'] = '30'
  return headers
}

/** What the framework says to its own client, and what changes when a page is finished. */
const OWN = /^(x-nextjs-.*|link|vary|etag|content-length|content-encoding|transfer-encoding|connection|keep-alive)$/

/**
 * Readers ask again each time, which costs a few bytes where nothing has changed; a proxy keeps a page for seconds, and shows
 * it while the portal is away.
 */
const FRESH_IN_SECONDS = 'public, max-age=0, s-maxage=15, stale-while-revalidate=60, stale-if-error=86400'
const NOBODY_KEEPS = 'private, no-cache, no-store'

/** A HEAD is answered as the GET would be, without the body. */
const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

const isFile = (url: string): boolean =>
  /^\/(_next|islands|data)\/|^[^?]*\.(?:css|xml|txt|svg|png|webmanifest)(?:\?|$)/.test(url)

/** By which the framework's own client asks for its second copy of a page, which nobody here has. */
const NOT_ASKED = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']
