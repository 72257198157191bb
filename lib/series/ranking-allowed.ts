import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'

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

export type Ranking = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

/**
 * Who spends most may be asked only where everybody's document is held: a place in a list of some is a place among those
 * who published. The one judge of it, for every page that would put departments in the order of an amount.
 */
export function rankingAllowed(coverage: readonly RankedCoverage[]): Ranking {
  const [first] = coverage
  if (!first) return { allowed: false, reason: '没有可以排的部门' }
  if (new Set(coverage.map(({ year, phase }) => `${year} ${phase}`)).size > 1)
    return { allowed: false, reason: '年度或预算、决算不同，不能排在一起' }
  const reasons = [unlistedReason(coverage), ...coverage.map(missingReason)].filter((reason) => reason !== undefined)
  return reasons.length > 0 ? { allowed: false, reason: reasons.slice(0, MOST).join('；') } : { allowed: true }
}

/** Reasons enough to be told. */
const MOST = 4

function unlistedReason(coverage: readonly RankedCoverage[]): string | undefined {
  const unlisted = [
    ...new Set(coverage.flatMap(({ district, departments }) => (departments === undefined ? district : []))),
  ]
  if (unlisted.length === 0) return undefined
  const more = unlisted.length > MOST ? `等 ${unlisted.length} 个地方` : ''
  return `${unlisted.slice(0, MOST).join('、')}${more}一共有多少个部门，本站没有名单可查，收录的可能只是其中一部分`
}

function missingReason({ district, year, phase, departments, held }: RankedCoverage): string | undefined {
  if (departments === undefined || held >= departments) return undefined
  return `${district} ${year} 年${PHASE_TITLES[phase]}只收录了 ${departments} 个部门中的 ${held} 个`
}
