import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { PROJECT_CATEGORIES, type ProjectCategory } from '@/lib/budget/project-category'
import { addressOf, pageOf, slugOf, textOf, type AddressQuery } from './address-parts'

/** Which projects are asked for, and in which order: the whole state of /projects. */
export interface ProjectFilter {
  /** A word of the name, or digits of the code. */
  readonly text: string
  readonly district: string | undefined
  readonly year: FiscalYear | undefined
  /** Always exactly one: what was planned and what was spent are never in one list. */
  readonly phase: Phase
  readonly category: ProjectCategory | undefined
  /** Bounds of the amount, both included. */
  readonly from: Money | undefined
  readonly to: Money | undefined
  readonly sort: (typeof PROJECT_SORTS)[number]
  readonly page: number
}

export const PROJECT_SORTS = ['amount', 'name', 'department', 'year'] as const

/** Reads the address; what makes no sense falls back to the default, part by part. */
export function parseProjects(query: AddressQuery): ProjectFilter {
  const bounds = [boundOf(query['from']), boundOf(query['to'])] as const
  const [from, to] =
    bounds[0] !== undefined && bounds[1] !== undefined && bounds[0] > bounds[1] ? bounds.toReversed() : bounds
  return {
    text: wordsOf(query['q']),
    district: slugOf(query['district']),
    year: parseFiscalYear(textOf(query['year'])),
    phase: PHASES.find((phase) => phase === query['phase']) ?? 'budget',
    category: CATEGORY_KEYS.find((key) => key === query['category']),
    from,
    to,
    sort: PROJECT_SORTS.find((sort) => sort === query['sort']) ?? 'amount',
    page: pageOf(query['page']),
  }
}

/** The address of a list: what is as by default is left out. */
export function projectsAddress({
  text,
  district,
  year,
  phase,
  category,
  from,
  to,
  sort,
  page,
}: ProjectFilter): string {
  return addressOf('/projects', [
    ['q', text],
    ['district', district],
    ['year', year?.toString()],
    ['phase', phase === 'budget' ? undefined : phase],
    ['category', category],
    ['from', boundText(from)],
    ['to', boundText(to)],
    ['sort', sort === 'amount' ? undefined : sort],
    ['page', page === 1 ? undefined : String(page)],
  ])
}

/** A bound as one writes it: `100`, `0.5`. */
export const boundText = (bound: Money | undefined): string | undefined =>
  bound === undefined ? undefined : moneyToText(bound, '万元', 0)

const CATEGORY_KEYS = Object.keys(PROJECT_CATEGORIES) as readonly ProjectCategory[]
const LONGEST = 60

function boundOf(text: AddressQuery[string]): Money | undefined {
  const bound = moneyOf(textOf(text).slice(0, 30), '万元')
  return bound === undefined || bound < 0n ? undefined : bound
}

/** One line of words, no longer than a name may be; what no keyboard writes is no word. */
const wordsOf = (text: AddressQuery[string]): string =>
  [
    ...textOf(text)
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim()
