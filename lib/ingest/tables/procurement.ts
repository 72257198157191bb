import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { procurementRowSchema } from '@/lib/budget/table-rows'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { joinedName } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { isTotal } from './body-codes'
import { layoutOf } from './layout'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** 政府采购: 货物, 工程 and 服务, under each the projects, and under these what is bought. */
export function readProcurement(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['procurement']> {
  const layout = layoutOf(raw, context, LABELS)
  let above = ''
  const rest = new Map<number, string>()
  const read = layout.body.flatMap((row, r): ProcurementRow[] => {
    const textOf = (label: keyof typeof LABELS) => nameIn(row, layout.labels[label])
    const cells = amountCells(row, layout.values, context.unit)
    const [category, project, own] = [textOf('category'), textOf('project'), textOf('item')]
    const [economicName, method] = [textOf('economicName'), textOf('method')]
    const isBlank = Object.values(cells).every(({ text }) => text.trim() === '')
    const before = layout.body[r - 1]
    const isRest =
      before !== undefined && economicName !== '' && nameIn(before, layout.labels.economicName) !== '' // prettier-ignore
    if (
      isBlank &&
      isRest &&
      [category, project, own, method].every((text) => text === '') &&
      isBehindPageBreak(layout.body, r)
    ) {
      rest.set(before.row, economicName)
      return []
    }
    const isNamed = [category, project, economicName, own].some((text) => text !== '')
    const item = isNamed ? own : itemOver(layout.body.slice(0, r), layout.labels.item, method !== '')
    // The project is printed once over the kinds of its expenditure.
    const name = item || project || category || (economicName === '' ? '' : above)
    if (project !== '' && !isTotal(project)) above = project
    if (name === '' && Object.values(cells).every(({ text }) => text === '')) return []
    if (name === '') context.issue({ kind: 'unplaced', at: row.at, message: '这一行有金额而无采购项目' })
    const level = isTotal(name) ? 'total' : item ? 'item' : category ? 'category' : name ? 'project' : 'category'
    return [
      {
        row: row.row,
        at: row.at,
        level,
        name: level === 'total' ? '合计' : name,
        ...(economicName !== '' && { economicName }),
        ...(method !== '' && { method }),
        cells,
      },
    ]
  })
  const rows = read.map((row) => {
    const more = rest.get(row.row)
    return more === undefined ? row : { ...row, economicName: joinedName(`${row.economicName ?? ''} ${more}`) }
  })
  reportLayout(layout, context)
  reportUnreadable(rows, context)
  const columns = layout.values.map(({ key }) => key)
  return { ...frameOf(raw, context, columns, rows), rows }
}

type ProcurementRow = z.infer<typeof procurementRowSchema>

/** The first row of a page: words alone in it are the end of a cell that the page before began. */
function isBehindPageBreak(body: readonly RawRow[], r: number): boolean {
  const [before, at] = [body[r - 1], body[r]].map((row) => row && parseSourcePosition(row.at))
  return before?.kind === 'page' && at?.kind === 'page' && before.page !== at.page
}

const nameIn = (row: RawRow, columns: readonly number[]): string =>
  joinedName(columns.map((column) => textAt(row, column)).join(' '))

/** What is bought in two ways is printed once, in a cell that reaches down over both or in the row right above. */
function itemOver(above: readonly RawRow[], columns: readonly number[], isWay: boolean): string {
  const before = above.at(-1)
  const own = before && isWay ? nameIn(before, columns) : ''
  const reaching = above.findLast(({ cells }, r) =>
    cells.some(({ column, rows = 1, text }) => columns.includes(column) && text !== '' && r + rows > above.length),
  )
  return reaching ? nameIn(reaching, columns) : own
}

const LABELS = {
  item: /(?:采购)?(?:物品|品目|货物)名称$|采购内容$/,
  project: /(?:专项|项目)名称$/,
  category: /品目大类$|采购(?:类别|类型)$|^项目$/,
  economicName: /经济(?:分类)?科目(?:名称)?$/,
  method: /组织形式$|采购方式$/,
}
