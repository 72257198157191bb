import { z } from 'zod'
import { slugSchema } from './place'

/** A term (术语) in our own plain words; `data/glossary` ships them. */
export const glossaryTermSchema = z.strictObject({
  slug: slugSchema,
  /** The official term. */
  term: z.string().min(1).max(40),
  /** How we say it first. */
  plain: z.string().min(1).max(40),
  explanation: z.string().min(1).max(300),
  synonyms: z.array(z.string()),
})
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>
