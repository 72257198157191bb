import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { bodyKey, districtSchema, type District } from '@/lib/budget/place'
import { withoutProse } from '@/lib/budget/without-prose'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from './save-disclosure'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database
const districts = districtSchema.array().parse(registry)

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districts)
})
afterAll(() => db.$disconnect())

/** What an importer makes of the original: reasons in their printed words, and none of ours. */
function original(year: number, letter: string, change: (draft: Disclosure) => void = () => {}): Disclosure {
  const draft = structuredClone(disclosureSchema.parse(shipped))
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  for (const claim of draft.claims) delete claim.gist
  const [, , claim] = draft.claims
  if (claim) claim.reason = '虚构的原因'
  change(draft)
  return disclosureSchema.parse(draft)
}

/** As it ships: without the prose, with a person's words. */
function packed(disclosure: Disclosure, gist = '短语'): Disclosure {
  const bare = withoutProse(disclosure)
  return { ...bare, claims: bare.claims.map((claim, i) => (i === 2 ? { ...claim, gist } : claim)) }
}

const claimOf = (year: number) =>
  db.claim.findFirstOrThrow({
    where: { disclosure: { year }, ordinal: 3 },
    select: { id: true, reason: true, gist: true },
  })

const LINES = { lines: ['第一行', '第二行'] }

describe('the original beside the shipped form', () => {
  it('keeps its prose and our words when another edition of the program writes it anew', async () => {
    const document = original(2030, 'a')
    await saveDisclosure(db, unjudged, document, LINES)
    const before = await claimOf(2030)
    expect(before).toMatchObject({ reason: '虚构的原因' })
    await db.disclosure.updateMany({ where: { year: 2030 }, data: { reading: 'of an older edition' } })
    expect(await saveDisclosure(db, unjudged, packed(document))).toMatchObject({ status: 'reread', changes: [] })
    const { id: _, ...after } = await claimOf(2030)
    expect(after).toEqual({ reason: before.reason, gist: '短语' })
    const { content } = await db.disclosureContent.findFirstOrThrow({ where: { disclosure: { year: 2030 } } })
    expect(JSON.stringify(content)).toContain('虚构的原因')
  })

  it('keeps its prose, its text and our words, whichever comes first', async () => {
    const document = original(2031, 'a')
    expect(await saveDisclosure(db, unjudged, packed(document))).toMatchObject({ status: 'stored' })
    expect(await saveDisclosure(db, unjudged, document, LINES)).toMatchObject({ status: 'reread', changes: [] })
    const both = await claimOf(2031)
    expect(both).toMatchObject({ reason: '虚构的原因', gist: '短语' })
    expect(await saveDisclosure(db, unjudged, packed(document))).toMatchObject({ status: 'unchanged' })
    expect(await saveDisclosure(db, unjudged, document, LINES)).toMatchObject({ status: 'unchanged' })
    expect(await claimOf(2031)).toEqual(both)
    expect(await saveDisclosure(db, unjudged, packed(document, '新的短语'))).toMatchObject({ status: 'unchanged' })
    expect(await claimOf(2031)).toEqual({ ...both, gist: '新的短语' })
    const text = await db.documentText.findFirstOrThrow({ where: { document: { sha256: document.document.sha256 } } })
    expect(text.lines).toEqual(LINES.lines)
  })
})

