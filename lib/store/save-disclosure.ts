import { createHash } from 'node:crypto'
import { disclosureSchema, type Disclosure, type SourceFile } from '@/lib/budget/disclosure'
import { documentsOf, heldBy, holdsNothing, partsOf, withPart, type Held } from '@/lib/budget/disclosure-parts'
import { withoutProse } from '@/lib/budget/without-prose'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { clearContent, figuresOfStored, headOf, writeContent } from './disclosure-content'
import { editionOf } from './editions'
import { figureChanges, figuresOfDisclosure, type FigureChange, type Figures } from './figure-changes'
import { judgeMarked, lockDepartment, markUnjudged, type Judge } from './judge-stored'
import { recordPrintedName } from './record-name'
import { clearSearchEntries, writeSearchEntries } from './save-search'

export type SaveOutcome = SavedPart | RefusedPart

/**
 * What became of a part: the first of its disclosure · it joined those that are held · a new edition of some of what was
 * held · the same document read as before, or better.
 */
export interface SavedPart {
  readonly status: 'stored' | 'joined' | 'replaced' | 'unchanged' | 'reread'
  readonly disclosureId: number
  readonly version: number
  /** Figures that differ from the reading or the edition before; none for a new or an unchanged one. */
  readonly changes: readonly FigureChange[]
  /** Every document of the disclosure with what it holds of it now, the main one first. */
  readonly documents: readonly HoldingDocument[]
}
export type HoldingDocument = Held & Pick<SourceFile, 'sha256' | 'fileName'>

export type RefusedPart =
  /** The registry does not know the district, department or unit; nothing was written. */
  | { readonly status: 'unknownBody'; readonly missing: 'district' | 'department' | 'unit' }
  /** Other documents of the disclosure were stored by a program that kept them otherwise: they have to come with it. */
  | { readonly status: 'outdated'; readonly fileNames: readonly string[] }

/** What an operator has of the original beyond the figures; the shipped data have none of it. */
export interface Original {
  /** Every line or page of its text, in order. */
  readonly lines: readonly string[]
}

/** One document as read, or a disclosure of several as it ships. */
export interface Part {
  readonly disclosure: Disclosure
  readonly original?: Original | undefined
}

/** Stores one part, judged, in one transaction. */
export async function saveDisclosure(
  db: Database,
  judge: Judge,
  disclosure: Disclosure,
  original?: Original,
): Promise<SaveOutcome> {
  const [outcome] = await saveParts(db, judge, [{ disclosure, original }])
  if (!outcome) throw new Error('every part has an outcome')
  return outcome
}

/**
 * Stores the parts of one disclosure in one transaction, in the order in which they come. The same document twice is a
 * no-op; a document that holds something else joins the disclosure; one that takes over what was held makes the next
 * version, and the old one stays, no longer current. The shipped form of what was imported from the original is the same
 * reading, and does not take its prose away. They become public together with what is judged of them, and of the documents
 * that are held against them; until then a reader sees what was there before.
 */
export function saveParts(db: Database, judge: Judge, parts: readonly Part[]): Promise<readonly SaveOutcome[]> {
  return db.$transaction(
    async (tx) => {
      const [first] = parts
      if (!first) return []
      const body = await findBody(tx, first.disclosure)
      if ('status' in body) return parts.map(() => body)
      await lockDepartment(tx, body.departmentId)
      const { year, phase } = first.disclosure.identity
      const place = { ...body, year, phase }
      const outcomes = new Map<Part, SaveOutcome>()
      for (const batch of await batchesOf(tx, place, parts)) {
        const outcome = await saveBatch(tx, place, batch)
        for (const part of batch.parts) outcomes.set(part, outcome)
      }
      await judgeMarked(tx, place, judge)
      return parts.flatMap((part) => outcomes.get(part) ?? [])
    },
    { timeout: 120_000, maxWait: 30_000 },
  )
}

type Transaction = Prisma.TransactionClient
interface Body {
  readonly departmentId: number
  readonly unitId: number | null
}
interface Place extends Body {
  readonly year: number
  readonly phase: 'budget' | 'final'
}

async function findBody(tx: Transaction, { identity }: Disclosure): Promise<Body | SaveOutcome> {
  const district = await tx.district.findUnique({ where: { code: identity.district } })
  if (!district) return { status: 'unknownBody', missing: 'district' }
  const department = await tx.department.findUnique({
    where: { districtId_code: { districtId: district.id, code: identity.department } },
    include: { units: true },
  })
  if (!department) return { status: 'unknownBody', missing: 'department' }
  if (identity.unit === undefined) return { departmentId: department.id, unitId: null }
  const unit = department.units.find((u) => u.code === identity.unit)
  return unit ? { departmentId: department.id, unitId: unit.id } : { status: 'unknownBody', missing: 'unit' }
}

// ── Batches ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Parts that are written at once: none of them is an edition of another. */
interface Batch {
  readonly parts: Part[]
  disclosure: Disclosure
  /** The older version that alone knows the document: it was superseded, and takes nothing back. */
  readonly olderId: number | undefined
}

