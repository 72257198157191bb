import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import { roleOf } from '@/lib/ingest/tables/balance'
import { isTotal } from '@/lib/ingest/tables/body-codes'
import type { Cut } from './flattened-cuts'
import { toCodedRows, type CodedRow } from './flattened-coded-rows'
import type { DraftRow, DraftTable } from './flattened-draft'
import { columnsInHeads, type HeadedColumns } from './flattened-heads'
import { isNumber, joinPieces, readAmounts, type FlatLine, type Token } from './flattened-lines'
import { purchasesOf } from './flattened-purchases'
import { sidedLabels } from './flattened-sides'
import { ECONOMIC, FUNCTIONAL } from './code-forms'

/** A table whose rows and columns are told, before its amounts have their places: then it is a grid as any other. */
export interface GridDraft {
  readonly sides: readonly DraftTable<RawRow>[]
  /** The heads over labels and columns, as the vocabulary has them. */
  readonly heads: readonly RawRow[]
  /** The heads name these columns and no others; else no amount is certain of its own. */
  readonly exact: boolean
}

/** Undefined: neither its rows nor its columns are told by anything, and it stays whole. */
export function gridOf(key: TableKey, cut: Cut, phase: Phase, unit: MoneyUnit): GridDraft | undefined {
  const isBalance = key === 'balance' || key === 'appropriationBalance'
  const words = cut.heads.map(({ text }) => text).filter((text) => !isBalance || !SUM_LABEL.test(compared(text)))
  const [found] = columnsInHeads(phase, key, words)
  if (!found) return undefined
  const way = isScattered(cut.body) ? { ...found, exact: false } : found
  const input = { key, cut, phase, unit, way }
  if (isBalance) return balanceGrid(input)
  if (key === 'threePublic') return phase === 'budget' ? wholeGrid(input) : undefined
  if (key === 'procurement') return purchasesGrid(input)
  if (BY_ECONOMIC.has(key)) return economicGrid(input)
  if (BY_FUNCTION.has(key)) return functionGrid(input) ?? wholeGrid(input)
  return undefined
}

/**
 * Most amounts stand on lines without a label: each cell has a line of its own, often column after column, and an amount
 * that follows a label need not be of it.
 */
function isScattered(body: readonly FlatLine[]): boolean {
  const having = body.filter(({ tokens }) => tokens.some((token) => isNumber(token) && /[.,]/.test(token.text)))
  const bare = having.filter(({ tokens }) => tokens.every((token) => isNumber(token)))
  return bare.length * 2 > having.length && body.length > 1
}

/** A label that is printed late, among the heads. */
const SUM_LABEL = /^(?:[本当]年)?(?:收入|支出)[合小总]计$|^(?:上年)?结转.*(?:资金|结余)$/

