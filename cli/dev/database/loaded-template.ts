import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '@/cli/project-root'
import { openDatabase } from '@/lib/db/client'
import { loadShippedData } from '@/lib/store/load-shipped-data'
import { databaseOn, loadedTemplateOf } from './test-server'

/** The migrated template with the shipped data in it; made by the first test file that wants it, while others wait. */
export async function loadedTemplate(serverUrl: string, template: string): Promise<string> {
  const name = loadedTemplateOf(template)
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount !== 0) return name
    const unfinished = `${name}_unfinished`
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${template}`)
    const db = openDatabase(databaseOn(serverUrl, unfinished))
    await loadShippedData(db, join(projectRoot, 'data')).finally(() => db.$disconnect())
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
    return name
  } finally {
    await client.end()
  }
}

/** Any number that no other lock of a test server has. */
const ONE_AT_A_TIME = 20_250_101
