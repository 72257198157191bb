import { createRequire } from 'node:module'
import { runPrisma } from '@/lib/db/prisma-command'
import { clientNotGenerated } from '@/lib/problem'
import type { CommandContext } from './command-context'

/** Generates the database client unless it is that of the schema as it stands. Nothing that opens a database loads before. */
export async function ensurePrismaClient(context: Pick<CommandContext, 'projectRoot' | 'signal'>): Promise<void> {
  const { isClientCurrent } = createRequire(import.meta.url)('./built-program.cjs') as {
    isClientCurrent: () => boolean
  }
  if (isClientCurrent()) return
  const { code, output } = await runPrisma(['generate'], context)
  if (code !== 0) throw clientNotGenerated(output.trim())
}
