import { compared } from '@/lib/ingest/normalise/words'
import type { TableKey } from '@/lib/budget/tables'
import type { RawRow } from '@/lib/ingest/raw-table'
import { roleOf } from '@/lib/ingest/tables/balance'
import { isTotal } from '@/lib/ingest/tables/body-codes'
import { BY_ECONOMIC, economicGrid, functionGrid, isPaired, isSideBySide } from './flattened-coded-grid'
import type { Cut } from './flattened-cuts'
import type { DraftRow, DraftTable, GridDraft, GridInput, GridSetting, Remark } from './flattened-draft'
import { drawnSourceRows } from './flattened-drawn-sources'
import { columnPaths, headRows, isSure, rawRow, sidedHeads } from './flattened-grid-cells'
import { halfOf, opened } from './flattened-halves'
import { columnsInHeads } from './flattened-heads'
import { isNumber, readAmounts, type FlatLine, type PrintedAmount } from './flattened-lines'
import { projectsOf } from './flattened-projects'
import { purchasesOf } from './flattened-purchases'
import { sourceRows } from './flattened-sources'
import { numberedLabels, sidedLabels } from './flattened-sides'

/** Undefined: neither its rows nor its columns are told by anything, and it stays whole. */
export function gridOf(key: TableKey, cut: Cut, setting: GridSetting): GridDraft | undefined {
  const remarks: Remark[] = []
  const grid = draftOf(key, cut, { ...setting, remark: (remark) => remarks.push(remark) })
  const rows =
    grid?.sides.flatMap(({ columns, rows }) => rows.map(({ amounts }) => amounts.length - columns.length)) ?? []
  // Most rows have more amounts than the heads have columns: heads are missing.
  if (!grid || rows.filter((more) => more > 0).length * 2 > rows.length) return undefined
  for (const remark of remarks) setting.remark(remark)
  return grid
}

function draftOf(key: TableKey, cut: Cut, setting: GridSetting): GridDraft | undefined {
  const { phase } = setting
  const sources = key === 'income' ? (sourceRows(cut) ?? drawnSourceRows(cut, setting.unit)) : undefined
  if (sources) return { sides: [], heads: headRows(['项目名称', '', '金额'], []), placed: sources, exact: true }
  const isBalance = key === 'balance' || key === 'appropriationBalance'
  const isBlocks = BY_ECONOMIC.has(key) && !isPaired(cut) && isSideBySide(cut)
  const words = cut.heads
    .map(({ text }) => (isBlocks ? text.replace(OF_BLOCKS, '') : text))
    .filter((text) => !isBalance || !SUM_LABEL.test(compared(text)))
  const [found] = columnsInHeads(phase, key, words)
  if (!found) return undefined
  const way = isScattered(cut.body) ? { ...found, exact: false } : found
  const input = { key, cut, way, ...setting }
  if (isBalance) return balanceGrid(input)
  if (key === 'threePublic') return phase === 'budget' ? wholeGrid(input) : halvedGrid(input)
  // Its amounts stand alone where its words are broken, and words that end a row tell whose they are; not so where cells
  // are printed apart, column after column.
  if (key === 'procurement') return purchasesGrid({ ...input, way: isApart(cut.body) ? way : found })
  if (key === 'projects') return projectsGrid(input)
  if (BY_ECONOMIC.has(key)) return economicGrid(input)
  if (BY_FUNCTION.has(key)) return functionGrid(input) ?? wholeGrid(input)
  return undefined
}

/** Over what stands side by side. */
const OF_BLOCKS = /人员经费|公用经费/g

/**
 * Most amounts stand on lines without a label, each alone or one such line after the other: each cell has a line of its
 * own, often column after column, and an amount that follows a label need not be of it.
 */
function isScattered(body: readonly FlatLine[]): boolean {
  const amountsOf = ({ tokens }: FlatLine) =>
    tokens.filter((token) => isNumber(token) && /[.,]/.test(token.text)).length
  const isBare = (line: FlatLine | undefined): line is FlatLine =>
    line !== undefined && amountsOf(line) > 0 && line.tokens.every((token) => isNumber(token))
  const bare = body.filter(isBare)
  const follow = body.some((line, i) => isBare(line) && isBare(body[i + 1]))
  const isAlone = bare.filter((line) => amountsOf(line) === 1).length * 2 >= bare.length
  return (follow || isAlone) && bare.length * 2 > body.filter((line) => amountsOf(line) > 0).length && body.length > 1
}

/** Blank lines stand between its cells. */
const isApart = (body: readonly FlatLine[]): boolean =>
  body.filter(({ tight }) => !tight).length * 3 > body.length && body.length > 1

