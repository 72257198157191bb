/**
 * How text is cut for search: Chinese has no spaces and its words are mostly two characters, so every run of characters
 * becomes overlapping pairs, and its single characters for one-character words. Codes and Latin words, of few different
 * characters, become triples as well: by pairs alone 2080505 could not be told from 2080502.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    run.forEach((character, i) => {
      grams.add(character)
      for (const gram of [pairAt(run, i), tripleAt(run, i)]) if (gram !== undefined) grams.add(gram)
    })
  }
  return [...grams]
}

/** What a searched text asks for: its pairs, or triples where it is a code; a single character only where it stands alone. */
export function queryGrams(text: string): string[] {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    if (run.length === 1) grams.add(run.join(''))
    run.forEach((_, i) => {
      const triple = tripleAt(run, i)
      const gram = triple ?? (tripleAt(run, i - 1) === undefined ? pairAt(run, i) : undefined)
      if (gram !== undefined) grams.add(gram)
    })
  }
  return [...grams]
}

const runsOf = (text: string): string[][] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((run) => [...run])

const pairAt = (run: readonly string[], i: number): string | undefined => gramAt(run, i, 2)

function tripleAt(run: readonly string[], i: number): string | undefined {
  const triple = gramAt(run, i, 3)
  return triple !== undefined && /^[a-z0-9]{3}$/.test(triple) ? triple : undefined
}

const gramAt = (run: readonly string[], i: number, length: number): string | undefined =>
  i >= 0 && i + length <= run.length ? run.slice(i, i + length).join('') : undefined
