import { readFile } from 'node:fs/promises'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ANYTHING, databaseAnswers, listenForChanges } from '@/lib/db/listen-changes'
import { currentEnv, isProduction } from '@/lib/env'
import { finishPages } from './finish-pages'
import { ownKey } from './own-key'
import { refuseRequest } from './refuse-requests'

/** What is done once when the portal's server starts: pages are finished on their way out, and made anew when the data change. */
export function startServing(): void {
  const production = isProduction()
  const { databaseUrl } = currentEnv()
  const server: Serving = { key: ownKey(), address: undefined, underWay: new Set() }
  hookRequests((request, response) => {
    if (refuseRequest(request, response)) return true
    server.underWay.add(response)
    response.once('close', () => server.underWay.delete(response))
    const { localAddress, localPort } = request.socket
    if (localAddress !== undefined) server.address ??= addressOf(localAddress, localPort)
    // In development Next puts styles and scripts of its own into pages.
    if (production) finishPages(request, response, (status) => pageInstead(status, databaseUrl))
    return false
  })
  if (databaseUrl === undefined) return
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort())
  process.once('SIGINT', () => stop.abort())
  void listenForChanges({ url: databaseUrl, signal: stop.signal, onChange: (tags) => freshen(server, tags) })
}

export interface Serving {
  readonly key: string
  /** Where this very server answers; known from its first request on, and before that no page is kept. */
  address: string | undefined
  /** Answers that have been begun and not ended. */
  readonly underWay: Set<ServerResponse>
}

/**
 * A page whose making began before the change may be kept only after it was announced, and would then be wrong until the
 * next one. So what is under way is waited for, and then the same is forgotten once more.
 */
export async function freshen(server: Serving, tags: readonly string[], forget = askToForget): Promise<void> {
  await forget(server, tags)
  const begunBefore = [...server.underWay]
  if (begunBefore.length === 0) return
  void Promise.all(begunBefore.map(untilEnded))
    .then(() => delay(SETTLING, undefined, { ref: false }))
    .then(() => forget(server, tags))
    .catch(() => forget(server, [ANYTHING]).catch(() => undefined))
}

const untilEnded = (response: ServerResponse): Promise<void> =>
  response.closed ? Promise.resolve() : new Promise((resolve) => void response.once('close', () => resolve()))

/** Next keeps a page just after it has handed it over. */
const SETTLING = 500

/** Next lets tags be revalidated only within a request, so the server sends one to itself. */
async function askToForget({ key, address }: Serving, tags: readonly string[]): Promise<void> {
  if (address === undefined) return
  const answer = await fetch(`${address}/internal/fresh`, {
    method: 'POST',
    headers: { 'X-Mingzhang-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify(tags.length > MOST_TAGS ? [ANYTHING] : tags),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status !== 204) throw new Error(`/internal/fresh answered ${answer.status}`)
}

const MOST_TAGS = 500

/** True when the request is answered and Next need not see it. */
type Hook = (request: IncomingMessage, response: ServerResponse) => boolean

/** Sees every request of this process's HTTP server before Next does. */
function hookRequests(hook: Hook): void {
  const { emit } = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    if (event === 'request' && hook(args[0] as IncomingMessage, args[1] as ServerResponse)) return true
    return (emit as (...all: unknown[]) => boolean).call(this, event, ...args)
  } as typeof emit
}

const addressOf = (address: string, port: number | undefined): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`

/** Pages that are made at build, for what could not be made now: not there, or the database is away, or our own fault. */
async function pageInstead(status: number, databaseUrl: string | undefined) {
  if (status === 404) return builtPage('_not-found', 404)
  if (databaseUrl !== undefined && !(await databaseAnswers(databaseUrl))) return builtPage('unavailable', 503)
  return builtPage('failed', status)
}

async function builtPage(name: string, status: number) {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/server/app', `${name}.html`)
  const html = await readFile(file, 'utf8').catch(() => undefined)
  return html === undefined ? undefined : { status, html }
}
