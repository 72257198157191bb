import type { Phase } from '@/lib/budget/phase'
import { formatSourcePosition, parseSourcePosition } from '@/lib/budget/source-position'
import { saysEmpty } from '@/lib/ingest/normalise/empty-notes'
import { isTableNumber, looksLikeTableTitle, tableKeyOf, titleFacets } from '@/lib/ingest/normalise/table-titles'
import { compared, withoutMarks } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Ledger, Outline, Role } from '@/lib/ingest/outline'
import type { RawCell, RawRow, RawTable } from '@/lib/ingest/raw-table'
import { textsOf } from '@/lib/ingest/read-cover'
import type { SourceDocument, SourceGrid, SourceLine } from '@/lib/ingest/source-document'
import { recogniseTables } from '@/lib/ingest/tables/recognise-table'
import { isTotal } from '@/lib/ingest/tables/body-codes'
import { unitPrinted } from '@/lib/ingest/tables/table-units'
import { typeTables, type TypedTables } from '@/lib/ingest/tables/type-tables'

/** Tables whose cells are kept apart: by tabs in a text (Markdown or plain), or by the format itself (a grid). */
export function readTabTables(
  _document: SourceDocument,
  outline: Outline,
  ledger: Ledger,
  _year: number,
  phase: Phase,
): TypedTables {
  const raw = toRawTables(outline.tables, ledger, phase)
  return typeTables(
    raw,
    phase,
    textsOf([...outline.front, ...outline.overview, ...outline.statement].map(({ block }) => block)),
  )
}

/** From titles, unit lines, rows and notes to tables; every block that is understood is accounted for. */
export function toRawTables(blocks: readonly IndexedBlock[], ledger: Ledger, phase: Phase): RawTable[] {
  const reader = new TableReader(ledger)
  for (let i = 0; i < blocks.length;) i += reader.read(blocks, i)
  return withKeys(reader.tables(), phase)
}

/** A heading over all the tables reads like a title of one, and has no rows. */
function withKeys(tables: readonly RawTable[], phase: Phase): RawTable[] {
  const found = recogniseTables(
    tables.map(({ titles = [], rows }) => ({ titles, rows })),
    phase,
  )
  return tables
    .map((table, i) => ({ ...table, key: found[i]?.key, title: found[i]?.title ?? table.title }))
    .filter(({ key, rows }) => key !== undefined || rows.length > 0)
}

/** Reads block after block; each goes to the table that is open, or opens or closes one. */
class TableReader {
  readonly #ledger: Ledger
  readonly #tables: OpenTable[] = []
  #open: OpenTable | undefined
  /** Lines that nobody has claimed yet, in case a table begins with them. */
  #above: IndexedBlock[] = []

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  tables = (): RawTable[] => this.#tables.map((table) => table.close())

  /** Returns how many blocks it took. */
  read(blocks: readonly IndexedBlock[], at: number): number {
    const indexed = blocks[at]
    if (!indexed) return 1
    const { index, block } = indexed
    if (block.kind === 'grid') {
      this.#ledger.account(index, this.#readGrid(block.grid))
    } else if (block.line.text.includes('\t') && tableTitleIn(block.line.text) === undefined) {
      this.#openOr('').addLine(block.line)
      this.#ledger.account(index, 'tableRow')
    } else {
      return this.#readLine(blocks, at, indexed, withoutMarks(block.line.text))
    }
    return 1
  }

  #readLine(blocks: readonly IndexedBlock[], at: number, indexed: IndexedBlock, text: string): number {
    const title = isTableNumber(text) || ATTACHMENT.test(text) ? undefined : titleAt(blocks, at)
    if (title) {
      this.#ledger.accountAll(title.blocks, 'tableTitle')
      if (this.#open?.isUntitled() === true) this.#open.addTitle(title.text, placeOfFirst(title.blocks))
      else if (this.#open?.continues(title.text) !== true) this.#start(new OpenTable(title.blocks, title.text))
      return title.blocks.length
    }
    const role = this.#roleOf(text, indexed.block.kind === 'line' ? indexed.block.line.at : indexed.block.grid.at)
    if (role === undefined) this.#above.push(indexed)
    else this.#ledger.account(indexed.index, role)
    return 1
  }

  #roleOf(text: string, at: string): Role | undefined {
    if (isTableNumber(text)) {
      // Above its title or below it.
      const table = this.#open?.awaitsRows() === true ? this.#open : this.#start(new OpenTable(this.#above))
      table.addTitle(text)
      return 'tableTitle'
    }
    if (ATTACHMENT.test(text) || PART.test(text)) return 'heading'
    if (this.#open && (!this.#open.hasRows() || isPreamble(text))) {
      this.#open.addPreamble(text)
      return 'tableUnit'
    }
    // A sum without a single amount may have lost its row.
    if (this.#open?.hasRows() === true && isTotal(text)) return 'tableRow'
    if (this.#open && (NOTE.test(text) || this.#open.hasNote())) {
      this.#open.addNote(text, at)
      return 'tableNote'
    }
    return undefined
  }

  #start(table: OpenTable): OpenTable {
    this.#tables.push(table)
    this.#open = table
    this.#above = []
    return table
  }

