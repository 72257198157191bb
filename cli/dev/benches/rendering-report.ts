import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { characterMap } from '@/cli/document-reading'
import { realPdfs } from '@/cli/dev/real-documents'
import { outlineOf } from '@/lib/ingest/outline-of'
import { Ledger } from '@/lib/ingest/outline'
import { readCover } from '@/lib/ingest/read-cover'
import { readDocument } from '@/lib/ingest/read-document'
import { shapeOf, type TablesReading } from '@/lib/ingest/shapes/registry'
import { compareTables, type Comparison } from './compare-disclosures'

/** As pdftotext writes a document out: aligned, in the order of its page description, in the order of reading. */
const RENDERINGS: Readonly<Record<string, readonly string[]>> = { layout: ['-layout'], raw: ['-raw'], plain: [] }

/**
 * What becomes of the figures of each real PDF when only its text is there. Where the file is read by its rulings, that
 * reading is the truth.
 */
export async function renderingReport(
  given: readonly string[] = [],
  isAsked: (rendering: string, file: string) => boolean = () => true,
  detailed = false,
) {
  const lines: string[] = []
  const truths = new Map<string, TablesReading>()
  for (const file of given.length > 0 ? pdfsIn(given) : realPdfs()) {
    const truth = await tablesOf(readFileSync(file), file)
    if (truth) truths.set(file, truth)
  }
  for (const [name, options] of Object.entries(RENDERINGS)) {
    const sums = { right: 0, open: 0, wrong: 0, missing: 0 }
    for (const [file, truth] of truths) {
      if (!isAsked(name, file)) continue
      const text = execFileSync('pdftotext', [...options, file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] })
      const began = performance.now()
      const read = await tablesOf(text, 'text.txt')
      const seconds = (performance.now() - began) / 1_000
      const found = compareTables(truth.tables, read?.tables ?? {})
      lines.push(`  ${name.padEnd(7)}${lineOf(found)}  ${seconds.toFixed(1)} s  ${path.basename(file)}`)
      if (detailed)
        lines.push(...found.wrong.map((one) => `    wrong ${one}`), ...found.missing.map((one) => `    missing ${one}`))
      sums.right += found.right
      sums.open += found.open
      sums.wrong += found.wrong.length
      sums.missing += found.missing.length
    }
    const all = Math.max(sums.right + sums.open + sums.wrong + sums.missing, 1)
    const share = ((sums.right / all) * 100).toFixed(1)
    lines.push(
      `${name}: right ${sums.right} (${share} %), open ${sums.open}, wrong ${sums.wrong}, missing ${sums.missing}`,
    )
  }
  return lines.join('\n')
}

/** The PDF files among what is given, and those in folders among it. */
const pdfsIn = (given: readonly string[]): string[] =>
  given.flatMap((name) =>
    statSync(name).isDirectory()
      ? readdirSync(name)
          .filter((file) => file.endsWith('.pdf'))
          .sort()
          .map((file) => path.join(name, file))
      : name.endsWith('.pdf')
        ? [name]
        : [],
  )

const lineOf = ({ right, open, wrong, missing }: Comparison): string =>
  [right, open, wrong.length, missing.length].map((count) => String(count).padStart(6)).join('')

async function tablesOf(bytes: Uint8Array, name: string): Promise<TablesReading | undefined> {
  const read = await readDocument(new Uint8Array(bytes), name, '0'.repeat(64), { characterMap })
  if (!read.ok) return undefined
  const { year, phase } = readCover(read.document)
  if (year === undefined || phase === undefined) return undefined
  const outline = outlineOf(read.document)
  return shapeOf(outline)?.read(read.document, outline, new Ledger(), year, phase)
}
