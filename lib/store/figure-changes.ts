import { cellText, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { TableKey } from '@/lib/budget/tables'
import { toClaimRow, toDatabaseRows, toIndicatorRow } from './disclosure-rows'
import { toProjectRows } from './project-rows'

/** One figure that one edition prints and the other does not, or prints differently. */
export interface FigureChange {
  readonly table: TableKey | 'statement'
  /** What the row is: its code and name, as far as it has them. */
  readonly row: string
  /** Key of the column; of a claim, of its part. */
  readonly column: string
  /** Absent when only the other edition has the row or the column. */
  readonly before?: string
  readonly after?: string
  /** Place in the edition that has it, the newer one first. */
  readonly at?: string
}

/** Every figure by its table, row and column, in the order of the document. */
export type Figures = ReadonlyMap<string, Figure>
interface Figure extends Pick<FigureChange, 'table' | 'row' | 'column'> {
  readonly text: string
  readonly at: string | undefined
}

/** What a new edition changed, figure by figure. Rows are matched by what they are, not by where they stand. */
export function figureChanges(before: Figures, after: Figures): FigureChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    const figure = old ?? now
    if (figure === undefined || (old?.text ?? '') === (now?.text ?? '')) return []
    const { table, row, column } = figure
    const at = now?.at ?? old?.at
    return {
      ...{ table, row, column },
      ...(old && { before: old.text }),
      ...(now && { after: now.text }),
      ...(at !== undefined && { at }),
    }
  })
}

/** Of a disclosure as it is about to be stored. */
export function figuresOfDisclosure(disclosure: Disclosure): Figures {
  const { performance, selfEvaluation } = disclosure.tables
  const projects = toProjectRows(disclosure)
  const own = [...(performance?.indicators ?? []), ...(selfEvaluation?.indicators ?? [])]
  const indicators = [
    ...own.map((indicator) => ({ indicator, project: null })),
    ...projects.flatMap(({ project, indicators: of }) => of.map((indicator) => ({ indicator, project }))),
  ]
  return figuresOf({
    ...toDatabaseRows(disclosure),
    projects: projects.map(({ project }) => project),
    indicators: indicators.map(({ indicator, project }, i) => ({ ...toIndicatorRow(indicator, i + 1), project })),
    claims: disclosure.claims.map((claim, i) => toClaimRow(claim, i + 1)),
  })
}

type Lines = ReturnType<typeof toDatabaseRows>
/** The rows of the database, read back or about to be written: what both have in common. */
export interface StoredLines {
  readonly tables: readonly Pick<Lines['tables'][number], 'key'>[] & readonly { readonly remainder: unknown }[]
  readonly balanceLines: readonly Stored<'table' | 'side' | 'label'>[]
  readonly incomeLines: readonly Stored<'level' | 'code' | 'unitCode' | 'name'>[]
  readonly functionalLines: readonly Stored<'scope' | 'level' | 'code' | 'unitCode' | 'name'>[]
  readonly economicLines: readonly Stored<'scope' | 'level' | 'departmentCode' | 'governmentCode' | 'departmentName'>[]
  readonly threePublicLines: readonly Stored<'basis'>[]
  readonly operatingLines: readonly Stored<'level' | 'code' | 'unitCode' | 'name'>[]
  readonly projects: readonly Stored<'name'>[]
  readonly indicators: readonly (Stored<'kind' | 'level2' | 'name'> & {
    readonly project: { readonly name: string } | null
  })[]
  readonly claims: readonly (Stored<'subject' | 'label' | 'basis'> & {
    readonly section: number
    readonly year: number
  })[]
}
type Stored<Key extends string> = { readonly cells: unknown } & { readonly [key in Key]: string | null }

export function figuresOf(lines: StoredLines): Figures {
  const figures = new Map<string, Figure>()
  const seen = new Map<string, number>()
  const add = (table: string, words: readonly (string | number | null | undefined)[], cells: unknown) => {
    const row = words
      .map((word) => String(word ?? '').replace(/\s/g, ''))
      .filter((word) => word !== '')
      .join(' ')
    // Two rows of one name are told apart by their order.
    const count = (seen.get(`${table}\n${row}`) ?? 0) + 1
    seen.set(`${table}\n${row}`, count)
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Cell>)) {
      const text = (cellText(cell) ?? '').replace(/\s/g, '')
      const figure = { table: table as FigureChange['table'], row, column, text, at: cell.at }
      figures.set([table, row, count, column].join('\n'), figure)
    }
  }
  for (const line of lines.balanceLines) add(line.table ?? 'balance', [SIDES[line.side ?? ''], line.label], line.cells)
  for (const line of lines.incomeLines) add('income', [line.code, line.unitCode, line.name], line.cells)
  for (const line of lines.functionalLines)
    add(line.scope === 'all' ? 'expenditure' : (line.scope ?? ''), [line.unitCode, line.code, line.name], line.cells)
  for (const line of lines.economicLines)
    add(
      line.scope === 'basic' ? 'basicEconomic' : 'economicSummary',
      [line.departmentCode, line.governmentCode, line.departmentName],
      line.cells,
    )
  for (const line of lines.threePublicLines) add('threePublic', [line.basis], line.cells)
  for (const line of lines.operatingLines) add('operating', [line.unitCode, line.code, line.name], line.cells)
  for (const { name, cells } of lines.projects) {
    const { own, performance } = partedCells(cells)
    add('projects', [name], own)
    add('projectPerformance', [name || UNNAMED], performance)
  }
  const whole = lines.tables.some(({ key }) => key === 'selfEvaluation') ? 'selfEvaluation' : 'performance'
  for (const { project, level2, name, cells } of lines.indicators)
    add(project ? 'projectPerformance' : whole, [project && (project.name || UNNAMED), level2, name], cells)
  for (const claim of lines.claims)
    add('statement', [claim.section, claim.subject, claim.label, claim.year, claim.basis], claim.cells)
  for (const { key, remainder } of lines.tables)
    for (const row of (Array.isArray(remainder) ? remainder : []) as SumRow[])
      add(key, [row.departmentCode ?? row.code, row.label ?? row.name ?? row.departmentName], row.cells)
  return figures
}

interface SumRow {
  readonly code?: string
  readonly label?: string
  readonly name?: string
  readonly departmentCode?: string
  readonly departmentName?: string
  readonly cells: unknown
}

/** A project is one row of two tables; the cells of the performance table carry its name before their column. */
function partedCells(cells: unknown) {
  const entries = Object.entries((cells ?? {}) as Record<string, Cell>)
  const isOwn = ([column]: (typeof entries)[number]) => !column.startsWith(PERFORMANCE)
  const others = entries.filter((entry) => !isOwn(entry))
  const performance = others.map(([column, cell]) => [column.slice(PERFORMANCE.length), cell])
  return { own: Object.fromEntries(entries.filter(isOwn)), performance: Object.fromEntries(performance) }
}

const PERFORMANCE = 'performance.'
const UNNAMED = '（未印名称的项目）'

const SIDES: Record<string, string> = { income: '收入', expenditure: '支出' }
