import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { dateWords } from '@/lib/words/dates'
import { departmentWords } from '@/lib/words/department'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { projectAddress } from '@/components/projects/project-table'

interface DepartmentProjectsProps {
  readonly home: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly projects: readonly {
      readonly ordinal: number
      readonly code: string | null
      readonly name: string
      readonly figure: Figure | undefined
    }[]
  }[]
}

/** The largest projects of each year, the newest year first. */
export function DepartmentProjects({ home, disclosures }: DepartmentProjectsProps) {
  return (
    <Ledger caption={departmentWords.projectsCaption}>
      <thead>
        <tr>
          <th scope="col">{ledgers.item}</th>
          <th scope="col" className="amount">
            {ledgers.amount}
          </th>
        </tr>
      </thead>
      {disclosures.toReversed().map(({ year, phase, projects }) => (
        <tbody key={`${year}-${phase}`}>
          <tr className="group">
            <th scope="rowgroup">
              <a href={`${home}/${year}`}>{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</a>
            </th>
            <td />
          </tr>
          {projects.map((project) => (
            <tr key={project.ordinal}>
              <th scope="row">
                <a href={projectAddress(`${home}/${year}`, project)}>{project.name}</a>
              </th>
              <td className="amount">
                <Amount figure={project.figure} listed />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}
