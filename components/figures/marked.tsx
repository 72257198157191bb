import { markedText } from '@/lib/figures/marked-text'

/** The words that were sought, where they stand in a text. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) =>
  markedText(text, words).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))
