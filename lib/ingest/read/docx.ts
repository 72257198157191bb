import { BOUNDS } from './bounds'
import { cleanText } from './clean-text'
import { openNumbering, type Numbering } from './docx-numbering'
import { attribute, childrenNamed, localName, parseXml, type XmlElement } from './docx-xml'
import { layOutCells, type SpannedCell } from './lay-out-cells'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/** A Word document of 2007 or later: paragraphs as lines, tables as grids, what was deleted or hidden left out. */
export function readDocx(entries: ReadonlyMap<string, Uint8Array>, reading: Reading): void {
  const bytes = entries.get('word/document.xml')
  if (!bytes) throw new ReadHalt('damaged')
  if (bytes.length > BOUNDS.markupBytes) {
    throw new ReadHalt('tooMuchContent', `正文超过 ${BOUNDS.markupBytes / 1024 / 1024} MB`)
  }
  const body = childrenNamed(parseXml(bytes), 'document').flatMap((document) => childrenNamed(document, 'body'))[0]
  if (!body) throw new ReadHalt('damaged')
  new WordDocument(openNumbering(entries), reading).read(body, 0)
}

class WordDocument {
  readonly #numbering: Numbering
  readonly #reading: Reading

  constructor(numbering: Numbering, reading: Reading) {
    this.#numbering = numbering
    this.#reading = reading
  }

