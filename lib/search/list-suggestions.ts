import { moneyOf, moneyToText } from '@/lib/budget/money'
import { soughtWords, type SoughtWord } from './search-words'
import type { Database } from '@/lib/db/client'
import { search } from './find-hits'
import { nearestAmounts } from './find-figures'
import { readPinyin } from './find-readings'

/** What else to look for when nothing was found: with its reason and how much there is. */
export interface Suggestion {
  readonly text: string
  readonly why: 'sound' | 'fewer' | 'shorter' | 'amount'
  readonly count: number
  readonly atLeast: boolean
}

/** The nearest to what was typed that does find something. */
export async function suggest(db: Database, text: string): Promise<readonly Suggestion[]> {
  const words = soughtWords(text)
  const candidates = [
    ...(await soundingAlike(db, words)),
    ...fewerWords(words),
    ...(await amountsNear(db, words)),
    ...(words.length === 1 ? shorterParts(words[0]?.folded ?? '') : []),
  ]
  const suggestions: Suggestion[] = []
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
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
    for (const word of reading?.words ?? [])
      if (word !== folded && word !== typed) found.push({ text: replaced(words, i, word), why: 'sound' })
  }
  return found
}

const fewerWords = (words: readonly SoughtWord[]): Candidate[] =>
  words.length < 2 ? [] : words.map((_, i) => ({ text: replaced(words, i, ''), why: 'fewer' }))

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

/** Parts of a long word, the longest first; those of one length from the beginning on. */
function shorterParts(folded: string): Candidate[] {
  const characters = [...folded]
  const parts: Candidate[] = []
  for (let length = characters.length - 1; length >= 2; length--)
    for (let from = 0; from + length <= characters.length; from++)
      parts.push({ text: characters.slice(from, from + length).join(''), why: 'shorter' })
  return parts
}

const replaced = (words: readonly SoughtWord[], at: number, by: string): string =>
  words
    .map(({ typed }, i) => (i === at ? by : typed))
    .filter((word) => word !== '')
    .join(' ')
