import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { createServer as createSocket, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { damagedFolder, diskFull, folderLocked, serverNotStarted } from '@/lib/problem'
import { createServer } from './create-server'
import {
  assertSameMajor,
  assertSpace,
  dataFolder,
  logFile,
  maintenanceConfig,
  readCredentials,
  saveCredentials,
  spaceForNew,
  spaceToRun,
  type Credentials,
} from './server-folder'
import { isRunning, isServerIn, readText } from './server-process'
import { lastLine, runServerProgram, type ServerPlace } from './server-place'

/** A running embedded server. */
export interface RunningServer {
  readonly port: number
  readonly password: string
  readonly version: string
  /** Whether it ran before we came. */
  readonly isFound: boolean
}

export interface RunOptions {
  readonly onStep: (text: string) => void
  readonly signal?: AbortSignal | undefined
  /** Where it has to listen; otherwise where it did last time, if that is free. */
  readonly port?: number | undefined
}

/** Finds the server running, or starts it, initialising its data folder first when there is none. Needs the lock. */
export async function ensureServerRuns(
  place: ServerPlace,
  { onStep, signal, port }: RunOptions,
): Promise<RunningServer> {
  if (!existsSync(dataFolder(place))) {
    await assertSpace(place.folder, spaceForNew)
    onStep('正在新建数据库')
    await createServer(place, signal)
  }
  assertSameMajor(place)
  const credentials = await readCredentials(place)
  const found = await findServer(place, credentials.password)
  if (found !== undefined && found.port !== (port ?? found.port)) throw folderLocked(dataFolder(place), undefined)
  if (found !== undefined) return { ...found, password: credentials.password, isFound: true }
  await assertSpace(place.folder, spaceToRun)
  signal?.throwIfAborted()
  return { ...(await startServer(place, credentials, port)), password: credentials.password, isFound: false }
}

/** Stops the server in an orderly way: open transactions are rolled back, and the next start needs no recovery. */
export async function stopServer(place: ServerPlace): Promise<void> {
  const args = ['stop', '-D', dataFolder(place), '-m', 'fast', '-w', '-t', '60']
  const { code, output } = await runServerProgram(place, 'pg_ctl', args)
  if (code !== 0 && postmaster(place) !== undefined) throw serverNotStarted(lastLine(output), logFile(place))
}

/** What can be said of the server without touching it. */
export async function inspectServer(place: ServerPlace): Promise<ServerInspection> {
  if (!existsSync(dataFolder(place))) return { state: 'absent' }
  try {
    assertSameMajor(place)
    const { password } = await readCredentials(place)
    const found = postmaster(place)
    if (found === undefined) return { state: 'stopped' }
    const version = await askVersion({ port: found.port, password })
    if (typeof version === 'string') return { state: 'running', port: found.port, password, version }
    return { state: 'unusable', problem: folderLocked(dataFolder(place), found.pid) }
  } catch (error) {
    return { state: 'unusable', problem: error as Error }
  }
}

export type ServerInspection =
  | { readonly state: 'absent' | 'stopped' }
  | { readonly state: 'running'; readonly port: number; readonly password: string; readonly version: string }
  | { readonly state: 'unusable'; readonly problem: Error }

// ── Finding ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function findServer(place: ServerPlace, password: string) {
  const began = Date.now()
  for (;;) {
    const found = postmaster(place)
    if (found === undefined) return undefined
    const version = await askVersion({ port: found.port, password })
    if (typeof version === 'string') return { port: found.port, version }
    // Starting, recovering and stopping pass. One that is ready and does not answer us is somebody else's.
    if (Date.now() - began > (found.isReady ? 2_000 : 60_000)) throw folderLocked(dataFolder(place), found.pid)
    await delay(200)
  }
}

/**
 * The process that the data folder's own pid file names (line 1 is the pid, line 4 the port, line 8 the state), unless
 * the file was left by a crash: then its number is nobody's, or belongs to another program by now.
 */
function postmaster(place: ServerPlace): { pid: number; port: number; isReady: boolean } | undefined {
  const lines = readText(pidFile(place)).split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0) || !isServerIn(dataFolder(place), pid)) return undefined
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

