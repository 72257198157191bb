import type { Disclosure } from '@/lib/budget/disclosure'
import { sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { identitiesOf, partsHere } from '@/lib/budget/row-identities'
import type { Claim } from '@/lib/budget/statement'
import { totalTerm } from '@/lib/audit/rows-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** Money carried over from last year (上年结转) is no income of this year: what a sentence calls income, table 2 must not show as carried over. */
export const fundsOfTheYear: JudgingRule = {
  id: 'funds-of-the-year',
  title: '说明里称作收入的，收入表没有全部列为上年结转',
  severity: 'doubt',
  presumes: '收入表分列本年收入和上年结转，各数的列确定。',
  example: saying(
    '说明第二节的政府性基金收入',
    wan('60'),
    '表 2“合计”行“上年结转结余 › 政府性基金”',
    '表 2“合计”行“本年收入 › 政府性基金”',
  ),
  phases: ['budget'],
  *judge({ disclosure }) {
    for (const [subject, own, carried] of FUNDS) {
      const claim = disclosure.claims.find((each) => each.subject === subject && each.year === disclosure.identity.year)
      const terms = claim?.amount && totals(disclosure, own, carried)
      if (!claim || !terms) continue
      yield* judgeFund(claimTerm(claim), terms, wholeWith(claim, terms.carried, disclosure))
    }
  },
}

const FUNDS = [
  ['generalPublicIncome', 'generalPublic', 'carriedOverGeneralPublic'],
  ['governmentFundIncome', 'governmentFund', 'carriedOverGovernmentFund'],
  ['stateCapitalIncome', 'stateCapital', 'carriedOverStateCapital'],
] as const

function totals(disclosure: Disclosure, own: string, carried: string): { own: Term; carried: Term } | undefined {
  const table = termsOf(disclosure, 'income')
  const row = table?.rows.find(({ level }) => level === 'total')
  if (!table || !row || !table.has(carried)) return undefined
  const term = table.term(row, own)
  const { inferred: _, ...borneOut } = term
  return { own: isBorneOut(disclosure, own) ? borneOut : term, carried: table.term(row, carried) }
}

/** This year's income adds up without it: a blank that no grid shows is one. */
function isBorneOut(disclosure: Disclosure, column: string): boolean {
  const table = termsOf(disclosure, 'income')
  const row = table?.rows.find(({ level }) => level === 'total')
  const identity = identitiesOf('budget', 'income').find(({ parts }) => parts.includes(column))
  if (!table || !row || !identity) return false
  const parts = partsHere(identity, (part) => table.has(part)).map((part) => table.term(row, part))
  const sum = table.term(row, identity.sum)
  return sum.state === 'amount' && !sum.open && sum.money === sumMoney(parts.map(({ money }) => money))
}

/** 收入合计 of the same section, where it counts that money too: 表 2 has less as this year's. */
function wholeWith({ section }: Claim, carried: Term, disclosure: Disclosure): { stated: Term; own: Term } | undefined {
  const table = termsOf(disclosure, 'income')
  const whole = disclosure.claims.find((each) => each.section === section && each.subject === 'income' && each.amount)
  const own = totalTerm(table, 'thisYear')
  const stated = whole && claimTerm(whole)
  return stated && own && stated.money - carried.money === own.money ? { stated, own } : undefined
}

function* judgeFund(
  stated: Term,
  { own, carried }: { own: Term; carried: Term },
  whole: { stated: Term; own: Term } | undefined,
): Generator<Judgement> {
  if (stated.state !== 'amount' || stated.money === ZERO) return
  const evidence = { subject: stated.label, left: stated.evidence, right: carried.evidence }
  if (carried.state !== 'amount' || carried.money === ZERO) return
  if (own.open || carried.open || own.inferred === true || own.state === 'absent' || own.state === 'unreadable') {
    yield { outcome: 'unchecked', subject: stated.label, left: stated.evidence, note: '收入表里本年与结转的数没有确定' }
    return
  }
  // Both together: the sentence counts what was carried over, and says so or not; its own table has both.
  if (own.money !== ZERO || stated.money !== carried.money) {
    yield { outcome: 'holds', ...evidence }
    return
  }
  const { parts: _, ...carriedPlace } = carried.evidence
  const parts = whole
    ? [carriedPlace, ...[whole.stated, whole.own].map(({ evidence: { parts: __, ...at } }) => at)]
    : []
  const also = whole
    ? `。${whole.stated.label}写 ${inWan(whole.stated.money)}，也算进了这笔钱，${whole.own.label}是 ${inWan(whole.own.money)}`
    : ''
  yield {
    ...{ outcome: 'fails', ...evidence, ...(whole && { right: { ...carriedPlace, parts } }) },
    ...{ place: `${stated.key} = ${carried.key}`, difference: stated.money },
    sentence: saying(stated.label, stated.money, carried.label, own.label, also),
  }
}

function saying(stated: string, money: Money, carried: string, own: string, also = ''): string {
  return `${stated}写 ${inWan(money)}，收入表把这笔钱列为上年结转：${carried}是 ${inWan(money)}，${own}没有数${also}。`
}
