import { compareMoney } from '@/lib/budget/money'
import type { ComparedBy } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import { CAVEAT_KINDS, type Caveat } from './caveat'
import { absent, blankTables, economicScope, moneyUnit } from './caveats-of-tables'
import { admitted, carriedOver, oneOff, otherFunds } from './caveats-of-money'
import { levels, phases, prices, units, years } from './caveats-of-bodies'

/** Every caveat of a comparison: what moves most money first, then what nobody can measure. Of like documents there is none. */
export function toCaveats(items: readonly ComparedDisclosure[], by: ComparedBy): readonly Caveat[] {
  if (items.length < 2) return []
  const found = [
    ...[levels, phases, years, units, prices].map((rule) => rule(items)),
    ...[carriedOver, admitted, oneOff, otherFunds].map((rule) => rule(items)),
    ...[economicScope, absent, blankTables, moneyUnit].map((rule) => rule(items, by)),
  ].filter((caveat) => caveat !== undefined)
  return found.sort((a, b) => {
    // Whose money it is comes before all that can be measured in it.
    if ((a.kind === 'level') !== (b.kind === 'level')) return a.kind === 'level' ? -1 : 1
    if (a.moves !== undefined && b.moves !== undefined) return compareMoney(b.moves, a.moves)
    if ((a.moves === undefined) !== (b.moves === undefined)) return a.moves === undefined ? 1 : -1
    return CAVEAT_KINDS.indexOf(a.kind) - CAVEAT_KINDS.indexOf(b.kind)
  })
}