async function batchesOf(tx: Transaction, place: Place, parts: readonly Part[]): Promise<readonly Batch[]> {
  const versions = await tx.disclosure.findMany({
    where: keyOf(place),
    orderBy: [{ current: 'desc' }, { version: 'desc' }],
    select: { id: true, current: true, parts: { select: { document: { select: { sha256: true } } } } },
  })
  const batches: Batch[] = []
  for (const part of parts) {
    const hashes = documentsOf(part.disclosure).map(({ sha256 }) => sha256)
    const knows = versions.find((version) =>
      hashes.every((hash) => version.parts.some(({ document }) => document.sha256 === hash)),
    )
    const olderId = knows?.current === false ? knows.id : undefined
    const last = batches.at(-1)
    const both = last && last.olderId === olderId ? withPart(last.disclosure, part.disclosure) : undefined
    if (last && both && holdsNothing(both.taken)) {
      last.parts.push(part)
      last.disclosure = both.disclosure
    } else batches.push({ parts: [part], disclosure: part.disclosure, olderId })
  }
  return batches
}

async function saveBatch(tx: Transaction, place: Place, batch: Batch): Promise<SaveOutcome> {
  const incoming = batch.disclosure
  const row = await tx.disclosure.findFirst({
    where: batch.olderId === undefined ? { ...keyOf(place), current: true } : { id: batch.olderId },
    include: { content: true, parts: { include: { document: true } } },
  })
  const known = row?.parts.map(({ document }) => document) ?? []
  const isKnown = documentsOf(incoming).every(({ sha256 }) => known.some((document) => document.sha256 === sha256))
  const gists = row ? await gistsOfStored(tx, row.id) : []
  const next = row ? besideHeld(row.content?.content, gists, incoming, known) : asFirst(incoming)
  if ('fileNames' in next) return next
  const { disclosure, taken } = next
  let isNewText = false
  for (const part of batch.parts) isNewText = (await saveDocuments(tx, part)) || isNewText
  if (!row) return storeVersion(tx, disclosure, place, undefined)
  if (!isKnown && !holdsNothing(taken)) return storeVersion(tx, disclosure, place, row.id)
  const reading = readingOf(disclosure)
  const written = { disclosureId: row.id, version: row.version, documents: holdingsOf(disclosure) }
  if (row.reading === reading && !isNewText) {
    await saveGists(tx, row.id, gistsOf(disclosure))
    return { status: 'unchanged', ...written, changes: [] }
  }
  const before = await figuresOfStored(tx, row.id)
  // Another edition of this program reads anew what it held: the same facts keep the prose that they were held with.
  const held = sameFacts(row.content?.content, disclosure)
  const brings = batch.parts.some(({ original }) => original !== undefined)
  await rewrite(tx, row, held && !brings ? held : disclosure, held ? [...gists, ...gistsOf(disclosure)] : [])
  await markUnjudged(tx, row.id, place)
  if (!isKnown) return { status: 'joined', ...written, changes: [] }
  return { status: 'reread', ...written, changes: figureChanges(before, figuresOfDisclosure(disclosure)) }
}

interface Next {
  readonly disclosure: Disclosure
  readonly taken: Held
}
const asFirst = (disclosure: Disclosure): Next => ({ disclosure, taken: NOTHING })
const NOTHING: Held = { tables: [], claims: 0, rawTables: 0 }

/** What is held together with what comes; a person's words for a reason stay with what is held. */
function besideHeld(
  content: unknown,
  gists: readonly Gist[],
  incoming: Disclosure,
  known: readonly Pick<SourceFile, 'sha256' | 'fileName'>[],
): Next | Extract<RefusedPart, { status: 'outdated' }> {
  const held = disclosureSchema.safeParse(content)
  if (!held.success) {
    const own = new Set(documentsOf(incoming).map(({ sha256 }) => sha256))
    const others = known.filter(({ sha256 }) => !own.has(sha256))
    if (others.length === 0) return asFirst(incoming)
    return { status: 'outdated', fileNames: others.map(({ fileName }) => fileName) }
  }
  const words = new Map(gists.map(({ ordinal, gist }) => [ordinal, gist]))
  const claims = held.data.claims.map((claim, i) => {
    const gist = words.get(i + 1)
    return gist ? { ...claim, gist } : claim
  })
  return withPart({ ...held.data, claims }, incoming)
}

const holdingsOf = (disclosure: Disclosure): readonly HoldingDocument[] =>
  partsOf(disclosure).map((part) => {
    const { sha256, fileName } = part.document
    return { sha256, fileName, ...heldBy(part) }
  })

/** A document is known by its hash and never changed by a later import. True when the database did not hold its text. */
async function saveDocuments(tx: Transaction, { disclosure, original }: Part): Promise<boolean> {
  // Waits for another import of the same document and then finds it, where an upsert would fail on the one that won.
  await tx.document.createMany({
    data: documentsOf(disclosure).map(({ dated, origin, lines, pages, ...document }) => ({
      ...{ ...document, dated: dated ?? null, origin: origin ?? null, lines: lines ?? null, pages: pages ?? null },
    })),
    skipDuplicates: true,
  })
  if (!original) return false
  const text = { documentId: await mainDocument(tx, disclosure), lines: [...original.lines] }
  const { count } = await tx.documentText.createMany({ data: text, skipDuplicates: true })
  return count > 0
}

