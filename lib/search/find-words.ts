import { namedPhase, namedYear } from './cut-words'
import { wordParts, type SoughtWord } from './search-words'
import type { Database } from '@/lib/db/client'
import { rankEach } from './find-entries'
import type { Names } from './find-names'
import { readPinyin, type ReadingHow } from './find-readings'
import { ofDepartment, ofDistrict, ofPhase, ofYear, REGISTRY, type Place, type Sought } from './find-sought'

/** How something typed was understood: letters as Chinese, an everyday word as its official terms, a spoken year, a question as its words. */
export interface Understood {
  readonly typed: string
  readonly words: readonly string[]
  readonly how: ReadingHow | 'everyday' | 'year' | 'otherYears' | 'cut'
}

export interface ReadWord {
  readonly word: SoughtWord
  /** The texts that meet it, folded. */
  readonly texts: readonly string[]
  readonly understood: Understood | undefined
  /** A year, a phase, a district or a department that it names: other words are then sought within. */
  readonly places: readonly Place[]
}

/** What each word may mean: as typed, as pinyin, as official terms, and beside other words as the place where those are sought. */
export async function readWords(
  db: Database,
  words: readonly SoughtWord[],
  names: Names,
  besideOthers = words.length > 1,
): Promise<readonly ReadWord[]> {
  const read: ReadWord[] = []
  for (const word of words) {
    const means = names.get(word.folded)?.means ?? []
    const { texts, understood } =
      means.length > 0
        ? {
            texts: [...new Set([word.folded, ...means])],
            understood: { typed: word.typed, words: means, how: 'everyday' } as const,
          }
        : await textsOf(db, word)
    const places = besideOthers ? await placesOf(db, texts) : []
    read.push({ word, texts, understood, places })
  }
  return read
}

/** Letters are read as pinyin wherever they stand: `12345rexian`, `劳务paiqian`. What stands there as typed counts as well. */
async function textsOf(db: Database, { folded, typed }: SoughtWord): Promise<Pick<ReadWord, 'texts' | 'understood'>> {
  if (folded === '') return { texts: [], understood: undefined }
  const parts = wordParts(folded)
  let texts = ['']
  let understood: Understood | undefined
  for (const part of parts) {
    const reading = /^[a-zü]+$/.test(part) ? await readPinyin(db, part) : undefined
    if (reading) understood = { typed: part, ...reading }
    const words = reading ? reading.words : [part]
    texts = texts.flatMap((before) => words.map((each) => before + each)).slice(0, MOST_TEXTS)
  }
  if (understood && parts.length > 1) understood = { ...understood, typed, words: texts }
  return { texts: [...new Set(understood ? [...texts, folded] : texts)], understood }
}

const MOST_TEXTS = 16
/** A name that so many have says nothing of a place. */
const MOST_PLACES = 8

async function placesOf(db: Database, texts: readonly string[]): Promise<readonly Place[]> {
  const plain = texts.flatMap((text) => {
    const year = namedYear(text)
    if (year !== undefined) return ofYear(year)
    const phase = namedPhase(text)
    return phase === undefined ? [] : ofPhase(phase)
  })
  if (plain.length > 0 || texts.length === 0) return plain
  const sought: Sought = { words: [texts.map((folded) => ({ folded }))], within: [REGISTRY] }
  const found = await rankEach(db, sought, { skip: 0, take: MOST_PLACES + 1 })
  const ids = found.flatMap((group) => (PLACES.has(group.kind) && group.count <= MOST_PLACES ? group.ids : []))
  if (ids.length === 0) return []
  const rows = await db.searchEntry.findMany({
    where: { id: { in: ids } },
    select: { districtId: true, departmentId: true },
  })
  return rows.flatMap(({ districtId, departmentId }) => {
    if (departmentId !== null) return ofDepartment(departmentId)
    return districtId === null ? [] : ofDistrict(districtId)
  })
}

const PLACES: ReadonlySet<string> = new Set(['district', 'department'])
