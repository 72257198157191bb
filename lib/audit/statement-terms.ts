import { cellText } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { AMOUNT_BASIS_TITLES } from '@/lib/budget/phase'
import { SUBJECT_NAMES, type Claim, type ClaimFund } from '@/lib/budget/statement'
import { quoted } from './sentences'
import { termOf, type Term } from './term'

/** The figure of a claim (说明中的数字) as a term. */
export function claimTerm(claim: Claim, part: 'amount' | 'change' = 'amount'): Term {
  const name = claimName(claim)
  return termOf(claim[part], claim.unit, {
    ...{ column: part, label: part === 'change' ? `${name.replace(/^(说明第[^“]*?节)的/, '$1里')}的增减额` : name },
    key: `statement/${claim.section} ${claim.subject} ${claim.label ?? ''} ${claim.year} ${claim.basis}/${part}`,
  })
}

/** 说明第三节的基本支出; in quotation marks what the sentence itself calls it: 说明第五节“住房公积金”. */
export function claimName({ section, subject, label, basis, rateOf }: Claim): string {
  const plan = basis === 'initial' && rateOf === undefined ? '' : basis === 'executed' ? '' : AMOUNT_BASIS_TITLES[basis]
  const name = label === undefined ? `的${SUBJECT_NAMES[subject] ?? subject}` : quoted(label)
  return `说明第${inWords(section)}节${name}${plan}`
}

/** Budget statements speak of the plan of the year, accounts of what was spent. */
export const isOfItsYear = ({ year, basis }: Claim, { identity }: Pick<Disclosure, 'identity'>): boolean =>
  year === identity.year && basis === (identity.phase === 'budget' ? 'initial' : 'executed')

/**
 * Whether words for a whole may be of a part of it: 项目支出 in a section that names no other expenditure may be of the
 * projects that it speaks of (绩效目标), and 支出合计 told after the items of a section, or more than once with different
 * amounts, of the class that the sentence began with.
 */
export function isPerhapsOfPart(claim: Claim, { claims, identity }: Pick<Disclosure, 'claims' | 'identity'>): boolean {
  const section = claims.filter((other) => other.section === claim.section)
  if (claim.subject === 'project' || claim.subject === 'basic')
    return (
      claim.section > BASIC_SECTION && !section.some(({ subject }) => subject !== claim.subject && SPENT.has(subject))
    )
  if (claim.subject !== 'expenditure' && claim.subject !== 'income') return false
  const told = section.filter((other) => other.subject === claim.subject && isOfItsYear(other, { identity }))
  const amounts = new Set(told.flatMap(({ label, amount }) => (label === undefined ? (cellText(amount) ?? []) : [])))
  const before = section.slice(0, section.indexOf(claim))
  return amounts.size > 1 || before.some(({ subject }) => subject === 'functionLine')
}

const SPENT: ReadonlySet<Claim['subject']> = new Set<Claim['subject']>([
  ...(['expenditure', 'basic', 'project', 'generalPublic', 'governmentFund', 'stateCapital'] as const),
])

export type FundContext = 'all' | 'generalPublic' | 'governmentFund' | 'stateCapital' | 'elsewhere'

/**
 * Of which money a clause on 基本支出 or 项目支出 speaks: of what it says itself; else of what its section named last, and
 * a section that begins with 基本支出 is the one on general public basic expenditure. 财政拨款 and other money have no table
 * of their own with these columns.
 */
export function fundContexts({
  claims,
  identity,
}: Pick<Disclosure, 'claims' | 'identity'>): ReadonlyMap<Claim, FundContext> {
  const contexts = new Map<Claim, FundContext>()
  let context: FundContext = 'all'
  for (const [i, claim] of claims.entries()) {
    const begins = claims[i - 1]?.section !== claim.section
    if (begins) context = claim.subject === 'basic' && claim.section <= BASIC_SECTION ? 'generalPublic' : 'all'
    const named = CONTEXT_OF[claim.subject]
    if (named && isOfItsYear(claim, { identity })) context = named
    contexts.set(claim, claim.fund === undefined ? context : (OF_FUND[claim.fund] ?? 'elsewhere'))
  }
  return contexts
}

/** The last section that can be the one on 一般公共预算基本支出; later ones speak of performance. */
const BASIC_SECTION = 8

const OF_FUND: Partial<Record<ClaimFund, FundContext>> = {
  all: 'all',
  generalPublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}

const CONTEXT_OF: Partial<Record<Claim['subject'], FundContext>> = {
  income: 'all',
  expenditure: 'all',
  incomeAndExpenditure: 'all',
  generalPublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}

const DIGITS = '零一二三四五六七八九'
function inWords(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`
}
