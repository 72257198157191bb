import { textCountedBy, type TextPart } from '@/lib/budget/document-text'
import { shortId, type Disclosure } from '@/lib/budget/disclosure'
import { heldBy, partsOf } from '@/lib/budget/disclosure-parts'
import type { Evidence } from '@/lib/budget/finding'
import { expectedTables } from '@/lib/budget/form'
import { bodyAddress } from '@/lib/addresses/place-address'
import { documentAt, placeWithin } from '@/lib/budget/source-position'
import type { Database } from '@/lib/db/client'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import type { Prisma } from '@/lib/db/generated/client'
import { asEvidence } from '@/lib/queries/stored-json'

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

export interface OriginalText {
  readonly by: TextPart
  readonly parts: readonly string[]
}

export type ReadDisclosure = ReturnType<typeof toReadDisclosure>

/** The document whose fingerprint begins with `id`. Undefined: there is none. */
export async function getDocumentPage(db: Database, id: string): Promise<DocumentPage | undefined> {
  if (!/^[0-9a-f]{12}$/.test(id)) return undefined
  const row = await db.document.findFirst({
    where: { sha256: { gte: id, lt: `${id}g` } },
    include: {
      text: true,
      parts: {
        include: { disclosure: { include: READ } },
        orderBy: [{ disclosure: { current: 'desc' } }, { disclosureId: 'asc' }],
      },
    },
  })
  if (!row) return undefined
  const { sha256, title, fileName, bytes, dated, origin, importedAt } = row
  return {
    id: sha256.slice(0, 12),
    sha256,
    title,
    fileName,
    bytes,
    dated,
    origin,
    importedAt,
    text: row.text ? { by: textCountedBy(row.text.lines.length, row), parts: row.text.lines } : undefined,
    disclosures: withoutRepeated(
      row.parts
        .filter(({ disclosure }) => disclosure.content !== null)
        .map(({ disclosure }) => toReadDisclosure(disclosure, sha256)),
    ),
  }
}

/** What an older version holds of the document and the current one too is shown once. */
const withoutRepeated = (all: readonly ReadDisclosure[]): readonly ReadDisclosure[] =>
  all.filter(
    ({ current, disclosure }) =>
      current || !all.some((other) => other.current && JSON.stringify(other.disclosure) === JSON.stringify(disclosure)),
  )

const READ = {
  content: true,
  department: { select: WHOSE_PLACE },
  unit: true,
  document: { select: { sha256: true } },
  replacedBy: { select: { version: true, document: { select: { sha256: true } } } },
  findings: { where: { fixedAt: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  corrections: { include: { figures: true } },
} satisfies Prisma.DisclosureInclude
type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof READ }>

/** What of a disclosure stands in the document, its places as they are in it. */
function toReadDisclosure(row: DisclosureRow, sha256: string) {
  const whole = row.content?.content as unknown as Disclosure
  const parts = partsOf(whole)
  const others = parts.filter(({ document }) => document.sha256 !== sha256)
  const here = placesHere(row, sha256)
  const { year, phase, version, current, replacedBy, unit, findings, corrections } = row
  const { department, district } = toWhosePlace(row.department)
  const found = findings.map(({ key, severity, published, expected }) => ({
    mark: { key, severity },
    ends: [published, expected].flatMap((end) => (end === null ? [] : asEvidence(end))),
  }))
  return {
    year,
    phase,
    version,
    current,
    replacedBy: replacedBy && { version: replacedBy.version, document: replacedBy.document.sha256.slice(0, 12) },
    department,
    district,
    /** Address of whose it is, without the year. */
    home: bodyAddress({ district: district.slug, department: department.slug }, unit),
    body: unit?.name ?? department.name,
    disclosure: parts.find(({ document }) => document.sha256 === sha256) as Disclosure,
    /** The tables of its form; none where that is not known. */
    expected: expectedTables(whole).map(({ key, number, title }) => ({ key, number, title })),
    /** The other documents that it was published in, and the tables that are read in them. */
    others: others.map((part) => ({
      id: shortId(part.document),
      title: part.document.title,
      tables: heldBy(part).tables,
    })),
    /** What was found, by the places of the two figures it is about. */
    marks: found.flatMap(({ mark, ends }) => here(ends).map((at) => ({ ...mark, at }))),
    /** Every place that a finding or a correction speaks of. */
    places: [
      ...found.flatMap(({ mark, ends }) => here(withParts(ends)).map((at) => ({ at, mark }))),
      ...corrections.flatMap(({ evidence }) => here(evidence as unknown as Evidence[])).map((at) => ({ at })),
    ],
    corrected: corrections.flatMap(({ figures }) =>
      figures.flatMap(({ at, corrected, arithmetic }) =>
        here([{ at: at ?? undefined }]).map((place) => ({ at: place, corrected: corrected.toFixed(2), arithmetic })),
      ),
    ),
  }
}

type Place = Pick<Evidence, 'at' | 'document'>

const withParts = (ends: readonly Evidence[]): readonly Place[] => ends.flatMap((end) => [end, ...(end.parts ?? [])])

/** The places that are in this document, as they are in it: a finding may hold one document against another. */
function placesHere(
  { document: main }: DisclosureRow,
  sha256: string,
): (places: readonly Place[]) => readonly string[] {
  const [mainId, id] = [shortId(main), shortId({ sha256 })]
  return (places) =>
    places.flatMap(({ at, document = main.sha256 }) => {
      const isOwn = at !== undefined && document === main.sha256 && (documentAt(at) ?? mainId) === id
      return isOwn ? placeWithin(at) : []
    })
}
