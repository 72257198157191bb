import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Cells } from '@/lib/budget/table-rows'
import { spanOfPlaces } from '@/lib/budget/source-position'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { isIndicatorHead, isSum } from './indicator-rows'
import { readPerformance } from './performance'
import type { TableContext } from './table-context'

type ProjectPerformance = NonNullable<DisclosedTables['projectPerformance']>

/** 项目支出绩效自评: printed like the department's self-evaluation, one project to a table. */
export function readProjectEvaluation(raw: RawTable, context: TableContext): ProjectPerformance {
  const { rows, goals, indicators, ...frame } = readPerformance(raw, context)
  const of = (role: string): Cells => rows.find((row) => row.role === role)?.cells ?? {}
  // The whole of it counts, not the points that its execution alone was given.
  const cells = { ...of('total'), ...of('score') }
  const first = raw.rows[0]
  const project = {
    ...{ row: first?.row ?? 1, at: placeOf(raw.rows) ?? raw.at, level: 'project' as const, name: nameIn(raw), cells },
    ...{ indicators, ...(goals && { goals }) },
  }
  return { ...frame, columns: frame.columns.filter((key) => cells[key] !== undefined), rows: [project] }
}

function nameIn({ rows }: RawTable): string {
  for (const { cells } of rows) {
    const label = cells.findIndex(({ text }) => /^项目名称[:：]?/.test(compared(text)))
    if (label < 0) continue
    const beside = cells.slice(label + 1).find(({ text }) => text !== '')
    return joinedName(beside?.text ?? cells[label]?.text.replace(/^.*?[:：]/, '') ?? '')
  }
  return ''
}

/** The tables of further projects, one below the other: each is a table of its own in the document. */
export function withFurtherProjects(before: ProjectPerformance, further: ProjectPerformance): ProjectPerformance {
  const above = Math.max(0, ...before.rows.map(({ row }) => row))
  const rows = further.rows.map((row, i) => ({ ...row, row: above + i + 1 }))
  const columns = [...before.columns, ...further.columns.filter((key) => !before.columns.includes(key))]
  const at = before.at !== undefined && further.at !== undefined ? spanOfPlaces(before.at, further.at) : before.at
  return { ...before, ...(at !== undefined && { at }), columns, rows: [...before.rows, ...rows] }
}

/**
 * An evaluation, and the tables of indicators that follow below its 总分 without a title or under the same one: those
 * evaluate projects.
 */
export function partedEvaluations(raw: RawTable): RawTable[] {
  const cuts = raw.rows.flatMap((row, i) => {
    const rest = raw.rows.slice(i + 1)
    const goesOn = rest.some(({ cells }) => isIndicatorHead(cells.map(({ text }) => compared(text))))
    return isSum(row) && goesOn ? [i + 1] : []
  })
  return [0, ...cuts].map((from, i): RawTable => {
    const rows = raw.rows.slice(from, cuts[i])
    if (cuts.length === 0) return raw
    const at = placeOf(rows) ?? raw.at
    if (i > 0) return { ...raw, key: 'projectPerformance', title: '', at, rows }
    return { ...raw, at: spanOfPlaces(raw.at.replace(/-L\d+$/, ''), at), rows }
  })
}

/** From the first to the last of some rows. */
function placeOf(rows: readonly RawRow[]): string | undefined {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last && spanOfPlaces(first.at, last.at)
}
