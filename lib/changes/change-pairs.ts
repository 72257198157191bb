import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import type { ChangeEnd, ChangePair } from '@/lib/addresses/changes-address'
import { changeSeries } from '@/lib/words/change-series'

/** A change that can be told of a department, and out of which documents. */
export interface TellableChange extends ChangePair {
  /** `years`: both are held. `derived`: the earlier one follows from words of the later. `execution`: plan and accounts of one year. */
  readonly kind: 'years' | 'derived' | 'execution'
  /** Whether the document of the earlier end is held. */
  readonly held: boolean
}

interface Held {
  readonly year: number
  readonly phase: Phase
  readonly current: boolean
  readonly lastYear: { readonly year: number } | undefined
}

/** Every change that can be told, the newest first. */
export function toTellableChanges(disclosures: readonly Held[]): readonly TellableChange[] {
  const held = disclosures.filter(({ current }) => current)
  const has = (end: ChangeEnd) => held.some(({ year, phase }) => year === end.year && phase === end.phase)
  return held
    .toSorted((a, b) => b.year - a.year || b.phase.localeCompare(a.phase))
    .flatMap(({ year, phase, lastYear }): TellableChange[] => {
      const to = { year, phase }
      const plan = { year, phase: 'budget' } as const
      const before = held
        .filter((each) => each.phase === phase && each.year < year)
        .toSorted((a, b) => b.year - a.year)[0]
      const last = { year: year - 1, phase }
      return [
        ...(before ? [{ kind: 'years', from: { year: before.year, phase }, to, held: true } as const] : []),
        ...(phase === 'final' ? [{ kind: 'execution', from: plan, to, held: has(plan) } as const] : []),
        ...(lastYear?.year === last.year && !has(last)
          ? [{ kind: 'derived', from: last, to, held: false } as const]
          : []),
      ]
    })
}

/** The change asked for, where it can be told; else the newest that goes line by line, else the newest. */
export function chooseChange(asked: ChangePair | undefined, disclosures: readonly Held[]): TellableChange | undefined {
  const known = toTellableChanges(disclosures)
  const found = known.find((each) => asked && sameEnd(each.from, asked.from) && sameEnd(each.to, asked.to))
  if (found) return found
  const held = disclosures.filter(({ current }) => current)
  if (
    asked?.from.phase === asked?.to.phase &&
    asked &&
    [asked.from, asked.to].every((end) => held.some((each) => sameEnd(each, end)))
  )
    return { ...asked, kind: 'years', held: true }
  const newest = known[0]?.to
  const ofNewest = known.filter(({ to }) => newest && sameEnd(to, newest))
  return ofNewest.find(({ kind }) => kind === 'years') ?? ofNewest.find(({ kind }) => kind === 'execution') ?? known[0]
}

const sameEnd = (a: ChangeEnd, b: ChangeEnd): boolean => a.year === b.year && a.phase === b.phase

/** `2023 → 2024 年预算`, `2024 年：计划与花了的`. */
export function changeTitle({ from, to, kind }: TellableChange): string {
  if (kind === 'execution') return changeSeries.execution(to.year)
  return changeSeries.years(from.year, to.year, PHASE_TITLES[to.phase], kind === 'derived')
}
