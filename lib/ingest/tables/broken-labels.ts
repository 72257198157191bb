import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { textAt } from './amount-cells'
import { joinedRow } from './fragments'

/**
 * One side of a balance with the labels put together that the end of a page has cut. Most lines of a balance print
 * nothing but a label, so a piece is told by its words: it has no number of its own, where the line above has one.
 */
export function joinBrokenLabels(rows: readonly RawRow[], labels: readonly number[]): RawRow[] {
  const joined: RawRow[] = []
  for (const [i, row] of rows.entries()) {
    const above = joined.at(-1)
    if (above && beginsPage(rows[i - 1], row) && isRestOf(row, above, labels)) {
      joined[joined.length - 1] = joinedRow(above, row)
    } else joined.push(row)
  }
  return joined
}

function beginsPage(before: RawRow | undefined, row: RawRow): boolean {
  const [a, b] = [before?.at, row.at].map((at) => (at === undefined ? undefined : parseSourcePosition(at)))
  return a?.kind === 'page' && b?.kind === 'page' && b.page > a.page
}

function isRestOf(row: RawRow, above: RawRow, labels: readonly number[]): boolean {
  const label = compared(labels.map((column) => textAt(row, column)).join(''))
  const begun = compared(labels.map((column) => textAt(above, column)).join(''))
  const others = row.cells.filter(({ column }) => !labels.includes(column))
  if (label === '' || others.some(({ text }) => text !== '')) return false
  return /^[合小]计$/.test(label) ? SUM_BEGUN.test(begun) : NUMBERED.test(begun) && !OWN_LINE.test(label)
}

const SUM_BEGUN = /^[本当]年(?:收入|支出)$/
const NUMBERED = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/
/** Begins a line of its own: a number, or one of the words that lines below the numbered ones begin with. */
const OWN_LINE = new RegExp(`${NUMBERED.source}|^(?:其中|[本当上]年|年[初末终]|使用|结[余转]|收入|支出|[总合小]计)`)
