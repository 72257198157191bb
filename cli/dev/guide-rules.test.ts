import { expect, it } from 'vitest'
import { AUDIT_RULES } from '@/lib/audit/rules'
import { GUIDE_RULES } from '@/lib/series/guide'
import { MAP_IDENTITIES } from '@/lib/series/tables-map'

it('names only rules that the audit has: the guide links to what breaks them', () => {
  const known = new Set(AUDIT_RULES.map(({ id }) => id))
  const named = [...Object.values(GUIDE_RULES).flat(), ...MAP_IDENTITIES.map(({ rule }) => rule), 'against-last-year']
  expect(named.filter((rule) => !known.has(rule))).toEqual([])
})
