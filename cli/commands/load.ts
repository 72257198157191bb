import { prepareDatabase } from '@/cli/prepare-database'
import type { CommandContext } from '@/cli/command-context'

/** Migrates and loads the shipped data; what `start` does before it builds and serves. */
export async function runLoad(context: CommandContext): Promise<void> {
  const database = await prepareDatabase(context)
  await database.release()
}
