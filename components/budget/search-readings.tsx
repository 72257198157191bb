export interface Reading {
  readonly typed: string
  readonly words: readonly string[]
  readonly how: 'sound' | 'initials' | 'begun' | 'blurred' | 'mistyped'
}

const HOW: Record<Reading['how'], string> = {
  sound: '按拼音读作',
  initials: '按首字母读作',
  begun: '按拼音的开头读作',
  blurred: '按相近的音读作',
  mistyped: '没有这个拼音；按相近的拼法读作',
}

/** How letters were understood, so that a reader can tell why these hits. */
export function SearchReadings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <div className="mt-4 text-sm text-muted">
      {readings.map(({ typed, words, how }) => (
        <p key={typed}>
          <span className="text-ink">{typed}</span> {HOW[how]}
          {words.slice(0, MOST).map((word) => `“${word}”`)}
          {words.length > MOST && `等 ${words.length} 个词`}
        </p>
      ))}
    </div>
  )
}

const MOST = 6