  #openOr = (title: string): OpenTable => this.#open ?? this.#start(new OpenTable(this.#above, title))

  #readGrid(grid: SourceGrid): Role {
    const lone = grid.rows.map((row) => onlyText(row.map(({ text }) => text)))
    // A title or a line with the unit may be drawn as a table of its own.
    if (lone.every((text) => text !== undefined) && lone.some((text) => text !== undefined && startsTable(text))) {
      const table = this.#open?.awaitsRows() === true ? this.#open : this.#start(new OpenTable(this.#above))
      for (const text of lone) if (text !== undefined) table.addTitle(text, grid.at)
      return 'tableTitle'
    }
    if (
      this.#open?.hasRows() === false &&
      grid.rows.every((row) => row.every(({ text }) => text === '' || isPreamble(text)))
    ) {
      for (const { text } of grid.rows.flat()) this.#open.addPreamble(text)
      return 'tableUnit'
    }
    this.#openFor(grid, lone).addGrid(grid)
    return 'tableRow'
  }

  /** A grid goes on with the open table where it is drawn on, repeats its heads or has none; its own title says otherwise. */
  #openFor(grid: SourceGrid, lone: readonly (string | undefined)[]): OpenTable {
    const title = lone.slice(0, 3).find((text) => text !== undefined && startsTable(text))
    if (title !== undefined && this.#open?.continues(title) !== true) {
      if (this.#open?.awaitsRows() !== true) return this.#start(new OpenTable(this.#above, title))
    } else if (this.#open?.hasRows() === true && !this.#open.goesOnWith(grid)) {
      return this.#start(new OpenTable(this.#above))
    }
    return this.#openOr(title ?? '')
  }
}

const startsTable = (text: string): boolean => looksLikeTableTitle(text) || isTableNumber(text)

const ATTACHMENT = /^附(?:件|表)[0-9一二三]?[:：]/
const PART = /^第[一二三四五]部分/

