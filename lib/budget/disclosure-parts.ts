import { cellText, type Cell } from './cell'
import { shortId, type Disclosure, type DisclosedTables, type SourceFile } from './disclosure'
import { documentAt, placesIn, placeWithin } from './source-position'
import type { Claim } from './statement'
import { TABLE_KEYS, type TableKey } from './tables'

/** Every document of a disclosure, the main one first. */
export const documentsOf = ({ document, otherDocuments = [] }: DocumentList): readonly SourceFile[] => [
  document,
  ...otherDocuments,
]
type DocumentList = Pick<Disclosure, 'document' | 'otherDocuments'>

/**
 * A disclosure with one more part, and what the part took over. The part holds the tables that are printed in it, the
 * sections of the statement that it speaks of, and its raw tables: those take the place of what was held before;
 * everything else stays, each with the document it stands in. A document that holds nothing any more is no part of it.
 * Of a document that is held already, the part is another reading: it takes over its own alone.
 */
export function withPart(
  held: Disclosure,
  part: Disclosure,
): { readonly disclosure: Disclosure; readonly taken: Held } {
  const own = new Map(partsOf(held).map((one) => [shortId(one.document), one]))
  const incoming = partsOf(part)
  const again = incoming.filter(({ document }) => own.has(shortId(document)))
  const fresh = incoming.filter(({ document }) => !own.has(shortId(document)))
  const others = [...own.values()].filter((one) =>
    again.every(({ document }) => shortId(document) !== shortId(one.document)),
  )
  const before = [...others, ...again.map((reading) => without(reading, others, own.get(shortId(reading.document))))]
  const kept = before.map((one) => without(one, fresh))
  const added = fresh.map((one) => withoutTables(one, kept, (its, theirs) => its < theirs))
  return { disclosure: assembled([...kept, ...added]), taken: difference(before, kept) }
}

/** All parts together, in the order in which they came. */
export function mergedDisclosure(parts: readonly Disclosure[]): Disclosure {
  const [first, ...rest] = parts
  if (!first) throw new Error('a disclosure has at least one document')
  return rest.reduce((held, part) => withPart(held, part).disclosure, first)
}

/** What each document holds of a disclosure, as if it were the only one; together they are the disclosure. */
export function partsOf(disclosure: Disclosure): readonly Disclosure[] {
  const { document: main, otherDocuments, ...rest } = disclosure
  if (!otherDocuments) return [disclosure]
  return documentsOf(disclosure).map((document) => {
    const isHere = (thing: unknown) => documentOf(thing, main) === shortId(document)
    return {
      ...rest,
      document,
      tables: asOwn(tablesWhere(rest.tables, (key) => isHere(rest.tables[key]))),
      claims: asOwn(rest.claims.filter(isHere)),
      rawTables: asOwn(rest.rawTables.filter(isHere)),
      issues: asOwn(rest.issues.filter(isHere)),
    }
  })
}

/** What has no place at all stands in the main document. */
function documentOf(thing: unknown, main: SourceFile): string {
  const [at] = placesIn(thing)
  return (at === undefined ? undefined : documentAt(at)) ?? shortId(main)
}

const asOwn = <Value>(value: Value): Value => fromPlaces(value, placeWithin)

/** How much a document holds of a disclosure. */
export interface Held {
  readonly tables: readonly TableKey[]
  readonly claims: number
  readonly rawTables: number
}

/** A table that is promised and not there is held by nobody. */
export const heldBy = ({ tables, claims, rawTables }: Disclosure): Held => ({
  tables: TABLE_KEYS.filter((key) => rankOf(tables[key]) > rankOf(MISSING)),
  claims: claims.length,
  rawTables: rawTables.length,
})

export const holdsNothing = ({ tables, claims, rawTables }: Held): boolean => tables.length + claims + rawTables === 0

/** What is no longer there of all that said something. */
function difference(before: readonly Disclosure[], after: readonly Disclosure[]): Held {
  const keys = (of: readonly Disclosure[]) =>
    of.flatMap(({ tables }) => TABLE_KEYS.filter((key) => rankOf(tables[key]) > rankOf(EMPTY)))
  const count = (of: readonly Disclosure[], list: 'claims' | 'rawTables') =>
    of.reduce((sum, one) => sum + one[list].length, 0)
  const left = new Set(keys(after))
  return {
    tables: keys(before).filter((key) => !left.has(key)),
    claims: count(before, 'claims') - count(after, 'claims'),
    rawTables: count(before, 'rawTables') - count(after, 'rawTables'),
  }
}

// ── What covers what ────────────────────────────────────────────────────────────────────────────────────────────────

type Tables = DisclosedTables
type Table = Pick<NonNullable<Tables[TableKey]>, 'state'>

/** A table that says less (空表, 缺表) never takes the place of one that says something. */
const rankOf = (table: Table | undefined): number =>
  table === undefined ? -1 : { filled: 2, declaredEmpty: 2, empty: 1, missing: 0 }[table.state]
const EMPTY = { state: 'empty' } as const
const MISSING = { state: 'missing' } as const

