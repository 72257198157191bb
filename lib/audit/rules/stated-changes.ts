import { cellMoney, cellText, isOpen } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { checkPercent, type Slack } from '@/lib/audit/percent'
import { plainNumber } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'
import { slackOf } from '@/lib/audit/term'

/** “比上年增加 X 万元，增长 Y%”: the rate follows from the amount and the change, and a rate needs a base. */
export const statedChanges: JudgingRule = {
  id: 'stated-changes',
  title: '增减的百分比与增减额、基数相符',
  severity: 'error',
  *judge({ disclosure }) {
    for (const claim of disclosure.claims) if (claim.changePercent) yield* judgeClaim(claim, disclosure)
  },
}

function* judgeClaim(claim: Claim, disclosure: Disclosure): Generator<Judgement> {
  const subject = `${claimName(claim)}的增减比例`
  const left = {
    text: claim.changePercent?.text ?? '',
    ...(claim.changePercent?.at !== undefined && { at: claim.changePercent.at }),
  }
  const change = cellMoney(claim.change, claim.unit)
  const whole = amountOf(claim, disclosure)?.amount
  if ([claim.changePercent, claim.change, whole].some(isOpen)) {
    yield { outcome: 'unchecked', subject, left, note: '数字的读法未定' }
    return
  }
  const amount = cellMoney(whole, claim.unit)
  const percent = cellText(claim.changePercent)?.trim() ?? ''
  const printed = /^\d+(?:\.(\d+))?$/.exec(percent)
  if (change === undefined || amount === undefined || !printed) {
    yield { outcome: 'unchecked', subject, left, note: '没有写明金额或增减额' }
    return
  }
  const base = (amount - signed(change, claim.direction)) as Money
  const right = { text: claim.change?.text ?? '', ...(claim.change?.at !== undefined && { at: claim.change.at }) }
  const place = `${claimTerm(claim).key} percent`
  const arithmetic = `${inWan(absMoney(change))} 与 ${inWan(amount)}`
  const [stated, by] = [claimTerm(amountOf(claim, disclosure) ?? claim), claimTerm(claim, 'change')]
  const slack = { part: slackOf(by), whole: slackOf(stated, by) }
  if (base === 0n && !isOfLessThanPrinted(percent, absMoney(change), slack)) {
    const sentence = `${claimName(claim)}写增减 ${percent}%，但由${arithmetic}推得上年为 0，没有基数就没有比例。`
    // 0 % of nothing says no more than that nothing changed.
    const nothing = plainNumber(percent)?.units === 0n
    yield { outcome: 'fails', subject, place, left, right, sentence, severity: nothing ? 'form' : 'doubt' }
    return
  }
  const checked = checkPercent(percent, absMoney(change), absMoney(base), slack)
  if (checked.outcome === 'none') yield { outcome: 'unchecked', subject, left, note: '上年数小得算不出比例' }
  else if (checked.outcome === 'holds') yield { outcome: 'holds', subject, left, right }
  else {
    const { exact, rounding } = checked
    const sentence = `${claimName(claim)}写增减 ${percent}%，由${arithmetic}推得上年 ${inWan(base)}，比例应是 ${exact}%。`
    const weight = rounding && { severity: 'rounding' as const }
    yield { outcome: 'fails', subject, place, left, right: { ...right, text: `${exact}%` }, sentence, ...weight }
  }
}

/** A base too small to be printed makes a great percentage; 0 % is none of those. */
function isOfLessThanPrinted(text: string, change: Money, { part, whole }: Slack): boolean {
  const { units, decimals } = plainNumber(text) ?? { units: 0n, decimals: 0 }
  return units > 0n && units * whole >= 10n ** BigInt(decimals + 2) * (change - part)
}

/** A sentence on both sides (收支) changes together with the income of its section. */
const amountOf = (claim: Claim, { claims }: Disclosure): Claim | undefined =>
  claim.amount
    ? claim
    : claims.find(({ section, subject, amount }) => amount && section === claim.section && subject === 'income')

/** Minus in front of a decrease is the same decrease. */
const signed = (change: Money, direction: Claim['direction']): Money =>
  (direction === 'down' ? -absMoney(change) : direction === 'up' ? absMoney(change) : change) as Money
