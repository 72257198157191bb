import type { Cells, Indicator } from '@/lib/budget/table-rows'
import type { ColumnDefinition } from '@/lib/budget/tables'

/** A row as it must come back: its words, and its filled cells by column, in order. */
export interface FlattenedRow {
  readonly words: Readonly<Record<string, unknown>>
  readonly amounts: readonly (readonly [column: string, text: string])[]
}

/** Lines of flattened text while they are printed, with the troubles that the choices bring. */
export class FlattenedPrinter {
  readonly lines: string[] = []
  readonly #choices: readonly number[]
  #next = 0
  #page = 0
  /** Blank amounts are printed as zeros all through the document. */
  readonly zeros: boolean
  readonly thousands: boolean

  constructor(choices: readonly number[]) {
    this.#choices = choices
    this.zeros = this.one(3)
    this.thousands = this.one(3)
  }

  /** True for one of `of` choices. */
  one(of: number): boolean {
    return this.below(of) === 0
  }

  below(count: number): number {
    const choice = this.#choices[this.#next++ % this.#choices.length] ?? 0
    return choice % count
  }

  footer(): void {
    if (this.one(2)) this.lines.push(`- ${++this.#page} -`)
  }

  /** The words of a head, row by row, broken anywhere; `times` tables with the same columns stand side by side. */
  head(columns: readonly ColumnDefinition[], labels: readonly string[], times = 1): void {
    const paths = columns.map(({ under, title }) => [...under, title])
    const depth = Math.max(0, ...paths.map(({ length }) => length))
    const rows = Array.from({ length: depth }, (_, r) => paths.flatMap((path, c) => wordOver(path, paths[c - 1], r)))
    for (const word of [...labels, ...rows.flatMap((row) => Array<string[]>(times).fill(row).flat())])
      this.lines.push(...(this.one(2) ? [word] : this.broken(word)))
  }

  /** A row of code, words and amounts, on one line or around several. */
  row(code: string, words: readonly string[], amounts: readonly string[]): void {
    if (this.one(12)) this.lines.push(`- ${++this.#page} -`)
    const numbers = this.numbers(amounts)
    const codes = this.#codePieces(code)
    if (codes.length > 1 || this.one(4)) {
      const pieces = words.flatMap((word) => this.broken(word))
      this.lines.push(...codes, ...pieces, ...(numbers === '' ? [] : [numbers]))
    } else this.lines.push([code, ...words, numbers].filter((text) => text !== '').join(' '))
  }

  /** A row whose name stands above and below its code and amounts; only a code that is listed tells such names apart. */
  around(code: string, name: string, amounts: readonly string[]): void {
    const [above = name, ...below] = this.broken(name)
    this.lines.push(above, [code, this.numbers(amounts)].join(' '), ...below)
  }

  /** What is printed of some amounts: blank ones vanish, others are split before their last digit. */
  numbers(amounts: readonly string[]): string {
    const narrow = this.one(6)
    const printed = amounts.filter((text) => text !== '')
    // A lone piece of a number is a number.
    return printed
      .map((text) => (narrow && printed.length > 1 && !this.one(3) ? text.replace(/(?=\d$)/, ' ') : text))
      .map((text) => (this.thousands ? text.replace(/\B(?=(\d{3})+\.)/g, ',') : text))
      .join(' ')
  }

  /** `2010306` as `201030` and below it `6`. */
  #codePieces(code: string): string[] {
    return /^2\d{6}$/.test(code) && this.one(4) ? [code.slice(0, 6), code.slice(6)] : [code]
  }

  /** A word cut between two Chinese characters. */
  broken(word: string): string[] {
    const cuts = [...word.matchAll(/(?<=[\p{Script=Han}（）]{2})(?=[\p{Script=Han}（）]{2})/gu)].map(
      ({ index }) => index,
    )
    const at = cuts[this.below(cuts.length + 1)]
    const pieces = at === undefined ? [word] : [word.slice(0, at), word.slice(at)]
    // Printed twice is another trouble.
    return pieces.length > 1 && pieces[1]?.startsWith(pieces[0] ?? '') ? [word] : pieces
  }

  /** The amounts of a row under its columns, as this document prints blanks. */
  cells(cells: Cells, columns: readonly ColumnDefinition[]): [string, string][] {
    return columns.flatMap(({ key }): [string, string][] => {
      const text = cells[key]?.text ?? ''
      return text === '' && !this.zeros ? [] : [[key, text === '' ? '0.00' : text]]
    })
  }
}

/** What a row of heads has over a column; a group stands once over all of its columns. */
function wordOver(path: readonly string[], before: readonly string[] | undefined, row: number): string[] {
  const word = path[row]
  const isGroup = row < path.length - 1 && before !== undefined && row < before.length - 1
  const isSame = isGroup && path.slice(0, row + 1).join('›') === before.slice(0, row + 1).join('›')
  return word === undefined || isSame ? [] : [word]
}

/** What was read, in the words of a {@link FlattenedRow}; `open` tells the amounts that say so themselves. */
export function flattenedRows(table: { readonly rows: readonly ReadRow[]; readonly columns: readonly string[] }) {
  return table.rows.map(({ row: _row, at: _at, functionCode: _code, cells, indicators, ...words }) => {
    const filled = table.columns.flatMap((key) => {
      const cell = cells[key]
      return cell && cell.text !== '' ? [{ key, cell }] : []
    })
    return {
      words: { ...words, ...(indicators && { indicators: indicators.map(plainIndicator) }) },
      amounts: filled.map(({ key, cell }) => [key, (cell.resolved?.text ?? cell.text).replaceAll(',', '')] as const),
      open: filled.map(({ cell }) => cell.resolved?.certainty === 'open'),
    }
  })
}

interface ReadRow {
  readonly cells: Cells
  readonly row: number
  readonly at?: unknown
  readonly functionCode?: unknown
  readonly indicators?: readonly Indicator[]
}

export const plainIndicator = ({ kind, name, target }: Indicator) => ({ kind, name, target: target.text })
