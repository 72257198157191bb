import { auditFiles, type Audits } from '@/cli/audit-files'
import { auditJson, auditMarkdown, auditReport, type AuditedFile } from '@/cli/audit-report'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf } from '@/cli/document-identity'
import { loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import { loadAuditData } from '@/cli/judge'
import { prepareDatabase } from '@/cli/prepare-database'
import type { AuditOptions } from '@/cli/program'
import { auditInFull } from '@/lib/audit/audit-record'
import { badUsage, documentsRefused, doesNotAddUp } from '@/lib/problem'

/** Checks files before they are published, or everything that is stored. Writes nothing but what was asked of stored ones. */
export async function runAuditCommand(
  given: readonly string[],
  options: AuditOptions,
  context: CommandContext,
): Promise<void> {
  if ((options.all === true) === given.length > 0) throw badUsage('请给出要核对的文件，或用 --all 核对库中全部文件。')
  if (options.json && options.markdown) throw badUsage('--json 与 --markdown 只能选一个。')
  const { audited, refused } = options.all ? await auditEverything(context) : await auditGiven(given, options, context)
  const print = options.json ? auditJson : options.markdown ? auditMarkdown : auditReport
  process.stdout.write(print(audited))
  for (const { name, reason } of refused) process.stderr.write(`✗ ${name}　${reason}\n`)
  if (refused.length > 0) throw documentsRefused(refused.length, given.length)
  const found = (severity: string) =>
    audited.flatMap(({ audit }) => audit.matters).filter((matter) => matter.severity === severity).length
  if (found('error') + found('conflict') > 0) throw doesNotAddUp(found('error'), found('conflict'))
}

async function auditGiven(given: readonly string[], options: AuditOptions, context: CommandContext): Promise<Audits> {
  const registry = await loadRegistry(context.projectRoot)
  const data = await loadAuditData(context.projectRoot)
  const decision = decisionOf(options.as, registry)
  const reader = new DocumentReader(context.signal)
  try {
    return await auditFiles(given, (file) => reader.read(file, decision), data)
  } finally {
    await reader.close()
  }
}

async function auditEverything(context: CommandContext): Promise<Audits> {
  const database = await prepareDatabase(context)
  try {
    const { openDatabase } = await import('@/lib/db/client')
    const { listCurrentDisclosures } = await import('@/lib/departments/list-current-disclosures')
    const { getStoredCase } = await import('@/lib/store/judge-stored')
    const db = openDatabase(database.url)
    try {
      const data = await loadAuditData(context.projectRoot)
      const audited: AuditedFile[] = []
      for await (const { id, fileName } of listCurrentDisclosures(db)) {
        context.signal.throwIfAborted()
        const stored = await getStoredCase(db, id)
        if (stored)
          audited.push({
            ...{ name: fileName, identity: stored.disclosure.identity },
            audit: auditInFull(stored, data),
          })
      }
      return { audited, refused: [] }
    } finally {
      await db.$disconnect()
    }
  } finally {
    await database.release()
  }
}
