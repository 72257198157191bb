import { moneyOf, negateMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { changeText } from '@/lib/figures/amount'
import { shownAmount, type Show } from '@/lib/figures/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { changeSeries } from '@/lib/words/change-series'
import { dateWords } from '@/lib/words/dates'
import { toYearBars, type YearBar } from '@/lib/charts/year-bars'
import type { Drawing } from '@/lib/charts/drawing'

export interface YearChange {
  readonly drawing: Drawing
  readonly title: string
  /** The derived figure of last year: how it follows. */
  readonly arithmetic: string
  readonly baseYear: number
  /** This year's figure, and the change with its sign, ready to read. */
  readonly now: string
  readonly change: string
  readonly parts: readonly { readonly name: string; readonly money: Money; readonly label: string }[]
}

type Claim = YearlyDisclosure['claims'][number]

const PARTS = ['generalPublic', 'governmentFund', 'stateCapital'] as const
const KINDS = ['basic', 'project'] as const
type Part = (typeof PARTS | typeof KINDS)[number]
const words = changeSeries.stated

/**
 * From last year to this: what the document states of the change, and of which parts it is made, where those add up to it
 * exactly. No rest is ever put in.
 */
export function toYearChange(
  { derived, claims, totals }: YearlyDisclosure,
  year: number,
  show: Show,
): YearChange | undefined {
  const last = derived.find(
    (each) => each.kind === 'lastYear' && each.subject === 'expenditure' && each.label === undefined,
  )
  const now = totals.expenditure?.money
  const stated = claims.find(({ subject, change }) => change?.money !== undefined && WHOLES.has(subject))
  const change = stated && signed(stated)
  if (last?.kind !== 'lastYear' || now === undefined || change === undefined) return undefined
  const before = moneyOf(last.amount, '万元')
  // The sentence speaks of another sum than the table: last year's does not follow from this one.
  if (before === undefined || sumMoney([before, change]) !== now) return undefined
  const found =
    [PARTS, KINDS].map((subjects) => partsOf(claims, subjects)).find((parts) => addUpTo(parts, change)) ?? []
  const label = (money: Money) => shownAmount(money, show)
  const first: YearBar = {
    key: 'before',
    name: dateWords.year(last.year),
    kind: 'derived',
    from: ZERO,
    to: before,
    label: changeSeries.walk.derived(label(before)),
    note: last.arithmetic,
  }
  const steps: YearBar[] = []
  let stand = before
  for (const { name, money } of found) {
    const next = sumMoney([stand, money])
    steps.push({ key: name, name, kind: 'change', from: stand, to: next, label: signedLabel(money, show) })
    stand = next
  }
  const end: YearBar = {
    key: 'now',
    name: dateWords.year(year),
    kind: 'published',
    from: ZERO,
    to: now,
    label: label(now),
  }
  return {
    drawing: toYearBars([first, ...steps, end]),
    title: titleOf(found, change, last.year),
    arithmetic: last.arithmetic,
    baseYear: last.year,
    now: label(now),
    change: signedLabel(change, show),
    parts: found.map((part) => ({ ...part, label: signedLabel(part.money, show) })),
  }
}

const WHOLES: ReadonlySet<string> = new Set(['incomeAndExpenditure', 'expenditure'])

const signedLabel = (money: Money, show: Show): string =>
  show.unit === 'wan' ? changeText(money) : `${money > 0n ? '+' : ''}${shownAmount(money, show)}`

const signed = ({ change, direction }: Claim): Money | undefined =>
  change?.money === undefined ? undefined : direction === 'down' ? negateMoney(change.money) : change.money

function partsOf(claims: readonly Claim[], subjects: readonly Part[]) {
  return subjects.flatMap((subject) => {
    const claim = claims.find(
      (each) => each.subject === subject && each.change?.money !== undefined && each.label === null,
    )
    const money = claim && signed(claim)
    return money === undefined || money === ZERO ? [] : [{ name: words.parts[subject], money }]
  })
}

const addUpTo = (parts: readonly { readonly money: Money }[], change: Money): boolean =>
  parts.length > 1 && sumMoney(parts.map(({ money }) => money)) === change

function titleOf(parts: readonly { name: string; money: Money }[], change: Money, baseYear: number): string {
  if (change === ZERO) return words.same(baseYear)
  if (parts.length === 0) return words.noParts(baseYear, change > 0n)
  const told = parts.map(({ name, money }) => words.part(name, money > 0n))
  return words.parted(baseYear, change > 0n, told)
}
