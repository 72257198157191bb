import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import { refusalOf, reportOf } from '@/cli/import-report'
import type { ParseOptions } from '@/cli/program'
import { printable } from '@/cli/terminal-text'
import { formatDisclosure } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Reads files and tells what was found; no database, no change. */
export async function runParse(
  given: readonly string[],
  options: ParseOptions,
  context: CommandContext,
): Promise<void> {
  const files = await documentFiles(given)
  const decision = decisionOf(options.as, await loadRegistry(context.projectRoot))
  const reader = new DocumentReader(context.signal)
  let refused = 0
  try {
    for (const file of files) {
      const { outcome } = await reader.read(file, decision)
      const name = printable(path.basename(file))
      if (!outcome.ok) {
        refused += 1
        process.stderr.write(`✗ ${name}　${refusalOf(outcome)}\n`)
      } else if (options.json !== true) process.stdout.write(reportOf(name, outcome))
      // One file is a document to read, several are lines to take apart.
      else if (files.length === 1) process.stdout.write(formatDisclosure(outcome.disclosure))
      else process.stdout.write(`${JSON.stringify(outcome.disclosure)}\n`)
    }
  } finally {
    await reader.close()
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
}