/** A label that is printed late, among the heads. */
const SUM_LABEL = /^(?:[本当]年)?(?:收入|支出)[合小总]计$|^(?:上年)?结转.*(?:资金|结余)$/

const BY_FUNCTION: ReadonlySet<TableKey> = new Set([
  ...(['income', 'expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const),
  'appropriationExpenditure',
])

// ── Rows without labels ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Nothing but amounts: one row of the whole, which may be broken over lines. */
function wholeGrid({ key, cut, phase, unit, way }: GridInput): GridDraft | undefined {
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

/** Final accounts print the plan and what was spent side by side. */
function halvedGrid({ key, cut, phase, unit, way, remark }: GridInput): GridDraft | undefined {
  const [line, ...others] = cut.body.filter(({ tokens }) => tokens.some((token) => isNumber(token)))
  const amounts = readAmounts(line?.tokens ?? [], unit)
  if (others.length > 0 || amounts.length > way.columns.length * 2) return undefined
  const at = line?.at ?? 'L1'
  const { half, told } = halfOf(amounts, way.columns, phase)
  if (!told) remark({ kind: 'openColumn', at, message: '预算数与决算数之间的界线不能由勾稽确定，按中间分开' })
  const made = (own: readonly PrintedAmount[], from: number): DraftTable<RawRow> => {
    const row: DraftRow<RawRow> = {
      amounts: own,
      sums: {},
      make: (cells) => {
        const row = rawRow(from / 1_000, at, [], told ? cells : opened(cells), way.columns)
        return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + from })) }
      },
    }
    return { key, columns: way.columns, rows: line === undefined ? [] : [row] }
  }
  const paths = columnPaths(phase, key, way.columns)
  return {
    sides: [made(amounts.slice(0, half), 0), made(amounts.slice(half), way.columns.length)],
    heads: headRows(
      [],
      ['预算数', '决算数'].flatMap((basis) => paths.map((path) => [basis, ...path])),
    ),
    exact: isSure(way),
  }
}

// ── Purchases ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function purchasesGrid({ key, cut, phase, unit, way }: GridInput): GridDraft | undefined {
  const purchases = way.columns.length === 1 ? purchasesOf(cut.body, unit) : undefined
  if (!purchases) return undefined
  const rows = purchases.map(({ at, category, project, economicName, item, method, amounts }, i): DraftRow<RawRow> => ({
    amounts,
    sums: {},
    make: (cells) => rawRow(i * 10, at, [category, project, economicName, item, method], cells, way.columns),
  }))
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows(OF_PURCHASES, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

export const OF_PURCHASES = ['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式']

// ── Projects ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function projectsGrid({ key, cut, phase, unit, way, bodies }: GridInput): GridDraft {
  const rows = projectsOf(cut.body, unit, bodies).map(({ at, labels, amounts, sums }, i): DraftRow<RawRow> => ({
    amounts,
    sums,
    make: (cells) => rawRow(i * 10, at, labels, cells, way.columns),
  }))
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows(['类型', '项目名称', '项目单位'], columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

// ── Balances ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function balanceGrid({ key, cut, phase, unit, way, remark }: GridInput): GridDraft | undefined {
  const words = compared(cut.heads.map(({ text }) => text).join(''))
  const sides = /支出用途/.test(words) && /功能分类/.test(words) ? 3 : 2
  const isNumbered = sides === 2 && /行次/.test(words)
  const own = way.columns.filter((column) => column !== 'amount')
  const [income, expenditure] = [['amount'], own.length === 0 ? ['amount'] : own]
  const stray = (at: string) =>
    remark({ kind: 'unplaced', at, message: '表中各行都印有行次，这一行没有，可能不是本表的，未收录' })
  const entries = isNumbered ? numberedLabels(cut.body, stray) : sidedLabels(cut.body, sides, cut.heads)
  if (entries.length < FEWEST_LABELS && !cut.declaredEmpty) return undefined
  for (const { at } of cut.body)
    if (entries.filter((entry) => entry.at === at).length > sides)
      remark({ kind: 'unplaced', at, message: '收支两边之外还有文字或数字，这一行可能不是本表的' })
  const labels = isNumbered ? ['项目', '行次'] : ['项目']
  const starts = [0, labels.length + 1, 2 * labels.length + 1 + expenditure.length]
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
            const printed = isNumbered ? [entry.label, entry.line ?? ''] : [entry.label]
            const row = rawRow(place, entry.at, printed, entry.isDoubtful ? opened(cells) : cells, columns)
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
    heads: sidedHeads(labels, paths, starts),
    exact: isSure(way),
  }
}

const FEWEST_LABELS = 4
