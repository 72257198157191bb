import type { SourceBlock, SourceGrid } from '@/lib/ingest/source-document'
import { BOUNDS } from './bounds'
import { ReadHalt } from './read-halt'

/** What a caller may hand in. This layer has no clock and no files of its own. */
export interface ReadOptions {
  /** True once the time is up; asked between pages, sheets and rows. */
  readonly isOverdue?: () => boolean
  /** Adobe's predefined character maps (GBK-EUC-H …) for PDFs that do not carry their own; by name, as packed by pdf.js. */
  readonly characterMap?: (name: string) => Promise<Uint8Array | undefined>
}

/** The blocks read so far, counted against the bounds as they come. */
export class Reading {
  readonly blocks: SourceBlock[] = []
  readonly #isOverdue: () => boolean
  #lines = 0
  #tables = 0
  #cells = 0
  #characters = 0

  constructor(options: ReadOptions) {
    this.#isOverdue = options.isOverdue ?? (() => false)
  }

  checkTime(): void {
    if (this.#isOverdue()) throw new ReadHalt('tooSlow')
  }

  /** A line of a format that numbers none itself gets the next number. */
  addLine(text: string, at = `L${this.#lines + 1}`, page?: number): void {
    this.#count('lines', ++this.#lines, '行')
    this.#countCharacters(text)
    this.blocks.push({ kind: 'line', line: { text, at, ...(page !== undefined && { page }) } })
  }

  addGrid(grid: SourceGrid): void {
    for (const row of grid.rows) {
      this.#cells += row.length
      this.#count('cells', this.#cells, '个单元格')
      for (const cell of row) {
        this.#count('columns', cell.column + cell.columns, '列')
        this.#countCharacters(cell.text)
      }
    }
    // Lines without a word between them are a drawing: axes of a chart, a frame.
    if (grid.rows.flat().some(({ text }) => text.trim() !== '')) this.blocks.push({ kind: 'grid', grid })
  }

  /** Numbers the tables of a document without lines or sheets. */
  nextTable(): number {
    return ++this.#tables
  }

  #countCharacters(text: string): void {
    this.#characters += text.length
    this.#count('characters', this.#characters, '个字')
  }

  #count(bound: 'lines' | 'cells' | 'columns' | 'characters', count: number, noun: string): void {
    if (count > BOUNDS[bound]) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS[bound]} ${noun}`)
  }
}
