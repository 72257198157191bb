import { z } from 'zod'
import { fiscalYearSchema } from './fiscal-year'

/** An address part: pinyin words joined by hyphens. Once published it never changes; a rename adds an alias. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case pinyin words joined by hyphens')

/**
 * Words that are pages of the portal, below it or below a district: no district and no department may have one as its
 * address part, or the page would hide it. The first are routes of app/ (a test asks for each of them), the others are
 * kept for routes to come.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'about',
  'checkup',
  'compare',
  'data',
  'documents',
  'economics',
  'failed',
  'findings',
  'functions',
  'glossary',
  'guide',
  'healthz',
  'home',
  'internal',
  'projects',
  'reader',
  'readyz',
  'search',
  'sitemaps',
  'styleguide',
  'topics',
  'unavailable',
  'api',
  'changes',
  'check',
  'desk',
  'embed',
  'en',
  'feeds',
  'mcp',
  'review',
  'tables',
  'units',
  'verify',
])

/** The address part of a district or a department. */
const placeSlugSchema = slugSchema.refine((slug) => !RESERVED_SLUGS.has(slug), 'the word is the address of a page')

/** GB/T 2260 code of a province (2 digits), prefecture (4) or county (6). */
export const divisionCodeSchema = z.string().regex(/^\d{2}(?:\d{2}(?:\d{2})?)?$/)

/** A department's or unit's code in its budget system (部门代码 605, 单位代码 605001). The steadier key than its name. */
export const bodyCodeSchema = z.string().regex(/^\d{3,9}$/)

/**
 * What a department or a unit is held by: its code, or `~` and its slug while no document of it has printed a code. `~`
 * alone is a body that is in no registry yet and printed none. A stand-in is never shown as a code: see {@link printedCode}.
 */
export const bodyKeySchema = z.string().regex(/^(?:\d{3,9}|~(?:[a-z0-9]+(?:-[a-z0-9]+)*)?)$/)

/** The code as it may be shown: undefined for a stand-in. */
export const printedCode = (key: string): string | undefined => (key.startsWith('~') ? undefined : key)

/** Why a name is known: the body's registered name, a name it printed, a short form, or the name before a reform. */
export const nameKindSchema = z.enum(['official', 'printed', 'short', 'former'])

const nameSchema = z.strictObject({
  name: z.string().min(1).max(100),
  kind: nameKindSchema,
  /** Years in which the name was seen or in force; open where not known. */
  from: fiscalYearSchema.optional(),
  to: fiscalYearSchema.optional(),
})

/** A unit (单位) of a department: the body that keeps the books. It has a code, or the slug it is held by, or both. */
export const unitSchema = z
  .strictObject({
    code: bodyCodeSchema.optional(),
    slug: slugSchema.optional(),
    name: z.string().min(1).max(100),
    /** Other names that it goes by or went by. */
    names: z.array(z.string().min(1).max(100)).optional(),
  })
  .refine(({ code, slug }) => code !== undefined || slug !== undefined, 'a unit without a code needs a slug')
export type Unit = z.infer<typeof unitSchema>

/** What became of a department in a reform (机构沿革): never inferred from a like-sounding name. */
export const LINEAGE_KINDS = ['renamed', 'merged', 'split'] as const
const lineageSchema = z.strictObject({
  kind: z.enum(LINEAGE_KINDS),
  /** Key of the department that came before, within the same district. */
  from: bodyKeySchema,
  /** ISO date of the change, as exact as it is known: 2024, 2024-03 or 2024-03-01. */
  date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  /** What the statement rests on: a decree, a document, in our own words. */
  basis: z.string().min(1),
})

/** A department (部门): one body of a district with its own budget. */
export const departmentSchema = z.strictObject({
  /** Absent as long as no document prints it; never made up. */
  code: bodyCodeSchema.optional(),
  slug: placeSlugSchema,
  name: z.string().min(1).max(100),
  /** What it does (主要职责), in our own few words: true by its documents, never taken from them. */
  duties: z.string().min(1).max(60).optional(),
  names: z.array(nameSchema),
  units: z.array(unitSchema),
  lineage: z.array(lineageSchema),
  /** Addresses it had before; they redirect. */
  formerSlugs: z.array(placeSlugSchema),
})
export type Department = z.infer<typeof departmentSchema>

/** What a department or a unit is told by. */
interface Keyed {
  readonly code?: string | undefined
  readonly slug?: string | null | undefined
}

/** The key of a department, or of a unit within its department. */
export const bodyKey = ({ code, slug }: Keyed): string => code ?? `~${slug ?? ''}`

/** The last part of a unit's address: its slug, else its code. */
export const unitSegment = ({ code, slug }: Keyed): string => slug ?? code ?? ''

/** A district (区县) or any other government whose departments publish: province, prefecture or county. */
export const districtSchema = z.strictObject({
  code: divisionCodeSchema,
  slug: placeSlugSchema,
  name: z.string().min(1).max(60),
  formerSlugs: z.array(placeSlugSchema),
  /** How many departments it has by an official list. Without it nobody knows whether all are here, and nothing is ranked. */
  departmentCount: z.int().min(1).optional(),
  departments: z.array(departmentSchema),
})
export type District = z.infer<typeof districtSchema>
