import { type Money, sumMoney } from '@/lib/budget/money'
import { NARROW, textLines, textWidth } from './drawing'
import { drawingRatio } from './drawing-ratio'

/** Bars with parts, one below the other: what both drawings of the chart, on the server and in Recharts, start from. */
export interface StackedBars {
  /** The unit of every label. */
  readonly unit: string
  readonly parts: readonly { readonly key: string; readonly name: string }[]
  readonly bars: readonly StackedBar[]
  /** Of the longest name, as set on a phone: every row has room for as many, so that all are as far apart. */
  readonly nameLines: number
}

export interface StackedBar {
  readonly key: string
  readonly name: string
  /** The name as set on a phone, where it must leave room for the figure. */
  readonly nameLines: readonly string[]
  /** The figure at the end of the label line, ready to read. */
  readonly label: string
  /** Where each part begins and ends, as a share of the chart's width; a part of nothing is left out. */
  readonly spans: readonly BarSpan[]
}

export interface BarSpan {
  readonly part: string
  readonly from: number
  readonly to: number
  /** The part's own figure, for the mark and the tooltip. */
  readonly label: string
}

export interface BarInput {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly parts: readonly { readonly part: string; readonly money: Money; readonly label: string }[]
}

/** Zero is the left edge and the longest bar the right one; one scale for all. Negative parts have no place in stacked bars. */
export function toStackedBars(
  { unit, parts }: Pick<StackedBars, 'unit' | 'parts'>,
  inputs: readonly BarInput[],
): StackedBars {
  const drawn = inputs.map((input) => ({ ...input, parts: input.parts.filter(({ money }) => money > 0n) }))
  const totals = drawn.map((input) => sumMoney(input.parts.map(({ money }) => money)))
  const longest = totals.reduce((a, b) => (b > a ? b : a), 0n as Money)
  const bars = drawn.map(({ parts: own, ...bar }) => {
    let end = 0n as Money
    const spans = own.map(({ part, money, label }) => {
      const from = drawingRatio(end, longest)
      end = sumMoney([end, money])
      return { part, from, to: drawingRatio(end, longest), label }
    })
    const room = NARROW - textWidth(bar.label, LAYOUT.text) - LAYOUT.text
    const nameLines = textLines(bar.name, LAYOUT.text, room)
    return { key: bar.key, name: bar.name, nameLines, label: bar.label, spans }
  })
  return { unit, parts, bars, nameLines: Math.max(1, ...bars.map(({ nameLines }) => nameLines.length)) }
}

/** The geometry both drawings share, in pixels: the name's lines, the bar under them, and a gap. */
export const STACKED_BAR_LAYOUT = { band: 54, label: 18, bar: 18, gapBelow: 6, text: 14 } as const
const LAYOUT = STACKED_BAR_LAYOUT

/** A further line of a name takes most of its room from the gap. */
const bandOf = ({ nameLines }: Rows): number => LAYOUT.band + (nameLines - 1) * 12

type Rows = Pick<StackedBars, 'bars' | 'nameLines'>

/** Pixels from the top to the bar of row `i`. */
export const barTop = (rows: Rows, i: number): number => (i + 1) * bandOf(rows) - LAYOUT.bar - LAYOUT.gapBelow

export const chartHeight = (rows: Rows): number => rows.bars.length * bandOf(rows)
