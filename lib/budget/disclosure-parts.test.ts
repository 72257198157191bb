import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { disclosureSchema, shortId, type Disclosure } from './disclosure'
import { documentsOf, heldBy, holdsNothing, mergedDisclosure, partsOf, withPart } from './disclosure-parts'
import { documentAt, placesIn } from './source-position'
import type { TableKey } from './tables'

const numbered = (i: number) => String(i).repeat(64).slice(0, 64)

/** One disclosure cut into documents: every table, every section and every raw table stands in one of them. */
const inPieces = fc
  .tuple(arbitraryDisclosure(), fc.integer({ min: 2, max: 4 }), fc.infiniteStream(fc.nat({ max: 3 })))
  .map(([whole, count, chances]) => {
    const chance = () => Number(chances.next().value) % count
    const placed = withPlaces(whole)
    const parts = Array.from({ length: count }, (_, i) => emptied(placed, i + 1))
    for (const [key, table] of Object.entries(placed.tables))
      Object.assign(at(parts, chance()).tables, { [key]: table })
    // Whatever speaks of one subject stands in one document: another that speaks of it, too, would cover it.
    const speaker = chance()
    at(parts, speaker).claims = placed.claims
    for (const table of placed.rawTables) at(parts, chance()).rawTables.push(table)
    for (const issue of placed.issues) at(parts, speaker).issues.push(issue)
    return parts.filter((part) => !holdsNothing(heldBy(part)))
  })
  .filter((parts) => parts.length > 0)

const at = <Part>(parts: readonly Part[], i: number): Part => parts[i % parts.length] as Part

const emptied = (whole: Disclosure, i: number): Disclosure => ({
  ...whole,
  document: { ...whole.document, sha256: numbered(i), fileName: `${i}.pdf` },
  tables: {},
  claims: [],
  rawTables: [],
  issues: [],
})

/** As every reader gives it: nothing without a place. What is promised and not there stands in no document. */
function withPlaces(whole: Disclosure): Disclosure {
  const tables = Object.entries(whole.tables).filter(([, table]) => table && table.state !== 'missing')
  return {
    ...whole,
    tables: Object.fromEntries(tables.map(([key, table]) => [key, { ...table, at: table?.at ?? 'L1' }])),
    rawTables: whole.rawTables.map((table, i) => ({ ...table, title: `未知的表${i}`, at: table.at ?? 'L1' })),
    issues: whole.issues.map((issue) => ({ ...issue, at: issue.at ?? 'L1' })),
  }
}

/** Every place with the document that it stands in. */
const absolute = (disclosure: Disclosure): string[] =>
  placesIn(disclosure)
    .map((place) => (documentAt(place) === undefined ? `${shortId(disclosure.document)}/${place}` : place))
    .sort()

/** Each run walks some whole disclosures. */
const RUNS = { numRuns: 30 }

describe('documents of one disclosure', () => {
  it('are the same disclosure in whatever order they came', () => {
    fc.assert(
      fc.property(
        inPieces.chain((parts) =>
          fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
        ),
        ([parts, shuffled]) => {
          expect(mergedDisclosure(shuffled)).toEqual(mergedDisclosure(parts))
        },
      ),
      RUNS,
    )
  })

  it('lose nothing, and what one said is still found in it', () => {
    fc.assert(
      fc.property(inPieces, (parts) => {
        const merged = mergedDisclosure(parts)
        expect(disclosureSchema.parse(merged)).toEqual(merged)
        expect(absolute(merged)).toEqual(parts.flatMap(absolute).sort())
        const recovered = new Map(partsOf(merged).map((part) => [part.document.sha256, part]))
        for (const part of parts)
          expect(recovered.get(part.document.sha256)).toMatchObject({
            tables: part.tables,
            rawTables: part.rawTables,
            issues: part.issues,
            claims: part.claims.toSorted((a, b) => (parts.length === 1 ? 0 : a.section - b.section)),
          })
      }),
      RUNS,
    )
  })

  it('change nothing when one comes again', () => {
    fc.assert(
      fc.property(inPieces, fc.nat(), (parts, i) => {
        const merged = mergedDisclosure(parts)
        const { disclosure, taken } = withPart(merged, at(parts, i))
        expect(disclosure).toEqual(merged)
        expect(holdsNothing(taken)).toBe(true)
      }),
      RUNS,
    )
  })

  it('change nothing when one comes again whose tables and sentences another has taken over', () => {
    const any = arbitraryDisclosure({ phase: 'budget' }).map(withPlaces)
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [older, newer] = [named(a, 1, a), named(b, 2, a)]
        const merged = mergedDisclosure([older, newer])
        for (const part of [older, newer].filter(({ document }) =>
          documentsOf(merged).some(({ sha256 }) => sha256 === document.sha256),
        ))
          expect(withPart(merged, part).disclosure).toEqual(merged)
        expect(disclosureSchema.parse(merged)).toEqual(merged)
      }),
      RUNS,
    )
  })
})