async function mainDocument(tx: Transaction, { document: { sha256 } }: Disclosure): Promise<number> {
  const { id } = await tx.document.findUniqueOrThrow({ where: { sha256 }, select: { id: true } })
  return id
}

/** A person's short words for a reason (`gist`) are no part of what the document says, and outlive a new reading of it. */
interface Gist {
  readonly ordinal: number
  readonly gist: string | null
}

const gistsOf = ({ claims }: Disclosure): Gist[] =>
  claims.map(({ gist }, i) => ({ ordinal: i + 1, gist: gist ?? null })).filter(({ gist }) => gist !== null)

const gistsOfStored = (tx: Transaction, disclosureId: number): Promise<Gist[]> =>
  tx.claim.findMany({ where: { disclosureId, NOT: { gist: null } }, select: { ordinal: true, gist: true } })

async function saveGists(tx: Transaction, disclosureId: number, gists: readonly Gist[]): Promise<void> {
  for (const { ordinal, gist } of gists) {
    const changed = { disclosureId, ordinal, OR: [{ gist: null }, { NOT: { gist } }] }
    await tx.claim.updateMany({ where: changed, data: { gist } })
  }
}

// ── Versions ────────────────────────────────────────────────────────────────────────────────────────────────────────

async function rewrite(
  tx: Transaction,
  { id, current }: { readonly id: number; readonly current: boolean },
  disclosure: Disclosure,
  gists: readonly Gist[],
): Promise<void> {
  const documentId = await mainDocument(tx, disclosure)
  await clearContent(tx, id)
  await tx.disclosure.update({
    where: { id },
    data: { ...headOf(disclosure), reading: readingOf(disclosure), documentId },
  })
  await writeContent(tx, id, disclosure)
  await saveGists(tx, id, gists)
  if (current) await writeSearchEntries(tx, id, disclosure)
}

async function storeVersion(
  tx: Transaction,
  disclosure: Disclosure,
  place: Place,
  beforeId: number | undefined,
): Promise<SaveOutcome> {
  await tx.fiscalYear.createMany({ data: { year: place.year }, skipDuplicates: true })
  const last = await tx.disclosure.findFirst({
    where: keyOf(place),
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  const head = {
    ...place,
    ...headOf(disclosure),
    reading: readingOf(disclosure),
    documentId: await mainDocument(tx, disclosure),
  }
  const stored = await tx.disclosure.create({
    data: { ...head, version: (last?.version ?? 0) + 1, current: beforeId === undefined },
    select: { id: true, version: true },
  })
  if (beforeId !== undefined) {
    await tx.disclosure.update({ where: { id: beforeId }, data: { current: false, replacedById: stored.id } })
    await tx.disclosure.update({ where: { id: stored.id }, data: { current: true } })
    // Search and topics lead to what is shown.
    await clearSearchEntries(tx, beforeId)
    await tx.topicMatch.deleteMany({ where: { disclosureId: beforeId } })
  }
  await writeContent(tx, stored.id, disclosure)
  await markUnjudged(tx, stored.id, place)
  const { name, year } = disclosure.identity
  if (place.unitId === null) await recordPrintedName(tx, place.departmentId, name, { from: year, to: year })
  await writeSearchEntries(tx, stored.id, disclosure)
  const written = { disclosureId: stored.id, version: stored.version, documents: holdingsOf(disclosure) }
  if (beforeId === undefined) return { status: 'stored', ...written, changes: [] }
  const before = await figuresOfStored(tx, beforeId)
  const changes = figureChanges(before, figuresOfDisclosure(disclosure))
  return { status: 'replaced', ...written, changes: ofKnownTables(changes, before) }
}

/** A table that was not held before is told as a whole, not figure by figure. */
function ofKnownTables(changes: readonly FigureChange[], before: Figures): readonly FigureChange[] {
  const tables = new Set([...before.values()].map(({ table }) => table))
  return changes.filter(({ table }) => tables.has(table))
}

const keyOf = ({ departmentId, unitId, year, phase }: Place) => ({ departmentId, unitId, year, phase })

/** Of the facts alone, so that the shipped form and the original are one reading. */
const readingOf = (disclosure: Disclosure): string =>
  createHash('sha256')
    .update(`${editionOf('stored')}\n${factsOf(disclosure)}`)
    .digest('hex')

function factsOf(disclosure: Disclosure): string {
  const facts = withoutProse({ ...disclosure, claims: disclosure.claims.map(({ gist: _, ...claim }) => claim) })
  return JSON.stringify(inOrder(disclosureSchema.parse(facts)))
}

/** What is held, where it says the same as what comes. */
function sameFacts(content: unknown, incoming: Disclosure): Disclosure | undefined {
  const held = disclosureSchema.safeParse(content)
  return held.success && factsOf(held.data) === factsOf(incoming) ? held.data : undefined
}

/** PostgreSQL keeps the fields of JSON in an order of its own, and a part of what is held has to be told as the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]))
}
