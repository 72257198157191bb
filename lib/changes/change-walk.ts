import { subtractMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { amountText, changeText, shareText } from '@/lib/figures/amount'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { ComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import { changeSeries } from '@/lib/words/change-series'
import { dateWords } from '@/lib/words/dates'
import { correctedMoney, isKnown, type KnownAmount } from '@/lib/compare/compared-amount'
import type { SummaryRow } from './change-summary'
import type { Drawing } from '@/lib/charts/drawing'
import { moved } from './line-changes'
import { toYearBars, type YearBar } from '@/lib/charts/year-bars'
import { toYearChange } from '@/lib/yearly/year-change'

export interface ChangeWalk {
  readonly title: string
  readonly drawing: Drawing
  /** What of the columns needs words. */
  readonly note: string
}

interface Ends {
  readonly from: ComparedDisclosure | undefined
  readonly to: ComparedDisclosure
  readonly rows: readonly SummaryRow[]
}

const words = changeSeries.walk

/**
 * From the earlier total to the later: by what the document itself says is a mistake, else by the parts that add up to the
 * change exactly. Undefined: no parts do.
 */
export function toChangeWalk({ from, to, rows }: Ends): ChangeWalk | undefined {
  const total = rows.find(({ key }) => key === 'expenditure')
  if (!total || !isKnown(total.before) || !isKnown(total.after)) return undefined
  const years = [from?.key.year ?? to.key.year - 1, to.key.year] as const
  const ends = { before: total.before, after: total.after, years }
  const corrected = correctedMoney(total.after)
  if (corrected !== undefined && correctedMoney(total.before) === undefined) return walkByCorrection(ends, corrected)
  if (from === undefined) return walkByWords(to, years)
  const parts = PARTS.map((keys) => partsOf(rows, keys)).find((own) => addsUp(own, ends))
  return parts && walk(ends, parts, words.withParts(partsTitle(ends), parts.map(toldPart)))
}

interface WalkEnds {
  readonly before: KnownAmount
  readonly after: KnownAmount
  readonly years: readonly [number, number]
}
interface Part {
  readonly name: string
  readonly money: Money
}

const PARTS = [
  ['generalPublic', 'governmentFund'],
  ['basic', 'project'],
] as const

const partsOf = (rows: readonly SummaryRow[], keys: readonly string[]): readonly Part[] =>
  rows.flatMap(({ key, name, moved: by }) => (keys.includes(key) && by ? [{ name, money: by.money }] : []))

const addsUp = (parts: readonly Part[], { before, after }: WalkEnds): boolean =>
  parts.length > 1 && sumMoney([before.money, ...parts.map(({ money }) => money)]) === after.money

const toldPart = ({ name, money }: Part) => ({ name, change: changeText(money) })

const partsTitle = ({ before, after, years }: WalkEnds): string => {
  const { money, percent } = moved(before.money, after.money)
  const direction = money > 0n ? 'up' : money < 0n ? 'down' : 'same'
  const size = amountText(money < 0n ? subtractMoney(ZERO, money) : money)
  return words.moved(...years, direction, size, percent?.replace('-', '−'))
}

/** What the document takes back itself is no growth; the rest is what there is to ask about. */
function walkByCorrection({ before, after, years }: WalkEnds, corrected: Money): ChangeWalk {
  const mistake = subtractMoney(after.money, corrected)
  const rest = moved(before.money, corrected)
  const change = (name: string, from: Money, to: Money): YearBar => ({
    key: name,
    name,
    kind: 'change',
    from,
    to,
    label: changeText(subtractMoney(to, from)),
  })
  const drawing = toYearBars([
    firstBar(before, years[0]),
    change(words.rest, before.money, corrected),
    {
      key: 'corrected',
      name: words.correctedYear(years[1]),
      kind: 'corrected',
      from: ZERO,
      to: corrected,
      label: words.corrected(amountText(corrected)),
    },
    change(words.mistake, corrected, after.money),
    lastBar(after, words.publishedYear(years[1])),
  ])
  const grown = subtractMoney(after.money, before.money)
  const of = shareText(mistake, grown)
  return {
    title: words.withMistake(
      partsTitle({ before, after, years }),
      amountText(mistake),
      changeText(rest.money),
      rest.percent?.replace('-', '−'),
    ),
    note: of && grown > 0n ? words.mistakeShare(of) : '',
    drawing,
  }
}

function walkByWords(to: ComparedDisclosure, years: readonly [number, number]): ChangeWalk | undefined {
  const change = toYearChange(to.disclosure, years[1], SHOW_WAN)
  if (!change) return undefined
  const { title, drawing, parts } = change
  return { title, drawing, note: parts.length === 0 ? '' : changeSeries.toldParts(parts) }
}

function walk({ before, after, years }: WalkEnds, parts: readonly Part[], title: string): ChangeWalk {
  let stand = before.money
  const steps = parts.map(({ name, money }): YearBar => {
    const next = sumMoney([stand, money])
    const step: YearBar = { key: name, name, kind: 'change', from: stand, to: next, label: changeText(money) }
    stand = next
    return step
  })
  const drawing = toYearBars([firstBar(before, years[0]), ...steps, lastBar(after, dateWords.year(years[1]))])
  return { title, note: '', drawing }
}

function firstBar(before: KnownAmount, year: number): YearBar {
  const derived = before.kind === 'computed' && before.derived
  return {
    key: 'before',
    name: dateWords.year(year),
    kind: derived ? 'derived' : 'published',
    from: ZERO,
    to: before.money,
    label: derived ? words.derived(amountText(before.money)) : amountText(before.money),
  }
}

const lastBar = (after: KnownAmount, name: string): YearBar => ({
  key: 'after',
  name,
  kind: 'published',
  from: ZERO,
  to: after.money,
  label: amountText(after.money),
})
