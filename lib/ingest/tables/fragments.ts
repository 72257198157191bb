import { moneyOf } from '@/lib/budget/money'
import { withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import { followsBreak } from './page-break'

/** Rejoins rows that a page break has cut: a row that prints nothing but pieces of names goes on with the row above it. */
export function joinFragments(rows: readonly RawRow[], names: readonly number[]): RawRow[] {
  const joined: RawRow[] = []
  for (const [i, row] of rows.entries()) {
    const above = joined.at(-1)
    const broken = followsBreak(rows[i - 1], row)
    const filled = row.cells.filter(({ text }) => text !== '')
    const pieces = filled.length > 0 && filled.every(({ text, column }) => isPiece(text) && names.includes(column))
    if (above && broken && pieces && !filled.some(({ text }) => SUMS.test(withoutSpaces(text))))
      joined[joined.length - 1] = joinedRow(above, row)
    else joined.push(row)
  }
  return joined
}

/** The row with the pieces of the next one put to its texts; it keeps its own place. */
export function joinedRow(above: RawRow, below: RawRow): RawRow {
  const cells = above.cells.map((cell) => {
    const piece = below.cells.find(({ column }) => column === cell.column)?.text ?? ''
    return piece === '' ? cell : { ...cell, text: cell.text + (cell.text === '' ? '' : ' ') + piece }
  })
  return { ...above, cells }
}

const isPiece = (text: string): boolean => moneyOf(withoutSpaces(text), '万元') === undefined
const SUMS = /^[合总小]计/
