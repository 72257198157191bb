import { cellMoney, cellText, isOpen } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { CLAIM_SUBJECTS, SUBJECT_NAMES, WHOLES_OF, type Claim } from '@/lib/budget/statement'
import { groupBy } from '@/lib/audit/group-by'
import { checkPercent } from '@/lib/audit/percent'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { slackOf } from '@/lib/audit/term'
import { together } from '@/lib/audit/together'

/** “占 X%”: the share follows from the part and the whole that its section names. */
export const statedShares: JudgingRule = {
  id: 'stated-shares',
  title: '所占百分比与部分、总数相符',
  severity: 'error',
  presumes: '同一节写了部分和它所占的总数；差在百分比末位以内算尾差。',
  example: '说明第三节的基本支出写占 33.33%，按写明的数算是 66.67%：200.00 万元除以说明第三节的支出总计 300.00 万元。',
  *judge({ disclosure }) {
    const [ofNothing, others] = sharesOf(disclosure)
    for (const claim of others) yield judgeShare(claim, disclosure)
    for (const alike of groupBy(ofNothing, ({ section }) => section).values()) yield shareOfNothing(alike, disclosure)
  },
}

/** Shares of a whole of nothing, and the others. */
function sharesOf(disclosure: Disclosure): readonly [readonly Claim[], readonly Claim[]] {
  const shares = disclosure.claims.filter(({ share }) => share !== undefined)
  const isOfNothing = (claim: Claim) => {
    const wholes = wholesOf(claim, disclosure)
    return wholes.length > 0 && wholes.every(({ amount, unit }) => cellMoney(amount, unit) === 0n)
  }
  return [shares.filter(isOfNothing), shares.filter((claim) => !isOfNothing(claim))]
}

/** ONE finding for a section. */
function shareOfNothing(claims: readonly Claim[], disclosure: Disclosure): Judgement {
  const [first] = claims
  const [whole] = first ? wholesOf(first, disclosure) : []
  const name = whole ? claimName(whole) : ''
  const places = claims.map(({ share, at }) => ({ text: share?.text ?? '', at: share?.at ?? at }))
  const said = claims.map((claim) => `“${claim.label ?? SUBJECT_NAMES[claim.subject] ?? claim.subject}”`)
  return {
    ...{ outcome: 'fails', severity: 'form', subject: `${name}的占比`, place: `${first?.section ?? 0} shares of 0` },
    ...together(places),
    sentence: `${name}是 0，${said.join('、')}仍写占 ${[...new Set(places.map(({ text }) => `${text}%`))].join('、')}：总数是 0，没有比例可言。`,
  }
}

/** It fits one of what it can be a share of, or the likeliest is what it does not fit. */
function judgeShare(claim: Claim, disclosure: Disclosure): Judgement {
  const judgements = wholesOf(claim, disclosure).map((whole) => judgeAgainst(claim, whole))
  return judgements.find(({ outcome }) => outcome === 'holds') ?? judgements[0] ?? judgeAgainst(claim, undefined)
}

function judgeAgainst(claim: Claim, whole: Claim | undefined): Judgement {
  const subject = `${claimName(claim)}的占比`
  const left = { text: claim.share?.text ?? '', ...(claim.share?.at !== undefined && { at: claim.share.at }) }
  const share = cellText(claim.share)?.trim() ?? ''
  if ([claim.share, claim.amount, whole?.amount].some(isOpen))
    return { outcome: 'unchecked', subject, left, note: '数字的读法未定' }
  const printed = /^(\d+)(?:\.(\d+))?$/.exec(share)
  const [part, all] = [cellMoney(claim.amount, claim.unit), whole && cellMoney(whole.amount, whole.unit)]
  if (!printed || !whole || part === undefined || all === undefined || all === 0n)
    return { outcome: 'unchecked', subject, left, note: all === 0n ? '总数是 0' : '没有写明部分或总数' }
  const right = claimTerm(whole).evidence
  const slack = { part: slackOf(claimTerm(claim)), whole: slackOf(claimTerm(whole)) }
  const checked = checkPercent(share, part, all, slack)
  if (checked.outcome === 'none') return { outcome: 'unchecked', subject, left, note: '总数小得算不出比例' }
  if (checked.outcome === 'holds') return { outcome: 'holds', subject, left, right }
  const sentence = `${claimName(claim)}写占 ${share}%，按写明的数算是 ${checked.exact}%：${inWan(part)}除以${claimName(whole)} ${inWan(all)}。`
  // Of what was planned and what was spent either may be meant.
  const weight = checked.rounding
    ? { severity: 'rounding' as const }
    : claim.basis !== whole.basis && { severity: 'doubt' as const }
  return { outcome: 'fails', subject, place: `${claimTerm(claim).key} share`, left, right, sentence, ...weight }
}

/** The last amount before it in its section that it can be a part of; for a 款 or 项 that of its 类 too. */
function wholesOf(claim: Claim, disclosure: Disclosure): Claim[] {
  const named = CLAIM_SUBJECTS.filter((subject) => subject === claim.shareOf)
  const wholes = named.length > 0 ? named : (WHOLES_OF[claim.subject] ?? [])
  const before = disclosure.claims
    .slice(0, disclosure.claims.indexOf(claim))
    .filter((other) => other.section === claim.section && isOfItsYear(other, disclosure) && other.amount !== undefined)
  const above = before.findLast(
    ({ subject, label = '' }) => subject === 'functionLine' && (claim.label ?? '').startsWith(`${label} · `),
  )
  return [before.findLast(({ subject }) => wholes.includes(subject)), above].filter((whole) => whole !== undefined)
}
