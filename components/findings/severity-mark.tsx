import { SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'
import { findingWords } from '@/lib/words/findings'

export const SEVERITY_MEANINGS: Record<Severity, string> = findingWords.meanings

/** What a matter weighs: an outline and a word, never colour alone. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span className={`mark mark-${severity} ml-0!`}>{SEVERITY_TITLES[severity]}</span>
)
