import { readSyllables } from './pinyin'
import { foldText } from './search-grams'
import { soughtAmount, type SoughtAmount } from './sought-amount'

/** One word of what somebody looks for. All of them must be met. */
export interface SoughtWord {
  readonly typed: string
  /** As it is compared; `''` when it is nothing but an amount, `197.53`. */
  readonly folded: string
  /** Set when it may be an amount. */
  readonly amount: SoughtAmount | undefined
}

/** What was typed, as words: amounts keep their points and units, and `lao wu pai qian` is one word. */
export function soughtWords(text: string): SoughtWord[] {
  const pieces = text
    .normalize('NFKC')
    .slice(0, LONGEST)
    .replace(/(\d)\s+(?=(?:亿元|亿|万元|万|元)(?:\s|$))/g, '$1')
    .split(/[\s、；;]+|，(?!\d)|,(?!\d)/)
    .filter((piece) => piece !== '')
  return joinedSyllables(pieces)
    .map((typed) => {
      const amount = soughtAmount(typed)
      // A number with a point or a unit is an amount and nothing else; 605 may be a code as well.
      const isOnlyAmount = amount !== undefined && !/^\d+$/.test(typed)
      return { typed, folded: isOnlyAmount ? '' : foldText(typed), amount }
    })
    .filter(({ folded, amount }) => folded !== '' || amount !== undefined)
    .slice(0, MOST_WORDS)
}

/** Runs of Chinese, of Latin letters, of digits. */
export const wordParts = (folded: string): string[] => folded.match(/[a-zü]+|\d+|[^a-zü\d]+/g) ?? []

export const LONGEST = 80
const MOST_WORDS = 6

/** Syllables typed apart are one word, unless they are words of more than a syllable themselves. */
function joinedSyllables(pieces: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const piece of pieces) {
    const isSyllable = /^[a-z]{1,6}$/i.test(piece) && readSyllables(piece.toLowerCase(), 1)[0]?.length === 1
    if (isSyllable && open) joined.push((joined.pop() ?? '') + piece)
    else joined.push(piece)
    open = isSyllable
  }
  return joined
}
