import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { parseSourcePosition, type SourcePosition } from '@/lib/budget/source-position'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { JudgingRule } from '@/lib/audit/rule'
import { rowName, tableName } from '@/lib/audit/table-terms'
import { placesInWords, together } from '@/lib/audit/together'

/** Cells stand under their columns; where the reader had to put a row back, the document has it out of place. ONE finding per table. */
export const rowsInPlace: JudgingRule = {
  id: 'rows-in-place',
  title: '表里每一行的单元格都对着自己的栏目',
  severity: 'form',
  toldTo: 'proof',
  presumes: '文本里的表，读的时候有行没有对上栏目、又按内容与合计归了位。',
  example: '表 3 第 20 行（如“2010301 行政运行” 10.00）的单元格没有对着自己的栏目，核对时按内容与合计归了位。',
  *judge({ disclosure }) {
    for (const key of TABLE_KEYS) {
      const table = disclosure.tables[key]
      if (!table || table.state === 'missing' || table.rows.length === 0) continue
      const subject = tableName(disclosure, key)
      const shifted = shiftedRows(disclosure, key)
      if (shifted.length === 0) {
        yield { outcome: 'holds', subject }
        continue
      }
      const rows = placesInWords(shifted.map(({ name }) => name))
      yield {
        ...{ outcome: 'fails', subject, place: `${key} shifted` },
        ...together(shifted.map(({ at }) => ({ table: key, at, text: '' }))),
        sentence: `${subject}${rows}${nameOfFirst(table.rows, shifted)}的单元格没有对着自己的栏目，核对时按内容与合计归了位。`,
      }
    }
  },
}

/** What the first of them is: its code, its name and its first amount, where it is a row of amounts. */
function nameOfFirst(rows: readonly object[], shifted: readonly { readonly at: string }[]): string {
  const found = (rows as readonly PlacedRow[]).find(({ at }) => shifted.some((each) => isOneLine(each.at, at)))
  const name = found && rowName(found)
  if (!found || !name) return ''
  const amount = Object.values(found.cells ?? {})
    .find(({ text }) => /\d/.test(text))
    ?.text.trim()
  return `（如“${name}”${amount === undefined ? '' : ` ${amount}`}）`
}

interface PlacedRow {
  readonly at?: string
  readonly cells?: Readonly<Record<string, Cell>>
}

const isOneLine = (one: string, other: string | undefined): boolean =>
  other !== undefined && placeOf(one)?.line === placeOf(other)?.line

/** Rows that were read as shifted, within the lines of the table. */
function shiftedRows({ issues, tables }: Disclosure, key: TableKey): { readonly at: string; readonly name: string }[] {
  const whole = placeOf(tables[key]?.at)
  if (!whole) return []
  const rows = issues.flatMap(({ kind, at }) => {
    const place = kind === 'shiftedRow' ? placeOf(at) : undefined
    const within =
      place &&
      place.document === whole.document &&
      place.line >= whole.line &&
      place.line <= (whole.lastLine ?? whole.line)
    return place && at !== undefined && within ? [{ at, line: place.line, name: `第 ${place.line} 行` }] : []
  })
  return rows.sort((a, b) => a.line - b.line)
}

function placeOf(at: string | undefined): Extract<SourcePosition, { kind: 'text' }> | undefined {
  const place = at === undefined ? undefined : parseSourcePosition(at)
  return place?.kind === 'text' ? place : undefined
}
