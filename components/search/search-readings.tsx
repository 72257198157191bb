import { searchWords } from '@/lib/words/search'

export interface Reading {
  readonly typed: string
  readonly words: readonly string[]
  readonly how: Parameters<typeof searchWords.understood>[1]
}

/** How what was typed was understood, so that a reader can tell why these hits. */
export function SearchReadings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <div className="mt-4 text-sm text-muted">
      {readings.map(({ typed, words, how }) => (
        <p key={`${how} ${typed}`}>{searchWords.understood(typed, how, words)}</p>
      ))}
    </div>
  )
}
