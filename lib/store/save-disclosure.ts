import { createHash } from 'node:crypto'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { headlineOf, type HeadlineFigure } from '@/lib/budget/headline'
import type { TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { withoutProse } from '@/lib/budget/without-prose'
import { toClaimRow, toDatabaseRows, toIndicatorRow, toWan } from './disclosure-rows'
import { figureChanges, figuresOf, figuresOfDisclosure, type FigureChange, type Figures } from './figure-changes'
import { recordPrintedName } from './record-name'
import { toProjectRows } from './project-rows'
import { saveTopicMatches } from './save-topics'
import { clearSearchEntries, writeSearchEntries } from './save-search'

/** What became of it: new · the same document read as before · the same document read better · a new edition of an older one. */
export type SaveOutcome =
  | {
      readonly status: 'stored' | 'unchanged' | 'reread' | 'replaced'
      readonly disclosureId: number
      readonly version: number
      /** Figures that differ from the reading or the edition before; none for a new or an unchanged one. */
      readonly changes: readonly FigureChange[]
    }
  /** The registry does not know the district, department or unit; nothing was written. */
  | { readonly status: 'unknownBody'; readonly missing: 'district' | 'department' | 'unit' }

/** Raise it when the same disclosure is to be stored in another way: what is held is then written anew. */
export const STORED_AS = 5

/** What an operator has of the original beyond the figures; the shipped data have none of it. */
export interface Original {
  /** Every line or page of its text, in order. */
  readonly lines: readonly string[]
}

/**
 * Stores one disclosure in one transaction. The same document twice is a no-op; a corrected document becomes the next
 * version and the old one stays, no longer current. The shipped form of what was imported from the original is the same
 * reading, and does not take its prose away.
 */
export function saveDisclosure(db: Database, disclosure: Disclosure, original?: Original): Promise<SaveOutcome> {
  return db.$transaction(
    async (tx) => {
      const body = await findBody(tx, disclosure)
      if ('status' in body) return body
      await lockBody(tx, body, disclosure)
      const reading = readingOf(disclosure)
      const document = await saveDocument(tx, disclosure)
      const place = { ...body, year: disclosure.identity.year, phase: disclosure.identity.phase }
      const known = await tx.disclosure.findFirst({ where: { ...keyOf(place), documentId: document.id } })
      const isNewText = original !== undefined && (await saveText(tx, document.id, original))
      if (known?.reading === reading && !isNewText) {
        await saveGists(tx, known.id, gistsOf(disclosure))
        return { status: 'unchanged', disclosureId: known.id, version: known.version, changes: [] }
      }
      if (!known) return storeVersion(tx, disclosure, { ...place, documentId: document.id }, reading)
      const before = await figuresOfStored(tx, known.id)
      const gists = known.reading === reading ? await gistsOfStored(tx, known.id) : []
      await clearContent(tx, known.id)
      await tx.disclosure.update({ where: { id: known.id }, data: headOf(disclosure, reading) })
      await writeContent(tx, known.id, disclosure)
      await checkAnew(tx, place)
      await saveGists(tx, known.id, gists)
      if (known.current) await writeSearchEntries(tx, known.id, disclosure)
      const changes = figureChanges(before, figuresOfDisclosure(disclosure))
      return { status: 'reread', disclosureId: known.id, version: known.version, changes }
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

/** Two imports of the same year at once wait for each other; imports of other bodies do not. */
async function lockBody(tx: Transaction, body: Body, { identity }: Disclosure): Promise<void> {
  const key = `${body.departmentId}/${body.unitId ?? ''}/${identity.year}/${identity.phase}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

/** A document is known by its hash and never changed by a later import. */
async function saveDocument(tx: Transaction, { document }: Disclosure): Promise<{ id: number }> {
  const { sha256, fileName, mediaType, bytes, title } = document
  const optional = {
    dated: document.dated ?? null,
    origin: document.origin ?? null,
    lines: document.lines ?? null,
    pages: document.pages ?? null,
  }
  // Waits for another import of the same document and then finds it, where an upsert would fail on the one that won.
  await tx.document.createMany({
    data: { sha256, fileName, mediaType, bytes, title, ...optional },
    skipDuplicates: true,
  })
  return tx.document.findUniqueOrThrow({ where: { sha256 }, select: { id: true } })
}

/** True when the database did not hold this text. */
async function saveText(tx: Transaction, documentId: number, { lines }: Original): Promise<boolean> {
  const { count } = await tx.documentText.createMany({ data: { documentId, lines: [...lines] }, skipDuplicates: true })
  return count > 0
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

/** One question after the other: a transaction is one connection. */
async function figuresOfStored(tx: Transaction, disclosureId: number): Promise<Figures> {
  const inOrder = { where: { disclosureId }, orderBy: { id: 'asc' } } as const
  const tables = await tx.disclosedTable.findMany(inOrder)
  return figuresOf({
    tables: tables.map(({ key, remainder }) => ({ key: key as TableKey, remainder })),
    balanceLines: await tx.balanceLine.findMany(inOrder),
    incomeLines: await tx.incomeLine.findMany(inOrder),
    functionalLines: await tx.functionalLine.findMany(inOrder),
    economicLines: await tx.economicLine.findMany(inOrder),
    threePublicLines: await tx.threePublicLine.findMany(inOrder),
    operatingLines: await tx.operatingLine.findMany(inOrder),
    projects: await tx.project.findMany(inOrder),
    indicators: await tx.indicator.findMany({ ...inOrder, include: { project: { select: { name: true } } } }),
    claims: await tx.claim.findMany(inOrder),
  })
}

async function storeVersion(
  tx: Transaction,
  disclosure: Disclosure,
  place: Place & { documentId: number },
  reading: string,
): Promise<SaveOutcome> {
  await tx.fiscalYear.createMany({ data: { year: place.year }, skipDuplicates: true })
  const before = await tx.disclosure.findFirst({ where: keyOf(place), orderBy: { version: 'desc' } })
  const stored = await tx.disclosure.create({
    data: { ...place, ...headOf(disclosure, reading), version: (before?.version ?? 0) + 1, current: before === null },
  })
  if (before) {
    await tx.disclosure.update({ where: { id: before.id }, data: { current: false, replacedById: stored.id } })
    await tx.disclosure.update({ where: { id: stored.id }, data: { current: true } })
    // Search and topics lead to what is shown.
    await clearSearchEntries(tx, before.id)
    await tx.topicMatch.deleteMany({ where: { disclosureId: before.id } })
  }
  await writeContent(tx, stored.id, disclosure)
  await checkAnew(tx, place)
  const { name, year } = disclosure.identity
  if (place.unitId === null) await recordPrintedName(tx, place.departmentId, name, { from: year, to: year })
  await writeSearchEntries(tx, stored.id, disclosure)
  const written = { disclosureId: stored.id, version: stored.version }
  if (!before) return { status: 'stored', ...written, changes: [] }
  const changes = figureChanges(await figuresOfStored(tx, before.id), figuresOfDisclosure(disclosure))
  return { status: 'replaced', ...written, changes }
}

function headOf(disclosure: Disclosure, reading: string) {
  const headline = headlineOf(disclosure)
  return {
    reading,
    printedName: disclosure.identity.name,
    moneyUnit: disclosure.unit,
    totalIncome: inWan(headline.totalIncome),
    totalExpenditure: inWan(headline.totalExpenditure),
    basic: inWan(headline.basic),
    project: inWan(headline.project),
    cells: json(headline),
    remainder: json({ rawTables: disclosure.rawTables, issues: disclosure.issues }),
  }
}

/** What was checked were other figures: of this document, and of those that are held against it. */
async function checkAnew(tx: Transaction, { departmentId, unitId, year }: Place): Promise<void> {
  await tx.disclosure.updateMany({
    where: { departmentId, unitId, year: { in: [year, year + 1] } },
    data: { audited: null },
  })
}

async function writeContent(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const content = json(disclosure)
  await tx.disclosureContent.upsert({
    where: { disclosureId },
    create: { disclosureId, content },
    update: { content },
  })
  const rows = toDatabaseRows(disclosure)
  const owned = <Row extends object>(list: readonly Row[]) => list.map((row) => ({ ...row, disclosureId }))
  await tx.disclosedTable.createMany({ data: owned(rows.tables) })
  await tx.balanceLine.createMany({ data: owned(rows.balanceLines) })
  await tx.incomeLine.createMany({ data: owned(rows.incomeLines) })
  await tx.functionalLine.createMany({ data: owned(rows.functionalLines) })
  await tx.economicLine.createMany({ data: owned(rows.economicLines) })
  await tx.threePublicLine.createMany({ data: owned(rows.threePublicLines) })
  await tx.operatingLine.createMany({ data: owned(rows.operatingLines) })
  await tx.claim.createMany({ data: owned(disclosure.claims.map((c, i) => toClaimRow(c, i + 1))) })
  await writeProjects(tx, disclosureId, disclosure)
  await saveTopicMatches(tx, disclosureId)
}

async function writeProjects(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const rows = toProjectRows(disclosure)
  const stored = await tx.project.createManyAndReturn({
    data: rows.map(({ project }) => ({ ...project, disclosureId })),
    select: { id: true, ordinal: true },
  })
  const idOf = new Map(stored.map(({ id, ordinal }) => [ordinal, id]))
  const { performance, selfEvaluation } = disclosure.tables
  const own = [...(performance?.indicators ?? []), ...(selfEvaluation?.indicators ?? [])]
  const all = [
    ...own.map((indicator) => ({ indicator, projectId: null })),
    ...rows.flatMap(({ project, indicators }) =>
      indicators.map((indicator) => ({ indicator, projectId: idOf.get(project.ordinal) ?? null })),
    ),
  ]
  await tx.indicator.createMany({
    data: all.map(({ indicator, projectId }, i) => ({ ...toIndicatorRow(indicator, i + 1), projectId, disclosureId })),
  })
}

async function clearContent(tx: Transaction, disclosureId: number): Promise<void> {
  const where = { where: { disclosureId } }
  await clearSearchEntries(tx, disclosureId)
  await tx.indicator.deleteMany(where)
  await tx.project.deleteMany(where)
  await tx.claim.deleteMany(where)
  await tx.operatingLine.deleteMany(where)
  await tx.threePublicLine.deleteMany(where)
  await tx.economicLine.deleteMany(where)
  await tx.functionalLine.deleteMany(where)
  await tx.incomeLine.deleteMany(where)
  await tx.balanceLine.deleteMany(where)
  await tx.disclosedTable.deleteMany(where)
}

const keyOf = ({ departmentId, unitId, year, phase }: Place) => ({ departmentId, unitId, year, phase })

/** Of the facts alone, so that the shipped form and the original are one reading. */
const readingOf = (disclosure: Disclosure): string => {
  const facts = withoutProse({ ...disclosure, claims: disclosure.claims.map(({ gist: _, ...claim }) => claim) })
  return createHash('sha256')
    .update(`${STORED_AS}\n${JSON.stringify(disclosureSchema.parse(facts))}`)
    .digest('hex')
}

const inWan = (figure: HeadlineFigure | undefined) => (figure ? toWan(figure.cell, figure.unit) : null)

/** Plain JSON for the driver: its input type has no index signature to offer. */
const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
