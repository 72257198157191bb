import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { lockNotReleased } from '@/lib/problem'

/** Who holds a lock, as it says itself. */
export interface LockHolder {
  readonly pid: number
  readonly note: string
}

/**
 * Takes the lock of `name` at once, or says who has it. The lock is a socket that its holder listens on: the system
 * closes it with the process, however that ends, so no lock is ever left behind.
 */
export async function tryLock(name: string, note = ''): Promise<{ release: () => void } | { holder: LockHolder }> {
  mkdirSync(path.dirname(name), { recursive: true })
  for (;;) {
    const release = await listen(socketOf(name), JSON.stringify({ pid: process.pid, note } satisfies LockHolder))
    if (release !== undefined) return { release }
    const holder = await lockHolder(name)
    if (holder !== undefined) return { holder }
    // Where sockets are files, one whose process has gone stays behind.
    if (socketsAreFiles) rmSync(socketOf(name), { force: true })
  }
}

/** The holder of the lock, if it has one. */
export function lockHolder(name: string): Promise<LockHolder | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(socketOf(name), () => socket.setTimeout(longestAnswer))
    socket.setEncoding('utf8').on('data', (text: string) => (said += text))
    socket.once('timeout', () => socket.destroy())
    socket.once('error', () => resolve(undefined))
    socket.once('close', () => resolve(said === '' ? { pid: 0, note: '' } : (JSON.parse(said) as LockHolder)))
  })
}

/** Runs `use` while no other process holds the lock of `name`. */
export async function withLock<T>(name: string, use: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const { signal, longestWait = 180_000 } = options
  const deadline = Date.now() + longestWait
  for (;;) {
    signal?.throwIfAborted()
    const attempt = await tryLock(name)
    if ('release' in attempt) return use().finally(attempt.release)
    if (Date.now() > deadline) throw lockNotReleased(name, attempt.holder.pid)
    await delay(100)
  }
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  readonly longestWait?: number
}

/** Undefined when another process listens. */
function listen(socket: string, answer: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.on('error', () => undefined).end(answer))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(socket, () => resolve(() => void server.close())).unref()
  })
}

/** By a hash, since the path of a socket may not be long. On Linux and Windows it is a name alone, and no file. */
function socketOf(name: string): string {
  const folder = realpathOf(path.dirname(path.resolve(name)))
  const hash = createHash('sha256')
    .update(path.join(folder, path.basename(name)))
    .digest('hex')
    .slice(0, 20)
  if (process.platform === 'linux') return `\0mingzhang-${hash}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\mingzhang-${hash}` : path.join(tmpdir(), `mingzhang-${hash}.sock`)
}

function realpathOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

const socketsAreFiles = process.platform !== 'linux' && process.platform !== 'win32'
/** A holder that is busy takes its time. */
const longestAnswer = 10_000
