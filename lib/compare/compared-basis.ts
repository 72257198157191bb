import type { Figure } from '@/lib/budget/figure'
import { sumMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Basis } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { comparison } from '@/lib/words/comparison'
import { amountOf, isKnown, lessOf, sumOf, type ComparedAmount, type InForce, type NoAmount } from './compared-amount'

const { absent } = comparison

type FunctionalLine = YearlyDisclosure['functional'][number]
export type Fund = 'generalPublic' | 'governmentFund' | 'stateCapital'

export const NO_TABLES: NoAmount = { kind: 'noTable', why: absent.table }
export const NO_LINE: NoAmount = { kind: 'absent', why: absent.line }
const NOT_PARTED: NoAmount = { kind: 'unparted', why: absent.notParted }

/** Total expenditure of a disclosure on a basis: which money is meant by it. */
export function wholeOf(item: ComparedDisclosure, basis: Basis, force: InForce): ComparedAmount {
  const { disclosure } = item
  const none: NoAmount = { kind: 'absent', why: absent.notPrinted }
  const total = amountOf(disclosure.totals.expenditure, force, none)
  switch (basis) {
    case 'all':
      return total
    case 'basic':
      return amountOf(disclosure.totals.basic, force, none)
    case 'general-public':
      return generalPublicOf(disclosure, force, none)
    case 'this-year':
      return withoutCarriedOver(total, carriedOverOf(item, force))
  }
}

/** Without knowing what to leave out, what is left is not known either. */
function withoutCarriedOver(total: ComparedAmount, over: ComparedAmount): ComparedAmount {
  if (!isKnown(total) || over.kind === 'open') return isKnown(total) ? over : total
  return lessOf(total, over)
}

function generalPublicOf(disclosure: YearlyDisclosure, force: InForce, none: NoAmount): ComparedAmount {
  const sum = disclosure.generalPublic.find(({ level }) => level === 'total')
  const stated = disclosure.claims.find(
    ({ subject, label, amount, basis }) =>
      subject === 'generalPublic' &&
      label === null &&
      amount?.money !== undefined &&
      basis === (disclosure.phase === 'budget' ? 'initial' : 'executed'),
  )
  return amountOf(sum?.figures.total ?? stated?.amount, force, none)
}

/** What was carried over from earlier years (上年结转结余) and stands within the total. */
export function carriedOverOf({ disclosure, income }: ComparedDisclosure, force: InForce): ComparedAmount {
  const lines = disclosure.balance.filter(({ side, role }) => side === 'income' && role === 'carriedOver')
  const figures = lines.map(({ figures: own }) => own.amount)
  const told = figures.some((figure) => figure !== undefined) ? figures : [income?.carriedOver]
  const none: NoAmount = { kind: 'absent', why: absent.notCarriedOver }
  const open = told.find((figure) => figure?.open)
  if (open) return amountOf(open, force, none)
  const filled = told.filter((figure): figure is Figure => figure?.money !== undefined && figure.money !== 0n)
  const shown = filled.length > 0 ? filled : told.filter((figure) => figure !== undefined).slice(0, 1)
  return sumOf(
    shown.map((figure) => amountOf(figure, force, none)),
    none,
  )
}

export const CARRIED_OVER_OF = {
  generalPublic: 'carriedOverGeneralPublic',
  governmentFund: 'carriedOverGovernmentFund',
  stateCapital: 'carriedOverStateCapital',
} as const satisfies Record<Fund, string>

export const linesOf = ({ generalPublic, otherFunds }: YearlyDisclosure, fund: Fund): readonly FunctionalLine[] =>
  fund === 'generalPublic' ? generalPublic : otherFunds.filter(({ scope }) => scope === fund)

/**
 * The functional items of a disclosure on a basis, each with its amount. What was carried over is not printed by item, so
 * it can only be left out where the whole of a fund was.
 */
export function functionalItems(
  item: ComparedDisclosure,
  basis: Basis,
  force: InForce,
): readonly { readonly line: FunctionalLine; readonly amount: ComparedAmount }[] {
  const { disclosure } = item
  const lines = basis === 'general-public' ? disclosure.generalPublic : disclosure.functional
  const column = basis === 'basic' ? 'basic' : 'total'
  const own = lines
    .filter(({ level, code }) => level === 'item' && code !== null)
    .map((line) => ({ line, amount: amountOf(line.figures[column], force, NO_LINE) }))
  if (basis !== 'this-year') return own
  const over = carriedOverOf(item, force)
  if (over.kind === 'open') return own.map(({ line }) => ({ line, amount: NOT_PARTED }))
  if (!isKnown(over) || over.money === 0n) return own
  const funds = fundsWhollyCarriedOver(item, over.money)
  if (!funds) return own.map(({ line }) => ({ line, amount: NOT_PARTED }))
  return own.flatMap(({ line, amount }) => {
    const gone = funds.flatMap((fund) => linesOf(disclosure, fund)).filter(({ code }) => code === line.code)
    if (gone.length === 0 || !isKnown(amount)) return [{ line, amount }]
    const left = lessOf(
      amount,
      sumOf(
        gone.map(({ figures }) => amountOf(figures.total, force, NO_LINE)),
        NO_LINE,
      ),
    )
    return left.money === 0n ? [] : [{ line, amount: left }]
  })
}

/** The funds whose table is all carried-over money, where those account for all that was carried over; else undefined. */
function fundsWhollyCarriedOver(item: ComparedDisclosure, over: Money): readonly Fund[] | undefined {
  const funds = (Object.keys(CARRIED_OVER_OF) as Fund[]).filter((fund) => {
    const money = item.income?.[CARRIED_OVER_OF[fund]]?.money
    return money !== undefined && money !== 0n
  })
  const told = sumMoney(funds.map((fund) => item.income?.[CARRIED_OVER_OF[fund]]?.money ?? ZERO))
  if (funds.length === 0 || told !== over) return undefined
  const whole = funds.every((fund) => {
    const sum = linesOf(item.disclosure, fund).find(({ level }) => level === 'total')?.figures.total?.money
    return sum !== undefined && sum === item.income?.[CARRIED_OVER_OF[fund]]?.money
  })
  return whole ? funds : undefined
}
