import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { testDatabase } from './test-database'

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`

describe('testDatabase', () => {
  const first = testDatabase()
  const second = testDatabase()
  const empty = testDatabase({ migrated: false })
  const loaded = testDatabase({ loaded: true })

  it('is migrated, unless an empty one is asked for', async () => {
    expect((await ask(first.url, tables)).map(({ tablename }) => tablename as string)).toContain('_prisma_migrations')
    expect(await ask(empty.url, tables)).toEqual([])
  })

  it('holds the shipped data where they are asked for, and only there', async () => {
    const held = 'SELECT count(*)::int AS held FROM "Disclosure"'
    expect(await ask(first.url, held)).toEqual([{ held: 0 }])
    expect((await ask<{ held: number }>(loaded.url, held))[0]?.held).toBeGreaterThan(0)
  })

  it('shares nothing with another', async () => {
    await ask(first.url, 'CREATE TABLE only_here (id int)')
    expect((await ask(second.url, tables)).map(({ tablename }) => tablename as string)).not.toContain('only_here')
  })

  it('keeps Chinese: UTF8, trigrams of Chinese, Chinese order', async () => {
    expect(await ask(first.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
    const sorted = await ask(
      first.url,
      `SELECT name FROM (VALUES ('政'), ('安'), ('北')) AS v(name) ORDER BY name COLLATE "zh-x-icu"`,
    )
    expect(sorted.map(({ name }) => name as string)).toEqual(['安', '北', '政'])
  })
})
