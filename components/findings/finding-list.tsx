import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import type { Severity } from '@/lib/budget/finding'
import type { Money } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import { findingAddress } from '@/lib/addresses/finding-address'
import { dateWords } from '@/lib/words/dates'
import { findingWords } from '@/lib/words/findings'
import { SeverityMark } from './severity-mark'

interface FindingListProps {
  readonly findings: readonly {
    readonly key: string
    readonly page: string
    readonly severity: Severity
    readonly sentence: string
    readonly admitted: boolean
    readonly size: Money
    readonly department: string
    readonly year: number
    readonly phase: Phase
  }[]
}

/** What does not add up, the largest first, each with its own page, where both figures stand. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {findings.map(({ key, page, severity, sentence, admitted, size, department, year, phase }) => (
        <li key={key} className="grid gap-x-6 py-3 sm:grid-cols-[9rem_1fr]">
          <p className="sm:text-right">
            <span className="text-sm text-muted">{findingWords.difference.before}</span>
            <span className="figure font-serif text-xl font-semibold">{amountText(size)}</span>
            <span className="text-sm text-muted">{findingWords.difference.after}</span>
          </p>
          <div className="max-w-[46em]">
            <p>
              <span className="mr-2">
                <SeverityMark severity={severity} />
              </span>
              {admitted && <span className="mark mr-2 ml-0!">{findingWords.admitted}</span>}
              {sentence}
            </p>
            <p className="text-sm">
              <a href={findingAddress(key)}>{findingWords.seeBoth}</a>
              <a href={page} className="ml-4">
                {dateWords.phaseOfDepartment(department, year, PHASE_TITLES[phase])}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
