import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { loadRegistry } from '@/cli/document-files'
import { readFileAsDocument } from '@/cli/document-reading'
import { realPdfs, realTexts } from '@/cli/dev/real-documents'
import { projectRoot } from '@/cli/project-root'
import { madeDisclosure } from '@/lib/testing/consistent-disclosure'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { printFlattened } from '@/lib/ingest/shapes/flattened-fixture'
import { shapeOf } from '@/lib/ingest/shapes/registry'
import { readStatement } from '@/lib/ingest/statement/read-statement'
import { documentOfText } from '@/lib/ingest/text-fixture'
import type { Registry } from '@/lib/ingest/identify'
import { parseDocument } from '@/lib/ingest/parse-document'
import { readDocument } from '@/lib/ingest/read-document'
import type { Bench, BenchCase } from './bench'

/** Each real text, parsed, against the plain reading of all of them: their bytes decoded and split into lines. */
export async function parseBench(): Promise<Bench> {
  const registry = await loadRegistry(projectRoot)
  const texts = atLeastOne(realTexts())
  const plain = { name: 'all decoded and split', run: () => texts.map(({ text }) => plainLines(text)) }
  return {
    cases: [plain, ...texts.map(({ name, text }) => ({ name, run: () => parseText(text, registry) }))],
  }
}

/** A document whose tables have 4 and 16 times as many rows: a parser that stays linear takes 4 and 16 times as long. */
export async function parseGrowthBench(): Promise<Bench> {
  const registry = await loadRegistry(projectRoot)
  const [document] = atLeastOne(realTexts().filter(({ name }) => name.endsWith('.md')))
  const grown = (times: number): BenchCase => {
    const text = withRowsRepeated(document.text, times)
    return { name: `table rows × ${times}`, run: () => parseText(text, registry) }
  }
  return { cases: [grown(1), grown(4), grown(16)] }
}

/** Flattened text whose columns arithmetic must tell, with 1, 4 and 16 times as many projects: the cost follows the rows. */
export function flattenedGrowthBench(): Bench {
  const seed = Array.from({ length: 997 }, (_, i) => (1 + ((i * 7919) % 99)) * 10_000)
  const grown = (times: number): BenchCase => {
    const made = { phase: 'budget', units: 2, levels: true, fund: true, wide: true, seed } as const
    const disclosure = madeDisclosure({ ...made, projects: times * 6 })
    const choices = Array.from({ length: 200 }, (_, i) => (i < 2 ? 1 : (i * 7919) % 1000))
    const document = documentOfText(printFlattened(disclosure, choices).text)
    const outline = outlineOf(document)
    return {
      name: `flattened projects × ${times}`,
      run: () => shapeOf(outline)?.read(document, outline, new Ledger(), 2025, 'budget'),
    }
  }
  return { cases: [grown(1), grown(4), grown(16)] }
}

/** A sentence that is 4 and 16 times as long. */
export function sentenceGrowthBench(): Bench {
  const grown = (times: number): BenchCase => {
    const text = ['与2024年相比，项目支出增加5万元，', '*', '1 ', '（']
      .map((piece) => piece.repeat(2_000 * times))
      .join('\n')
    const { statement } = outlineOf(documentOfText(text))
    return {
      name: `sentence × ${times}`,
      run: () => readStatement(statement, new Ledger(), { year: 2025, phase: 'budget' }),
    }
  }
  return { cases: [grown(1), grown(4), grown(16)] }
}

/** Each real PDF, parsed, against `pdftotext -layout` on the first of them; without pdftotext, against the first. */
export async function parsePdfBench(): Promise<Bench> {
  const registry = await loadRegistry(projectRoot)
  const files = atLeastOne(realPdfs())
  const ours = files.map((file) => ({
    ...{ name: path.basename(file).slice(0, NAME), run: () => readFileAsDocument(file, registry) },
  }))
  const theirs = files.map((file) => ({
    ...{ name: `pdftotext ${path.basename(file)}`.slice(0, NAME), run: () => layoutText(file) },
  }))
  return { cases: hasPdftotext() ? atLeastOne([...theirs, ...ours]) : atLeastOne(ours) }
}

const NAME = 28

/** Lines with tabs and an amount stand `times` times, each in its place. */
export function withRowsRepeated(text: string, times: number): string {
  const lines = text.split('\n')
  return lines.flatMap((line) => Array<string>(/\t.*\d\.\d\d/.test(line) ? times : 1).fill(line)).join('\n')
}

export async function parseText(text: string, registry: Registry): Promise<unknown> {
  const read = await readDocument(new TextEncoder().encode(text), 'bench.md', '0'.repeat(64))
  return read.ok ? parseDocument(read.document, registry) : read
}

const plainLines = (text: string): string[] =>
  new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text)).split(/\r?\n/)

const layoutText = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function atLeastOne<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...others] = items
  if (first === undefined) throw new Error('no documents: MINGZHANG_DOCUMENTS names the folder of originals')
  return [first, ...others]
}
