import type { GlossaryTerm } from '@/lib/budget/glossary'
import type { Database } from '@/lib/db/client'

/** The terms that the portal explains, in the order of their official names. */
export async function listGlossary(db: Database): Promise<readonly GlossaryTerm[]> {
  const terms = await db.glossaryTerm.findMany({ orderBy: { slug: 'asc' } })
  return terms.map(({ slug, term, plain, explanation, synonyms }) => ({ slug, term, plain, explanation, synonyms }))
}
