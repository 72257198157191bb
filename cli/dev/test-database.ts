import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { loadedTemplate } from './database/loaded-template'
import { databaseOn, onServer } from './database/test-server'
import type {} from './database-setup'

export interface TestDatabase {
  /** Only from within hooks and tests: the database is made before the first of them. */
  readonly url: string
}

interface Options {
  /** False for an empty database, as a test of the migrations themselves wants it. */
  readonly migrated?: boolean
  /** True for one with the shipped data that tests count on (`copyTestedData`) in it: loaded once for all, and copied. */
  readonly loaded?: boolean
}

/**
 * A database that belongs to one test file, gone after it. Call it at the top of the file (or of a describe):
 *
 *     const database = testDatabase()
 *     it('…', async () => { const db = openDatabase(database.url) … })
 */
export function testDatabase({ migrated = true, loaded = false }: Options = {}): TestDatabase {
  const server = inject('testServer')
  const name = `${server.template}_${randomBytes(4).toString('hex')}`
  const originOf = async ({ migrated, loaded }: Required<Options>) => {
    if (loaded) return loadedTemplate(server.url, server.template)
    return migrated ? server.template : 'template0'
  }
  let ready = false
  beforeAll(async () => {
    const origin = await originOf({ migrated, loaded })
    await onServer(server.url, `CREATE DATABASE ${name} TEMPLATE ${origin}`)
    ready = true
  })
  afterAll(() => onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  return {
    get url() {
      if (!ready)
        throw new Error('the test database is made before the tests run: read its url inside a hook or a test')
      return databaseOn(server.url, name)
    },
  }
}
