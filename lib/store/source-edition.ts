import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Sources {
  /** Files from the project's root: what they import is followed. */
  readonly from: readonly string[]
  /** Files that have an edition of their own and are not followed. */
  readonly without?: readonly string[]
}

type ReadSource = (file: string) => string

const root = fileURLToPath(new URL('../..', import.meta.url))
const readSource: ReadSource = (file) => readFileSync(path.join(root, file), 'utf8')

/**
 * A hash over the sources that make something: when one of them changes, what they made is made anew. Commands alone ask
 * for it, and commands run from their sources; the built portal neither judges nor stores.
 */
export function sourceEdition(sources: Sources, read: ReadSource = readSource): string {
  const hash = createHash('sha256')
  for (const [file, text] of sourceFiles(sources, read)) hash.update(`${file}\n${text.length}\n`).update(text)
  return hash.digest('hex').slice(0, 12)
}

/** Every source that takes part with its text, by its place; the database and what Prisma generates keep their own history. */
export function sourceFiles({ from, without = [] }: Sources, read: ReadSource = readSource): Map<string, string> {
  const texts = new Map<string, string>()
  const waiting = [...from]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file) || without.includes(file) || file.startsWith('lib/db/')) continue
    // A checkout of another system may end its lines otherwise.
    const text = read(file).replaceAll('\r\n', '\n')
    texts.set(file, text)
    if (!file.endsWith('.json')) waiting.push(...importsOf(file, text))
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of types alone nothing is made. */
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, stated, awaited]) => {
    const said = stated ?? awaited ?? ''
    if (said.startsWith('@/')) return fileAt(said.slice(2))
    return said.startsWith('.') ? fileAt(path.posix.join(path.posix.dirname(file), said)) : []
  })
}

function fileAt(place: string): string {
  const found = ['', '.ts', '.tsx'].map((ending) => place + ending).find((file) => isFile(file))
  if (found === undefined) throw new Error(`no source at ${place}`)
  return found
}

const isFile = (file: string): boolean => /\.\w+$/.test(file) && existsSync(path.join(root, file))
