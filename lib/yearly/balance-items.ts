import { compareMoney, sumMoney, ZERO } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { headlines } from '@/lib/words/headlines'
import type { FlowItem } from '@/lib/charts/flow'

type BalanceLine = YearlyDisclosure['balance'][number]

/** Sources and uses of money out of the balance table: items and what was carried over, none of the sums, no blanks; how many were left open. */
export function toBalanceItems({ balance }: Pick<YearlyDisclosure, 'balance'>) {
  const lines = balance.filter(({ role }) => role === 'item' || role === 'carriedOver')
  const of = (side: BalanceLine['side']): readonly FlowItem[] =>
    lines
      .filter((line) => line.side === side)
      .flatMap((line) => {
        const figure = line.figures.amount
        if (figure?.money === undefined || figure.money <= 0n) return []
        const label = figure.shown ?? figure.wan ?? figure.printed
        return [{ key: String(line.row), name: plainName(line.label), money: figure.money, label }]
      })
      .sort((a, b) => compareMoney(b.money, a.money))
  const open = lines.filter(({ figures }) => figures.amount?.open).length
  return { sources: of('income'), uses: of('expenditure'), open }
}

/** `二十一、住房保障支出` → `住房保障支出`: the number is the form's, not the name's. */
export const plainName = (label: string): string =>
  label.replace(/^[一二三四五六七八九十]+、\s*/, '').replace(/^[（(][一二三四五六七八九十]+[)）]\s*/, '')

/** What the flow shows, in words. */
export function flowHeadline({ sources, uses, open }: ReturnType<typeof toBalanceItems>): string {
  const [source, use] = [sources[0], uses[0]]
  if (!source || !use) return headlines.noData
  // The largest and its share are known only where all are.
  if (open > 0) return headlines.fromAndTo
  const from =
    sources.length === 1 ? headlines.allFrom(source.name) : headlines.shareFrom(shareOf(source, sources), source.name)
  const to = uses.length === 1 ? headlines.allFor(use.name) : headlines.shareFor(shareOf(use, uses), use.name)
  return headlines.flow(from, to)
}

const shareOf = ({ money }: FlowItem, all: readonly FlowItem[]): string =>
  shareText(money, sumMoney(all.map((item) => item.money ?? ZERO))) ?? ''
