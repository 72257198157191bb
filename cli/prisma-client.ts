import { createRequire } from 'node:module'
import path from 'node:path'
import { runProgram } from '@/lib/db/run-program'
import { environmentForPrograms } from '@/lib/env'
import { clientNotGenerated } from '@/lib/problem'
import type { CommandContext } from './command-context'

/** Generates the database client unless it is that of the schema as it stands. Nothing that opens a database loads before. */
export async function ensurePrismaClient(context: Pick<CommandContext, 'projectRoot' | 'signal'>): Promise<void> {
  const require = createRequire(import.meta.url)
  const { isClientCurrent } = require('./built-program.cjs') as { isClientCurrent: () => boolean }
  if (isClientCurrent()) return
  const prisma = path.join(path.dirname(require.resolve('prisma/package.json')), 'build/index.js')
  const env = environmentForPrograms({ PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' })
  const options = { cwd: context.projectRoot, env, signal: context.signal }
  const { code, output } = await runProgram(process.execPath, [prisma, 'generate'], options)
  if (code !== 0) throw clientNotGenerated(output.trim())
}
