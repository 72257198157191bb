import type { Phase } from '@/lib/budget/phase'

/** How much of a district is held of one year and phase. */
export interface RankedCoverage {
  readonly district: string
  readonly year: number
  readonly phase: Phase
  /** Departments by an official list; undefined where no list is known. */
  readonly departments: number | undefined
  /** Departments whose document of that year and phase is held. */
  readonly held: number
}

/** Why nobody stands before anybody. */
export type RankingReason =
  | { readonly kind: 'nobody' }
  /** Years, or plan and accounts, would stand in one order. */
  | { readonly kind: 'mixed' }
  /** Nobody knows how many departments these districts have. */
  | { readonly kind: 'unlisted'; readonly districts: readonly string[] }
  | (RankedCoverage & { readonly kind: 'incomplete'; readonly departments: number })

export type Ranking =
  { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly RankingReason[] }

/**
 * Who spends most may be asked only where everybody's document is held: a place in a list of some is a place among those
 * who published. The one judge of it, for every page that would put departments in the order of an amount.
 */
export function rankingAllowed(coverage: readonly RankedCoverage[]): Ranking {
  if (coverage.length === 0) return { allowed: false, reasons: [{ kind: 'nobody' }] }
  if (new Set(coverage.map(({ year, phase }) => `${year} ${phase}`)).size > 1)
    return { allowed: false, reasons: [{ kind: 'mixed' }] }
  const districts = [...new Set(coverage.flatMap((each) => (each.departments === undefined ? each.district : [])))]
  const reasons: RankingReason[] = [
    ...(districts.length > 0 ? [{ kind: 'unlisted', districts } as const] : []),
    ...coverage.flatMap(({ departments, ...each }) =>
      departments === undefined || each.held >= departments
        ? []
        : [{ kind: 'incomplete', ...each, departments } as const],
    ),
  ]
  return reasons.length > 0 ? { allowed: false, reasons } : { allowed: true }
}
