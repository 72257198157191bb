import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@/cli/project-root'
import { readDocument } from '@/lib/ingest/read-document'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { packedDocumentSchema, unpackBlocks, wholeLine, type PackedDocument } from './fixtures/packed-document'

/**
 * A real document as a test reads it: `packed`, as it ships (invented words for its prose, everything else as printed and
 * at its place), or `original`, the file itself, where MINGZHANG_DOCUMENTS (or ../shared/documents) holds it.
 */
export interface Edition {
  readonly edition: 'packed' | 'original'
  /** For titles: `packed: name`. `npm test -- documents` runs what says `original: `. */
  readonly title: string
  readonly fileName: string
  /** Of a text. */
  text(): string
  document(): Promise<SourceDocument>
}

/** The packed edition of a document, and the original beside it where it is. */
export function editionsOf(fileName: string): Edition[] {
  const original = originalOf(fileName)
  return [packedEdition(fileName), ...(original === undefined ? [] : [originalEdition(original)])]
}

/** All documents that ship packed, by the names of their files. */
export function packedNames(): string[] {
  return readdirSync(packedFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort()
}

export const packedFile = (fileName: string): string => path.join(packedFolder, `${fileName}.json`)

/** Where the original stands; undefined where it does not. */
export const originalOf = (fileName: string): string | undefined =>
  originals().find((file) => path.basename(file) === fileName)

/** Title of a test that no packed document can replace: it says what it needs. */
export const needsOriginal = (what: string, fileName: string): string =>
  originalOf(fileName) === undefined
    ? `${what} (needs the original ${fileName}: MINGZHANG_DOCUMENTS names its folder)`
    : `original: ${what}`

/** The originals, as paths in the order of their names; none where their folder is absent. */
export function originals(): string[] {
  const folder = documentsFolder()
  return inside(folder)
    .filter((name) => /\.(?:txt|md|pdf)$/.test(name) && !/^readme/i.test(path.basename(name)))
    .sort()
    .map((name) => path.join(folder, name))
}

/** An original as the reader of its format gives it. */
export async function readOriginal(file: string): Promise<SourceDocument> {
  const bytes = new Uint8Array(readFileSync(file))
  const outcome = await readDocument(bytes, path.basename(file), createHash('sha256').update(bytes).digest('hex'))
  if (!outcome.ok) throw new Error(`${file}: ${outcome.failure}`)
  return outcome.document
}

export interface NamedText {
  readonly name: string
  readonly text: string
}

/** The originals that are texts. */
export function realTexts(): NamedText[] {
  const texts = originals().filter((file) => !file.endsWith('.pdf'))
  return texts.map((file) => ({ name: path.basename(file), text: readFileSync(file, 'utf8') }))
}

/** The originals that are PDF files, as paths. */
export const realPdfs = (): string[] => originals().filter((file) => file.endsWith('.pdf'))

const packedFolder = path.join(projectRoot, 'lib/ingest/packed')

function packedEdition(fileName: string): Edition {
  const held = (): PackedDocument => packedDocumentSchema.parse(JSON.parse(readFileSync(packedFile(fileName), 'utf8')))
  return {
    ...{ edition: 'packed', title: `packed: ${fileName}`, fileName },
    text: () => textOf(held()),
    document: async () => (held().lines ? documentOfLines(held()) : unpackBlocks(held())),
  }
}

function textOf({ lines, fileName }: PackedDocument): string {
  if (lines === undefined) throw new Error(`${fileName} is no text`)
  return lines.map(wholeLine).join('\n')
}

function documentOfLines({ lines = [], fileName, sha256, bytes, mediaType }: PackedDocument): SourceDocument {
  const whole = lines.map(wholeLine)
  const ended = whole.at(-1) === '' ? whole.slice(0, -1) : whole
  const blocks = ended.flatMap((text, i) =>
    text.trim() === '' ? [] : [{ kind: 'line', line: { text, at: `L${i + 1}` } } as const],
  )
  return { fileName, sha256, bytes, mediaType, lines: ended.length, blocks }
}

function originalEdition(file: string): Edition {
  const fileName = path.basename(file)
  return {
    ...{ edition: 'original', title: `original: ${fileName}`, fileName },
    text: () => readFileSync(file, 'utf8'),
    document: () => readOriginal(file),
  }
}

const documentsFolder = (): string =>
  process.env['MINGZHANG_DOCUMENTS'] ?? path.join(projectRoot, '../shared/documents')

const inside = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
