import type { Phase } from '@/lib/budget/phase'
import type { SearchKind } from '@/lib/budget/search-kind'

/**
 * How text is cut for search: Chinese has no spaces and its words are mostly two characters, so a text becomes its single
 * characters and overlapping pairs. Codes and Latin words, of few different characters, become triples as well: by pairs
 * alone 2080505 could not be told from 2080502. Grams narrow down; what is found is then compared with the whole word.
 */
export function textGrams(folded: string): string[] {
  const characters = [...folded]
  const grams = new Set<string>()
  characters.forEach((character, i) => {
    grams.add(character)
    for (const gram of [gramAt(characters, i, 2), tripleAt(characters, i)]) if (gram !== undefined) grams.add(gram)
  })
  return [...grams]
}

/** What a folded word asks for: its pairs, or triples where it is a code; its single character when it is no longer. */
export function wordGrams(folded: string): string[] {
  const characters = [...folded]
  if (characters.length === 1) return characters
  const grams = new Set<string>()
  characters.forEach((_, i) => {
    const triple = tripleAt(characters, i)
    const gram = triple ?? (tripleAt(characters, i - 1) === undefined ? gramAt(characters, i, 2) : undefined)
    if (gram !== undefined) grams.add(gram)
  })
  return [...grams]
}

/** How texts are compared: letters and digits alone, of one width and case. “三公”经费 is found as 三公经费. */
export const foldText = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('')

/** The words of a text: what stands between spaces and punctuation, folded. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** What an entry belongs to, as grams of its own: no text has them. */
export interface EntryPlace {
  readonly kind: SearchKind
  readonly year: number | null
  readonly phase: Phase | null
  readonly districtId: number | null
  readonly departmentId: number | null
  /** False for what is of no disclosure: places, terms, codes. */
  readonly disclosed: boolean
}

export const placeGram = {
  kind: (kind: SearchKind) => `@${kind}`,
  registry: '@registry',
  year: (year: number) => `@${year}`,
  phase: (phase: Phase) => `@${phase}`,
  district: (id: number) => `@r${id}`,
  department: (id: number) => `@d${id}`,
} as const

const placeGrams = ({ kind, year, phase, districtId, departmentId, disclosed }: EntryPlace): string[] => [
  placeGram.kind(kind),
  ...(disclosed ? [] : [placeGram.registry]),
  ...(year === null ? [] : [placeGram.year(year)]),
  ...(phase === null ? [] : [placeGram.phase(phase)]),
  ...(districtId === null ? [] : [placeGram.district(districtId)]),
  ...(departmentId === null ? [] : [placeGram.department(departmentId)]),
]

/** A whole line, and a word that stands by itself in it. */
export const lineGram = (folded: string): string => `$${folded}`
export const wordGram = (folded: string): string => `=${folded}`

/** A name of the dictionary that searches are cut by; departments apart, since thousands have the same. */
export const nameGram = (folded: string): string => `#${folded}`
export const departmentGram = (folded: string): string => `%${folded}`

/** The kind of entry that an everyday word is: none that is shown. */
export const EVERYDAY = 'everyday'

/** An everyday word is only ever looked up as a word. */
export const everydayGrams = (said: string): string[] => [placeGram.registry, nameGram(foldText(said))]

/** Everything one entry is found by. Each line (title, codes, other names) is cut by itself. */
export function entryGrams(
  title: string,
  aliases: readonly string[],
  place: EntryPlace,
  names: readonly string[] = [],
): string[] {
  const lines = [title, ...aliases].map(foldText)
  const words = wordsOf(title)
  return [
    ...new Set([
      ...lines.flatMap(textGrams),
      ...lines.filter(({ length }) => length > 0 && length <= LONGEST_WHOLE).map(lineGram),
      ...(words.length > 1 ? words.filter(({ length }) => length <= LONGEST_WHOLE).map(wordGram) : []),
      ...names
        .map(foldText)
        .filter((name) => name.length > 1)
        .map(place.kind === 'department' ? departmentGram : nameGram),
      ...placeGrams(place),
    ]),
  ]
}

/** Nobody types more than that to mean exactly this. */
const LONGEST_WHOLE = 40

const gramAt = (run: readonly string[], i: number, length: number): string | undefined =>
  i >= 0 && i + length <= run.length ? run.slice(i, i + length).join('') : undefined

function tripleAt(run: readonly string[], i: number): string | undefined {
  const triple = gramAt(run, i, 3)
  return triple !== undefined && /^[a-z0-9]{3}$/.test(triple) ? triple : undefined
}
