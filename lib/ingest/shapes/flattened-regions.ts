import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { TABLES, type TableKey } from '@/lib/budget/tables'
import { saysEmpty } from '@/lib/ingest/normalise/empty-notes'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { compared } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Ledger } from '@/lib/ingest/outline'
import { isDecimal, isNumber, toFlatLines, type FlatLine, type Token } from './flattened-lines'

/** The lines of one table, parted into head, rows and notes. */
export interface Region {
  readonly key: TableKey | undefined
  readonly title: string
  readonly first: FlatLine
  readonly last: FlatLine
  readonly unit: MoneyUnit | undefined
  readonly head: readonly FlatLine[]
  readonly body: readonly FlatLine[]
  readonly notes: readonly FlatLine[]
  readonly declaredEmpty: boolean
}

/** Cuts the tables' part of a flattened document at the titles; every line is accounted for on the way. */
export function toRegions(blocks: readonly IndexedBlock[], phase: Phase, ledger: Ledger): Region[] {
  const drafts: Draft[] = []
  const lines = toFlatLines(blocks)
  lines.forEach((line, i) => {
    const open = drafts.at(-1)
    const numbered = isTableNumber(line.text)
    if (numbered && open && open.lines.length === 0 && open.number === undefined && phase === 'final') {
      open.number = line
      return ledger.account(line.index, 'tableTitle')
    }
    const opened = openedBy(lines, i)
    if (opened) {
      drafts.push({ title: opened, number: numbered ? line : undefined, lines: [] })
      ledger.account(line.index, 'tableTitle')
    } else if (open && line === open.title) ledger.account(line.index, 'tableTitle')
    else if (open && !PART.test(line.text)) open.lines.push(line)
    else ledger.account(line.index, 'heading')
  })
  return drafts.map((draft) => toRegion(draft, phase, ledger))
}

const PART = /^第[一二三四五六七八九十]部分/

interface Draft {
  readonly title: FlatLine
  number: FlatLine | undefined
  readonly lines: FlatLine[]
}

/** The title of the table that begins on a line: the line itself, or the one below its number. */
function openedBy(lines: readonly FlatLine[], i: number): FlatLine | undefined {
  const [line, below, above] = [lines[i], lines[i + 1], lines[i - 1]]
  if (!line) return undefined
  if (isTableNumber(line.text)) return below && looksLikeTableTitle(below.text) ? below : undefined
  if (above && isTableNumber(above.text) && looksLikeTableTitle(line.text)) return undefined
  const known = line.text.length <= 60 && tableKeyOf(line.text) !== undefined
  const next = lines[i + 2]
  const numberedBelow =
    below !== undefined &&
    isTableNumber(below.text) &&
    looksLikeTableTitle(line.text) &&
    !(next && looksLikeTableTitle(next.text))
  return known || numberedBelow ? line : undefined
}

function toRegion({ title, number, lines }: Draft, phase: Phase, ledger: Ledger): Region {
  const key = tableKeyOf(title.text) ?? keyByNumber(number?.text ?? '', phase)
  // The evaluation of a project begins with its name; its goals in a budget are rows by code.
  const start = key === 'projectPerformance' && phase === 'final' ? 0 : bodyStart(lines, key)
  const noteStart = lines.findIndex((line, i) => i >= start && NOTE.test(line.text))
  const end = noteStart < 0 ? lines.length : noteStart
  const [head, body, notes] = [lines.slice(0, start), lines.slice(start, end), lines.slice(end)]
  const headText = compared(head.map(({ text }) => text).join(''))
  head.forEach((line, i) => {
    const broken = compared([lines[i - 1]?.text, line.text, lines[i + 1]?.text].join(''))
    const isUnit =
      PREAMBLE.test(compared(line.text)) || (/^[:：]?(?:万?元|单位?[:：]?)$/.test(line.text) && UNIT.test(broken))
    ledger.account(line.index, isUnit ? 'tableUnit' : 'tableHead')
  })
  for (const line of body) ledger.account(line.index, 'tableRow')
  for (const line of notes) ledger.account(line.index, 'tableNote')
  return {
    key,
    title: title.text,
    first: number && number.index < title.index ? number : title,
    last: lines.at(-1) ?? number ?? title,
    unit: (UNIT.exec(headText)?.[1] ?? /\((万元|元)\)/.exec(headText)?.[1]) as MoneyUnit | undefined,
    head,
    body,
    notes,
    declaredEmpty: saysEmpty(notes.map(({ text }) => text).join('')),
  }
}

const NOTE = /^[(（]?(?:备?注|说明)[:：]/
const UNIT = /单位:(?:人民币)?(万元|元)/
const PREAMBLE = /单位:(?:人民币)?(?:万元|元)|^(?:编制)?(?:部门|单位)(?:名称)?:|^\(20\d\d年度\)$/

/** `预算 07 表` → the seventh table of a budget. */
function keyByNumber(number: string, phase: Phase): TableKey | undefined {
  const digits = Number(/\d+/.exec(compared(number))?.[0])
  return TABLES.find((table) => table.phase === phase && table.number === digits)?.key
}

/** Index of the first line that is a row: heads are broken over any number of lines, so rows are told by how they begin. */
function bodyStart(lines: readonly FlatLine[], key: TableKey | undefined): number {
  const beginsRow = ROW_BEGINS[key ?? 'expenditure'] ?? beginsCodedRow
  const columnNumbers = lines.findIndex(({ text }) => /^栏\s*次(?:\s|$)/.test(text))
  // Heads have no decimals: what stands below some has strayed in among the rows.
  const decimals = lines.slice(0, Math.max(columnNumbers, 0)).some(({ tokens }) => tokens.some(isDecimal))
  if (columnNumbers >= 0 && !decimals) return columnNumbers + 1
  const start = lines.findIndex((line) => beginsRow(line.tokens))
  if (start >= 0) return start
  const note = lines.findIndex(({ text }) => NOTE.test(text))
  const end = note < 0 ? lines.length : note
  return /^合\s*计$/.test(lines[end - 1]?.text ?? '') ? end - 1 : end
}

type RowTest = (tokens: readonly Token[]) => boolean

const beginsTotal: RowTest = (tokens) => {
  const words = tokens.findIndex((token) => isNumber(token))
  const name = tokens.slice(0, words < 0 ? 0 : words).map(({ text }) => text)
  return /^(?:合计|总计)$/.test(name.join(''))
}

const beginsCodedRow: RowTest = (tokens) => {
  const [first, second] = tokens
  if (beginsTotal(tokens)) return true
  return /^\d{3}$|^\d{5,7}$/.test(first?.text ?? '') && (second === undefined || !isDecimal(second))
}

const ROW_BEGINS: Partial<Record<TableKey, RowTest>> = {
  balance: ([first]) => /^[(（]?一[)）、]/.test(first?.text ?? ''),
  appropriationBalance: ([first]) => /^[(（]?一[)）、]/.test(first?.text ?? ''),
  threePublic: (tokens) =>
    tokens.length > 0 &&
    tokens.every((token) => isNumber(token)) &&
    tokens.some((token) => isDecimal(token) || token.text === '0'),
  projects: (tokens) =>
    beginsTotal(tokens) ||
    (tokens.some((token) => isDecimal(token)) && tokens.every((token) => isNumber(token))) ||
    /^(?:其他运转类|特定目标类|人员类|公用经费类)$/.test(tokens[0]?.text ?? ''),
  performance: () => true,
  selfEvaluation: () => true,
  projectPerformance: (tokens) => beginsTotal(tokens) || /^(?:\d{3}|\d{6}|\d{15,})$/.test(tokens[0]?.text ?? ''),
}
