import { damaged, type Damage } from './damage-fixture'
import type { Registry } from './identify'
import { parseDocument } from './parse-document'
import { readDocument } from './read-document'
import { faultsOf, homesOf, silentlyMoved, type FigureHomes } from './reading-faults-fixture'

export interface DamagedReading {
  readonly damage: Damage
  /** `read`, or why not. */
  readonly became: string
  readonly faults: readonly string[]
  /** Figures read into another column than before, for sure and without an issue in the same table. */
  readonly moved: readonly string[]
}

/** For tests: damages a text as the seed says, reads it, and tells what is wrong with the reading. Never throws. */
export async function readDamaged(
  text: string,
  seed: number,
  registry: Registry,
  homes: FigureHomes,
): Promise<DamagedReading> {
  const { bytes, damage, origins } = damaged(text, seed)
  try {
    const read = await readDocument(bytes, 'damaged.txt', NO_HASH)
    if (!read.ok) return { damage, became: read.failure, faults: [], moved: [] }
    const outcome = parseDocument(read.document, registry)
    if (!outcome.ok) return { damage, became: outcome.failure, faults: [], moved: [] }
    const moved = silentlyMoved(homes, outcome.disclosure, origins)
    return { damage, became: 'read', faults: faultsOf(read.document, outcome), moved }
  } catch (error) {
    const [where = ''] = /\n\s+at .*/.exec((error as Error).stack ?? '') ?? []
    return { damage, became: 'thrown', faults: [`${String(error)}${where}`], moved: [] }
  }
}

/** Where the figures of the whole text stand; empty when it is no disclosure that anybody could tell. */
export async function undamagedHomes(text: string, registry: Registry): Promise<FigureHomes> {
  const read = await readDocument(new TextEncoder().encode(text), 'whole.txt', NO_HASH)
  const outcome = read.ok ? parseDocument(read.document, registry) : read
  return outcome.ok ? homesOf(outcome.disclosure) : new Map()
}

const NO_HASH = '0'.repeat(64)
