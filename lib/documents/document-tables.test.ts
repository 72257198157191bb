import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '@/lib/budget/cell'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { cellAnchor } from '@/lib/addresses/source-link'
import { toDocumentTables, type DocumentAsRead } from './document-tables'

const folder = path.join(import.meta.dirname, '../../data/disclosures')
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const read = (name: string): Disclosure =>
  disclosureSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
const luolong = read(path.join('luolong', '605-2025-budget.json'))
const NOTHING = { marks: [], places: [], corrected: [] }

/** Every cell anywhere in a disclosure that is printed or was read as something, with its place. */
function printedCells(value: unknown): (readonly [at: string, text: string])[] {
  if (Array.isArray(value)) return value.flatMap(printedCells)
  if (typeof value !== 'object' || value === null) return []
  const { text, at, resolved } = value as Partial<Cell>
  // A goal's text is prose with the place of its row, not a cell.
  const isCell = text !== undefined && at !== undefined && !('kind' in value)
  const own = isCell && (text !== '' || resolved) ? [[at, text] as const] : []
  return [...own, ...Object.values(value).flatMap(printedCells)]
}

const rowsOf = ({ tables }: DocumentAsRead) => tables.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
const cellsOf = (document: DocumentAsRead) =>
  rowsOf(document).flatMap(({ cells }) => cells.filter((cell) => cell !== undefined))
const addressesOf = (document: DocumentAsRead) =>
  [...cellsOf(document), ...rowsOf(document), ...document.tables, ...document.issues, ...document.elsewhere].flatMap(
    ({ anchor }) => anchor ?? [],
  )

describe.each(shipped)('%s', (name) => {
  const disclosure = read(name)
  const document = toDocumentTables(disclosure, NOTHING)

  it('shows every printed cell once, as printed, at the address of its place', () => {
    const shown = cellsOf(document).flatMap(({ at, text, resolved }) =>
      at === undefined || (text === '' && !resolved) ? [] : [`${cellAnchor(at)} ${text}`],
    )
    const { tables, claims, rawTables } = disclosure
    const cells = printedCells([tables, claims, rawTables])
    expect(shown.toSorted()).toEqual(cells.map(([at, text]) => `${cellAnchor(at)} ${text}`).toSorted())
    // Figures of one sentence of a PDF have one place, the line's box: it is an address once.
    const anchors = cellsOf(document).flatMap(({ anchor }) => anchor ?? [])
    expect(new Set(anchors)).toEqual(new Set(cells.map(([at]) => cellAnchor(at))))
  })

  it('has an address for every row, table and issue that has a place, and none twice', () => {
    const addresses = addressesOf(document)
    expect(new Set(addresses).size).toBe(addresses.length)
    const places = [...rowsOf(document), ...document.tables, ...document.issues].flatMap(({ at }) => at ?? [])
    for (const at of places) expect(addresses).toContain(cellAnchor(at))
  })

  it('has a cell to every column of every row', () => {
    for (const { parts } of document.tables)
      for (const { heads, rows } of parts) {
        const leaves = heads.flatMap((row, level) => row.filter(({ rows: down }) => level + down === heads.length))
        // A table that nobody knows has no heads; its rows are as wide as one another.
        const width = heads.length > 0 ? leaves.length : rows[0]?.cells.length
        for (const row of rows) expect(row.cells).toHaveLength(width ?? 0)
      }
  })

  it('says of every cell that was put right how, in a note below its table', () => {
    for (const { parts, notes } of document.tables) {
      const cells = parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      for (const note of notes) expect(cells.filter((cell) => cell?.note === note.number)).toHaveLength(note.cells)
      for (const cell of cells)
        if (cell?.resolved) expect(notes[(cell.note ?? 0) - 1]).toMatchObject({ how: cell.resolved.how })
    }
  })
})

describe('beside a place', () => {
  const at = 'L221:5-11'
  const mark = { key: 'rule-1', severity: 'conflict' as const }
  const cellAt = (document: DocumentAsRead, place: string) => cellsOf(document).find((cell) => cell.at === place)

  it('stands what was found about it, and what the document puts in its place', () => {
    const corrected = { corrected: '1.00', arithmetic: '2.00 − 1.00 = 1.00' }
    const document = toDocumentTables(luolong, {
      marks: [
        { ...mark, at },
        { ...mark, at },
      ],
      places: [{ at, mark }],
      corrected: [{ at, ...corrected }],
    })
    expect(cellAt(document, at)).toMatchObject({ text: '778.96', marks: [mark], corrected })
    expect(document.elsewhere).toEqual([])
  })

  it('a row and a table are marked too, and a blank has an address once it is spoken of', () => {
    const row = luolong.tables.income?.rows[0]
    const blank = Object.values(row?.cells ?? {}).find(({ text, at: place }) => text === '' && place !== undefined)
    const places = [row?.at, luolong.tables.income?.at, blank?.at].map((place) => ({ at: place ?? '', mark }))
    const marks = places.map((place) => ({ ...mark, at: place.at }))
    const document = toDocumentTables(luolong, { ...NOTHING, marks, places })
    const table = document.tables.find(({ key }) => key === 'income')
    expect(table).toMatchObject({ anchor: cellAnchor(luolong.tables.income?.at ?? ''), marks: [mark] })
    expect(table?.parts[0]?.rows[0]).toMatchObject({ marks: [mark] })
    expect(cellAt(document, blank?.at ?? '')).toMatchObject({ text: '', marks: [mark] })
    expect(cellAt(toDocumentTables(luolong, NOTHING), blank?.at ?? '')).toMatchObject({ anchor: undefined })
  })

  it('a place that was read as nothing has its address all the same', () => {
    const places = [{ at: 'L9', mark }, { at: 'L9', mark }, { at: 'L10' }]
    expect(toDocumentTables(luolong, { ...NOTHING, places }).elsewhere).toEqual([
      { at: 'L9', anchor: 'L9', href: undefined, marks: [mark] },
      { at: 'L10', anchor: 'L10', href: undefined, marks: [] },
    ])
  })

  it('the issues of reading lead to the row that was read there', () => {
    const row = luolong.tables.balance?.rows[0]?.at ?? ''
    const message = '读不清'
    const issues = [row, 'L9'].map((each) => ({ kind: 'unreadable' as const, at: each, message }))
    expect(toDocumentTables({ ...luolong, issues }, NOTHING).issues).toMatchObject([
      { at: row, anchor: undefined, href: `#${cellAnchor(row)}` },
      { at: 'L9', anchor: 'L9', href: undefined },
    ])
  })
})

describe('a table nobody knows', () => {
  it('stands as it came, its rows as wide as its widest', () => {
    const rawTables = [
      { title: '另一张表', rows: [[{ text: '甲', at: 'L9:0-1' }], [{ text: '乙' }, { text: '1.00' }]] },
    ]
    const document = toDocumentTables({ ...luolong, rawTables }, NOTHING)
    const table = document.tables.find(({ key }) => key === 'raw-1')
    expect(table).toMatchObject({ title: '另一张表', number: undefined })
    expect(table?.parts[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ['甲', undefined],
      ['乙', '1.00'],
    ])
  })
})

describe('two disclosures of one document', () => {
  it('share its places: what the first has is no address of the second', () => {
    const taken = new Set<string>()
    const [first, second] = [toDocumentTables(luolong, NOTHING, taken), toDocumentTables(luolong, NOTHING, taken)]
    expect(addressesOf(first).length).toBeGreaterThan(500)
    expect(addressesOf(second)).toEqual([])
  })
})
