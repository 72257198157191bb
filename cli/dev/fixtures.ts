import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { loadRegistry } from '@/cli/document-files'
import { projectRoot } from '@/cli/project-root'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { devScript } from './dev-script'
import { withoutPassages } from './fixtures/break-passages'
import { factsOf, withoutDocumentProse, type ReaderWords } from './fixtures/pack-fixture'
import { wordsOfReader } from './fixtures/known-words'
import { formatPacked, packBlocks, packLines, type PackedDocument } from './fixtures/packed-document'
import { originals, packedFile, readOriginal } from './real-documents'

/**
 * npm run fixtures [-- FILE…]: writes the documents that the tests run on, by default all of MINGZHANG_DOCUMENTS, with
 * invented words for their prose. Fails where the reader reads one of them differently from its original.
 */
await devScript(async (stop) => {
  const given = process.argv.slice(2)
  const files = given.length > 0 ? given.map((file) => path.resolve(file)) : originals()
  const registry = await loadRegistry(projectRoot)
  const words: ReaderWords = {
    statement: wordsOfReader(
      projectRoot,
      /^lib\/(ingest\/(statement\/|normalise\/|[a-z-]+\.ts$)|budget\/statement\.ts)/,
    ),
    tables: wordsOfReader(projectRoot, /^lib\/(ingest|budget\/tables)/),
  }
  let different = 0
  for (const file of files) {
    stop.throwIfAborted()
    const document = await readOriginal(file)
    const facts = factsOf(document, registry)
    const isReadAlike = (made: SourceDocument) => isDeepStrictEqual(factsOf(made, registry), facts)
    const made = withoutPassages(document, withoutDocumentProse(document, words, registry), isReadAlike)
    const target = packedFile(document.fileName)
    mkdirSync(path.dirname(target), { recursive: true })
    const text = formatPacked(packedForm(file, document, made))
    writeFileSync(target, text)
    const same = isReadAlike(made)
    if (!same) different += 1
    console.log(`${same ? '✓' : '✗'} ${document.fileName}  ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`)
  }
  if (different > 0)
    console.error(`${different} of ${files.length} are read differently: a word that the reader looks for was replaced`)
  return different > 0 ? 1 : 0
})

/** Texts keep their blank lines, as their places count them. */
function packedForm(file: string, original: SourceDocument, made: SourceDocument): PackedDocument {
  if (!/\.(?:txt|md)$/.test(file)) return packBlocks(made)
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  for (const block of made.blocks) {
    const number = block.kind === 'line' ? /^L(\d+)$/.exec(block.line.at)?.[1] : undefined
    if (block.kind === 'line' && number !== undefined) lines[Number(number) - 1] = block.line.text
  }
  return packLines(original, lines)
}
