import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sqlTowards } from './schema-engine'

/**
 * Writes the migration that leads from a migrated database to prisma/schema.prisma, and returns its folder; undefined
 * where they agree.
 */
export async function writeNextMigration(
  url: string,
  { projectRoot, name, now }: { projectRoot: string; name: string; now: Date },
): Promise<string | undefined> {
  const sql = await sqlTowards(await readFile(path.join(projectRoot, 'prisma/schema.prisma'), 'utf8'), url)
  if (sql === '') return undefined
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(projectRoot, 'prisma/migrations', `${stamp}_${name}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), sql)
  return folder
}
