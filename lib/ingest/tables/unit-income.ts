import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { unitRowSchema } from '@/lib/budget/table-rows'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { joinFragments } from './fragments'
import { readFunctional } from './functional'
import { readIncomeBySource } from './income-by-source'
import { layoutOf } from './layout'
import { placeRows } from './place-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** 部门收入预算表: the department and its units × sources. Other forms print it by function, and are read as such. */
export function readIncome(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['income']> {
  const byFunction = raw.rows.slice(0, 5).some(({ cells }) => cells.some(({ text }) => /科目/.test(compared(text))))
  if (byFunction) return readFunctional(raw, context)
  const bySource = readIncomeBySource(raw, context)
  if (bySource) return bySource
  const layout = layoutOf(raw, context, LABELS)
  const { code: codes, name: names } = layout.labels
  const bodies = new BodyCodes()
  const read = joinFragments(layout.body, names).flatMap((row): UnitRow[] => {
    const place = { row: row.row, at: row.at }
    const cells = amountCells(row, layout.values, context.unit)
    const name = joinedName(names.map((column) => textAt(row, column)).join(' '))
    const printed = codes.map((column) => textAt(row, column)).join('')
    if (isTotal(name) || isTotal(printed)) return [{ ...place, level: 'total', name: '合计', cells }]
    const body = bodies.levelOf(printed)
    if (body) return [{ ...place, ...body, name, cells }]
    if (name !== '') return [{ ...place, level: 'unit', name, cells }]
    if (Object.values(cells).every(({ text }) => text === '')) return []
    context.issue({ kind: 'unplaced', at: row.at, message: '这一行有金额而无单位名称' })
    return []
  })
  const rows = placeRows(read, layout, context, { leaves: lowestLevel })
  reportLayout(layout, context)
  reportUnreadable(rows, context)
  return {
    ...frameOf(
      raw,
      context,
      layout.values.map(({ key }) => key),
      rows,
    ),
    rows,
  }
}

type UnitRow = z.infer<typeof unitRowSchema>

const LABELS = {
  code: /(?:部门|单位)[^›]*(?:代码|编码)/,
  name: /(?:部门|单位)[^›]*名称/,
}

/** Units where there are any, else departments. */
const lowestLevel = (rows: readonly UnitRow[]): number[] => {
  const level = rows.some((row) => row.level === 'unit') ? 'unit' : 'department'
  return rows.flatMap((row, i) => (row.level === level ? [i] : []))
}
