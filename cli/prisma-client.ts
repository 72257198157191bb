import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { runPrisma } from '@/lib/db/prisma-command'
import { clientNotGenerated } from '@/lib/problem'
import type { CommandContext } from './command-context'

/** Generates the database client unless it is that of the schema as it stands. Nothing that opens a database loads before. */
export async function ensurePrismaClient(context: Pick<CommandContext, 'projectRoot' | 'signal'>): Promise<void> {
  if (await isCurrent(context.projectRoot)) return
  const { code, output } = await runPrisma(['generate'], context)
  if (code !== 0) throw clientNotGenerated(output.trim())
}

/** The generated client carries the schema and the version that it was made from. */
async function isCurrent(projectRoot: string): Promise<boolean> {
  const generated = path.join(projectRoot, 'lib/db/generated/internal/class.ts')
  if (!existsSync(generated)) return false
  const client = await readFile(generated, 'utf8')
  const schema = await readFile(path.join(projectRoot, 'prisma/schema.prisma'), 'utf8')
  const { version } = manifestSchema.parse(createRequire(import.meta.url)('prisma/package.json'))
  return (
    client.includes(`"inlineSchema": ${JSON.stringify(schema)}`) && client.includes(`"clientVersion": "${version}"`)
  )
}

const manifestSchema = z.object({ version: z.string() })
