import type { Correction, CorrectedFigure } from '@/lib/budget/correction'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import { derivedFigures } from './derived-figures'
import type { AuditData } from './edition'
import { propagate } from './propagate'
import type { AuditCase } from './rule'
import { runAudit, type Audit } from './run-audit'

/** All that is judged about one document: the ledger, the findings, its corrections worked out, what follows from it. */
export interface FullAudit extends Audit {
  readonly corrections: readonly { readonly correction: Correction; readonly figures: readonly CorrectedFigure[] }[]
  readonly derived: readonly DerivedFigure[]
  /** Corrections that no longer fit their document, and why: for whoever keeps them. */
  readonly stale: readonly { readonly correction: Correction; readonly problems: readonly string[] }[]
}

export function auditInFull(given: AuditCase, { corrections, textAudits }: AuditData): FullAudit {
  const { identity, document } = given.disclosure
  const textAudit = textAudits.find((said) => said.document === document.sha256)
  const audited = { ...given, textAudit }
  const own = corrections
    .filter((correction) => isFor(correction, identity))
    .map((correction) => ({ correction, outcome: propagate(audited, correction) }))
  return {
    ...runAudit(audited),
    corrections: own.flatMap(({ correction, outcome }) => (outcome.ok ? { correction, figures: outcome.figures } : [])),
    derived: derivedFigures(audited.disclosure),
    stale: own.flatMap(({ correction, outcome }) => (outcome.ok ? [] : { correction, problems: outcome.problems })),
  }
}

const isFor = (correction: Correction, identity: DisclosureIdentity): boolean =>
  correction.district === identity.district &&
  correction.department === identity.department &&
  correction.unit === identity.unit &&
  correction.year === identity.year &&
  correction.phase === identity.phase
