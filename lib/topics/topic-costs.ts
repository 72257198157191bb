import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { TopicQuantity } from './topic'
import { amountText } from '@/lib/figures/amount'
import type { TopicPage } from './get-topic-page'
import { topicCosts } from '@/lib/words/topic-costs'

export type TopicProject = TopicPage['disclosures'][number]['projects'][number]
type Indicator = TopicProject['caps'][number]

/** What one of a topic's things costs in a project: worked out by us, never printed. */
export interface TopicCost {
  /** In 元 to the fen. */
  readonly money: Money
  /** A least quantity makes a piece cost at most so much; a most, at least so much. */
  readonly bound: 'exact' | 'atMost' | 'atLeast'
  /** `1,975,300.00 元 ÷ 45 人 ÷ 12 个月 = 3657.96 元` */
  readonly arithmetic: string
}

/** The quantity that counts, with its indicators; and the cost of one, or why there is none. */
export interface TopicCount {
  readonly quantity: TopicQuantity
  readonly indicators: readonly Indicator[]
  readonly cost: TopicCost | undefined
  readonly without?: 'noAmount' | 'several' | 'noNumber' | undefined
}

/** The first of the topic's quantities that the project promises. */
export function countOf(
  { quantities, total }: Pick<TopicProject, 'quantities' | 'total'>,
  known: readonly TopicQuantity[],
): TopicCount | undefined {
  const [first] = quantities
  const quantity = first && known[first.quantity]
  if (!quantity) return undefined
  const { indicators } = first
  const without = (why: TopicCount['without']) => ({ quantity, indicators, cost: undefined, without: why })
  if (indicators.length > 1 && !quantity.add) return without('several')
  const pieces = piecesOf(indicators)
  if (pieces === undefined || pieces.number <= 0n) return without('noNumber')
  if (total?.money === undefined || total.money <= 0n) return without('noAmount')
  return { quantity, indicators, cost: toCost(total.money, quantity, pieces) }
}

interface Pieces {
  /** In a year. */
  readonly number: bigint
  readonly text: string
  readonly bound: TopicCost['bound']
}

function piecesOf(indicators: readonly Indicator[]): Pieces | undefined {
  const counts = indicators.map(({ number }) => (/^\d+$/.test(number ?? '') ? BigInt(number ?? '') : undefined))
  if (counts.length === 0 || !counts.every((count) => count !== undefined)) return undefined
  // 月平均量 is counted twelve times a year.
  const byMonth = indicators.every(({ name }) => /月(?:平)?均|每月/.test(name))
  const number = counts.reduce((sum, count) => sum + count, 0n) * (byMonth ? 12n : 1n)
  const sum = counts.join(' + ')
  const text = byMonth ? `${sum} × 12` : counts.length > 1 ? `(${sum})` : sum
  const bounds = new Set(indicators.map(({ operator }) => BOUNDS[operator ?? ''] ?? 'exact'))
  const [bound = 'exact'] = [...bounds].filter((each) => each !== 'exact')
  return { number, text, bound }
}

const BOUNDS: Record<string, TopicCost['bound']> = {
  '>=': 'atMost',
  '>': 'atMost',
  '<=': 'atLeast',
  '<': 'atLeast',
}

function toCost(amount: Money, { per, monthly }: TopicQuantity, { number, text, bound }: Pieces): TopicCost {
  const money = perPiece(amount, number * (monthly ? 12n : 1n))
  const arithmetic = topicCosts.arithmetic(amountText(amount, '元'), text, per, monthly, amountText(money, '元'))
  return { money, bound, arithmetic }
}

/** To the fen, half away from zero. Money counts ten-thousandths of a yuan. */
const perPiece = (amount: Money, pieces: bigint): Money =>
  (((2n * amount + pieces * 100n) / (2n * pieces * 100n)) * 100n) as Money

/** How a cost stands to the most that the document itself sets; undefined where it does not say of which time the most is. */
export interface CapVerdict {
  readonly relation: 'below' | 'equal' | 'above'
  readonly difference: string
}

export function againstCap(
  cost: TopicCost | undefined,
  quantity: TopicQuantity,
  cap: Indicator,
): CapVerdict | undefined {
  const saysMonth = /月/.test(cap.name)
  const unit = cap.unit === '元' || cap.unit === '万元' ? cap.unit : undefined
  const most = unit && moneyOf(cap.number, unit)
  if (!cost || most === undefined || saysMonth !== quantity.monthly) return undefined
  const difference = (cost.money - most) as Money
  const relation = difference === 0n ? 'equal' : difference < 0n ? 'below' : 'above'
  return { relation, difference: moneyToText((difference < 0n ? -difference : difference) as Money, '元') }
}
