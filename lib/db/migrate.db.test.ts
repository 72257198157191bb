import { appendFileSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot as checkout } from '@/cli/project-root'
import { testDatabase } from '@/cli/dev/test-database'
import { removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { migrate, migrationState } from './migrate'

const database = testDatabase({ migrated: false })
const ours = readdirSync(path.join(checkout, 'prisma/migrations')).filter((name) => /^\d/.test(name))
let projectRoot: string

beforeAll(async () => {
  await migrate(database.url, { projectRoot: checkout, retryFailed: false })
})

/** A project with our migrations, to which a test may add its own. */
beforeEach(() => {
  projectRoot = throwawayFolder('migrations')
  cpSync(path.join(checkout, 'prisma'), path.join(projectRoot, 'prisma'), { recursive: true })
  cpSync(path.join(checkout, 'prisma.config.ts'), path.join(projectRoot, 'prisma.config.ts'))
  symlinkSync(path.join(checkout, 'node_modules'), path.join(projectRoot, 'node_modules'))
  return () => removeFolder(projectRoot)
})

describe('migrations', () => {
  it('are all executed on an empty database, once', async () => {
    const state = await migrationState(database.url, checkout)
    expect(state).toEqual({ applied: ours, pending: [], failed: [], unknown: [], edited: [] })
    expect(await migrate(database.url, { projectRoot: checkout, retryFailed: false })).toEqual({ executed: [] })
  })

  it('are told apart: pending, edited, of a newer program', async () => {
    add('20990101000000_next', 'SELECT 1;')
    appendFileSync(path.join(projectRoot, 'prisma/migrations', ours[0] ?? '', 'migration.sql'), '\n-- changed\n')
    expect(await migrationState(database.url, projectRoot)).toMatchObject({
      pending: ['20990101000000_next'],
      edited: [ours[0]],
    })
    removeFolder(path.join(projectRoot, 'prisma/migrations', ours[0] ?? ''))
    expect(await migrationState(database.url, projectRoot)).toMatchObject({ unknown: [ours[0]] })
    await expect(migrate(database.url, { projectRoot, retryFailed: true })).rejects.toThrow('数据库来自更新的版本')
  })

  it('that fail are told with the reason of the database, and repeated only where that is asked for', async () => {
    add('20990102000000_broken', 'CREATE TABLE half (id int); CREATE INDEX ON no_such_table (id);')
    const attempt = (retryFailed: boolean) => migrate(database.url, { projectRoot, retryFailed })
    await expect(attempt(false)).rejects.toThrow(/20990102000000_broken 没有完成：.*no_such_table/s)
    await expect(attempt(false)).rejects.toThrow('20990102000000_broken 没有完成：上次中断了')
    expect(await tableExists('half')).toBe(false)

    add('20990102000000_broken', 'CREATE TABLE half (id int);')
    expect(await attempt(true)).toEqual({ executed: ['20990102000000_broken'] })
    expect(await tableExists('half')).toBe(true)
  })
})

function add(name: string, sql: string): void {
  const folder = path.join(projectRoot, 'prisma/migrations', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
}

async function tableExists(name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [name])
  await client.end()
  return rows[0]?.found === true
}
