import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { mergedDisclosure } from '@/lib/budget/disclosure-parts'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { getStoredCase } from './judge-stored'
import { getDocumentPage } from '@/lib/documents/get-document-page'
import { openRows } from '@/lib/open-data/list-open-rows'
import { saveDisclosure, saveParts, type SavedPart, type SaveOutcome } from './save-disclosure'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

const original = disclosureSchema.parse(shipped)

/** The shipped disclosure as if it had come in two files, of another year; `letter` is the file. */
function part(year: number, letter: string, change: (draft: Disclosure) => void): Disclosure {
  const draft = structuredClone(original)
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  draft.document.fileName = `${letter}.pdf`
  change(draft)
  return disclosureSchema.parse(draft)
}
const statement = (year: number, letter = 'a') =>
  part(year, letter, (draft) => {
    draft.tables = {}
    draft.rawTables = []
  })
const tables = (year: number, letter = 'b', change: (draft: Disclosure) => void = () => {}) =>
  part(year, letter, (draft) => {
    draft.claims = []
    change(draft)
  })

const saved = (outcome: SaveOutcome | undefined): SavedPart => {
  if (!outcome || !('changes' in outcome)) throw new Error('the registry has lost the department')
  return outcome
}
const currentOf = (year: number) =>
  db.disclosure.findFirstOrThrow({
    where: { year, current: true },
    include: {
      content: true,
      claims: true,
      tables: true,
      parts: { orderBy: { ordinal: 'asc' }, include: { document: true } },
    },
  })
const contentOf = async (year: number) => disclosureSchema.parse((await currentOf(year)).content?.content)
const versions = (year: number) => db.disclosure.count({ where: { year } })

