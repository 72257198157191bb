import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, subtractMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { headlineTerms, statedTerms } from '@/lib/audit/headline-terms'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { slackOf, type Term } from '@/lib/audit/term'
import { relationExample } from '@/lib/audit/sentences'

/** The change of the whole is the sum of the changes of its funds, of its kinds. */
export const changesAddUp: RelationRule = {
  id: 'changes-add-up',
  title: '各部分的增减相加等于总的增减',
  severity: 'error',
  presumes: '各部分的增减都写了出来，今年和上年的总额里都没有别的资金。',
  example: relationExample(
    ['说明第三节里基本支出的增减额', '8.00'],
    [
      ['人员经费', '5.00'],
      ['公用经费', '2.00'],
    ],
    { says: '各部分的增减相加' },
  ),
  *relations({ disclosure }) {
    const changes = disclosure.claims.filter(
      (claim) =>
        isOfItsYear(claim, disclosure) &&
        claim.label === undefined &&
        (claim.change ?? (claim.direction === 'same' || undefined)),
    )
    for (const { wholes, parts, byFund } of SUMS) {
      const whole = changes.find(({ subject, change }) => change && wholes.includes(subject))
      const named = parts.flatMap((part) => changes.find(({ subject }) => subject === part) ?? [])
      // A fund that the document has but says no change of leaves the sum open.
      const silent = parts.some(
        (part) => !named.some(({ subject }) => subject === part) && amountOf(part, disclosure) !== 0n,
      )
      if (!whole || named.length < 2 || silent) continue
      const relation = { total: signedTerm(whole), parts: named.map(signedTerm), says: '各部分的增减相加' }
      yield { ...relation, ...(byFund && openByOtherMoney(relation, whole, parts, disclosure)) } satisfies Relation
    }
  },
}

interface Sum {
  readonly wholes: readonly Claim['subject'][]
  readonly parts: readonly Claim['subject'][]
  /** The whole may have money besides the parts, this year or last. */
  readonly byFund?: true
}

const SUMS: readonly Sum[] = [
  {
    wholes: ['incomeAndExpenditure', 'expenditure'],
    parts: ['generalPublic', 'governmentFund', 'stateCapital'],
    byFund: true,
  },
  { wholes: ['basic'], parts: ['personnel', 'publicFunds'] },
  { wholes: ['threePublic'], parts: ['abroad', 'vehicles', 'reception'] },
  { wholes: ['vehicles'], parts: ['vehiclePurchase', 'vehicleRunning'] },
]

/** As the statement has it, else the tables; nothing where neither speaks of it. */
const amountOf = (subject: Claim['subject'], disclosure: Disclosure): Money =>
  (statedTerms(disclosure, subject)[0] ?? headlineTerms(disclosure, subject)[0])?.money ?? ZERO

/**
 * 单位资金 and what is carried over are in the whole and in no fund. This year's figures tell of this year; last year's whole,
 * as it follows from the changes, may have been more than its funds, and never less.
 */
function openByOtherMoney(
  { total, parts: changes }: Pick<Relation, 'total' | 'parts'>,
  whole: Claim,
  parts: readonly Claim['subject'][],
  disclosure: Disclosure,
): { readonly unchecked?: string } {
  const stated = disclosure.claims.find(({ section, amount }) => amount && section === whole.section)
  const all = cellMoney((whole.amount ? whole : stated)?.amount, whole.unit) ?? ZERO
  const rest = subtractMoney(all, sumMoney(parts.map((part) => amountOf(part, disclosure))))
  const tolerance = slackOf(total, ...changes)
  if (absMoney(rest) > tolerance) return { unchecked: '总额里另有资金，不在这几项里' }
  const before = subtractMoney(sumMoney(changes.map(({ money }) => money)), total.money)
  return before > tolerance ? { unchecked: '上年的总额里可能另有资金' } : {}
}

/** 持平 is a change of nothing; 减少 turns the sign. */
function signedTerm(claim: Claim): Term {
  const term = claimTerm(claim, 'change')
  const size = absMoney(term.money)
  const money = (claim.direction === 'same' ? 0n : claim.direction === 'down' ? -size : size) as Money
  return { ...term, state: term.state === 'absent' && claim.direction === 'same' ? 'amount' : term.state, money }
}