const named = (disclosure: Disclosure, i: number, { identity }: Disclosure): Disclosure => ({
  ...disclosure,
  identity,
  document: { ...disclosure.document, sha256: numbered(i) },
})

// ── By hand ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const budget: Disclosure = disclosureSchema.parse({
  format: 'mingzhang-disclosure/1',
  document: { sha256: numbered(9), fileName: '9.pdf', mediaType: 'application/pdf', bytes: 1, title: '虚构部门预算' },
  identity: {
    district: '990101',
    scope: 'department',
    department: '901',
    name: '虚构部门',
    year: 2031,
    phase: 'budget',
  },
  unit: '万元',
  tables: {},
  claims: [],
  rawTables: [],
  issues: [],
})

const file = (i: number, content: Partial<Disclosure>): Disclosure =>
  disclosureSchema.parse({ ...budget, document: { ...budget.document, sha256: numbered(i) }, ...content })

const fund = (text: string, state: 'filled' | 'declaredEmpty' | 'empty' | 'missing' = 'filled') => ({
  state,
  title: '政府性基金预算支出表',
  unit: '万元' as const,
  at: 'P3',
  columns: ['total'],
  rows:
    state === 'filled' ? [{ row: 1, level: 'total' as const, name: '合计', cells: { total: { text, at: 'P3' } } }] : [],
})

const says = (section: number, ...subjects: Disclosure['claims'][number]['subject'][]) =>
  subjects.map((subject) => ({
    section,
    subject,
    year: 2031,
    basis: 'initial' as const,
    at: `L${section}`,
    unit: '万元' as const,
    amount: { text: `${section}.00`, at: `L${section}:0-4` },
  }))

const total = ({ tables }: Disclosure, key: TableKey = 'governmentFund') => tables[key]?.rows[0]?.cells['total']?.text
const sectionsOf = ({ claims }: Disclosure) => [...new Set(claims.map(({ section }) => section))]

const STATEMENT = file(1, {
  claims: [...says(1, 'incomeAndExpenditure'), ...says(2, 'income'), ...says(8, 'threePublic', 'abroad', 'reception')],
})

