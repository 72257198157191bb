import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { readStatement } from '@/lib/ingest/statement/read-statement'
import { plainClaim } from '@/lib/ingest/statement/statement-fixture'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { printFlattened } from './flattened-fixture'
import { flattenedRows, type FlattenedRow } from './flattened-printer-fixture'
import { shapeOf } from './registry'

const runs = Number(process.env['MINGZHANG_FUZZ'] ?? 12)
const choices = fc.array(fc.nat({ max: 1000 }), { minLength: 200, maxLength: 200 })

function read(text: string, phase: Phase) {
  const document = documentOfText(text)
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const shape = shapeOf(outline)
  expect(shape?.name).toBe('压平的 PDF 文字')
  const reading = shape?.read(document, outline, ledger, 2025, phase)
  const { claims } = readStatement(outline.statement, ledger, { year: 2025, phase })
  return {
    tables: reading?.tables ?? {},
    rawTables: reading?.rawTables,
    claims: claims.map(plainClaim),
    unplaced: ledger.unplaced([...outline.tables, ...outline.statement]),
  }
}

/** An amount stands where it was printed, or says that it may stand elsewhere. */
function misplaced(expected: readonly FlattenedRow[], found: ReturnType<typeof flattenedRows>): string[] {
  return expected.flatMap(({ words, amounts }, r) =>
    amounts.flatMap(([column, text], i) => {
      const [isAt, value] = found[r]?.amounts[i] ?? []
      const isOpen = found[r]?.open[i] ?? false
      if (value === text && (isAt === column || isOpen)) return []
      return [`${JSON.stringify(words)}: ${text} under ${column} was read as ${value} under ${isAt}`]
    }),
  )
}

describe.each(PHASES)('a consistent disclosure of the phase %s as flattened text', { timeout: 3_600_000 }, (phase) => {
  it('comes back, each amount in its place or open', () => {
    fc.assert(
      fc.property(consistentDisclosure({ phase }), choices, (disclosure, chosen) => {
        const { text, expected, claims } = printFlattened(disclosure, chosen)
        const { tables, ...rest } = read(text, phase)
        expect(rest).toEqual({ rawTables: [], claims, unplaced: [] })
        expect(Object.keys(tables).sort()).toEqual([...expected.keys()].sort())
        for (const [key, rows] of expected) {
          const table = tables[key]
          const found = flattenedRows(table as never)
          expect([key, found.map(({ words }) => words)]).toEqual([key, rows.map(({ words }) => words)])
          expect([key, found.map(({ amounts }) => amounts.length)]).toEqual([
            key,
            rows.map((row) => row.amounts.length),
          ])
          expect([key, misplaced(rows, found)]).toEqual([key, []])
        }
      }),
      { numRuns: runs },
    )
  })
})
