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
import { listCorrections } from './list-corrections'
import { listTellingMatters } from './list-telling-matters'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

const finding = (key: string, difference: string | undefined, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'levels-add-up',
  severity: 'error',
  admitted: false,
  sentence: `虚构的一句：${key}。`,
  published: { table: 'expenditure', row: 4, column: 'total', at: 'L1:0-4', text: '5.00' },
  ...(difference !== undefined && { difference }),
  ...more,
})

async function edition(year: number, letter: string, ...findings: readonly Finding[]): Promise<void> {
  const draft = disclosureSchema.parse(structuredClone(shipped))
  draft.identity.year = year
  draft.document.sha256 = letter.repeat(64)
  const saved = await saveDisclosure(db, unjudged, draft)
  if (!('disclosureId' in saved)) throw new Error('the registry has lost the department')
  const rules = [{ id: 'levels-add-up', title: '上下级' }]
  await saveAudit(db, saved.disclosureId, {
    rules,
    findings,
    matters: aloneEach(findings),
    corrections: [],
    derived: [],
    checks: [],
  })
}

const told = async (most?: number) => (await listTellingMatters(db, most)).map(({ key }) => key)

it('tells errors and conflicts by size, too little as well as too much, few of each document', async () => {
  await edition(
    ...([2031, 'a'] as const),
    ...[finding('much', '900.00'), finding('third', '7.00'), finding('fourth', '6.00')],
    ...[finding('unsized', undefined), finding('doubt', '5000.00', { severity: 'doubt' })],
  )
  await edition(2032, 'b', finding('little', '-2000.00', { severity: 'conflict', admitted: true }))
  expect(await told()).toEqual(['little', 'much', 'third'])
  expect(await told(1)).toEqual(['little'])
  const [first] = await listTellingMatters(db)
  expect(first).toMatchObject({
    severity: 'conflict',
    admitted: true,
    size: 200_000_000_000n,
    year: 2032,
    phase: 'budget',
    page: '/luolong/zhengwu-fuwu-zhongxin/2032',
  })
})

it('tells nothing of a document that another replaced, which the log of corrections has', async () => {
  await edition(2033, 'c', finding('old', '3000.00'))
  expect(await told(1)).toEqual(['old'])
  await edition(2033, 'd')
  expect(await told(1)).toEqual(['little'])
  expect((await listCorrections(db)).replaced).toMatchObject([
    { year: 2033, version: 1, by: 2, document: 'c'.repeat(12), byDocument: 'd'.repeat(12) },
  ])
})
