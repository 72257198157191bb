/**
 * How text is cut for search: Chinese has no spaces and its words are mostly two characters, so every run of characters
 * becomes overlapping pairs, and its single characters for one-character words. Codes and Latin words are cut the same
 * way, so that a part of them finds them too.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>()
  for (const run of normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...run]
    characters.forEach((character, i) => {
      grams.add(character)
      const next = characters[i + 1]
      if (next !== undefined) grams.add(character + next)
    })
  }
  return [...grams]
}

/** What a searched text asks for: its pairs; single characters only where a run is one character long. */
export function queryGrams(text: string): string[] {
  const grams = new Set<string>()
  for (const run of normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...run]
    if (characters.length === 1) grams.add(run)
    for (let i = 0; i + 1 < characters.length; i++) grams.add(`${characters[i]}${characters[i + 1]}`)
  }
  return [...grams]
}

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase()
