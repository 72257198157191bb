import { createHash } from 'node:crypto'
import type { CorrectedFigure, Correction } from '@/lib/budget/correction'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Check, Finding } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'
import { Prisma } from '@/lib/db/generated/client'
import { saveMatters } from './save-matters'
import { writeFindingEntries } from './save-search'

/** Everything that was judged about one disclosure. */
export interface AuditRecord {
  /** What each rule says must hold. */
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly checks: readonly Check[]
  readonly findings: readonly Finding[]
  readonly matters: readonly Matter[]
  readonly corrections: readonly { readonly correction: Correction; readonly figures: readonly CorrectedFigure[] }[]
  readonly derived: readonly DerivedFigure[]
}

type Transaction = Prisma.TransactionClient

/**
 * Writes what was judged in place of what was judged before, within the transaction of whoever stores the disclosure. A
 * finding keeps its identity and the day it was first seen; one that a later edition of the document no longer shows is
 * recorded as fixed, not removed.
 */
export async function writeAudit(
  tx: Transaction,
  disclosureId: number,
  audit: AuditRecord,
  edition: string,
): Promise<void> {
  const disclosure = await tx.disclosure.findUniqueOrThrow({ where: { id: disclosureId } })
  await tx.check.deleteMany({ where: { disclosureId } })
  await tx.check.createMany({ data: ledgerRows(audit).map((row) => ({ ...row, disclosureId })) })
  const stored = await saveFindings(tx, disclosure, audit.findings)
  await saveMatters(tx, disclosure, audit.matters, stored)
  await saveCorrections(tx, disclosureId, audit.corrections)
  await tx.derivedFigure.deleteMany({ where: { disclosureId } })
  await tx.derivedFigure.createMany({ data: audit.derived.map((figure, i) => derivedRow(figure, i, disclosureId)) })
  await writeFindingEntries(tx, disclosureId)
  await tx.disclosure.update({ where: { id: disclosureId }, data: { audited: edition } })
}

/** One row per rule: a page asks for the counts of all and the entries of some. */
function ledgerRows({ rules, checks }: AuditRecord) {
  return rules.flatMap(({ id: rule, title }) => {
    const own = checks.filter((check) => check.rule === rule)
    if (own.length === 0) return []
    const count = (outcome: Check['outcome']) => own.filter((check) => check.outcome === outcome).length
    const entries = json(own.map(({ rule: _, ...entry }) => entry))
    return { rule, title, holds: count('holds'), fails: count('fails'), unchecked: count('unchecked'), entries }
  })
}

interface Owner {
  readonly id: number
  readonly departmentId: number
  readonly unitId: number | null
  readonly year: number
  readonly phase: 'budget' | 'final'
  readonly current: boolean
}

/** What each finding is kept under. */
async function saveFindings(
  tx: Transaction,
  owner: Owner,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const { departmentId, unitId, year, phase } = owner
  const kept = new Map<string, string>()
  for (const finding of findings) {
    const { key: wanted, ...said } = findingRow(finding)
    const { key, held } = await keyFor(tx, wanted, owner)
    kept.set(wanted, key)
    // An older edition that is checked again does not take its finding back from the one that is shown.
    if (held && !owner.current && held.disclosure.current) continue
    const data = { ...said, disclosureId: owner.id, fixedAt: null }
    if (held) await tx.finding.update({ where: { id: held.id }, data: { key, ...data } })
    else await tx.finding.create({ data: { key, ...data } })
  }
  if (!owner.current) return kept
  const gone = { fixedAt: null, key: { notIn: [...kept.values()] }, disclosure: { departmentId, unitId, year, phase } }
  // What this very document no longer shows was read or checked wrongly before; what an older edition showed was fixed.
  await tx.finding.deleteMany({ where: { ...gone, disclosureId: owner.id } })
  await tx.finding.updateMany({ where: gone, data: { fixedAt: new Date() } })
  return kept
}

/**
 * The key that a finding is kept under, and what is kept under it of the same body already: under the key itself, or under
 * its beginning, as keys were before. One that another body has is that body's: this one then goes by digits of its own.
 */
async function keyFor(tx: Transaction, key: string, owner: Owner) {
  const select = { id: true, key: true, disclosure: true } as const
  const short = key.slice(0, -(LONG_KEY - SHORT_KEY))
  const rows = await tx.finding.findMany({ where: { key: { in: [key, short] } }, select })
  const own = rows.filter(({ disclosure }) => isSameOwner(disclosure, owner))
  const held = own.find((row) => row.key === key) ?? own[0]
  const taken = rows.some((row) => row.key === key && !isSameOwner(row.disclosure, owner))
  if (!taken) return { key, held }
  const { departmentId, unitId, year, phase } = owner
  const digits = createHash('sha256')
    .update(JSON.stringify([key, departmentId, unitId, year, phase]))
    .digest('hex')
  const other = `${key.slice(0, -LONG_KEY)}${digits.slice(0, LONG_KEY)}`
  const row = await tx.finding.findUnique({ where: { key: other }, select })
  if (row && !isSameOwner(row.disclosure, owner)) throw new Error(`two bodies have a finding ${other}`)
  return { key: other, held: row ?? held }
}

/** Hexadecimal digits at the end of a key, now and before. */
const [LONG_KEY, SHORT_KEY] = [16, 10]

const isSameOwner = (a: Owner, b: Owner): boolean =>
  a.departmentId === b.departmentId && a.unitId === b.unitId && a.year === b.year && a.phase === b.phase

const findingRow = ({ key, rule, severity, published, expected, difference, sentence, admitted }: Finding) => ({
  ...{ key, rule, severity, sentence, admitted, published: json(published) },
  expected: expected ? json(expected) : Prisma.DbNull,
  difference: difference ?? null,
})

async function saveCorrections(
  tx: Transaction,
  disclosureId: number,
  corrections: AuditRecord['corrections'],
): Promise<void> {
  await tx.correction.deleteMany({
    where: { OR: [{ disclosureId }, { key: { in: corrections.map((c) => c.correction.key) } }] },
  })
  for (const { correction, figures } of corrections) {
    const { key, reason, evidence, status, reported = null, answered = null } = correction
    await tx.correction.create({
      data: {
        ...{ key, disclosureId, reason, evidence: json(evidence), status, reported, answered },
        figures: { createMany: { data: figures.map((figure, i) => figureRow(figure, i)) } },
      },
    })
  }
}

const figureRow = ({ place, label, published, corrected, arithmetic, root }: CorrectedFigure, i: number) => ({
  ...{ ordinal: i + 1, root, label, published, corrected, arithmetic },
  ...{ table: place.table ?? null, row: place.row ?? null, column: place.column ?? '', at: place.at ?? null },
})

function derivedRow(figure: DerivedFigure, i: number, disclosureId: number) {
  const about = figure.kind === 'lastYear' ? { subject: figure.subject, year: figure.year, amount: figure.amount } : {}
  return { disclosureId, ordinal: i + 1, kind: figure.kind, ...about, detail: json(figure) }
}

/** Plain JSON for the driver: its input type has no index signature to offer. */
const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
