import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import type { DraftRow } from './flattened-draft'
import { joinPieces, spanOf, type FlatLine } from './flattened-lines'

/** What the self-evaluation of one project (项目支出绩效自评) says. */
export interface ProjectEvaluation {
  readonly at: string
  /** Empty where none is printed. */
  readonly name: string
  readonly cells: Cells
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
}

type ProjectPerformance = NonNullable<DisclosedTables['projectPerformance']>

/** The table that some projects make; each of them may be printed as a table of its own. */
export function evaluatedProjects(
  projects: readonly ProjectEvaluation[],
  { title, unit, before }: { title: string; unit: MoneyUnit; before?: ProjectPerformance | undefined },
): ProjectPerformance {
  const above = before?.rows ?? []
  const rows = [
    ...above,
    ...projects.map(({ at, name, cells, goals, indicators }, i) => ({
      ...{ row: above.length + i + 1, at, level: 'project' as const, name, cells, indicators: [...indicators] },
      ...(goals.length > 0 && { goals: [...goals] }),
    })),
  ]
  const last = (rows.at(-1)?.at ?? 'L1').replace(/^L\d+-/, '')
  const columns = COLUMNS.filter((key) => rows.some(({ cells }) => cells[key] !== undefined))
  return { state: 'filled', title: before?.title ?? title, unit, at: spanOf(rows[0]?.at ?? 'L1', last), columns, rows }
}

const COLUMNS = ['initial', 'adjusted', 'executed', 'points', 'rate', 'score']

/** The name behind its label, up to the next label. */
export function projectNameIn(lines: readonly FlatLine[]): string {
  const line = lines.find(({ text }) => /^项\s*目\s*名\s*称(?:\s|[:：]|$)/.test(text))
  const tokens = line?.tokens.filter(({ text }) => !/^(?:项目名称|项|目|名|称)?[:：]?$/.test(text)) ?? []
  return joinPieces(tokens)
}

/** The money of a project: its sum is printed with all three amounts, or it is left to a person. */
export function moneyOfProject(rows: readonly DraftRow[]): Cells | undefined {
  const [total] = rows
  if (!total || total.amounts.length !== 3) return undefined
  const keys = ['initial', 'adjusted', 'executed']
  const cells = Object.fromEntries(total.amounts.map(({ text, at }, i) => [keys[i] ?? '', { text, at }]))
  return (total.make(cells) as { cells: Cells }).cells
}
