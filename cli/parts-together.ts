import path from 'node:path'
import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import type { ReadFile } from './document-reading'

/** Files that turned out to be parts of one disclosure, in the order given; a refused file stands alone. */
export type PartsOfOne = readonly ReadFile[]

/**
 * Reads files one by one and hands out those of one disclosure together. They lie close to each other: what was read is
 * handed out when its folder (or zip) is done, or when many others came since; so that a folder of thousands is held in
 * memory a few at a time. A part that comes later still is taken as one that joins.
 */
export async function* partsTogether(
  files: readonly string[],
  read: (file: string) => Promise<ReadFile>,
): AsyncGenerator<PartsOfOne> {
  const waiting = new Map<string, Waiting>()
  let root: string | undefined
  for (const [i, file] of files.entries()) {
    const folder = path.dirname(file)
    if (root === undefined || !isWithin(folder, root)) {
      yield* partsOf(waiting, () => true)
      root = folder
    }
    const result = await read(file)
    const key = keyOf(result) ?? file
    const others = waiting.get(key)?.parts ?? []
    waiting.set(key, { parts: [...others, result], last: i })
    yield* partsOf(waiting, ({ last }) => i - last >= MOST_BETWEEN)
  }
  yield* partsOf(waiting, () => true)
}

interface Waiting {
  readonly parts: PartsOfOne
  /** Number of the file that came last. */
  readonly last: number
}

/** How many other files, in the order of their names, may stand between two of one disclosure. */
const MOST_BETWEEN = 20

function* partsOf(waiting: Map<string, Waiting>, isDone: (one: Waiting) => boolean): Generator<PartsOfOne> {
  for (const [key, one] of [...waiting])
    if (isDone(one)) {
      waiting.delete(key)
      yield one.parts
    }
}

const isWithin = (folder: string, root: string): boolean => folder === root || folder.startsWith(`${root}/`)

/** The same for parts of one disclosure: of bodies that nobody knows yet, only the name tells. */
function keyOf({ outcome }: ReadFile): string | undefined {
  if (!outcome.ok) return undefined
  const { district, department, unit, year, phase, name }: DisclosureIdentity = outcome.disclosure.identity
  return [district, department, unit ?? '', year, phase, [department, unit].includes('~') ? name : ''].join('/')
}
