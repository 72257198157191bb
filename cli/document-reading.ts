import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readFile, type FileHandle } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Decision, Registry } from '@/lib/ingest/identify'
import { originalLines } from '@/lib/ingest/original-lines'
import { parseDocument } from '@/lib/ingest/parse-document'
import type { ParseOutcome } from '@/lib/ingest/parse-outcome'
import { archiveEntry } from '@/lib/ingest/read-archive'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import { readDocument } from '@/lib/ingest/read-document'

/** Why a file gave no bytes at all; beside the reasons that its content may give. */
export type FileFailure = 'missing' | 'notAFile' | 'noPermission' | 'unreadable' | 'changed'

export type FileOutcome = ParseOutcome | { readonly ok: false; readonly failure: FileFailure; readonly detail?: string }

/** What a file became, with its own lines where it could be read. */
export interface ReadFile {
  readonly path: string
  readonly outcome: FileOutcome
  readonly lines?: readonly string[]
  readonly seconds: number
}

/** Reads and parses one file, here and now: `DocumentReader` does it in a thread, within limits. */
export async function readFileAsDocument(file: string, registry: Registry, decision?: Decision): Promise<ReadFile> {
  const began = performance.now()
  const bytes = await bytesOf(file)
  const read = bytes instanceof Uint8Array ? await readBytes(file, bytes) : bytes
  const outcome = read.ok ? parseDocument(read.document, registry, decision) : read
  const seconds = (performance.now() - began) / 1_000
  return { path: file, outcome, ...(read.ok && { lines: originalLines(read.document) }), seconds }
}

function readBytes(file: string, bytes: Uint8Array) {
  const deadline = performance.now() + BOUNDS.seconds * 1_000
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readDocument(bytes, path.basename(file), sha256, {
    isOverdue: () => performance.now() > deadline,
    characterMap,
  })
}

type Refused = Extract<FileOutcome, { readonly ok: false }>

/** Of a file, or of a document in a zip (`x.zip/附件/表.xlsx`). */
async function bytesOf(file: string): Promise<Uint8Array | Refused> {
  const bytes = await wholeFile(file)
  const [, archive, inside] = /^(.+?\.zip)\/(.+)$/i.exec(file) ?? []
  if (bytes instanceof Uint8Array || bytes.failure !== 'missing' || !archive || !inside) return bytes
  const packed = await wholeFile(archive)
  return packed instanceof Uint8Array ? archiveEntry(packed, inside) : bytes
}

/** A file that is too large, or none at all (a pipe would keep us waiting for ever), is not read. */
async function wholeFile(file: string): Promise<Uint8Array | Refused> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const before = await handle.stat()
    if (!before.isFile()) return { ok: false, failure: 'notAFile' }
    if (before.size > BOUNDS.bytes) return { ok: false, failure: 'tooLarge' }
    // One more than there should be, so that a file that grows meanwhile is noticed and never read without end.
    const bytes = new Uint8Array(before.size + 1)
    let length = 0
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = (await handle.read(bytes, length, bytes.length - length)).bytesRead
    const after = await handle.stat()
    const isSame = length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs
    return isSame ? bytes.subarray(0, length) : { ok: false, failure: 'changed' }
  } catch (error) {
    return { ok: false, ...failureOf(error as NodeJS.ErrnoException) }
  } finally {
    await handle?.close()
  }
}

function failureOf({ code }: NodeJS.ErrnoException): { readonly failure: FileFailure; readonly detail?: string } {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { failure: 'missing' }
  if (code === 'EACCES' || code === 'EPERM') return { failure: 'noPermission' }
  if (code === 'EISDIR' || code === 'ENXIO' || code === 'ENODEV') return { failure: 'notAFile' }
  return { failure: 'unreadable', ...(code !== undefined && { detail: code }) }
}

/** As pdfjs-dist ships them, where it is installed; without it a PDF that needs one is refused. */
export async function characterMap(name: string): Promise<Uint8Array | undefined> {
  try {
    const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
    return new Uint8Array(await readFile(path.join(path.dirname(manifest), 'cmaps', `${path.basename(name)}.bcmap`)))
  } catch {
    return undefined
  }
}
