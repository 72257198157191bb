import { z } from 'zod'
import { cellSchema } from './cell'
import { fiscalYearSchema } from './fiscal-year'
import { MONEY_UNITS } from './money'
import { phaseSchema, scopeSchema } from './phase'
import { bodyKeySchema, divisionCodeSchema } from './place'
import { documentAt, placesIn, sourcePositionSchema } from './source-position'
import { claimSchema } from './statement'
import { TABLE_KEYS, tableOf, type TableKey } from './tables'
import {
  balanceRowSchema,
  economicRowSchema,
  functionRowSchema,
  goalSchema,
  indicatorSchema,
  operatingRowSchema,
  performanceBudgetRowSchema,
  procurementRowSchema,
  projectPerformanceRowSchema,
  projectRowSchema,
  threePublicRowSchema,
  unitRowSchema,
} from './table-rows'

/**
 * The state of a table in its document: with rows · 声明无数据 (empty, and a note says so) · 空表 (empty without a note) ·
 * 缺表 (promised in the contents, not there). A table that is neither here nor promised was not published.
 */
export const TABLE_STATES = ['filled', 'declaredEmpty', 'empty', 'missing'] as const

const disclosedTable = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    state: z.enum(TABLE_STATES),
    /** The title as printed above the table. */
    title: z.string(),
    unit: z.enum(MONEY_UNITS),
    at: sourcePositionSchema.optional(),
    /** Column keys in the order of this document; it may lack some of the official ones. */
    columns: z.array(z.string()),
    rows: z.array(row),
  })

const performanceTable = disclosedTable(performanceBudgetRowSchema).extend({
  goals: z.array(goalSchema).optional(),
  indicators: z.array(indicatorSchema),
})

/** The tables of a disclosure, each with the rows of its family. */
const tablesSchema = z.strictObject({
  balance: disclosedTable(balanceRowSchema).optional(),
  income: disclosedTable(z.union([unitRowSchema, functionRowSchema])).optional(),
  expenditure: disclosedTable(functionRowSchema).optional(),
  appropriationBalance: disclosedTable(balanceRowSchema).optional(),
  generalPublic: disclosedTable(functionRowSchema).optional(),
  basicEconomic: disclosedTable(economicRowSchema).optional(),
  economicSummary: disclosedTable(economicRowSchema).optional(),
  threePublic: disclosedTable(threePublicRowSchema).optional(),
  governmentFund: disclosedTable(functionRowSchema).optional(),
  stateCapital: disclosedTable(functionRowSchema).optional(),
  operating: disclosedTable(operatingRowSchema).optional(),
  projects: disclosedTable(projectRowSchema).optional(),
  performance: performanceTable.optional(),
  projectPerformance: disclosedTable(projectPerformanceRowSchema).optional(),
  selfEvaluation: performanceTable.optional(),
  appropriationExpenditure: disclosedTable(functionRowSchema).optional(),
  appropriationEconomic: disclosedTable(economicRowSchema).optional(),
  procurement: disclosedTable(procurementRowSchema).optional(),
} satisfies Record<TableKey, z.ZodType>)

/** A table we do not know, kept whole: unknown is shown, never dropped. */
const rawTableSchema = z.strictObject({
  title: z.string(),
  at: sourcePositionSchema.optional(),
  rows: z.array(z.array(cellSchema)),
})

/** Something the reader could not settle or place; an expected failure with its place, not a throw. */
const issueSchema = z.strictObject({
  kind: z.enum(['unplaced', 'unreadable', 'openColumn', 'shiftedRow', 'identity', 'encoding']),
  at: sourcePositionSchema.optional(),
  message: z.string(),
})

/** The file a disclosure was read from. */
export const sourceDocumentSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().min(1).max(200),
  mediaType: z.string(),
  bytes: z.int().min(1),
  /** Official title as printed. */
  title: z.string().min(1).max(200),
  /** Date on the title page, as exact as printed: 2025-03. */
  dated: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional(),
  /** Where it was found: an address of the publishing government, where known. */
  origin: z.url().optional(),
  /** Lines of text, or pages. */
  lines: z.int().min(1).optional(),
  pages: z.int().min(1).optional(),
})

export type SourceFile = z.infer<typeof sourceDocumentSchema>

/** The short fingerprint of a document: its address, and what places name it by. */
export const shortId = ({ sha256 }: Pick<SourceFile, 'sha256'>): string => sha256.slice(0, 12)

