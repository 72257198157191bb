import { cellText, isOpen, type Cell } from './cell'
import type { Severity } from './finding'
import { moneyOf, moneyToText, printedInWan, sumMoney, type Money, type MoneyUnit } from './money'
import type { TableKey } from './tables'
import type { Cells } from './table-rows'

/** A figure on its way to a page: what was printed, what it is worth, and the cell it stands in (出处). */
export interface Figure {
  /** As printed; `''` for a blank cell. */
  readonly printed: string
  /** The printed amount in 万元, its decimals kept; `''` for a blank, undefined when it is not one number, or open. */
  readonly wan: string | undefined
  /** Undefined for every kind of nothing, and of what is open: no sum, chart, list or headline can be made of it. */
  readonly money: Money | undefined
  /** Set where it was left open which amount stands here (列未定): what may be there, shown with a mark and nowhere else. */
  readonly open?: { readonly wan: string | undefined; readonly money: Money | undefined } | undefined
  readonly table: TableKey | 'statement'
  /** Row of the table as read; undefined in the statement. */
  readonly row: number | undefined
  readonly column: string
  readonly at: string | undefined
  /** Short fingerprint of the document it stands in, where a page leads to it. */
  readonly document?: string | undefined
  /** Set when the printed cell had to be put right before use. */
  readonly resolved: Cell['resolved']
  /** Put on for a page (lib/figures/dress-figures): the amount in the unit shown. */
  readonly shown?: string | undefined
  /** The amount that the document's own words put in its place, in the unit shown (更正). */
  readonly corrected?: string | undefined
  /** The same as an amount: what shares, sums and drawings are put right by. */
  readonly correctedMoney?: Money | undefined
  /** What was found about it. */
  readonly marks?: readonly Mark[] | undefined
}

/** A finding beside the figure it touches. */
export interface Mark {
  readonly key: string
  readonly severity: Severity
}

/** Undefined: the document has no such column. */
export type Figures<Key extends string> = { readonly [K in Key]: Figure | undefined }

export function figureOf(
  cell: Cell | undefined,
  unit: MoneyUnit,
  place: Pick<Figure, 'table' | 'column' | 'document'> & { readonly row?: number | undefined },
): Figure | undefined {
  if (!cell) return undefined
  const text = cellText(cell) ?? ''
  const money = moneyOf(text, unit)
  // 元 have four more decimals in 万元, of which the noughts say nothing.
  const wan = unit === '元' && money !== undefined ? moneyToText(money, '万元') : printedInWan(text, unit)
  const read = { wan, money }
  return {
    printed: cell.text,
    ...(isOpen(cell) ? { wan: undefined, money: undefined, open: read } : read),
    table: place.table,
    row: place.row,
    column: place.column,
    at: cell.at,
    ...(place.document !== undefined && { document: place.document }),
    resolved: cell.resolved,
  }
}

/** What stands in a unit of its own (a target, a result, points: “2000 元”, “≥45 人”): as printed, and never an amount. */
export function quotedOf(
  cell: Cell | undefined,
  place: Pick<Figure, 'table' | 'column' | 'document'> & { readonly row?: number | undefined },
): Figure | undefined {
  const figure = figureOf(cell, '万元', place)
  if (!figure || figure.printed === '') return figure
  const none = { wan: undefined, money: undefined }
  return { ...figure, ...none, ...(figure.open && { open: none }) }
}

export function figuresOf<Key extends string>(
  cells: Cells,
  unit: MoneyUnit,
  place: { readonly table: TableKey; readonly row: number; readonly document?: string },
  keys: readonly Key[],
): Figures<Key> {
  return Object.fromEntries(
    keys.map((column) => [column, figureOf(cells[column], unit, { ...place, column })]),
  ) as Figures<Key>
}

/** What they come to, blanks as nothing. Undefined where one of them is open: without it the sum would be another figure. */
export const sumOfFigures = (figures: readonly (Figure | undefined)[]): Money | undefined =>
  figures.some((figure) => figure?.open) ? undefined : sumMoney(figures.flatMap((figure) => figure?.money ?? []))
