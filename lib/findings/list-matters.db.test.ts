import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveAudit, unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { aloneEach } from '@/lib/testing/matter-fixture'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { getFinding } from './get-finding'
import { listFilterChoices } from '@/lib/queries/list-filter-choices'
import { listMatters, type MattersWanted } from './list-matters'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  await edition(2031, 'a', ...FIRST)
  await edition(2032, 'b', finding('rounded', '0.01', { severity: 'rounding' }), finding('mended', '40.00'))
})
afterAll(() => db.$disconnect())

const finding = (key: string, difference: string | undefined, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'levels-add-up',
  severity: 'error',
  admitted: false,
  sentence: `虚构的一句：${key}。`,
  published: { table: 'expenditure', row: 1, column: 'total', at: 'L1:0-4', text: '5.00' },
  expected: {
    text: '4.00',
    parts: [
      { table: 'expenditure', row: 2, column: 'total', at: 'L2:0-4', text: '3.00' },
      { table: 'expenditure', row: 3, column: 'total', at: 'L3:0-4', text: '1.00' },
    ],
  },
  ...(difference !== undefined && { difference }),
  ...more,
})

const FIRST = [
  finding('small', '1.00'),
  finding('large', '-900.00', { severity: 'conflict', rule: 'totals-agree' }),
  finding('unsized', undefined),
  finding('middle', '70.00', { admitted: true }),
  finding('asked', undefined, { severity: 'doubt', rule: 'cost-caps', published: { at: 'L9:0-3', text: '≥4 台' } }),
]

async function edition(year: number, letter: string, ...findings: readonly Finding[]): Promise<void> {
  const draft = disclosureSchema.parse(structuredClone(shipped))
  draft.identity.year = year
  draft.document.sha256 = letter.repeat(64)
  const saved = await saveDisclosure(db, unjudged, draft)
  if (!('disclosureId' in saved)) throw new Error('the registry has lost the department')
  const rules = ['levels-add-up', 'totals-agree', 'cost-caps'].map((id) => ({ id, title: `规则 ${id}` }))
  const checks = rules.map(({ id }) => ({ rule: id, outcome: 'fails' as const, subject: '虚构' }))
  await saveAudit(db, saved.disclosureId, {
    rules,
    findings,
    matters: aloneEach(findings),
    corrections: [],
    derived: [],
    checks,
  })
}

const ANY: MattersWanted = {
  weights: ['error', 'conflict', 'doubt'],
  rule: undefined,
  district: undefined,
  year: 2031,
  phase: undefined,
  admitted: undefined,
  fixed: false,
  sort: 'weight',
  page: 1,
}
const keys = async (wanted: Partial<MattersWanted>, size?: number) =>
  (await listMatters(db, { ...ANY, ...wanted }, size)).matters.map(({ key }) => key)

it('lists by weight and then by size, what has no size last, or by size alone', async () => {
  expect(await keys({})).toEqual(['middle', 'small', 'unsized', 'large', 'asked'])
  expect(await keys({ sort: 'size' })).toEqual(['large', 'middle', 'small', 'unsized', 'asked'])
})

it('pages run on from one weight to the next, and each finding is on one page', async () => {
  for (const sort of ['weight', 'size'] as const) {
    const paged = await Promise.all([1, 2, 3, 4].map((page) => keys({ sort, page }, 2)))
    expect(paged.map(({ length }) => length)).toEqual([2, 2, 1, 0])
    expect(paged.flat()).toEqual(await keys({ sort }))
  }
})

it('counts every weight of what is asked for, whichever weights are shown', async () => {
  const { counts, matters } = await listMatters(db, { ...ANY, year: undefined, weights: ['rounding'] })
  expect(counts).toEqual({ error: 4, conflict: 1, doubt: 1, form: 0, rounding: 1 })
  expect(matters.map(({ key }) => key)).toEqual(['rounded'])
})

it('narrows by rule, district, year, phase and what the document admits', async () => {
  expect(await keys({ rule: 'totals-agree' })).toEqual(['large'])
  expect(await keys({ admitted: true })).toEqual(['middle'])
  expect(await keys({ admitted: false, weights: ['error'] })).toEqual(['small', 'unsized'])
  expect(await keys({ district: 'luolong', phase: 'budget' })).toHaveLength(5)
  for (const none of [{ district: 'xigong' }, { district: 'mei-you' }, { phase: 'final' as const }, { year: 2030 }])
    expect(await keys(none)).toEqual([])
})

it('hands out both figures with their cells, a sum with what it was made of, and words as words', async () => {
  const { matters } = await listMatters(db, { ...ANY, admitted: true })
  expect(matters[0]).toMatchObject({
    published: { figure: { printed: '5.00', wan: '5.00', at: 'L1:0-4', document: 'a'.repeat(12) } },
    expected: {
      figure: { money: 400_000_000n, at: undefined },
      parts: [{ wan: '3.00', at: 'L2:0-4' }, { wan: '1.00' }],
    },
    difference: 7_000_000_000n,
    year: 2031,
    phase: 'budget',
    district: { slug: 'luolong' },
    unit: undefined,
  })
  const asked = (await listMatters(db, { ...ANY, weights: ['doubt'] })).matters[0]
  expect(asked?.published.figure).toMatchObject({ printed: '≥4 台', money: undefined, table: 'statement' })
})

it('offers the districts, the years and the rules that found something, and how much where', async () => {
  const { districts, years, rules, found } = await listFilterChoices(db)
  expect(districts.map(({ slug }) => slug)).toContain('luolong')
  expect(years).toEqual([2032, 2031])
  expect(rules.map(({ rule }) => rule)).toEqual(['cost-caps', 'levels-add-up', 'totals-agree'])
  expect(found?.find(({ year }) => year === 2031)).toMatchObject({
    district: 'luolong',
    error: 3,
    conflict: 1,
    doubt: 1,
  })
})

it('a finding that a later edition no longer shows leaves the list, and keeps its address and its history', async () => {
  expect((await getFinding(db, 'mended'))?.fixedAt).toBeNull()
  await edition(2032, 'c')
  expect(await keys({ year: 2032 })).toEqual([])
  expect(await keys({ year: 2032, fixed: true })).toEqual(['mended'])
  expect(await getFinding(db, 'mended')).toMatchObject({
    version: 1,
    current: false,
    fixedAt: expect.any(Date),
    replacedBy: { version: 2, document: 'c'.repeat(12) },
  })
  expect((await listFilterChoices(db)).found?.map(({ year }) => year)).toEqual([2031])
})
