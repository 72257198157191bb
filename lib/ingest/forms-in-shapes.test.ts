import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { FORMS, formTableOf, type Form } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'
import { inFullWidth } from './full-width-fixture'
import { drawn, laidOut } from './layout-fixture'
import { Ledger } from './outline'
import { outlineOf } from './outline-of'
import { withPlainDigits } from './plain-digits'
import { readDocument } from './read-document'
import { troubledTables } from './reading-faults-fixture'
import { shapeOf } from './shapes/registry'
import { plainTables, printAsTabs, type Printed } from './shapes/tab-fixture'

const runs = Number(process.env['MINGZHANG_FUZZ'] ?? 4)

async function tablesIn(bytes: Uint8Array, shape: string, form: Form) {
  const read = await readDocument(bytes, 'fixture', '0'.repeat(64))
  if (!read.ok) throw new Error(read.failure)
  const document = withPlainDigits(read.document)
  const outline = outlineOf(document)
  expect(shapeOf(outline)?.name).toBe(shape)
  const reading = shapeOf(outline)?.read(document, outline, new Ledger(), 2025, form.phase)
  const kept = reading?.rawTables.map(({ title }) => title) ?? []
  const isKept = (key: TableKey) => kept.some((title) => title.endsWith(formTableOf(form, form.phase, key).title))
  const troubled = new Set(reading ? troubledTables(reading) : [])
  return {
    tables: plainTables(reading?.tables ?? {}),
    /** Nothing says of this table that it is in doubt, nor is it kept as it was printed. */
    isSure: (key: string) => !troubled.has(key) && !isKept(key as TableKey),
  }
}

/** Any consistent disclosure in a form, in 万元 or 元, its digits plain or as wide as Chinese characters. */
const printedIn = (form: Form) =>
  fc
    .record({
      disclosure: consistentDisclosure({ phase: form.phase }),
      unit: fc.constantFrom('万元' as const, '元' as const),
      wide: fc.boolean(),
    })
    .map(({ disclosure, unit, wide }) => {
      const tables = Object.fromEntries(
        Object.entries(disclosure.tables).map(([key, table]) => [key, { ...table, unit }]),
      )
      const { text, expected } = printAsTabs({ ...disclosure, tables }, form)
      return { text: wide ? inFullWidth(text) : text, expected }
    })

/** A column without any amount is not seen where only spaces part the cells; indicators are words. */
const withoutBlanks = ({ cells, indicators: _, ...words }: Readonly<Record<string, unknown>>) => ({
  ...words,
  cells: Object.fromEntries(
    Object.entries(cells as Readonly<Record<string, string>>).filter(([, text]) => text !== ''),
  ),
})

describe.each(FORMS.map((form) => [form.key, form] as const))('a consistent disclosure in the form %s', (_, form) => {
  it('is read back from tables that are drawn on the pages of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(printedIn(form), async ({ text, expected }) => {
        const { tables } = await tablesIn(drawn(text), '表格', form)
        expect(tables).toEqual(expected)
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })
})

/** Accounts, whose lines and columns are numbered, are left out: of them this shape is not read well yet. */
const BUDGETS = FORMS.filter(({ phase }) => phase === 'budget')

describe.each(BUDGETS.map((form) => [form.key, form] as const))('a consistent budget in the form %s', (_, form) => {
  it('is read back from cells apart by spaces, or its tables say that they are in doubt', async () => {
    let [printed, sure] = [0, 0]
    await fc.assert(
      fc.asyncProperty(printedIn(form), async ({ text, expected }) => {
        const bytes = new TextEncoder().encode(laidOut(text))
        const { tables, isSure } = await tablesIn(bytes, '空格对齐', form)
        const ofSure = (all: Printed) => Object.entries(all).filter(([key]) => isSure(key))
        const figures = (all: Printed) =>
          ofSure(all).map(([key, { rows, unit }]) => [key, { unit, rows: rows.map(withoutBlanks) }] as const)
        expect(new Map(figures(tables))).toEqual(new Map(figures(expected)))
        printed += Object.keys(expected).length
        sure += ofSure(expected).length
      }),
      { numRuns: runs, endOnFailure: true },
    )
    // To doubt everything would be easy; about half is sure, and a few drawings may be much like each other.
    expect(sure * 6).toBeGreaterThan(printed)
  })
})
