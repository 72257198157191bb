import type { Indicator } from '@/lib/budget/table-rows'
import type { Severity } from '@/lib/budget/finding'
import { absMoney, subtractMoney } from '@/lib/budget/money'
import { quotedName } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import { slackOf, termOf, type Term } from '@/lib/audit/term'

/** The cost target (成本指标) that caps a whole project is its amount: not less, not more, and “less than” is not “as much as”. */
export const costCaps: JudgingRule = {
  id: 'cost-caps',
  title: '总成本指标与项目金额一致',
  severity: 'doubt',
  presumes: '项目绩效目标表里只有一个以元或万元计的总成本指标；按人、按月、按件的单价不算。',
  example: saying('表 14“大厅改造”行“总成本”', '≤50万元', `小于项目金额 ${inWan(wan('60'))}`),
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
  const amount = table.term(row, 'total')
  const caps = row.indicators.flatMap((indicator) => {
    const cap = capOf(indicator)
    // What is the amount to the last cent is the whole's cap, whatever its name (一年经费标准).
    const ofWhole = cap !== undefined && (cap.money === amount.money || !PER_PIECE.test(indicator.name))
    return ofWhole ? [{ indicator, cap }] : []
  })
  const [only, ...others] = caps
  // Several caps may each be of a part.
  if (!only || others.length > 0 || amount.state !== 'amount' || amount.open) return
  const { indicator } = only
  const cap = only.cap.money
  const { target } = indicator
  const subject = `${table.label(row)}${quotedName(indicator.name)}`
  const left = {
    table: 'projectPerformance' as const,
    row: indicator.row,
    text: target.text,
    ...(target.at !== undefined && { at: target.at }),
  }
  const common = { subject, left, right: amount.evidence }
  const strict = target.operator === '<' && cap === amount.money
  if (cap === amount.money && !strict) {
    yield { outcome: 'holds', ...common }
    return
  }
  const money = inWan(amount.money)
  const than = cap < amount.money ? `小于项目金额 ${money}` : `大于项目金额 ${money}`
  const compared = strict ? `项目金额正好是 ${money}，没有小于它` : than
  yield {
    ...{ outcome: 'fails', ...common, place: `${amount.key} cap`, difference: subtractMoney(cap, amount.money) },
    ...weightOf(only.cap, amount, strict),
    sentence: saying(subject, target.text, compared),
  }
}

/** A cap may be rounded, as the amount is; below the amount it cannot be kept, above it leaves room. */
function weightOf(cap: Term, amount: Term, strict: boolean): { severity?: Severity } {
  if (strict) return { severity: 'form' }
  if (absMoney(subtractMoney(cap.money, amount.money)) <= slackOf(cap, amount)) return { severity: 'rounding' }
  return cap.money < amount.money ? { severity: 'conflict' } : {}
}

/** A cost in money. */
function capOf({ kind, target }: Indicator): Term | undefined {
  if (kind !== 'cost' || target.number === undefined || target.operator === 'range') return undefined
  if (target.operator === '>=' || target.operator === '>') return undefined
  const printed = target.unit?.replace(/\s/g, '')
  const unit = printed === '万' ? '万元' : printed
  if (unit !== '万元' && unit !== '元') return undefined
  const cap = termOf({ text: target.number }, unit, { label: '', key: '' })
  return cap.state === 'amount' ? cap : undefined
}

/** Per head, per month, per piece it is none of the project as a whole. */
const PER_PIECE = /人均|每人|每月|每年人|单价|每[台套件个次份张本]|\/[人月台套件]|标准(?!化)/

function saying(subject: string, target: string, compared: string): string {
  return `${subject}的指标值是“${target.replace(/\s/g, '')}”，${compared}。`
}
