import { readFile } from 'node:fs/promises'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { databaseAnswers, listenForChanges } from '@/lib/db/listen-changes'
import { currentEnv, isProduction } from '@/lib/env'
import { finishPages } from './finish-pages'
import { ownKey } from './own-key'

/** What is done once when the portal's server starts: pages are finished on their way out, and made anew when the data change. */
export function startServing(): void {
  const production = isProduction()
  const { databaseUrl } = currentEnv()
  const server: Serving = { key: ownKey(), address: undefined }
  hookRequests((request, response) => {
    const { localAddress, localPort } = request.socket
    if (localAddress !== undefined) server.address ??= addressOf(localAddress, localPort)
    // In development Next puts styles and scripts of its own into pages.
    if (production) finishPages(request, response, (status) => pageInstead(status, databaseUrl))
  })
  if (databaseUrl === undefined) return
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort())
  process.once('SIGINT', () => stop.abort())
  void listenForChanges({ url: databaseUrl, signal: stop.signal, onChange: (tags) => askToFreshen(server, tags) })
}

interface Serving {
  readonly key: string
  /** Where this very server answers; known from its first request on, and before that no page is kept. */
  address: string | undefined
}

/** Next lets tags be revalidated only within a request, so the server sends one to itself. */
async function askToFreshen({ key, address }: Serving, tags: readonly string[]): Promise<void> {
  if (address === undefined) return
  const answer = await fetch(`${address}/internal/fresh`, {
    method: 'POST',
    headers: { 'X-Mingzhang-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify(tags),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status !== 204) throw new Error(`/internal/fresh answered ${answer.status}`)
}

type Hook = (request: IncomingMessage, response: ServerResponse) => void

/** Sees every request of this process's HTTP server before Next does. */
function hookRequests(hook: Hook): void {
  const { emit } = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    if (event === 'request') hook(args[0] as IncomingMessage, args[1] as ServerResponse)
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