describe('statement and tables apart', () => {
  it.each([
    ['the statement first', 2041, [statement(2041), tables(2041)]],
    ['the tables first', 2042, [tables(2042), statement(2042)]],
  ] as const)('are one disclosure, %s: nothing is superseded', async (_, year, parts) => {
    const outcomes = []
    for (const one of parts) outcomes.push(saved(await saveDisclosure(db, unjudged, one)))
    expect(outcomes).toMatchObject([
      { status: 'stored', version: 1 },
      { status: 'joined', version: 1, changes: [] },
    ])
    expect(outcomes[1]?.documents).toMatchObject([
      { fileName: 'a.pdf', tables: [], claims: original.claims.length },
      { fileName: 'b.pdf', claims: 0 },
    ])
    const stored = await currentOf(year)
    expect(stored.claims).toHaveLength(original.claims.length)
    expect(stored.tables).toHaveLength(Object.keys(original.tables).length)
    expect(stored.totalIncome?.toFixed(2)).toBe('778.96')
    expect(stored.parts.map(({ document }) => document.fileName)).toEqual(['a.pdf', 'b.pdf'])
    expect(await contentOf(year)).toEqual(disclosureSchema.parse(mergedDisclosure(parts)))
  })

  it('in one transaction are stored at once, and again change nothing', async () => {
    const parts = [statement(2043), tables(2043)].map((disclosure) => ({ disclosure, original: { lines: ['一'] } }))
    expect((await saveParts(db, unjudged, parts)).map(({ status }) => status)).toEqual(['stored', 'stored'])
    const before = await contentOf(2043)
    expect((await saveParts(db, unjudged, parts)).map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
    for (const { disclosure } of parts)
      expect(await saveDisclosure(db, unjudged, disclosure)).toMatchObject({ status: 'unchanged' })
    expect(await contentOf(2043)).toEqual(before)
    expect(await versions(2043)).toBe(1)
  })

  it('as packed in one file are the same disclosure', async () => {
    await saveDisclosure(db, unjudged, mergedDisclosure([statement(2044), tables(2044)]))
    expect((await currentOf(2044)).parts).toHaveLength(2)
    for (const one of [tables(2044), statement(2044)])
      expect(await saveDisclosure(db, unjudged, one)).toMatchObject({ status: 'unchanged' })
  })
})

describe('a part that comes again', () => {
  it('corrected replaces what it holds, figure by figure, and keeps the rest', async () => {
    await saveParts(db, unjudged, [{ disclosure: statement(2031) }, { disclosure: tables(2031) }])
    const corrected = tables(2031, 'c', (draft) => {
      const row = draft.tables.expenditure?.rows.find(({ code }) => code === '2010350')
      if (row) row.cells['total'] = { text: '700.00', at: 'P3' }
    })
    const outcome = saved(await saveDisclosure(db, unjudged, corrected))
    expect(outcome).toMatchObject({ status: 'replaced', version: 2 })
    expect(outcome.changes).toMatchObject([{ table: 'expenditure', before: '717.88', after: '700.00' }])
    expect(outcome.documents.map(({ fileName }) => fileName)).toEqual(['a.pdf', 'c.pdf'])
    expect((await currentOf(2031)).claims).toHaveLength(original.claims.length)
    // The one that it superseded takes nothing back, alone or with the others.
    const older = [statement(2031), tables(2031)].map((disclosure) => ({ disclosure }))
    expect((await saveParts(db, unjudged, older)).map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
    expect(await saveDisclosure(db, unjudged, tables(2031))).toMatchObject({ status: 'unchanged', version: 1 })
    expect(await versions(2031)).toBe(2)
  })

  it('shorter than the document before replaces what it holds, and says what stays', async () => {
    await saveDisclosure(
      db,
      unjudged,
      part(2032, 'a', () => {}),
    )
    const half = part(2032, 'b', (draft) => {
      const { balance, income, expenditure } = draft.tables
      draft.tables = { ...(balance && { balance }), ...(income && { income }), ...(expenditure && { expenditure }) }
      draft.claims = draft.claims.filter(({ section }) => section === 1)
    })
    const outcome = saved(await saveDisclosure(db, unjudged, half))
    expect(outcome).toMatchObject({ status: 'replaced', version: 2, changes: [] })
    const kept = outcome.documents.find(({ fileName }) => fileName === 'a.pdf')
    expect(kept?.tables).toHaveLength(Object.keys(original.tables).length - 3)
    expect(outcome.documents.find(({ fileName }) => fileName === 'b.pdf')?.tables).toEqual([
      'balance',
      'income',
      'expenditure',
    ])
    const stored = await contentOf(2032)
    expect(Object.keys(stored.tables).sort()).toEqual(Object.keys(original.tables).sort())
  })

  it('keeps a person’s words for the reasons in the other parts', async () => {
    await saveDisclosure(db, unjudged, statement(2033))
    const claim = await db.claim.findFirstOrThrow({ where: { disclosure: { year: 2033 }, ordinal: 2 } })
    await db.claim.update({ where: { id: claim.id }, data: { gist: '短语' } })
    await saveDisclosure(db, unjudged, tables(2033))
    expect((await currentOf(2033)).claims.filter(({ gist }) => gist === '短语')).toHaveLength(1)
  })
})

describe('what is read of it', () => {
  beforeAll(async () => {
    await saveParts(db, unjudged, [
      { disclosure: statement(2051), original: { lines: ['说明'] } },
      { disclosure: tables(2051), original: { lines: ['表'] } },
    ])
  })

  it('is, on the page of each document, what stands in that document, with its own places', async () => {
    const [said, printed] = await Promise.all(['2051a', '2051b'].map((id) => getDocumentPage(db, id.padEnd(12, '0'))))
    expect(said?.disclosures).toMatchObject([
      { year: 2051, others: [{ id: '2051b0000000', title: original.document.title }] },
    ])
    expect(said?.disclosures[0]?.disclosure).toMatchObject({ tables: {}, claims: statement(2051).claims })
    expect(printed?.disclosures[0]?.disclosure).toMatchObject({ tables: tables(2051).tables, claims: [] })
    expect(printed?.disclosures[0]?.others).toMatchObject([{ id: '2051a0000000', tables: [] }])
    expect([said?.text?.parts, printed?.text?.parts]).toEqual([['说明'], ['表']])
  })

  it('is audited as a whole, with the text of the statement', async () => {
    const { id } = await currentOf(2051)
    const audited = await getStoredCase(db, id)
    expect(audited?.text).toEqual(['说明'])
    expect(audited?.disclosure.document.fileName).toBe('a.pdf')
    expect(audited?.disclosure.tables.balance?.at).toMatch(/^2051b0000000\//)
  })

  it('is, in the open data, every document', async () => {
    const documents = []
    for await (const row of openRows(db, 'documents')) if (row.context.year === 2051) documents.push(row)
    expect(documents.map(({ fileName, context }) => [fileName, context.document])).toEqual([
      ['a.pdf', '2051a0000000'],
      ['b.pdf', '2051b0000000'],
    ])
  })
})

describe('what an older program kept otherwise', () => {
  it('is asked for when only another part of it comes, and written anew when it comes itself', async () => {
    await saveDisclosure(db, unjudged, statement(2061))
    await db.$executeRaw`UPDATE "DisclosureContent" SET content = '{"format": "old"}'
      WHERE "disclosureId" = (SELECT id FROM "Disclosure" WHERE year = 2061)`
    expect(await saveDisclosure(db, unjudged, tables(2061))).toEqual({ status: 'outdated', fileNames: ['a.pdf'] })
    const both = [statement(2061), tables(2061)].map((disclosure) => ({ disclosure }))
    expect((await saveParts(db, unjudged, both)).map(({ status }) => status)).toEqual(['joined', 'joined'])
    expect((await currentOf(2061)).parts).toHaveLength(2)
  })
})
