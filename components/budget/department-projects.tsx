import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { Amount } from './amount'
import { projectAddress } from './project-table'

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
    <Ledger caption="每份文件里金额最大的几个项目（万元）；其余的在那一年的页面上">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className="amount">
            金额
          </th>
        </tr>
      </thead>
      {disclosures.toReversed().map(({ year, phase, projects }) => (
        <tbody key={`${year}-${phase}`}>
          <tr className="group">
            <th scope="rowgroup">
              <a href={`${home}/${year}`}>
                {year} 年{PHASE_TITLES[phase]}
              </a>
            </th>
            <td />
          </tr>
          {projects.map((project) => (
            <tr key={project.ordinal}>
              <th scope="row">
                <a href={projectAddress(`${home}/${year}`, project)}>{project.name}</a>
              </th>
              <td className="amount">
                <Amount figure={project.figure} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}
