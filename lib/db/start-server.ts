import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { damagedFolder, diskFull, folderLocked, serverNotStarted } from '@/lib/problem'
import { postmaster } from './find-server'
import { respondsToSignals } from './process-identity'
import { askVersion } from './server-connection'
import { dataFolder, logFile, readCredentials, saveCredentials } from './server-folder'
import { lastLine, runServerProgram } from './server-program'
import type { Quarters } from './server-quarters'

/** Starts the server and waits until it answers. */
export async function startServer(quarters: Quarters, password: string): Promise<{ port: number; version: string }> {
  await removeMisleadingPidFile(quarters)
  await rotateLog(quarters)
  let port = await portToUse(quarters)
  let waits = WAITS
  for (let attempt = 1; ; attempt += 1) {
    const logged = await sizeOf(logFile(quarters))
    const { code, output } = await runServerProgram(quarters, 'pg_ctl', [
      ...['start', '-D', dataFolder(quarters), '-l', logFile(quarters), '-w', '-t', '120', '-s'],
      ...['-o', serverOptions(port)],
    ])
    if (code === 0) break
    const said = output + (await logSince(quarters, logged))
    if (isStillDying(said) && waits > 0) {
      waits -= 1
      await setTimeout(WAIT)
      attempt -= 1
      continue
    }
    // Free a moment ago, taken now.
    if (!/could not bind|Address already in use/i.test(said) || attempt === 3) throw whyNotStarted(quarters, said)
    port = await freePort()
  }
  await saveCredentials(quarters, { password, port })
  const version = await askVersion({ port, password })
  if (typeof version === 'string') return { port, version }
  await stopServer(quarters)
  throw damagedFolder(dataFolder(quarters), `它不认保存的口令（${version.message}）`, logFile(quarters))
}

/** Stops the server in an orderly way: open transactions are rolled back, and the next start needs no recovery. */
export async function stopServer(quarters: Quarters): Promise<void> {
  const { code, output } = await runServerProgram(quarters, 'pg_ctl', [
    ...['stop', '-D', dataFolder(quarters), '-m', 'fast', '-w', '-t', '60'],
  ])
  if (code !== 0 && postmaster(quarters) !== undefined) throw serverNotStarted(lastLine(output), logFile(quarters))
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
  return Object.entries(options)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** PostgreSQL would take any program that now has the number in the file for a server, and refuse to start. */
async function removeMisleadingPidFile(quarters: Quarters): Promise<void> {
  const file = path.join(dataFolder(quarters), 'postmaster.pid')
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  if (pid > 0 && respondsToSignals(pid)) await rm(file, { force: true })
}

/** The processes of a server that was killed live on for a moment, seconds on a busy machine, and hold its memory. */
const isStillDying = (said: string): boolean => said.includes('pre-existing shared memory')
const WAIT = 500
const WAITS = 20

function whyNotStarted(quarters: Quarters, said: string): Error {
  const folder = dataFolder(quarters)
  if (/No space left|Disk quota/i.test(said)) return diskFull(folder)
  if (/postmaster\.pid" already exists|pre-existing shared memory/.test(said)) return folderLocked(folder, undefined)
  const reason = /(?:FATAL|PANIC):\s*(.+)/.exec(said)?.[1]?.trim() ?? lastLine(said)
  return damagedFolder(folder, reason, logFile(quarters))
}

async function portToUse(quarters: Quarters): Promise<number> {
  const { port } = await readCredentials(quarters)
  return port !== undefined && (await isFree(port)) ? port : freePort()
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined
}

async function freePort(): Promise<number> {
  return (await listenOnce(0)) ?? 0
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo
      server.close(() => resolve(got))
    })
  })
}

async function rotateLog(quarters: Quarters): Promise<void> {
  if ((await sizeOf(logFile(quarters))) > largestLog) await rename(logFile(quarters), `${logFile(quarters)}.old`)
}

const largestLog = 5 * 2 ** 20

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

async function logSince(quarters: Quarters, position: number): Promise<string> {
  const file = await open(logFile(quarters)).catch(() => undefined)
  if (file === undefined) return ''
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, position)
  await file.close()
  return buffer.toString('utf8', 0, bytesRead)
}
