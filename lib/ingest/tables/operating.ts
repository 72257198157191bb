import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { operatingRowSchema } from '@/lib/budget/table-rows'
import { economicCodeOf } from '@/lib/ingest/normalise/economic-class-of'
import { joinedName } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, codeAt, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { joinFragments } from './fragments'
import { layoutOf } from './layout'
import { placeRows } from './place-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** 机构运转经费: sums of department and units, and under each unit its economic codes, some under their classes. */
export function readOperating(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['operating']> {
  const layout = layoutOf(raw, context, LABELS)
  const { code: codes, name: names, category: categories } = layout.labels
  const bodies = new BodyCodes()
  let unitCode: string | undefined
  const textOf = (row: RawRow, columns: readonly number[]) =>
    joinedName(columns.map((column) => textAt(row, column)).join(' '))
  const joined = joinFragments(layout.body, [...names, ...categories])
  const read = joined.flatMap((row): OperatingRow[] => {
    const place = { row: row.row, at: row.at }
    const cells = amountCells(row, layout.values, context.unit)
    const [name, category, printed] = [
      textOf(row, names),
      textOf(row, categories),
      codes.map((column) => codeAt(row, column)),
    ]
    if ([name, category, ...printed].some(isTotal)) return [{ ...place, level: 'total', name: '合计', cells }]
    const code = economicCodeOf(printed, name)
    if (code !== undefined) {
      const unit = unitCode === undefined ? {} : { unitCode }
      const level = code.length > 3 ? 'item' : 'class'
      return [{ ...place, level, code, ...unit, name, ...(category !== '' && { category }), cells }]
    }
    const body = bodies.levelOf(printed.join(''))
    if (body) {
      unitCode = body.level === 'unit' ? body.code : undefined
      return [{ ...place, ...body, name, cells }]
    }
    if (row.cells.some(({ text }) => text !== '')) {
      const message = `认不出这一行属于哪个科目或单位：${name.slice(0, 30)}`
      context.issue({ kind: 'unplaced', at: row.at, message })
    }
    return []
  })
  const rows = placeRows(read, layout, context, {
    leaves: leavesOf,
  })
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

type OperatingRow = z.infer<typeof operatingRowSchema>

/** Items, and classes of which no item is printed. */
function leavesOf(rows: readonly OperatingRow[]): number[] {
  const keyOf = ({ unitCode, code }: OperatingRow) => `${unitCode ?? ''} ${code?.slice(0, 3) ?? ''}`
  const classes = new Set(rows.filter(({ level }) => level === 'item').map(keyOf))
  return rows.flatMap((row, i) =>
    row.level === 'item' || (row.level === 'class' && !classes.has(keyOf(row))) ? [i] : [],
  )
}

const LABELS = {
  code: /(?:单位|科目)[^›]*(?:代码|编码)/,
  name: /(?:科目|单位)[^›]*名称/,
  category: /项目类别|类别/,
}
