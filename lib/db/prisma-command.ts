import { createRequire } from 'node:module'
import path from 'node:path'
import { environmentForPrograms } from '@/lib/env'
import { runProgram, type ProgramOptions, type ProgramResult } from './run-program'

/** Runs the stock `prisma` command, without npx in between. */
export async function runPrisma(
  args: readonly string[],
  { projectRoot, env = environmentForPrograms(), signal }: PrismaOptions,
): Promise<ProgramResult> {
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json')
  const program = path.join(path.dirname(manifest), 'build/index.js')
  const quiet = { ...env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' } as NodeJS.ProcessEnv
  return runProgram(process.execPath, [program, ...args], { cwd: projectRoot, env: quiet, signal })
}

export interface PrismaOptions extends Pick<ProgramOptions, 'env' | 'signal'> {
  readonly projectRoot: string
}
