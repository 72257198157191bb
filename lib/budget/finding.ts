import { z } from 'zod'
import { TABLE_KEYS } from './tables'
import { sourcePositionSchema } from './source-position'

/** How much a finding weighs: 加不起来 an identity is broken · 前后不一 two places disagree · 待说明 a signal · 格式 wording, layout, rules · 尾差 rounding. */
export const SEVERITIES = ['error', 'conflict', 'doubt', 'form', 'rounding'] as const
export type Severity = (typeof SEVERITIES)[number]
export const SEVERITY_TITLES: Record<Severity, string> = {
  error: '加不起来',
  conflict: '前后不一',
  doubt: '待说明',
  form: '格式',
  rounding: '尾差',
}

/** The outcome of one check. What cannot be checked is never counted as passed. */
export const CHECK_OUTCOMES = ['holds', 'fails', 'unchecked'] as const

/** A figure or words as printed, and where. */
const placeSchema = z.strictObject({
  /** SHA-256 of the document; the finding's own when absent. */
  document: z.string().optional(),
  table: z.enum(TABLE_KEYS).optional(),
  row: z.int().min(1).optional(),
  column: z.string().optional(),
  at: sourcePositionSchema.optional(),
  /** The figure or words as printed. */
  text: z.string(),
})

/** One end of a check: which figure of which document; for a sum, the figures it was made of. */
export const evidenceSchema = placeSchema.extend({ parts: z.array(placeSchema).optional() })
export type Evidence = z.infer<typeof evidenceSchema>

/** A finding (核对发现): a signal with both figures and both places, never an accusation. */
export const findingSchema = z.strictObject({
  /** Stable across imports: rule, document identity and place, so that a link to it lasts. */
  key: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  published: evidenceSchema,
  expected: evidenceSchema.optional(),
  /** Exact decimal in 万元, signed: published − expected. */
  difference: z.string().optional(),
  /** The sentence for people, in plain Chinese. */
  sentence: z.string(),
  /** The document itself says that the figure is wrong. */
  admitted: z.boolean(),
})
export type Finding = z.infer<typeof findingSchema>

/** One line of the ledger of checks (核对台账). */
export const checkSchema = z.strictObject({
  rule: z.string(),
  outcome: z.enum(CHECK_OUTCOMES),
  /** What was checked, in a few words of ours: `表 3 · 合计行`. */
  subject: z.string(),
  left: evidenceSchema.optional(),
  right: evidenceSchema.optional(),
  /** Why it could not be checked, or which tolerance was applied. */
  note: z.string().optional(),
})
export type Check = z.infer<typeof checkSchema>
