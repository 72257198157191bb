import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { loadDivisions } from '@/lib/budget/division'
import { districtSchema } from '@/lib/budget/place'
import type { Decision, Registry } from '@/lib/ingest/identify'
import { parseDocument } from '@/lib/ingest/parse-document'
import type { ParseOutcome } from '@/lib/ingest/parse-outcome'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import { readDocument } from '@/lib/ingest/read-document'
import type { ReadOutcome, SourceDocument } from '@/lib/ingest/source-document'
import { asProblem, noDocumentsIn, noSuchDocument, shippedFileFaulty } from '@/lib/problem'

/** What a file became, with its text where it could be read. */
export interface ReadFile {
  readonly path: string
  readonly outcome: ParseOutcome
  readonly document?: SourceDocument
  readonly seconds: number
}

/** The files that a command line names; a folder stands for the documents in it, in the order of their names. */
export async function documentFiles(given: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    given.map(async (name) => {
      const file = path.resolve(name)
      const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
        throw asProblem(error) ?? noSuchDocument(name)
      })
      if (!stats.isDirectory()) return [file]
      const inside = await readdir(file, { recursive: true, withFileTypes: true })
      const documents = inside
        .filter((entry) => entry.isFile() && isDocument(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name))
      if (documents.length === 0) throw noDocumentsIn(name, KINDS)
      return documents.sort()
    }),
  )
  return [...new Set(found.flat())]
}

/** Reads and parses one file; whatever is wrong with it is part of the answer. */
export async function readFileAsDocument(file: string, registry: Registry, decision?: Decision): Promise<ReadFile> {
  const began = performance.now()
  const outcome = await bytesOf(file)
  const read = outcome instanceof Uint8Array ? await readBytes(file, outcome) : outcome
  const parsed = read.ok ? parseDocument(read.document, registry, decision) : read
  const seconds = (performance.now() - began) / 1_000
  return { path: file, outcome: parsed, ...(read.ok && { document: read.document }), seconds }
}

/** The registry as it stands in `data/registry`. */
export async function loadRegistry(projectRoot: string): Promise<Registry> {
  const name = 'registry/districts.json'
  const text = await readFile(path.join(projectRoot, 'data', name), 'utf8')
  const result = z.array(districtSchema).safeParse(asJson(name, text))
  if (!result.success) throw shippedFileFaulty(name, z.prettifyError(result.error))
  return { districts: result.data, divisions: await loadDivisions() }
}

const KINDS = ['.txt', '.md', '.pdf', '.docx', '.xlsx', '.xls', '.html', '.htm'] as const
const isDocument = (name: string): boolean =>
  !name.startsWith('.') &&
  !name.startsWith('~$') &&
  (KINDS as readonly string[]).includes(path.extname(name).toLowerCase())

/** A file that is too large is not even opened. */
async function bytesOf(file: string): Promise<Uint8Array | Extract<ReadOutcome, { ok: false }>> {
  const { size } = await stat(file)
  if (size > BOUNDS.bytes) return { ok: false, failure: 'tooLarge' }
  const buffer = await readFile(file).catch((error: unknown) => {
    throw asProblem(error) ?? error
  })
  // Readers want plain bytes that they may keep, not a window on Node's pool.
  return new Uint8Array(buffer)
}

function readBytes(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const deadline = performance.now() + LONGEST_SECONDS * 1_000
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readDocument(bytes, path.basename(file), sha256, { isOverdue: () => performance.now() > deadline })
}

/** A real document takes a second or two. */
const LONGEST_SECONDS = 60

function asJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw shippedFileFaulty(name, (error as Error).message)
  }
}
