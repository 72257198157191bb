import type { Indicator } from '@/lib/budget/table-rows'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'

/** People × cost per head × months is about the project's amount, where a project states all of them. */
export const peopleTimesCost: JudgingRule = {
  id: 'people-times-cost',
  title: '人数、人均费用与月数相乘约等于项目金额',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'projectPerformance')
    for (const row of table?.rows ?? []) if (table && row.level === 'project') yield* judgeProject(table, row)
  },
}

function* judgeProject(
  table: TableTerms<'projectPerformance'>,
  row: RowOf<'projectPerformance'>,
): Generator<Judgement> {
  const people = row.indicators.filter(isHeadCount)
  const costs = row.indicators.filter(isCostPerHead)
  const [count, cost] = [people[0], costs[0]]
  const amount = table.term(row, 'total')
  if (!count || !cost || people.length > 1 || costs.length > 1 || amount.money === 0n || amount.open) return
  const each = moneyOf(cost.target.number, '元') ?? 0n
  const yearly = BigInt(count.target.number ?? '0') * each
  // A name that says no period may mean the month or the year.
  const products = (/月/.test(cost.name) ? [12n] : [12n, 1n]).map((months) => yearly * months)
  const [nearest = 0n] = products.toSorted((a, b) => Number(distance(a, amount.money) - distance(b, amount.money)))
  const subject = `${table.label(row)}的人数与人均费用`
  const left = { ...amount.evidence }
  const arithmetic = `${count.target.number} 人 × ${cost.target.number} 元${nearest === yearly ? '' : ' × 12 个月'}`
  const right = {
    text: `${arithmetic} = ${moneyToText(nearest as Money, '万元')} 万元`,
    parts: [placeOf(count), placeOf(cost)],
  }
  // Within a hundredth of the whole nobody would count it otherwise.
  if (distance(nearest, amount.money) * 100n <= amount.money) {
    yield { outcome: 'holds', subject, left, right }
    return
  }
  yield {
    ...{
      outcome: 'fails',
      subject,
      place: `${amount.key} heads`,
      left,
      right,
      difference: (amount.money - nearest) as Money,
    },
    sentence: `${table.label(row)}的金额是 ${inWan(amount.money)}，按它自己的指标 ${arithmetic}，是 ${inWan(nearest as Money)}。`,
  }
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a)

const isHeadCount = ({ kind, target }: Indicator): boolean =>
  kind === 'output' &&
  /^[人名]$/.test(target.unit ?? '') &&
  /^\d+$/.test(target.number ?? '') &&
  (target.operator ?? '=') === '='

const isCostPerHead = ({ kind, name, target }: Indicator): boolean =>
  kind === 'cost' && target.unit === '元' && target.number !== undefined && /人均|每人|\/人/.test(name)

const placeOf = ({ row, target }: Indicator) => ({
  ...{ table: 'projectPerformance' as const, row, text: target.text },
  ...(target.at !== undefined && { at: target.at }),
})
