import { z } from 'zod'
import { evidenceSchema, SEVERITIES } from './finding'

/** Who is told: all readers · the makers of a form (范本), once for every document of it · the department's proof-readers (校对单). */
export const AUDIENCES = ['readers', 'form', 'proof'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A matter (一件事): one cause, at its root, and every finding that it drags along. It is what people are shown. */
export const matterSchema = z.strictObject({
  /** Stable across imports: made of the body, the year, the phase and the root's place. */
  key: z.string(),
  /** Of its gravest finding. */
  severity: z.enum(SEVERITIES),
  toldTo: z.enum(AUDIENCES),
  /** Where it is the form that is told: the key that the matters of all its documents share. */
  ofForm: z.string().optional(),
  /** The cause at its root: what differs, by how much, and how many others it drags along. */
  headline: z.string(),
  /** Where the cause stands, as far as arithmetic can tell. */
  root: evidenceSchema,
  /** By how much, without a sign: exact decimal in 万元. */
  amount: z.string().optional(),
  admitted: z.boolean(),
  /** The keys of its findings: that of the root first, then the gravest. */
  findings: z.array(z.string()).min(1),
})
export type Matter = z.infer<typeof matterSchema>

/** Hexadecimal digits of a key: 64 bits. */
export const MATTER_KEY_DIGITS = 16
