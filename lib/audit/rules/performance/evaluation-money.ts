import { openByFundTables } from '@/lib/audit/fund-tables'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf, type TableTerms } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import { relationExample } from '@/lib/audit/sentences'

/** The self-evaluation (整体支出自评) is of the money that was spent: what it says of it is what the accounts say. */
export const evaluationMoney: RelationRule = {
  id: 'evaluation-money',
  title: '绩效自评的预算数、执行数与决算表、说明一致',
  severity: 'conflict',
  presumes:
    '绩效自评表写明预算数和执行数，说的是整个部门的支出；政府性基金、国有资本经营的表没有读出来的，不比较财政拨款的预算数。',
  example: relationExample(
    ['部门整体支出绩效自评情况表“部门预算总额”行“全年执行数”', '310.00'],
    [['公开03表“合计”行“本年支出合计”', '311.00']],
  ),
  phases: ['final'],
  *relations({ disclosure }) {
    const table = termsOf(disclosure, 'selfEvaluation')
    if (table) {
      yield* sources(table)
      yield* executed(disclosure, table)
      yield* planned(disclosure, table)
    }
    yield* evaluated(disclosure, table)
  },
}

type Evaluation = TableTerms<'selfEvaluation'>

const MONEY = ['initial', 'adjusted', 'executed'] as const

function* sources(table: Evaluation): Generator<Relation> {
  const total = table.rows.find(({ role }) => role === 'total')
  const parts = table.rows.filter(({ role }) => role === 'source')
  if (!total || parts.length < 2) return
  for (const column of MONEY)
    if (table.has(column))
      yield {
        total: table.term(total, column),
        parts: parts.map((row) => table.term(row, column)),
        says: '各资金来源相加',
      }
}

/** Under a column: the whole, and of it what the treasury appropriated. */
function figureOf(table: Evaluation, of: 'total' | 'appropriation', column: string): Term | undefined {
  const row = table.rows.find(({ role, label }) =>
    of === 'total' ? role === 'total' : role === 'source' && /财政(?:性)?(?:拨款|资金)/.test(label),
  )
  return row && table.has(column) ? table.term(row, column) : undefined
}

function* executed(disclosure: Disclosure, table: Evaluation): Generator<Relation> {
  const spent = totalTerm(termsOf(disclosure, 'expenditure'), 'total')
  const whole = figureOf(table, 'total', 'executed')
  if (whole && spent) yield { total: whole, parts: [spent] }
  const balance = termsOf(disclosure, 'appropriationBalance')
  const row = balance?.rows.find(({ side, role }) => side === 'expenditure' && role === 'thisYear')
  const appropriated = figureOf(table, 'appropriation', 'executed')
  if (appropriated && balance && row && balance.has('total'))
    yield { total: appropriated, parts: [balance.term(row, 'total')] }
}

/** The statement tells the plan of general public money only: all of the appropriations where there are no other funds. */
function* planned(disclosure: Disclosure, table: Evaluation): Generator<Relation> {
  const initial = figureOf(table, 'appropriation', 'initial')
  const claim = disclosure.claims.find(
    ({ subject, label, amount, basis, year }) =>
      subject === 'generalPublic' &&
      label === undefined &&
      amount !== undefined &&
      basis === 'initial' &&
      year === disclosure.identity.year,
  )
  const others = (['governmentFund', 'stateCapital'] as const).some((key) => {
    const { rows = [], unit = '万元' } = disclosure.tables[key] ?? {}
    return rows.some(({ cells }) => Object.values(cells).some((cell) => (cellMoney(cell, unit) ?? ZERO) !== ZERO))
  })
  if (initial && claim && !others) yield { total: initial, parts: [claimTerm(claim)], ...openByFundTables(disclosure) }
}

/** “纳入预算绩效管理的支出总额 X，其中基本支出 Y，项目支出 Z”. */
function* evaluated({ claims }: Disclosure, table: Evaluation | undefined): Generator<Relation> {
  const claim = claims.find(
    ({ subject, label = '', amount }) => subject === 'performanceManaged' && /支出/.test(label) && amount !== undefined,
  )
  if (!claim) return
  const of = (wanted: string) =>
    claims.find(({ section, subject, amount }) => section === claim.section && subject === wanted && amount)
  const [basic, project] = [of('basic'), of('project')]
  const total = claimTerm(claim)
  if (basic && project)
    yield { total, parts: [claimTerm(basic), claimTerm(project)], says: '同一节的基本支出加项目支出' }
  const spent = table && figureOf(table, 'total', 'executed')
  if (spent) yield { total, parts: [spent] }
}
