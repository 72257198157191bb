import type { AuditCase, JudgingRule } from './rule'
import { inPrint } from './sentences'

/** What a rule says of a disclosure of which only what it looks at is given. For tests: the rest is not there, and its form is known, whose numbers the sentences name. */
export function judged(
  rule: JudgingRule,
  disclosure: object,
  text?: readonly string[],
  year = 2025,
  phase: 'budget' | 'final' = 'budget',
) {
  const form = phase === 'budget' ? 'henan-budget' : 'national-final'
  const whole = { form, identity: { year, phase }, tables: {}, claims: [], ...disclosure }
  return [...rule.judge({ disclosure: whole, text } as unknown as AuditCase)].map(inPrint)
}

/** The outcomes alone. */
export const outcomes = (judgements: readonly { readonly outcome: string }[]): readonly string[] =>
  judgements.map(({ outcome }) => outcome)

/** A target as the reader leaves it. */
export const target = (text: string) => {
  const [, sign = '', number, unit = ''] = /^(≥|≤|=|>|<)?\s*(\d+(?:\.\d+)?)\s*(.*)$/.exec(text) ?? []
  const operator = ({ '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' } as Record<string, string>)[sign]
  return { text, ...(operator && { operator }), ...(number !== undefined && { number, unit }) }
}