  read(parent: XmlElement, depth: number): void {
    for (const node of elementsOf(parent, depth)) {
      this.#reading.checkTime()
      const name = localName(node)
      if (name === 'p') for (const line of this.#linesOf(node, depth)) this.#reading.addLine(line)
      else if (name === 'tbl') this.#readTable(node, depth)
      else if (!SILENT.has(name)) this.read(node, depth + 1)
    }
  }

  #readTable(table: XmlElement, depth: number): void {
    const rows = tableRows(table, depth).filter((row) => !isDeletedRow(row))
    const cells = mergeDown(rows.map((row) => this.#cellsOf(row, depth + 1)))
    if (cells.flat().length === 1) {
      for (const line of cells.flat()[0]?.text.split('\n') ?? []) if (line !== '') this.#reading.addLine(line)
      return
    }
    const number = this.#reading.nextTable()
    const laidOut = layOutCells(cells, number)
    if (laidOut.some((row) => row.length > 0)) this.#reading.addGrid({ at: `T${number}R1C1`, rows: laidOut })
  }

  #cellsOf(row: XmlElement, depth: number): WordCell[] {
    const before = numberOf(childrenNamed(row, 'trPr').flatMap((p) => childrenNamed(p, 'gridBefore'))[0])
    const cells = tableCells(row, depth).map((cell) => {
      const properties = childrenNamed(cell, 'tcPr')[0]
      const merge = properties && childrenNamed(properties, 'vMerge')[0]
      return {
        text: this.#textOf(cell, depth),
        columns: Math.max(1, numberOf(properties && childrenNamed(properties, 'gridSpan')[0])),
        merge: merge && (attribute(merge, 'val') ?? 'continue'),
      }
    })
    return before > 0 ? [{ text: '', columns: before, merge: undefined }, ...cells] : cells
  }

  /** Paragraphs of a cell, and of a table inside it, one to a line. */
  #textOf(cell: XmlElement, depth: number): string {
    const lines: string[] = []
    const visit = (parent: XmlElement, at: number) => {
      for (const node of elementsOf(parent, at)) {
        const name = localName(node)
        if (name === 'p') lines.push(...this.#linesOf(node, at))
        else if (!SILENT.has(name)) visit(node, at + 1)
      }
    }
    visit(cell, depth + 1)
    return lines.join('\n')
  }

  /** The lines of a paragraph that are not blank, its automatic number before the first, its text boxes after it. */
  #linesOf(paragraph: XmlElement, depth: number): string[] {
    const run: ParagraphText = { text: '', boxes: [] }
    collectText(paragraph, run, depth)
    const own = run.text
      .split('\n')
      .map((line) => cleanText(line).trim())
      .filter(Boolean)
    const label = own.length > 0 ? this.#numbering.labelOf(paragraph) : ''
    return [...own.map((line, index) => (index === 0 ? label + line : line)), ...this.#boxLines(run, depth)]
  }

  #boxLines({ boxes }: ParagraphText, depth: number): string[] {
    return boxes.flatMap((box) =>
      elementsOf(box, depth + 1)
        .filter((node) => localName(node) === 'p')
        .flatMap((node) => this.#linesOf(node, depth + 1)),
    )
  }
}

interface ParagraphText {
  text: string
  readonly boxes: XmlElement[]
}

interface WordCell {
  readonly text: string
  readonly columns: number
  readonly merge: string | undefined
}

/** Properties, deletions, field codes; and of the two forms of a drawing the older one, which repeats the newer. */
const SILENT = new Set('pPr rPr tblPr tblGrid trPr tcPr sectPr del moveFrom instrText delText Fallback'.split(' '))

function collectText(node: XmlElement, into: ParagraphText, depth: number): void {
  for (const child of elementsOf(node, depth)) {
    const name = localName(child)
    if (SILENT.has(name) || (name === 'r' && isHidden(child))) continue
    if (name === 't') into.text += child.children.map((text) => ('data' in text ? text.data : '')).join('')
    else if (name === 'tab' || name === 'ptab') into.text += '\t'
    else if (name === 'br' || name === 'cr') into.text += '\n'
    else if (name === 'noBreakHyphen') into.text += '-'
    else if (name === 'sym') into.text += '□'
    else if (name === 'txbxContent') into.boxes.push(child)
    else collectText(child, into, depth + 1)
  }
}

function isHidden(run: XmlElement): boolean {
  const vanish = childrenNamed(run, 'rPr').flatMap((properties) => childrenNamed(properties, 'vanish'))[0]
  return vanish !== undefined && !/^(0|false|off)$/.test(attribute(vanish, 'val') ?? '')
}

const isDeletedRow = (row: XmlElement) =>
  childrenNamed(row, 'trPr').some((properties) => childrenNamed(properties, 'del').length > 0)

/** Rows and cells, also those wrapped in content controls. */
const tableRows = (table: XmlElement, depth: number) => unwrapped(table, 'tr', depth)
const tableCells = (row: XmlElement, depth: number) => unwrapped(row, 'tc', depth)

function unwrapped(parent: XmlElement, name: string, depth: number): XmlElement[] {
  return elementsOf(parent, depth).flatMap((node) => {
    if (localName(node) === name) return [node]
    return /^(sdt|sdtContent|ins|customXml)$/.test(localName(node)) ? unwrapped(node, name, depth + 1) : []
  })
}

function elementsOf(parent: XmlElement, depth: number): XmlElement[] {
  if (depth > BOUNDS.depth) throw new ReadHalt('tooMuchContent', '文档嵌套过深')
  return parent.children.filter((node): node is XmlElement => node.type === 'tag')
}

function numberOf(element: XmlElement | undefined): number {
  const number = Number.parseInt((element && attribute(element, 'val')) ?? '0', 10)
  return Number.isFinite(number) ? Math.max(0, Math.min(number, BOUNDS.columns + 1)) : 0
}

/** Cells merged down are written once and then marked as going on: counted into the first, left out of the rest. */
function mergeDown(rows: readonly (readonly WordCell[])[]): SpannedCell[][] {
  const heads = new Map<number, { text: string; columns: number; rows: number }>()
  return rows.map((cells) => {
    const kept: SpannedCell[] = []
    let column = 0
    for (const cell of cells) {
      const head = heads.get(column)
      if (cell.merge === 'continue' && head?.columns === cell.columns) head.rows++
      else {
        const first = { text: cell.text, columns: cell.columns, rows: 1 }
        for (let covered = column; covered < column + cell.columns; covered++) heads.delete(covered)
        if (cell.merge !== undefined) heads.set(column, first)
        kept.push(first)
      }
      column += cell.columns
    }
    return kept
  })
}
