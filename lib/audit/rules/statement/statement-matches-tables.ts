import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { bestFitting, weighRelation, type Relation } from '@/lib/audit/relation'
import { partOf } from '@/lib/audit/headline-terms'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { totalTerm } from '@/lib/audit/rows-by'
import { claimTerm, fundContexts, isOfItsYear, isPerhapsOfPart, type FundContext } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** Every amount that the statement says of the year stands in the tables too. */
export const statementMatchesTables: RelationRule = {
  id: 'statement-matches-tables',
  title: '说明里的金额与表里的一致',
  severity: 'conflict',
  presumes: '说明里的数是本年本口径的，对应的表已认出；可能只是其中一部分的不比。',
  example: relationExample(['说明第八节的政府性基金支出', '26.00'], [['表 9“合计”行“合计”', '25.00']]),
  *relations({ disclosure }) {
    const contexts = fundContexts(disclosure)
    for (const claim of disclosure.claims) {
      if (!claim.amount) continue
      const within = operatingWithin(claim, disclosure)
      if (within) yield { total: within, parts: [claimTerm(claim)], kind: 'atMost' } satisfies Relation
      const total = claimTerm(claim)
      const found = tableFigures(claim, contexts.get(claim) ?? 'all', disclosure)
      const relations = found.map((parts): Relation => ({ total, parts }))
      const fitting = bestFitting(relations)
      if (fitting) yield isPerhapsOfPart(claim, disclosure) ? orOfPart(fitting) : fitting
    }
  },
}

/** What may be said of a part contradicts no whole. */
const orOfPart = (relation: Relation): Relation =>
  weighRelation(relation).outcome === 'fails' ? { ...relation, unchecked: '句子说的可能只是其中一部分' } : relation

/** Without a table of its own it is part of 公用经费: some places count organs only, and leave institutions out. */
function operatingWithin(claim: Claim, disclosure: Disclosure): Term | undefined {
  if (claim.subject !== 'operating' || claim.label !== undefined || !isOfItsYear(claim, disclosure)) return undefined
  return sum(disclosure, 'operating', 'total') ? undefined : sum(disclosure, 'basicEconomic', 'public')
}

/** Each figure that may be meant, the likeliest first; several terms are their sum. */
type Figures = readonly (readonly (Term | undefined)[])[]
type Find = (disclosure: Disclosure, context: FundContext, extent: Claim['extent']) => Figures

function tableFigures(claim: Claim, context: FundContext, disclosure: Disclosure): readonly (readonly Term[])[] {
  if (claim.label !== undefined && claim.subject !== 'functionLine') return []
  const three = THREE_PUBLIC[claim.subject]
  if (three !== undefined) return present([[threePublicTerm(disclosure, claim, three)]])
  if (!isOfItsYear(claim, disclosure)) return []
  if (claim.subject === 'functionLine')
    return OF_GENERAL_PUBLIC.has(claim.fund) ? present([[functionTerm(disclosure, claim.label ?? '')]]) : []
  return present(FIND[claim.subject]?.(disclosure, context, claim.extent) ?? [])
}

const present = (figures: Figures): readonly (readonly Term[])[] =>
  figures.flatMap((terms) => {
    const found = terms.filter((term) => term !== undefined)
    return found.length === terms.length && found.length > 0 ? [found] : []
  })

const balance = (disclosure: Disclosure, side: 'income' | 'expenditure'): Term | undefined => {
  const table = termsOf(disclosure, 'balance')
  const row = table?.rows.find((candidate) => candidate.side === side && candidate.role === 'total')
  return table && row && table.term(row, 'amount')
}

const sum = (disclosure: Disclosure, key: Parameters<typeof totalTermOf>[1], column: string) =>
  totalTermOf(disclosure, key, column)
function totalTermOf(
  disclosure: Disclosure,
  key:
    | 'income'
    | 'expenditure'
    | 'generalPublic'
    | 'governmentFund'
    | 'stateCapital'
    | 'basicEconomic'
    | 'operating'
    | 'projects',
  column: string,
): Term | undefined {
  return totalTerm(termsOf(disclosure, key), column)
}

