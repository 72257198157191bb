import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { cellAnchor } from '@/lib/format/source-link'
import { toDocumentTables } from './document-tables'

const folder = path.join(import.meta.dirname, '../../data/disclosures')
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const read = (name: string): Disclosure =>
  disclosureSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
const NOTHING = { marks: [], corrected: [] }

/** Every printed cell anywhere in a disclosure, by its place. */
function printedCells(value: unknown, into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) value.forEach((each) => printedCells(each, into))
  else if (typeof value === 'object' && value !== null) {
    const { text, at } = value as { text?: string; at?: string }
    // A goal's text is prose with the place of its row, not a cell.
    if (text && at !== undefined && !('kind' in value)) into.set(at, text)
    Object.values(value).forEach((each) => printedCells(each, into))
  }
  return into
}

describe.each(shipped)('%s', (name) => {
  const disclosure = read(name)
  const tables = toDocumentTables(disclosure, NOTHING)
  const cells = tables.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))

  it('shows every printed cell once, as printed, at the address of its place', () => {
    const shown = cells.flatMap((cell) => (cell?.anchor === undefined ? [] : [[cell.anchor, cell.text] as const]))
    const printed = [...printedCells([disclosure.tables, disclosure.claims])].map(([at, text]) => [
      cellAnchor(at),
      text,
    ])
    expect(shown.length).toBe(printed.length)
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(printed))
  })

  it('has a cell to every column of every row', () => {
    for (const { parts } of tables)
      for (const { columns, rows } of parts) for (const row of rows) expect(row.cells).toHaveLength(columns.length)
  })
})

describe('beside a cell', () => {
  it('stands what was found about it, and what the document puts in its place', () => {
    const disclosure = read(shipped.find((name) => name.includes('605-2025')) ?? '')
    const at = 'L221:5-11'
    const tables = toDocumentTables(disclosure, {
      marks: [{ key: 'rule-1', severity: 'conflict', at }],
      corrected: [{ at, corrected: '1.00', arithmetic: '2.00 − 1.00 = 1.00' }],
    })
    const cell = tables
      .flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))
      .find((each) => each?.anchor === cellAnchor(at))
    expect(cell).toMatchObject({
      text: '778.96',
      marks: [{ key: 'rule-1', severity: 'conflict' }],
      corrected: { corrected: '1.00' },
    })
  })
})
