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
import { placesInWords, together } from '@/lib/audit/together'

/** “比上年增加 X 万元，增长 Y%”: the rate follows from the amount and the change, and a rate needs a base. */
export const statedChanges: JudgingRule = {
  id: 'stated-changes',
  title: '增减的百分比与增减额、基数相符',
  severity: 'error',
  presumes: '同一句写了本年数、增减额和百分比；小数位以内的出入不算。',
  example: '说明第一节的收支总计写增加 10.06%；按增加 20.00 万元、本年 120.00 万元推算，上年是 100.00 万元，应是 20%。',
  *judge({ disclosure }) {
    const [ofNothing, others] = ratesOf(disclosure)
    for (const claim of others) yield* judgeClaim(claim, disclosure)
    if (ofNothing.length > 0) yield ratesOfNothing(ofNothing)
  },
}

/** Rates of what was nothing the year before, by the convention of 100 % or 0 %; and the others. */
function ratesOf(disclosure: Disclosure): readonly [readonly Claim[], readonly Claim[]] {
  const isOfNothing = (claim: Claim): boolean => {
    const [change, whole] = [cellMoney(claim.change, claim.unit), amountOf(claim, disclosure)?.amount]
    const amount = cellMoney(whole, claim.unit)
    const percent = plainNumber(cellText(claim.changePercent))
    if ([claim.changePercent, claim.change, whole].some(isOpen) || change === undefined || amount === undefined)
      return false
    const isConvention = percent !== undefined && [0n, 100n * 10n ** BigInt(percent.decimals)].includes(percent.units)
    return isConvention && amount === signed(change, claim.direction)
  }
  const rates = disclosure.claims.filter(({ changePercent }) => changePercent !== undefined)
  return [rates.filter(isOfNothing), rates.filter((claim) => !isOfNothing(claim))]
}

/** A way of writing that many have. ONE finding for a document. */
function ratesOfNothing(claims: readonly Claim[]): Judgement {
  const said = claims.map((claim) => `${claimName(claim)}写 ${cellText(claim.changePercent)?.trim() ?? ''}%`)
  const places = claims.map(({ changePercent, at }) => ({
    text: changePercent?.text ?? '',
    at: changePercent?.at ?? at,
  }))
  return {
    ...{ outcome: 'fails', severity: 'form', subject: '上年为 0 的增减比例', place: 'rates of nothing' },
    ...together(places),
    sentence: `有 ${claims.length} 处上年金额为 0，仍写了增减的百分比：${placesInWords(said)}。基数为 0 时没有比例可算。`,
  }
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
  const way = claim.direction === 'down' ? '减少' : claim.direction === 'up' ? '增加' : '增减'
  const printedRate = `${claimName(claim)}写${way} ${percent}%`
  const arithmetic = `按${way} ${inWan(absMoney(change))}、本年 ${inWan(amount)}推算`
  const [stated, by] = [claimTerm(amountOf(claim, disclosure) ?? claim), claimTerm(claim, 'change')]
  const slack = { part: slackOf(by), whole: slackOf(stated, by) }
  if (base === 0n && !isOfLessThanPrinted(percent, absMoney(change), slack)) {
    const sentence = `${printedRate}；${arithmetic}，上年是 0，算不出这个比例。`
    yield { outcome: 'fails', subject, place, left, right, sentence, severity: 'doubt' }
    return
  }
  const checked = checkPercent(percent, absMoney(change), absMoney(base), slack)
  if (checked.outcome === 'none') yield { outcome: 'unchecked', subject, left, note: '上年数小得算不出比例' }
  else if (checked.outcome === 'holds') yield { outcome: 'holds', subject, left, right }
  else {
    const { exact, rounding } = checked
    const sentence = `${printedRate}；${arithmetic}，上年是 ${inWan(base)}，应是 ${exact}%。`
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
