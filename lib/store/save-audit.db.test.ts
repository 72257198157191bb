import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveAudit, unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { aloneEach } from '@/lib/testing/matter-fixture'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import type { AuditRecord } from './save-audit'
import { saveDisclosure } from './save-disclosure'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

/** An edition of a year's document; `letter` is its file. */
async function edition(year: number, letter: string): Promise<number> {
  const draft = disclosureSchema.parse(structuredClone(shipped))
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  const saved = await saveDisclosure(db, unjudged, draft)
  if (!('disclosureId' in saved)) throw new Error('the registry has lost the department')
  return saved.disclosureId
}

const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  ...{ key, rule: 'levels-add-up', severity: 'error', admitted: false, sentence: '虚构的一句。' },
  published: { table: 'expenditure', row: 4, column: 'total', at: 'L1:0-4', text: '5.00' },
  expected: { text: '4.00', parts: [{ text: '4.00', at: 'L2:0-4' }] },
  difference: '1.00',
  ...more,
})
const record = (...findings: readonly Finding[]): AuditRecord => ({
  ...{
    rules: [{ id: 'levels-add-up', title: '上下级' }],
    findings,
    corrections: [],
    derived: [],
    matters: aloneEach(findings),
  },
  checks: [
    { rule: 'levels-add-up', outcome: 'holds', subject: '表 3' },
    { rule: 'levels-add-up', outcome: 'unchecked', subject: '表 5', note: '没有' },
    ...findings.map(({ published }) => ({
      ...{ rule: 'levels-add-up', outcome: 'fails' as const, subject: '表 4', left: published },
    })),
  ],
})
const heldFinding = (key: string) => db.finding.findUnique({ where: { key } })

describe('saveAudit', () => {
  it('keeps the ledger by rule, with the count of each outcome, never counting what could not be checked as passed', async () => {
    const id = await edition(2051, 'a')
    await saveAudit(db, id, record(finding('ledger-1')))
    const checks = await db.check.findMany({ where: { disclosureId: id } })
    expect(checks).toMatchObject([{ rule: 'levels-add-up', title: '上下级', holds: 1, fails: 1, unchecked: 1 }])
    expect(checks[0]?.entries).toHaveLength(3)
  })

  it('done twice is done once, and a finding keeps the day it was first seen', async () => {
    const id = await edition(2052, 'a')
    await saveAudit(db, id, record(finding('twice-1')))
    const first = await heldFinding('twice-1')
    await saveAudit(db, id, record(finding('twice-1', { sentence: '另一句。' })))
    expect(await heldFinding('twice-1')).toMatchObject({
      id: first?.id,
      firstSeenAt: first?.firstSeenAt,
      sentence: '另一句。',
    })
    expect(await db.check.count({ where: { disclosureId: id } })).toBe(1)
  })

  it('drops what the same document no longer shows: it was our mistake, not theirs', async () => {
    const id = await edition(2053, 'a')
    await saveAudit(db, id, record(finding('mistake-1'), finding('mistake-2')))
    await saveAudit(db, id, record(finding('mistake-2')))
    expect(await heldFinding('mistake-1')).toBeNull()
    expect(await heldFinding('mistake-2')).toMatchObject({ fixedAt: null })
  })

  it('records as fixed what a later edition no longer shows, and as open again what comes back', async () => {
    const old = await edition(2054, 'a')
    await saveAudit(db, old, record(finding('fixed-1'), finding('fixed-2')))
    const corrected = await edition(2054, 'b')
    await saveAudit(db, corrected, record(finding('fixed-2')))
    expect((await heldFinding('fixed-1'))?.fixedAt).toBeInstanceOf(Date)
    expect(await heldFinding('fixed-2')).toMatchObject({ disclosureId: corrected, fixedAt: null })
    await saveAudit(db, corrected, record(finding('fixed-1'), finding('fixed-2')))
    expect(await heldFinding('fixed-1')).toMatchObject({ disclosureId: corrected, fixedAt: null })
  })

  it('leaves another year’s findings alone', async () => {
    const one = await edition(2055, 'a')
    await saveAudit(db, one, record(finding('year-1')))
    await saveAudit(db, await edition(2057, 'a'), record())
    expect(await heldFinding('year-1')).toMatchObject({ fixedAt: null })
  })

  it('never moves a finding to another body: what has the same key there goes by digits of its own, each time the same', async () => {
    const key = `levels-add-up-${'c'.repeat(16)}`
    const [one, other] = [await edition(2062, 'a'), await edition(2063, 'a')]
    await saveAudit(db, one, record(finding(key)))
    await saveAudit(db, other, record(finding(key)))
    expect(await heldFinding(key)).toMatchObject({ disclosureId: one })
    const own = await db.finding.findMany({ where: { disclosureId: other } })
    expect(own).toMatchObject([{ key: expect.stringMatching(/^levels-add-up-[0-9a-f]{16}$/) }])
    await saveAudit(db, other, record(finding(key)))
    expect(await db.finding.findMany({ where: { disclosureId: other } })).toMatchObject([
      { id: own[0]?.id, key: own[0]?.key },
    ])
  })

  it('keeps a finding whose key was shorter, under the longer one; not that of another body', async () => {
    const [short, long] = [`levels-add-up-${'d'.repeat(10)}`, `levels-add-up-${'d'.repeat(16)}`]
    const id = await edition(2064, 'a')
    await saveAudit(db, id, record(finding(short)))
    const before = await heldFinding(short)
    await saveAudit(db, await edition(2065, 'a'), record(finding(long)))
    expect(await heldFinding(short)).toMatchObject({ id: before?.id, disclosureId: id })
    await saveAudit(db, id, record(finding(long)))
    expect(await db.finding.findMany({ where: { disclosureId: id } })).toMatchObject([{ id: before?.id }])
  })

  it('keeps a correction with every figure it changes, and derived figures with their arithmetic', async () => {
    const id = await edition(2061, 'a')
    const correction = {
      ...{ key: 'xugou-gengzheng', district: '410311', department: '605', year: 2061, phase: 'budget' as const },
      ...{ reason: '虚构', evidence: [{ at: 'L1', text: '1' }], status: 'unanswered' as const, reported: '2061-03-01' },
      cells: [{ table: 'expenditure' as const, row: 4, column: 'total', expect: '2', corrected: '1', because: '虚构' }],
    }
    const figure = {
      ...{ place: { table: 'expenditure' as const, row: 4, column: 'total', at: 'L1:0-1', text: '2' }, label: '表 3' },
      ...{ published: '2.00', corrected: '1.00', arithmetic: '2.00 − 1.00 = 1.00', root: true },
    }
    const derived = {
      ...{ kind: 'lastYear' as const, subject: 'income' as const, year: 2060, basis: 'initial' as const },
      ...{ amount: '3.00', arithmetic: '2.00 + 1.00 = 3.00', from: [{ text: '2.00' }] },
    }
    const made = {
      ...record(),
      corrections: [{ correction, figures: [figure, { ...figure, root: false }] }],
      derived: [derived],
    }
    await saveAudit(db, id, made)
    await saveAudit(db, id, made)
    const stored = await db.correction.findMany({ where: { disclosureId: id }, include: { figures: true } })
    expect(stored).toMatchObject([
      { key: 'xugou-gengzheng', status: 'unanswered', reported: '2061-03-01', answered: null },
    ])
    expect(stored[0]?.figures).toHaveLength(2)
    expect(await db.derivedFigure.findMany({ where: { disclosureId: id } })).toMatchObject([
      { kind: 'lastYear', subject: 'income', year: 2060, detail: derived },
    ])
  })
})
