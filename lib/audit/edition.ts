import { createHash } from 'node:crypto'
import type { Correction } from '@/lib/budget/correction'
import type { TextAudit } from '@/lib/budget/text-audit'
import type { Rule } from './rule'
import { AUDIT_RULES } from './rules'

/** Raise it when a rule judges otherwise than before: what is stored is then checked anew. A new rule does so by itself. */
const JUDGED_AS = 4

/** What people and `pack` wrote down for the audit. */
export interface AuditData {
  readonly corrections: readonly Correction[]
  readonly textAudits: readonly TextAudit[]
}

/** Names the rules and corrections that a disclosure was checked by. */
export function auditEdition({ corrections, textAudits }: AuditData, rules: readonly Rule[] = AUDIT_RULES): string {
  const said = JSON.stringify([JUDGED_AS, rules.map(({ id, severity }) => [id, severity]), corrections, textAudits])
  return createHash('sha256').update(said).digest('hex').slice(0, 12)
}
