import { z } from 'zod'
import { evidenceSchema } from './finding'
import { fiscalYearSchema } from './fiscal-year'
import { amountBasisSchema } from './phase'
import { CLAIM_SUBJECTS } from './statement'

/**
 * What no document prints but follows from what one prints: last year's figure out of this year's change, a cost per
 * person or piece out of an amount and a quantity. Always shown as derived, with its arithmetic and its sentence.
 */
export const derivedFigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lastYear'),
    subject: z.enum(CLAIM_SUBJECTS),
    label: z.string().optional(),
    /** The year it is about: the one before the document's. */
    year: fiscalYearSchema,
    basis: amountBasisSchema,
    /** Exact decimal in 万元. */
    amount: z.string(),
    arithmetic: z.string(),
    from: z.array(evidenceSchema).min(1),
  }),
  z.strictObject({
    kind: z.literal('unitCost'),
    /** Row of the project in the performance table, its code and name. */
    projectRow: z.int().min(1),
    projectCode: z.string().optional(),
    projectName: z.string(),
    /** The indicator that counts: 劳务派遣人员数量. */
    indicator: z.string(),
    quantity: z.string(),
    /** 人, 台, 件. */
    countUnit: z.string(),
    /** `atMost`: the target is a least quantity, so that a piece costs that much or less. */
    bound: z.enum(['exact', 'atMost', 'atLeast']),
    /** Exact to the fen, in 元 per piece and year; for people per month as well. */
    yuan: z.string(),
    yuanPerMonth: z.string().optional(),
    arithmetic: z.string(),
    /** The same where the project's money is put right by the document's own words. */
    corrected: z
      .strictObject({ yuan: z.string(), yuanPerMonth: z.string().optional(), arithmetic: z.string() })
      .optional(),
    from: z.array(evidenceSchema).min(2),
  }),
])
export type DerivedFigure = z.infer<typeof derivedFigureSchema>
