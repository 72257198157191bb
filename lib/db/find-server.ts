import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { folderLocked } from '@/lib/problem'
import { programOf, workingFolderOf } from './process-identity'
import { askVersion } from './server-connection'
import { assertSameMajor, dataFolder, readCredentials } from './server-folder'
import type { Quarters } from './server-quarters'

/** The server of these quarters when it runs already. */
export async function findServer(
  quarters: Quarters,
  password: string,
): Promise<{ port: number; version: string } | undefined> {
  const began = Date.now()
  for (;;) {
    const found = postmaster(quarters)
    if (found === undefined) return undefined
    const version = await askVersion({ port: found.port, password })
    if (typeof version === 'string') return { port: found.port, version }
    // Starting, recovering and stopping pass. One that is ready and does not answer us is somebody else's.
    if (Date.now() - began > (found.isReady ? 2_000 : 60_000)) throw folderLocked(dataFolder(quarters), found.pid)
    await delay(200)
  }
}

/**
 * The process that the data folder's own pid file names (line 1 is the pid, line 4 the port, line 8 the state), unless
 * the file was left by a crash: then its number is nobody's, or belongs to another program by now.
 */
export function postmaster(quarters: Quarters): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(dataFolder(quarters), 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  return isServerOf(dataFolder(quarters), pid)
    ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
    : undefined
}

interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly isReady: boolean
}

/** By name and by where it works: a server always works in its data folder. Doubt counts as yes. */
function isServerOf(folder: string, pid: number): boolean {
  const program = programOf(pid)
  if (program === undefined || (program !== '' && !program.startsWith('postgres'))) return false
  const place = workingFolderOf(pid)
  return place === undefined || place === realpathSync(folder)
}

/** What can be said of the server without touching it. */
export async function inspectServer(quarters: Quarters): Promise<ServerInspection> {
  if (!existsSync(dataFolder(quarters))) return { state: 'absent' }
  try {
    assertSameMajor(quarters)
    const { password } = await readCredentials(quarters)
    const found = postmaster(quarters)
    if (found === undefined) return { state: 'stopped' }
    const version = await askVersion({ port: found.port, password })
    return typeof version === 'string'
      ? { state: 'running', pid: found.pid, port: found.port, password, version }
      : { state: 'unusable', problem: folderLocked(dataFolder(quarters), found.pid) }
  } catch (error) {
    return { state: 'unusable', problem: error as Error }
  }
}

export type ServerInspection =
  | { readonly state: 'absent' | 'stopped' }
  | {
      readonly state: 'running'
      readonly pid: number
      readonly port: number
      readonly password: string
      readonly version: string
    }
  | { readonly state: 'unusable'; readonly problem: Error }
