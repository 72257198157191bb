import type { ReactNode } from 'react'
import { glossaryAddress } from '@/lib/addresses/site-address'
import type { GlossaryTerm as Explained } from '@/lib/budget/glossary'
import { Term } from '@/components/ui/term'

export type Glossary = readonly Pick<Explained, 'slug' | 'term' | 'plain' | 'explanation' | 'synonyms'>[]

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
  const { slug, plain, explanation } = known
  return (
    <Term id={`term-${where}-${slug}`} more={glossaryAddress(slug)} plain={plain} explanation={explanation}>
      {children}
    </Term>
  )
}
