import { randomUUID } from 'node:crypto'
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { lockNotReleased } from '@/lib/problem'
import { isRunning, thisProcess } from './process-identity'

/** Runs `use` while no other process holds `file`; a lock whose process has died counts as free. */
export async function withFileLock<T>(file: string, use: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const release = await waitForLock(file, options)
  try {
    return await use()
  } finally {
    release()
  }
}

/** Takes the lock at once, or says who has it. */
export function tryFileLock(file: string, note = ''): { release: () => void } | { holder: LockHolder } {
  const token = randomUUID()
  const content = JSON.stringify({ ...thisProcess(), token, note } satisfies LockHolder)
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    if (createWhole(file, content)) {
      return { release: () => removeIf(file, (found) => found?.token === token) }
    }
    const holder = lockHolder(file)
    if (holder !== undefined) return { holder }
    removeIf(file, (found) => found === undefined || !isRunning(found))
  }
}

/** The live holder of the lock, if it has one. */
export function lockHolder(file: string): LockHolder | undefined {
  const found = readHolder(file)
  return found !== undefined && isRunning(found) ? found : undefined
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  readonly longestWait?: number
}

export type LockHolder = z.infer<typeof lockHolderSchema>

const lockHolderSchema = z.object({ pid: z.number(), started: z.string(), token: z.string(), note: z.string() })

async function waitForLock(file: string, { signal, longestWait = 180_000 }: LockOptions): Promise<() => void> {
  const deadline = Date.now() + longestWait
  for (;;) {
    signal?.throwIfAborted()
    const attempt = tryFileLock(file)
    if ('release' in attempt) return attempt.release
    if (Date.now() > deadline) throw lockNotReleased(file, attempt.holder.pid)
    await delay(100)
  }
}

/** A link appears with its content or not at all, so nobody reads a lock half written. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return createPlain(file, content)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Some file systems know no links. */
function createPlain(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Between finding a lock dead and removing it another may have taken it over; so removers take turns. */
function removeIf(file: string, isOurs: (found: LockHolder | undefined) => boolean): void {
  const turn = `${file}.turn`
  while (!takeTurn(turn)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  try {
    if (isOurs(readHolder(file))) rmSync(file, { force: true })
  } finally {
    rmSync(turn, { force: true })
  }
}

/** A turn lasts microseconds: one that is seconds old belongs to a process killed in the middle of it. */
function takeTurn(turn: string): boolean {
  try {
    closeSync(openSync(turn, 'wx'))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs
  if (since !== undefined && Date.now() - since > 5_000) rmSync(turn, { force: true })
  return false
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return lockHolderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
