import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { projectRowSchema } from '@/lib/budget/table-rows'
import { joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { joinFragments } from './fragments'
import { layoutOf } from './layout'
import { placeRows } from './place-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** 项目支出预算表: sums, then projects. The sum row prints no name; department and unit rows print their code as a name. */
export function readProjects(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['projects']> {
  const layout = layoutOf(raw, context, LABELS)
  const { category: categories, name: names, unitName: units } = layout.labels
  const bodies = new BodyCodes()
  const named = [...categories, ...names, ...units]
  const textOf = (row: RawRow, columns: readonly number[]) =>
    joinedName(columns.map((column) => textAt(row, column)).join(' '))
  const joined = joinFragments(layout.body, named)
  const read = joined.flatMap((row): ProjectRow[] => {
    const place = { row: row.row, at: row.at }
    const cells = amountCells(row, layout.values, context.unit)
    const [category, name, unitName] = [textOf(row, categories), textOf(row, names), textOf(row, units)]
    const blank = [category, name, unitName].every((text) => text === '')
    if (blank && Object.values(cells).every(({ text }) => text === '')) return []
    if (blank && named.length === 0) return []
    if (blank || [category, name, unitName].some(isTotal)) return [{ ...place, level: 'total', name: '合计', cells }]
    const body = bodies.levelOf(withoutSpaces(category === '' ? name : category))
    if (body) return [{ ...place, ...body, name: unitName === '' ? name : unitName, cells }]
    return [
      {
        ...place,
        level: 'project',
        name,
        ...(unitName !== '' && { unitName }),
        ...(category !== '' && { category }),
        cells,
      },
    ]
  })
  const rows = placeRows(read, layout, context, {
    leaves: (all) => all.flatMap(({ level }, i) => (level === 'project' ? [i] : [])),
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

type ProjectRow = z.infer<typeof projectRowSchema>

const LABELS = {
  category: /^(?:类型|项目类型|项目类别|项目分类)$/,
  name: /项目名称|^支出项目/,
  unitName: /项目单位|单位名称/,
}
