import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot as checkout } from '@/cli/project-root'
import { writeNextMigration } from '@/cli/dev/database/next-migration'
import { withEngine } from '@/cli/dev/database/schema-engine'
import { testDatabase } from '@/cli/dev/test-database'
import { removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { migrate, migrationState } from './migrate'

const database = testDatabase({ migrated: false })
const contested = testDatabase({ migrated: false })
const developed = testDatabase({ migrated: false })
const deployed = testDatabase({ migrated: false })
const ours = readdirSync(path.join(checkout, 'prisma/migrations')).filter((name) => /^\d/.test(name))
let projectRoot: string

beforeAll(async () => {
  await migrate(database.url, { projectRoot: checkout, retryFailed: false })
})

/** A project with our migrations, to which a test may add its own. */
beforeEach(() => {
  projectRoot = throwawayFolder('migrations')
  cpSync(path.join(checkout, 'prisma'), path.join(projectRoot, 'prisma'), { recursive: true })
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
    const refused = migrate(database.url, { projectRoot, retryFailed: true })
    await expect(refused).rejects.toThrow(`迁移 ${ours[0]} 在执行之后被修改过`)
    removeFolder(path.join(projectRoot, 'prisma/migrations', ours[0] ?? ''))
    expect(await migrationState(database.url, projectRoot)).toMatchObject({ unknown: [ours[0]] })
    await expect(migrate(database.url, { projectRoot, retryFailed: true })).rejects.toThrow('数据库来自更新的版本')
  })

  it('that fail are told with the reason of the database, and repeated only where that is asked for', async () => {
    add('20990102000000_broken', 'CREATE TABLE half (id int); -- 半成品;\nINSERT INTO no_such_table VALUES (1);')
    const attempt = (retryFailed: boolean) => migrate(database.url, { projectRoot, retryFailed })
    await expect(attempt(false)).rejects.toThrow(/20990102000000_broken 没有完成：.*no_such_table.*（第 2 行）/s)
    await expect(attempt(false)).rejects.toThrow('20990102000000_broken 没有完成：上次中断了')
    expect(await tableExists('half')).toBe(false)
    expect((await diagnosed(database.url)).failedMigrationNames).toEqual(['20990102000000_broken'])

    add('20990102000000_broken', 'CREATE TABLE half (id int);')
    expect(await attempt(true)).toEqual({ executed: ['20990102000000_broken'] })
    expect(await tableExists('half')).toBe(true)
  })

  it('are executed once by two who start at the same time', async () => {
    const both = [1, 2].map(() => migrate(contested.url, { projectRoot: checkout, retryFailed: false }))
    expect((await Promise.all(both)).flatMap(({ executed }) => executed)).toEqual(ours)
  })

  it('wait for another who migrates, until they are asked to stop', async () => {
    const other = new pg.Client({ connectionString: contested.url })
    await other.connect()
    await other.query('SELECT pg_advisory_lock(72707369)')
    const stop = new AbortController()
    const waiting = migrate(contested.url, { projectRoot: checkout, retryFailed: false, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await other.end()
  })

  it("leave the history that Prisma's own engine reads and writes", async () => {
    expect(await diagnosed(database.url, checkout)).toMatchObject({
      hasMigrationsTable: true,
      editedMigrationNames: [],
    })
    await withEngine(deployed.url, async (engine) => {
      const migrationsList = listed(checkout)
      for (const migrationName of ours) await engine.markMigrationApplied({ migrationName, migrationsList })
    })
    expect(await migrate(deployed.url, { projectRoot: checkout, retryFailed: false })).toEqual({ executed: [] })
  })

  it('are written from the schema, and then lead to it', async () => {
    const options = { projectRoot, name: 'trial', now: new Date('2099-01-03T00:00:00Z') }
    await migrate(developed.url, { projectRoot, retryFailed: false })
    expect(await writeNextMigration(developed.url, options)).toBeUndefined()
    appendFileSync(path.join(projectRoot, 'prisma/schema.prisma'), '\nmodel Trial {\n  id Int @id\n}\n')
    expect(path.basename((await writeNextMigration(developed.url, options)) ?? '')).toBe('20990103000000_trial')
    expect(await migrate(developed.url, { projectRoot, retryFailed: false })).toEqual({
      executed: ['20990103000000_trial'],
    })
    expect(await writeNextMigration(developed.url, options)).toBeUndefined()
  })
})

/** What Prisma's engine makes of a database's history. */
function diagnosed(url: string, root = projectRoot) {
  return withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList: listed(root), optInToShadowDatabase: false, filters }),
  )
}

const filters = { externalTables: [], externalEnums: [] }

function listed(root: string) {
  const baseDir = path.join(root, 'prisma/migrations')
  const directory = (name: string) => {
    const value = readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } as const } }
  }
  const migrationDirectories = readdirSync(baseDir)
    .filter((name) => /^\d/.test(name))
    .map(directory)
  const content = readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8')
  const lockfile = { path: 'migration_lock.toml', content }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

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
