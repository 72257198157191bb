import type { GlossaryTerm } from '@/lib/budget/glossary'
import { lineWords } from '@/lib/words/lines'

/** What it is in our own words, where the glossary has some; else nothing is said. */
export function CodeExplanation({ name, glossary }: { name: string; glossary: readonly GlossaryTerm[] }) {
  const known = glossary.find(({ term, synonyms }) => term === name || synonyms.includes(name))
  if (!known) return null
  return <p className="mt-3 max-w-[40em] text-lg">{lineWords.explained(known.plain, known.explanation)}</p>
}
