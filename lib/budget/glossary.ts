import { z } from 'zod'
import { PHASES } from './phase'
import { slugSchema } from './place'
import { CLAIM_SUBJECTS } from './statement'
import { TABLE_KEYS } from './tables'

/** The parts of a yearly page that the terms belong to, in its order; last, the words of the portal itself. */
export const GLOSSARY_SECTIONS = [
  ...(['documents', 'income', 'spending', 'functions', 'economics'] as const),
  ...(['projects', 'running', 'performance', 'portal'] as const),
] as const
export type GlossarySection = (typeof GLOSSARY_SECTIONS)[number]

export const GLOSSARY_SECTION_TITLES: Record<GlossarySection, string> = {
  documents: '两份文件',
  income: '钱从哪里来',
  spending: '钱到哪里去',
  functions: '花在什么事上',
  economics: '具体用在哪',
  projects: '项目',
  running: '“三公”、运转与采购',
  performance: '绩效',
  portal: '本站的说法',
}

/** What a sentence of the statement can say with a figure. */
export const CLAIM_FIGURES = ['amount', 'completionRate', 'count'] as const

/** Where a term stands in a document: in a column of a table, where `row` is part of a row's name, or in the statement. */
export const termPlaceSchema = z.union([
  z.strictObject({
    phase: z.enum(PHASES),
    table: z.enum(TABLE_KEYS),
    column: z.string().optional(),
    row: z.string().optional(),
  }),
  z.strictObject({
    phase: z.enum(PHASES),
    subject: z.enum(CLAIM_SUBJECTS),
    column: z.enum(CLAIM_FIGURES).optional(),
  }),
])
export type TermPlace = z.infer<typeof termPlaceSchema>

/** Rows that a term names by their level (`row` of its place): the sum, the department itself. */
export const TERM_LEVELS = { sum: '合计', body: '单位' } as const

/** A term (术语) in our own plain words; `data/glossary` ships them. */
export const glossaryTermSchema = z.strictObject({
  /** Its address for ever: `/glossary#slug`. */
  slug: slugSchema,
  /** The official term. */
  term: z.string().min(1).max(40),
  /** How we say it first. */
  plain: z.string().min(1).max(40),
  explanation: z.string().min(1).max(300),
  synonyms: z.array(z.string()),
  section: z.enum(GLOSSARY_SECTIONS),
  /** The place to look first comes first. */
  stands: z.array(termPlaceSchema),
  /** Slugs of terms that explain it further. */
  related: z.array(slugSchema),
})
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>