describe('another edition', () => {
  it('says what changed, figure by figure', async () => {
    await saveDisclosure(db, unjudged, original(2032, 'a'))
    const corrected = original(2032, 'b', ({ tables, claims }) => {
      const item = tables.expenditure?.rows.find(({ code }) => code === '2010350')
      if (item) item.cells['total'] = { text: '700.00' }
      const project = tables.projectPerformance?.rows.find(({ level }) => level === 'project')
      if (project)
        project.cells['total'] = {
          text: '197.5 4',
          resolved: { text: '197.54', how: 'rejoined', certainty: 'certain' },
        }
      tables.operating?.rows.pop()
      const [claim] = claims
      if (claim) claim.amount = { text: '778.97', at: 'L79:21-27' }
      // Elsewhere on the page is no change.
      for (const row of tables.balance?.rows ?? []) row.row += 1
    })
    const outcome = await saveDisclosure(db, unjudged, corrected)
    expect(outcome).toMatchObject({ status: 'replaced', version: 2 })
    if (!('changes' in outcome)) return
    expect(outcome.changes.filter(({ table }) => table !== 'operating')).toEqual([
      // Where a new edition does not say where, the old one's place is the next best.
      {
        table: 'expenditure',
        row: '2010350 事业运行',
        column: 'total',
        before: '717.88',
        after: '700.00',
        at: expect.stringMatching(/^L/) as unknown,
      },
      expect.objectContaining({ table: 'projectPerformance', column: 'total', before: '197.53', after: '197.54' }),
      {
        table: 'statement',
        row: '1 income 2025 initial',
        column: 'amount',
        before: '778.96',
        after: '778.97',
        at: 'L79:21-27',
      },
    ])
    const gone = outcome.changes.filter(({ table }) => table === 'operating')
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.every((change) => change.before !== undefined && change.after === undefined)).toBe(true)
  })

  it('names the project of an indicator that changed', async () => {
    await saveDisclosure(db, unjudged, original(2037, 'a'))
    const corrected = original(2037, 'b', ({ tables }) => {
      const project = tables.projectPerformance?.rows.find(({ name }) => name === '行政效能经费')
      const indicator = project?.indicators.find(({ target }) => target.text === '≥99%')
      if (indicator) indicator.target = { ...indicator.target, text: '≥98%', number: '98' }
    })
    expect(await saveDisclosure(db, unjudged, corrected)).toMatchObject({
      changes: [{ table: 'projectPerformance', row: '行政效能经费 服务满意度指标', column: 'target', after: '≥98%' }],
    })
  })

  it('changes nothing when only the bytes differ', async () => {
    await saveDisclosure(db, unjudged, original(2033, 'a'))
    expect(await saveDisclosure(db, unjudged, original(2033, 'b'))).toMatchObject({ status: 'replaced', changes: [] })
  })
})

describe('names and codes', () => {
  it('keeps each printed name with its years on record, also when the registry is loaded again', async () => {
    const named = (year: number, letter: string) =>
      original(year, letter, (draft) => (draft.identity.name = '洛龙区虚构更名局'))
    await saveDisclosure(db, unjudged, named(2036, 'a'))
    await saveDisclosure(db, unjudged, named(2034, 'a'))
    const [district] = districts
    const [department] = district?.departments ?? []
    if (!district || !department) throw new Error('the registry is empty')
    const name = { name: '洛龙区虚构更名局', kind: 'printed' as const, from: 2035, to: 2035 }
    await saveRegistry(db, [{ ...district, departments: [{ ...department, names: [name] }] }])
    const stored = await db.departmentName.findMany({ where: { name: name.name } })
    expect(stored).toMatchObject([{ kind: 'printed', fromYear: 2034, toYear: 2036 }])
  })

  it('gives a department its code once it is known, and keeps what it holds', async () => {
    const place: District = {
      ...{ code: '990102', slug: 'wuma-qu', name: '无码区', formerSlugs: [] },
      departments: [{ slug: 'xugou', name: '虚构局', names: [], units: [], lineage: [], formerSlugs: [] }],
    }
    await saveRegistry(db, [place])
    const [department] = place.departments
    if (!department) throw new Error('no department')
    const identity = { district: '990102', department: bodyKey(department) }
    const document = original(2035, 'c', (draft) => Object.assign(draft.identity, identity))
    const stored = await saveDisclosure(db, unjudged, document)
    expect(stored).toMatchObject({ status: 'stored' })
    await saveRegistry(db, [{ ...place, departments: [{ ...department, code: '777' }] }])
    const coded = original(2035, 'c', (draft) => Object.assign(draft.identity, { ...identity, department: '777' }))
    expect(await saveDisclosure(db, unjudged, coded)).toMatchObject({ status: 'reread', changes: [] })
    expect(await db.department.count({ where: { slug: 'xugou' } })).toBe(1)
  })
})
