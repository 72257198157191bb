type Bound = 'exact' | 'atMost' | 'atLeast'

const BOUNDS: Record<Bound, string> = { exact: '', atMost: '至多 ', atLeast: '至少 ' }

/** What one piece costs, worked out from an amount and a number. */
export const topicCosts = {
  derived: '推算',
  bound: (bound: Bound) => BOUNDS[bound],
  cost: (bound: Bound, amount: string) => `${BOUNDS[bound]}${amount} 元`,
  range: (low: string, high: string) => `${low} 到 ${high} 元`,
  one: (per: string, isMonthly: boolean, ranges: string) => `每${per}${isMonthly ? '每月' : ''}：${ranges}`,
  inDistrict: (district: string, range: string) => `${district} ${range}`,
  ranges: (ranges: readonly string[]) => ranges.join('，'),
  bar: (district: string, project: string, unit: string | undefined) =>
    `${district} · ${project}${unit === undefined ? '' : `（${unit}）`}`,
  arithmetic: (amount: string, number: string, per: string, isMonthly: boolean, cost: string) =>
    `${amount} 元 ÷ ${number} ${per}${isMonthly ? ' ÷ 12 个月' : ''} = ${cost} 元`,
} as const
