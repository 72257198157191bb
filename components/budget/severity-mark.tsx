import { SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'

/** The heaviest is A. */
const LETTERS: Record<Severity, string> = { error: 'A', conflict: 'B', doubt: 'C', form: 'D', rounding: 'E' }

export const SEVERITY_MEANINGS: Record<Severity, string> = {
  error: '一个合计不等于它的各部分',
  conflict: '两处对同一件事说法不同',
  doubt: '值得一问，可能有合理的解释',
  form: '用词、版式与公开的规范',
  rounding: '四舍五入就能造成的差',
}

/** What a finding weighs: an outline, a letter and a word, never colour alone. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span className={`mark mark-${severity} ml-0!`}>
    <span className="mr-1 font-semibold">{LETTERS[severity]}</span>
    {SEVERITY_TITLES[severity]}
  </span>
)
