import { findingAddress } from '@/lib/addresses/finding-address'
import { documentAddress } from '@/lib/addresses/source-link'
import { bodyAddress, districtAddress, yearAddress, projectAddress } from '@/lib/addresses/place-address'
import type { Database } from '@/lib/db/client'

/** An address for those who list the portal, and when what stands there was last stored. */
export interface SitemapEntry {
  readonly path: string
  readonly changed: Date | undefined
}

/** What is listed by ranges of keys, so that a part of the list stays the same while others grow. */
export const SITEMAP_KINDS = ['departments', 'years', 'documents', 'projects', 'findings'] as const
export type SitemapKind = (typeof SITEMAP_KINDS)[number]

/** How many keys one part covers; far below the 50,000 addresses that a sitemap may have. */
export const SITEMAP_PART = 10_000

/** How many parts each kind has. */
export async function countSitemapParts(db: Database): Promise<Record<SitemapKind, number>> {
  const [departments, years, documents, projects, findings] = await Promise.all([
    db.department.findFirst(LAST),
    db.disclosure.findFirst(LAST),
    db.document.findFirst(LAST),
    db.project.findFirst(LAST),
    db.matter.findFirst(LAST),
  ])
  const parts = (last: { readonly id: number } | null) => (last ? Math.floor(last.id / SITEMAP_PART) + 1 : 0)
  return {
    departments: parts(departments),
    years: parts(years),
    documents: parts(documents),
    projects: parts(projects),
    findings: parts(findings),
  }
}

const LAST = { orderBy: { id: 'desc' }, select: { id: true } } as const

/** The addresses of one part, each once. */
export async function listSitemapPart(
  db: Database,
  kind: SitemapKind,
  part: number,
  size = SITEMAP_PART,
): Promise<readonly SitemapEntry[]> {
  const id = { gte: part * size, lt: (part + 1) * size }
  return newestOfEach(await LISTED[kind](db, id))
}

/** Districts that have an address. */
export async function listSitemapDistricts(db: Database): Promise<readonly SitemapEntry[]> {
  const rows = await db.district.findMany({ where: { slug: { not: null } }, orderBy: { code: 'asc' } })
  return rows.map(({ slug }) => ({ path: districtAddress(slug ?? ''), changed: undefined }))
}

type Ids = { readonly gte: number; readonly lt: number }

const DEPARTMENT = { select: { slug: true, district: { select: { slug: true } } } } as const
const UNIT = { select: { code: true, slug: true } } as const
interface Addressed {
  readonly slug: string
  readonly district: { readonly slug: string | null }
}
const addressOf = ({ slug, district }: Addressed, unit?: { code: string; slug: string | null } | null): string =>
  bodyAddress({ district: district.slug ?? '', department: slug }, unit)

const LISTED: Record<SitemapKind, (db: Database, id: Ids) => Promise<readonly SitemapEntry[]>> = {
  // Of the others there is nothing to read yet.
  async departments(db, id) {
    const rows = await db.department.findMany({
      where: { id, district: { slug: { not: null } }, disclosures: { some: {} } },
      ...DEPARTMENT,
      orderBy: { id: 'asc' },
    })
    return rows.map((row) => ({ path: addressOf(row), changed: undefined }))
  },
  async years(db, id) {
    const rows = await db.disclosure.findMany({
      where: { id, current: true },
      select: { year: true, storedAt: true, department: DEPARTMENT, unit: UNIT },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ year, storedAt, department, unit }) => ({
      path: yearAddress(addressOf(department, unit), year),
      changed: storedAt,
    }))
  },
  async documents(db, id) {
    const rows = await db.document.findMany({
      where: { id },
      select: { sha256: true, importedAt: true },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ sha256, importedAt }) => ({ path: documentAddress(sha256), changed: importedAt }))
  },
  async projects(db, id) {
    const rows = await db.project.findMany({
      where: { id, disclosure: { current: true }, name: { not: '' } },
      select: {
        code: true,
        ordinal: true,
        disclosure: { select: { year: true, storedAt: true, department: DEPARTMENT, unit: UNIT } },
      },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ code, ordinal, disclosure: { year, storedAt, department, unit } }) => ({
      path: projectAddress(yearAddress(addressOf(department, unit), year), { code, ordinal }),
      changed: storedAt,
    }))
  },
  async findings(db, id) {
    const rows = await db.matter.findMany({
      where: { id, withdrawnAt: null, toldTo: { not: 'proof' } },
      select: { key: true, ofForm: true },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ key, ofForm }) => ({ path: findingAddress(ofForm ?? key), changed: undefined }))
  },
}

/** A year's budget and its accounts share a page; so may a project's. */
function newestOfEach(entries: readonly SitemapEntry[]): readonly SitemapEntry[] {
  const newest = new Map<string, SitemapEntry>()
  for (const entry of entries) {
    const before = newest.get(entry.path)?.changed
    if (before === undefined || (entry.changed !== undefined && entry.changed > before)) newest.set(entry.path, entry)
  }
  return [...newest.values()]
}
