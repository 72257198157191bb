import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import { slugSchema } from '@/lib/budget/place'
import { PHASES, type Phase } from '@/lib/budget/phase'

/** One yearly page of one phase (哪个区县、哪个部门、哪一年、预算还是决算). */
export interface ComparedKey {
  readonly district: string
  readonly department: string
  readonly year: FiscalYear
  readonly phase: Phase
}

/** What stands in the rows: functional items, economic codes, kinds of funds, 三公, projects. */
export const COMPARED_BY = ['functions', 'economics', 'funds', 'three-public', 'projects'] as const
export type ComparedBy = (typeof COMPARED_BY)[number]

export const MEASURES = ['amount', 'share', 'unit', 'change'] as const
export type Measure = (typeof MEASURES)[number]

/** Which money is compared (口径): all of it, without what was carried over, basic expenditure, the general public budget. */
export const BASES = ['all', 'this-year', 'basic', 'general-public'] as const
export type Basis = (typeof BASES)[number]

/** As the documents print, or as their own words put it right. */
export const FIGURES_IN_FORCE = ['published', 'corrected'] as const
export type FiguresInForce = (typeof FIGURES_IN_FORCE)[number]

/** The whole state of a comparison, as it stands in the address. */
export interface CompareState {
  /** In the order chosen; empty: nobody chose, the default stands. */
  readonly items: readonly ComparedKey[]
  readonly by: ComparedBy
  readonly measure: Measure
  readonly basis: Basis
  readonly figures: FiguresInForce
  /** What is sought to be added. */
  readonly q: string
}

export const MOST_COMPARED = 4

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads the address; what makes no sense falls back to the default, part by part. */
export function parseCompare(query: Query): CompareState {
  return {
    items: parseItems(textOf(query['items'])),
    by: oneOf(COMPARED_BY, query['by']),
    measure: oneOf(MEASURES, query['measure']),
    basis: oneOf(BASES, query['basis']),
    figures: oneOf(FIGURES_IN_FORCE, query['figures']),
    q: [...textOf(query['q']).trim()].slice(0, LONGEST).join('').trim(),
  }
}

/** The address of a state: what is as by default is left out. */
export function compareAddress({ items, by, measure, basis, figures, q }: CompareState): string {
  const parts: readonly (readonly [string, string])[] = [
    ['items', items.map(itemText).join(',')],
    ['by', by === COMPARED_BY[0] ? '' : by],
    ['measure', measure === MEASURES[0] ? '' : measure],
    ['basis', basis === BASES[0] ? '' : basis],
    ['figures', figures === FIGURES_IN_FORCE[0] ? '' : figures],
    ['q', q],
  ]
  const written = parts.filter(([, text]) => text !== '').map(([name, text]) => `${name}=${escaped(text)}`)
  return written.length === 0 ? '/compare' : `/compare?${written.join('&')}`
}

/** `luolong/zhengwu-fuwu-zhongxin/2025/budget`. */
export const itemText = ({ district, department, year, phase }: ComparedKey): string =>
  `${district}/${department}/${year}/${phase}`

export const sameItem = (a: ComparedKey, b: ComparedKey): boolean => itemText(a) === itemText(b)

/** Longest text that is sought. */
const LONGEST = 60

function parseItems(text: string): readonly ComparedKey[] {
  const known = new Map(
    text.split(',').flatMap((each) => {
      const item = parseItem(each)
      return item ? [[itemText(item), item] as const] : []
    }),
  )
  return [...known.values()].slice(0, MOST_COMPARED)
}

function parseItem(text: string): ComparedKey | undefined {
  const [district = '', department = '', year = '', phase = '', ...more] = text.split('/')
  const number = /^\d{4}$/.test(year) ? parseFiscalYear(year) : undefined
  if (more.length > 0 || number === undefined || !isPhase(phase)) return undefined
  if (!slugSchema.safeParse(district).success || !slugSchema.safeParse(department).success) return undefined
  return { district, department, year: number, phase }
}

const isPhase = (text: string): text is Phase => (PHASES as readonly string[]).includes(text)

const textOf = (value: string | readonly string[] | undefined): string =>
  (typeof value === 'string' ? value : value?.[0]) ?? ''

function oneOf<Value extends string>(
  values: readonly [Value, ...Value[]],
  given: string | readonly string[] | undefined,
): Value {
  return values.find((value) => value === textOf(given)) ?? values[0]
}

/** Slashes and commas stay readable; they mean nothing else in a query. */
const escaped = (text: string): string => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',')
