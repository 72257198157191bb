import type { GlossarySection, GlossaryTerm, TermPlace } from '@/lib/budget/glossary'
import type { Database } from '@/lib/db/client'

/** The terms that the portal explains, in the order in which they lead on to one another. */
export async function listGlossary(db: Database): Promise<readonly GlossaryTerm[]> {
  const terms = await db.glossaryTerm.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] })
  return terms.map(({ slug, term, plain, explanation, synonyms, section, stands, related }) => ({
    slug,
    term,
    plain,
    explanation,
    synonyms,
    related,
    section: section as GlossarySection,
    stands: stands as TermPlace[],
  }))
}
