import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf, originOf, refusal } from '@/cli/document-identity'
import { documentFiles, loadRegistry, readFileAsDocument } from '@/cli/document-files'
import type { PackOptions } from '@/cli/program'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { packDisclosure, packedPath } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Writes documents in the form that ships: figures, codes, names and places, without their prose. */
export async function runPack(given: readonly string[], options: PackOptions, context: CommandContext): Promise<void> {
  const files = await documentFiles(given)
  const registry = await loadRegistry(context.projectRoot)
  const [decision, origin] = [decisionOf(options.as, registry), originOf(options.origin)]
  const folder = path.resolve(context.projectRoot, options.out)
  let refused = 0
  for (const file of files) {
    context.signal.throwIfAborted()
    const { outcome } = await readFileAsDocument(file, registry, decision)
    const reason = refusal(outcome)
    if (!outcome.ok || reason !== undefined) {
      refused += 1
      process.stderr.write(`✗ ${path.basename(file)}　${reason ?? ''}\n`)
      continue
    }
    const { disclosure } = outcome
    const target = path.join(folder, packedPath(disclosure.identity, registry.districts))
    const before = await packedBefore(target)
    const found =
      origin ?? (before?.document.sha256 === disclosure.document.sha256 ? before.document.origin : undefined)
    const document = { ...disclosure.document, ...(found !== undefined && { origin: found }) }
    await writeWhole(target, packDisclosure({ ...disclosure, document }, before))
    process.stdout.write(`${path.relative(process.cwd(), target)}\n`)
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
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
