import { environmentForPrograms } from '@/lib/env'
import { unsupportedPlatform } from '@/lib/problem'
import { runProgram, type ProgramResult } from './run-program'
import { programIn } from './server-binaries'
import type { Quarters } from './server-quarters'

/** Runs one of the server's own programs, as the account that the server runs as. */
export async function runServerProgram(
  quarters: Quarters,
  name: 'initdb' | 'pg_ctl',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<ProgramResult> {
  const program = programIn(quarters.binaries.folder, name)
  try {
    // From the folder itself: the account may be unable to enter the folder we were started in.
    const { folder: cwd, account } = quarters
    return await runProgram(program, args, { cwd, env: serverEnvironment(), account, signal })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // ENOENT for a file that is there: its loader is not, as on musl systems.
    if (code === 'ENOENT' || code === 'ENOEXEC') throw unsupportedPlatform(`${process.platform}-${process.arch}`, error)
    throw error
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

/** Without the PG… variables of whoever starts us, and with messages in the language that we read. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const environment = environmentForPrograms({ LC_ALL: 'C' })
  for (const name of Object.keys(environment)) if (/^(PG|LANG|LC_(?!ALL))/i.test(name)) delete environment[name]
  return environment
}