const pidFile = (place: ServerPlace): string => path.join(dataFolder(place), 'postmaster.pid')

/** The server's version, or the error that kept us from it. */
async function askVersion(server: { port: number; password: string }): Promise<string | Error> {
  if (!(server.port > 0)) return new Error('no port')
  const client = new pg.Client(maintenanceConfig(server))
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version ?? ''
  } catch (error) {
    return error as Error
  } finally {
    await client.end().catch(() => undefined)
  }
}

// ── Starting ────────────────────────────────────────────────────────────────────────────────────────────────────────

async function startServer(
  place: ServerPlace,
  { password, port: last }: Credentials,
  fixed: number | undefined,
): Promise<{ port: number; version: string }> {
  // PostgreSQL would take any program that now has the number in this file for a server, and refuse to start.
  if (isRunning(Number.parseInt(readText(pidFile(place)), 10))) await rm(pidFile(place), { force: true })
  if ((await sizeOf(logFile(place))) > largestLog) await rename(logFile(place), `${logFile(place)}.old`)
  let port = fixed ?? (await freePort(last)) ?? (await freePort(0)) ?? 0
  let patience = 20
  for (let attempt = 1; ;) {
    const logged = await sizeOf(logFile(place))
    const { code, output } = await runServerProgram(place, 'pg_ctl', [
      ...['start', '-D', dataFolder(place), '-l', logFile(place), '-w', '-t', '120', '-s'],
      ...['-o', serverOptions(port)],
    ])
    if (code === 0) break
    const said = output + (await logSince(place, logged))
    // The processes of a server that was killed live on for a moment, seconds on a busy machine, and hold its memory.
    if (said.includes('pre-existing shared memory') && patience-- > 0) await delay(500)
    // Free a moment ago, taken now.
    else if (/could not bind|Address already in use/i.test(said) && fixed === undefined && attempt++ < 3)
      port = (await freePort(0)) ?? 0
    else throw whyNotStarted(place, said)
  }
  await saveCredentials(place, { password, port })
  const version = await askVersion({ port, password })
  if (typeof version === 'string') return { port, version }
  await stopServer(place)
  throw damagedFolder(dataFolder(place), `它不认保存的口令（${version.message}）`, logFile(place))
}

/** Given at every start rather than written into the data folder, so that a new release brings its own. */
function serverOptions(port: number): string {
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    work_mem: '8MB',
    huge_pages: 'off',
    // One small server, no replica: the shortest log that still survives a crash.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '512MB',
    // Solid-state disks, short queries.
    random_page_cost: 1.1,
    jit: 'off',
  }
  const settings = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
  return settings.join(' ')
}

function whyNotStarted(place: ServerPlace, said: string): Error {
  if (/No space left|Disk quota/i.test(said)) return diskFull(dataFolder(place))
  if (/postmaster\.pid" already exists|pre-existing shared memory/.test(said))
    return folderLocked(dataFolder(place), undefined)
  const reason = /(?:FATAL|PANIC):\s*(.+)/.exec(said)?.[1]?.trim() ?? lastLine(said)
  return damagedFolder(dataFolder(place), reason, logFile(place))
}

/** The port when it is free; any free one for 0. */
function freePort(port: number | undefined): Promise<number | undefined> {
  return new Promise((resolve) => {
    if (port === undefined) return resolve(undefined)
    const socket = createSocket().once('error', () => resolve(undefined))
    socket.listen(port, '127.0.0.1', () => {
      const { port: got } = socket.address() as AddressInfo
      socket.close(() => resolve(got))
    })
  })
}

const largestLog = 5 * 2 ** 20

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0
}

async function logSince(place: ServerPlace, position: number): Promise<string> {
  const file = await open(logFile(place)).catch(() => undefined)
  const { buffer, bytesRead } = (await file?.read(Buffer.alloc(16_384), 0, 16_384, position)) ?? {}
  await file?.close()
  return buffer?.toString('utf8', 0, bytesRead) ?? ''
}