/** Whose document it is: as read and as the registry knows it. */
export const identitySchema = z.strictObject({
  district: divisionCodeSchema,
  scope: scopeSchema,
  /** Its code; a stand-in where the document prints none. */
  department: bodyKeySchema,
  /** The unit's code, or its stand-in, when the document speaks for one unit only. */
  unit: bodyKeySchema.optional(),
  /** The body's name as the document prints it. */
  name: z.string().min(1).max(100),
  year: fiscalYearSchema,
  phase: phaseSchema,
})
export type DisclosureIdentity = z.infer<typeof identitySchema>

/** Whether two documents speak for the same body. Of bodies that nobody knows yet, only the name tells. */
export const isSameBody = (a: DisclosureIdentity, b: DisclosureIdentity): boolean =>
  a.district === b.district &&
  a.department === b.department &&
  a.unit === b.unit &&
  ((a.department !== '~' && a.unit !== '~') || a.name === b.name)

export const DISCLOSURE_FORMAT = 'mingzhang-disclosure/1'

/**
 * A disclosure (一份预算或决算公开): what one document says, or several that were published as its parts, typed by table.
 * The importer produces it, `data/disclosures` ships it, the audit reads it, the store writes it.
 */
export const disclosureSchema = z
  .strictObject({
    format: z.literal(DISCLOSURE_FORMAT),
    /** The document, or the main one: places that name no document stand in it. */
    document: sourceDocumentSchema,
    /** The others that it was published in (statement and tables apart, a file for each table). */
    otherDocuments: z.array(sourceDocumentSchema).min(1).optional(),
    identity: identitySchema,
    /** The unit amounts are printed in; a table may say otherwise. */
    unit: z.enum(MONEY_UNITS),
    tables: tablesSchema,
    claims: z.array(claimSchema),
    rawTables: z.array(rawTableSchema),
    issues: z.array(issueSchema),
  })
  .superRefine((disclosure, context) => {
    const { scope, unit } = disclosure.identity
    if ((scope === 'unit') !== (unit !== undefined)) {
      const message = 'a unit’s document names its unit, a department’s does not'
      context.addIssue({ code: 'custom', path: ['identity', 'unit'], message })
    }
    for (const message of documentProblems(disclosure)) {
      context.addIssue({ code: 'custom', path: ['otherDocuments'], message })
    }
    for (const key of TABLE_KEYS) {
      for (const problem of columnProblems(disclosure, key)) {
        context.addIssue({ code: 'custom', path: ['tables', key], message: problem })
      }
    }
  })
export type Disclosure = z.infer<typeof disclosureSchema>
export type DisclosedTables = Disclosure['tables']

/** Every document stands once in the list, and places name no other. */
function documentProblems(disclosure: {
  readonly document: SourceFile
  readonly otherDocuments?: readonly SourceFile[] | undefined
}): string[] {
  const others = (disclosure.otherDocuments ?? []).map(shortId)
  const named = new Set(placesIn(disclosure).flatMap((at) => documentAt(at) ?? []))
  const strange = [...named].filter((id) => !others.includes(id)).map((id) => `a place names ${id}, no document here`)
  const isRepeated = new Set([shortId(disclosure.document), ...others]).size <= others.length
  return isRepeated ? [...strange, 'a document stands twice'] : strange
}

/** Columns must be official ones of the phase, cells must stand under columns that the document has, and a row has a number of its own. */
function columnProblems(
  { identity, tables }: { identity: DisclosureIdentity; tables: z.infer<typeof tablesSchema> },
  key: TableKey,
): string[] {
  const table = tables[key]
  if (!table) return []
  const definition = tableOf(identity.phase, key)
  if (!definition) return [`${key} is no table of the phase ${identity.phase}`]
  const official = new Set(definition.columns.map((c) => c.key))
  const present = new Set(table.columns)
  const unknown = table.columns.filter((c) => !official.has(c)).map((c) => `unknown column ${c}`)
  const homeless = table.rows.flatMap((row) =>
    Object.keys(row.cells)
      .filter((c) => !present.has(c))
      .map((c) => `row ${row.row} has a cell under ${c}, which is no column here`),
  )
  return [...unknown, ...homeless, ...repeatedRows(table.rows)]
}

/** The two sides of a balance, plan and execution, are numbered apart. */
function repeatedRows(rows: readonly { readonly row: number; readonly side?: string; readonly basis?: string }[]) {
  const seen = new Set<string>()
  return rows.flatMap(({ row, side, basis }) => {
    const number = [row, side ?? basis].join(' ').trim()
    if (seen.has(number)) return [`row ${number} stands twice`]
    seen.add(number)
    return []
  })
}
