import type { z } from 'zod'
import { cellMoney } from '@/lib/budget/cell'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import { addMoney, sumMoney, ZERO } from '@/lib/budget/money'
import type { balanceRowSchema } from '@/lib/budget/table-rows'
import { functionalClassOf } from '@/lib/ingest/normalise/functional-class-of'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { joinBrokenLabels } from './broken-labels'
import { layoutOf } from './layout'
import { reportLayout } from './report-layout'
import { reportBrokenRows } from './report-broken-rows'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** Tables with income on the left and expenditure on the right: parted into two, each read by itself. */
export function readBalance(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['balance']> {
  const sides = partedSides(raw, context)
  const read = sides.map((part) => ({ ...part, layout: layoutOf(part.table, context, LABELS) }))
  const columns = new Set(read.flatMap(({ layout }) => layout.values.map(({ key }) => key)))
  const rows = read.flatMap(({ side, again, layout }) => {
    const keys = layout.values.map(({ key }) => key)
    const body = joinBrokenLabels(layout.body, layout.labels.label)
    const read = body.flatMap((row): BalanceRow[] => {
      const label = joinedName(layout.labels.label.map((column) => textAt(row, column)).join(' '))
      const line = layout.labels.line.map((column) => textAt(row, column)).join('')
      const cells = amountCells(row, layout.values, context.unit)
      if (label === '') return lostAmounts(row, cells, context)
      const code = side === 'expenditure' ? functionalClassOf(label) : undefined
      const role = again ? 'use' : roleOf(label, context.key)
      return [
        {
          // The use of the money is numbered as if it stood below.
          row: row.row + (again ? raw.rows.length : 0),
          at: row.at,
          side,
          role,
          label,
          ...(line !== '' && { line }),
          ...(role === 'item' && code !== undefined && { functionCode: code }),
          cells,
        },
      ]
    })
    const lines = withRolesOfSide(read)
    reportLayout(layout, context)
    reportBrokenRows(lines, keys, context)
    return lines
  })
  const ordered = rows.sort((a, b) => a.row - b.row || (a.side === b.side ? 0 : a.side === 'income' ? -1 : 1))
  reportUnreadable(ordered, context)
  reportUnbalanced(ordered, raw.at, context)
  return { ...frameOf(raw, context, [...columns], ordered), rows: ordered }
}

type BalanceRow = z.infer<typeof balanceRowSchema>

const LABELS = {
  line: /行次$/,
  label:
    /(?:^|›)(?:(?:收入|支出)?项目(?:名称)?|功能科目名称|功能分类|支出用途|项目\(.*\)|[^›]*(?:功能|经济)分类?科目(?:\(.*\))?)$/,
}

/** Items make this year's sum, with what is carried over the total, and both sides come to the same. */
function reportUnbalanced(rows: readonly BalanceRow[], at: string, { unit, issue }: TableContext): void {
  const sides = (['income', 'expenditure'] as const).map((side) => rows.filter((row) => row.side === side))
  const wholeOf = ({ cells }: BalanceRow) => cellMoney(cells['total'] ?? cells['amount'], unit) ?? ZERO
  const found = sides.map((side) => {
    const of = (role: BalanceRow['role']) => side.filter((row) => row.role === role)
    const sum = (role: BalanceRow['role']) => sumMoney(of(role).map(wholeOf))
    // What stands under the carried-over sum (（一）一般公共预算拨款) is part of that, not of this year.
    const carried = side.findIndex(({ role }) => role === 'carriedOver')
    const items = side.filter(
      ({ role }, i) => role === 'item' && (carried < 0 || i < carried || of('thisYear').length === 0),
    )
    const [year] = of('thisYear')
    const [total] = of('total')
    if (year && sumMoney(items.map(wholeOf)) !== wholeOf(year)) say(year, '各项相加与本年合计不符')
    if (year && total && addMoney(wholeOf(year), sum('carriedOver')) !== wholeOf(total))
      say(total, '本年与结转相加与总计不符')
    return total && wholeOf(total)
  })
  function say(row: BalanceRow, message: string): void {
    issue({ kind: 'identity', at: row.at ?? at, message })
  }
  const [income, expenditure] = found
  if (income !== expenditure) issue({ kind: 'identity', at, message: '收入总计与支出总计不符' })
}

interface Part {
  readonly side: BalanceRow['side']
  /** The expenditure once more, by use (支出用途). */
  readonly again: boolean
  readonly table: RawTable
}

/** Where the second 项目 stands, the expenditure begins; where a third stands, it is printed once more. */
function partedSides(raw: RawTable, { apart, key }: TableContext): Part[] {
  const sides = raw.rows.map(({ cells }) => cells.filter(({ text }) => SIDE.test(compared(text))))
  // 功能分类 and 支出用途 may stand over the heads that part all sides.
  const row = sides.reduce((most, { length }, i) => (length > Math.max(1, sides[most]?.length ?? 0) ? i : most), -1)
  const heads = sides[row]?.map((head) => lowestUnder(head, sides.slice(row + 1, row + 1 + MOST_HEADS)))
  const split = heads?.[1]?.column ?? raw.rows[0]?.cells.find(({ text }) => compared(text) === '支出')?.column
  if (split === undefined) return [{ side: 'income', again: false, table: raw }]
  const end = heads?.[2]?.column ?? Infinity
  const reached = withSumsReached(raw, split, end, key)
  // Where it is printed a fourth time, nobody asks for that.
  const over = heads?.[3]?.column ?? Infinity
  const beyond = raw.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column >= over ? [cell.at] : [])))
  apart?.(beyond)
  const use: Part = { side: 'expenditure', again: true, table: withCells(reached, inside(end, over), end) }
  return [
    { side: 'income', again: false, table: withCells(raw, ({ column }) => column < split, 0) },
    { side: 'expenditure', again: false, table: withCells(reached, inside(split, end), split) },
    ...(end === Infinity ? [] : [use]),
  ]
}

