import { absMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Term } from './term'

/**
 * A relation (勾稽关系): a figure that must equal the sum of others, or, with one part, equal that one. `atMost`: the
 * parts are only some of it (其中), so that they must not exceed it.
 */
export interface Relation {
  readonly total: Term
  readonly parts: readonly Term[]
  readonly kind?: 'equal' | 'atMost'
  /** How the parts are called in a sentence: 基本支出加项目支出, 各单位相加. For a single part its own label serves. */
  readonly says?: string
  /** Why it cannot be checked, although all figures are there. */
  readonly unchecked?: string
}

/** What the figures themselves say of a relation. */
export type RelationOutcome =
  /** No figure on either side: nothing was claimed. */
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'unchecked'; readonly note: string }
  | { readonly outcome: 'holds'; readonly sum: Money }
  /** `tolerance`: the most that rounding of the figures involved can make. */
  | {
      readonly outcome: 'fails'
      readonly sum: Money
      readonly difference: Money
      readonly tolerance: Money
      readonly rounding: boolean
    }

/** What of a relation that does not hold is not sure enough to be held against anybody; undefined: it all is. */
export function doubtIn({ total, parts }: Relation, isConfirmed: (term: Term) => boolean): string | undefined {
  const terms = [total, ...parts]
  const blank = terms.find((term) => term.inferred === true && !isConfirmed(term))
  if (blank) return `“${blank.label}”读作空白，别处没有印证`
  const absent = parts.find(({ state }) => state === 'absent')
  return absent && `没有“${absent.label}”`
}

export function weighRelation({ total, parts, kind = 'equal', unchecked }: Relation): RelationOutcome {
  if (![total, ...parts].some(({ state }) => state !== 'absent' && state !== 'blank')) return { outcome: 'empty' }
  if (unchecked !== undefined) return { outcome: 'unchecked', note: unchecked }
  const hindrance = hindranceOf(total, parts)
  if (hindrance !== undefined) return { outcome: 'unchecked', note: hindrance }
  const sum = parts.reduce((so, { money }) => so + money, 0n) as Money
  const difference = (total.money - sum) as Money
  if (difference === 0n || (kind === 'atMost' && difference > 0n) || isRounded(total, parts))
    return { outcome: 'holds', sum }
  const tolerance = toleranceOf(total, parts)
  const size = difference < 0n ? -difference : difference
  return { outcome: 'fails', sum, difference, tolerance, rounding: size <= tolerance }
}

/** Where a figure may be any of several: the relation that holds, else one that rounding explains, else the first. */
export function bestFitting(relations: readonly Relation[]): Relation | undefined {
  const weighed = relations.map((relation) => ({ relation, outcome: weighRelation(relation) }))
  const held = weighed.find(({ outcome }) => outcome.outcome === 'holds')
  const rounded = weighed.find(({ outcome }) => outcome.outcome === 'fails' && outcome.rounding)
  return (held ?? rounded ?? weighed[0])?.relation
}

function hindranceOf(total: Term, parts: readonly Term[]): string | undefined {
  if (total.state === 'absent') return `没有“${total.label}”`
  if (parts.every(({ state }) => state === 'absent')) return `没有“${parts[0]?.label ?? total.label}”`
  const unreadable = [total, ...parts].find(({ state }) => state === 'unreadable')
  if (unreadable) return `“${unreadable.label}”不是一个数`
  const open = [total, ...parts].find((term) => term.open)
  return open && `“${open.label}”的列未定`
}

/** One figure is the other, printed more coarsely: 3121.42 万元 for 31,214,205.80 元. */
function isRounded(total: Term, [only, ...others]: readonly Term[]): boolean {
  if (!only || others.length > 0 || only.money === 0n || total.money === 0n) return false
  const coarse = coarser(only, total)
  const isCoarser = coarse >= 10n * (coarse === total.place ? only.place : total.place)
  return isCoarser && 2n * absMoney((total.money - only.money) as Money) <= coarse
}

/**
 * Half a unit of the last printed place for every figure: more than that no rounding can move a sum. Two figures of one
 * amount may differ by a whole unit of the coarser: one is cut off, or is the sum of parts that were rounded before.
 */
function toleranceOf(total: Term, parts: readonly Term[]): Money {
  const [only, ...others] = parts
  if (only && others.length === 0) {
    const zero = [only, total].find(({ money }) => money === 0n)
    return zero ? roundedToZero(zero) : coarser(only, total)
  }
  const rounded = [total, ...parts].filter(({ money }) => money !== 0n)
  return (rounded.reduce((so, { place }) => so + place, 0n) / 2n) as Money
}

/** 0.00 万元 may be 40 元; a 0 without decimals is nothing, and so is what was not printed. */
const roundedToZero = ({ state, place }: Term): Money =>
  state === 'amount' && place <= FINEST_OF_WAN ? ((place / 2n) as Money) : ZERO
/** 0.01 万元. */
const FINEST_OF_WAN = 1_000_000n

const coarser = (a: Term, b: Term): Money => (a.place > b.place ? a.place : b.place)
