import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { parseSourcePosition } from '@/lib/budget/source-position'
import type { SourceBlock, SourceDocument } from './source-document'

/**
 * Digits, points, commas and signs of full width, and a minus printed as △ or −, each put into its plain form one for one, so
 * that offsets stay and every rule about numbers, codes and years needs to know only one form. What was printed comes back
 * into the cells with `asPrinted`.
 */
export function withPlainDigits(document: SourceDocument): SourceDocument {
  let changed = false
  const plain = (text: string): string => {
    const folded = plainDigits(text)
    changed ||= folded !== text
    return folded
  }
  const blocks = document.blocks.map((block): SourceBlock => {
    if (block.kind === 'line') {
      const { text: printed } = block.line
      const text = plain(printed)
      return text === printed ? block : { ...block, line: { ...block.line, text, printed } }
    }
    const rows = block.grid.rows.map((row) => row.map((cell) => ({ ...cell, text: plain(cell.text) })))
    return { ...block, grid: { ...block.grid, rows } }
  })
  return changed ? { ...document, blocks } : document
}

/** The disclosure with each cell as its document prints it; figures that are no money keep their plain form beside it. */
export function asPrinted(disclosure: Disclosure, document: SourceDocument): Disclosure {
  const texts = textsByPlace(document)
  if (texts.size === 0) return disclosure
  const { tables, rawTables, claims } = disclosure
  const printed = (cell: Cell): Cell => ({ ...cell, text: printedText(cell, texts) })
  const claimed = (cell: Cell): Cell => {
    const text = printedText(cell, texts)
    const resolved = { text: cell.text, how: 'converted', certainty: 'certain', because: '原文数字不是半角' } as const
    return text === cell.text ? cell : { ...cell, text, resolved: cell.resolved ?? resolved }
  }
  return {
    ...disclosure,
    tables: eachCell(tables, printed),
    rawTables: eachCell(rawTables, printed),
    claims: eachCell(claims, claimed),
  }
}

/** One for one. A comma of full width counts where it parts thousands, a dash only before a number that stands alone. */
export function plainDigits(text: string): string {
  if (!DRESSED.test(text)) return text
  return text
    .replace(/[０-９]/g, halfWidth)
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replace(/(?<![\d，,])\d{1,3}(?:，\d{3})+(?=\.\d|[\s)）]|$)/g, (number) => number.replaceAll('，', ','))
    .replace(/[－−△▲](?=\d)/g, '-')
    .replace(/(?<=^|\s)[—–](?=(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+(?:\s|$))/g, '-')
}

const DRESSED = /[０-９－−△▲—–]|\d[．，]\d/
const halfWidth = (c: string) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)

/** By place: the texts of lines and grid cells that their plain form differs from. */
function textsByPlace({ blocks }: SourceDocument): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  const add = ({ text, at }: { readonly text: string; readonly at: string }) => {
    if (plainDigits(text) !== text) texts.set(at, [...(texts.get(at) ?? []), text])
  }
  for (const block of blocks) {
    if (block.kind === 'line') add(block.line)
    else block.grid.rows.flat().forEach(add)
  }
  return texts
}

function printedText({ text, at }: Cell, texts: ReadonlyMap<string, readonly string[]>): string {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (at === undefined || position === undefined || text === '') return text
  const place = position.kind === 'text' ? `L${position.line}` : at
  for (const original of texts.get(place) ?? []) {
    const plain = plainDigits(original)
    const from = position.kind === 'text' && position.from !== undefined ? position.from : plain.indexOf(text)
    if (from >= 0 && plain.startsWith(text, from)) return original.slice(from, from + text.length)
  }
  return text
}

/** Everything with a printed text and its place, wherever it stands. */
function eachCell<Value>(value: Value, change: (cell: Cell) => Cell): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => eachCell(one, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.entries(value).map(([key, one]) => [key, eachCell<unknown>(one, change)] as const)
  const copy = Object.fromEntries(inside) as Value
  return isCell(copy) ? (change(copy) as Value) : copy
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'at' in value &&
  typeof value.text === 'string' &&
  !('cells' in value)
