import { spawn } from 'node:child_process'
import { environmentForPrograms } from '@/lib/env'

/** A system user that a program runs as, when we are root and it may not be. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export interface ProgramResult {
  readonly code: number | null
  /** What it said on both streams; only the end of it when it said much. */
  readonly output: string
}

export interface ProgramOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly account?: Account | undefined
  /** Ends the program; the promise then rejects with the signal's reason, once the program is gone. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs a program to its end. It gets a process group of its own: Ctrl-C in the terminal then reaches us alone, and we
 * decide what is cut short (a build) and what is let finish (a migration).
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  const { signal, account } = options
  signal?.throwIfAborted()
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? environmentForPrograms(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroups,
    windowsHide: true,
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  })
  let output = ''
  const keep = (chunk: string) => (output = (output + chunk).slice(-keptOutput))
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)

  let lastResort: NodeJS.Timeout | undefined
  const end = () => {
    killGroup(child.pid, 'SIGTERM')
    lastResort = setTimeout(() => killGroup(child.pid, 'SIGKILL'), patience)
  }
  signal?.addEventListener('abort', end, { once: true })
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    signal?.throwIfAborted()
    return { code, output }
  } finally {
    clearTimeout(lastResort)
    signal?.removeEventListener('abort', end)
  }
}

/** Signals a program started in its own group, and what it started in turn. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(ownGroups ? -pid : pid, signal)
  } catch {
    // Gone already.
  }
}

/** Windows has no process groups in this sense, and opens a console window for a detached program. */
export const ownGroups = process.platform !== 'win32'

const keptOutput = 64 * 1024
const patience = 5_000
