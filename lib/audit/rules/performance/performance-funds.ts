import { termOf, type Term } from '@/lib/audit/term'
import type { Relation } from '@/lib/audit/relation'
import { totalTerm } from '@/lib/audit/rows-by'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Goal } from '@/lib/budget/table-rows'

/** Where the money of the goals comes from: 表 14 by source as 表 12, 表 13 by source as 表 2, its tasks no more than its whole. */
export const performanceFunds: RelationRule = {
  id: 'performance-funds',
  title: '绩效目标表里各资金来源、各项任务的金额与预算表一致',
  severity: 'conflict',
  presumes: '预算的绩效目标表按资金来源填了数；上年结转按资金分栏时才比。',
  example: relationExample(
    ['表 14“合计”行“财政拨款”', '90.00'],
    [
      ['', '40.00'],
      ['', '40.00'],
    ],
    { says: '项目支出表的财政拨款各栏相加' },
  ),
  phases: ['budget'],
  *relations({ disclosure }) {
    yield* projectSources(disclosure)
    yield* wholeSources(disclosure)
    yield* tasks(disclosure)
  },
}

const OWN = ['generalPublic', 'governmentFund', 'stateCapital'] as const
const CARRIED = ['carriedOverGeneralPublic', 'carriedOverGovernmentFund', 'carriedOverStateCapital'] as const

function* projectSources(disclosure: Disclosure): Generator<Relation> {
  const [planned, funded] = [termsOf(disclosure, 'projectPerformance'), termsOf(disclosure, 'projects')]
  if (!planned || !funded) return
  const pairs = [
    ['governmentBudget', [...OWN, ...CARRIED], '项目支出表的财政拨款各栏相加'],
    ['fiscalAccount', ['fiscalAccount'], undefined],
    ['unitFunds', ['unitFunds'], undefined],
  ] as const
  const figures = pairs.map(([column, from, says]) => ({
    total: totalTerm(planned, column),
    parts: from.flatMap((each) => totalTerm(funded, each) ?? []),
    ...(says !== undefined && { says }),
  }))
  // A form may have the columns and fill in nothing but the sum.
  if (!figures.some(({ total }) => total?.state === 'amount')) return
  if (!figures.some(({ parts }) => parts.some(({ state }) => state === 'amount'))) return
  for (const { total, parts, ...says } of figures) if (total && parts.length > 0) yield { total, parts, ...says }
}

function* wholeSources(disclosure: Disclosure): Generator<Relation> {
  const [performance, income] = [termsOf(disclosure, 'performance'), termsOf(disclosure, 'income')]
  const row = performance?.rows.find(({ role, label }) => role === 'source' && /政府预算资金/.test(label))
  if (!performance || !row || !income) return
  const parts = [...OWN, ...CARRIED].flatMap((column) => totalTerm(income, column) ?? [])
  // What was carried over must be told by fund, where any was.
  const carried = totalTerm(income, 'carriedOver')
  const isToldByFund = CARRIED.some((column) => income.has(column)) || (carried?.money ?? 0n) === 0n
  if (!isToldByFund || !parts.some(({ state }) => state === 'amount')) return
  yield { total: performance.term(row, 'amount'), parts, says: '收入表的财政拨款各栏相加' }
}

function* tasks(disclosure: Disclosure): Generator<Relation> {
  const performance = termsOf(disclosure, 'performance')
  const goals = (disclosure.tables.performance?.goals ?? []).filter(({ cells }) => cells.amount)
  const row = performance?.rows.find(({ role }) => role === 'total')
  const figure = taskFigures(disclosure)
  for (const goal of goals)
    if (goal.cells.fiscal || goal.cells.other)
      yield {
        total: figure(goal, 'amount'),
        parts: [figure(goal, 'fiscal'), figure(goal, 'other')],
        says: '同一任务的各项资金相加',
      }
  if (performance && row && goals.length > 0)
    yield {
      total: performance.term(row, 'amount'),
      parts: goals.map((goal) => figure(goal, 'amount')),
      kind: 'atMost',
      says: '各项任务的金额相加',
    }
}

const WORDS = { amount: '金额', fiscal: '财政性资金', other: '其他资金' } as const

const taskFigures =
  (disclosure: Disclosure) =>
  ({ row, name = '', cells }: Goal, column: keyof typeof WORDS): Term => {
    const label = `${tableName(disclosure, 'performance')}任务“${name}”的${WORDS[column]}`
    const key = `performance/task ${name}/${column}`
    return termOf(cells[column], disclosure.tables.performance?.unit ?? '万元', {
      table: 'performance',
      row,
      label,
      key,
    })
  }
