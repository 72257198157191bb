import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { balanceRowSchema } from '@/lib/budget/table-rows'
import { functionalClassOf } from '@/lib/ingest/normalise/functional-class-of'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { layoutOf } from './layout'
import { reportUnknownColumns } from './report-unknown-columns'
import { reportBrokenRows } from './report-broken-rows'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** Tables with income on the left and expenditure on the right: parted into two, each read by itself. */
export function readBalance(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['balance']> {
  const sides = partedSides(raw)
  const read = sides.map(({ side, table }) => ({ side, layout: layoutOf(table, context, LABELS) }))
  const columns = new Set(read.flatMap(({ layout }) => layout.values.map(({ key }) => key)))
  const rows = read.flatMap(({ side, layout }) => {
    const keys = layout.values.map(({ key }) => key)
    const lines = layout.body.flatMap((row): BalanceRow[] => {
      const label = joinedName(layout.labels.label.map((column) => textAt(row, column)).join(' '))
      const line = layout.labels.line.map((column) => textAt(row, column)).join('')
      const cells = amountCells(row, layout.values, context.unit)
      if (label === '') return lostAmounts(row, cells, context)
      const code = side === 'expenditure' ? functionalClassOf(label) : undefined
      const role = roleOf(label, context.key)
      return [
        {
          row: row.row,
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
    reportUnknownColumns(layout, context)
    reportBrokenRows(lines, keys, context)
    return lines
  })
  const ordered = rows.sort((a, b) => a.row - b.row || (a.side === b.side ? 0 : a.side === 'income' ? -1 : 1))
  reportUnreadable(ordered, context)
  return { ...frameOf(raw, context, [...columns], ordered), rows: ordered }
}

type BalanceRow = z.infer<typeof balanceRowSchema>

const LABELS = {
  line: /行次$/,
  label: /(?:^|›)(?:(?:收入|支出)?项目(?:名称)?|功能科目名称|支出用途|项目\(.*\))$/,
}

/** Where the second 项目 stands, the expenditure begins. */
function partedSides(raw: RawTable): { side: 'income' | 'expenditure'; table: RawTable }[] {
  const heads = raw.rows
    .map(({ cells }) => cells.filter(({ text }) => /^(?:(?:收入|支出)?项目|功能分类$|支出用途$)/.test(compared(text))))
    .find((found) => found.length > 1)
  const split = heads?.[1]?.column ?? raw.rows[0]?.cells.find(({ text }) => compared(text) === '支出')?.column
  if (split === undefined) return [{ side: 'income', table: raw }]
  // A third 项目 prints the same expenditure once more, by use: it is left to the raw table.
  const end = heads?.[2]?.column ?? Infinity
  return [
    { side: 'income', table: withCells(raw, ({ column }) => column < split, 0) },
    { side: 'expenditure', table: withCells(raw, ({ column }) => column >= split && column < end, split) },
  ]
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

function roleOf(label: string, key: TableContext['key']): BalanceRow['role'] {
  const words = compared(label).replace(/^(?:\(?[一二三四五六七八九十]{1,3}\)?、?|\d+[.、])/, '')
  if (/^其中:?/.test(words)) return 'part'
  if (/总计$/.test(words) || /^[收支]入?出?总[计额]$/.test(words)) return 'total'
  if (/^(?:收入|支出)合计$/.test(words)) return key === 'balance' ? 'thisYear' : 'total'
  if (/^本年(?:收入|支出)(?:合计)?$|^合计$/.test(words)) return 'thisYear'
  return /结转|结余分配|使用非财政拨款结余/.test(words) ? 'carriedOver' : 'item'
}
