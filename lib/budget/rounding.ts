import type { Money, MoneyUnit } from './money'

/** What rounding may cost a sum of so many parts: 0.01 of the unit for each. */
export const roundingOf = (parts: number, unit: MoneyUnit): Money =>
  ((unit === '元' ? 100n : 1_000_000n) * BigInt(parts)) as Money
