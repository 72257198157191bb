import { z } from 'zod'
import { fiscalYearSchema } from './fiscal-year'
import { FORM_FILES } from './form-files'
import { phaseSchema, scopeSchema, type Phase, type Scope } from './phase'
import { TABLE_KEYS, tableOf, type ColumnDefinition, type TableKey } from './tables'

/**
 * The forms of published budgets and final accounts, as data (`data/forms`): which tables the form of a province, phase
 * and scope has, how it calls and numbers them, and what it prints over their columns. What a form does not have is not
 * missing from a document in that form; of a document in no form that is known, nothing is said to be missing.
 */

const columnSchema = z.strictObject({
  /** Its key in `lib/budget/tables`. */
  key: z.string(),
  /** The heads over it as this form prints them, outermost first. */
  heads: z.array(z.string().min(1)).min(1),
})

const formTableSchema = z.strictObject({
  key: z.enum(TABLE_KEYS),
  /** Its place among the tables of the form. */
  number: z.int().min(1),
  title: z.string().min(1),
  /** Other titles that documents in this form print over it. */
  words: z.array(z.string().min(1)).optional(),
  columns: z.array(columnSchema).min(1),
})

export const formSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/),
    name: z.string().min(1),
    phase: phaseSchema,
    scopes: z.array(scopeSchema).min(1),
    /** Divisions whose documents are in this form, by the beginning of their codes; absent: the whole country's. */
    places: z.array(z.string().regex(/^\d{2}(?:\d\d){0,2}$/)).optional(),
    years: z.strictObject({ from: fiscalYearSchema.optional(), to: fiscalYearSchema.optional() }).optional(),
    tables: z.array(formTableSchema).min(1),
  })
  .superRefine((form, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['tables'], message })
    for (const [i, table] of form.tables.entries()) {
      const official = new Set(tableOf(form.phase, table.key)?.columns.map(({ key }) => key))
      if (official.size === 0) say(`${table.key} is no table of the phase ${form.phase}`)
      if (table.number !== i + 1) say(`${table.key} has the number ${table.number} at place ${i + 1}`)
      if (form.tables.findIndex(({ key }) => key === table.key) !== i) say(`${table.key} stands twice`)
      for (const { key } of table.columns) if (!official.has(key)) say(`${table.key} has no column ${key}`)
    }
  })
export type Form = z.infer<typeof formSchema>
export type FormTable = Form['tables'][number]

export const FORMS: readonly Form[] = z.array(formSchema).parse(FORM_FILES)

export const formNamed = (key: string | undefined): Form | undefined => FORMS.find((form) => form.key === key)

/** What is known of a document by which its form can be told. */
export interface FormEvidence {
  readonly phase: Phase
  readonly scope?: Scope | undefined
  readonly year?: number | undefined
  readonly division?: string | undefined
  /** The tables it has or announces, with the titles it prints. */
  readonly tables: readonly { readonly key: TableKey; readonly title?: string | undefined }[]
}

/** The form that a document is in: the one whose tables and titles it shares, its place where they do not tell; else unknown. */
export function recogniseForm(seen: FormEvidence): Form | undefined {
  const fits = FORMS.flatMap((form) => {
    const fit = fitOf(form, seen)
    return fit === undefined ? [] : [{ form, fit }]
  }).sort((a, b) => b.fit - a.fit)
  const [best, next] = fits
  return best && best.fit > (next?.fit ?? 0) ? best.form : undefined
}

/** The parts of a stored or shipped disclosure that its form follows from. */
export interface FormedDocument {
  readonly form?: string | undefined
  readonly identity: {
    readonly phase: Phase
    readonly scope?: Scope
    readonly year?: number
    readonly district?: string
  }
  readonly tables: Partial<Record<TableKey, { readonly title: string } | undefined>>
}

/** The form of a disclosure: as it was recorded, else recognised from its tables; undefined: unknown. */
export function formOf({ form, identity, tables }: FormedDocument): Form | undefined {
  if (form !== undefined) return formNamed(form)
  const { phase, scope, year, district } = identity
  const printed = TABLE_KEYS.flatMap((key) => {
    const table = tables[key]
    return table ? [{ key, title: table.title }] : []
  })
  return recogniseForm({ phase, scope, year, division: district, tables: printed })
}

/** The tables that a document is expected to have, in their order; none where its form is unknown. */
export const expectedTables = (document: FormedDocument): readonly FormTable[] => formOf(document)?.tables ?? []

/** The number and title of a table in its form; the title of the vocabulary and no number where the form has no such table. */
export function formTableOf(
  form: Form | undefined,
  phase: Phase,
  key: TableKey,
): { readonly number: number | undefined; readonly title: string } {
  const own = form?.tables.find((table) => table.key === key)
  return { number: own?.number, title: own?.title ?? tableOf(phase, key)?.title ?? key }
}

/** The columns of a table as a form heads them. */
export const formColumns = (table: FormTable): readonly ColumnDefinition[] =>
  table.columns.map(({ key, heads }) => ({ key, title: heads.at(-1) ?? '', under: heads.slice(0, -1) }))

/** From 0 to about 1; undefined where the form is out of the question. */
function fitOf(form: Form, { phase, scope, year, division, tables }: FormEvidence): number | undefined {
  if (form.phase !== phase) return undefined
  const isOfPlace = division !== undefined && (form.places?.some((place) => division.startsWith(place)) ?? false)
  if (scope !== undefined && !form.scopes.includes(scope)) return undefined
  if (year !== undefined && (year < (form.years?.from ?? year) || year > (form.years?.to ?? year))) return undefined
  const shared = form.tables.flatMap((table) => {
    const printed = tables.find(({ key }) => key === table.key)
    return printed ? [likeness(table, printed.title)] : []
  })
  const strange = tables.filter(({ key }) => form.tables.every((table) => table.key !== key)).length
  const likenesses = shared.reduce((sum, each) => sum + each, 0)
  const fit = (likenesses - strange / 2) / form.tables.length
  // A part of a document: the form of its place, or of every title that it prints.
  const exact = shared.length >= FEWEST_TITLES && likenesses === shared.length
  const isPart = strange === 0 && shared.length > 0 && (exact || (isOfPlace && likenesses >= shared.length * 0.75))
  const isWhole = fit >= LEAST_FIT && shared.length > tables.length / 2
  if (!isWhole && !isPart) return undefined
  const place = isOfPlace ? 0.2 : division !== undefined && form.places ? -0.2 : 0
  return Math.max(fit + place, 0.01)
}

const FEWEST_TITLES = 4
const LEAST_FIT = 0.5

/** 1: the very title; one half: a table that says the same under another title. */
function likeness({ title, words = [] }: FormTable, printed: string | undefined): number {
  if (printed === undefined) return 0.75
  return [title, ...words].some((own) => bareTitle(printed).endsWith(bareTitle(own))) ? 1 : 0.5
}

/** Without numbers, years, brackets and quotes, which documents print as they like. */
const bareTitle = (title: string): string =>
  title
    .replace(/[\s“”"＂#*：:]/g, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^.*?20\d\d年度?/, '')
    .replace(/^[一二三四五六七八九十\d]{1,3}[、.．]/, '')
