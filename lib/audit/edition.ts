import { createHash } from 'node:crypto'
import type { Correction } from '@/lib/budget/correction'
import type { TextAudit } from '@/lib/budget/text-audit'

/** What people and `pack` wrote down for the audit. */
export interface AuditData {
  readonly corrections: readonly Correction[]
  readonly textAudits: readonly TextAudit[]
}

/** Names what a disclosure was judged by: the sources of the rules, by their hash, the corrections, what was said of texts. */
export function auditEdition(sources: string, { corrections, textAudits }: AuditData): string {
  const said = JSON.stringify([sources, corrections, textAudits])
  return createHash('sha256').update(said).digest('hex').slice(0, 12)
}
