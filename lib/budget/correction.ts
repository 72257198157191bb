import { z } from 'zod'
import { evidenceSchema } from './finding'
import { fiscalYearSchema } from './fiscal-year'
import { phaseSchema } from './phase'
import { TABLE_KEYS } from './tables'
import { departmentKeySchema, divisionCodeSchema } from './place'

/**
 * A correction (更正): data, not code. It is derived from the document's own words, shown beside the published figure,
 * and fails loudly when the source no longer says what it expects.
 */
export const correctionSchema = z.strictObject({
  key: z.string(),
  district: divisionCodeSchema,
  department: departmentKeySchema,
  year: fiscalYearSchema,
  phase: phaseSchema,
  target: z.strictObject({ table: z.enum(TABLE_KEYS), row: z.int().min(1), column: z.string() }),
  /** What must stand there as printed, else the correction is out of date. */
  expect: z.string(),
  /** The corrected figure, in the document's unit. */
  corrected: z.string(),
  /** In our own words. */
  reason: z.string(),
  evidence: z.array(evidenceSchema).min(1),
  /** Every total that it changes, with the arithmetic. */
  arithmetic: z.array(
    z.strictObject({
      table: z.enum(TABLE_KEYS),
      row: z.int().min(1),
      column: z.string(),
      published: z.string(),
      corrected: z.string(),
    }),
  ),
})
export type Correction = z.infer<typeof correctionSchema>
