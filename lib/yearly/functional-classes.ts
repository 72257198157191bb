import { sumOfFigures } from '@/lib/budget/figure'
import { classOf, parseFunctionalCode } from '@/lib/budget/classification'
import { functional } from '@/lib/budget/classification-data'
import { compareMoney, ZERO, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import { headlines } from '@/lib/words/headlines'
import { correctedFigures } from './as-corrected'
import { drawingRatio } from '@/lib/charts/drawing-ratio'
import { totalOf, type FunctionalRow } from './functional-breakdown'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

type FunctionalLine = YearlyDisclosure['functional'][number]

/** A class (类) of the functional classification with its items. */
export interface FunctionalClass {
  readonly code: string
  readonly name: string
  /** The sum as printed: final accounts have one, budgets do not. */
  readonly printed: FunctionalLine['figures'] | undefined
  /** Added up by us from the items below; undefined where one of them is open. */
  readonly sum: Money | undefined
  readonly share: string | undefined
  /** The two above as they follow from what the document's own words put right; undefined where nothing is. */
  readonly corrected?: { readonly sum: Money | undefined; readonly share: string | undefined } | undefined
  /** Length of its bar against the largest class. */
  readonly length: number
  readonly items: readonly FunctionalRow[]
}

/** Items under their classes, the largest class first and the largest item first within it. */
export function toFunctionalClasses(
  rows: readonly FunctionalRow[],
  lines: readonly FunctionalLine[],
  year: number,
): readonly FunctionalClass[] {
  const groups = new Map<string, FunctionalRow[]>()
  for (const row of rows) {
    const code = row.code?.slice(0, 3) ?? ''
    groups.set(code, [...(groups.get(code) ?? []), row])
  }
  const classes = [...groups].map(([code, items]) => ({
    code,
    items,
    name: nameOf(code, year),
    printed: lines.find((line) => line.level === 'class' && line.code === code)?.figures,
    sum: sumOfFigures(items.map(({ figures }) => figures.total)),
  }))
  // The same whole as that of the items' shares: the table's own.
  const whole = totalOf(lines)
  const correctedLines = correctedFigures(lines)
  const correctedWhole = correctedLines && totalOf(correctedLines)
  const largest = classes.reduce((most, { sum = ZERO }) => (sum > most ? sum : most), ZERO)
  return classes
    .sort((a, b) => compareMoney(b.sum ?? ZERO, a.sum ?? ZERO))
    .map((group) => ({
      ...group,
      share: whole === undefined || group.sum === undefined ? undefined : shareText(group.sum, whole),
      ...(correctedLines && { corrected: correctedClass(group.items, correctedWhole) }),
      length: drawingRatio(group.sum ?? ZERO, largest),
    }))
}

function correctedClass(items: readonly FunctionalRow[], whole: Money | undefined) {
  const sum = sumOfFigures((correctedFigures(items) ?? items).map(({ figures }) => figures.total))
  return { sum, share: sum === undefined || whole === undefined ? undefined : shareText(sum, whole) }
}

function nameOf(text: string, year: number): string {
  const code = parseFunctionalCode(text)
  return (code && functional.nameOf(classOf(code), year).name) ?? headlines.unlistedClass
}
