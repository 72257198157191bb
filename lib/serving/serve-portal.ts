import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import next from 'next'
import { databaseAnswers, listenForChanges } from '@/lib/db/listen-changes'
import { currentEnv, isProduction, tellFramework } from '@/lib/env'
import { answerRequests } from './answer-requests'
import { heardChanges } from './heard-changes'

/*
 * The portal's server, run from the folder of a build or, while somebody works on it, of the sources. Next makes pages; what
 * is done with them before and after is ours.
 */

const { host, port, databaseUrl } = currentEnv()
const folder = process.cwd()
const isBuilt = isProduction()

process.title = 'mingzhang'
// In a build that holds no more than it needs, Next reads its configuration from here.
if (isBuilt) tellFramework(JSON.stringify((await builtFiles()).config))
const framework = next({ dev: !isBuilt, dir: folder, hostname: host, port })
await framework.prepare()
const make = framework.getRequestHandler()
const heard = heardChanges()
// In development Next needs its own script in every page.
const server = createServer(isBuilt ? answerRequests({ make, instead, heard }) : (...both) => void make(...both))
const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(server, signal))
server.listen(port, host)
if (databaseUrl !== undefined)
  void listenForChanges({
    ...{ url: databaseUrl, signal: stop.signal },
    onConnected: (version) => heard.connected(version),
    onChange: (version, tag) => heard.changed(version, tag),
    onProof: (version) => heard.proved(version),
  })

/** What has been begun is answered; then nothing holds the process. */
async function end(server: Server, signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  stop.abort()
  // A browser connects ahead of asking; such a connection would be waited for.
  setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER).unref()
  await new Promise((resolve) => server.close(resolve))
  await framework.close()
  process.exit(signal === 'SIGTERM' ? 143 : 130)
}

/** Less than whoever stops us waits. */
const LONGEST_ANSWER = 3_000

/** Pages that are made at build, for what could not be made now: not there, or the database is away, or our own fault. */
async function instead(status: number) {
  if (status === 404) return builtPage('_not-found', 404)
  if (databaseUrl !== undefined && !(await databaseAnswers(databaseUrl))) return builtPage('unavailable', 503)
  return builtPage('failed', status)
}

async function builtPage(name: string, status: number) {
  const html = await readFile(path.join(folder, '.next/server/app', `${name}.html`), 'utf8').catch(() => undefined)
  return html === undefined ? undefined : { status, html }
}

async function builtFiles(): Promise<{ readonly config: unknown }> {
  return JSON.parse(await readFile(path.join(folder, '.next/required-server-files.json'), 'utf8')) as {
    config: unknown
  }
}
