import { lineGram, placeGram, wordGram, wordGrams } from './search-grams'
import { DISCLOSED_KINDS, type SearchKind } from '@/lib/budget/search-kind'
import type { Phase } from '@/lib/budget/phase'
import { Prisma } from '@/lib/db/generated/client'

/** One way in which a word may be met: by text that stands in an entry, or by what the entry belongs to. */
export type Alternative = { readonly folded: string } | Place

export interface Place {
  /** Absent where a condition alone is cheaper. */
  readonly gram?: string
  readonly where: Prisma.Sql
  /** The ranks of a year. */
  readonly rank?: readonly [number, number]
  readonly year?: number
  readonly phase?: Phase
  readonly districtId?: number
  readonly departmentId?: number
}

/** What is looked for: one alternative of each word must hold, and one of them at least by its text. */
export interface Sought {
  readonly words: readonly (readonly Alternative[])[]
  readonly within: readonly Place[]
}

export const ofYear = (year: number): Place => ({
  ...{ gram: placeGram.year(year), where: Prisma.sql`"year" = ${year}`, year },
  rank: [(year - 1900) * 100_000, (year - 1899) * 100_000],
})
export const ofPhase = (phase: Phase): Place => ({
  ...{ gram: placeGram.phase(phase), where: Prisma.sql`"phase" = ${phase}::"Phase"`, phase },
})
export const ofDistrict = (districtId: number): Place => ({
  ...{ gram: placeGram.district(districtId), where: Prisma.sql`"districtId" = ${districtId}`, districtId },
})
export const ofDepartment = (departmentId: number): Place => ({
  ...{ gram: placeGram.department(departmentId), where: Prisma.sql`"departmentId" = ${departmentId}`, departmentId },
})
export const ofKind = (kind: SearchKind): Place => ({
  ...{ gram: placeGram.kind(kind), where: Prisma.sql`"kind" = ${kind}` },
})

/** Looked at one by one: for what is not very frequent. */
export const amongKinds = (kinds: readonly SearchKind[]): Place => ({
  where: Prisma.sql`"kind" = ANY(${[...kinds]}::text[])`,
})

/** What is of no disclosure: districts, departments, terms, topics, codes. */
export const REGISTRY: Place = { gram: placeGram.registry, where: Prisma.sql`"disclosureId" IS NULL` }

/** Everything that must hold together: a search is one of these, or another. */
export interface Conjunction {
  readonly grams: readonly string[]
  readonly where: Prisma.Sql
}

/** Every choice of one alternative for each word, as an index can answer it; the surest choices when there are very many. */
export function conjunctionsOf({ words, within }: Sought): Conjunction[] {
  let choices: (readonly Alternative[])[] = [[]]
  for (const alternatives of words)
    choices = alternatives.flatMap((each) => choices.map((choice) => [...choice, each])).slice(0, MOST)
  return choices
    .filter((choice) => choice.some((each) => 'folded' in each))
    .map((choice) => {
      const grams = [...choice, ...within].flatMap((each) =>
        'folded' in each ? wordGrams(each.folded) : (each.gram ?? []),
      )
      return { grams: [...new Set(grams)], where: Prisma.join([...choice, ...within].map(conditionOf), ' AND ') }
    })
}

const MOST = 48

/** What was narrowed down by grams is compared with the whole word; in codes and Latin names only from their beginning. */
function conditionOf(alternative: Alternative): Prisma.Sql {
  if (!('folded' in alternative)) return alternative.where
  const { folded } = alternative
  if (!/^[a-z0-9]+$/.test(folded)) return Prisma.sql`"folded" LIKE ${`%${folded}%`}`
  return Prisma.sql`(split_part("folded", E'\n', 1) LIKE ${`%${folded}%`} OR "folded" LIKE ${`%\n${folded}%`})`
}

/** How well an entry meets the words: it is one of them · begins with one · has one that stands by itself · holds them. */
export function qualityOf({ words }: Sought, grams: boolean): Prisma.Sql {
  const texts = [...new Set(words.flat().flatMap((each) => ('folded' in each ? [each.folded] : [])))]
  const begins = texts.map((text) => Prisma.sql`"folded" LIKE ${`${text}%`}`)
  const isOne = grams
    ? Prisma.sql`"grams" && ${texts.map(lineGram)}::text[]`
    : Prisma.join(
        texts.map((text) => Prisma.sql`"folded" LIKE ${`${text}\n%`}`),
        ' OR ',
      )
  return Prisma.sql`CASE WHEN ${isOne} THEN 3 WHEN ${Prisma.join(begins, ' OR ')} THEN 2
    ${grams ? Prisma.sql`WHEN "grams" && ${texts.map(wordGram)}::text[] THEN 1` : Prisma.empty} ELSE 0 END`
}

export const isDisclosedKind = (kind: SearchKind): boolean => (DISCLOSED_KINDS as readonly SearchKind[]).includes(kind)
