import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveAudit, unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import type { AuditRecord } from '@/lib/store/save-audit'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { getDocumentPage } from './get-document-page'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

const edition = (start: string, change: (draft: Disclosure) => void = () => {}): Disclosure => {
  const draft = structuredClone(disclosureSchema.parse(shipped))
  draft.document.sha256 = start.padEnd(64, '0')
  change(draft)
  return disclosureSchema.parse(draft)
}
const total = (amount: string) => (draft: Disclosure) => {
  for (const row of draft.tables.balance?.rows ?? []) if (row.role === 'total') row.cells = { amount: { text: amount } }
}

it('finds a document by the first twelve digits of its fingerprint, with what was read in it', async () => {
  const held = edition('0a1b2c3d4e5f6')
  await saveDisclosure(db, unjudged, held)
  await saveDisclosure(
    db,
    unjudged,
    edition('0a1b2c3d4e600', ({ identity }) => (identity.year = 2024)),
  )
  const page = await getDocumentPage(db, '0a1b2c3d4e5f')
  expect(page).toMatchObject({ id: '0a1b2c3d4e5f', sha256: held.document.sha256, title: held.document.title })
  expect(page?.text).toBeUndefined()
  expect(page?.disclosures).toMatchObject([
    { year: 2025, phase: 'budget', version: 1, current: true, replacedBy: null, district: { slug: 'luolong' } },
  ])
  expect(disclosureSchema.parse(page?.disclosures[0]?.disclosure)).toEqual(held)
})

it('finds nothing by what is no beginning of a fingerprint', async () => {
  for (const id of ['ffffffffffff', '0a1b2c3d4e5', '0A1B2C3D4E5F', '%', `0a1b2c3d4e5f6`])
    expect(await getDocumentPage(db, id)).toBeUndefined()
})

it('says which version replaced an old one, and still shows the old one', async () => {
  const year = (draft: Disclosure) => (draft.identity.year = 2023)
  await saveDisclosure(db, unjudged, edition('1a', year))
  const second = edition('1b', (draft) => {
    year(draft)
    total('779.00')(draft)
  })
  await saveDisclosure(db, unjudged, second)
  const [old] = (await getDocumentPage(db, '1a0000000000'))?.disclosures ?? []
  expect(old).toMatchObject({ version: 1, current: false, replacedBy: { version: 2, document: '1b0000000000' } })
  const [current] = (await getDocumentPage(db, '1b0000000000'))?.disclosures ?? []
  expect(current).toMatchObject({ version: 2, current: true, replacedBy: null })
})

it('tells how the text is counted: by lines, by pages, or only in order', async () => {
  const counted = (start: string, year: number, document: Partial<Disclosure['document']>) =>
    edition(start, (draft) => {
      draft.identity.year = year
      delete draft.document.lines
      Object.assign(draft.document, document)
    })
  const lines = ['第一', '第二']
  await saveDisclosure(db, unjudged, counted('2a', 2020, { lines: 2 }), { lines })
  await saveDisclosure(db, unjudged, counted('2b', 2019, { pages: 2 }), { lines })
  await saveDisclosure(db, unjudged, counted('2c', 2018, {}), { lines })
  const texts = await Promise.all(['2a', '2b', '2c'].map((id) => getDocumentPage(db, id.padEnd(12, '0'))))
  expect(texts.map((page) => page?.text)).toEqual([
    { by: 'line', parts: lines },
    { by: 'page', parts: lines },
    { by: 'block', parts: lines },
  ])
})

it('has the places that findings and corrections speak of, those of this document only', async () => {
  const disclosure = edition('3a', ({ identity }) => (identity.year = 2017))
  await saveDisclosure(db, unjudged, disclosure)
  const { id } = await db.disclosure.findFirstOrThrow({ where: { year: 2017 } })
  const audit: AuditRecord = {
    rules: [],
    checks: [],
    derived: [],
    matters: [],
    findings: [
      {
        key: 'finding-1',
        rule: 'rule',
        severity: 'conflict',
        sentence: '两处不同。',
        admitted: false,
        published: { text: '778.96', at: 'L221:5-11', parts: [{ text: '1.00', at: 'L190:0-4' }] },
        expected: { text: '779.00', at: 'L9', document: '9'.repeat(64) },
      },
    ],
    corrections: [
      {
        correction: {
          key: 'correction-1',
          district: '410311',
          department: '605',
          year: 2017,
          phase: 'budget',
          reason: '文件自己说错了一处',
          status: 'notReported',
          evidence: [{ text: '', at: 'L300' }],
          cells: [],
        },
        figures: [
          {
            label: '合计',
            published: '778.96',
            corrected: '1.00',
            arithmetic: '2.00 − 1.00 = 1.00',
            root: true,
            place: { at: 'L221:5-11', text: '778.96' },
          },
        ],
      },
    ],
  }
  await saveAudit(db, id, audit)
  const mark = { key: 'finding-1', severity: 'conflict' }
  const [read] = (await getDocumentPage(db, '3a0000000000'))?.disclosures ?? []
  expect(read?.marks).toEqual([{ ...mark, at: 'L221:5-11' }])
  expect(read?.places).toEqual([{ at: 'L221:5-11', mark }, { at: 'L190:0-4', mark }, { at: 'L300' }])
  expect(read?.corrected).toEqual([{ at: 'L221:5-11', corrected: '1.00', arithmetic: '2.00 − 1.00 = 1.00' }])
})