/** What of a part is left beside those that came later; of `held`, which was left before, all. */
function without(part: Disclosure, later: readonly Disclosure[], held?: Disclosure): Disclosure {
  if (later.length === 0) return part
  const titles = titlesIn(later)
  for (const table of held?.rawTables ?? []) titles.delete(titleOf(table))
  const covered = sectionsCovered(
    part.claims,
    later.flatMap(({ claims }) => claims),
  )
  for (const { section } of held?.claims ?? []) covered.delete(section)
  return {
    ...withoutTables(part, later, (own, theirs) => own <= theirs),
    claims: part.claims.filter(({ section }) => !covered.has(section)),
    rawTables: part.rawTables.filter((table) => !titles.has(titleOf(table))),
  }
}

/** With a table goes what could not be settled in it. */
function withoutTables(
  part: Disclosure,
  others: readonly Disclosure[],
  yields: (own: number, theirs: number) => boolean,
): Disclosure {
  const tables = tablesWhere(part.tables, (key) => {
    const own = rankOf(part.tables[key])
    return !others.some((other) => other.tables[key] && yields(own, rankOf(other.tables[key])))
  })
  const gone = new Set(placesIn(TABLE_KEYS.map((key) => (tables[key] ? undefined : part.tables[key]))))
  return { ...part, tables, issues: part.issues.filter(({ at }) => at === undefined || !gone.has(at)) }
}

const tablesWhere = (tables: Tables, isKept: (key: TableKey) => boolean): Tables =>
  Object.fromEntries(Object.entries(tables).filter(([key, table]) => table && isKept(key as TableKey)))

const titlesIn = (parts: readonly Disclosure[]): Set<string> =>
  new Set(
    parts.flatMap(({ tables, rawTables }) =>
      [...Object.values(tables).filter((table) => rankOf(table) > rankOf(EMPTY)), ...rawTables].map(titleOf),
    ),
  )

const titleOf = (table: { readonly title: string } | undefined): string => (table?.title ?? '').replace(/\s/g, '')

/**
 * The sections of a statement that a later one has, too: those that speak of mostly the same subjects. The number alone
 * says nothing, since a corrected statement may have a section more or less; under its number, a section may also come to
 * say more. A statement that was cut short, or a note below a table, covers no section that says more than it does.
 */
function sectionsCovered(claims: readonly Claim[], later: readonly Claim[]): Set<number> {
  const theirs = [...subjectsBySection(later)]
  const covered = [...subjectsBySection(claims)].filter(([number, own]) =>
    theirs.some(([other, subjects]) => {
      const common = [...own].filter((subject) => subjects.has(subject)).length
      const isMostlySame = common * 2 > own.size && common * 2 > subjects.size
      return isMostlySame || (other === number && common === own.size)
    }),
  )
  return new Set(covered.map(([number]) => number))
}

function subjectsBySection(claims: readonly Claim[]): Map<number, Set<string>> {
  const sections = new Map<number, Set<string>>()
  for (const claim of claims)
    sections.set(claim.section, (sections.get(claim.section) ?? new Set()).add(subjectOf(claim)))
  return sections
}

const subjectOf = ({ subject, label }: Claim): string => (subject === 'other' ? `other ${label ?? ''}` : subject)

// ── One of several ──────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Parts that hold nothing in common, as one disclosure. The main document is the one that says most in words, then in
 * figures: it has the cover, and its text is what the rules that read words are about.
 */
function assembled(parts: readonly Disclosure[]): Disclosure {
  const holding = parts.filter((part) => !holdsNothing(heldBy(part)))
  const [main, ...others] = holding.map((part) => withoutMissing(part, holding)).sort(byWeight)
  if (!main) return parts.at(-1) as Disclosure
  if (others.length === 0) return main
  const placed = [main, ...others.map((part) => fromPlaces(part, inDocument(part)))]
  return {
    ...main,
    otherDocuments: others.map(({ document }) => document),
    unit: [main, ...others].reduce((a, b) => (figuresIn(b.tables) > figuresIn(a.tables) ? b : a)).unit,
    tables: Object.assign({}, ...placed.map(({ tables }) => tables).reverse()) as Tables,
    claims: placed.flatMap(({ claims }) => claims).sort((a, b) => a.section - b.section),
    rawTables: placed.flatMap(({ rawTables }) => rawTables),
    issues: placed.flatMap(({ issues }) => issues),
  }
}

/** Which tables nobody knew stand in another document: none of those promised here is said to be missing then. */
function withoutMissing(part: Disclosure, all: readonly Disclosure[]): Disclosure {
  if (!all.some((other) => other !== part && other.rawTables.length > 0)) return part
  return { ...part, tables: tablesWhere(part.tables, (key) => part.tables[key]?.state !== 'missing') }
}

const inDocument = ({ document }: Disclosure) => {
  const id = shortId(document)
  return (at: string): string => `${id}/${placeWithin(at)}`
}

const byWeight = (a: Disclosure, b: Disclosure): number =>
  b.claims.length - a.claims.length ||
  figuresIn([b.tables, b.rawTables]) - figuresIn([a.tables, a.rawTables]) ||
  (a.document.sha256 < b.document.sha256 ? -1 : 1)

const figuresIn = (value: unknown): number => cellsIn(value).filter((cell) => /\d/.test(cellText(cell) ?? '')).length

function cellsIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string') return [value as Cell]
  return Object.values(value).flatMap(cellsIn)
}

/** The same with every place of it written anew. */
function fromPlaces<Value>(value: Value, write: (at: string) => string): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => fromPlaces(one, write)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      key === 'at' && typeof field === 'string' ? write(field) : fromPlaces(field, write),
    ]),
  ) as Value
}
