import pg from 'pg'
import { loadJudge } from '@/cli/judge'
import { projectRoot } from '@/cli/project-root'
import { removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { openDatabase } from '@/lib/db/client'
import { loadShippedData } from '@/lib/store/load-shipped-data'
import { copyTestedData } from './tested-data'
import { databaseOn, loadedTemplateOf } from './test-server'

/** The migrated template with the shipped data that tests count on in it; made by the first test file that wants it, while others wait. */
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
    await loadTestedData(databaseOn(serverUrl, unfinished))
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
    return name
  } finally {
    await client.end()
  }
}

async function loadTestedData(url: string): Promise<void> {
  const db = openDatabase(url)
  const folder = throwawayFolder('data')
  try {
    await copyTestedData(folder)
    await loadShippedData(db, await loadJudge(projectRoot), folder)
  } finally {
    removeFolder(folder)
    await db.$disconnect()
  }
}

/** Any number that no other lock of a test server has. */
const ONE_AT_A_TIME = 20_250_101
