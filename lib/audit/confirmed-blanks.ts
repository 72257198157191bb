import type { Disclosure } from '@/lib/budget/disclosure'
import { weighRelation } from './relation'
import { AUDIT_RULES } from './rules'

/**
 * The blanks that the document's own arithmetic bears out: something that is printed, be it a zero, adds up, and does so
 * without them. By the keys of their terms. Text whose cells stand at no place of their own loses its blanks, and a reader that
 * found no figure may have missed one; so that without this nothing is said of a blank that no grid shows.
 */
export function confirmedBlanks(disclosure: Disclosure): ReadonlySet<string> {
  const known = CONFIRMED.get(disclosure)
  if (known) return known
  const confirmed = new Set<string>()
  for (const rule of AUDIT_RULES) {
    if (!('relations' in rule) || rule.needs) continue
    for (const relation of rule.relations({ disclosure })) {
      const { total, parts, kind = 'equal' } = relation
      if (kind !== 'equal' || total.state !== 'amount' || weighRelation(relation).outcome !== 'holds') continue
      for (const { inferred, key } of parts) if (inferred === true) confirmed.add(key)
    }
  }
  CONFIRMED.set(disclosure, confirmed)
  return confirmed
}

/** Worked out once for all rules of an audit. */
const CONFIRMED = new WeakMap<Disclosure, ReadonlySet<string>>()
