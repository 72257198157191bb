import { compareMoney, ZERO } from '@/lib/budget/money'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Basis, FiguresInForce } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { PEOPLE_UNITS } from '@/lib/budget/people-units'
import { projectWords } from '@/lib/words/projects'
import {
  amountOf,
  inForce,
  isKnown,
  lessOf,
  moneyIn,
  sumOf,
  type ComparedAmount,
  type InForce,
} from './compared-amount'
import { NO_LINE } from './compared-basis'

type Project = YearlyDisclosure['projects'][number]
type Cost = Extract<DerivedFigure, { kind: 'unitCost' }>

export interface RankedProject {
  readonly name: string
  readonly code: string | null
  readonly ordinal: number
  readonly amount: ComparedAmount
}

/** Of each document its projects by size; those of different bodies share no code, so nothing is matched, only ranked. */
export function toProjectRanks(
  items: readonly ComparedDisclosure[],
  basis: Basis,
  figures: FiguresInForce,
): readonly (readonly RankedProject[])[] {
  return items.map(({ disclosure }) => {
    const force = inForce(disclosure, figures)
    return disclosure.projects
      .filter(({ name, total }) => name !== '' || total !== undefined)
      .map((project) => {
        const { name, code, ordinal } = project
        return {
          name: name || projectWords.noName,
          code,
          ordinal,
          amount: projectAmount(project, basis, force),
        }
      })
      .filter(({ amount }) => basis === 'all' || moneyIn(amount) !== ZERO)
      .sort((a, b) => compareMoney(moneyIn(b.amount) ?? ZERO, moneyIn(a.amount) ?? ZERO) || a.ordinal - b.ordinal)
  })
}

function projectAmount({ total, funds }: Project, basis: Basis, force: InForce): ComparedAmount {
  const of = (keys: readonly (keyof Project['funds'])[]) =>
    sumOf(
      keys.map((key) => amountOf(funds[key], force, NO_LINE)),
      NO_LINE,
    )
  if (basis === 'general-public') return of(['generalPublic', 'carriedOverGeneralPublic'])
  const whole = amountOf(total, force, NO_LINE)
  if (basis !== 'this-year' || !isKnown(whole)) return whole
  return lessOf(whole, of(['carriedOverGeneralPublic', 'carriedOverGovernmentFund', 'carriedOverStateCapital']))
}

/** What a piece costs, where an indicator of a project counts something. */
export interface ComparedCost {
  /** Which document, by its place. */
  readonly item: number
  readonly cost: Cost
  readonly project: Project | undefined
}

/** Costs by what is counted (人, 台, 件): those that several documents count first, the dearest piece first. */
export function toUnitCosts(
  items: readonly ComparedDisclosure[],
): readonly { readonly countUnit: string; readonly costs: readonly ComparedCost[]; readonly documents: number }[] {
  const all = items.flatMap(({ disclosure }, item) =>
    disclosure.derived
      .filter((each) => each.kind === 'unitCost')
      .map((cost): ComparedCost => {
        const project = disclosure.projects.find(({ performanceRow }) => performanceRow === cost.projectRow)
        return { item, cost, project }
      }),
  )
  const unitOf = ({ cost: { countUnit } }: ComparedCost) =>
    PEOPLE_UNITS.includes(countUnit) ? PEOPLE_UNITS[0] : countUnit
  return [...new Set(all.map(unitOf))]
    .map((countUnit) => {
      const costs = all.filter((each) => unitOf(each) === countUnit)
      const dearest = costs.toSorted((a, b) => Number(b.cost.yuan) - Number(a.cost.yuan))
      return { countUnit, costs: dearest, documents: new Set(costs.map(({ item }) => item)).size }
    })
    .sort((a, b) => b.documents - a.documents || b.costs.length - a.costs.length)
}
