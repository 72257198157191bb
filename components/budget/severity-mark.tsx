import { SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'
import { findingWords } from '@/lib/words/findings'

/** The heaviest is A. */
const LETTERS: Record<Severity, string> = { error: 'A', conflict: 'B', doubt: 'C', form: 'D', rounding: 'E' }

export const SEVERITY_MEANINGS: Record<Severity, string> = findingWords.meanings

/** What a finding weighs: an outline, a letter and a word, never colour alone. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span className={`mark mark-${severity} ml-0!`}>
    <span className="mr-1 font-semibold">{LETTERS[severity]}</span>
    {SEVERITY_TITLES[severity]}
  </span>
)
