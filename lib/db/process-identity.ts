import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** A process by number and start, since numbers are used again. */
export interface ProcessIdentity {
  readonly pid: number
  /** Opaque; empty where the system does not tell. */
  readonly started: string
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: look(process.pid)?.started ?? '' }
}

export function isRunning({ pid, started }: ProcessIdentity): boolean {
  const found = look(pid)
  return found !== undefined && (started === '' || found.started === '' || found.started === started)
}

/** The program's name when process `pid` runs; empty where the system does not tell. */
export function programOf(pid: number): string | undefined {
  return look(pid)?.program
}

/** Where process `pid` works; undefined where the system does not tell. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

interface Sighting {
  readonly program: string
  readonly started: string
}

function look(pid: number): Sighting | undefined {
  if (process.platform === 'linux') return lookInProc(pid)
  if (!respondsToSignals(pid)) return undefined
  return process.platform === 'win32' ? { program: '', started: '' } : askPs(pid)
}

/** /proc/N/stat: `pid (program) state …`, the start time being field 22. A zombie has stopped, only nobody took note. */
function lookInProc(pid: number): Sighting | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  const close = stat.lastIndexOf(')')
  const rest = stat.slice(close + 2).split(' ')
  if (rest[0] === 'Z' || rest[0] === 'X') return undefined
  return { program: stat.slice(stat.indexOf('(') + 1, close), started: rest[19] ?? '' }
}

function askPs(pid: number): Sighting | undefined {
  try {
    const ask = (column: string) =>
      execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    if (ask('state').startsWith('Z')) return undefined
    return { program: ask('comm').split('/').at(-1) ?? '', started: ask('lstart') }
  } catch {
    return undefined
  }
}

export function respondsToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
