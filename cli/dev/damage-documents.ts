import { setImmediate } from 'node:timers/promises'
import { DAMAGES } from '@/lib/ingest/damage-fixture'
import { readDamaged, undamagedHomes } from '@/lib/ingest/damaged-reading-fixture'
import type { Registry } from '@/lib/ingest/identify'
import type { NamedText } from './real-documents'

export interface DamageRun {
  readonly from: number
  readonly cases: number
  readonly stop: AbortSignal
  readonly say: (line: string) => void
}

export interface DamageReport {
  readonly cases: number
  readonly lines: readonly string[]
  readonly faults: readonly string[]
  /** Figures read into another column than before, for sure and without an issue in the same table. */
  readonly moved: readonly string[]
}

/** Reads damaged variants of the documents, one for each seed, and holds each reading against what none may get wrong. */
export async function damageDocuments(
  texts: readonly NamedText[],
  registry: Registry,
  { from, cases, stop, say }: DamageRun,
): Promise<DamageReport> {
  const homes = await Promise.all(texts.map(({ text }) => undamagedHomes(text, registry)))
  const tally = new Map<string, number>()
  const faults: string[] = []
  const moved: string[] = []
  let slowest = { milliseconds: 0, label: '' }
  let seed = from
  // Stopped early, it reports what it has.
  for (; seed < from + cases && !stop.aborted; seed++) {
    const which = seed % texts.length
    const { name, text } = texts[which] ?? { name: '', text: '' }
    const began = performance.now()
    const result = await readDamaged(text, seed, registry, homes[which] ?? new Map())
    const milliseconds = performance.now() - began
    const label = `seed ${seed}, ${name}, ${result.damage}`
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, label }
    if (milliseconds > LONGEST) faults.push(`${label}: took ${(milliseconds / 1_000).toFixed(1)} s`)
    for (const fault of result.faults) {
      faults.push(`${label}: ${fault}`)
      say(`✗ ${label}: ${fault}`)
    }
    for (const line of result.moved) moved.push(`${label}: ${line}`)
    const counted = `${result.damage} ${result.became}`
    tally.set(counted, (tally.get(counted) ?? 0) + 1)
    if ((seed - from + 1) % 250 === 0)
      say(`… ${seed - from + 1} of ${cases}, ${faults.length} faults, ${moved.length} moved`)
    // Lets a request to stop come in.
    await setImmediate()
  }
  const lines = [...linesOf(tally), `slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.label}`]
  return { cases: seed - from, lines, faults, moved }
}

/** A real document is read in a few hundred milliseconds. */
const LONGEST = 10_000

function linesOf(tally: ReadonlyMap<string, number>): string[] {
  return DAMAGES.map((damage) => {
    const counts = [...tally].filter(([counted]) => counted.startsWith(`${damage} `))
    return `${damage.padEnd(14)} ${counts.map(([counted, n]) => `${counted.split(' ')[1]} ${n}`).join(', ')}`
  })
}
