import path from 'node:path'
import { auditStored, loadAuditData } from '@/cli/audit-stored'
import { auditJson, auditMarkdown, auditReport, type AuditedFile } from '@/cli/audit-report'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf, refusal } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import { partsTogether } from '@/cli/parts-together'
import { prepareDatabase } from '@/cli/prepare-database'
import type { AuditOptions } from '@/cli/program'
import { auditInFull } from '@/lib/audit/audit-record'
import type { AuditCase } from '@/lib/audit/rule'
import { isSameBody, type Disclosure } from '@/lib/budget/disclosure'
import { documentsOf, mergedDisclosure } from '@/lib/budget/disclosure-parts'
import { badUsage, documentsRefused, doesNotAddUp } from '@/lib/problem'

/** Checks files before they are published, or everything that is stored. Writes nothing but what was asked of stored ones. */
export async function runAuditCommand(
  given: readonly string[],
  options: AuditOptions,
  context: CommandContext,
): Promise<void> {
  if ((options.all === true) === given.length > 0) throw badUsage('请给出要核对的文件，或用 --all 核对库中全部文件。')
  if (options.json && options.markdown) throw badUsage('--json 与 --markdown 只能选一个。')
  const { audited, refused } = options.all ? await auditEverything(context) : await auditFiles(given, options, context)
  const print = options.json ? auditJson : options.markdown ? auditMarkdown : auditReport
  process.stdout.write(print(audited))
  for (const { name, reason } of refused) process.stderr.write(`✗ ${name}　${reason}\n`)
  if (refused.length > 0) throw documentsRefused(refused.length, given.length)
  const found = (severity: string) =>
    audited.flatMap(({ audit }) => audit.findings).filter((finding) => finding.severity === severity).length
  if (found('error') + found('conflict') > 0) throw doesNotAddUp(found('error'), found('conflict'))
}

interface Audits {
  readonly audited: readonly AuditedFile[]
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

/** Files that are given together are held against each other, as far as they are of the same body. */
async function auditFiles(given: readonly string[], options: AuditOptions, context: CommandContext): Promise<Audits> {
  const registry = await loadRegistry(context.projectRoot)
  const data = await loadAuditData(context.projectRoot)
  const decision = decisionOf(options.as, registry)
  const read: { name: string; disclosure: Disclosure; text: readonly string[] | undefined }[] = []
  const refused: { name: string; reason: string }[] = []
  const reader = new DocumentReader(context.signal)
  try {
    for await (const parts of partsTogether(await documentFiles(given), (file) => reader.read(file, decision))) {
      // What an official checks before it is published need not be in our registry.
      const held = parts.flatMap((part) => (part.outcome.ok ? { ...part, disclosure: part.outcome.disclosure } : []))
      for (const { path: file, outcome } of parts)
        if (!outcome.ok) refused.push({ name: path.basename(file), reason: refusal(outcome) ?? '读不成' })
      if (held.length === 0) continue
      const disclosure = mergedDisclosure(held.map((part) => part.disclosure))
      const names = documentsOf(disclosure).map(({ fileName }) => fileName)
      // The text is that of the main document, which has the statement.
      const main = held.find((part) => part.disclosure.document.sha256 === disclosure.document.sha256)
      read.push({ name: names.join('、'), disclosure, text: main?.lines })
    }
  } finally {
    await reader.close()
  }
  const all = read.map(({ disclosure }) => disclosure)
  const audited = read.map(({ name, disclosure, text }) => {
    const audit = auditInFull(caseOf(disclosure, text, all), data)
    return { name, identity: disclosure.identity, audit }
  })
  return { audited, refused }
}

function caseOf(disclosure: Disclosure, text: readonly string[] | undefined, all: readonly Disclosure[]): AuditCase {
  const { identity } = disclosure
  const sister = (year: number, phase: string) =>
    all.find(({ identity: other }) => isSameBody(other, identity) && other.year === year && other.phase === phase)
  return {
    ...{ disclosure, text, previous: sister(identity.year - 1, identity.phase) },
    budget: identity.phase === 'final' ? sister(identity.year, 'budget') : undefined,
  }
}

async function auditEverything(context: CommandContext): Promise<Audits> {
  const database = await prepareDatabase(context)
  try {
    const { openDatabase } = await import('@/lib/db/client')
    const { getAuditCase, listCurrentDisclosures } = await import('@/lib/queries/get-audit-case')
    const db = openDatabase(database.url)
    try {
      await auditStored(db, context.projectRoot, { signal: context.signal })
      const data = await loadAuditData(context.projectRoot)
      const audited: AuditedFile[] = []
      for await (const { id, fileName } of listCurrentDisclosures(db)) {
        context.signal.throwIfAborted()
        const stored = await getAuditCase(db, id)
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
