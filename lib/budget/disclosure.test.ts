import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { disclosureSchema, type Disclosure } from './disclosure'

const disclosure = disclosureSchema.parse(shipped)

/** The shipped disclosure with one thing changed. */
function changed(change: (draft: Disclosure) => void): unknown {
  const draft = structuredClone(disclosure)
  change(draft)
  return draft
}

/** `path: message` of everything that is wrong. */
function complaints(value: unknown): string[] {
  const { error } = disclosureSchema.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const { expenditure } = disclosure.tables
if (!expenditure) throw new Error('the shipped disclosure has lost its expenditure table')

describe('the schema of a disclosure', () => {
  it('accepts the shipped one and leaves it as it is', () => {
    expect(disclosure).toEqual(shipped)
  })

  it('accepts anything the fixture makes, and what JSON keeps of it', () => {
    fc.assert(
      fc.property(arbitraryDisclosure(), (made) => {
        expect(disclosureSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses a column that the official table does not have', () => {
    expect(complaints(changed(({ tables }) => tables.expenditure?.columns.push('bonus')))).toEqual([
      'tables.expenditure: unknown column bonus',
    ])
  })

  it('refuses a cell under a column that this document does not have', () => {
    const draft = changed(({ tables }) => {
      if (tables.expenditure) tables.expenditure.columns = ['total', 'basic', 'project']
    })
    expect(complaints(draft)).toContain('tables.expenditure: row 4 has a cell under wages, which is no column here')
  })

  it('refuses two rows of one number, but not two sides of one row', () => {
    const draft = changed(({ tables }) => {
      const [first] = tables.expenditure?.rows ?? []
      if (first) tables.expenditure?.rows.push(first)
    })
    expect(complaints(draft)).toEqual([`tables.expenditure: row ${expenditure.rows[0]?.row} stands twice`])
    expect(disclosure.tables.balance?.rows.filter(({ row }) => row === 3)).toHaveLength(2)
  })

  it('refuses a table of the other phase', () => {
    expect(complaints(changed(({ identity }) => (identity.phase = 'final')))).toEqual(
      expect.arrayContaining([
        'tables.projects: projects is no table of the phase final',
        'tables.operating: operating is no table of the phase final',
      ]),
    )
  })

  it('wants a unit’s code when, and only when, a unit speaks', () => {
    expect(complaints(changed(({ identity }) => (identity.scope = 'unit')))).toHaveLength(1)
    expect(complaints(changed(({ identity }) => (identity.unit = '605001')))).toHaveLength(1)
    const both = changed(({ identity }) => Object.assign(identity, { scope: 'unit', unit: '605001' }))
    expect(complaints(both)).toEqual([])
  })

  it.each([
    ['another format', (draft: Disclosure) => Object.assign(draft, { format: 'mingzhang-disclosure/0' })],
    ['an unknown key', (draft: Disclosure) => Object.assign(draft, { remark: '' })],
    ['an unknown table', (draft: Disclosure) => Object.assign(draft.tables, { vehicles: draft.tables.expenditure })],
    ['a short hash', (draft: Disclosure) => (draft.document.sha256 = draft.document.sha256.slice(1))],
    ['a hash in capitals', (draft: Disclosure) => (draft.document.sha256 = draft.document.sha256.toUpperCase())],
    ['a year before there were any', (draft: Disclosure) => (draft.identity.year = 1999)],
    ['a unit of money nobody prints', (draft: Disclosure) => Object.assign(draft, { unit: '千元' })],
    [
      'a figure without a cell',
      (draft: Disclosure) => Object.assign(expenditureOf(draft), { cells: { total: 778.96 } }),
    ],
    ['a place that is none', (draft: Disclosure) => (expenditureOf(draft).at = 'line 7')],
    ['row nought', (draft: Disclosure) => (expenditureOf(draft).row = 0)],
  ])('refuses %s', (_, change) => {
    expect(complaints(changed((draft) => void change(draft)))).not.toEqual([])
  })

  it('refuses a number out of a target that the database could not hold', () => {
    const withNumber = (number: string) =>
      changed(({ tables }) => Object.assign(tables.performance?.indicators[0]?.target ?? {}, { number }))
    for (const number of ['1,000', '1e3', '', 'NaN', '0.123456789', '1'.repeat(17)])
      expect(complaints(withNumber(number))).toHaveLength(1)
    for (const number of ['1000', '-0.5', '0.12345678']) expect(complaints(withNumber(number))).toEqual([])
  })
})

function expenditureOf({ tables }: Disclosure) {
  const row = tables.expenditure?.rows[0]
  if (!row) throw new Error('the shipped disclosure has lost its expenditure table')
  return row
}
