import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { addressOf, pageOf, slugOf, textOf, type AddressQuery } from './address-parts'

/** Which findings are asked for, and how they stand: the whole state of /findings. */
export interface FindingFilter {
  /** In the order of weight; never empty. */
  readonly weights: readonly Severity[]
  readonly rule: string | undefined
  readonly district: string | undefined
  readonly year: FiscalYear | undefined
  readonly phase: Phase | undefined
  /** Whether the document itself says so; undefined: either. */
  readonly admitted: boolean | undefined
  /** Those that a later edition of the document no longer shows, instead of those that stand. */
  readonly fixed: boolean
  /** By weight and then size, or by size alone. */
  readonly sort: (typeof FINDING_SORTS)[number]
  readonly page: number
}

export const FINDING_SORTS = ['weight', 'size'] as const

/** Wording and rounding are there for those who ask. */
export const WEIGHTS_SHOWN: readonly Severity[] = ['error', 'conflict', 'doubt']

/** Reads the address; what makes no sense falls back to the default, part by part. */
export function parseFindings(query: AddressQuery): FindingFilter {
  const asked = [query['weight'] ?? []].flat()
  const weights = SEVERITIES.filter((severity) => asked.includes(severity))
  return {
    weights: weights.length === 0 ? WEIGHTS_SHOWN : weights,
    rule: slugOf(query['rule']),
    district: slugOf(query['district']),
    year: parseFiscalYear(textOf(query['year'])),
    phase: PHASES.find((phase) => phase === query['phase']),
    admitted: query['admitted'] === 'yes' ? true : query['admitted'] === 'no' ? false : undefined,
    fixed: query['fixed'] === 'yes',
    sort: FINDING_SORTS.find((sort) => sort === query['sort']) ?? 'weight',
    page: pageOf(query['page']),
  }
}

/** The address of a list: what is as by default is left out. */
export function findingsAddress(filter: FindingFilter): string {
  const { weights, rule, district, year, phase, admitted, fixed, sort, page } = filter
  const parts: readonly (readonly [string, string | undefined])[] = [
    ...(weights.join() === WEIGHTS_SHOWN.join() ? [] : weights.map((weight) => ['weight', weight] as const)),
    ...([
      ['rule', rule],
      ['district', district],
      ['year', year?.toString()],
      ['phase', phase],
    ] as const),
    ['admitted', admitted === undefined ? undefined : admitted ? 'yes' : 'no'],
    ['fixed', fixed ? 'yes' : undefined],
    ['sort', sort === 'weight' ? undefined : sort],
    ['page', page === 1 ? undefined : String(page)],
  ]
  return addressOf('/findings', parts)
}

export const ALL_FINDINGS = parseFindings({})

/**
 * The permanent address of a matter is its key: a hash of whose it is and where its root stands, so that it outlasts
 * imports, renumbered rows and better readings of the same document. The key of a finding leads to its matter.
 */
export const findingAddress = (key: string): string => `/findings/${key}`

/** Where a finding stands on the page of its year. */
export const findingAnchor = (key: string): string => `finding-${key}`

/** What the key of a matter looks like, or that of a finding, which led there before, or its beginning; anything else is asked of nobody. */
export const isMatterKey = (text: string): boolean =>
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*-)?[0-9a-f]{16}$|^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{10}$/.test(text)
