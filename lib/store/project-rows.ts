import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import { amountsOf, toWan } from './disclosure-rows'

type ProjectRow = NonNullable<Disclosure['tables']['projects']>['rows'][number]
type PerformanceRow = NonNullable<Disclosure['tables']['projectPerformance']>['rows'][number]

/**
 * The projects of a disclosure: each row of the project table joined with the row of the performance table of the same
 * name, in published order; those that only one table has stand alone. Names decide, never a like amount.
 */
export function toProjectRows({ tables }: Disclosure) {
  const goals = (tables.projectPerformance?.rows ?? []).filter((row) => row.level === 'project')
  const rows = (tables.projects?.rows ?? []).filter((row) => row.level === 'project')
  const left = new Set(goals)
  const joined = rows.map((row) => {
    const goal = goals.find((g) => left.has(g) && sameName(g.name, row.name))
    if (goal) left.delete(goal)
    return { row, goal }
  })
  const alone = [...left].map((goal) => ({ row: undefined, goal }))
  const units = {
    own: tables.projects?.unit ?? '万元',
    performance: tables.projectPerformance?.unit ?? '万元',
  }
  return [...joined, ...alone].map(({ row, goal }, i) => ({
    project: toProjectRow(row, goal, i + 1, units),
    indicators: goal?.indicators ?? [],
  }))
}

const AMOUNTS = [
  'total',
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'carriedOverGeneralPublic',
  'carriedOverGovernmentFund',
  'carriedOverStateCapital',
  'fiscalAccount',
  'unitFunds',
] as const

function toProjectRow(
  row: ProjectRow | undefined,
  goal: PerformanceRow | undefined,
  ordinal: number,
  units: { own: MoneyUnit; performance: MoneyUnit },
) {
  const performanceCells = Object.entries(goal?.cells ?? {}).map(([key, cell]) => [`performance.${key}`, cell] as const)
  return {
    ordinal,
    code: goal?.code ?? null,
    name: row?.name ?? goal?.name ?? '',
    unitName: row?.unitName ?? null,
    category: row?.category ?? goal?.category ?? null,
    ...amountsOf(row?.cells ?? {}, units.own, AMOUNTS),
    performanceTotal: toWan(goal?.cells['total'], units.performance),
    row: row?.row ?? null,
    performanceRow: goal?.row ?? null,
    at: row?.at ?? goal?.at ?? null,
    cells: { ...row?.cells, ...Object.fromEntries(performanceCells) },
  }
}

const sameName = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '')
