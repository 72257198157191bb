import { textAnchor, type TextPart } from '@/lib/budget/document-text'

/** A sentence of a document's running text, and where on the page of its text it stands. */
interface Sentence {
  readonly text: string
  readonly anchor: string
}

/**
 * The sentences of an original's text, each once. What does not end like a sentence is a heading, a cell or a row of a table;
 * those are found as what they are. A page is one text, since its lines break within sentences.
 */
export function sentencesOf(parts: readonly string[], by: TextPart): Sentence[] {
  const seen = new Set<string>()
  return parts.flatMap((part, i) =>
    (by === 'line' ? part : part.replace(/\s+/g, ''))
      .split(/(?<=[。；！？])/)
      .map((text) => text.trim())
      .filter((text) => {
        if (!/[。；！？]$/.test(text) || text.includes('\t') || text.length > LONGEST) return false
        if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < SHORTEST || seen.has(text)) return false
        seen.add(text)
        return true
      })
      .map((text) => ({ text, anchor: textAnchor(by, i + 1) })),
  )
}

const SHORTEST = 8
/** What is longer holds a table that was read as text. */
const LONGEST = 240
