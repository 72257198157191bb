import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import { archiveEntries } from '@/lib/ingest/read-archive'
import { loadDivisions } from '@/lib/budget/division'
import { districtSchema } from '@/lib/budget/place'
import type { Registry } from '@/lib/ingest/identify'
import { documentOutOfReach, noDocumentsIn, noSuchDocument, shippedFileFaulty } from '@/lib/problem'
import { printable } from './terminal-text'

/**
 * The files that a command line names; a folder or a zip stands for the documents in it, in the order of their names.
 * A document of a zip is named like one of a folder: `x.zip/附件/表.xlsx`.
 */
export async function documentFiles(given: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    given.map(async (name) => {
      const file = path.resolve(name)
      const stats = await stat(file).catch((error: unknown) => refuse(name, error))
      if (!stats.isDirectory()) return unpacked(file)
      const documents = await documentsIn(file).catch((error: unknown) => refuse(name, error))
      if (documents.length === 0) throw noDocumentsIn(printable(name), KINDS)
      return (await Promise.all(documents.sort().map(unpacked))).flat()
    }),
  )
  return [...new Set(found.flat())]
}

/** Links to files are followed, links to folders are not: they may lead back to where we came from. */
async function documentsIn(folder: string): Promise<string[]> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true })
  const documents = inside.filter((entry) => isDocument(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
  const files = await Promise.all(
    documents.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      // A link that leads nowhere is not passed over: reading it says so.
      const isFolder = entry.isSymbolicLink() && (await stat(file).catch(() => undefined))?.isDirectory() === true
      return isFolder ? [] : [file]
    }),
  )
  return files.flat()
}

/** Read in a thread later on, each within the bounds of a file; what is no zip of documents is told there, too. */
async function unpacked(file: string): Promise<string[]> {
  if (!isArchive(file)) return [file]
  const { size } = await stat(file)
  const names = size > BOUNDS.bytes ? undefined : await archiveEntries(await readFile(file))
  const documents = (names ?? []).filter((name) => isDocument(path.posix.basename(name)))
  if (documents.length === 0 || documents.length > BOUNDS.documents) return [file]
  return documents.sort().map((name) => `${file}/${name}`)
}

function refuse(name: string, error: unknown): never {
  const { code, path: inside } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') throw documentOutOfReach(printable(inside ?? name))
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG')
    throw noSuchDocument(printable(name))
  throw error
}

/** The registry as it stands in `data/registry`. */
export async function loadRegistry(projectRoot: string): Promise<Registry> {
  const name = 'registry/districts.json'
  const text = await readFile(path.join(projectRoot, 'data', name), 'utf8')
  const result = z.array(districtSchema).safeParse(asJson(name, text))
  if (!result.success) throw shippedFileFaulty(name, z.prettifyError(result.error))
  return { districts: result.data, divisions: await loadDivisions() }
}

const KINDS = ['.txt', '.md', '.pdf', '.docx', '.xlsx', '.xls', '.html', '.htm', '.zip'] as const
const isArchive = (name: string): boolean => path.extname(name).toLowerCase() === '.zip'
const isDocument = (name: string): boolean =>
  !name.startsWith('.') &&
  !name.startsWith('~$') &&
  (KINDS as readonly string[]).includes(path.extname(name).toLowerCase())

function asJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw shippedFileFaulty(name, (error as Error).message)
  }
}
