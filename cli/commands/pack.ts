import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadAuditData } from '@/cli/judge'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf, originOf, refusal } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import type { PackOptions } from '@/cli/program'
import { printable } from '@/cli/terminal-text'
import { auditTextInFull } from '@/lib/audit/audit-record'
import { partsTogether, type PartsOfOne } from '@/cli/parts-together'
import type { Correction } from '@/lib/budget/correction'
import { disclosureSchema, type Disclosure, type SourceFile } from '@/lib/budget/disclosure'
import { documentsOf, mergedDisclosure, withPart } from '@/lib/budget/disclosure-parts'
import type { District } from '@/lib/budget/place'
import type { TextAudit } from '@/lib/budget/text-audit'
import { packDisclosure, packedPath } from '@/lib/ingest/pack'
import { documentsRefused } from '@/lib/problem'

/** Writes disclosures in the form that ships, one file to each, whatever number of files it was published in: figures, codes, names and places, without their prose. */
export async function runPack(given: readonly string[], options: PackOptions, context: CommandContext): Promise<void> {
  const files = await documentFiles(given)
  const registry = await loadRegistry(context.projectRoot)
  const { corrections } = await loadAuditData(context.projectRoot)
  const [decision, origin] = [decisionOf(options.as, registry), originOf(options.origin)]
  const folder = path.resolve(context.projectRoot, options.out)
  const reader = new DocumentReader(context.signal)
  let refused = 0
  try {
    for await (const parts of partsTogether(files, (file) => reader.read(file, decision))) {
      const reasons = parts.map(({ outcome }) => refusal(outcome))
      parts.forEach(({ path: file }, i) => tellRefused(file, reasons[i]))
      refused += reasons.filter((reason) => reason !== undefined).length
      const read = parts.filter((_, i) => reasons[i] === undefined)
      if (read.length === 0) continue
      const written = await packParts(read, origin, { folder, districts: registry.districts, corrections })
      if (written === undefined) refused += read.length
      else process.stdout.write(`${path.relative(process.cwd(), written)}\n`)
    }
  } finally {
    await reader.close()
  }
  if (refused > 0) throw documentsRefused(refused, files.length)
}

interface Packing {
  readonly folder: string
  readonly districts: readonly District[]
  readonly corrections: readonly Correction[]
}

/** Writes the files of one disclosure as one; undefined where that would lose what another file gave. */
async function packParts(parts: PartsOfOne, origin: string | undefined, packing: Packing): Promise<string | undefined> {
  const read = parts.flatMap(({ outcome }) => (outcome.ok ? withOrigin(outcome.disclosure, origin) : []))
  const disclosure = mergedDisclosure(read)
  const place = packedPath(disclosure.identity, packing.districts)
  const target = path.join(packing.folder, place)
  const before = await packedBefore(target)
  const missing = before ? documentsLeft(before, disclosure) : []
  if (missing.length > 0) {
    const reason = `${place} 里还有 ${missing.join('、')} 的内容，请把同一份公开的文件一起给出。`
    for (const { path: file } of parts) tellRefused(file, reason)
    return undefined
  }
  await writeWhole(target, packDisclosure(before ? withKnownOrigins(disclosure, before) : disclosure, before))
  const { sha256 } = disclosure.document
  const main = parts.find(({ outcome }) => outcome.ok && outcome.disclosure.document.sha256 === sha256)
  const said = auditTextInFull({ disclosure, text: main?.lines }, { corrections: packing.corrections })
  await writeWhole(path.join(packing.folder, '../text-checks', place), formatTextAudit(said))
  return target
}

/** The files of the packed disclosure that still hold something beside the new ones. */
function documentsLeft(before: Disclosure, disclosure: Disclosure): readonly string[] {
  const own = new Set(documentsOf(disclosure).map(({ sha256 }) => sha256))
  const both = documentsOf(withPart(before, disclosure).disclosure)
  return both.filter(({ sha256 }) => !own.has(sha256)).map(({ fileName }) => fileName)
}

const withOrigin = (disclosure: Disclosure, origin: string | undefined): Disclosure =>
  origin === undefined ? disclosure : { ...disclosure, document: { ...disclosure.document, origin } }

/** Where a file was found is known once, and kept. */
function withKnownOrigins(disclosure: Disclosure, before: Disclosure): Disclosure {
  const known = new Map(documentsOf(before).map(({ sha256, origin }) => [sha256, origin]))
  const found = (document: SourceFile): SourceFile => {
    const origin = document.origin ?? known.get(document.sha256)
    return origin === undefined ? document : { ...document, origin }
  }
  const { document, otherDocuments } = disclosure
  return {
    ...{ ...disclosure, document: found(document) },
    ...(otherDocuments && { otherDocuments: otherDocuments.map(found) }),
  }
}

const tellRefused = (file: string, reason: string | undefined): void => {
  if (reason !== undefined) process.stderr.write(`✗ ${printable(path.basename(file))}　${reason}\n`)
}

/** One check or finding to a line, as in the disclosures. */
function formatTextAudit({ document, checks, findings }: TextAudit): string {
  const list = (values: readonly unknown[]) =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`
  return `{\n  "document": "${document}",\n  "checks": ${list(checks)},\n  "findings": ${list(findings)}\n}\n`
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
