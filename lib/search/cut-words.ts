import { QUESTION_WORDS, SPOKEN_YEARS, TRAILING_PARTICLES } from '@/lib/budget/question-words'
import type { Phase } from '@/lib/budget/phase'
import { wordParts } from './search-words'

/** A part of what was typed without spaces, and what sort of word it is; `name` stands in the dictionary, `other` nowhere. */
export interface Piece {
  readonly text: string
  readonly sort: 'name' | 'year' | 'phase' | 'question' | 'other'
}

/** Everything in a folded text that could be a word of the dictionary. */
export function possibleNames(folded: string): string[] {
  const tokens = tokensOf(folded)
  const words = new Set<string>()
  tokens.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_NAME); to++) {
      const word = tokens.slice(from, to).join('')
      if (word.length > 1 && /\p{Script=Han}/u.test(word)) words.add(word)
    }
  })
  return [...words]
}

/**
 * Cuts a folded text into known words: as little as possible is left over, in as few words as possible. What is left over
 * stays together, Chinese, letters and digits apart: 洛龙政务服务中心花了多少 → 洛龙 · 政务服务中心 · 花了 · 多少.
 */
export function cutText(folded: string, isName: (word: string) => boolean): Piece[] {
  const tokens = tokensOf(folded)
  // The best way to cut what begins here, from the end on.
  const best: { cost: number; pieces: readonly Piece[] }[] = []
  best[tokens.length] = { cost: 0, pieces: [] }
  for (let from = tokens.length - 1; from >= 0; from--) {
    const [text = ''] = tokens.slice(from, from + 1)
    const rest = best[from + 1] ?? { cost: 0, pieces: [] }
    let found = { cost: LEFT_OVER + rest.cost, pieces: [{ text, sort: 'other' } as Piece, ...rest.pieces] }
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_NAME); to++) {
      const word = tokens.slice(from, to).join('')
      const sort = sortOf(word, isName)
      const after = best[to]
      // Of two ways that cost the same the one with the longer word first.
      if (sort !== undefined && after && 1 + after.cost <= found.cost)
        found = { cost: 1 + after.cost, pieces: [{ text: word, sort }, ...after.pieces] }
    }
    best[from] = found
  }
  return joined(best[0]?.pieces ?? [])
}

/** The year that a word names: 2025, 2025年, 2025年度. */
export function namedYear(text: string): number | undefined {
  const year = /^(20\d\d)(?:年度?)?$/.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** The phase that a word names (预算, 决算). */
export function namedPhase(text: string): Phase | undefined {
  const named = /^(?:部门|单位)?(?:(预算)|决算)$/.exec(text)
  if (!named) return undefined
  return named[1] === undefined ? 'final' : 'budget'
}

/** Dearer than any number of words. */
const LEFT_OVER = 100
const LONGEST_NAME = 20

/** Characters, but letters, digits and years stay whole. */
const tokensOf = (folded: string): string[] => folded.match(/20\d\d(?:年度?)?(?!\d)|[a-zü]+|\d+|./gsu) ?? []

function sortOf(word: string, isName: (word: string) => boolean): Piece['sort'] | undefined {
  if (namedYear(word) !== undefined || SPOKEN_YEARS.has(word)) return 'year'
  if (namedPhase(word) !== undefined) return 'phase'
  if (isName(word)) return 'name'
  return QUESTION_WORDS.has(word) ? 'question' : undefined
}

/**
 * What is left over, in one. A single character that may be a particle is one between known words alone: 比 of 去年比前年,
 * not of 比赛; 的 behind a known word always is.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const isLeftOver = (piece: Piece | undefined) => piece?.sort === 'other'
  const whole: Piece[] = []
  pieces.forEach((piece, i) => {
    const last = whole.at(-1)
    const isDoubtful =
      piece.sort === 'question' && piece.text.length === 1 && (isLeftOver(last) || isLeftOver(pieces[i + 1]))
    const sort = isDoubtful && (!TRAILING_PARTICLES.has(piece.text) || isLeftOver(last)) ? 'other' : piece.sort
    if (last?.sort === 'other' && sort === 'other') whole[whole.length - 1] = { text: last.text + piece.text, sort }
    else whole.push({ text: piece.text, sort })
  })
  return whole.flatMap((piece) =>
    piece.sort === 'other' ? wordParts(piece.text).map((text) => ({ text, sort: piece.sort })) : piece,
  )
}
