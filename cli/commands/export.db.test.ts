import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandHere, type Ran } from '@/cli/dev/command-here'
import { ownCommand } from '@/cli/dev/own-command'
import { testDatabase } from '@/cli/dev/test-database'
import { projectRoot } from '@/cli/project-root'
import { OPEN_TABLES } from '@/lib/open-data/open-tables'
import type { ExportOptions } from '@/cli/program'

const database = testDatabase({ loaded: true })
const unmigrated = testDatabase({ migrated: false })
const empty = testDatabase()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const settings = (url: string) => ({ DATABASE_URL: url, MINGZHANG_HOME: path.join(folder, 'home') })
const mingzhang = (args: readonly string[], url = database.url): Promise<Ran> => commandHere(args, settings(url))

/** The command as people run it, a process of its own. */
async function mingzhangApart(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, ...settings(database.url) }
  const command = await ownCommand(...args)
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: projectRoot, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr }),
    )
  })
}

const exported = (table: string, format: ExportOptions['format'] = 'csv') =>
  mingzhang(['export', table, '--format', format])

const LUOLONG_2025 = '洛龙区,410311,洛龙区政务服务中心,605,2025,budget,1eb14a5cdb20,'

describe('export', () => {
  it('writes a table as CSV on standard output, and nothing else there', async () => {
    const { code, stdout } = await mingzhangApart('export', 'projects')
    const [head, first, ...rest] = stdout.split('\r\n')
    expect(code).toBe(0)
    expect(head).toBe(`\ufeff${OPEN_TABLES.projects.columns.map(({ name }) => name).join(',')}`)
    expect([first, ...rest].filter((row) => row?.startsWith(LUOLONG_2025))).toHaveLength(11)
    expect(rest.at(-1)).toBe('')
  })

  it('writes it as JSON', async () => {
    const { code, stdout } = await exported('disclosures', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ year: 2025, basic: '281.65', version: 1 }))
  })

  it('writes an empty table as its head', async () => {
    const ofNone = (...options: readonly string[]) => mingzhang(['export', 'findings', ...options], empty.url)
    expect(await ofNone('--format', 'json')).toMatchObject({ code: 0, stdout: '[]\n' })
    expect((await ofNone()).stdout.split('\r\n')).toHaveLength(2)
  })

  it('says what there is when there is no such table', async () => {
    const { code, stdout, stderr } = await exported('nonsense')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('没有名为 nonsense 的数据表')
    expect(stderr).toContain('three_public')
  })

  it('refuses a format that there is not, and a missing table', async () => {
    expect(await mingzhang(['export', 'projects', '--format', 'xml'])).toMatchObject({ code: 2, stdout: '' })
    expect(await mingzhang(['export'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('says what to do when the database is not migrated', async () => {
    const { code, stdout, stderr } = await mingzhang(['export', 'projects'], unmigrated.url)
    expect([code, stdout]).toEqual([5, ''])
    expect(stderr).toContain('npx mingzhang load')
  })
})

describe('export to a file', () => {
  it('writes there what it else would write on standard output', async () => {
    const out = path.join(folder, 'projects.csv')
    expect(await mingzhang(['export', 'projects', '--out', out])).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toBe((await exported('projects')).stdout)
  })

  it('leaves the file as it was, and nothing beside it, when it fails in the middle', async () => {
    const out = path.join(folder, 'claims.csv')
    writeFileSync(out, 'before')
    await execute('ALTER TABLE "Claim" RENAME TO "Lost"')
    try {
      expect((await mingzhang(['export', 'claims', '--out', out])).code).not.toBe(0)
    } finally {
      await execute('ALTER TABLE "Lost" RENAME TO "Claim"')
    }
    expect(readFileSync(out, 'utf8')).toBe('before')
    expect(readdirSync(folder).filter((name) => name.startsWith('claims'))).toEqual(['claims.csv'])
  })
})

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
