import type { Disclosure } from '@/lib/budget/disclosure'
import type { Mark } from '@/lib/budget/figure'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { asEvidence } from './stored-json'

/** A document with everything that was read in it. */
export interface DocumentPage {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly fileName: string
  readonly bytes: number
  readonly dated: string | null
  readonly origin: string | null
  readonly importedAt: Date
  /** Every line of the original, where the operator imported it. */
  readonly text: readonly string[] | undefined
  readonly disclosures: readonly ReadDisclosure[]
}

export type ReadDisclosure = ReturnType<typeof toReadDisclosure>

/** The document whose fingerprint begins with `id`. Undefined: there is none. */
export async function getDocumentPage(db: Database, id: string): Promise<DocumentPage | undefined> {
  if (!/^[0-9a-f]{12}$/.test(id)) return undefined
  const row = await db.document.findFirst({
    where: { sha256: { gte: id, lt: `${id}g` } },
    include: { text: true, disclosures: { include: READ, orderBy: [{ current: 'desc' }, { id: 'asc' }] } },
  })
  if (!row) return undefined
  const { sha256, title, fileName, bytes, dated, origin, importedAt } = row
  return {
    ...{ id: sha256.slice(0, 12), sha256, title, fileName, bytes, dated, origin, importedAt },
    text: row.text?.lines,
    disclosures: row.disclosures.filter(({ content }) => content !== null).map(toReadDisclosure),
  }
}

const READ = {
  content: true,
  department: { include: { district: true } },
  replacedBy: { select: { version: true, document: { select: { sha256: true } } } },
  findings: { where: { fixedAt: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  corrections: { include: { figures: true } },
} satisfies Prisma.DisclosureInclude
type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof READ }>

function toReadDisclosure(row: DisclosureRow) {
  const { year, phase, version, current, replacedBy, department } = row
  return {
    ...{ year, phase, version, current },
    replacedBy: replacedBy && { version: replacedBy.version, document: replacedBy.document.sha256.slice(0, 12) },
    department: { slug: department.slug, name: department.name },
    district: { slug: department.district.slug ?? department.district.code, name: department.district.name },
    disclosure: row.content?.content as unknown as Disclosure,
    marks: marksOf(row.findings),
    corrected: row.corrections.flatMap(({ figures }) =>
      figures.flatMap(({ at, corrected, arithmetic }) =>
        at === null ? [] : { at, corrected: corrected.toFixed(2), arithmetic },
      ),
    ),
  }
}

/** What was found, by the places of the two figures it is about. */
const marksOf = (findings: DisclosureRow['findings']): readonly (Mark & { readonly at: string })[] =>
  findings.flatMap(({ key, severity, published, expected }) =>
    [asEvidence(published), expected === null ? undefined : asEvidence(expected)].flatMap((end) =>
      end?.at === undefined ? [] : { key, severity, at: end.at },
    ),
  )
