import type { Money } from '@/lib/budget/money'
import type { Work } from './narrow'
import { Resolution, rowsOf, sumsOf, type FoundRow, type LostRow, type SumGroup } from './resolution'

export interface FoundColumns {
  readonly rows: readonly FoundRow[]
  /** Demanded groups that nothing satisfies: the document contradicts itself there. */
  readonly conflicts: readonly string[]
}

/**
 * Columns by arithmetic (按勾稽关系定列): each row's placements under its own identities, then the sums of its table, then
 * the sister tables. What the own table leaves single is certain, what others leave single is settled by them, and the rest
 * is open: a whole solution is taken, and what else would fit is told. A sum that does not hold tells nothing, in none of
 * its columns: it is found out in a first attempt, and left out in the next.
 */
export function resolveColumns(
  lost: readonly LostRow[],
  groups: readonly SumGroup[],
  slackPerTerm: Money,
): FoundColumns {
  const work: Work = { left: STEPS + lost.length * STEPS_A_ROW }
  const own = groups.filter(({ kind }) => kind === 'own')
  const conflicts = new Set<string>()
  const refuted = new Set<SumGroup>()
  let state = new Resolution(lost, slackPerTerm, new Set(), work)
  for (let failed = state.addOwn(own); failed.length > 0;) {
    for (const group of failed) refuted.add(group)
    for (const label of labelsOf(failed, lost, slackPerTerm, work)) conflicts.add(label)
    state = new Resolution(lost, slackPerTerm, new Set([...refuted].flatMap(rowsOf)), work)
    failed = state.addOwn(own.filter((group) => !refuted.has(group)))
  }
  state.markCertain()
  for (const group of groups.filter(({ kind }) => kind === 'sister')) {
    if (state.add(group, 'whole') === 'added') state.markSettled(group.label)
  }
  return { rows: lost.map((row, index) => state.found(row, index)), conflicts: [...conflicts] }
}

/** What may be tried, in steps of {@link Work}: it grows with the rows, and so does the time at most. */
const STEPS = 4_000_000
const STEPS_A_ROW = 40_000

/** What to say of sums that failed: those that nothing could meet, whatever the others are; if there is none, all. */
function labelsOf(
  failed: readonly SumGroup[],
  lost: readonly LostRow[],
  slackPerTerm: Money,
  work: Work,
): readonly string[] {
  return failed.flatMap((group) => {
    if (!group.demanded) return []
    const alone = sumsOf(group).map((sum) => ({ ...group, label: sum.label ?? group.label, sums: () => [sum] }))
    const hopeless = alone.filter((sum) => new Resolution(lost, slackPerTerm, new Set(), work).add(sum) === 'failed')
    return hopeless.length > 0 ? hopeless.map(({ label }) => label) : [group.label]
  })
}
