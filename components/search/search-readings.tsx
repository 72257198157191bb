import { searchWords } from '@/lib/words/search'

export interface Reading {
  readonly typed: string
  readonly words: readonly string[]
  readonly how: 'sound' | 'initials' | 'begun' | 'blurred' | 'mistyped'
}

/** How letters were understood, so that a reader can tell why these hits. */
export function SearchReadings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <div className="mt-4 text-sm text-muted">
      {readings.map(({ typed, words, how }) => (
        <p key={typed}>
          <span className="text-ink">{typed}</span> {searchWords.readings[how]}
          {searchWords.words(words.slice(0, MOST), words.length)}
        </p>
      ))}
    </div>
  )
}

const MOST = 6
