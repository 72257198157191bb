import pg from 'pg'
import { databaseOn, onServer, startEmbeddedServer } from '@/cli/dev/database/test-server'
import { projectRoot } from '@/cli/project-root'
import { openDatabase, type Database } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { search } from '@/lib/search/find-hits'

/**
 * npm run bench -- search: least, p50 and p95 of every shape of question among a million entries, in milliseconds and as a ratio to
 * the median of one plain look-up by index in the same database. MINGZHANG_BENCH_ENTRIES sets their number (10,000,000 takes half
 * an hour to make and 11 GB); MINGZHANG_BENCH_URL names a database that is used, filled where it is empty, and kept.
 */
export async function searchReport(): Promise<string> {
  const entries = Number(process.env['MINGZHANG_BENCH_ENTRIES'] ?? 1_000_000)
  const given = process.env['MINGZHANG_BENCH_URL']
  const server = given === undefined ? await startEmbeddedServer() : undefined
  const url = given ?? databaseOn(server?.url ?? '', 'search_bench')
  if (server) await onServer(server.url, 'CREATE DATABASE search_bench')
  await migrate(url, { projectRoot, retryFailed: false })
  const db = openDatabase(url)
  try {
    const begun = performance.now()
    if ((await db.searchEntry.findFirst({ select: { id: true } })) === null) {
      await fill(url, entries)
      console.log(`  made ${entries} entries in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    }
    return await report(db)
  } finally {
    await db.$disconnect()
    await server?.close()
  }
}

const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['one character, very frequent', ['费', '务', '设']],
  ['one character, rare', ['龘', '鑫', '犇']],
  ['two characters, very frequent', ['经费', '服务', '建设']],
  ['two characters', ['劳务', '热线', '培训']],
  ['four characters, frequent', ['公用经费', '专项经费', '服务中心']],
  ['four characters, rare', ['犇鑫龘龘', '鑫犇劳务', '热线龘犇']],
  ['two words', ['热线 经费', '培训 2024', '设备 维修']],
  ['two frequent words', ['服务 经费', '建设 项目', '管理 专项']],
  ['pinyin', ['laowupaiqian', 'peixun', 'zhengwufuwu']],
  ['initials', ['lwpq', 'zwfw', 'sbgz']],
  ['pinyin with an error', ['laowupaiqan', 'peixum', 'zhengwufwu']],
  ['amount', ['197.53', '8,000', '12.5万']],
  ['code', ['2010350', '20805', '4100000000012345']],
  ['nothing', ['没有的词', '犇龘龘龘', '99999999']],
]

async function report(db: Database): Promise<string> {
  const lookup = await times(() => db.searchEntry.findFirst({ where: { disclosureId: 4_321 } }), 60)
  const plain = quantile(lookup, 0.5)
  const lines = [`  ${'plain look-up by index'.padEnd(32)} ${cells(lookup, plain)}`]
  const all: number[] = []
  for (const [shape, texts] of SHAPES) {
    const taken: number[] = []
    for (let i = 0; i < 20; i++)
      for (const text of texts) taken.push(...(await times(() => search(db, { text, each: 6 }), 1)))
    all.push(...taken)
    lines.push(`  ${shape.padEnd(32)} ${cells(taken, plain)}`)
  }
  return [...lines, `  ${'all'.padEnd(32)} ${cells(all, plain)}`].join('\n')
}

async function times(run: () => Promise<unknown>, rounds: number): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < rounds; i++) {
    const begun = performance.now()
    await run()
    taken.push(performance.now() - begun)
  }
  return taken
}

/** The least is what the question costs when nobody is in the way, whatever else the machine is doing. */
function cells(taken: readonly number[], plain: number): string {
  const column = (name: string, value: number) => `${name} ${value.toFixed(1).padStart(7)} ms ${ratio(value, plain)}`
  return [
    column('least', Math.min(...taken)),
    column('p50', quantile(taken, 0.5)),
    column('p95', quantile(taken, 0.95)),
  ].join('  ')
}

const ratio = (value: number, plain: number): string => `${(value / plain).toFixed(1).padStart(5)} ×`

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Names made of the words that budgets are made of, some of them in a tenth of all names, and of rare characters. */
async function fill(url: string, entries: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SET maintenance_work_mem = '1GB'`)
    const indexes = ['SearchEntry_grams_idx', 'SearchEntry_best_idx', 'SearchEntry_disclosureId_kind_idx']
    const { rows } = await client.query<{ indexname: string; indexdef: string }>(
      'SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY($1)',
      [indexes],
    )
    for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`)
    for (const statement of names(entries)) await client.query(statement)
    for (let from = 1; from <= entries; from += BATCH)
      await client.query(entriesBetween(from, Math.min(from + BATCH - 1, entries), entries))
    for (const { indexdef } of rows) await client.query(indexdef)
    await client.query(figures(entries))
    await client.query(sounds)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

const BATCH = 500_000

const WORDS = [
  ...'经费 服务 建设 专项 管理 项目 公用 中心 工作 设备 维修 劳务 派遣 热线 培训 政务 大厅 改造 系统 平台 租赁 物业'.split(
    ' ',
  ),
  ...'宣传 会议 接待 车辆 燃油 保险 公积金 医疗 养老 教育 卫生 环境 绿化 道路 桥梁 水利 农业 乡村 振兴 扶持 补助'.split(
    ' ',
  ),
  ...'奖励 救助 慰问 安全 生产 应急 消防 信息 网络 数据 档案 审计 评审 规划 测绘 土地 房屋 征收 安置 保洁 垃圾'.split(
    ' ',
  ),
]
const FEW = [...'龘鑫犇淼焱垚骉羴猋掱']

/** A word out of the list, the first ones far more often, as in any language. */
const word = `(ARRAY[${WORDS.map((each) => `'${each}'`).join(',')}])[1 + floor(power(random(), 2.2) * ${WORDS.length})::int]`
const few = `CASE WHEN random() < 0.002 THEN (ARRAY[${FEW.map((each) => `'${each}'`).join(',')}])[1 + floor(random() * ${FEW.length})::int] ELSE '' END`
const KINDS = ['project', 'project', 'functionalLine', 'economicLine', 'claim', 'finding']

/** So many names, each of several years and places, as a project has its name every year. */
const NAMES = 300_000
const gramsOf = (text: string, sizes: string) => `ARRAY(
  SELECT DISTINCT substr(${text}, i, size) FROM generate_series(1, length(${text})) i, (VALUES ${sizes}) v(size)
  WHERE i + size - 1 <= length(${text}))`

/** Cut as lib/search/search-grams cuts them, in the database: much faster than sending them one by one. */
const names = (entries: number): readonly string[] => [
  'SELECT setseed(0.5)',
  `CREATE TEMPORARY TABLE name AS SELECT n, title, ${gramsOf('title', '(1), (2)')} || ARRAY['$' || title] AS grams
   FROM (SELECT n, ${few} || ${word} || ${word} || ${word} || ${few} || ${word} AS title
         FROM generate_series(0, ${Math.min(NAMES, entries) - 1}) n) made`,
  'CREATE INDEX ON name (n)',
  `CREATE TEMPORARY TABLE code AS SELECT n, code, ${gramsOf('code', '(1), (2), (3)')} || ARRAY['$' || code] AS grams
   FROM (SELECT n, (2010000 + n)::text AS code FROM generate_series(0, 2999) n) made`,
  'CREATE INDEX ON code (n)',
  'ANALYZE name, code',
]

const entriesBetween = (from: number, to: number, entries: number): string => `
  INSERT INTO "SearchEntry" ("kind", "path", "title", "aliases", "folded", "year", "phase", "districtId", "departmentId",
    "disclosureId", "rank", "grams")
  SELECT kind, '/ceshi/' || g, title, code, title || E'\\n' || code || E'\\n', year, phase::"Phase", district, department,
    g / 180, (year - 1900) * 100000 + (random() * 60000)::int, name.grams || code.grams
      || ARRAY['@' || kind, '@' || year, '@' || phase, '@r' || district, '@d' || department]
  FROM (SELECT g, (ARRAY[${KINDS.map((each) => `'${each}'`).join(',')}])[1 + g % ${KINDS.length}] AS kind,
      2015 + (g / 180) % 11 AS year, (ARRAY['budget', 'final'])[1 + (g / 180) % 2] AS phase,
      1 + (g / 180) % 100 AS district, 1 + (g / 180) % 5000 AS department
    FROM generate_series(${from}, ${to}) g) made
  JOIN name ON name.n = (g::bigint * 7919) % ${Math.min(NAMES, entries)} JOIN code ON code.n = g % 3000`

/** Of each entry one printed amount; round ones are printed everywhere. */
const figures = (entries: number): string => `
  INSERT INTO "SearchFigure" ("disclosureId", "districtId", "year", "phase", "amount", "label", "figure")
  SELECT g / 180, 1 + (g / 180) % 100, 2015 + (g / 180) % 11, (ARRAY['budget', 'final'])[1 + (g / 180) % 2]::"Phase",
    CASE WHEN random() < 0.3 THEN round((random() * 100)::numeric) + 1 ELSE round((random() * 1000)::numeric, 2) + 0.01 END, '虚构的行',
    '{"cell": {"text": "12.30", "at": "L7:1-6"}, "unit": "万元", "table": "expenditure", "row": 1, "column": "total"}'
  FROM generate_series(1, ${entries}) g`

/** Words of two and four characters; half a million sounds that nobody asks for. */
const sounds = `
  INSERT INTO "SearchSound" ("word", "letters", "blurred", "initials")
  SELECT * FROM (VALUES ('劳务派遣', 'laowupaiqian', 'laowupaiqian', 'lwpq'), ('培训', 'peixun', 'peixun', 'px'),
    ('政务服务', 'zhengwufuwu', 'zenwufuwu', 'zwfw'), ('设备改造', 'shebeigaizao', 'sebeigaizao', 'sbgz')) v
  UNION ALL
  SELECT DISTINCT ON (chr(20000 + g % 1000) || chr(30000 + g / 1000)) chr(20000 + g % 1000) || chr(30000 + g / 1000),
    'xx' || g, 'xx' || g, 'x' || g FROM generate_series(1, 500000) g`
