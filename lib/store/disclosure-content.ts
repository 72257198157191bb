import type { Disclosure } from '@/lib/budget/disclosure'
import { documentsOf } from '@/lib/budget/disclosure-parts'
import { headlineOf, type HeadlineFigure } from '@/lib/budget/headline'
import type { TableKey } from '@/lib/budget/tables'
import type { Prisma } from '@/lib/db/generated/client'
import { toClaimRow, toDatabaseRows, toIndicatorRow, toWan } from './disclosure-rows'
import { figuresOf, type Figures } from './figure-changes'
import { toProjectRows } from './project-rows'
import { clearSearchEntries } from './save-search'
import { saveTopicMatches } from './save-topics'
import { insertNumbered, insertRows } from './write-rows'

type Transaction = Prisma.TransactionClient

/** What stands of a disclosure in its own row. */
export function headOf(disclosure: Disclosure) {
  const headline = headlineOf(disclosure)
  const inWan = (figure: HeadlineFigure | undefined) => (figure ? toWan(figure.cell, figure.unit) : null)
  return {
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

/** Everything that a disclosure says, in rows; those of another reading were cleared before. */
export async function writeContent(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const content = json(disclosure)
  await tx.disclosureContent.upsert({
    where: { disclosureId },
    create: { disclosureId, content },
    update: { content },
  })
  await writeParts(tx, disclosureId, disclosure)
  const rows = toDatabaseRows(disclosure)
  const owned = <Row extends object>(list: readonly Row[]) => list.map((row) => ({ ...row, disclosureId }))
  await insertRows(tx, 'DisclosedTable', owned(rows.tables))
  await insertRows(tx, 'BalanceLine', owned(rows.balanceLines))
  await insertRows(tx, 'IncomeLine', owned(rows.incomeLines))
  await insertRows(tx, 'FunctionalLine', owned(rows.functionalLines))
  await insertRows(tx, 'EconomicLine', owned(rows.economicLines))
  await insertRows(tx, 'ThreePublicLine', owned(rows.threePublicLines))
  await insertRows(tx, 'OperatingLine', owned(rows.operatingLines))
  await insertRows(tx, 'Claim', owned(disclosure.claims.map((c, i) => toClaimRow(c, i + 1))))
  await writeProjects(tx, disclosureId, disclosure)
  await saveTopicMatches(tx, disclosureId)
}

async function writeParts(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const hashes = documentsOf(disclosure).map(({ sha256 }) => sha256)
  const documents = await tx.document.findMany({
    where: { sha256: { in: hashes } },
    select: { id: true, sha256: true },
  })
  await tx.disclosurePart.createMany({
    data: documents.map(({ id, sha256 }) => ({ disclosureId, documentId: id, ordinal: hashes.indexOf(sha256) + 1 })),
  })
}

async function writeProjects(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const rows = toProjectRows(disclosure)
  const projects = rows.map(({ project }) => ({ ...project, disclosureId }))
  const numberOf = await insertNumbered(tx, 'Project', projects, 'ordinal')
  const { performance, selfEvaluation } = disclosure.tables
  const own = [...(performance?.indicators ?? []), ...(selfEvaluation?.indicators ?? [])]
  const all = [
    ...own.map((indicator) => ({ indicator, projectId: null })),
    ...rows.flatMap(({ project, indicators }) =>
      indicators.map((indicator) => ({ indicator, projectId: numberOf(project.ordinal) })),
    ),
  ]
  await insertRows(
    tx,
    'Indicator',
    all.map(({ indicator, projectId }, i) => ({ ...toIndicatorRow(indicator, i + 1), projectId, disclosureId })),
  )
}

export async function clearContent(tx: Transaction, disclosureId: number): Promise<void> {
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
  await tx.disclosurePart.deleteMany(where)
}

/** What stands in the rows. One question after the other: a transaction is one connection. */
export async function figuresOfStored(tx: Transaction, disclosureId: number): Promise<Figures> {
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

/** Plain JSON for the driver: its input type has no index signature to offer. */
const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
