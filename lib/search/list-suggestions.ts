import { moneyOf, moneyToText } from '@/lib/budget/money'
import { soughtWords, type SoughtWord } from './search-words'
import type { Database } from '@/lib/db/client'
import type { Piece } from './cut-words'
import { search } from './find-hits'
import { findNames } from './find-names'
import { readQuestion } from './find-question'
import { findSimilarNames } from './find-similar-names'
import { nearestAmounts } from './find-figures'
import { readPinyin } from './find-readings'

/** What else to look for when nothing was found: with its reason and how much there is. */
export interface Suggestion {
  readonly text: string
  readonly why: 'sound' | 'fewer' | 'similar' | 'amount'
  readonly count: number
  readonly atLeast: boolean
}

/** The nearest to what was typed that does find something: words that exist, never a slice of what was typed. */
export async function suggest(db: Database, text: string): Promise<readonly Suggestion[]> {
  const words = soughtWords(text)
  const { pieces } = await readQuestion(db, words, [])
  const sought = pieces.filter(({ sort }) => sort !== 'question')
  const candidates = [
    ...(await soundingAlike(db, words)),
    ...fewerWords(words, sought),
    ...(await amountsNear(db, words)),
    ...(await similarNames(db, words)),
  ]
  const suggestions: Suggestion[] = []
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    if (suggestions.some((each) => each.text === candidate.text)) continue
    const { groups } = await search(db, { text: candidate.text, each: 1 })
    const count = groups.reduce((sum, group) => sum + group.count, 0)
    if (count > 0) suggestions.push({ ...candidate, count, atLeast: groups.some(({ atLeast }) => atLeast) })
    if (suggestions.length >= MOST_SHOWN) break
  }
  return suggestions
}

const MOST_TRIED = 12
const MOST_SHOWN = 4

type Candidate = Pick<Suggestion, 'text' | 'why'>

/** Written with other characters of the same sound: 劳物派遣. */
async function soundingAlike(db: Database, words: readonly SoughtWord[]): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const [i, { folded, typed }] of words.entries()) {
    if (!/^\p{Script=Han}{2,8}$/u.test(folded)) continue
    const { pinyin } = await import('pinyin-pro')
    const reading = await readPinyin(db, pinyin(folded, { toneType: 'none', type: 'array', v: true }).join(''))
    const names = await findNames(db, [...(reading?.words ?? [])])
    for (const word of names.keys())
      if (word !== folded && word !== typed) found.push({ text: replaced(words, i, word), why: 'sound' })
  }
  return found
}

/** Without one of its words; what is left over between known words is no word of its own. */
function fewerWords(words: readonly SoughtWord[], pieces: readonly Piece[]): Candidate[] {
  const typed = new Set(words.flatMap((word) => [word.typed, word.folded]))
  const kept = pieces.map(({ text, sort }) => ({ text, isWord: sort !== 'other' || typed.has(text) }))
  if (kept.length < 2) return []
  return kept.flatMap((_, i) => {
    const left = kept.filter((__, j) => j !== i)
    return left.every(({ isWord }) => isWord) ? { text: left.map(({ text }) => text).join(' '), why: 'fewer' } : []
  })
}

async function amountsNear(db: Database, words: readonly SoughtWord[]): Promise<Candidate[]> {
  const amount = words.find((word) => word.amount)?.amount
  if (words.length > 1 || !amount) return []
  const [wan = '0'] = amount.wan
  const near = await nearestAmounts(db, wan)
  return near.flatMap((each) => {
    const money = moneyOf(each, '万元')
    return money === undefined ? [] : { text: moneyToText(money, '万元'), why: 'amount' as const }
  })
}

/** Names that share most of the characters of one long word. */
async function similarNames(db: Database, words: readonly SoughtWord[]): Promise<Candidate[]> {
  const [only, ...others] = words
  if (!only || others.length > 0) return []
  return (await findSimilarNames(db, only.folded)).map((text) => ({ text, why: 'similar' as const }))
}

const replaced = (words: readonly SoughtWord[], at: number, by: string): string =>
  words
    .map(({ typed }, i) => (i === at ? by : typed))
    .filter((word) => word !== '')
    .join(' ')
