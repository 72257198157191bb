import { projectAddress, yearAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { dateWords } from '@/lib/words/dates'
import { departmentWords } from '@/lib/words/department'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'

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
    <FigureTable
      caption={departmentWords.projectsCaption}
      columns={[
        {
          key: 'item',
          head: ledgers.item,
          holds: 'name',
          cell: ({ page, ...project }) => <a href={projectAddress(page, project)}>{project.name}</a>,
        },
        {
          key: 'amount',
          head: ledgers.amount,
          holds: 'figure',
          cell: ({ figure }) => <Amount figure={figure} listed />,
        },
      ]}
      groups={disclosures.toReversed().map(({ year, phase, projects }) => ({
        key: `${year}-${phase}`,
        head: <a href={yearAddress(home, year)}>{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</a>,
        rows: projects.map((project) => ({ page: yearAddress(home, year), ...project })),
      }))}
      rowKey={({ ordinal }) => ordinal}
    />
  )
}
