import type { Phase } from '@/lib/budget/phase'
import { SEARCH_KINDS, type SearchKind } from '@/lib/budget/search-kind'
import { soughtWords } from './search-words'
import type { Database } from '@/lib/db/client'
import { findEntries } from './find-entries'
import { findFigures, type FoundFigures } from './find-figures'
import { findYearlyEntry, readQuestion, type Question } from './find-question'
import { readWords, type ReadWord, type Understood } from './find-words'
import { showEntries, showFigures, type SearchHit } from './get-hits'
import { ofDistrict, ofPhase, ofYear, type Place } from './find-sought'

export type { SearchHit } from './get-hits'

export interface SearchQuestion {
  readonly text: string
  readonly district?: string | undefined
  readonly year?: number | undefined
  readonly phase?: Phase | undefined
  /** One kind only. */
  readonly kind?: SearchKind | undefined
  /** Counted from 1, of one kind. */
  readonly page?: number | undefined
  /** How many of a kind. */
  readonly each?: number | undefined
}

export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  readonly count: number
  /** There are more than were counted. */
  readonly atLeast: boolean
}

export interface SearchAnswer {
  readonly groups: readonly SearchGroup[]
  /** How words were understood that are not sought as they were typed. */
  readonly understood: readonly Understood[]
  /** What to mark in titles, folded. */
  readonly marks: readonly string[]
}

/**
 * What is found for the words typed: all of them, the best of each kind, kinds with better hits first. Where nothing holds
 * them as they stand, they are cut into the words that are known. A department's page comes first where it is all that is asked for.
 */
export async function search(db: Database, question: SearchQuestion): Promise<SearchAnswer> {
  const words = soughtWords(question.text)
  if (words.length === 0) return NOTHING
  const within = await scopeOf(db, question)
  if (!within) return NOTHING
  const read = await readQuestion(
    db,
    words,
    within.flatMap(({ districtId }) => districtId ?? []),
  )
  const found = await searchWords(db, await readWords(db, words, read.names), within, question)
  const answer = found.groups.length > 0 ? found : ((await searchPieces(db, read, within, question)) ?? found)
  return withYearlyPage(db, answer, read, question)
}

const NOTHING: SearchAnswer = { groups: [], understood: [], marks: [] }

/** The words that a question is made of. Undefined: it is made of nothing else than was typed. */
async function searchPieces(
  db: Database,
  { names, pieces, years, spokenYears }: Question,
  within: readonly Place[],
  question: SearchQuestion,
): Promise<SearchAnswer | undefined> {
  const kept = pieces.filter(({ sort }) => sort !== 'question' && sort !== 'year').slice(0, MOST_PIECES)
  const isCut = pieces.length > soughtWords(question.text).length || pieces.some(({ sort }) => sort === 'question')
  if (kept.length === 0 || (!isCut && spokenYears.length === 0)) return undefined
  const dated = years.length === 0 ? [] : [readYears(years)]
  // Beside a year a single word may be a place as well.
  const sought = kept.flatMap(({ text }) => soughtWords(text))
  const read = await readWords(db, sought, names, sought.length + dated.length > 1)
  const found = await searchWords(db, [...read, ...dated], within, question)
  const cut: Understood = {
    ...{ typed: question.text, how: 'cut' },
    words: [...kept.map(({ text }) => text), ...years.map(String)],
  }
  const said: Understood[] = spokenYears.map(({ typed, year }) => ({ typed, words: [String(year)], how: 'year' }))
  // A year that was written is meant; one that we reckoned may be of no document.
  if (found.groups.length > 0 || spokenYears.length === 0)
    return { ...found, understood: [cut, ...said, ...found.understood] }
  const other = await searchWords(db, read, within, question)
  return {
    ...other,
    understood: [cut, ...said, ...(other.groups.length > 0 ? [otherThan(years)] : []), ...other.understood],
  }
}

const otherThan = (years: readonly number[]): Understood => ({ typed: years.join('、'), words: [], how: 'otherYears' })

const MOST_PIECES = 8

/** Any of the years that were named. */
const readYears = (years: readonly number[]): ReadWord => ({
  word: { typed: years.join(' '), folded: years.join(' '), amount: undefined },
  ...{ texts: years.map(String), understood: undefined, places: years.map(ofYear) },
})

