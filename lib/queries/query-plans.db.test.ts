import { readdirSync } from 'node:fs'
import { subjects } from '@/dependencies.config.mjs'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  fillWithGenerated,
  generatedAddress,
  generatedRareFunction,
  generatedRareWord,
  generatedWord,
} from '@/cli/dev/benches/generated-disclosures'
import { testDatabase } from '@/cli/dev/test-database'
import type { DepartmentEconomicCode, FunctionalCode, GovernmentEconomicCode } from '@/lib/budget/classification'
import type { Database } from '@/lib/db/client'
import { PrismaClient } from '@/lib/db/generated/client'
import { findCurrentAddress, findCurrentDistrict } from '@/lib/departments/find-address'
import { findComparable } from '@/lib/compare/find-comparable'
import { getCheckup, listDistrictCheckups } from '@/lib/findings/list-checkups'
import { listCurrentDisclosures } from '@/lib/departments/list-current-disclosures'
import { getComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import { getDepartmentPage } from '@/lib/departments/get-department-page'
import { getDistrictPage } from '@/lib/departments/get-district-page'
import { getDocumentPage } from '@/lib/documents/get-document-page'
import { getEconomicLine } from '@/lib/lines/get-economic-line'
import { getFinding } from '@/lib/findings/get-finding'
import { getMatter } from '@/lib/findings/get-matter'
import { getFunctionLine } from '@/lib/lines/get-function-line'
import { getTopicPage } from '@/lib/topics/get-topic-page'
import { getYearlyPage } from '@/lib/yearly/get-yearly-page'
import { isReady } from '@/lib/site/is-ready'
import { listCorrections } from '@/lib/findings/list-corrections'
import { listCoverage } from '@/lib/departments/list-coverage'
import { listFilterChoices } from './list-filter-choices'
import { listMatters, type MattersWanted } from '@/lib/findings/list-matters'
import { listGlossary } from '@/lib/guide/list-glossary'
import { listLineCoverage } from '@/lib/lines/list-line-coverage'
import { listNewest } from '@/lib/home/list-newest'
import { listProjects, type ProjectsWanted } from '@/lib/projects/list-projects'
import { listReadingExamples } from '@/lib/guide/list-reading-examples'
import { countSitemapParts, listSitemapDistricts, listSitemapPart, SITEMAP_KINDS } from '@/lib/site/list-sitemap'
import { listTellingMatters } from '@/lib/findings/list-telling-matters'
import { listTopics } from '@/lib/topics/list-topics'
import { listUsedClasses } from '@/lib/lines/list-used-classes'
import { openRows, type OpenTableName } from '@/lib/open-data/list-open-rows'
import { search } from '@/lib/search/find-hits'
import { searchChoices } from '@/lib/search/list-search-choices'
import { suggest } from '@/lib/search/list-suggestions'

const NOTHING_ASKED = { district: undefined, year: undefined, page: 1 }
const ANY_FINDINGS: MattersWanted = {
  ...{ ...NOTHING_ASKED, rule: undefined, phase: undefined, admitted: undefined, fixed: false },
  ...{ weights: ['error', 'conflict', 'doubt'], sort: 'weight' },
}
const ANY_PROJECTS: ProjectsWanted = {
  ...{ ...NOTHING_ASKED, text: '', category: undefined, from: undefined, to: undefined },
  ...{ phase: 'budget', sort: 'amount' },
}

const functional = (text: string) => text as FunctionalCode
const department = (text: string) => text as DepartmentEconomicCode
const government = (text: string) => text as GovernmentEconomicCode

/** What each query asks of a database of 20,000 disclosures; a new query gets its line here. */
const QUERIES: Record<string, readonly ((db: Database) => Promise<unknown>)[]> = {
  'find-address': [
    (db) => findCurrentAddress(db, { district: 'ceshi-7', department: 'bumen-903' }),
    (db) => findCurrentAddress(db, { district: 'ceshi-7', department: 'jiu-bumen-903' }),
    (db) => findCurrentAddress(db, { district: 'mei-you', department: 'mei-you' }),
    (db) => findCurrentDistrict(db, 'mei-you'),
  ],
  'find-comparable': [(db) => findComparable(db, generatedRareWord)],
  'get-compared-disclosure': [(db) => getComparedDisclosure(db, { ...generatedAddress, phase: 'budget' })],
  'get-department-page': [(db) => getDepartmentPage(db, { district: 'ceshi-7', department: 'bumen-903' })],
  'get-district-page': [(db) => getDistrictPage(db, 'ceshi-7')],
  'get-document-page': [(db) => getDocumentPage(db, 'a1b2c3d4e5f6')],
  'get-economic-line': [
    (db) => getEconomicLine(db, { system: 'department', code: department('39999') }),
    (db) => getEconomicLine(db, { system: 'department', code: department('301') }),
    (db) => getEconomicLine(db, { system: 'government', code: government('599') }),
  ],
  'get-finding': [(db) => getFinding(db, 'gui-ze-2-00000003e8'), (db) => getFinding(db, 'mei-you-0000000000')],
  'get-matter': [(db) => getMatter(db, '00000000000003e8'), (db) => getMatter(db, 'mei-you-0000000000')],
  'get-function-line': [
    (db) => getFunctionLine(db, functional(generatedRareFunction)),
    (db) => getFunctionLine(db, functional('201')),
    (db) => getFunctionLine(db, functional('2010103'), 3),
  ],
  'get-topic-page': [
    (db) => getTopicPage(db, 'shaojian'),
    (db) => getTopicPage(db, 'changjian'),
    (db) => getTopicPage(db, 'changjian', 3),
  ],
  'get-yearly-page': [(db) => getYearlyPage(db, generatedAddress)],
  'is-ready': [(db) => isReady(db)],
  'list-checkups': [(db) => getCheckup(db, generatedAddress), (db) => listDistrictCheckups(db, 'ceshi-7')],
  'list-corrections': [(db) => listCorrections(db)],
  // A few of many: of a handful of departments the planner rightly reads the whole table.
  'list-coverage': [(db) => listCoverage(db, 10)],
  'list-filter-choices': [(db) => listFilterChoices(db)],
  'list-current-disclosures': [(db) => listCurrentDisclosures(db, 20).next()],
  'list-matters': [
    (db) => listMatters(db, { ...ANY_FINDINGS, page: 40 }),
    (db) => listMatters(db, { ...ANY_FINDINGS, sort: 'size' }),
    (db) => listMatters(db, { ...ANY_FINDINGS, fixed: true }),
    (db) => listMatters(db, { ...ANY_FINDINGS, district: 'ceshi-7', year: 2021, phase: 'final', sort: 'size' }),
    (db) => listMatters(db, { ...ANY_FINDINGS, district: 'ceshi-7', rule: 'gui-ze-1' }),
  ],
  'list-glossary': [(db) => listGlossary(db)],
  'list-line-coverage': [(db) => listLineCoverage(db, ['ceshi-7'])],
  'list-newest': [(db) => listNewest(db)],
  'list-projects': [
    (db) => listProjects(db, { ...ANY_PROJECTS, district: 'ceshi-7', sort: 'name' }),
    (db) => listProjects(db, { ...ANY_PROJECTS, district: 'ceshi-7', sort: 'department', page: 2 }),
    (db) => listProjects(db, { ...ANY_PROJECTS, text: generatedWord, sort: 'year' }),
  ],
  'list-reading-examples': [(db) => listReadingExamples(db)],
  'list-sitemap': [
    (db) => countSitemapParts(db),
    (db) => listSitemapDistricts(db),
    // Less than what one part holds, so that the plan means something here.
    ...SITEMAP_KINDS.map((kind) => (db: Database) => listSitemapPart(db, kind, 1, 100)),
  ],
  'list-telling-matters': [(db) => listTellingMatters(db)],
  'list-topics': [(db) => listTopics(db)],
  'list-used-classes': [
    (db) => listUsedClasses(db, { functions: ['201', '229'], department: ['301', '399'], government: ['501', '599'] }),
  ],
  'find-hits': [
    (db) => search(db, { text: generatedWord }),
    (db) => search(db, { text: generatedRareWord }),
    (db) => search(db, { text: `${generatedRareWord} ${generatedWord} 2021`, district: 'ceshi-7', phase: 'final' }),
    (db) => search(db, { text: 'yina yinb' }),
    (db) => search(db, { text: '8.17' }),
    (db) => search(db, { text: '部门' }),
    (db) => search(db, { text: `${generatedRareWord}去年比2021年多花多少` }),
  ],
  'list-suggestions': [
    (db) => suggest(db, '稀有物 8.175'),
    (db) => suggest(db, '8.175万'),
    (db) => suggest(db, '稀有虚构部们1'),
  ],
  'list-search-choices': [(db) => searchChoices(db)],
}
// Parts of the questions above: what stands beside projects is asked with `list-projects`; open tables have a test of their own.
const NO_QUERIES = [
  ...['get-finding-ends', 'list-projects-beside', 'find-sought', 'find-entries', 'find-figures', 'find-readings'],
  ...['find-names', 'find-question', 'find-similar-names', 'find-words', 'get-hits'],
  ...['list-open-audit-rows', 'list-open-rows'],
]

const database = testDatabase()
const asked: { readonly query: string; readonly params: string }[] = []
let db: Database
let planner: pg.Client
let large: ReadonlyMap<string, number>

beforeAll(async () => {
  await fillWithGenerated(database.url, { districts: 200, departmentsEach: 10, years: 5 })
  planner = new pg.Client({ connectionString: database.url })
  await planner.connect()
  // As the embedded server has it, for solid-state disks: a server of one's own may still reckon with spinning ones, for
  // which reading a small table whole is cheaper than looking up a few dozen of its rows.
  await planner.query('SET random_page_cost = 1.1')
  const { rows } = await planner.query<{ name: string; size: number }>(
    `SELECT relname AS name, reltuples AS size FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= 2000`,
  )
  large = new Map(rows.map(({ name, size }) => [name, size]))
  const listening = new PrismaClient({
    adapter: new PrismaPg({ connectionString: database.url }),
    log: [{ emit: 'event', level: 'query' }],
  })
  listening.$on('query', ({ query, params }) => asked.push({ query, params }))
  db = listening as unknown as Database
})
afterAll(async () => {
  await db.$disconnect()
  await planner.end()
})

/** The large tables that PostgreSQL would read from end to end for it, with the statement that makes it. */
async function wholeTablesReadBy(question: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await question()
  expect(asked.length).toBeGreaterThan(0)
  const found: string[] = []
  for (const { query, params } of asked) {
    const values = JSON.parse(params) as unknown[]
    const { rows } = await planner.query<{ 'QUERY PLAN': unknown }>(`EXPLAIN (FORMAT JSON) ${query}`, values)
    const tables = scanned(rows[0]?.['QUERY PLAN'])
    // By the keys of a good part of a table: reading it whole is right then.
    const read = tables.filter((table) => values.length * 10 < (large.get(table) ?? 0))
    found.push(...read.map((table) => `${table}: ${query}`))
  }
  return found
}

function scanned(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return []
  const { 'Node Type': type, 'Relation Name': table } = plan as Record<string, unknown>
  const own = typeof type === 'string' && type.endsWith('Seq Scan') && large.has(String(table)) ? [String(table)] : []
  return [...own, ...Object.values(plan).flatMap(scanned)]
}

describe('in a database of 20,000 disclosures', () => {
  it('the tables that grow are large enough for a plan to mean something', () => {
    expect([...large.keys()]).toEqual(
      expect.arrayContaining(['Department', 'Disclosure', 'Document', 'FunctionalLine', 'Project', 'SearchEntry']),
    )
  })

  it('a table read from end to end would be noticed', async () => {
    const whole = await wholeTablesReadBy(() => db.document.findFirst({ where: { title: '没有这个标题' } }))
    expect(whole).toHaveLength(1)
  })

  it.each(Object.entries(QUERIES))('%s is answered by index', async (_, questions) => {
    for (const question of questions) expect(await wholeTablesReadBy(() => question(db))).toEqual([])
  })

  const OPEN: readonly OpenTableName[] = [
    ...(['disclosures', 'documents', 'income', 'functions', 'economics', 'projects', 'indicators'] as const),
    ...(['three_public', 'operating', 'claims', 'findings', 'corrections'] as const),
  ]
  it.each(OPEN)('a page of the open table %s could be answered by index', async (name) => {
    const firstRows = async () => {
      const rows = openRows(db, name)[Symbol.asyncIterator]()
      // A table without rows would be asked for page after page.
      await (EMPTY.has(name) ? emptyPages(rows) : rows.next())
    }
    // Two hundred documents at a time are a good part of what is here: reading it all is the better plan, unless forbidden.
    await planner.query('SET enable_seqscan = off')
    const whole = await wholeTablesReadBy(firstRows).finally(() => planner.query('RESET enable_seqscan'))
    expect(whole).toEqual([])
  })

  it('all projects of a phase, which a total must look at, could be found by index', async () => {
    await planner.query('SET enable_seqscan = off')
    const whole = await wholeTablesReadBy(() => listProjects(db, ANY_PROJECTS)).finally(() =>
      planner.query('RESET enable_seqscan'),
    )
    expect(whole).toEqual([])
  })

  it('listCoverage asks as few questions as ever, and shows no more than the newest departments, each whole', async () => {
    asked.length = 0
    const { districts, complete } = await listCoverage(db, 50)
    expect(districts).toHaveLength(200)
    const shown = districts.flatMap(({ departments }) => departments)
    expect(shown).toHaveLength(50)
    for (const { disclosures } of shown) expect(disclosures).toHaveLength(10)
    expect(complete).toBe(false)
    expect(asked.length).toBeLessThan(22)
  })

  it('search finds the rare among the many, and no more of the many than asked for', async () => {
    const { groups } = await search(db, { text: generatedRareWord })
    expect(groups).toMatchObject([{ kind: 'department', count: 1, hits: [{ title: '稀有虚构部门1' }] }])
    const many = await search(db, { text: generatedWord, each: 5 })
    expect(many.groups).toMatchObject([{ kind: 'project', hits: { length: 5 } }])
  })
})

const EMPTY: ReadonlySet<OpenTableName> = new Set(['indicators', 'operating', 'corrections'])

async function emptyPages(rows: AsyncIterator<unknown>): Promise<void> {
  expect(await rows.next()).toMatchObject({ done: true })
  asked.splice(20)
}

it('every query has its line here', () => {
  const root = new URL('../..', import.meta.url)
  const listed = [...subjects.map((subject) => `lib/${subject}`), 'lib/queries'].flatMap((folder) =>
    readdirSync(new URL(folder, root)),
  )
  const files = listed.flatMap((name) => /^((?:get|list|find|is)-[a-z-]+)\.ts$/.exec(name)?.[1] ?? [])
  expect(files.sort()).toEqual([...Object.keys(QUERIES), ...NO_QUERIES].sort())
})
