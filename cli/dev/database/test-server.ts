import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '@/cli/project-root'
import { removeFolder, throwawayServerFolder } from '@/cli/dev/throwaway'
import { migrate } from '@/lib/db/migrate'
import { useDatabase } from '@/lib/db/use-database'

/** A PostgreSQL that a test run may fill and drop databases in. */
export interface TestServer {
  /** Of a user who may create databases. */
  readonly url: string
  readonly name: string
  close(): Promise<void>
}

/** The embedded PostgreSQL, in a home of its own that is gone after the run. */
export async function startEmbeddedServer(signal?: AbortSignal): Promise<TestServer> {
  const folder = throwawayServerFolder('embedded')
  try {
    const choice = { databaseUrl: undefined, home: join(folder, 'home'), homeIsChosen: true }
    const { url, release } = await useDatabase(choice, { signal })
    await onServer(url, ...forget())
    return { url, name: 'embedded PostgreSQL', close: () => release().finally(() => removeFolder(folder)) }
  } catch (error) {
    removeFolder(folder)
    throw error
  }
}

/**
 * What is lost when the machine stops was only made for tests: nothing is waited for on the disk. Nor is anything done behind
 * the tests' back: they say themselves when the planner counts, and plans run once are not compiled.
 */
export const FORGETFUL: Readonly<Record<string, string>> = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  ...{ autovacuum: 'off', jit: 'off', checkpoint_timeout: '1h', max_wal_size: '1GB' },
}

const forget = (): string[] => [
  ...Object.entries(FORGETFUL).map(([setting, value]) => `ALTER SYSTEM SET ${setting} = '${value}'`),
  'SELECT pg_reload_conf()',
]

/** A migrated database to copy from; every test file gets a copy, which takes a few hundredths of a second. */
export interface Template {
  readonly name: string
  drop(): Promise<void>
}

export async function createTemplate(serverUrl: string): Promise<Template> {
  const name = `mingzhang_test_${process.pid}`
  await onServer(
    serverUrl,
    `DROP DATABASE IF EXISTS ${name}`,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`,
  )
  await migrate(databaseOn(serverUrl, name), { projectRoot, retryFailed: false })
  const all = [name, loadedTemplateOf(name), `${loadedTemplateOf(name)}_unfinished`]
  const drop = () => onServer(serverUrl, ...all.map((each) => `DROP DATABASE IF EXISTS ${each} WITH (FORCE)`))
  return { name, drop }
}

export const loadedTemplateOf = (template: string): string => `${template}_loaded`

export function databaseOn(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs statements one by one, outside a transaction, as CREATE DATABASE wants it. */
export async function onServer(serverUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
