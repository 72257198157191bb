import { blurredSyllable, nearSyllables, readSyllables } from './pinyin'
import type { Database } from '@/lib/db/client'

/** How letters were read as Chinese: by their sound, by first letters, as the beginning of a word, with sounds mixed up, with typing errors. */
export type ReadingHow = 'sound' | 'initials' | 'begun' | 'blurred' | 'mistyped'

export interface Reading {
  readonly words: readonly string[]
  readonly how: ReadingHow
}

/**
 * The Chinese words that Latin letters may stand for, out of those that stand in some title. The readings are tried from
 * the surest on, and the first that gives any counts.
 */
export async function readPinyin(db: Database, typed: string): Promise<Reading | undefined> {
  const letters = typed.replaceAll('ü', 'v')
  if (!/^[a-z]{2,24}$/.test(letters)) return undefined
  const cuts = readSyllables(letters)
  const spelled = await wordsBy(db, 'letters', cuts)
  if (spelled.length > 0) return { words: spelled, how: 'sound' }
  const initials = letters.length <= MOST_INITIALS ? await wordsBy(db, 'initials', [[...letters]]) : []
  if (initials.length > 0) return { words: initials, how: 'initials' }
  const begun = letters.length >= 3 ? await begunWords(db, letters) : []
  if (begun.length > 0) return { words: begun, how: 'begun' }
  const blurred = await wordsBy(
    db,
    'blurred',
    cuts.map((cut) => cut.map(blurredSyllable)),
  )
  if (blurred.length > 0) return { words: blurred, how: 'blurred' }
  for (const [errors, shortest, longest] of ERRORS) {
    if (letters.length < shortest || letters.length > longest) continue
    const near = await wordsBy(db, 'letters', nearSyllables(letters, errors))
    if (near.length > 0) return { words: near, how: 'mistyped' }
  }
  return undefined
}

/** So many errors in words of so many letters: in a short word two errors are another word, in a long one they take too long to think of. */
const ERRORS = [
  [1, 4, 24],
  [2, 8, 14],
] as const
const MOST_INITIALS = 12

type Column = 'letters' | 'blurred' | 'initials'

/** Words of four characters at most are kept; longer ones are put together of those, each overlapping the last by three. */
async function wordsBy(db: Database, column: Column, cuts: readonly (readonly string[])[]): Promise<string[]> {
  const keys = [...new Set(cuts.flatMap((cut) => windowsOf(cut)))].slice(0, MOST_KEYS)
  if (keys.length === 0) return []
  const rows = await db.searchSound.findMany({
    where: { [column]: { in: keys } },
    select: { word: true, letters: true, blurred: true, initials: true },
    orderBy: { word: 'asc' },
    take: MOST_ROWS,
  })
  const byKey = new Map<string, string[]>()
  for (const row of rows) byKey.set(row[column], [...(byKey.get(row[column]) ?? []), row.word])
  const words = cuts.flatMap((cut) =>
    chained(
      windowsOf(cut).map((key) => byKey.get(key) ?? []),
      cut.length,
    ),
  )
  return [...new Set(words)].slice(0, MOST_WORDS)
}

const windowsOf = (cut: readonly string[]): string[] =>
  cut.length <= WINDOW
    ? [cut.join('')]
    : Array.from({ length: cut.length - WINDOW + 1 }, (_, i) => cut.slice(i, i + WINDOW).join(''))

function chained([first = [], ...others]: readonly (readonly string[])[], length: number): string[] {
  let words = first.filter((word) => [...word].length === Math.min(length, WINDOW))
  for (const next of others)
    words = words.flatMap((word) => {
      const end = [...word].slice(1 - WINDOW).join('')
      return next.flatMap((each) => (each.startsWith(end) ? [word + each.slice(end.length)] : []))
    })
  return words
}

/** What goes on as the letters began, for somebody who is still typing; the shortest word of each beginning is enough. */
async function begunWords(db: Database, letters: string): Promise<string[]> {
  const rows = await db.searchSound.findMany({
    where: { letters: { gte: letters, lt: `${letters}{` } },
    select: { word: true },
    orderBy: { letters: 'asc' },
    take: MOST_ROWS,
  })
  const words = [...new Set(rows.map(({ word }) => word))].sort((a, b) => a.length - b.length)
  return words.filter((word, i) => !words.slice(0, i).some((shorter) => word.startsWith(shorter))).slice(0, MOST_WORDS)
}

const WINDOW = 4
const MOST_KEYS = 6_000
const MOST_ROWS = 400
/** So many words are searched for at once. */
const MOST_WORDS = 16
