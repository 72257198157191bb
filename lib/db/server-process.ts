import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

/** Whether process `pid` is a PostgreSQL server that works in folder `data`, as it always does. Doubt counts as yes. */
export function isServerIn(data: string, pid: number): boolean {
  if (process.platform === 'win32' || !isRunning(pid)) return isRunning(pid)
  if (process.platform !== 'linux') return programOf(pid).includes('postgres')
  const [, program, state] = /\((.*)\) (\S)/s.exec(readText(`/proc/${pid}/stat`)) ?? []
  // A zombie has stopped, only nobody took note.
  if (program?.startsWith('postgres') !== true || state === 'Z') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return true
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function programOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Empty where there is no such file. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
