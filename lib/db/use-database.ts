import { createHmac } from 'node:crypto'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Env } from '@/lib/env'
import { asProblem, databaseUnusable } from '@/lib/problem'
import { addressOf, connectionProblem } from './connection-problem'
import { withLock } from './process-lock'
import { ensureServerRuns, stopServer, type RunningServer, type RunOptions } from './run-server'
import { maintenanceConfig, serverUser } from './server-folder'
import { preparePlace } from './server-place'

export interface Database {
  readonly url: string
  /** For pages, which only read; the same where the server is not ours. */
  readonly readerUrl: string
  readonly origin: 'embedded' | 'external'
  /** One line for the person at the terminal; holds no secret. */
  readonly description: string
  /** Must be called when done: the last user of the embedded server stops it. Until then it is kept running. */
  release(): Promise<void>
}

export type DatabaseChoice = Pick<Env, 'databaseUrl' | 'home' | 'homeIsChosen'>

export interface UseDatabaseOptions {
  readonly onStep?: (text: string) => void
  /** Called when the embedded server has gone while it was used, and when it is back. */
  readonly onTrouble?: (text: string) => void
  readonly signal?: AbortSignal | undefined
}

/** The database that the settings ask for, running and reachable. Several processes may use it at once. */
export async function useDatabase(choice: DatabaseChoice, options: UseDatabaseOptions = {}): Promise<Database> {
  return choice.databaseUrl === undefined
    ? useEmbedded(choice, options)
    : useExternal(choice.databaseUrl, options.signal)
}

/** Where the portal's data is in a running embedded server. */
export function embeddedUrl({ port, password }: { port: number; password: string }, user = serverUser): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${databaseName}?sslmode=disable`
}

/** Reaches a server that is not ours and makes sure it is one we can work with. */
export async function probeDatabase(url: string): Promise<{ version: string }> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: longestWait,
    query_timeout: longestWait,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; encoding: string; may: boolean }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
         current_setting('server_encoding') AS encoding, has_schema_privilege('public', 'CREATE') AS may`,
    )
    const [server] = rows
    if (server === undefined || server.number < 150_000) throw databaseUnusable('tooOld', addressOf(url))
    if (server.encoding !== 'UTF8') throw databaseUnusable('notUtf8', addressOf(url))
    if (!server.may) throw databaseUnusable('noRights', addressOf(url))
    return { version: server.version }
  } catch (error) {
    throw asProblem(error) ?? connectionProblem(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function useExternal(url: string, signal: AbortSignal | undefined): Promise<Database> {
  signal?.throwIfAborted()
  const { version } = await probeDatabase(url)
  return {
    url,
    readerUrl: url,
    origin: 'external',
    description: `PostgreSQL ${version}，${addressOf(url)}`,
    release: async () => undefined,
  }
}

const longestWait = 5_000

// ── The embedded server ─────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Every user holds a shared lock inside the server for as long as it uses it; the one that can get the exclusive lock at
 * the end is alone, and stops the server. The server itself forgets the lock of a user that was killed, so one left
 * behind is known by having no users. A user whose lock is lost starts the server again.
 */
async function useEmbedded(choice: DatabaseChoice, options: UseDatabaseOptions): Promise<Database> {
  const { onStep = () => undefined, onTrouble = () => undefined, signal } = options
  const place = await preparePlace(choice)
  if (place.moved) onStep(`PostgreSQL 以系统用户 ${place.account?.name} 运行，数据放在 ${place.folder}`)
  const lock = path.join(place.folder, 'lock')
  let isReleased = false
  let seat: pg.Client

  const sit = async (options: RunOptions): Promise<RunningServer> => {
    const server = await ensureServerRuns(place, options)
    try {
      const taken = await takeSeat(server)
      if (server.isFound && taken.wasAlone) options.onStep('接管上次没有关闭的 PostgreSQL')
      seat = taken.client.once('end', () => void comeBack(server.port))
      return server
    } catch (error) {
      if (!server.isFound) await stopServer(place)
      throw error
    }
  }
  const comeBack = async (port: number): Promise<void> => {
    for (let pause = 250; !isReleased; pause = Math.min(2 * pause, longestPause)) {
      if (pause === 250) onTrouble('数据库中断，正在重新启动')
      await delay(pause, undefined, { ref: false })
      const again = withLock(lock, async () => isReleased || Boolean(await sit({ onStep: () => undefined, port })))
      if (await again.catch(() => false)) return isReleased ? undefined : onTrouble('数据库已恢复')
    }
  }
  const leave = () => withLock(lock, async () => ((await standUp(seat)) ? stopServer(place) : undefined))

  const server = await withLock(lock, () => sit({ onStep, signal }), { signal })
  let left: Promise<void> | undefined
  return {
    ...{ url: embeddedUrl(server), readerUrl: embeddedUrl({ ...server, password: readerPassword(server) }, reader) },
    origin: 'embedded',
    description: `内置 PostgreSQL ${server.version}，端口 ${server.port}`,
    release: () => {
      isReleased = true
      return (left ??= leave())
    },
  }
}

const longestPause = 30_000

async function takeSeat(server: RunningServer): Promise<{ client: pg.Client; wasAlone: boolean }> {
  const client = new pg.Client({ ...maintenanceConfig(server), keepAlive: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [usersLock])
    const wasAlone = rows[0]?.alone === true
    await client.query('SELECT pg_advisory_lock_shared($1)', [usersLock])
    if (wasAlone) await client.query('SELECT pg_advisory_unlock($1)', [usersLock])
    await createDatabase(client)
    await createReader(client, readerPassword(server))
    return { client, wasAlone }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/** Whether nobody is left. */
async function standUp(client: pg.Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [usersLock])
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [usersLock])
    return rows[0]?.alone === true
  } catch {
    // The server has gone before us.
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Any number that nothing else in the server uses. */
const usersLock = 26_126

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
}

/** Whoever finds a hole in a page reads what is public anyway: the pages' own role writes nothing and owns nothing. */
async function createReader(client: pg.Client, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [reader])
  if (rowCount !== 0) return
  await client.query(`CREATE ROLE ${reader} LOGIN PASSWORD ${pg.escapeLiteral(password)} IN ROLE pg_read_all_data`)
  await client.query(`ALTER ROLE ${reader} SET default_transaction_read_only = on`)
  await client.query(`REVOKE TEMPORARY ON DATABASE ${databaseName} FROM PUBLIC`)
}

/** Told by the owner's, and telling nothing about it. */
function readerPassword({ password }: RunningServer): string {
  return createHmac('sha256', password).update(reader).digest('base64url')
}

const databaseName = 'mingzhang'
const reader = 'mingzhang_reader'
