/** A piece of a text, and whether it is what was sought. */
export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/**
 * Where sought words stand in a text, whatever width, case, spaces or punctuation are between: `三公经费` in “三公”经费.
 * The words are folded as lib/search/search-grams folds them.
 */
export function markedText(text: string, words: readonly string[]): readonly MarkedPart[] {
  const { folded, at } = foldedWithPlaces(text)
  const marked = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    if (word === '') continue
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1)) {
      const [first, last] = [at[from], at[from + word.length - 1]]
      if (first && last) marked.fill(true, first[0], last[1])
    }
  }
  const parts: { text: string; marked: boolean }[] = []
  for (let i = 0; i < text.length; i++) {
    const last = parts.at(-1)
    if (last && last.marked === marked[i]) last.text += text.charAt(i)
    else parts.push({ text: text.charAt(i), marked: marked[i] ?? false })
  }
  return parts
}

/** The folded text, and for each of its code units where in the text it came from. */
function foldedWithPlaces(text: string) {
  let folded = ''
  const at: (readonly [number, number])[] = []
  let from = 0
  for (const character of text) {
    const to = from + character.length
    const plain =
      character
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('') ?? ''
    for (let i = 0; i < plain.length; i++) at.push([from, to])
    folded += plain
    from = to
  }
  return { folded, at }
}