/** A table that says of itself that it has no rows says zero; that is checked elsewhere. */
const FIND: Partial<Record<Claim['subject'], Find>> = {
  income: (d, _, extent) => eitherSum([balance(d, 'income')], [sum(d, 'income', 'thisYear')], d, extent),
  expenditure: (d, _, extent) => eitherSum([balance(d, 'expenditure')], [sum(d, 'expenditure', 'total')], d, extent),
  incomeAndExpenditure: (d) => [[balance(d, 'income')]],
  generalPublicIncome: (d) => withCarriedOver(d, 'generalPublic', 'carriedOverGeneralPublic'),
  governmentFundIncome: (d) => withCarriedOver(d, 'governmentFund', 'carriedOverGovernmentFund'),
  stateCapitalIncome: (d) => withCarriedOver(d, 'stateCapital', 'carriedOverStateCapital'),
  generalPublic: (d) => [[sum(d, 'generalPublic', 'total')]],
  governmentFund: (d) => [[sum(d, 'governmentFund', 'total')]],
  stateCapital: (d) => [[sum(d, 'stateCapital', 'total')]],
  appropriationIncome: (d) => [[isFinal(d) ? sum(d, 'income', 'appropriation') : undefined]],
  appropriation: (d) => [[appropriationTotal(d)]],
  basic: (d, context) => [[partOf(d, context, 'basic')]],
  project: (d, context) => [[partOf(d, context, 'project')]],
  personnel: (d) => [[isFinal(d) ? basicKind(d, '人员') : sum(d, 'basicEconomic', 'personnel')]],
  publicFunds: (d) => [[isFinal(d) ? basicKind(d, '公用') : sum(d, 'basicEconomic', 'public')]],
  operating: (d) => [[sum(d, 'operating', 'total')]],
}

/**
 * 总计 and 本年合计: budgets mostly speak of the first, accounts of the second. In accounts a sentence that says which
 * means it; in budgets 本年…合计 may well count what was carried over.
 */
function eitherSum(
  whole: Figures[number],
  thisYear: Figures[number],
  disclosure: Disclosure,
  extent: Claim['extent'],
): Figures {
  if (!isFinal(disclosure)) return [whole, thisYear]
  return extent === 'total' ? [whole] : extent === 'thisYear' ? [thisYear] : [thisYear, whole]
}

const isFinal = ({ identity }: Disclosure): boolean => identity.phase === 'final'

/** A budget's sentence on a fund's income may count what was carried over or not. */
function withCarriedOver(disclosure: Disclosure, column: string, carried: string): Figures {
  const income = termsOf(disclosure, 'income')
  const [own, before] = [totalTerm(income, column), totalTerm(income, carried)]
  return before && before.money !== 0n ? [[own, before], [own]] : [[own]]
}

function appropriationTotal(disclosure: Disclosure): Term | undefined {
  const table = termsOf(disclosure, 'appropriationBalance')
  const row = table?.rows.find(({ side, role }) => side === 'income' && role === 'total')
  return table && row && table.term(row, 'amount')
}

function basicKind(disclosure: Disclosure, kind: string): Term | undefined {
  const table = termsOf(disclosure, 'basicEconomic')
  const row = table?.rows.find(({ level, departmentName }) => level === 'total' && departmentName.startsWith(kind))
  return table && row && table.term(row, 'total')
}

const THREE_PUBLIC: Partial<Record<Claim['subject'], string>> = {
  threePublic: 'total',
  abroad: 'abroad',
  vehicles: 'vehicles',
  vehiclePurchase: 'vehiclePurchase',
  vehicleRunning: 'vehicleRunning',
  reception: 'reception',
}

/** 决算表 prints the plan and what was spent; the plan is called 全年预算 in sentences and 预算数 in the table. */
function threePublicTerm(disclosure: Disclosure, claim: Claim, column: string): Term | undefined {
  if (claim.year !== disclosure.identity.year) return undefined
  const table = termsOf(disclosure, 'threePublic')
  const plan = claim.basis !== 'executed'
  const row = table?.rows.find(({ basis }) => (basis !== 'executed') === plan)
  return table && row && table.has(column) ? table.term(row, column) : undefined
}

/** The functional table is that of general public money; a line that is told of other money stands in no table of its own. */
const OF_GENERAL_PUBLIC: ReadonlySet<Claim['fund']> = new Set([undefined, 'generalPublic'])

/** 类 · 款 · 项 by name; a name that stands under several codes is none. */
function functionTerm(disclosure: Disclosure, path: string): Term | undefined {
  const table = termsOf(disclosure, 'generalPublic')
  if (!table) return undefined
  const names = path.split(' · ')
  const rows = table.rows.filter(
    ({ name, code, level }) =>
      code !== undefined && level !== 'unit' && level !== 'department' && plain(name) === plain(names.at(-1) ?? ''),
  )
  const [row, ...others] = rows.filter(({ code }) => code?.length === 1 + 2 * names.length)
  return row && others.length === 0 ? table.term(row, 'total') : undefined
}

const plain = (name: string): string => name.replace(/[\s()（）]/g, '')
