import { sumOfFigures, type Figure } from '@/lib/budget/figure'
import { compareMoney, sumMoney, type Money, ZERO } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import { shownAmount, type Show } from '@/lib/figures/shown-unit'
import { headlines } from '@/lib/words/headlines'
import { correctedFigures } from './as-corrected'
import type { TreemapGroup } from '@/lib/charts/treemap'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { parseDepartmentEconomicCode, classOf } from '@/lib/budget/classification'
import { departmentEconomic } from '@/lib/budget/classification-data'

type EconomicLine = Omit<YearlyDisclosure['economic'][number], 'scope'>

export interface EconomicGroup {
  readonly code: string
  readonly name: string
  /** The sum of the class as printed: final accounts have one, budgets do not. */
  readonly printed: Figure | undefined
  /** Added up by us from the lines below; undefined where one of them is open. */
  readonly sum: Money | undefined
  /** The same of what the document's own words put right; undefined where nothing is. */
  readonly correctedSum?: Money | undefined
  readonly lines: readonly EconomicLine[]
}

/** Lines by economic class (类), the largest class first and the largest line first within it. */
export function toEconomicGroups(lines: readonly EconomicLine[], year: number): readonly EconomicGroup[] {
  const groups = new Map<string, EconomicLine[]>()
  for (const line of lines.filter(({ level }) => level === 'item')) {
    const code = line.departmentCode?.slice(0, 3) ?? ''
    groups.set(code, [...(groups.get(code) ?? []), line])
  }
  return [...groups]
    .map(([code, own]) => ({
      ...correctedSum(own),
      code,
      name: nameOf(code, year),
      printed: lines.find(({ level, departmentCode }) => level === 'class' && departmentCode === code)?.figures.total,
      sum: sumOfFigures(own.map((line) => line.figures.total)),
      lines: own.toSorted((a, b) => compareMoney(b.figures.total?.money ?? ZERO, a.figures.total?.money ?? ZERO)),
    }))
    .sort((a, b) => compareMoney(b.sum ?? ZERO, a.sum ?? ZERO))
}

function correctedSum(lines: readonly EconomicLine[]) {
  const corrected = correctedFigures(lines)
  return corrected && { correctedSum: sumOfFigures(corrected.map(({ figures }) => figures.total)) }
}

function nameOf(text: string, year: number): string {
  const code = parseDepartmentEconomicCode(text)
  return (code && departmentEconomic.nameOf(classOf(code), year).name) ?? headlines.unlistedClass
}

/** Classes with their codes as areas: two lines of one code, paid as two government codes, are one area. */
export function toEconomicTreemap(groups: readonly EconomicGroup[], show: Show): readonly TreemapGroup[] {
  return groups.map((group) => {
    const codes = new Map<string, { name: string; money: Money }>()
    for (const { departmentCode, departmentName, figures } of group.lines) {
      const key = departmentCode ?? departmentName
      const before = codes.get(key)?.money ?? ZERO
      codes.set(key, { name: departmentName, money: sumMoney([before, figures.total?.money ?? ZERO]) })
    }
    const items = [...codes].map(([key, { name, money }]) => ({ key, name, money, label: shownAmount(money, show) }))
    return { key: group.code, name: group.name, items }
  })
}

/** The chart's title: what it shows, in words. */
export function economicHeadline(groups: readonly EconomicGroup[]): string {
  const [first, ...others] = groups
  if (!first) return headlines.emptyTable
  const sums = groups.flatMap(({ sum }) => sum ?? [])
  // The largest is known only where all are.
  if (first.sum === undefined || sums.length < groups.length) return headlines.byKind
  const share = shareText(first.sum, sumMoney(sums))
  const largest = first.lines[0]?.departmentName
  return others.length === 0 ? headlines.allBasicIs(first.name) : headlines.basicIs(share, first.name, largest)
}