/** Puts the yearly page of the department first, where nothing else than that department was named. */
async function withYearlyPage(
  db: Database,
  answer: SearchAnswer,
  read: Question,
  { kind, year, phase, page = 1 }: SearchQuestion,
): Promise<SearchAnswer> {
  if (!read.isOfDepartment || page > 1 || (kind !== undefined && kind !== 'disclosure')) return answer
  const asked = { ...read, years: year === undefined ? read.years : [year], phase: phase ?? read.phase }
  const named = await findYearlyEntry(db, asked)
  // Nothing of the years that were named: the newest, and the answer says so.
  const isOther = named === undefined && year === undefined && asked.years.length > 0
  const id = isOther ? await findYearlyEntry(db, { ...asked, years: [] }) : named
  const lead = id === undefined ? undefined : (await showEntries(db, [id])).get(id)
  if (!lead) return answer
  const held = answer.groups.find((group) => group.kind === 'disclosure')
  const others = (held?.hits ?? []).filter(({ path, phase: of }) => path !== lead.path || of !== lead.phase)
  const first: SearchGroup = {
    ...{ kind: 'disclosure', hits: [lead, ...others].slice(0, Math.max(1, held?.hits.length ?? 0)) },
    ...{ count: held?.count ?? 1, atLeast: held?.atLeast ?? false },
  }
  const isSaid = !isOther || answer.understood.some(({ how }) => how === 'otherYears')
  return {
    ...answer,
    groups: [first, ...answer.groups.filter((group) => group !== held)],
    understood: isSaid ? answer.understood : [...answer.understood, otherThan(asked.years)],
  }
}

/** Undefined: there is no such district. */
async function scopeOf(db: Database, { district, year, phase }: SearchQuestion): Promise<readonly Place[] | undefined> {
  const known = district === undefined ? null : await db.district.findUnique({ where: { slug: district } })
  if (district !== undefined && !known) return undefined
  return [
    ...(known ? [ofDistrict(known.id)] : []),
    ...(year === undefined ? [] : [ofYear(year)]),
    ...(phase === undefined ? [] : [ofPhase(phase)]),
  ]
}

async function searchWords(
  db: Database,
  words: readonly ReadWord[],
  within: readonly Place[],
  { kind, page = 1, each = 6 }: SearchQuestion,
): Promise<SearchAnswer> {
  const wanted = { kind, skip: (page - 1) * each, take: each }
  const found = [
    ...(kind === 'figure' || words.some(({ word }) => word.folded === '')
      ? []
      : await findEntries(db, { words: words.map(alternativesOf), within }, wanted)),
  ]
  const figures = kind === undefined || kind === 'figure' ? await figuresOf(db, words, within, wanted) : undefined
  const entries = await showEntries(
    db,
    found.flatMap(({ ids }) => ids),
  )
  const groups = found.map((group) => ({ ...group, hits: group.ids.flatMap((id) => entries.get(id) ?? []) }))
  if (figures && figures.count > 0) {
    const shown = await showFigures(db, figures.ids)
    const hits = figures.ids.flatMap((id) => shown.get(id) ?? [])
    groups.push({ ...figures, kind: 'figure', quality: words.length === 1 ? AMOUNT_IS_MEANT : 0, hits })
  }
  return {
    groups: groups
      .filter(({ hits }) => hits.length > 0)
      .sort((a, b) => meant(b) - meant(a) || SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind))
      .map((group) => ({ kind: group.kind, hits: group.hits, count: group.count, atLeast: group.atLeast })),
    understood: words.flatMap(({ understood }) => understood ?? []),
    marks: [...new Set(words.flatMap(({ texts }) => texts))],
  }
}

/** What is exactly the words, or an amount that was typed, stands first; the rest in the order of its kind. */
const meant = ({ quality }: { readonly quality: number }): number => Math.max(2, quality)
/** Next to what is exactly a code. */
const AMOUNT_IS_MEANT = 2.5

const alternativesOf = ({ texts, places }: ReadWord) => [...texts.map((folded) => ({ folded })), ...places]

/** When one of the words is an amount: where it is printed, in rows and places that the other words name. */
async function figuresOf(
  db: Database,
  words: readonly ReadWord[],
  within: readonly Place[],
  wanted: { readonly skip: number; readonly take: number },
): Promise<FoundFigures | undefined> {
  const amounts = words.filter(({ word }) => word.amount !== undefined)
  const only = amounts.find(({ word }) => word.folded === '') ?? amounts[0]
  if (!only?.word.amount) return undefined
  const others = words.filter((word) => word !== only)
  const places = [...within, ...others.flatMap((word) => word.places)]
  const ids = (key: 'districtId' | 'departmentId') => {
    const own = places.flatMap((place) => place[key] ?? [])
    return own.length === 0 ? undefined : own
  }
  const scope = {
    ...{ districtIds: ids('districtId'), departmentIds: ids('departmentId') },
    ...{ year: places.find(({ year }) => year)?.year, phase: places.find(({ phase }) => phase)?.phase },
    words: others.filter((word) => word.places.length === 0).map(({ texts }) => texts),
  }
  return findFigures(db, only.word.amount, scope, wanted)
}
