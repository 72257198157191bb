import type { Disclosure } from '@/lib/budget/disclosure'
import { derivedFigures } from '@/lib/audit/derived-figures'
import { headlineTerm, statedTerm } from '@/lib/audit/headline-terms'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { termOf } from '@/lib/audit/term'

/** What a document implies of last year is what last year's document said. */
export const againstLastYear: RelationRule = {
  id: 'against-last-year',
  title: '由增减额推得的上年数与上年公开的一致',
  severity: 'conflict',
  needs: 'previous',
  *relations({ disclosure, previous }) {
    if (!previous) return
    for (const derived of derivedFigures(disclosure)) {
      if (derived.kind !== 'lastYear' || derived.label !== undefined) continue
      const before = headlineTerm(previous, derived.subject) ?? statedTerm(previous, derived.subject)
      if (!before) continue
      const name = SUBJECT_NAMES[derived.subject] ?? derived.subject
      const [evidence] = derived.from
      const place = {
        label: `由本年说明推得的 ${derived.year} 年${name}`,
        key: `derived/${derived.subject}/${derived.year}`,
      }
      const term = termOf(
        { text: derived.amount, ...(evidence?.at !== undefined && { at: evidence.at }) },
        '万元',
        place,
      )
      const named = { ...before, label: `${yearOf(previous)} 年${phaseOf(previous)}公开的${name}` }
      yield { total: term, parts: [named] } satisfies Relation
    }
  },
}

const yearOf = ({ identity }: Disclosure) => identity.year
const phaseOf = ({ identity }: Disclosure) => (identity.phase === 'budget' ? '预算' : '决算')
