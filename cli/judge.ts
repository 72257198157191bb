import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { auditInFull } from '@/lib/audit/audit-record'
import { auditEdition, type AuditData } from '@/lib/audit/edition'
import { AUDIT_RULES } from '@/lib/audit/rules'
import { correctionSchema } from '@/lib/budget/correction'
import { textAuditSchema } from '@/lib/budget/text-audit'
import { shippedFileFaulty } from '@/lib/problem'
import { editionOf } from '@/lib/store/editions'
import type { Judge } from '@/lib/store/judge-stored'

/** Who judges what is stored, by the rules of this program and what ships for them. */
export async function loadJudge(projectRoot: string): Promise<Judge> {
  const data = await loadAuditData(projectRoot)
  return {
    edition: auditEdition(editionOf('judged'), data),
    judge: (stored) => ({ ...auditInFull(stored, data), rules: AUDIT_RULES }),
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
