import { statedLastYears, type StatedLastYear } from '@/lib/audit/derived-figures'
import { fromDocument, headlinePlaces, statedTerms } from '@/lib/audit/headline-terms'
import { bestFitting, weighRelation, type Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { claimTerm, fundContexts, type FundContext } from '@/lib/audit/statement-terms'
import type { Term } from '@/lib/audit/term'
import type { Disclosure } from '@/lib/budget/disclosure'
import { moneyToText, type Money } from '@/lib/budget/money'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { SUBJECT_NAMES, type Claim } from '@/lib/budget/statement'
import { relationExample } from '@/lib/audit/sentences'

/**
 * What a document implies of last year is what last year's document said: of the same figure, so that what counts
 * carried-over money is held against what counts it too.
 */
export const againstLastYear: RelationRule = {
  id: 'against-last-year',
  title: '由增减额推得的上年数与上年公开的一致',
  severity: 'conflict',
  presumes: '上年同类文件已经收录，是同一单位、同一口径；上年数由本年说明的数与增减额推出，推不出的不核对。',
  example: relationExample(
    ['由本年说明推得的 2024 年一般公共预算支出', '118.30'],
    [['2024 年预算公开的一般公共预算支出', '118.00']],
  ),
  needs: 'previous',
  *relations({ disclosure, previous }) {
    if (!previous) return
    const contexts = fundContexts(disclosure)
    for (const stated of statedLastYears(disclosure)) {
      const { claim, year } = stated
      if (claim.label !== undefined || year !== previous.identity.year) continue
      const context = contexts.get(disclosure.claims.find(({ at }) => at === claim.at) ?? claim) ?? 'all'
      const relations = figuresAlike(stated, context, disclosure, previous).map((before): Relation => {
        return { total: derivedTerm(stated), parts: [named(before, claim.subject, previous)] }
      })
      // Several figures are alike where nothing was carried over this year: it is last year's that it fits.
      const fitting = bestFitting(relations)
      if (fitting) yield fitting
    }
  },
}

/** Those of last year's figures that are to last year what the stated amount is to this one. */
function figuresAlike(
  { claim: { subject }, stated }: StatedLastYear,
  context: FundContext,
  disclosure: Disclosure,
  previous: Disclosure,
): readonly Term[] {
  const now = headlinePlaces(disclosure, subject, context)
  const before = headlinePlaces(previous, subject, context)
  const alike = before.filter((_, i) => isSameFigure(claimTerm(stated), now[i]))
  // 收支总计 is 总计 on both sides; what another sentence calls income may be less.
  const said = stated.subject === BOTH_SIDES ? BOTH_SIDES : subject
  return [...alike, ...statedTerms(previous, said, context)].filter((term) => term !== undefined)
}

const BOTH_SIDES = 'incomeAndExpenditure'

function isSameFigure(stated: Term, printed: Term | undefined): boolean {
  if (!printed) return false
  const weighed = weighRelation({ total: stated, parts: [printed] })
  return weighed.outcome === 'holds' || (weighed.outcome === 'fails' && weighed.rounding)
}

const named = (term: Term, subject: Claim['subject'], previous: Disclosure): Term => {
  const { year, phase } = previous.identity
  return { ...fromDocument(term, previous), label: `${year} 年${PHASE_TITLES[phase]}公开的${nameOf(subject)}` }
}

const nameOf = (subject: Claim['subject']): string => SUBJECT_NAMES[subject] ?? subject

/** As coarse as the two figures that it follows from. */
function derivedTerm({ claim, stated, base, year }: StatedLastYear): Term {
  const [amount, change] = [claimTerm(stated), claimTerm(claim, 'change')]
  return {
    ...amount,
    ...{ money: base, place: (amount.place + change.place) as Money },
    evidence: {
      ...{
        text: moneyToText(base, '万元'),
        parts: change.state === 'amount' ? [placed(amount), placed(change)] : [placed(amount)],
      },
      ...(amount.evidence.at !== undefined && { at: amount.evidence.at }),
    },
    ...{ label: `由本年说明推得的 ${year} 年${nameOf(claim.subject)}`, key: `derived/${claim.subject}/${year}` },
  }
}

/** A claim's figure stands in no table: its place is that of its words. */
const placed = ({ evidence: { text, at } }: Term) => ({ text, ...(at !== undefined && { at }) })
