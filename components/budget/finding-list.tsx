import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'

interface FindingListProps {
  readonly findings: readonly {
    readonly key: string
    readonly page: string
    readonly severity: Severity
    readonly sentence: string
    readonly admitted: boolean
    readonly department: string
    readonly year: number
    readonly phase: Phase
  }[]
}

/** What does not add up, each with the page where both figures stand. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <ul className="space-y-4">
      {findings.map(({ key, page, severity, sentence, admitted, department, year, phase }, i) => (
        <li key={`${key}-${i}`} className="max-w-[46em] border-l-2 border-rule-strong pl-3">
          <span className={`mark mark-${severity} mr-2 ml-0!`}>
            {admitted ? '文件自认' : SEVERITY_TITLES[severity]}
          </span>
          {sentence}
          <span className="block text-sm">
            <a href={`${page}#${key}`}>
              {department} {year} 年{PHASE_TITLES[phase]}
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}
