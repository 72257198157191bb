import { createHash } from 'node:crypto'
import type { CorrectedFigure, Correction } from '@/lib/budget/correction'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Check, Finding } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'
import type { Prisma } from '@/lib/db/generated/client'
import { saveMatters } from './save-matters'
import { writeFindingEntries } from './save-search'
import { insertNumbered, insertRows, updateRows, type NewRow } from './write-rows'

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
  const disclosure = await tx.disclosure.findUniqueOrThrow({ where: { id: disclosureId }, select: OWNER })
  await tx.check.deleteMany({ where: { disclosureId } })
  await insertRows(
    tx,
    'Check',
    ledgerRows(audit).map((row) => ({ ...row, disclosureId })),
  )
  const stored = await saveFindings(tx, disclosure, audit.findings)
  await saveMatters(tx, disclosure, audit.matters, stored)
  await saveCorrections(tx, disclosureId, audit.corrections)
  await tx.derivedFigure.deleteMany({ where: { disclosureId } })
  await insertRows(
    tx,
    'DerivedFigure',
    audit.derived.map((figure, i) => derivedRow(figure, i, disclosureId)),
  )
  await writeFindingEntries(tx, disclosureId)
  await tx.disclosure.updateMany({ where: { id: disclosureId }, data: { audited: edition } })
}

/** One row per rule: a page asks for the counts of all and the entries of some. */
function ledgerRows({ rules, checks }: AuditRecord) {
  return rules.flatMap(({ id: rule, title }) => {
    const own = checks.filter((check) => check.rule === rule)
    if (own.length === 0) return []
    const count = (outcome: Check['outcome']) => own.filter((check) => check.outcome === outcome).length
    const entries = own.map(({ rule: _, ...entry }) => entry)
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

const OWNER = { id: true, departmentId: true, unitId: true, year: true, phase: true, current: true } as const

/** What each finding is kept under. */
async function saveFindings(
  tx: Transaction,
  owner: Owner,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const { departmentId, unitId, year, phase } = owner
  const known = await heldUnder(
    tx,
    findings.flatMap(({ key }) => [key, shortened(key)]),
  )
  const kept = new Map<string, string>()
  const made = new Map<string, NewRow<'Finding'>>()
  const changed = new Map<number, NewRow<'Finding'> & { readonly id: number }>()
  for (const finding of findings) {
    const { key, held } = await keyFor(tx, finding.key, known, owner)
    kept.set(finding.key, key)
    // An older edition that is checked again does not take its finding back from the one that is shown.
    if (held && !owner.current && held.disclosure.current) continue
    const row = { ...findingRow(finding), key, disclosureId: owner.id, fixedAt: null }
    if (held) changed.set(held.id, { ...row, id: held.id })
    else made.set(key, row)
  }
  await updateRows(tx, 'Finding', 'id', [...changed.values()])
  await insertRows(tx, 'Finding', [...made.values()])
  if (!owner.current) return kept
  const gone = { fixedAt: null, key: { notIn: [...kept.values()] }, disclosure: { departmentId, unitId, year, phase } }
  // What this very document no longer shows was read or checked wrongly before; what an older edition showed was fixed.
  await tx.finding.deleteMany({ where: { ...gone, disclosureId: owner.id } })
  await tx.finding.updateMany({ where: gone, data: { fixedAt: new Date() } })
  return kept
}

const heldUnder = (tx: Transaction, keys: readonly string[]) =>
  tx.finding.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: {
      ...{ id: true, key: true },
      disclosure: { select: OWNER },
    },
  })

/**
 * The key that a finding is kept under, and what is kept under it of the same body already: under the key itself, or under
 * its beginning, as keys were before. One that another body has is that body's: this one then goes by digits of its own.
 */
async function keyFor(tx: Transaction, key: string, known: Awaited<ReturnType<typeof heldUnder>>, owner: Owner) {
  const rows = known.filter((row) => row.key === key || row.key === shortened(key))
  const own = rows.filter(({ disclosure }) => isSameOwner(disclosure, owner))
  const held = own.find((row) => row.key === key) ?? own[0]
  const taken = rows.some((row) => row.key === key && !isSameOwner(row.disclosure, owner))
  if (!taken) return { key, held }
  const { departmentId, unitId, year, phase } = owner
  const digits = createHash('sha256')
    .update(JSON.stringify([key, departmentId, unitId, year, phase]))
    .digest('hex')
  const other = `${key.slice(0, -LONG_KEY)}${digits.slice(0, LONG_KEY)}`
  const [row] = await heldUnder(tx, [other])
  if (row && !isSameOwner(row.disclosure, owner)) throw new Error(`two bodies have a finding ${other}`)
  return { key: other, held: row ?? held }
}

const shortened = (key: string): string => key.slice(0, -(LONG_KEY - SHORT_KEY))

/** Hexadecimal digits at the end of a key, now and before. */
const [LONG_KEY, SHORT_KEY] = [16, 10]

const isSameOwner = (a: Owner, b: Owner): boolean =>
  a.departmentId === b.departmentId && a.unitId === b.unitId && a.year === b.year && a.phase === b.phase

const findingRow = ({ key, rule, severity, published, expected, difference, sentence, admitted }: Finding) => ({
  ...{ key, rule, severity, sentence, admitted, published },
  ...{ expected: expected ?? null, difference: difference ?? null },
})

async function saveCorrections(
  tx: Transaction,
  disclosureId: number,
  corrections: AuditRecord['corrections'],
): Promise<void> {
  await tx.correction.deleteMany({
    where: { OR: [{ disclosureId }, { key: { in: corrections.map((c) => c.correction.key) } }] },
  })
  const rows = corrections.map(({ correction }) => {
    const { key, reason, evidence, status, reported = null, answered = null } = correction
    return { key, disclosureId, reason, evidence, status, reported, answered }
  })
  const numberOf = await insertNumbered(tx, 'Correction', rows, 'key')
  await insertRows(
    tx,
    'CorrectedFigure',
    corrections.flatMap(({ correction: { key }, figures }) =>
      figures.map((figure, i) => figureRow(figure, i, numberOf(key))),
    ),
  )
}

const figureRow = (
  { place, label, published, corrected, arithmetic, root }: CorrectedFigure,
  i: number,
  correctionId: number,
) => ({
  ...{ correctionId, ordinal: i + 1, root, label, published, corrected, arithmetic },
  ...{ table: place.table ?? null, row: place.row ?? null, column: place.column ?? '', at: place.at ?? null },
})

function derivedRow(figure: DerivedFigure, i: number, disclosureId: number) {
  const about = figure.kind === 'lastYear' ? { subject: figure.subject, year: figure.year, amount: figure.amount } : {}
  return { disclosureId, ordinal: i + 1, kind: figure.kind, ...about, detail: figure }
}
