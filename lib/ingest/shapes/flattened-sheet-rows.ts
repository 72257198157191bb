import type { MoneyUnit } from '@/lib/budget/money'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import type { DraftRow } from './flattened-draft'
import { toFragments, wordsOf } from './flattened-fragments'
import { isNumber, joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'

/** What stands in a cell, with the place of its first line where it has one of its own. */
export type Words = string | { readonly text: string; readonly at: string | undefined }

/** A row of words, each under its column; what is blank is no cell. */
export function wordRow(row: number, at: string, cells: readonly (Words | undefined)[]): DraftRow<RawRow> {
  const printed = cells.flatMap((words, column): RawCell[] => {
    const { text, at: own = at } = typeof words === 'object' ? words : { text: words ?? '' }
    return text === '' ? [] : [{ text, at: own, column, columns: 1 }]
  })
  return { amounts: [], sums: {}, make: () => ({ row, at, cells: printed }) }
}

/** The amounts behind the labels of a sheet, and what is printed right of them. */
export interface MoneyColumns {
  readonly amounts: Readonly<Record<string, string>>
  readonly beside: readonly string[]
}

const LABEL = /^(?:(?:部门|单位)?(?:整体)?预算总额|(?:年度)?资金总额|(?:资金来源[:：])?[（(]\d[)）]|\d、)/
const TOTAL = /^(?:部门|单位)?(?:整体)?(?:预算|资金)总额|^年度资金总额/
/** What comes after the money where it is printed first. */
const GOALS = /^年度(?:履|总|绩|主)|^预期目标/

/** The money of a sheet (部门预算总额, of what it comes, what it is for), from above the indicators. */
export const moneyRows = (above: readonly FlatLine[], columns: MoneyColumns, unit: MoneyUnit): DraftRow<RawRow>[] =>
  entriesIn(linesOfMoney(above), columns.beside.length > 0).map((entry, i) => moneyRow(entry, i + 1, columns, unit))

/** Heads over its amounts, where it has more than one. */
export function moneyHead(above: readonly FlatLine[], { amounts, beside }: MoneyColumns): DraftRow<RawRow>[] {
  const [first] = linesOfMoney(above)
  return first && beside.length > 0 ? [wordRow(1, first.at, ['', '', ...Object.values(amounts), ...beside])] : []
}

/** From the first sum to the last line with a number. */
function linesOfMoney(above: readonly FlatLine[]): readonly FlatLine[] {
  const start = above.findIndex(({ text }) => TOTAL.test(text))
  if (start < 0) return []
  const goals = above.findIndex(({ text }, i) => i > start && GOALS.test(text))
  const reach = above.slice(start, goals < 0 ? undefined : goals)
  return reach.slice(0, reach.findLastIndex(({ tokens }) => tokens.some((token) => isNumber(token))) + 1)
}

interface Entry {
  readonly label: Token[]
  readonly values: Token[]
  readonly first: string
  last: FlatLine
}

/** A label may be broken over lines, above or around its number; numbers side by side stand on one line. */
function entriesIn(lines: readonly FlatLine[], isWide: boolean): Entry[] {
  const entries: Entry[] = []
  for (const line of lines) {
    for (const token of line.tokens) {
      if (LABEL.test(token.text)) entries.push({ label: [], values: [], first: line.at, last: line })
      const open = entries.at(-1)
      if (!open) continue
      const isOver = isWide && open.values.length > 0
      if (isOver && open.last !== line) continue
      ;(isOver || isNumber(token) ? open.values : open.label).push(token)
      open.last = line
    }
  }
  return entries.filter(({ label }) => !/^\d、/.test(label[0]?.text ?? ''))
}

function moneyRow(
  { label, values, first, last }: Entry,
  row: number,
  { amounts, beside }: MoneyColumns,
  unit: MoneyUnit,
): DraftRow<RawRow> {
  const keys = Object.keys(amounts)
  const numbers = beside.length === 0 ? values : values.slice(0, keys.length)
  const results = toFragments([{ ...last, tokens: values.slice(numbers.length) }]).map((one) => wordsOf([one]))
  const name = joinPieces(label).replace(/^资金来源[:：]/, '')
  const at = spanOf(first, last.at)
  return {
    amounts: readAmounts(numbers, unit),
    sums: {},
    make: (cells) => {
      const money = keys.map((key, i): RawCell => {
        const { text = '', at: own = '', resolved } = cells[key] ?? {}
        return { text, at: own, column: FIRST + i, columns: 1, ...(resolved && { resolved }) }
      })
      const rest = results.map(({ text, at: own = at }, i): RawCell => {
        return { text, at: own, column: FIRST + keys.length + i, columns: 1 }
      })
      return { row, at, cells: [{ text: name, at: first, column: 1, columns: 1 }, ...money, ...rest] }
    },
  }
}

/** Labels stand in the second column, under the name of the whole sheet; amounts behind them. */
const FIRST = 2
