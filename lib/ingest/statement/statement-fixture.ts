import type { Disclosure } from '@/lib/budget/disclosure'
import type { Phase } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'

/** For tests: the statement of a consistent disclosure in sentences, and the claims that must come back. */
export function printStatement({ claims, identity }: Disclosure): {
  readonly lines: readonly string[]
  readonly expected: readonly PlainClaim[]
} {
  const said = identity.phase === 'budget' ? '预算' : '决算'
  const lines: string[] = [`${identity.year}年部门${said}情况说明`]
  let section = 0
  for (const claim of claims) {
    if (claim.section !== section) lines.push(`${NUMBERS[claim.section - 1]}、${TITLES[claim.section]}${said}情况说明`)
    section = claim.section
    lines.push(`${identity.name}${claim.year}年${nounOf(claim, identity.phase)}为${claim.amount?.text}${claim.unit}。`)
  }
  return { lines, expected: claims.map(plainClaim) }
}

export type PlainClaim = ReturnType<typeof plainClaim>

/** A claim by what it says, without its place. */
export const plainClaim = ({ section, subject, year, basis, unit, amount }: Claim) => ({
  ...{ section, subject, year, basis, unit },
  amount: amount?.resolved?.text ?? amount?.text,
})

/** Accounts tell what came in and what was spent this year. */
const nounOf = ({ subject }: Claim, phase: Phase): string =>
  (phase === 'final' ? OF_THE_YEAR[subject] : undefined) ?? NOUNS[subject] ?? ''
const OF_THE_YEAR: Readonly<Partial<Record<Claim['subject'], string>>> = {
  income: '本年收入合计',
  expenditure: '本年支出合计',
}

const NUMBERS = '一二三四五六'
const TITLES: Readonly<Record<number, string>> = {
  1: '收入支出总体',
  3: '支出总体',
  5: '一般公共预算支出',
  6: '一般公共预算基本支出',
}
const NOUNS: Readonly<Partial<Record<Claim['subject'], string>>> = {
  income: '收入总计',
  expenditure: '支出总计',
  basic: '基本支出',
  project: '项目支出',
  generalPublic: '一般公共预算支出',
  personnel: '人员经费',
  publicFunds: '公用经费',
}
