import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { auditInFull, type FullAudit } from '@/lib/audit/audit-record'
import { auditEdition, type AuditData } from '@/lib/audit/edition'
import { AUDIT_RULES } from '@/lib/audit/rules'
import { correctionSchema } from '@/lib/budget/correction'
import { textAuditSchema } from '@/lib/budget/text-audit'
import type { Database } from '@/lib/db/client'
import { shippedFileFaulty } from '@/lib/problem'

export interface AuditedDisclosure {
  readonly id: number
  readonly audit: FullAudit
}

/**
 * Checks every stored disclosure that changed, or whose rules did, since it was last checked; each in a transaction of
 * its own, so that a stop in the middle loses nothing and the next run goes on.
 */
export async function auditStored(
  db: Database,
  projectRoot: string,
  { signal, onProgress = () => {} }: { signal: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<AuditedDisclosure[]> {
  const { getAuditCase, listUnaudited } = await import('@/lib/queries/get-audit-case')
  const { saveAudit } = await import('@/lib/store/save-audit')
  const data = await loadAuditData(projectRoot)
  const edition = auditEdition(data)
  const done: AuditedDisclosure[] = []
  for (;;) {
    const ids = await listUnaudited(db, edition)
    if (ids.length === 0) return done
    for (const id of ids) {
      signal.throwIfAborted()
      onProgress(done.length, done.length + ids.length)
      const stored = await getAuditCase(db, id)
      if (!stored) throw new Error(`disclosure ${id} has no content`)
      const audit = auditInFull(stored, data)
      await saveAudit(db, id, { ...audit, rules: AUDIT_RULES, edition })
      done.push({ id, audit })
    }
  }
}

/** What ships for the audit beside the disclosures: `data/corrections`, a list in each file, and `data/text-checks`. */
export async function loadAuditData(projectRoot: string): Promise<AuditData> {
  const data = path.join(projectRoot, 'data')
  return {
    corrections: (await listsIn(data, 'corrections', z.array(correctionSchema))).flat(),
    textAudits: await listsIn(data, 'text-checks', textAuditSchema),
  }
}

/** Every file of a folder, in the order of their names. */
async function listsIn<Schema extends z.ZodType>(data: string, folder: string, schema: Schema) {
  const all = await readdir(path.join(data, folder), { recursive: true }).catch(() => [])
  const names = all.filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const parsed = schema.safeParse(JSON.parse(await readFile(path.join(data, folder, name), 'utf8')))
      if (!parsed.success) throw shippedFileFaulty(`${folder}/${name}`, z.prettifyError(parsed.error))
      return parsed.data
    }),
  )
}
