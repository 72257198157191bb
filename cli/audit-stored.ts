import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { auditInFull, type FullAudit } from '@/lib/audit/audit-record'
import { auditEdition } from '@/lib/audit/edition'
import { correctionSchema, type Correction } from '@/lib/budget/correction'
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
  const corrections = await loadCorrections(projectRoot)
  const edition = auditEdition(corrections)
  const done: AuditedDisclosure[] = []
  for (;;) {
    const ids = await listUnaudited(db, edition)
    if (ids.length === 0) return done
    for (const id of ids) {
      signal.throwIfAborted()
      onProgress(done.length, done.length + ids.length)
      const stored = await getAuditCase(db, id)
      if (!stored) throw new Error(`disclosure ${id} has no content`)
      const audit = auditInFull(stored, corrections)
      await saveAudit(db, id, { ...audit, edition })
      done.push({ id, audit })
    }
  }
}

/** `data/corrections`: a list of corrections per file, in the order of the files' names. */
export async function loadCorrections(projectRoot: string): Promise<readonly Correction[]> {
  const folder = path.join(projectRoot, 'data/corrections')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const parsed = z.array(correctionSchema).safeParse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))
      if (!parsed.success) throw shippedFileFaulty(`corrections/${name}`, z.prettifyError(parsed.error))
      return parsed.data
    }),
  )
  return files.flat()
}
