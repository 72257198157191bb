import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { commandHere, type Ran } from '@/cli/dev/command-here'
import { ownCommand } from '@/cli/dev/own-command'
import { testDatabase } from '@/cli/dev/test-database'
import { projectRoot } from '@/cli/project-root'
import { openDatabase, type Database } from '@/lib/db/client'
import { packZip } from '@/lib/ingest/read/pack-zip'
import { loopingPdfs } from '@/lib/ingest/read/looping-pdf-fixture'

const database = testDatabase({ loaded: true })
let db: Database
let folder: string
let program: readonly string[]

beforeAll(async () => {
  program = await ownCommand()
  folder = mkdtempSync(path.join(tmpdir(), 'ingest-'))
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.$disconnect()
  rmSync(folder, { recursive: true })
})

/** A document of a department that does not exist; `--as` says where the tests keep it. */
const fixture = (year: number, total = '12.50', reception = '0.50') => `# ${year} 年测试区·虚构局 部门预算公开

# 第一部分

测试区·虚构局概况

一、主要职责

# 第二部分

${year}年测试区·虚构局部门预算情况说明

一、收入支出预算总体情况说明

测试区·虚构局${year}年收入总计${total}万元，支出总计${total}万元。

# 附件：${year} 年测试区·虚构局部门预算表

预算 01 表

${year} 年部门收支预算表

单位：万元

收入\t\t支出\t
项目\t金额\t项目\t金额
一、一般公共预算\t${total}\t一、一般公共服务\t${total}
本年收入合计\t${total}\t本年支出合计\t${total}
收入总计\t${total}\t支出总计\t${total}

预算 08 表

${year} 年一般公共预算“三公”经费预算表

单位：万元

“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
\t\t小计\t公务用车购置费\t公务用车运行费\t
${reception}\t\t\t\t\t${reception}
`

/** The two halves of it, as two files; the tables alone say by their titles which year they are of. */
const MARK = '# 附件：'
const statementOf = (year: number) => fixture(year).split(MARK)[0] ?? ''
const tablesOf = (year: number, ...amounts: string[]) =>
  `# ${year} 年测试区·虚构局部门预算公开表\n\n${MARK}${fixture(year, ...amounts).split(MARK)[1] ?? ''}`

let files = 0
function fileOf(text: string | Uint8Array, name = `${(files += 1)}.md`): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

interface Running {
  readonly ended: Promise<Ran>
  kill(): void
  interrupt(): void
}

const running = new Set<Running>()
afterEach(() => running.forEach((child) => child.kill()))

const settings = () => ({ DATABASE_URL: database.url, MINGZHANG_HOME: path.join(folder, 'home') })

/** The command as people run it, a process of its own. */
function start(args: readonly string[]): Running {
  const env = { ...process.env, ...settings() }
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = new Promise<Ran>((resolve) =>
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr })),
  )
  const handle = { ended, kill: () => void child.kill('SIGKILL'), interrupt: () => void child.kill('SIGINT') }
  running.add(handle)
  void ended.then(() => running.delete(handle))
  return handle
}
const AS = ['--as', '410311/605']
/** The command in this process, where nothing ends it. */
const ingest = (...args: string[]): Promise<Ran> => commandHere(['ingest', ...AS, ...args], settings())
const ingestApart = (...args: string[]): Promise<Ran> => start(['ingest', ...AS, ...args]).ended

const versionsOf = (year: number) => db.disclosure.findMany({ where: { year }, orderBy: { version: 'asc' } })

