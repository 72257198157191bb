import type { ReactNode } from 'react'
import type { GlossaryTerm as Explained } from '@/lib/budget/glossary'
import { Term } from '@/components/ui/term'

export type Glossary = readonly Explained[]

interface GlossaryTermProps {
  readonly glossary: Glossary
  readonly term: string
  /** Where on the page it stands, so that the same term may be explained twice. */
  readonly where: string
  readonly children?: ReactNode
}

/** A term of the glossary; plain text where the glossary does not know it. */
export function GlossaryTerm({ glossary, term, where, children = term }: GlossaryTermProps) {
  const known = glossary.find((entry) => entry.term === term || entry.synonyms.includes(term))
  if (!known) return children
  return (
    <Term id={`term-${where}-${known.slug}`} plain={known.plain} explanation={known.explanation}>
      {children}
    </Term>
  )
}
