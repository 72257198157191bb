import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import { mergedReport, refusalOf, reportOf } from '@/cli/import-report'
import { partsTogether, type PartsOfOne } from '@/cli/parts-together'
import type { ParseOptions } from '@/cli/program'
import { printable } from '@/cli/terminal-text'
import type { ReadFile } from '@/cli/document-reading'
import { mergedDisclosure } from '@/lib/budget/disclosure-parts'
import { formatDisclosure } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Reads files and tells what was found in each, and in those of one disclosure together; no database, no change. */
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
    for await (const parts of partsTogether(files, (file) => reader.read(file, decision))) {
      const read = parts.flatMap(({ outcome }) => (outcome.ok ? outcome.disclosure : []))
      refused += parts.length - read.length
      if (options.json !== true) report(parts)
      else if (read.length === 0) parts.forEach(tell)
      // One disclosure is a document to read, several are lines to take apart.
      else if (parts.length === files.length) process.stdout.write(formatDisclosure(mergedDisclosure(read)))
      else process.stdout.write(`${JSON.stringify(mergedDisclosure(read))}\n`)
    }
  } finally {
    await reader.close()
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
}

function report(parts: PartsOfOne): void {
  parts.forEach(tell)
  const read = parts.flatMap(({ outcome }) => (outcome.ok ? outcome.disclosure : []))
  if (read.length > 1) process.stdout.write(mergedReport(read))
}

function tell({ path: file, outcome }: ReadFile): void {
  const name = printable(path.basename(file))
  if (outcome.ok) process.stdout.write(reportOf(name, outcome))
  else process.stderr.write(`✗ ${name}　${refusalOf(outcome)}\n`)
}
