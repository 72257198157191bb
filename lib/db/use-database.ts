import pg from 'pg'
import type { Env } from '@/lib/env'
import { asProblem, databaseUnusable } from '@/lib/problem'
import { addressOf, connectionProblem } from './connection-problem'
import { ensureServerRuns, type RunningServer } from './embedded-server'
import { withFileLock } from './file-lock'
import { maintenanceDatabase, serverConfig, serverUser, type ServerAddress } from './server-connection'
import { lockFile } from './server-folder'
import { prepareQuarters, type Quarters } from './server-quarters'
import { stopServer } from './start-server'

export interface Database {
  readonly url: string
  readonly origin: 'embedded' | 'external'
  /** One line for the person at the terminal; holds no secret. */
  readonly description: string
  /** Must be called when done: the last user of the embedded server stops it. */
  release(): Promise<void>
}

export type DatabaseChoice = Pick<Env, 'databaseUrl' | 'home' | 'homeIsChosen'>

export interface UseDatabaseOptions {
  readonly onStep?: (text: string) => void
  readonly signal?: AbortSignal | undefined
}

/** The database that the settings ask for, running and reachable. Several processes may use it at once. */
export async function useDatabase(choice: DatabaseChoice, options: UseDatabaseOptions = {}): Promise<Database> {
  return choice.databaseUrl === undefined
    ? useEmbedded(choice, options)
    : useExternal(choice.databaseUrl, options.signal)
}

/** Where the portal's data is in a running embedded server. */
export function embeddedUrl({ port, password }: ServerAddress): string {
  return `postgresql://${serverUser}:${password}@127.0.0.1:${port}/${databaseName}?sslmode=disable`
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
    origin: 'external',
    description: `PostgreSQL ${version}，${addressOf(url)}`,
    release: async () => undefined,
  }
}

const longestWait = 5_000

// ── The embedded server ─────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The last one out turns off the light. Every user holds a shared lock inside the server for as long as it uses it; the
 * one that can get the exclusive lock at the end is alone, and stops the server. The server itself forgets the lock of
 * a user that was killed, so a server left behind is known by having no users.
 */
async function useEmbedded(choice: DatabaseChoice, { onStep = () => undefined, signal }: UseDatabaseOptions) {
  const quarters = await prepareQuarters(choice)
  if (quarters.moved) onStep(`PostgreSQL 以系统用户 ${quarters.account?.name} 运行，数据放在 ${quarters.folder}`)
  return withFileLock(
    lockFile(quarters),
    async () => {
      const server = await ensureServerRuns(quarters, { onStep, signal })
      const seat = await takeSeat(quarters, server)
      if (server.how === 'found' && seat.wasEmpty) onStep('接管上次没有关闭的 PostgreSQL')
      return embeddedDatabase(quarters, server, seat)
    },
    { signal },
  )
}

function embeddedDatabase(quarters: Quarters, server: RunningServer, seat: Seat): Database {
  let released: Promise<void> | undefined
  return {
    url: embeddedUrl(server),
    origin: 'embedded',
    description: `内置 PostgreSQL ${server.version}，端口 ${server.port}`,
    release: () => (released ??= leave(quarters, seat)),
  }
}

async function leave(quarters: Quarters, seat: Seat): Promise<void> {
  await withFileLock(lockFile(quarters), async () => {
    if (await seat.giveUp()) await stopServer(quarters)
  })
}

interface Seat {
  /** Nobody else was using the server. */
  readonly wasEmpty: boolean
  /** True when nobody is left. */
  giveUp(): Promise<boolean>
}

async function takeSeat(quarters: Quarters, server: RunningServer): Promise<Seat> {
  let given = false
  let client: pg.Client
  const sit = async () => {
    client = new pg.Client({ ...serverConfig(server, maintenanceDatabase), keepAlive: true })
    // The server restarts itself after a crash of one of its processes; then the seat has to be taken again.
    let isLost = false
    client.on('error', () => {
      if (!isLost) void retry()
      isLost = true
    })
    await client.connect()
    await client.query('SELECT pg_advisory_lock_shared($1)', [usersLock])
  }
  const retry = async (): Promise<void> => {
    for (let attempt = 0; attempt < 30 && !given; attempt += 1) {
      const seated = await sit().then(
        () => true,
        () => false,
      )
      if (seated) return
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref())
    }
  }
  try {
    await sit()
    const wasEmpty = (await usersBeside(client!)) === 0
    await createDatabase(client!)
    return { wasEmpty, giveUp: async () => ((given = true), standUp(client)) }
  } catch (error) {
    await client!.end().catch(() => undefined)
    if (server.how !== 'found') await stopServer(quarters)
    throw error
  }
}

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

async function usersBeside(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ users: number }>(
    `SELECT count(*)::int AS users FROM pg_locks
     WHERE locktype = 'advisory' AND classid = 0 AND objid = $1 AND objsubid = 1 AND pid <> pg_backend_pid()`,
    [usersLock],
  )
  return rows[0]?.users ?? 0
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(databaseName)}`)
}

const databaseName = 'mingzhang'
/** Any number that nothing else in the server uses. */
const usersLock = 26_126
