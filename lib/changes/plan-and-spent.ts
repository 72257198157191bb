import type { Figure } from '@/lib/budget/figure'
import type { AmountBasis } from '@/lib/budget/phase'
import type { ComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { changeSeries } from '@/lib/words/change-series'
import { amountOf, inForce, isKnown, type ComparedAmount } from '@/lib/compare/compared-amount'
import { NO_LINE } from '@/lib/compare/compared-basis'
import { movedBy, type MovedBy } from './line-changes'
import { toExecution, type StatedLine } from '@/lib/figures/stated-figures'

/** What a document of final accounts says of a plan and of what was spent. */
export interface PlannedLine {
  readonly key: string
  readonly name: string
  readonly path: readonly string[]
  readonly amounts: Readonly<Record<AmountBasis, ComparedAmount>>
  /** From the first plan to what was spent. */
  readonly moved: MovedBy | undefined
  readonly rate: Figure | undefined
  /** The denominator of the rate. */
  readonly rateOf: AmountBasis | null
  /** The item of the table under this very path of names: the statement prints no codes. */
  readonly inTable: { readonly code: string; readonly amount: ComparedAmount; readonly agrees: boolean } | undefined
}

export interface PlanAndSpent {
  /** Of the whole: the table of the self-evaluation, and the sentence. */
  readonly wholes: readonly PlannedLine[]
  /** Functional items that the statement speaks of. */
  readonly items: readonly PlannedLine[]
  readonly others: readonly PlannedLine[]
  /** Items of the table of which no plan is told. */
  readonly untold: readonly { readonly code: string; readonly name: string; readonly amount: ComparedAmount }[]
}

/** Plan and execution by line, out of the one document of final accounts that holds both. */
export function toPlanAndSpent({ disclosure, evaluated }: ComparedDisclosure): PlanAndSpent {
  const told = toExecution(disclosure.claims)
  const lines = told.map((line) => toPlanned(disclosure, line))
  const isItem = (line: PlannedLine) => line.key.startsWith('functionLine')
  const isWhole = (line: PlannedLine) => /^(?:expenditure|generalPublic|appropriation)/.test(line.key)
  const items = lines.filter(isItem)
  const matched = new Set(items.flatMap(({ inTable }) => inTable?.code ?? []))
  return {
    wholes: [...evaluated.map((row) => toEvaluated(disclosure, row)), ...lines.filter(isWhole)],
    items,
    others: lines.filter((line) => !isItem(line) && !isWhole(line)),
    untold: disclosure.functional
      .filter(({ level, code }) => level === 'item' && code !== null && !matched.has(code))
      .map(({ code, name, figures }) => ({ code: code ?? '', name, amount: amountIn(disclosure, figures.total) })),
  }
}

const amountIn = (disclosure: YearlyDisclosure, figure: Figure | undefined): ComparedAmount =>
  amountOf(figure, inForce(disclosure, 'published'), NO_LINE)

function toAmounts(disclosure: YearlyDisclosure, amounts: StatedLine['amounts']): PlannedLine['amounts'] {
  const of = (basis: AmountBasis) => amountIn(disclosure, amounts[basis])
  return { initial: of('initial'), adjusted: of('adjusted'), executed: of('executed') }
}

function toPlanned(
  disclosure: YearlyDisclosure,
  { key, name, path, amounts: told, rate, rateOf }: StatedLine,
): PlannedLine {
  const amounts = toAmounts(disclosure, told)
  const line = key.startsWith('functionLine') ? itemNamed(disclosure, [...path, name]) : undefined
  const amount = line && amountIn(disclosure, line.figures.total)
  return {
    key,
    name,
    path,
    amounts,
    rate,
    rateOf,
    moved: movedBy(amounts.initial, amounts.executed),
    inTable:
      line?.code && amount ? { code: line.code, amount, agrees: sameMoney(amount, amounts.executed) } : undefined,
  }
}

const sameMoney = (a: ComparedAmount, b: ComparedAmount): boolean => isKnown(a) && isKnown(b) && a.money === b.money

/** The item under exactly this path of printed names. */
function itemNamed({ functional }: YearlyDisclosure, path: readonly string[]) {
  const nameOf = (code: string) => functional.find((line) => line.code === code)?.name
  return functional.find(
    ({ level, code, name }) =>
      level === 'item' &&
      code !== null &&
      [nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5)), name].join(' ') === path.join(' '),
  )
}

function toEvaluated(disclosure: YearlyDisclosure, row: ComparedDisclosure['evaluated'][number]): PlannedLine {
  const { label, figures } = row
  const amounts = toAmounts(disclosure, withDefined(figures))
  return {
    key: `evaluated-${row.row}`,
    name: label,
    path: [changeSeries.selfEvaluation],
    amounts,
    moved: movedBy(amounts.initial, amounts.executed),
    rate: figures.rate,
    rateOf: 'adjusted',
    inTable: undefined,
  }
}

const withDefined = ({ initial, adjusted, executed }: ComparedDisclosure['evaluated'][number]['figures']) => ({
  ...(initial && { initial }),
  ...(adjusted && { adjusted }),
  ...(executed && { executed }),
})
