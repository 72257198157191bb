import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { amountText, shareText } from '@/lib/figures/amount'
import { comparison as words } from '@/lib/words/comparison'
import { correctedMoney, isKnown, type ComparedAmount, type KnownAmount } from './compared-amount'
import type { ComparedRow, Comparison, Spread } from './comparison'
import { pointsText, wholeMoney } from './compared-share'
import { place, type Drawing, type DrawnLabel, type DrawnMark } from '@/lib/charts/drawing'
import { drawingRatio } from '@/lib/charts/drawing-ratio'

/** What is drawn: the documents' names and phases, and whether amounts or shares. */
export interface MultipleFrame {
  readonly names: readonly string[]
  readonly phases: readonly Phase[]
  readonly whole: readonly ComparedAmount[]
  readonly measure: 'amount' | 'share'
}

/** One small drawing for each row, all on one scale and in one order, so that they can be read across. */
export function toMultiples(
  rows: readonly ComparedRow[],
  frame: MultipleFrame,
): readonly { readonly key: string; readonly name: string; readonly drawing: Drawing }[] {
  const longest = rows
    .flatMap(({ cells }) => cells.flatMap((cell, i) => lengths(cell, i, frame)))
    .reduce((most, length) => (length > most ? length : most), 0)
  return rows.map((row) => ({ key: row.key, name: row.name, drawing: drawRow(row, frame, longest) }))
}

const BAR = 9
const STEP = 40
const TEXT = 13

function drawRow({ key, cells }: ComparedRow, frame: MultipleFrame, longest: number): Drawing {
  const base: DrawnMark = {
    id: `${key}-base`,
    className: 'chart-rule',
    shape: { kind: 'box', x: 0, y: 0, width: 0.25, height: STEP * cells.length },
  }
  const drawn = cells.map((cell, i) => drawCell(`${key}-${i}`, cell, i, { ...frame, longest }))
  return {
    height: STEP * cells.length,
    marks: [base, ...drawn.flatMap(({ marks }) => marks)],
    labels: drawn.flatMap(({ labels }) => labels),
  }
}

function drawCell(id: string, cell: ComparedAmount, i: number, frame: MultipleFrame & { longest: number }) {
  const top = i * STEP
  const text = cellText(cell, i, frame)
  const labels: DrawnLabel[] = [
    { text: frame.names[i] ?? '', x: 0, dx: 6, y: top + 16, size: TEXT },
    { text, x: 100, y: top + 16, anchor: 'end', size: TEXT, ...(!isKnown(cell) && { tone: 'muted' as const }) },
  ]
  if (!isKnown(cell)) return { marks: [], labels }
  const own = lengths(cell, i, frame)
  const says = { name: frame.names[i] ?? '', lines: [text] }
  const marks = own.map((length, k): DrawnMark => {
    const corrected = cell.kind === 'corrected' || k > 0
    const height = own.length > 1 ? BAR / 2 + 1 : BAR
    const width = place(frame.longest === 0 ? 0 : (length / frame.longest) * 100)
    return {
      id: k === 0 ? id : `${id}-corrected`,
      className: corrected ? 'bar-corrected' : frame.phases[i] === 'final' ? 'chart-cat-3' : 'bar-published',
      shape: {
        kind: 'box',
        x: 0,
        y: top + 22 + k * (height + 1),
        width,
        height,
        ...(corrected && { hatched: true }),
      },
      says,
    }
  })
  return { marks, labels }
}

/** Of the published amount and, behind it, of what the document's own words put there. */
function lengths(cell: ComparedAmount, i: number, { whole, measure }: MultipleFrame): readonly number[] {
  if (!isKnown(cell)) return []
  const amounts = [cell.money, correctedMoney(cell)].filter((money) => money !== undefined)
  const of = wholeMoney(whole, i)
  return measure === 'share'
    ? [of === undefined ? 0 : drawingRatio(cell.money, of)]
    : amounts.map((money) => drawingRatio(money, SCALE))
}

/** Ten thousand 万元: amounts become lengths of a size that can be told apart down to a few yuan. */
const SCALE = 1_000_000_000_000n as Money

function cellText(cell: ComparedAmount, i: number, { whole, measure }: MultipleFrame): string {
  if (cell.kind === 'blank' || cell.kind === 'open') return words.absent[cell.kind]
  if (!isKnown(cell)) return cell.why
  const of = wholeMoney(whole, i)
  if (measure === 'share') return (of === undefined ? undefined : shareText(cell.money, of)) ?? '—'
  return amountWords(cell)
}

function amountWords(cell: KnownAmount): string {
  if (cell.kind === 'corrected') return words.corrected(amountText(cell.money))
  const corrected = correctedMoney(cell)
  return corrected === undefined
    ? amountText(cell.money)
    : words.withCorrected(amountText(cell.money), amountText(corrected))
}

/** How far apart, in words: `预算里老城区比西工区多 1984.05`. */
export function spreadText(spread: Spread, names: readonly string[], measure: MultipleFrame['measure']): string {
  const [high, low] = [names[spread.high] ?? '', names[spread.low] ?? '']
  const size = measure === 'share' ? pointsText(spread.size) : words.inWan(amountText(spread.size as Money))
  return spread.nothing ? words.onlyOne(high, low, size) : words.more(high, low, size)
}

/** What the drawings show. */
export function comparisonHeadline(
  { groups }: Comparison,
  names: readonly string[],
  measure: MultipleFrame['measure'],
): string {
  const [first] = groups
  if (!first) return words.headline.none
  if (!first.spread) return words.headline.largest(first.name)
  return words.headline.furthest(first.name, spreadText(first.spread, names, measure))
}
