import { sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { toEconomicGroups } from './economic-breakdown'

/** What goes to people: 工资福利支出 (301) and 对个人和家庭的补助 (303), added up by us. */
export interface PeopleShare {
  readonly money: Money
  readonly share: string | undefined
}

/** Out of basic expenditure by economic code; undefined where that is not published. */
export function toPeopleShare({ economic, totals }: YearlyDisclosure, year: number): PeopleShare | undefined {
  const groups = toEconomicGroups(economic, year).filter(({ code }) => code === '301' || code === '303')
  if (groups.length === 0) return undefined
  const sums = groups.flatMap(({ printed, sum }) => printed?.money ?? sum ?? [])
  if (sums.length < groups.length) return undefined
  const money = sumMoney(sums)
  const whole = totals.expenditure?.money
  if (money === ZERO) return undefined
  return { money, share: whole === undefined ? undefined : shareText(money, whole) }
}
