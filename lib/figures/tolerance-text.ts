import type { Severity } from '@/lib/budget/finding'
import { findingPage } from '@/lib/words/finding-page'

interface Differing {
  readonly severity: Severity
  readonly hasDifference: boolean
  /** How many figures were added up. */
  readonly summed: number
  readonly admitted: boolean
}

/** How a difference stands to what rounding can do. */
export function toleranceText({ severity, hasDifference, summed, admitted }: Differing): string {
  const { toleranceOf } = findingPage
  if (!hasDifference) return toleranceOf.noDifference
  if (severity === 'rounding') return toleranceOf.rounding
  if (admitted) return toleranceOf.admitted
  return summed > 1 ? toleranceOf.summed(summed) : toleranceOf.same
}
