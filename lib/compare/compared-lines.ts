import { classOf, parseDepartmentEconomicCode, parseFunctionalCode } from '@/lib/budget/classification'
import { departmentEconomic, functional } from '@/lib/budget/classification-data'
import type { Figure } from '@/lib/budget/figure'
import type { AmountBasis } from '@/lib/budget/phase'
import type { Basis, ComparedBy } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { comparison as words } from '@/lib/words/comparison'
import { amountOf, isKnown, lessOf, type ComparedAmount, type InForce, type NoAmount } from './compared-amount'
import {
  CARRIED_OVER_OF,
  carriedOverOf,
  functionalItems,
  linesOf,
  NO_LINE,
  NO_TABLES,
  type Fund,
} from './compared-basis'

const NO_ITEMS: NoAmount = { kind: 'noTable', why: words.absent.notByItem }

/** A line of a document as it is compared: under its code, in its group. */
export interface ComparedLine {
  readonly key: string
  readonly name: string
  readonly group: string
  readonly groupName: string
  readonly amount: ComparedAmount
}

interface Lines {
  readonly lines: readonly ComparedLine[]
  /** Sums of groups as printed. */
  readonly sums: ReadonlyMap<string, ComparedAmount>
  /** Why there are no lines at all. */
  readonly none: NoAmount | undefined
}

/** The lines of a document by what is compared, on a basis. Projects of different bodies have nothing in common: see ranks. */
export function linesBy(item: ComparedDisclosure, by: ComparedBy, basis: Basis, force: InForce): Lines {
  switch (by) {
    case 'functions':
      return functionalLines(item, basis, force)
    case 'economics':
      return economicLines(item, basis, force)
    case 'funds':
      return fundLines(item, basis, force)
    case 'three-public':
      return threePublicLines(item.disclosure, force)
    case 'projects':
      return { lines: [], sums: new Map(), none: NO_TABLES }
  }
}

function functionalLines(item: ComparedDisclosure, basis: Basis, force: InForce): Lines {
  const { disclosure, key } = item
  const own = basis === 'general-public' ? disclosure.generalPublic : disclosure.functional
  const lines = functionalItems(item, basis, force).map(({ line, amount }) => {
    const code = parseFunctionalCode(line.code ?? '')
    const group = code ? classOf(code) : (line.code ?? '').slice(0, 3)
    const groupName = (code && functional.nameOf(classOf(code), key.year).name) ?? words.unlistedClass
    return { key: line.code ?? line.name, name: line.name, group, groupName, amount }
  })
  const column = basis === 'basic' ? 'basic' : 'total'
  const printed = basis === 'this-year' ? [] : own.filter(({ level, code }) => level === 'class' && code !== null)
  const sums = new Map(printed.map((line) => [line.code ?? '', amountOf(line.figures[column], force, NO_LINE)]))
  // A form may print one sum there, and the items elsewhere: of such a document no line is missing.
  const none = own.length === 0 ? NO_TABLES : lines.length === 0 ? NO_ITEMS : undefined
  return { lines, sums, none }
}

function economicLines({ disclosure, key, economicFunds }: ComparedDisclosure, basis: Basis, force: InForce): Lines {
  const own = basis === 'basic' ? disclosure.economic : disclosure.economicSummary
  const only: NoAmount = { kind: 'noTable', why: words.absent.onlyBasic }
  const none = own.length > 0 ? undefined : basis !== 'basic' && disclosure.economic.length > 0 ? only : NO_TABLES
  const amountIn = (line: (typeof own)[number]): ComparedAmount => {
    const total = amountOf(line.figures.total, force, NO_LINE)
    if (basis === 'general-public') return amountOf(economicFunds[line.row]?.generalPublic, force, NO_LINE)
    if (basis !== 'this-year' || !isKnown(total)) return total
    return lessOf(total, amountOf(economicFunds[line.row]?.carriedOver, force, NO_LINE))
  }
  const nameOf = (text: string) => {
    const code = parseDepartmentEconomicCode(text)
    return (code && departmentEconomic.nameOf(classOf(code), key.year).name) ?? words.unlistedClass
  }
  const lines = own
    .filter(({ level, departmentCode }) => level === 'item' && departmentCode !== null)
    .map((line) => {
      const group = (line.departmentCode ?? '').slice(0, 3)
      const [code, name] = [line.departmentCode ?? '', line.departmentName]
      return { key: code, name, group, groupName: nameOf(code), amount: amountIn(line) }
    })
  const printed = own.filter(({ level, departmentCode }) => level === 'class' && departmentCode !== null)
  const sums = new Map(printed.map((line) => [line.departmentCode ?? '', amountIn(line)]))
  return { lines, sums, none }
}

const FUNDS = ['generalPublic', 'governmentFund', 'stateCapital'] as const satisfies readonly Fund[]

function fundLines(item: ComparedDisclosure, basis: Basis, force: InForce): Lines {
  const { disclosure, income } = item
  const column = basis === 'basic' ? 'basic' : 'total'
  const rows = FUNDS.filter((fund) => basis !== 'general-public' || fund === 'generalPublic').map((fund) => {
    const sum = linesOf(disclosure, fund).find(({ level }) => level === 'total')
    const amount = amountOf(sum?.figures[column] ?? statedFund(disclosure, fund), force, NO_LINE)
    const over = income?.[CARRIED_OVER_OF[fund]]
    const left = isKnown(amount) && basis === 'this-year' ? lessOf(amount, amountOf(over, force, NO_LINE)) : amount
    return lineOf(fund, words.funds[fund], left)
  })
  const over = basis === 'this-year' ? [] : [lineOf('carriedOver', words.carriedOverOfIt, carriedOverOf(item, force))]
  return { lines: [...rows, ...over], sums: new Map(), none: undefined }
}

const lineOf = (key: string, name: string, amount: ComparedAmount): ComparedLine => ({
  key,
  name,
  amount,
  group: key,
  groupName: name,
})

const OWN_BASIS = { budget: 'initial', final: 'executed' } as const satisfies Record<string, AmountBasis>

const stated = ({ claims, phase }: YearlyDisclosure, subject: string): Figure | undefined =>
  claims.find(
    (claim) =>
      claim.subject === subject &&
      claim.label === null &&
      claim.basis === OWN_BASIS[phase] &&
      claim.amount?.money !== undefined,
  )?.amount

const statedFund = (disclosure: YearlyDisclosure, fund: Fund) => stated(disclosure, fund)

export const THREE_PUBLIC = [
  { key: 'total', subject: 'threePublic', name: words.threePublic.total },
  { key: 'abroad', subject: 'abroad', name: words.threePublic.abroad },
  { key: 'vehiclePurchase', subject: 'vehiclePurchase', name: words.threePublic.vehiclePurchase },
  { key: 'vehicleRunning', subject: 'vehicleRunning', name: words.threePublic.vehicleRunning },
  { key: 'reception', subject: 'reception', name: words.threePublic.reception },
] as const

/** From the table; where it is empty or leaves a cell blank, from the sentence that says how much. */
function threePublicLines(disclosure: YearlyDisclosure, force: InForce): Lines {
  const line = disclosure.threePublic.find(({ basis }) => basis === OWN_BASIS[disclosure.phase])
  const lines = THREE_PUBLIC.map(({ key, subject, name }) => {
    const printed = line?.figures[key]
    const told = printed?.money === undefined ? stated(disclosure, subject) : undefined
    return lineOf(key, name, amountOf(told ?? printed, force, { kind: 'absent', why: words.absent.notSaid }))
  })
  return { lines, sums: new Map(), none: undefined }
}
