import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf } from '@/cli/document-identity'
import { documentFiles, loadRegistry, readFileAsDocument } from '@/cli/document-files'
import { refusalOf, reportOf } from '@/cli/import-report'
import type { ParseOptions } from '@/cli/program'
import { formatDisclosure } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Reads files and tells what was found; no database, no change. */
export async function runParse(
  given: readonly string[],
  options: ParseOptions,
  context: CommandContext,
): Promise<void> {
  const files = await documentFiles(given)
  const registry = await loadRegistry(context.projectRoot)
  const decision = decisionOf(options.as, registry)
  let refused = 0
  for (const file of files) {
    context.signal.throwIfAborted()
    const { outcome } = await readFileAsDocument(file, registry, decision)
    const name = path.basename(file)
    if (!outcome.ok) {
      refused += 1
      process.stderr.write(`✗ ${name}　${refusalOf(outcome)}\n`)
    } else if (options.json !== true) process.stdout.write(reportOf(name, outcome))
    // One file is a document to read, several are lines to take apart.
    else if (files.length === 1) process.stdout.write(formatDisclosure(outcome.disclosure))
    else process.stdout.write(`${JSON.stringify(outcome.disclosure)}\n`)
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
}