const BY_ECONOMIC: ReadonlySet<TableKey> = new Set(['basicEconomic', 'appropriationEconomic', 'operating'])
const BY_FUNCTION: ReadonlySet<TableKey> = new Set([
  ...(['income', 'expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const),
  'appropriationExpenditure',
])

interface Input {
  readonly key: TableKey
  readonly cut: Cut
  readonly phase: Phase
  readonly unit: MoneyUnit
  readonly way: HeadedColumns
}

// ── Rows with codes ─────────────────────────────────────────────────────────────────────────────────────────────────

function functionGrid(input: Input): GridDraft | undefined {
  const rows = toCodedRows(input.cut.body, FUNCTIONAL, input.unit)
  if (!rows.some(({ kind }) => kind === 'line') && input.cut.body.length > 0) return undefined
  const levelOf = ({ kind, code }: CodedRow) =>
    kind === 'total' ? 'total' : kind === 'body' ? bodyLevel(code) : (LEVELS[code.length] ?? 'item')
  return codedGrid(input, rows, levelOf)
}

const LEVELS: Readonly<Record<number, 'class' | 'section' | 'item'>> = { 3: 'class', 5: 'section', 7: 'item' }
const bodyLevel = (code: string) => (code.length === 3 ? 'department' : 'unit')

function economicGrid(input: Input): GridDraft | undefined {
  const { body } = input.cut
  const rows = isSideBySide(input.cut) ? sideBySide(body, input.unit) : toCodedRows(body, ECONOMIC, input.unit)
  if (rows.length === 0 && body.length > 0) return undefined
  const levelOf = ({ kind, code }: CodedRow) =>
    kind === 'total' ? 'total' : kind === 'body' ? bodyLevel(code) : code.length === 3 ? 'class' : 'item'
  return codedGrid(input, rows, levelOf)
}

type Level = NonNullable<DraftRow['sums']['level']>

function codedGrid(
  { key, phase, way }: Input,
  coded: readonly CodedRow[],
  levelOf: (row: CodedRow) => Level,
): GridDraft {
  const bodies = coded.some(({ kind }) => kind === 'body')
  const labels = [...(bodies ? ['单位代码'] : []), '科目编码', '科目名称']
  const rows = coded.map((row, i): DraftRow<RawRow> => {
    const name = joinPieces(row.texts)
    const level = levelOf(row)
    const texts = row.kind === 'total' ? ['', name === '' ? '合计' : name] : [row.kind === 'body' ? '' : row.code, name]
    const printed = [...(bodies ? [row.kind === 'body' ? row.code : ''] : []), ...texts]
    return {
      amounts: row.amounts,
      sums: { level, code: row.code },
      make: (cells) => rawRow(i + labels.length, row.at, printed, cells, way.columns),
    }
  })
  // A sum may be printed last; it is the sum of the same rows.
  const ordered = bodies
    ? rows
    : rows.toSorted((a, b) => Number(b.sums.level === 'total') - Number(a.sums.level === 'total'))
  return {
    sides: [{ key, columns: way.columns, rows: ordered }],
    heads: headRows(labels, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

/** In the middle of lines, too, codes stand before names. */
function isSideBySide({ heads, body: lines }: Cut): boolean {
  const names = compared(heads.map(({ text }) => text).join('')).match(/科目名称/g) ?? []
  if (names.length > 1) return true
  const inside = lines.filter(({ tokens }) => tokens.some((_, i) => i > 1 && isEconomicCode(tokens, i)))
  return inside.length * 5 >= lines.length && inside.length > 1
}

function isEconomicCode(tokens: readonly Token[], i: number): boolean {
  const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (token === undefined || next === undefined || !/^3\d\d(?:\d\d)?$/.test(token.text)) return false
  if (token.text.length === 3 && /^\d\d$/.test(next.text)) return after !== undefined && isName(after)
  return isName(next)
}

const isName = ({ text }: Token): boolean => /^\p{Script=Han}/u.test(text)

/** Code, name and amount two or three times side by side, out of the words of all lines. */
function sideBySide(lines: readonly FlatLine[], unit: MoneyUnit): CodedRow[] {
  const tokens = lines.flatMap((line) => line.tokens)
  const places = new Map(lines.map(({ index, at }) => [index, at]))
  const entries: { kind: CodedRow['kind']; code: string; texts: Token[]; numbers: Token[]; at: string }[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const at = places.get(token.line) ?? 'L1'
    const open = entries.at(-1)
    if (isEconomicCode(tokens, i)) {
      const parted = token.text.length === 3 && /^\d\d$/.test(tokens[i + 1]?.text ?? '')
      entries.push({ kind: 'line', code: token.text + (parted ? tokens[++i]?.text : ''), texts: [], numbers: [], at })
    } else if (/合计$/.test(token.text)) entries.push({ kind: 'total', code: '', texts: [token], numbers: [], at })
    else if (isNumber(token)) open?.numbers.push(token)
    else open?.texts.push(token)
  }
  return entries.map(({ numbers, ...entry }) => ({ ...entry, amounts: readAmounts(numbers, unit) }))
}

// ── Rows without labels ─────────────────────────────────────────────────────────────────────────────────────────────

/** Nothing but amounts: one row of the whole, which may be broken over lines. */
function wholeGrid({ key, cut, phase, unit, way }: Input): GridDraft | undefined {
  const tokens = cut.body.flatMap((line) => line.tokens)
  const others = tokens.filter((token) => !isNumber(token) && !isTotal(token.text))
  if (others.length > 0) return undefined
  const amounts = readAmounts(
    tokens.filter((token) => isNumber(token)),
    unit,
  )
  if (amounts.length > way.columns.length) return undefined
  const at = cut.body[0]?.at ?? 'L1'
  const row: DraftRow<RawRow> = {
    amounts,
    sums: { level: 'total' },
    make: (cells) => rawRow(1, at, [], cells, way.columns),
  }
  const rows = amounts.length === 0 ? [] : [row]
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows([], columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

// ── Purchases ───────────────────────────────────────────────────────────────────────────────────────────────────────

function purchasesGrid({ key, cut, phase, unit, way }: Input): GridDraft | undefined {
  const purchases = way.columns.length === 1 ? purchasesOf(cut.body, unit) : undefined
  if (!purchases) return undefined
  const rows = purchases.map(({ at, category, project, economicName, item, method, amounts }, i): DraftRow<RawRow> => ({
    amounts,
    sums: {},
    make: (cells) => rawRow(i * 10, at, [category, project, economicName, item, method], cells, way.columns),
  }))
  const labels = ['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式']
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows(labels, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

// ── Balances ────────────────────────────────────────────────────────────────────────────────────────────────────────

function balanceGrid({ key, cut, phase, unit, way }: Input): GridDraft | undefined {
  const words = cut.heads.map(({ text }) => text.replace(/\s/g, '')).join('')
  const sides = /支出用途/.test(words) && /功能分类/.test(words) ? 3 : 2
  const own = way.columns.filter((column) => column !== 'amount')
  const [income, expenditure] = [['amount'], own.length === 0 ? ['amount'] : own]
  const entries = sidedLabels(cut.body, sides, cut.heads)
  if (entries.length < FEWEST_LABELS) return undefined
  const widths = [1, expenditure.length, 1]
  const starts = [0, 2, 3 + expenditure.length]
  const made = (side: number): DraftTable<RawRow> => {
    const columns = side === 1 ? expenditure : income
    const rows = entries
      .filter((entry) => entry.side === side)
      .map((entry, i): DraftRow<RawRow> => {
        const amounts = readAmounts(entry.numbers, unit)
        const sums = side === 2 ? { label: entry.label } : { role: roleOf(entry.label, key), label: entry.label }
        const from = starts[side] ?? 0
        const place = entry.row * 10 + i / 1_000
        return {
          amounts,
          sums,
          make: (cells) => {
            const row = rawRow(place, entry.at, [entry.label], cells, columns)
            return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + from })) }
          },
        }
      })
    return { key, side: (['income', 'expenditure', 'use'] as const)[side] ?? 'use', columns, rows }
  }
  const drafted = Array.from({ length: sides }, (_, side) => made(side))
  const paths = drafted.map(({ columns }) => columnPaths(phase, key, columns))
  return {
    sides: drafted,
    heads: sidedHeads(paths, starts, widths),
    exact: isSure(way),
  }
}

const FEWEST_LABELS = 4

// ── Cells and heads ─────────────────────────────────────────────────────────────────────────────────────────────────

const isSure = ({ exact, inversions }: HeadedColumns): boolean => exact && inversions === 0

function rawRow(row: number, at: string, labels: readonly string[], cells: Cells, columns: readonly string[]): RawRow {
  const printed = labels.map((text, column): RawCell => ({ text, at, column, columns: 1 }))
  const amounts = columns.map((key, i): RawCell => {
    const { text = '', at: own = at, resolved } = cells[key] ?? {}
    return { text, at: own, column: labels.length + i, columns: 1, ...(resolved && { resolved }) }
  })
  return { row, at, cells: [...printed, ...amounts] }
}

type Path = readonly string[]

function columnPaths(phase: Phase, key: TableKey, columns: readonly string[]): Path[] {
  const vocabulary = tableOf(phase, key)?.columns ?? []
  return columns.map((column) => {
    const known = vocabulary.find((candidate) => candidate.key === column)
    return known ? [...known.under, known.title] : [column]
  })
}

/** Labels first, then columns under their groups. */
function headRows(labels: readonly string[], paths: readonly Path[]): RawRow[] {
  const all = [...labels.map((label) => [label]), ...paths]
  const depth = Math.max(1, ...all.map(({ length }) => length))
  return Array.from({ length: depth }, (_, r) => ({ row: r + 1, at: 'L1', cells: headCells(all, r, depth) }))
}

function headCells(paths: readonly Path[], r: number, depth: number): RawCell[] {
  const cells: RawCell[] = []
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? []
    const text = path[r]
    const isGroup = r < path.length - 1
    let end = column + 1
    const same = (other: Path) => isGroup && other.slice(0, r + 1).join('›') === path.slice(0, r + 1).join('›')
    while (end < paths.length && same(paths[end] ?? []) && r < (paths[end]?.length ?? 0) - 1) end++
    if (text !== undefined) cells.push({ text, at: 'L1', column, columns: end - column, rows: isGroup ? 1 : depth - r })
    column = end
  }
  return cells
}

/** 项目 and amounts, side by side. */
function sidedHeads(
  sides: readonly (readonly Path[])[],
  starts: readonly number[],
  widths: readonly number[],
): RawRow[] {
  const paths = sides.flatMap((own, side) => [[side === 2 ? '支出用途' : '项目'], ...own])
  const rows = headRows([], paths)
  const top = sides.length > 2 ? [] : ['收入', '支出']
  const cells = top.map((text, side): RawCell => ({
    text,
    at: 'L1',
    column: starts[side] ?? 0,
    columns: 1 + (widths[side] ?? 1),
    rows: 1,
  }))
  return cells.length === 0 ? rows : [{ row: 0, at: 'L1', cells }, ...rows]
}