async function contents(): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS count FROM "${name}"`)
    counts[name] = Number(found?.count)
  }
  return counts
}

describe('ingest', () => {
  it('stores a document with its text, and again changes nothing', async () => {
    const file = fileOf(fixture(2041))
    const first = await ingestApart(file)
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout).toMatch(/测试区·虚构局.*2041.*部门预算.*2\/14.*新入库/)
    const [stored] = await versionsOf(2041)
    expect(stored).toMatchObject({ version: 1, current: true, printedName: '测试区·虚构局' })
    expect(stored?.totalIncome?.toFixed(2)).toBe('12.50')
    const text = await db.documentText.findUniqueOrThrow({ where: { documentId: stored?.documentId ?? 0 } })
    expect(text.lines.join('\n')).toBe(fixture(2041).replace(/\n$/, ''))
    const before = await contents()
    const again = await ingest(file)
    expect(again.stdout).toContain('已有，无变化')
    expect(await contents()).toEqual(before)
  })

  it('makes a corrected edition the next version, and says what changed, figure by figure', async () => {
    await ingest(fileOf(fixture(2042)))
    const { code, stdout } = await ingest(fileOf(fixture(2042, '12.50', '0.60')))
    expect(code).toBe(0)
    expect(stdout).toContain('第 2 版，2 个数字有变')
    expect(stdout).toMatch(/“三公”经费预算表　initial　公务接待费　0\.50 → 0\.60　第 \d+ 行第 \d+ 字/)
    expect((await versionsOf(2042)).map(({ current }) => current)).toEqual([false, true])
  })

  it('stores nothing in a dry run', async () => {
    const before = await contents()
    const { code, stdout } = await ingest('--dry-run', fileOf(fixture(2043)))
    expect(code).toBe(0)
    expect(stdout).toContain('试读，未入库')
    expect(await contents()).toEqual(before)
  })

  it('keeps the address where the file was found', async () => {
    const origin = 'https://example.org/yusuan.html'
    await ingest('--origin', origin, fileOf(fixture(2044)))
    const [stored] = await versionsOf(2044)
    expect(await db.document.findUniqueOrThrow({ where: { id: stored?.documentId ?? 0 } })).toMatchObject({ origin })
    expect(await ingest('--origin', 'javascript:alert(1)', fileOf(fixture(2044)))).toMatchObject({ code: 2 })
  })
})

describe('a disclosure in several files', () => {
  const made = (year: number) => new RegExp(`= 测试区·虚构局（605）　${year} 年部门预算　由 2 个文件组成：`)

  it.each([
    ['statement first', 2071, ['1.md', '2.md']],
    ['tables first', 2072, ['2.md', '1.md']],
  ])('one after the other, %s, is one disclosure', async (_, year, names) => {
    fileOf(statementOf(year), `apart-${year}/1.md`)
    fileOf(tablesOf(year), `apart-${year}/2.md`)
    const ran = []
    for (const name of names) ran.push(await ingest(path.join(folder, `apart-${year}`, name)))
    expect(ran.map(({ code }) => code)).toEqual([0, 0])
    expect(ran[0]?.stdout).toContain('新入库')
    expect(ran[1]?.stdout).toContain('并入第 1 版')
    expect(ran[1]?.stdout).not.toContain('（无）')
    expect(ran[1]?.stdout).toMatch(made(year))
    expect(ran[1]?.stdout).toMatch(/1\.md　说明 \d+ 处数字/)
    expect(ran[1]?.stdout).toContain('2.md　表格 2 张（01、08）')
    expect(await versionsOf(year)).toMatchObject([{ version: 1, current: true }])
  })

  it('as a zip is stored at once; again nothing changes; a corrected part replaces what it holds', async () => {
    const entries = { '公开/说明.md': statementOf(2073), '公开/附件/表.md': tablesOf(2073) }
    const packed = Object.entries(entries).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
    const zip = fileOf(packZip([...packed, ['公开/图.jpg', Uint8Array.of(0xff, 0xd8)]]), '公开.zip')
    const first = await ingest(zip)
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout.match(/新入库/g)).toHaveLength(2)
    expect(first.stdout).toMatch(made(2073))
    const before = await contents()
    expect((await ingest(zip)).stdout.match(/已有，无变化/g)).toHaveLength(2)
    expect(await contents()).toEqual(before)
    const { stdout } = await ingest(fileOf(tablesOf(2073, '12.50', '0.60')))
    expect(stdout).toContain('第 2 版，2 个数字有变')
    expect(stdout).toMatch(/说明\.md　说明 \d+ 处数字（先前入库，这次的文件里没有这些）/)
    expect(stdout).not.toContain('（无）')
  })

  it('in a folder of sixty files, each body’s two are put together', async () => {
    const sixty = path.join(folder, 'sixty')
    // Of 2022 and 2025 the shipped data hold documents already.
    const years = Array.from({ length: 32 }, (_, i) => 2009 + i).filter((year) => year !== 2022 && year !== 2025)
    for (const year of years) {
      fileOf(statementOf(year), `sixty/${year}-1.md`)
      fileOf(tablesOf(year), `sixty/${year}-2.md`)
    }
    const { code, stdout } = await ingest(sixty)
    expect(code).toBe(0)
    expect(stdout.match(/新入库/g)).toHaveLength(60)
    expect(stdout.match(/由 2 个文件组成/g)).toHaveLength(30)
    for (const year of [2009, 2040]) expect(await versionsOf(year)).toMatchObject([{ version: 1, current: true }])
  })
})

describe('a file that cannot be stored', () => {
  it.each([
    ['is empty', '', '文件是空的'],
    ['is no disclosure', '会议通知\n\n请各位准时参加。\n', '不是部门预决算公开文件'],
    ['is no text', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]), '✗'],
  ])('%s: one sentence, nothing changed', async (_, content, sentence) => {
    const before = await contents()
    const { code, stdout, stderr } = await ingest(fileOf(content))
    expect(code).toBe(9)
    expect(stdout).toContain(sentence)
    expect(stderr).not.toContain('程序自身出错')
    expect(await contents()).toEqual(before)
  })

  it('has a name that steers terminals: it is stored, and told without steering', async () => {
    const { code, stdout, stderr } = await ingest(fileOf(fixture(2059), 'a\n\u001b[31m\u202egpj.md'))
    expect(code).toBe(0)
    expect(stdout).toContain(String.raw`a\n\x1b[31m\u202egpj.md`)
    expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/)
  })

  it.each([
    ['1e999', 2061],
    ['9'.repeat(40) + '.12', 2062],
    ['99999999999999999999', 2063],
    ['-0.00', 2064],
    ['Infinity', 2065],
    ['1,23,4.5', 2066],
  ])('has %s for an amount: it is stored as printed, or refused, and nothing breaks', async (amount, year) => {
    const { code, stderr } = await ingest(fileOf(fixture(year, amount, amount)))
    expect(stderr).not.toContain('程序自身出错')
    expect(code).toBe(0)
    expect(await versionsOf(year)).toHaveLength(1)
  })

  it('is asked about when the registry does not know its body; the rest of the folder is stored', async () => {
    const some = path.join(folder, 'some')
    fileOf(fixture(2045), 'some/b.md')
    fileOf('什么也不是', 'some/a.txt')
    const { code, stdout } = await ingest(some)
    expect(code).toBe(9)
    expect(stdout).toMatch(/a\.txt.*未入库\n.*b\.md.*新入库/)
    const stranger = await commandHere(['ingest', path.join(some, 'b.md')], settings())
    expect(stranger.code).toBe(9)
    expect(await ingest('--as', '410311/999', path.join(some, 'b.md'))).toMatchObject({ code: 2 })
    expect(await ingest(path.join(some, 'c.md'))).toMatchObject({ code: 9 })
  })
})

/** Waits until the importing process hangs on what this test holds. */
async function untilWaiting(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const [row] = await db.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE NOT granted AND d.datname = current_database()`
    if (Number(row?.waiting) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the import never came to the lock')
}

/** Holds what every import writes last, so that one can be met in the middle of its transaction. */
async function whileHeld<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('BEGIN; LOCK TABLE "SearchEntry" IN ACCESS EXCLUSIVE MODE')
  try {
    return await run()
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

/** Waits until somebody reads the file, by the time that file systems note; a while where they note none. */
function noteReading(file: string): () => Promise<void> {
  utimesSync(file, new Date(0), new Date())
  return async () => {
    for (let attempt = 0; attempt < 300 && statSync(file).atimeMs === 0; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function connectionsOfOthers(): Promise<number[]> {
  const rows = await db.$queryRaw<{ pid: number }[]>`
    SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE NOT granted AND d.datname = current_database()`
  return rows.map(({ pid }) => pid)
}

describe('an import cut off', () => {
  it('by kill -9 in the middle of a new edition leaves the one before whole, and can be done again', async () => {
    await ingest(fileOf(fixture(2051)))
    const before = { contents: await contents(), versions: await versionsOf(2051) }
    const corrected = fileOf(fixture(2051, '13.50'))
    await whileHeld(async () => {
      const child = start(['ingest', ...AS, corrected])
      await untilWaiting()
      child.kill()
      await child.ended
      for (const pid of await connectionsOfOthers()) await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`
    })
    expect({ contents: await contents(), versions: await versionsOf(2051) }).toEqual(before)
    expect((await ingest(corrected)).stdout).toContain('第 2 版')
  })

  it('between two documents keeps the first, and goes on where it was', async () => {
    const two = path.join(folder, 'two')
    fileOf(fixture(2052), 'two/a.md')
    fileOf(fixture(2053), 'two/b.md')
    const child = await whileHeld(async () => {
      const running = start(['ingest', ...AS, two])
      await untilWaiting()
      return running
    })
    // The first document is let go; the second may or may not have begun.
    while ((await versionsOf(2052)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill()
    await child.ended
    expect(await versionsOf(2052)).toHaveLength(1)
    expect((await ingest(two)).stdout).toMatch(/a\.md.*已有，无变化/)
    expect(await versionsOf(2053)).toMatchObject([{ version: 1, current: true }])
  })

  it('by Ctrl-C while a file is read ends at once, keeps the ones before, and says how far it came', async () => {
    const looping = path.join(folder, 'looping')
    fileOf(fixture(2057), 'looping/1/a.md')
    fileOf(loopingPdfs.formsInForms(), 'looping/2/b.pdf')
    fileOf(fixture(2058), 'looping/3/c.md')
    const child = start(['ingest', ...AS, looping])
    while ((await versionsOf(2057)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    child.interrupt()
    const { code, stdout } = await child.ended
    expect(code).toBe(130)
    expect(stdout).toMatch(/a\.md.*新入库\n– 3 份文件中做完了 1 份/)
    expect(await versionsOf(2058)).toEqual([])
    expect((await ingest(path.join(looping, '1/a.md'))).stdout).toContain('已有，无变化')
  })

  it('by Ctrl-C between two files of one disclosure leaves nothing of it, not a half', async () => {
    const looping = path.join(folder, 'looping-parts')
    fileOf(statementOf(2067), 'looping-parts/a.md')
    const second = fileOf(loopingPdfs.formsInForms(), 'looping-parts/b.pdf')
    fileOf(tablesOf(2067), 'looping-parts/c.md')
    const before = await contents()
    const wasRead = noteReading(second)
    const child = start(['ingest', ...AS, looping])
    await wasRead()
    child.interrupt()
    expect(await child.ended).toMatchObject({ code: 130 })
    expect(await contents()).toEqual(before)
  })

  it('by the database says so, and leaves the state before', async () => {
    const before = await contents()
    const ran = await whileHeld(async () => {
      const child = start(['ingest', ...AS, fileOf(fixture(2054))])
      await untilWaiting()
      for (const pid of await connectionsOfOthers()) await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`
      return child.ended
    })
    expect(ran).toMatchObject({ code: 5 })
    expect(ran.stderr).toContain('数据库连接中断')
    expect(await contents()).toEqual(before)
  })
})

describe('at the same time', () => {
  it('two imports of one folder store each document once, and neither fails', async () => {
    const both = path.join(folder, 'both')
    for (const [name, year] of [
      ['a', 2055],
      ['b', 2056],
    ] as const)
      fileOf(fixture(year), `both/${name}.md`)
    const ran = await Promise.all([ingestApart(both), ingestApart(both)])
    expect(ran.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0])
    for (const year of [2055, 2056]) expect(await versionsOf(year)).toMatchObject([{ version: 1, current: true }])
    const results = ran.flatMap(({ stdout }) => stdout.match(/新入库|已有，无变化/g) ?? []).sort()
    expect(results).toEqual(['已有，无变化', '已有，无变化', '新入库', '新入库'].sort())
  })
})
