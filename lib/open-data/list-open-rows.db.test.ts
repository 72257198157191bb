import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { OPEN_TABLES, openTableText } from './open-tables'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { openRows, type OpenTableName } from './list-open-rows'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  // An older edition, which no open table may show, under the current one.
  await saveDisclosure(
    db,
    unjudged,
    edition('a', ({ tables }) => Object.assign(tables, { operating: undefined })),
  )
  await saveDisclosure(db, unjudged, original)
})
afterAll(() => db.$disconnect())

const original = disclosureSchema.parse(shipped)
function edition(letter: string, change: (draft: Disclosure) => void, year = 2025): Disclosure {
  const draft = structuredClone(original)
  draft.identity.year = year
  draft.document.sha256 = letter.repeat(64)
  change(draft)
  return disclosureSchema.parse(draft)
}

type OpenRecord = Readonly<Record<string, string | number | boolean | null>>

async function table(name: OpenTableName, year = 2025): Promise<OpenRecord[]> {
  let text = ''
  for await (const piece of openTableText(name, openRows(db, name), 'json')) text += piece
  return (JSON.parse(text) as OpenRecord[]).filter((row) => row['year'] === undefined || row['year'] === year)
}

const CONTEXT = {
  district: '洛龙区',
  district_code: '410311',
  department: '洛龙区政务服务中心',
  department_code: '605',
  year: 2025,
  phase: 'budget',
  document: '1eb14a5cdb20',
}

describe('the open tables of the shipped disclosure', () => {
  it.each(Object.keys(OPEN_TABLES) as OpenTableName[])('%s carries the context in every row', async (name) => {
    for (const row of await table(name)) {
      if (name !== 'departments') expect(row).toMatchObject(CONTEXT)
    }
  })

  it.each([
    ['disclosures', 1],
    ['documents', 1],
    [
      'departments',
      districtSchema
        .array()
        .parse(registry)
        .flatMap(({ departments }) => departments).length,
    ],
    ['functions', 14],
    ['economics', 44],
    ['projects', 11],
    ['three_public', 1],
    ['operating', 8],
    ['claims', original.claims.length],
    ['findings', 0],
    ['matters', 0],
    ['corrections', 0],
  ] as const)('%s has %i rows', async (name, count) => {
    expect(await table(name)).toHaveLength(count)
  })

  it('disclosures: the totals as printed', async () => {
    expect(await table('disclosures')).toMatchObject([
      {
        title: original.document.title,
        unit: '万元',
        source_sha256: original.document.sha256,
        version: 2,
        total_income: '778.96',
        total_expenditure: '778.96',
        basic: '281.65',
        project: '497.31',
        unit_code: '',
      },
    ])
  })

  it('functions: lines and totals without the sums of bodies, blanks empty', async () => {
    const rows = await table('functions')
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['total', 'item']))
    expect(rows.find(({ code, scope }) => code === '2080502' && scope === 'all')).toMatchObject({
      name: '事业单位离退休',
      total: '6.24',
      wages: '',
      goods_services: '0.22',
      at: 'L248',
      unit: '万元',
    })
    expect(new Set(rows.map(({ scope }) => scope))).toContain('general_public')
  })

  it('economics: both codes side by side, one row for each as printed', async () => {
    const rows = await table('economics')
    expect(rows.filter(({ dept_code, scope }) => dept_code === '30299' && scope === 'all')).toMatchObject([
      { gov_code: '50299', total: '38.86' },
      { gov_code: '50502', total: '0.22' },
    ])
    expect(rows.find(({ dept_code, scope }) => dept_code === '30201' && scope === 'basic')).toMatchObject({
      total: '4.00',
      public: '4.00',
      personnel: '',
    })
  })

  it('income: the items of both balances and the rows of the income table', async () => {
    const rows = await table('income')
    expect(rows.find(({ item }) => item === '一、一般公共预算')).toMatchObject({ table: 'balance', amount: '778.96' })
    expect(rows.find(({ item }) => item === '（一）一般公共预算拨款')).toMatchObject({
      table: 'appropriationBalance',
      amount: '778.96',
    })
    expect(rows.find(({ table: key, code }) => key === 'income' && code === '605001')).toMatchObject({
      level: 'unit',
      amount: '778.96',
      general_public: '778.96',
      business: '',
    })
  })

  it('projects and indicators: codes as text, targets as printed', async () => {
    const projects = await table('projects')
    expect(projects.find(({ project_code }) => project_code === '410311250000000028801')).toMatchObject({
      name: '2025 年劳务派遣人员经费',
      total: '197.53',
      performance_total: '197.53',
      carried_over: '',
    })
    const indicators = await table('indicators')
    expect(indicators.filter(({ project_code }) => project_code === '')).toHaveLength(34)
    expect(indicators.find(({ target }) => target === '≤197.53 万元')).toMatchObject({
      kind: 'cost',
      target_operator: '<=',
      target_number: '197.53',
      target_unit: '万元',
      actual: '',
    })
  })

  it('claims: the figures of the sentences, the change without its sign', async () => {
    expect((await table('claims')).find(({ subject }) => subject === 'incomeAndExpenditure')).toMatchObject({
      section: 1,
      claim_year: 2025,
      change: '48.33',
      direction: 'down',
      base_year: 2024,
      percent: '5.84',
      amount: '',
    })
  })
})

describe('a document in several units of money', () => {
  it('gives each figure by the unit that it is printed in', async () => {
    await saveDisclosure(
      db,
      unjudged,
      edition(
        'b',
        ({ tables }) => {
          if (tables.balance) tables.balance.unit = '元'
          if (tables.projectPerformance) tables.projectPerformance.unit = '元'
          for (const row of tables.projects?.rows ?? []) {
            row.cells['carriedOverGeneralPublic'] = { text: '0.10' }
            row.cells['carriedOverGovernmentFund'] = { text: '0.20' }
          }
        },
        2021,
      ),
    )
    const [disclosure] = await table('disclosures', 2021)
    expect(disclosure).toMatchObject({ unit: '万元', total_income: '0.077896', basic: '281.65' })
    const income = await table('income', 2021)
    expect(income.find(({ table: key, level }) => key === 'balance' && level === 'total')).toMatchObject({
      unit: '元',
      amount: '0.077896',
    })
    const projects = await table('projects', 2021)
    expect(projects.find(({ name }) => name === '行政效能经费')).toMatchObject({
      unit: '万元',
      total: '34.35',
      performance_total: '0.003435',
      carried_over: '0.30',
    })
  })
})

describe('an empty database', () => {
  const empty = testDatabase()

  it.each(Object.keys(OPEN_TABLES) as OpenTableName[])('still has the head of %s', async (name) => {
    const nothing = openDatabase(empty.url)
    try {
      let csv = ''
      for await (const piece of openTableText(name, openRows(nothing, name), 'csv')) csv += piece
      expect(csv).toBe(`\ufeff${OPEN_TABLES[name].columns.map((column) => column.name).join(',')}\r\n`)
    } finally {
      await nothing.$disconnect()
    }
  })
})
