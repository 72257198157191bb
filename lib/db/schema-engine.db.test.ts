import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectRoot as checkout } from '@/cli/project-root'
import { testDatabase } from '@/cli/dev/test-database'
import { freePort, removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { environmentForPrograms } from '@/lib/env'
import { runPrisma } from './prisma-command'

/** The stock `prisma` command on prisma/schema-engine.mjs, as somebody types it who works on the schema. */
describe('the prisma command', () => {
  const migrated = testDatabase({ migrated: false })
  const developed = testDatabase({ migrated: false })
  const pushed = testDatabase({ migrated: false })
  const contested = testDatabase({ migrated: false })
  let projectRoot: string

  beforeAll(() => {
    projectRoot = throwawayFolder('schema-engine')
    for (const entry of ['prisma', 'prisma.config.ts', 'package.json']) {
      cpSync(path.join(checkout, entry), path.join(projectRoot, entry), { recursive: true })
    }
    symlinkSync(path.join(checkout, 'node_modules'), path.join(projectRoot, 'node_modules'))
    return () => removeFolder(projectRoot)
  })

  it('deploys our migrations, and then sees neither something pending nor drift', async () => {
    const deployed = await prisma('migrate deploy', migrated.url)
    expect(deployed).toMatchObject({ code: 0, output: expect.stringContaining('successfully applied') })
    const [status, drift] = await Promise.all([
      prisma('migrate status', migrated.url),
      prisma('migrate diff --from-config-datasource --to-schema prisma/schema.prisma --exit-code', migrated.url),
    ])
    expect(status).toMatchObject({ code: 0, output: expect.stringContaining('up to date') })
    expect(drift).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') })
  })

  it('pulls a schema out of a database that has check constraints', async () => {
    const { code, output } = await prisma('db pull --print', migrated.url)
    expect(output).toMatch(/^model Disclosure \{$/m)
    expect(code).toBe(0)
  })

  it('develops: applies what is pending, writes the next migration, then applies it', async () => {
    const [foundation = ''] = migrations()
    appendFileSync(path.join(projectRoot, 'prisma/schema.prisma'), '\nmodel Trial {\n  id Int @id\n}\n')
    const created = await prisma('migrate dev --create-only --name trial', developed.url)
    expect(created).toMatchObject({ code: 0, output: expect.stringContaining(foundation) })
    const name = migrations().find((one) => one.endsWith('_trial')) ?? ''
    expect(readFileSync(migrationFile(name), 'utf8')).toContain('CREATE TABLE "Trial"')
    expect(await tables(developed.url)).not.toContain('Trial')

    const applied = await prisma('migrate dev', developed.url)
    expect(applied).toMatchObject({ code: 0, output: expect.stringContaining(name) })
    expect(await tables(developed.url)).toContain('Trial')
    await expect.poll(() => shadowDatabases(developed.url), settled).toEqual([])
  })

  it('resets a database and migrates it anew', async ({ skip }) => {
    await execute(developed.url, 'CREATE TABLE leftover (id int)')
    const { code, output } = await prisma('migrate reset --force', developed.url)
    // Prisma asks the person behind a coding agent first. That is for them to answer, not for a test.
    if (output.includes('AI agent')) skip('prisma does not let an agent reset a database')
    expect(output).toContain('Database reset successful')
    expect(code).toBe(0)
    expect(await tables(developed.url)).not.toContain('leftover')
    expect(await tables(developed.url)).toContain('Trial')
  })

  it('pushes a schema to an empty database', async () => {
    const { code, output } = await prisma('db push', pushed.url)
    expect(output).toContain('now in sync')
    expect(code).toBe(0)
    expect(await tables(pushed.url)).toEqual(expect.arrayContaining(['Disclosure', 'Trial']))
  })

  it('deploys twice at once without harm', async () => {
    const both = await Promise.all([1, 2].map(() => prisma('migrate deploy', contested.url)))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const { rows } = await execute(contested.url, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1')
    expect(rows).toEqual(migrations().map((name) => ({ migration_name: name })))
  })

  it('says why a migration failed, and where in it', async () => {
    const name = '20990101000000_broken'
    mkdirSync(path.dirname(migrationFile(name)))
    writeFileSync(migrationFile(name), `CREATE TABLE half (id int);\n-- 半成品;\nINSERT INTO nowhere VALUES (1);\n`)
    const reason = /relation "nowhere" does not exist \(line 3\)/
    const [developing, deploying] = [
      await prisma('migrate dev --create-only --name next', developed.url),
      await prisma('migrate deploy', contested.url),
    ]
    expect(developing).toMatchObject({ code: 1, output: expect.stringMatching(reason) })
    expect(deploying).toMatchObject({ code: 1, output: expect.stringMatching(reason) })
    expect(await tables(contested.url)).not.toContain('half')
    await expect.poll(() => shadowDatabases(developed.url), settled).toEqual([])
  })

  it('says what is wrong with a connection', async () => {
    const nobody = `postgresql://nobody@127.0.0.1:${await freePort()}/none`
    const [unreachable, undiffed, warned] = await Promise.all([
      prisma('migrate deploy', nobody),
      prisma('migrate diff --from-config-datasource --to-empty', nobody),
      // The driver warns of this setting on standard error, where the CLI reads JSON.
      prisma('migrate status', `${nobody}?sslmode=require`),
    ])
    expect(unreachable).toMatchObject({ code: 1, output: expect.stringMatching(/P1001: .*ECONNREFUSED/) })
    expect(undiffed).toMatchObject({ code: 1, output: expect.stringContaining("Can't reach database server") })
    expect(warned).toMatchObject({ code: 1, output: expect.stringMatching(/P1001: .*ECONNREFUSED/) })
  })

  it('passes on what the engine says when it panics', async () => {
    const { code, output } = await prisma('migrate status', migrated.url, { FORCE_PANIC_SCHEMA_ENGINE: '1' })
    expect(output).toMatch(/The schema engine panicked: .*artificial panic/s)
    expect(code).toBe(1)
  })

  function prisma(command: string, url: string, settings: Readonly<Record<string, string>> = {}) {
    const env = environmentForPrograms({ ...settings, DATABASE_URL: url })
    return runPrisma(command.split(' '), { projectRoot, env })
  }

  function migrations(): string[] {
    const entries = readdirSync(path.join(projectRoot, 'prisma/migrations'))
    return entries.filter((name) => /^\d/.test(name)).toSorted()
  }

  function migrationFile(name: string): string {
    return path.join(projectRoot, 'prisma/migrations', name, 'migration.sql')
  }
})

/** Other test files may have a shadow database of theirs for a moment. */
const settled = { timeout: 300_000, interval: 250 }

async function tables(url: string): Promise<string[]> {
  const { rows } = await execute(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
  return rows.map(({ tablename }) => String(tablename))
}

async function shadowDatabases(url: string): Promise<unknown[]> {
  const { rows } = await execute(url, `SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`)
  return rows
}

async function execute(url: string, statement: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}
