import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { expectedTables } from '@/lib/budget/form'
import { bodyAddress } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import { toWhosePlace, WHOSE_PLACE } from './place'
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
  /** The original's text, where the operator imported it. */
  readonly text: OriginalText | undefined
  readonly disclosures: readonly ReadDisclosure[]
}

/** A text by lines, a PDF by pages, anything else by what follows what. */
export interface OriginalText {
  readonly by: 'line' | 'page' | 'block'
  readonly parts: readonly string[]
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
    text: row.text ? { by: countedBy(row.text.lines.length, row), parts: row.text.lines } : undefined,
    disclosures: row.disclosures
      .filter(({ content }) => content !== null)
      .map((disclosure) => toReadDisclosure(disclosure, sha256)),
  }
}

const countedBy = (parts: number, { lines, pages }: { lines: number | null; pages: number | null }) =>
  parts === pages ? 'page' : parts === lines ? 'line' : 'block'

const READ = {
  content: true,
  department: { select: WHOSE_PLACE },
  unit: true,
  replacedBy: { select: { version: true, document: { select: { sha256: true } } } },
  findings: { where: { fixedAt: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  corrections: { include: { figures: true } },
} satisfies Prisma.DisclosureInclude
type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof READ }>

function toReadDisclosure(row: DisclosureRow, sha256: string) {
  const { year, phase, version, current, replacedBy, unit, findings, corrections } = row
  const { department, district } = toWhosePlace(row.department)
  const disclosure = row.content?.content as unknown as Disclosure
  const found = findings.map(({ key, severity, published, expected }) => ({
    mark: { key, severity },
    ends: [published, expected].flatMap((end) => (end === null ? [] : asEvidence(end))),
  }))
  return {
    ...{ year, phase, version, current },
    replacedBy: replacedBy && { version: replacedBy.version, document: replacedBy.document.sha256.slice(0, 12) },
    ...{ department, district },
    /** Address of whose it is, without the year. */
    home: bodyAddress({ district: district.slug, department: department.slug }, unit),
    body: unit?.name ?? department.name,
    disclosure,
    /** The tables of its form; none where that is not known. */
    expected: expectedTables(disclosure).map(({ key, number, title }) => ({ key, number, title })),
    /** What was found, by the places of the two figures it is about. */
    marks: found.flatMap(({ mark, ends }) => placesIn(sha256, ends).map((at) => ({ ...mark, at }))),
    /** Every place that a finding or a correction speaks of. */
    places: [
      ...found.flatMap(({ mark, ends }) => placesIn(sha256, withParts(ends)).map((at) => ({ at, mark }))),
      ...corrections
        .flatMap(({ evidence }) => placesIn(sha256, evidence as unknown as Evidence[]))
        .map((at) => ({ at })),
    ],
    corrected: corrections.flatMap(({ figures }) =>
      figures.flatMap(({ at, corrected, arithmetic }) =>
        at === null ? [] : { at, corrected: corrected.toFixed(2), arithmetic },
      ),
    ),
  }
}

type Place = Pick<Evidence, 'at' | 'document'>

const withParts = (ends: readonly Evidence[]): readonly Place[] => ends.flatMap((end) => [end, ...(end.parts ?? [])])

/** The places that are of this document: a finding may hold one against another. */
const placesIn = (sha256: string, places: readonly Place[]): readonly string[] =>
  places.flatMap(({ at, document = sha256 }) => (at === undefined || document !== sha256 ? [] : at))
