import { z } from 'zod'
import { checkSchema, findingSchema } from './finding'

/**
 * What the rules that read a document's own words said of it. The words do not ship, so their outcome does: it stands in
 * `data/text-checks` beside the shipped figures, and holds for exactly the document it was made from.
 */
export const textAuditSchema = z.strictObject({
  /** SHA-256 of the document; where a disclosure has several, of their fingerprints together. */
  document: z.string().regex(/^[0-9a-f]{64}$/),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
})
export type TextAudit = z.infer<typeof textAuditSchema>
