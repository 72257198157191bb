import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { environmentForPrograms } from '@/lib/env'
import { asProblem, databaseIsNewer, migrationFailed } from '@/lib/problem'
import { connectionProblem } from './connection-problem'
import { runPrisma } from './prisma-command'

/** The project's migrations against those a database has seen. */
export interface MigrationState {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
  /** Begun, and neither finished nor rolled back. */
  readonly failed: readonly string[]
  /** Not in the project: the database belongs to a newer program. */
  readonly unknown: readonly string[]
  /** Changed in the project since they were applied. */
  readonly edited: readonly string[]
}

export interface MigrateOptions {
  readonly projectRoot: string
  /** Try a migration again that was cut off: right where the data can be loaded anew. */
  readonly retryFailed: boolean
}

/** Brings a database to the project's schema; does nothing, fast, when it is there already. */
export async function migrate(url: string, { projectRoot, retryFailed }: MigrateOptions): Promise<MigrationOutcome> {
  await whileOthersMigrate(url)
  const before = await migrationState(url, projectRoot)
  if (before.unknown.length > 0) throw databaseIsNewer(before.unknown)
  if (before.failed.length > 0 && !retryFailed) throw migrationFailed(before.failed.join('、'), '上次中断了')
  if (before.failed.length === 0 && before.pending.length === 0) return { executed: [] }

  // No abort signal: a migration cut short would have to be repaired by hand.
  const options = { projectRoot, env: environmentForPrograms({ DATABASE_URL: url }) }
  for (const name of before.failed) await runPrisma(['migrate', 'resolve', '--rolled-back', name], options)
  const { output } = await runPrisma(['migrate', 'deploy'], options)
  const after = await migrationState(url, projectRoot)
  // Its exit code does not decide: an engine that is not there exits 0 having done nothing.
  const [stuck] = [...after.failed, ...after.pending]
  if (stuck !== undefined) throw migrationFailed(stuck, reasonIn(output))
  return { executed: after.applied.filter((name) => !before.applied.includes(name)) }
}

export interface MigrationOutcome {
  readonly executed: readonly string[]
}

/** Reads the state without running anything; migrations are named by their folders. */
export async function migrationState(url: string, projectRoot: string): Promise<MigrationState> {
  const ours = await migrationsOf(projectRoot)
  const theirs = await withClient(url, readHistory)
  const applied = theirs.filter(({ finished }) => finished)
  const names = new Set(applied.map(({ name }) => name))
  const failed = theirs.filter(({ name, finished }) => !finished && !names.has(name)).map(({ name }) => name)
  return {
    applied: [...names],
    pending: [...ours.keys()].filter((name) => !names.has(name) && !failed.includes(name)),
    failed,
    unknown: [...names, ...failed].filter((name) => !ours.has(name)),
    edited: applied
      .filter(({ name, checksum }) => ours.has(name) && ours.get(name) !== checksum)
      .map(({ name }) => name),
  }
}

interface HistoryEntry {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

async function readHistory(client: pg.Client): Promise<HistoryEntry[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`,
  )
  if (found[0]?.exists !== true) return []
  const { rows } = await client.query<HistoryEntry>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

/** Name and checksum, as Prisma computes it, of each migration in the project. */
async function migrationsOf(projectRoot: string): Promise<Map<string, string>> {
  const folder = path.join(projectRoot, 'prisma/migrations')
  const found = new Map<string, string>()
  for (const name of (await readdir(folder)).toSorted()) {
    const script = path.join(folder, name, 'migration.sql')
    if (!existsSync(script)) continue
    found.set(
      name,
      createHash('sha256')
        .update(await readFile(script))
        .digest('hex'),
    )
  }
  return found
}

/** Prisma holds this advisory lock while it migrates; meanwhile its history shows a migration that has not finished. */
async function whileOthersMigrate(url: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const busy = await withClient(url, async (client) => {
      const { rows } = await client.query<{ busy: boolean }>(
        `SELECT count(*) > 0 AS busy FROM pg_locks WHERE locktype = 'advisory' AND objid = 72707369
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      )
      return rows[0]?.busy === true
    })
    if (!busy) return
    await delay(500)
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } catch (error) {
    throw asProblem(error) ?? connectionProblem(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The database's own complaint, without the engine's trace around it. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const start = lines.findIndex((line) => /^(Error|ERROR)\b|^Database error/.test(line))
  const reason = lines.slice(Math.max(start, 0)).filter((line) => line !== '' && !/^\d+: |^at |^with /.test(line))
  // PostgreSQL's own words, without those of the layers they came through.
  return reason
    .slice(0, 3)
    .join(' ')
    .replace(/^.*?\bERROR: /, '')
}
