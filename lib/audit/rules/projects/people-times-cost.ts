import type { Disclosure } from '@/lib/budget/disclosure'
import type { Indicator } from '@/lib/budget/table-rows'
import { absMoney, moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { tableName, termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** People × cost per head × months is about the project's amount, where a project states all of them. */
export const peopleTimesCost: JudgingRule = {
  id: 'people-times-cost',
  title: '人数、人均费用与月数相乘约等于项目金额',
  severity: 'doubt',
  presumes: '一个项目的绩效指标里只有一个人数、一个人均费用，项目金额已经读定。',
  example:
    '表 14“虚构项目”行“项目金额 › 资金总额”是 70.00 万元，按表 14“虚构项目”的指标 200 人 × 300 元 × 12 个月，是 72.00 万元，相差 2.00 万元。',
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'projectPerformance')
    for (const row of table?.rows ?? []) {
      const amount = table && row.level === 'project' ? amountOf(disclosure, table, row) : undefined
      if (amount) yield* judgeProject(disclosure, row, amount)
    }
  },
}

type Row = RowOf<'projectPerformance'>

/** In final accounts what was spent; where the form prints no money, what the statement tells of the only project. */
function amountOf(disclosure: Disclosure, table: TableTerms<'projectPerformance'>, row: Row): Term | undefined {
  const printed = ['total', 'executed', 'adjusted', 'initial'].filter((column) => table.has(column))
  const amounts = printed.map((column) => table.term(row, column)).filter(({ state }) => state === 'amount')
  if (printed.length > 0) return amounts[0]
  const own = disclosure.claims.filter(({ subject }) => subject === 'selfEvaluation')
  const one = own.some(
    ({ label = '', count }) =>
      /^(?:(?:涵盖|涉及|覆盖|包括|共有?)项目|实际自评)/.test(label) && count?.text.trim() === '1',
  )
  const [told, ...others] = own.filter(({ label, amount }) => label === undefined && amount)
  const alone = table.rows.filter(({ level }) => level === 'project').length === 1
  return one && alone && told && others.length === 0 ? claimTerm(told) : undefined
}

function* judgeProject(disclosure: Disclosure, row: Row, amount: Term): Generator<Judgement> {
  const costs = row.indicators.filter(isCostPerHead)
  const outputs = row.indicators.filter(isHeadCount)
  // Who is paid may be told as a benefit only: so many jobs (就业岗位).
  const people = outputs.length > 0 ? outputs : row.indicators.filter(isJobs)
  const [count, cost] = [people[0], costs[0]]
  if (!count || !cost || people.length > 1 || costs.length > 1 || amount.money === 0n || amount.open) return
  const each = moneyOf(cost.target.number, '元') ?? 0n
  const yearly = BigInt(count.target.number ?? '0') * each
  // A name that says no period may mean the month or the year.
  const products = (/月/.test(cost.name) ? [12n] : [12n, 1n]).map((months) => yearly * months)
  const [nearest = 0n] = products.toSorted((a, b) => Number(distance(a, amount.money) - distance(b, amount.money)))
  const name = `${tableName(disclosure, 'projectPerformance')}${row.name === '' ? '' : `“${row.name}”`}`
  const subject = `${name}的人数与人均费用`
  const left = { ...amount.evidence }
  const arithmetic = `${count.target.number} 人 × ${cost.target.number} 元${nearest === yearly ? '' : ' × 12 个月'}`
  const right = {
    text: `${arithmetic} = ${moneyToText(nearest as Money, '万元')} 万元`,
    parts: [placeOf(count), placeOf(cost)],
  }
  const period = /月|年/.test(cost.name) ? '' : '；指标没有写按月还是按年，这里取较近的一种'
  const remark = /薪|工资/.test(cost.name) && nearest < amount.money ? '；社会保险费等另计时会有差' : ''
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
    sentence: `${amount.label}是 ${inWan(amount.money)}，按${name}的指标 ${arithmetic}，是 ${inWan(nearest as Money)}，相差 ${inWan(absMoney((amount.money - nearest) as Money))}${period}${remark}。`,
  }
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a)

const isHeadCount = (indicator: Indicator): boolean => indicator.kind === 'output' && isOfPeople(indicator)

const isJobs = (indicator: Indicator): boolean =>
  indicator.kind === 'benefit' && /就业岗位|岗位数/.test(indicator.name) && isOfPeople(indicator)

const isOfPeople = ({ target }: Indicator): boolean =>
  /^[人名]$/.test(target.unit ?? '') && /^\d+$/.test(target.number ?? '') && (target.operator ?? '=') === '='

const isCostPerHead = ({ kind, name, target }: Indicator): boolean =>
  kind === 'cost' && target.unit === '元' && target.number !== undefined && /人均|每人|\/人/.test(name)

const placeOf = ({ row, target }: Indicator) => ({
  ...{ table: 'projectPerformance' as const, row, text: target.text },
  ...(target.at !== undefined && { at: target.at }),
})
