import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadAuditData } from '@/cli/audit-stored'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf, originOf, refusal } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import type { PackOptions } from '@/cli/program'
import { printable } from '@/cli/terminal-text'
import { auditTextInFull } from '@/lib/audit/audit-record'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import type { TextAudit } from '@/lib/budget/text-audit'
import { packDisclosure, packedPath } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Writes documents in the form that ships: figures, codes, names and places, without their prose. */
export async function runPack(given: readonly string[], options: PackOptions, context: CommandContext): Promise<void> {
  const files = await documentFiles(given)
  const registry = await loadRegistry(context.projectRoot)
  const { corrections } = await loadAuditData(context.projectRoot)
  const [decision, origin] = [decisionOf(options.as, registry), originOf(options.origin)]
  const folder = path.resolve(context.projectRoot, options.out)
  const reader = new DocumentReader(context.signal)
  let refused = 0
  try {
    for (const file of files) {
      const { outcome, lines } = await reader.read(file, decision)
      const reason = refusal(outcome)
      if (!outcome.ok || reason !== undefined) {
        refused += 1
        process.stderr.write(`✗ ${printable(path.basename(file))}　${reason ?? ''}\n`)
        continue
      }
      const place = packedPath(outcome.disclosure.identity, registry.districts)
      const target = path.join(folder, place)
      await packInto(target, outcome.disclosure, origin)
      const said = auditTextInFull({ disclosure: outcome.disclosure, text: lines }, { corrections })
      await writeWhole(path.join(folder, '../text-checks', place), formatTextAudit(said))
      process.stdout.write(`${path.relative(process.cwd(), target)}\n`)
    }
  } finally {
    await reader.close()
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
}

/** One check or finding to a line, as in the disclosures. */
function formatTextAudit({ document, checks, findings }: TextAudit): string {
  const list = (values: readonly unknown[]) =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`
  return `{\n  "document": "${document}",\n  "checks": ${list(checks)},\n  "findings": ${list(findings)}\n}\n`
}

async function packInto(target: string, disclosure: Disclosure, origin: string | undefined): Promise<void> {
  const before = await packedBefore(target)
  const found = origin ?? (before?.document.sha256 === disclosure.document.sha256 ? before.document.origin : undefined)
  const document = { ...disclosure.document, ...(found !== undefined && { origin: found }) }
  await writeWhole(target, packDisclosure({ ...disclosure, document }, before))
}

/** The file as it was, for the words that people wrote into it; one that no longer fits the schema has none to keep. */
async function packedBefore(file: string): Promise<Disclosure | undefined> {
  if (!existsSync(file)) return undefined
  try {
    return disclosureSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** A file appears whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  try {
    await writeFile(unfinished, text)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}
