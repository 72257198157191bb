import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, subtractMoney, ZERO, type Money } from '@/lib/budget/money'
import { checkPercent } from '@/lib/audit/percent'
import { plainNumber } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { slackOf, type Term } from '@/lib/audit/term'

/** The rates of the self-evaluation follow from its own three figures: 执行率, 预算调整率, 结转结余率. */
export const evaluationRates: JudgingRule = {
  id: 'evaluation-rates',
  title: '绩效自评里的执行率、调整率、结余率与年初、全年预算数和执行数相符',
  severity: 'error',
  presumes:
    '绩效自评表写明年初预算数、全年预算数和执行数，各数的列确定；预算调整率、结转结余率按定义可以不计一部分，所以只提问。',
  example: saying('部门整体支出绩效自评情况表“部门预算总额”的执行率', '100%', '95.00', wan('95'), wan('100')),
  phases: ['final'],
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'selfEvaluation')
    for (const row of table?.rows ?? []) {
      const { adjusted, executed, rate } = row.cells
      if (!table || !rate || !adjusted || !executed) continue
      const share = { part: [table.term(row, 'executed')], whole: table.term(row, 'adjusted') }
      yield* judgeRate(disclosure, `“${row.label}”的执行率`, rate, share, row.row)
    }
    yield* judgeIndicators(disclosure)
  },
}

/** A figure, or the difference of two, and what it is a share of; `remark`: why the money alone does not decide it. */
interface Share {
  readonly remark?: string
  readonly part: readonly Term[]
  readonly whole: Term
}

/** What was achieved is stated under the indicators of the same form. */
function* judgeIndicators(disclosure: Disclosure): Generator<Judgement> {
  const table = termsOf(disclosure, 'selfEvaluation')
  const total = table?.rows.find(({ role }) => role === 'total')
  if (!table || !total) return
  const term = (column: string) => table.term(total, column)
  const known: Readonly<Record<string, Share>> = {
    预算调整率: {
      ...{ part: [term('adjusted'), term('initial')], whole: term('initial') },
      remark: '上级要求等原因的调整按定义可以不计',
    },
    结转结余率: {
      ...{ part: [term('adjusted'), term('executed')], whole: term('adjusted') },
      remark: '没有用完又被收回的钱可以不计',
    },
    预算执行率: { part: [term('executed')], whole: term('adjusted') },
  }
  for (const { name, actual, row } of disclosure.tables.selfEvaluation?.indicators ?? []) {
    const share = known[name]
    if (share && actual) yield* judgeRate(disclosure, `“${name}”的实际完成值`, actual, share, row)
  }
}

function* judgeRate(
  disclosure: Disclosure,
  what: string,
  cell: Cell,
  { part, whole, remark }: Share,
  row: number,
): Generator<Judgement> {
  const subject = `${tableName(disclosure, 'selfEvaluation')}${what}`
  const left = { table: 'selfEvaluation' as const, row, text: cell.text, ...(cell.at !== undefined && { at: cell.at }) }
  const stated = plainNumber(cell.text)
  if (!stated || whole.money === 0n || [...part, whole].some(({ state, open }) => state !== 'amount' || open)) {
    // Of nothing there is no rate; 0 of 0 claims nothing.
    const claimsNothing = whole.state === 'amount' && whole.money === 0n && stated?.units === 0n
    if (!claimsNothing) yield { outcome: 'unchecked', subject, left, note: '没有数或没有基数' }
    return
  }
  const money = absMoney(subtractMoney(part[0]?.money ?? ZERO, part[1]?.money ?? ZERO))
  const slack = { part: slackOf(...part), whole: slackOf(whole) }
  const checked = checkPercent(cell.text, money, whole.money, slack)
  if (checked.outcome === 'none') {
    yield { outcome: 'unchecked', subject, left, note: '基数小得算不出比例' }
    return
  }
  if (checked.outcome === 'holds') {
    yield { outcome: 'holds', subject, left }
    return
  }
  const { exact, rounding } = checked
  const sentence = saying(subject, cell.text.trim(), exact, money, whole.money, remark)
  const severity = rounding
    ? { severity: 'rounding' as const }
    : remark === undefined
      ? {}
      : { severity: 'doubt' as const }
  yield { outcome: 'fails', subject, place: what, left, right: { text: `${exact}%` }, sentence, ...severity }
}

function saying(subject: string, stated: string, exact: string, part: Money, whole: Money, remark?: string): string {
  const why = remark === undefined ? '' : `${remark}。`
  return `${subject}写 ${stated}，按同一张表的数算是 ${exact}%：${inWan(part)}除以 ${inWan(whole)}。${why}`
}
