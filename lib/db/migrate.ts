import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { asProblem, databaseIsNewer, migrationEdited, migrationFailed } from '@/lib/problem'
import { connectionProblem } from './connection-problem'

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
  /** Ends the wait for another that migrates; a migration that has begun is let finish. */
  readonly signal?: AbortSignal
}

/**
 * Brings a database to the project's schema. The history is Prisma's own, table, checksums and lock, so that the stock
 * `prisma migrate` agrees with it. Each script is one transaction together with the note that it is done, so one that was
 * cut off has left nothing behind.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<{ readonly executed: readonly string[] }> {
  return withClient(
    url,
    async (client) => {
      await takeTurn(client, options.signal)
      const scripts = await scriptsOf(options.projectRoot)
      const { pending, failed, unknown, edited } = compare(scripts, await readHistory(client))
      if (unknown.length > 0) throw databaseIsNewer(unknown)
      if (edited.length > 0) throw migrationEdited(edited)
      if (failed.length > 0 && !options.retryFailed) throw migrationFailed(failed.join('、'), '上次中断了')
      const executed = [...failed, ...pending].toSorted()
      if (executed.length > 0) await client.query(createHistory)
      if (failed.length > 0) await client.query(giveUp, [failed])
      for (const name of executed) await execute(client, name, scripts.get(name) ?? '')
      return { executed }
    },
    options.signal,
  )
}

/** Reads the state without running anything; migrations are named by their folders. */
export async function migrationState(url: string, projectRoot: string): Promise<MigrationState> {
  return compare(await scriptsOf(projectRoot), await withClient(url, readHistory))
}

function compare(scripts: ReadonlyMap<string, string>, entries: readonly HistoryEntry[]): MigrationState {
  const finished = entries.filter((entry) => entry.finished)
  const applied = [...new Set(finished.map(({ name }) => name))]
  const failed = entries.map(({ name }) => name).filter((name) => !applied.includes(name))
  const changed = finished.filter(
    ({ name, checksum }) => scripts.has(name) && checksumOf(scripts.get(name)) !== checksum,
  )
  return {
    applied,
    pending: [...scripts.keys()].filter((name) => !applied.includes(name) && !failed.includes(name)),
    failed,
    unknown: [...applied, ...failed].filter((name) => !scripts.has(name)),
    edited: changed.map(({ name }) => name),
  }
}

/** The lock that Prisma holds while it migrates; it goes with the connection. */
async function takeTurn(client: pg.Client, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock(72707369) AS ours')
    if (rows[0]?.ours === true) return
    await delay(250, undefined, { signal }).catch(() => signal?.throwIfAborted())
  }
}

async function execute(client: pg.Client, name: string, script: string): Promise<void> {
  const id = randomUUID()
  const begin = `INSERT INTO ${history} (id, checksum, migration_name) VALUES ($1, $2, $3)`
  await client.query(begin, [id, checksumOf(script), name])
  try {
    await client.query(
      `${script}\n;UPDATE ${history} SET finished_at = now(), applied_steps_count = 1 WHERE id = '${id}'`,
    )
  } catch (error) {
    const reason = reasonOf(error, script)
    await client.query('ROLLBACK')
    await client.query(`UPDATE ${history} SET logs = $2 WHERE id = $1`, [id, reason])
    throw asProblem(error) ?? migrationFailed(name, reason)
  }
}

/** PostgreSQL's own words, and the line of the script that they are about. */
function reasonOf(error: unknown, script: string): string {
  const { message, position } = error as { message: string; position?: string }
  if (position === undefined) return message
  return `${message}（第 ${[...script].slice(0, Number(position) - 1).filter((c) => c === '\n').length + 1} 行）`
}

interface HistoryEntry {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

async function readHistory(client: pg.Client): Promise<HistoryEntry[]> {
  const { rows } = await client.query<{ found: boolean }>(`SELECT to_regclass('${history}') IS NOT NULL AS found`)
  if (rows[0]?.found !== true) return []
  const entries = await client.query<HistoryEntry>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM ${history} WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return entries.rows
}

/** The text of each migration in the project. */
async function scriptsOf(projectRoot: string): Promise<Map<string, string>> {
  const folder = path.join(projectRoot, 'prisma/migrations')
  const names = (await readdir(folder)).filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
  const texts = names.toSorted().map(async (name) => {
    return [name, await readFile(path.join(folder, name, 'migration.sql'), 'utf8')] as const
  })
  return new Map(await Promise.all(texts))
}

const checksumOf = (script = ''): string => createHash('sha256').update(script).digest('hex')

const history = 'public._prisma_migrations'
const giveUp = `UPDATE ${history} SET rolled_back_at = now()
  WHERE migration_name = ANY ($1) AND finished_at IS NULL AND rolled_back_at IS NULL`
const createHistory = `CREATE TABLE IF NOT EXISTS ${history} (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw asProblem(error) ?? connectionProblem(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}