/** 项目名称 under 支出用途 tells where the labels stand, also where the group over both is drawn to one side of them. */
function lowestUnder(head: RawCell, below: readonly (readonly RawCell[])[]): RawCell {
  const end = head.column + (head.columns ?? 1)
  return below.reduce((lowest, cells) => cells.find(inside(head.column, end)) ?? lowest, head)
}

const MOST_HEADS = 2

/** A head over the labels of a side. */
const SIDE = /^(?:(?:收入|支出)?项目(?!支出)|功能科目名称$|功能分类$|支出用途$|.*(?:功能|经济)分类?科目(?:\(.*\))?$)/

const isMoney = (text: string): boolean => /^[-－]?[\d,]+(?:\.\d+)?$/.test(text)

const inside =
  (from: number, end: number) =>
  ({ column }: RawCell): boolean =>
    column >= from && column < end

/**
 * A label that reaches over both printings of the expenditure has its amount beyond them: it is the sum of either. Where
 * nothing says how far a label reaches, an amount without one of its own beside a sum without an amount tells it.
 */
function withSumsReached(raw: RawTable, split: number, end: number, key: TableContext['key']): RawTable {
  if (end === Infinity) return raw
  const rows = raw.rows.map((row) => {
    const filled = row.cells.filter((cell) => inside(split, Infinity)(cell) && cell.text !== '')
    const [lone, amount] = filled
    const isSum = lone !== undefined && lone.column < end && roleOf(joinedName(lone.text), key) !== 'item'
    const label =
      filled.length === 2 && isSum && amount !== undefined && amount.column > end && isMoney(amount.text)
        ? { ...lone, columns: amount.column - lone.column }
        : row.cells.find((cell) => inside(split, end)(cell) && cell.column + (cell.columns ?? 1) > end)
    if (label === undefined || label.text === '' || label.column === end - 1) return row
    const beyond = label.column + (label.columns ?? 1)
    const cells = row.cells
      .filter(({ column, text }) => column !== end - 1 || text !== '')
      .map((cell) => (cell.column === beyond ? { ...cell, column: end - 1 } : cell))
    return { ...row, cells: cells.map((cell) => (cell.column === label.column ? { ...cell, columns: 1 } : cell)) }
  })
  return { ...raw, rows }
}

const withCells = (raw: RawTable, keep: (cell: RawCell) => boolean, from: number): RawTable => ({
  ...raw,
  rows: raw.rows
    .map((row) => ({ ...row, cells: row.cells.filter(keep).map((cell) => ({ ...cell, column: cell.column - from })) }))
    .filter(({ cells }) => cells.length > 0),
})

/** A blank label ends its side; an amount without one is a find. */
function lostAmounts(row: RawRow, cells: BalanceRow['cells'], { issue }: TableContext): [] {
  if (Object.values(cells).some(({ text }) => text !== '')) {
    issue({ kind: 'unplaced', at: row.at, message: '这一行有金额而无项目名称' })
  }
  return []
}

/** What a label of a balance stands for. */
export function roleOf(label: string, key: TableContext['key']): Exclude<BalanceRow['role'], 'use'> {
  const words = compared(label).replace(/^(?:\(?[一二三四五六七八九十]{1,3}\)?、?|\d+[.、])/, '')
  if (/^其中:?/.test(words) || /^\d{1,2}[.、]/.test(compared(label))) return 'part'
  if (/总计$/.test(words) || /^[收支]入?出?总[计额]$/.test(words)) return 'total'
  if (/^(?:收入|支出)合计$/.test(words)) return key === 'balance' ? 'thisYear' : 'total'
  if (/^[本当]年(?:财政拨款)?(?:收入|支出)(?:[合小]计)?$|^合计$/.test(words)) return 'thisYear'
  return /结转|结余分配|使用非财政拨款结余/.test(words) ? 'carriedOver' : 'item'
}

/** A 收入合计 below the sum of the year is the sum of everything; a line without a number is part of the numbered one above. */
function withRolesOfSide(lines: readonly BalanceRow[]): BalanceRow[] {
  const year = lines.findIndex(({ role }) => role === 'thisYear')
  let above: BalanceRow | undefined
  return lines.map((line, i) => {
    const again = line.role === 'thisYear' && year < i && /^(?:收入|支出)合计$/.test(compared(line.label))
    const numbered = NUMBERED.test(compared(line.label))
    if (numbered || (line.role !== 'item' && line.role !== 'part')) above = numbered ? line : undefined
    if (line.role === 'item' && !numbered && above?.role === 'item') {
      const { functionCode: _, ...part } = line
      return { ...part, role: 'part' as const }
    }
    return again ? { ...line, role: 'total' as const } : line
  })
}

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/
