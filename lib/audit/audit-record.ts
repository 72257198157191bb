import type { Correction } from '@/lib/budget/correction'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Disclosure, DisclosureIdentity } from '@/lib/budget/disclosure'
import type { Evidence, Finding } from '@/lib/budget/finding'
import { formOf } from '@/lib/budget/form'
import type { Matter } from '@/lib/budget/matter'
import type { TextAudit } from '@/lib/budget/text-audit'
import { derivedFigures } from './derived-figures'
import { admittedSlip } from './admitted-slips'
import type { AuditData } from './edition'
import { followingChanges } from './following-changes'
import { mattersOf } from './matters'
import { propagate } from './propagate'
import type { AppliedCorrection, AuditCase } from './rule'
import { AUDIT_RULES } from './rules'
import { auditText, documentsHash, runAudit, type Audit } from './run-audit'

/** All that is judged about one document: the ledger, the findings, its corrections worked out, what follows from it. */
export interface FullAudit extends Audit {
  /** Every finding, in the one matter (一件事) that it belongs to. */
  readonly matters: readonly Matter[]
  readonly corrections: readonly AppliedCorrection[]
  readonly derived: readonly DerivedFigure[]
  /** Corrections that no longer fit their document, and why: for whoever keeps them. */
  readonly stale: readonly { readonly correction: Correction; readonly problems: readonly string[] }[]
}

export function auditInFull(given: AuditCase, { corrections, textAudits }: AuditData): FullAudit {
  const textAudit = textAudits.find((said) => said.document === documentsHash(given.disclosure))
  const audited = { ...given, textAudit }
  const own = workedOut(audited, corrections)
  const corrected = applied(own, audited.disclosure)
  const { checks, findings: found, net } = runAudit({ ...audited, corrected })
  const isAdmitted = admittedPlaces(corrected)
  const findings = found.map((finding) => (isAdmitted(finding) ? { ...finding, admitted: true } : finding))
  const { identity } = audited.disclosure
  return {
    ...{
      checks,
      findings,
      matters: mattersOf({ identity, findings, net, corrected, toldTo, form: formOf(audited.disclosure)?.key }),
    },
    corrections: corrected,
    derived: derivedFigures(
      audited.disclosure,
      corrected.flatMap(({ figures }) => figures),
    ),
    stale: own.flatMap(({ correction, outcome }) => (outcome.ok ? [] : { correction, problems: outcome.problems })),
  }
}

const TOLD_TO = new Map(AUDIT_RULES.map(({ id, toldTo }) => [id, toldTo]))
const toldTo = (rule: string) => TOLD_TO.get(rule) ?? 'readers'

/** What the rules that read the document's own words say of it, its corrections known to them. */
export function auditTextInFull(audited: AuditCase, { corrections }: Pick<AuditData, 'corrections'>): TextAudit {
  return auditText({ ...audited, corrected: applied(workedOut(audited, corrections), audited.disclosure) })
}

function workedOut(audited: AuditCase, corrections: readonly Correction[]) {
  const kept = corrections.filter((correction) => isFor(correction, audited.disclosure.identity))
  const slip = admittedSlip(audited)
  // Who read the words may have said more of it.
  const own = slip && !kept.some((correction) => isOfOneCell(correction, slip)) ? [...kept, slip] : kept
  return own.map((correction) => ({ correction, outcome: propagate(audited, correction) }))
}

const isOfOneCell = (a: Correction, b: Correction): boolean =>
  a.cells.some(({ table, row }) => b.cells.some((other) => other.table === table && other.row === row))

const applied = (own: ReturnType<typeof workedOut>, disclosure: Disclosure): AppliedCorrection[] =>
  own.flatMap(({ correction, outcome }) =>
    outcome.ok ? { correction, figures: [...outcome.figures, ...followingChanges(disclosure, outcome.figures)] } : [],
  )

/** A finding about a cell that a correction names is about what the document admits. */
function admittedPlaces(corrected: readonly AppliedCorrection[]): (finding: Finding) => boolean {
  const nameOf = ({ table, row, column }: Evidence) => (table === undefined ? undefined : `${table} ${row} ${column}`)
  const roots = new Set(
    corrected.flatMap(({ figures }) => figures.flatMap(({ root, place }) => (root ? (nameOf(place) ?? []) : []))),
  )
  return ({ published, expected }) =>
    [published, ...(expected ? [expected] : [])].some((evidence) => roots.has(nameOf(evidence) ?? ''))
}

const isFor = (correction: Correction, identity: DisclosureIdentity): boolean =>
  correction.district === identity.district &&
  correction.department === identity.department &&
  correction.unit === identity.unit &&
  correction.year === identity.year &&
  correction.phase === identity.phase
