import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { checkPercent } from '@/lib/audit/percent'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { slackOf } from '@/lib/audit/term'

/** “占 X%”: the share follows from the part and the whole that its section names. */
export const statedShares: JudgingRule = {
  id: 'stated-shares',
  title: '所占百分比与部分、总数相符',
  severity: 'error',
  *judge({ disclosure }) {
    for (const claim of disclosure.claims) if (claim.share) yield judgeShare(claim, disclosure)
  },
}

/** It fits one of what it can be a share of, or the likeliest is what it does not fit. */
function judgeShare(claim: Claim, disclosure: Disclosure): Judgement {
  const judgements = wholesOf(claim, disclosure).map((whole) => judgeAgainst(claim, whole))
  return judgements.find(({ outcome }) => outcome === 'holds') ?? judgements[0] ?? judgeAgainst(claim, undefined)
}

function judgeAgainst(claim: Claim, whole: Claim | undefined): Judgement {
  const subject = `${claimName(claim)}的占比`
  const left = { text: claim.share?.text ?? '', ...(claim.share?.at !== undefined && { at: claim.share.at }) }
  const printed = /^(\d+)(?:\.(\d+))?$/.exec(left.text.trim())
  const [part, all] = [cellMoney(claim.amount, claim.unit), whole && cellMoney(whole.amount, whole.unit)]
  if (!printed || !whole || part === undefined || all === undefined || all === 0n)
    return { outcome: 'unchecked', subject, left, note: all === 0n ? '总数是 0' : '没有写明部分或总数' }
  const right = claimTerm(whole).evidence
  const slack = { part: slackOf(claimTerm(claim)), whole: slackOf(claimTerm(whole)) }
  const checked = checkPercent(left.text, part, all, slack)
  if (checked.outcome === 'none') return { outcome: 'unchecked', subject, left, note: '总数小得算不出比例' }
  if (checked.outcome === 'holds') return { outcome: 'holds', subject, left, right }
  const sentence = `${claimName(claim)}写占 ${left.text}%，${inWan(part)} 占 ${inWan(all)} 应是 ${checked.exact}%。`
  return { outcome: 'fails', subject, place: `${claimTerm(claim).key} share`, left, right, sentence }
}

/** The last amount before it in its section that it can be a part of; for a 款 or 项 that of its 类 too. */
function wholesOf(claim: Claim, disclosure: Disclosure): Claim[] {
  const wholes = WHOLES[claim.subject] ?? []
  const before = disclosure.claims
    .slice(0, disclosure.claims.indexOf(claim))
    .filter((other) => other.section === claim.section && isOfItsYear(other, disclosure) && other.amount !== undefined)
  const above = before.findLast(
    ({ subject, label = '' }) => subject === 'functionLine' && (claim.label ?? '').startsWith(`${label} · `),
  )
  return [before.findLast(({ subject }) => wholes.includes(subject)), above].filter((whole) => whole !== undefined)
}

const SPENT = ['expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const
const WHOLES: Partial<Record<Claim['subject'], readonly Claim['subject'][]>> = {
  basic: SPENT,
  project: SPENT,
  expenditureKind: ['expenditure'],
  personnel: ['basic'],
  publicFunds: ['basic'],
  functionLine: ['generalPublic', 'expenditure'],
  appropriationIncome: ['income'],
  incomeSource: ['income'],
  generalPublicIncome: ['income'],
  procurementSme: ['procurement'],
  procurementMicro: ['procurement'],
}
