import type { Database } from '@/lib/db/client'
import type { Judge } from '@/lib/store/judge-stored'
import { writeAudit, type AuditRecord } from '@/lib/store/save-audit'

/** Says nothing of anything: for tests that store what they do not want judged. */
export const unjudged: Judge = {
  edition: 'unjudged',
  judge: () => ({ rules: [], checks: [], findings: [], corrections: [], derived: [], matters: [] }),
}

/** Says what a test wants said of every disclosure. */
export const saying = (record: Partial<AuditRecord>, edition = 'one'): Judge => ({
  edition,
  judge: (stored) => ({ ...unjudged.judge(stored), ...record }),
})

/** Writes an invented judgement of a disclosure that a test has stored. */
export const saveAudit = (db: Database, disclosureId: number, record: AuditRecord, edition = 'one'): Promise<void> =>
  db.$transaction((tx) => writeAudit(tx, disclosureId, record, edition))