describe('a part', () => {
  it('of the tables stands beside the statement, its places under its own fingerprint', () => {
    const { disclosure, taken } = withPart(STATEMENT, file(2, { tables: { governmentFund: fund('7.00') } }))
    expect(holdsNothing(taken)).toBe(true)
    expect(documentsOf(disclosure).map(({ sha256 }) => sha256[0])).toEqual(['1', '2'])
    expect(disclosure.tables.governmentFund?.at).toBe('222222222222/P3')
    expect(sectionsOf(disclosure)).toEqual([1, 2, 8])
  })

  it('that is corrected takes the place of the one before, and of nothing else', () => {
    const before = mergedDisclosure([STATEMENT, file(2, { tables: { governmentFund: fund('7.00') } })])
    const { disclosure, taken } = withPart(before, file(3, { tables: { governmentFund: fund('8.00') } }))
    expect(taken).toEqual({ tables: ['governmentFund'], claims: 0, rawTables: 0 })
    expect(total(disclosure)).toBe('8.00')
    expect(documentsOf(disclosure).map(({ sha256 }) => sha256[0])).toEqual(['1', '3'])
  })

  it('that holds less than an earlier document replaces what it holds', () => {
    const whole = file(1, {
      claims: STATEMENT.claims,
      tables: { governmentFund: fund('7.00'), stateCapital: { ...fund('6.00'), title: '国有资本' } },
    })
    const half = file(2, { claims: says(1, 'incomeAndExpenditure'), tables: { governmentFund: fund('8.00') } })
    const { disclosure, taken } = withPart(whole, half)
    expect(taken).toEqual({ tables: ['governmentFund'], claims: 1, rawTables: 0 })
    expect([total(disclosure), total(disclosure, 'stateCapital')]).toEqual(['8.00', '6.00'])
    expect(sectionsOf(disclosure)).toEqual([1, 2, 8])
  })

  it('of a statement that was cut short leaves the sections it does not have, though it speaks of their subjects', () => {
    const whole = file(1, {
      claims: [
        ...says(1, 'income', 'expenditure'),
        ...says(2, 'income', 'generalPublicIncome'),
        ...says(3, 'expenditure', 'basic', 'project'),
      ],
    })
    const cut = file(2, { claims: says(1, 'income', 'expenditure') })
    const { disclosure, taken } = withPart(whole, cut)
    expect(taken.claims).toBe(2)
    expect(sectionsOf(disclosure)).toEqual([1, 2, 3])
  })

  it('of a statement in which a section says more covers what it said under its number', () => {
    const whole = file(1, { claims: [...says(1, 'income'), ...says(2, 'procurement')] })
    const more = file(2, {
      claims: [...says(1, 'income'), ...says(2, 'procurement', 'procurementGoods', 'procurementServices')],
    })
    const { disclosure } = withPart(whole, more)
    expect(documentsOf(disclosure).map(({ sha256 }) => sha256[0])).toEqual(['2'])
  })

  it('that prints a note below a table does not take over the section that says more', () => {
    const { disclosure } = withPart(STATEMENT, file(2, { claims: says(1, 'threePublic') }))
    expect(disclosure.claims.filter(({ subject }) => subject === 'threePublic')).toHaveLength(2)
    expect(sectionsOf(disclosure)).toEqual([1, 2, 8])
  })

  it('of a statement with a section less covers every section that is only numbered otherwise', () => {
    const shorter = file(2, { claims: [...says(1, 'income'), ...says(2, 'threePublic', 'abroad')] })
    expect(sectionsOf(withPart(STATEMENT, shorter).disclosure)).toEqual([1, 2])
    expect(withPart(STATEMENT, shorter).disclosure.claims.map(({ subject }) => subject)).toEqual([
      'income',
      'incomeAndExpenditure',
      'threePublic',
      'abroad',
    ])
  })

  it.each(['missing', 'empty'] as const)('with a table that is %s leaves the one that has figures', (state) => {
    const full = file(2, { tables: { governmentFund: fund('7.00') } })
    const promising = file(1, { claims: STATEMENT.claims, tables: { governmentFund: fund('', state) } })
    for (const parts of [
      [full, promising],
      [promising, full],
    ]) {
      const merged = mergedDisclosure(parts)
      expect(total(merged)).toBe('7.00')
      expect(merged.tables.governmentFund?.state).toBe('filled')
    }
    expect(holdsNothing(withPart(promising, full).taken)).toBe(true)
  })

  it('with tables that nobody knew leaves none to be called missing', () => {
    const promising = file(1, { claims: STATEMENT.claims, tables: { governmentFund: fund('', 'missing') } })
    const unknown = file(2, { rawTables: [{ title: '表五', at: 'P1', rows: [[{ text: '7.00', at: 'P1' }]] }] })
    expect(mergedDisclosure([promising, unknown]).tables).toEqual({})
    expect(mergedDisclosure([promising, file(2, { tables: { stateCapital: fund('7.00') } })]).tables).toHaveProperty(
      'governmentFund.state',
      'missing',
    )
  })

  it('that declares a table empty says so of the one before', () => {
    const merged = mergedDisclosure([
      file(2, { tables: { governmentFund: fund('7.00') } }),
      file(3, { tables: { governmentFund: fund('', 'declaredEmpty') } }),
    ])
    expect(merged.tables.governmentFund?.state).toBe('declaredEmpty')
    expect(documentsOf(merged)).toHaveLength(1)
  })

  it('that says nothing changes nothing', () => {
    expect(withPart(STATEMENT, file(2, { issues: [{ kind: 'unplaced', at: 'P1', message: '—' }] })).disclosure).toEqual(
      STATEMENT,
    )
  })

  it('is read better: a table that it never had is gone, and no other document is touched', () => {
    const held = mergedDisclosure([STATEMENT, file(2, { tables: { governmentFund: fund('7.00') } })])
    const better = file(2, { tables: { stateCapital: { ...fund('7.00'), title: '国有资本' } } })
    const { disclosure } = withPart(held, better)
    expect(heldBy(disclosure)).toEqual({ tables: ['stateCapital'], claims: 5, rawTables: 0 })
  })
})

describe('the schema', () => {
  it('knows every document that a place names', () => {
    const merged = mergedDisclosure([STATEMENT, file(2, { tables: { governmentFund: fund('7.00') } })])
    const { otherDocuments: _, ...alone } = merged
    expect(disclosureSchema.safeParse(alone).success).toBe(false)
    expect(disclosureSchema.safeParse({ ...merged, otherDocuments: [STATEMENT.document] }).success).toBe(false)
    expect(disclosureSchema.safeParse({ ...STATEMENT, otherDocuments: [STATEMENT.document] }).success).toBe(false)
  })
})