/** Text between tables that belongs to the table above it. */
const NOTE = /^[(（]?(?:备?注|说明)[:：\s]|^[(（]?(?:本表)?无[^。]{0,30}[)）]$/
const isPreamble = (text: string): boolean =>
  Object.keys(unitPrinted([text], [])).length > 0 || /^(?:编制)?(?:部门|单位)(?:名称)?[:：]/.test(text)

const onlyText = (texts: readonly string[]): string | undefined => {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length === 1 ? filled[0]?.trim() : undefined
}

/** A title that tabs stand around. */
function tableTitleIn(text: string): string | undefined {
  const only = onlyText(text.split('\t'))
  return only !== undefined && tableKeyOf(only) !== undefined && looksLikeTableTitle(only) ? only : undefined
}

/** The title that begins here; a long one runs on over two or three lines. */
function titleAt(blocks: readonly IndexedBlock[], from: number): { text: string; blocks: IndexedBlock[] } | undefined {
  const taken: IndexedBlock[] = []
  let text = ''
  for (let i = from; i < Math.min(from + 3, blocks.length); i++) {
    const indexed = blocks[i]
    if (indexed?.block.kind !== 'line') return undefined
    const piece = withoutMarks(indexed.block.line.text)
    if (piece.length > 60 || NOTE.test(piece) || isPreamble(piece)) return undefined
    if (i > from && (piece.includes('\t') || (isWhole(piece) && !UNFINISHED.test(text)))) return undefined
    taken.push(indexed)
    text += piece
    if (tableKeyOf(text) !== undefined || (i === from && looksLikeTableTitle(text))) return { text, blocks: taken }
  }
  return undefined
}

/** A title of its own; 算表 and 预算表 are the end of one. */
const isWhole = (piece: string): boolean => titleFacets(piece) !== undefined && compared(piece).length > 3

/** The first line of a title that runs on: it ends in a word that cannot end one. */
const UNFINISHED = /(?:预算|基金|经营|拨款|收入|支出|费|部门|单位|整体|绩效|[、及和与])$/

function placeOfFirst([first]: readonly IndexedBlock[]): string | undefined {
  return first?.block.kind === 'line' ? first.block.line.at : undefined
}

/** A table while its blocks come in. */
class OpenTable {
  readonly #titles: string[] = []
  #first: string | undefined
  readonly #preamble: string[] = []
  readonly #rows: RawRow[] = []
  readonly #notes: { readonly text: string; readonly at: string }[] = []

  constructor(above: readonly IndexedBlock[], title = '') {
    for (const { block } of above) if (block.kind === 'line') this.addTitle(block.line.text)
    if (title !== '' && this.#titles.at(-1) !== title.trim()) this.addTitle(title)
    this.#first = placeOfFirst(above)
  }

  hasRows = (): boolean => this.#rows.length > 0
  awaitsRows = (): boolean => !this.hasRows() && !this.hasNote()
  /** Its number stands above it, its title is still to come. */
  isUntitled = (): boolean => this.awaitsRows() && this.#titles.every((title) => isTableNumber(title))

  addTitle(title: string, at?: string): void {
    this.#titles.push(title.trim())
    this.#first ??= at
  }

  hasNote = (): boolean => this.#notes.length > 0
  addPreamble = (text: string): unknown => this.#preamble.push(text)
  addNote = (text: string, at: string): unknown => this.#notes.push({ text, at })

  /** The same title again, on the next page. */
  continues(title: string): boolean {
    if (this.hasNote()) return false
    const plain = (text: string) => compared(text).replace(/\(?续表?\)?/g, '')
    return this.#titles.some((own) => plain(own) === plain(title))
  }

  /** Whether a grid without a title is the rest of this table. */
  goesOnWith(grid: SourceGrid): boolean {
    if (this.hasNote()) return false
    if (grid.continues === true) return true
    const own = this.#rows.slice(0, MOST_HEADS).map(({ cells }) => wordsOf(cells))
    const [first] = grid.rows
    if (first === undefined || own.includes(wordsOf(first))) return true
    const width = (cells: readonly { readonly column: number; readonly columns?: number }[]) =>
      Math.max(0, ...cells.map(({ column, columns = 1 }) => column + columns))
    return (
      width(first) === Math.max(...this.#rows.map(({ cells }) => width(cells))) &&
      first.some(({ text }) => /\d/.test(text))
    )
  }

  addLine(line: SourceLine): void {
    this.#rows.push({ row: this.#rows.length + 1, at: line.at, cells: cellsOfLine(line) })
  }

  addGrid(grid: SourceGrid): void {
    for (const cells of grid.rows) {
      const [first] = cells
      if (!first) continue
      const printed = cells.map((cell) => ({ ...cell, text: cell.text.trim() }))
      this.#rows.push({ row: this.#rows.length + 1, at: first.at, cells: printed })
    }
  }

  /** 此表为空 in a row of its own, of a table without an amount: a note, and no line of the table. */
  #emptyNote(): RawRow | undefined {
    if (this.#rows.some(({ cells }) => cells.some(({ text }) => /\d[.,]\d/.test(text)))) return undefined
    return this.#rows.find(({ cells }) => saysEmpty(onlyText(cells.map(({ text }) => text)) ?? ''))
  }

  close(): RawTable {
    const lone = this.#rows.slice(0, 3).flatMap(({ cells }) => onlyText(cells.map(({ text }) => text)) ?? [])
    const titles = [...this.#titles, ...lone].filter((text) => text !== '')
    const empty = this.#notes.find(({ text }) => saysEmpty(text))
    const inside = this.#emptyNote()
    return {
      key: undefined,
      title: titles.findLast(looksLikeTableTitle) ?? '',
      titles,
      // Down to the note that says why it is empty: that is what a reader is shown.
      at: spanOf(this.#first ?? this.#rows[0]?.at ?? 'L1', empty?.at ?? this.#rows.at(-1)?.at),
      ...{ unit: undefined, ...unitPrinted([...this.#titles, ...this.#preamble], cellsOf(this.#rows.slice(0, 4))) },
      rows: this.#rows.filter((row) => row !== inside),
      declaredEmpty:
        empty !== undefined || inside !== undefined || saysEmpty(this.#notes.map(({ text }) => text).join('')),
    }
  }
}

const cellsOf = (rows: readonly RawRow[]): string[] => rows.flatMap(({ cells }) => cells.map(({ text }) => text))

const MOST_HEADS = 6
const wordsOf = (cells: readonly { readonly text: string }[]): string =>
  cells.map(({ text }) => compared(text)).join('|')

/** Cells between tabs, each with the place of its text; a blank one has the place where its text would stand. */
function cellsOfLine({ text, at }: SourceLine): RawCell[] {
  const position = parseSourcePosition(at)
  let from = position?.kind === 'text' ? (position.from ?? 0) : 0
  return text.split('\t').map((piece, column) => {
    const start = from + (piece.length - piece.trimStart().length)
    const trimmed = piece.trim()
    const begin = trimmed === '' ? from : start
    from += piece.length + 1
    return { text: trimmed, column, at: placeOf(at, begin, begin + trimmed.length) }
  })
}

function placeOf(at: string, from: number, to: number): string {
  const position = parseSourcePosition(at)
  return position?.kind === 'text' ? formatSourcePosition({ kind: 'text', line: position.line, from, to }) : at
}

/** From the title to the last row; a place on other pages or sheets cannot be spanned and stays the first. */
function spanOf(first: string, last: string | undefined): string {
  const [a, b] = [parseSourcePosition(first), last === undefined ? undefined : parseSourcePosition(last)]
  if (a?.kind !== 'text' || b?.kind !== 'text' || b.line <= a.line) return first
  return formatSourcePosition({ kind: 'text', line: a.line, lastLine: b.line })
}
