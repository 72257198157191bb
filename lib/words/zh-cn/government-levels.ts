import type { DivisionLevel } from '@/lib/budget/division'

/** Governments of different levels, counted and named. */
const LEVELS: Record<DivisionLevel, string> = { province: '省级', prefecture: '市级', county: '区县' }

const COUNTED: Record<DivisionLevel, string> = { province: '省级政府', prefecture: '市级政府', county: '区县' }

export const governmentLevels = {
  names: LEVELS,
  /** 5 个区县、1 个省级政府: levels are never counted as one another. */
  counted: (counts: readonly { readonly level: DivisionLevel; readonly count: number }[]) =>
    counts.map(({ level, count }) => `${count} 个${COUNTED[level]}`).join('、'),
  /** Of the places of one city, or of a government that publishes for itself. */
  group: (path: readonly string[], level: DivisionLevel) =>
    level === 'county' ? path.join(' › ') : `${path.join(' › ')}（${LEVELS[level]}）`,
} as const
