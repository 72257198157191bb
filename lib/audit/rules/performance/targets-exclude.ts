import type { Disclosure } from '@/lib/budget/disclosure'
import { percentOf, ZERO } from '@/lib/budget/money'
import type { Indicator } from '@/lib/budget/table-rows'
import { quotedName } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/**
 * A budget that itself plans to carry money over at the year's end cannot promise to spend it, nor to carry over less; and
 * what is spent by its own promise leaves no more than the rest to be carried over.
 */
export const targetsExclude: JudgingRule = {
  id: 'targets-exclude',
  title: '执行率与结转结余率的目标，与预算自己列的年终结转不相抵',
  severity: 'conflict',
  presumes: '预算的整体绩效目标有执行率或结转结余率，总表列了年终结转和总计。',
  example:
    '表 13“预算执行率”定为“≥92%”，而表 4 支出“二、年终结转结余”行“合计”列了 50.00 万元，占总计的 50.00%：两者不能同时做到。',
  phases: ['budget'],
  *judge({ disclosure }) {
    yield* judgeBoth(disclosure)
    const planned = plannedCarryOver(disclosure)
    if (!planned) return
    const { carried, share } = planned
    for (const indicator of disclosure.tables.performance?.indicators ?? []) {
      const limit = limitOf(indicator)
      if (limit === undefined) continue
      const subject = `${tableName(disclosure, 'performance')}${quotedName(indicator.name)}`
      const { text, at } = indicator.target
      const left = { table: 'performance', row: indicator.row, text, ...(at !== undefined && { at }) } as const
      if (Number(share) <= limit) {
        yield { outcome: 'holds', subject, left, right: carried.evidence }
        continue
      }
      yield {
        ...{ outcome: 'fails', subject, place: indicator.name, left, right: carried.evidence },
        sentence: `${subject}定为“${text.replace(/\s/g, '')}”，而${carried.label}列了 ${inWan(carried.money)}，占总计的 ${share}%：两者不能同时做到。`,
      }
    }
  },
}

/** “执行率 ≥90%” leaves a tenth: “结转结余率 ≤20%” beside it asks for less than the first. */
function* judgeBoth(disclosure: Disclosure): Generator<Judgement> {
  const indicators = disclosure.tables.performance?.indicators ?? []
  const of = (name: string) => indicators.find((each) => each.name === name && limitOf(each) !== undefined)
  const [spent, left] = [of('预算执行率'), of('结转结余率')]
  if (!spent || !left) return
  const [rest, allowed] = [limitOf(spent) ?? 0, limitOf(left) ?? 0]
  const subject = `${tableName(disclosure, 'performance')}“预算执行率”与“结转结余率”`
  const evidence = ({ row, target: { text, at } }: Indicator) =>
    ({ table: 'performance', row, text, ...(at !== undefined && { at }) }) as const
  const common = { subject, left: evidence(spent), right: evidence(left) }
  if (allowed <= rest) {
    yield { outcome: 'holds', ...common }
    return
  }
  const [one, other] = [spent, left].map(({ target }) => target.text.replace(/\s/g, ''))
  yield {
    ...{ outcome: 'fails', severity: 'form', ...common, place: 'rates' },
    sentence: `${tableName(disclosure, 'performance')}“预算执行率”定为“${one ?? ''}”，最多剩 ${rest}%，而“结转结余率”放宽到“${other ?? ''}”：两个目标松紧不一。`,
  }
}

/** What a table plans to be left at the year's end, and its share of the total. */
function plannedCarryOver(disclosure: Disclosure): { carried: Term; share: string } | undefined {
  for (const key of ['balance', 'appropriationBalance'] as const) {
    const table = termsOf(disclosure, key)
    const column = key === 'balance' ? 'amount' : 'total'
    const of = (role: string) => table?.rows.find((row) => row.side === 'expenditure' && row.role === role)
    const [left, total] = [of('carriedOver'), of('total')]
    if (!table || !left || !total) continue
    const carried = table.term(left, column)
    const share = percentOf(carried.money, table.term(total, column).money)
    if (carried.state === 'amount' && carried.money > ZERO && share !== undefined) return { carried, share }
  }
  return undefined
}

/** The most that may be left over, in percent, for the target to be within reach. */
function limitOf({ name, target: { operator, number, unit } }: Indicator): number | undefined {
  if (number === undefined || unit !== '%') return undefined
  if (name === '结转结余率' && operator !== '>=' && operator !== '>') return Number(number)
  if (name === '预算执行率' && operator !== '<=' && operator !== '<') return 100 - Number(number)
  return undefined
}
