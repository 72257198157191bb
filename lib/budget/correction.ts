import { z } from 'zod'
import { evidenceSchema } from './finding'
import { fiscalYearSchema } from './fiscal-year'
import { phaseSchema } from './phase'
import { bodyKeySchema, divisionCodeSchema } from './place'
import { sourcePositionSchema } from './source-position'
import { TABLE_KEYS } from './tables'

const ANSWERED: ReadonlySet<string> = new Set(['accepted', 'explained', 'republished'])

/**
 * A correction (更正): data, not code. The document itself says that a figure is wrong, and by how much; everything else,
 * every total that it touches, is arithmetic, done anew each time. It fails loudly when the source no longer says what it expects.
 */
export const correctionSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    district: divisionCodeSchema,
    department: bodyKeySchema,
    unit: bodyKeySchema.optional(),
    year: fiscalYearSchema,
    phase: phaseSchema,
    /** In our own words: what is wrong, and what the document says of it. */
    reason: z.string().min(1).max(200),
    /** The day on which the department was told (反映), ISO; absent while nobody has told it. */
    reported: z.iso.date().optional(),
    /** What became of that. */
    status: z.enum(['notReported', 'unanswered', 'accepted', 'explained', 'republished']),
    /** The day of its answer, ISO. */
    answered: z.iso.date().optional(),
    /** The document's words: the figures in them, and where they stand. */
    evidence: z.array(z.strictObject({ at: sourcePositionSchema, text: z.string().max(40) })).min(1),
    /** The cells that the words name, one in each breakdown of the same money. */
    cells: z
      .array(
        z.strictObject({
          table: z.enum(TABLE_KEYS),
          row: z.int().min(1),
          column: z.string(),
          /** What must stand there as printed, else the correction is out of date. */
          expect: z.string(),
          /** By the document's words, in its unit. */
          corrected: z.string(),
          /** How the corrected figure follows, in our own words. */
          because: z.string().max(120),
        }),
      )
      .min(1),
  })
  .refine(({ reported, status }) => (reported === undefined) === (status === 'notReported'), {
    message: 'the day on which the department was told belongs to every status but notReported',
  })
  .refine(({ answered, status }) => answered === undefined || ANSWERED.has(status), {
    message: 'what was not answered has no day of an answer',
  })
export type Correction = z.infer<typeof correctionSchema>

/** Nobody told the department · told, no answer · it agrees · it has another explanation · it published a corrected document. */
export type CorrectionStatus = Correction['status']

/** A figure that a correction changes: a cell that its words name, or a total that follows from them. */
export const correctedFigureSchema = z.strictObject({
  place: evidenceSchema,
  label: z.string(),
  /** Exact decimals in 万元. */
  published: z.string(),
  corrected: z.string(),
  /** `2301.43 − 1499.85 = 801.58`. */
  arithmetic: z.string(),
  /** Named by the document's words, not derived. */
  root: z.boolean(),
})
export type CorrectedFigure = z.infer<typeof correctedFigureSchema>
