import { tableAddress } from '@/lib/addresses/source-link'
import { figureOf, type Figure } from '@/lib/budget/figure'
import { addMoney, compareMoney, moneyOf, subtractMoney, ZERO, type Money } from '@/lib/budget/money'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { formOf, formTableOf } from '@/lib/budget/form'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import type { Cells } from '@/lib/budget/table-rows'
import { amountText } from '@/lib/figures/amount'
import type { ReadingExample } from './list-reading-examples'
import { PRINTED_SUMS } from '@/lib/budget/printed-sums'
import { documentParts } from '@/lib/words/document-parts'

/** A few rows out of one table of a real document. */
export interface Excerpt {
  readonly title: string
  readonly number: number | undefined
  readonly heads: readonly string[]
  readonly rows: readonly ExcerptRow[]
  /** How many rows the table has besides. */
  readonly left: number
  /** The whole table, in the document as read. */
  readonly address: string
}

export interface ExcerptRow {
  readonly row: number
  readonly label: string
  readonly code: string | undefined
  readonly isSum: boolean
  /** One to a column; undefined where the row has no such cell. */
  readonly figures: readonly (Figure | undefined)[]
}

export interface ExcerptWish {
  readonly table: TableKey
  /** Those that the document has of them are shown; the first decides which rows are worth showing. */
  readonly columns: readonly string[]
  readonly side?: 'income' | 'expenditure'
  /** The largest of its lines, besides the sums. */
  readonly most: number
  /** The lines are departments and units themselves. */
  readonly ofBodies?: boolean
}

/** The sums of a table and its largest lines, in the order of the table. Undefined: the document has nothing to show for it. */
export function toExcerpt(example: ReadingExample, wish: ExcerptWish) {
  const { table: key, columns, side, most, ofBodies = false } = wish
  const table = example.disclosure.tables[key]
  if (!table || table.state !== 'filled') return undefined
  const kept = columns.filter((column) => table.columns.includes(column))
  const rows = rowsOf(example, key).filter((row) => side === undefined || row.side === side)
  const [first] = kept
  if (first === undefined) return undefined
  const telling = rows.filter((row) => (row.of(first)?.money ?? ZERO) !== ZERO)
  const items = telling
    .filter(({ isSum, isBody }) => !isSum && isBody === ofBodies)
    .sort((a, b) => compareMoney(b.of(first)?.money ?? ZERO, a.of(first)?.money ?? ZERO))
    .slice(0, most)
  const shown = telling.filter((row) => row.isSum || items.includes(row))
  if (shown.length === 0) return undefined
  const definition = tableOf(example.phase, key)
  return {
    ...formTableOf(formOf(example.disclosure), example.phase, key),
    heads: shortHeads(kept.map((column) => definition?.columns.find((each) => each.key === column))),
    rows: shown.map(({ of, ...row }) => ({ ...row, figures: kept.map(of) })),
    left: rows.length - shown.length,
    address: tableAddress(example.document, key),
  } satisfies Excerpt
}

/** As short as can be told apart: an outer head that all share is left out, and `小计` of something is that thing. */
function shortHeads(columns: readonly (ColumnDefinition | undefined)[]): readonly string[] {
  const outer = new Set(columns.map((column) => column?.under.at(-1)))
  return columns.map((column) => {
    const title = column?.title ?? ''
    const under = outer.size === 1 ? undefined : column?.under.at(-1)
    if (under === undefined) return title
    return title === PRINTED_SUMS.subtotal || title === PRINTED_SUMS.total ? under : `${under} ${title}`
  })
}

/** One row of a table with everything in it at hand. */
export interface ReadRow {
  readonly row: number
  readonly label: string
  readonly code: string | undefined
  readonly side: unknown
  readonly isSum: boolean
  /** A department or a unit: not a thing money is spent on. */
  readonly isBody: boolean
  readonly of: (column: string) => Figure | undefined
}

export function rowsOf(example: ReadingExample, key: TableKey): readonly ReadRow[] {
  const table = example.disclosure.tables[key]
  const rows: readonly TableRow[] = table?.rows ?? []
  return rows.map((row) => ({
    row: row.row,
    label: labelOf(row),
    side: row['side'],
    code: wordOf(row, 'code') ?? wordOf(row, 'departmentCode'),
    isSum: SUMS.has(wordOf(row, 'level') ?? '') || SUMS.has(wordOf(row, 'role') ?? ''),
    isBody: BODIES.has(wordOf(row, 'level') ?? ''),
    of: (column) => {
      const cell = row.cells[column]
      const figure = figureOf(cell, table?.unit ?? '万元', {
        table: key,
        row: row.row,
        column,
        document: example.document,
      })
      return figure && corrected(example, figure)
    },
  }))
}

/** What stands over a column, its outer heads before it: `基本支出 小计`. */
export function columnTitle(example: Pick<ReadingExample, 'phase'>, key: TableKey, column: string): string {
  const definition = tableOf(example.phase, key)?.columns.find((each) => each.key === column)
  return definition ? [...definition.under.slice(-1), definition.title].join(' ') : column
}

/** An identity on real figures: both sides, and what is between them. */
export interface WorkedIdentity {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  /** As our own sum says it; undefined where both sides are equal. */
  readonly difference: string | undefined
}

/** Undefined unless every figure is there: a blank is not taken for a zero unasked. */
export function toIdentity(whole: Figure | undefined, parts: readonly (Figure | undefined)[]) {
  const known = parts.filter((part) => part?.money !== undefined) as readonly (Figure & { money: Money })[]
  if (whole?.money === undefined || known.length !== parts.length || known.length === 0) return undefined
  const between = subtractMoney(
    whole.money,
    known.map(({ money }) => money).reduce((sum, each) => addMoney(sum, each), ZERO),
  )
  return {
    whole,
    parts: known,
    difference: between === ZERO ? undefined : amountText(between),
  } satisfies WorkedIdentity
}

type TableRow = { readonly row: number; readonly cells: Cells } & Readonly<Record<string, unknown>>

const SUMS: ReadonlySet<string> = new Set(['total', 'thisYear'])
const BODIES: ReadonlySet<string> = new Set(['department', 'unit'])

const wordOf = (row: TableRow, key: string): string | undefined =>
  typeof row[key] === 'string' && row[key] !== '' ? row[key] : undefined

function labelOf(row: TableRow): string {
  const basis = wordOf(row, 'basis') as AmountBasis | undefined
  if (basis) return AMOUNT_BASIS_TITLES[basis]
  return wordOf(row, 'label') ?? wordOf(row, 'name') ?? wordOf(row, 'departmentName') ?? documentParts.noName
}

function corrected({ corrected: all }: ReadingExample, figure: Figure): Figure {
  const own = all.filter(({ at }) => at === figure.at).at(-1)
  const money = moneyOf(own?.corrected, '万元')
  return money === undefined ? figure : { ...figure, corrected: amountText(money) }
}
