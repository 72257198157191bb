import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { isSearchKind, type SearchKind } from '@/lib/budget/search-kind'
import { addressOf, pageOf, slugOf, textOf, type AddressQuery } from './address-parts'

/** What is looked for: the whole state of /search. */
export interface SearchAddress {
  readonly text: string
  /** Address part of a district. */
  readonly district: string | undefined
  readonly year: FiscalYear | undefined
  readonly phase: Phase | undefined
  /** One kind only, page by page. */
  readonly kind: SearchKind | undefined
  readonly page: number
}

/** Reads the address; what makes no sense falls back to looking everywhere. */
export function parseSearch(query: AddressQuery): SearchAddress {
  const kind = textOf(query['kind'])
  return {
    text: wordsOf(query['q']),
    district: slugOf(query['district']),
    year: parseFiscalYear(textOf(query['year'])),
    phase: PHASES.find((phase) => phase === query['phase']),
    ...(isSearchKind(kind)
      ? { kind, page: Math.min(pageOf(query['page']), LAST_SEARCH_PAGE) }
      : { kind: undefined, page: 1 }),
  }
}

/** The address that asks for it: what is as by default is left out. */
export const searchAddress = ({ text, district, year, phase, kind, page }: SearchAddress): string =>
  addressOf('/search', [
    ['q', text],
    ['district', district],
    ['year', year?.toString()],
    ['phase', phase],
    ['kind', kind],
    ['page', kind === undefined || page === 1 ? undefined : String(page)],
  ])

export const everywhere = (text: string): SearchAddress => ({
  text,
  district: undefined,
  year: undefined,
  phase: undefined,
  kind: undefined,
  page: 1,
})

/** Nobody leafs further; a narrower question is quicker. */
export const LAST_SEARCH_PAGE = 20
const LONGEST = 80

/** One line of words; what no keyboard writes is no word. */
const wordsOf = (text: AddressQuery[string]): string =>
  [
    ...textOf(text)
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim()
