import type { Money } from '@/lib/budget/money'

/** For drawing only: `part / whole` as a number good to a millionth. A figure that people read never comes from here. */
export function drawingRatio(part: Money, whole: Money): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000
}
