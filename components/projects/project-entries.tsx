import { projectAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Figure, Mark } from '@/lib/budget/figure'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { findingAddress } from '@/lib/addresses/finding-address'
import { dateWords } from '@/lib/words/dates'
import { projectList } from '@/lib/words/project-list'
import { projectWords } from '@/lib/words/projects'
import { Amount } from '@/components/figures/amount'
import { unitCostOf, UnitCost } from '@/components/figures/unit-cost'

const words = projectList.entry

interface ProjectEntry {
  readonly ordinal: number
  readonly code: string | null
  readonly name: string
  readonly category: string | null
  readonly performanceRow: number | null
  readonly total: Figure | undefined
  readonly performanceOnly: boolean
  readonly corrected: Money | undefined
  readonly marks: readonly Mark[]
  readonly target: { readonly name: string; readonly figure: Figure | undefined } | undefined
  readonly derived: readonly DerivedFigure[]
  readonly year: number
  readonly phase: Phase
  readonly department: string
  readonly page: string
}

interface ProjectEntriesProps {
  readonly caption: string
  readonly projects: readonly ProjectEntry[]
  /** How the list is sorted, of its two columns. */
  readonly sorted: 'name' | 'amount' | undefined
}

/** Projects of many departments: name and figure on one line, whose it is, what it promises first, what a piece costs. */
export function ProjectEntries({ caption, projects, sorted }: ProjectEntriesProps) {
  return (
    <FigureTable
      caption={caption}
      columns={[
        {
          key: 'project',
          head: words.project,
          holds: 'name',
          className: 'w-full',
          sorted: sorted === 'name' ? 'ascending' : undefined,
          cell: (project) => (
            <div className="gap-x-8 sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(12rem,20rem)]">
              <div>
                <a href={projectAddress(project.page, project)}>{project.name || projectWords.noName}</a>
                <Found marks={project.marks} />
                <Beside project={project} />
              </div>
              <a href={project.page} className="whose text-sm">
                {dateWords.phaseOfDepartment(project.department, project.year, PHASE_TITLES[project.phase])}
              </a>
            </div>
          ),
        },
        {
          key: 'amount',
          head: words.amount,
          holds: 'figure',
          sorted: sorted === 'amount' ? 'descending' : undefined,
          cell: (project) => <Figures project={project} />,
        },
      ]}
      rows={projects}
      rowKey={({ page, phase, ordinal }) => `${page}-${phase}-${ordinal}`}
    />
  )
}

/** What is known of it besides its amount: its kind, the first thing promised, what a piece costs by our own division. */
function Beside({ project }: { project: ProjectEntry }) {
  const { category, performanceOnly, target, derived } = project
  const cost = unitCostOf(project, derived)
  return (
    <span className="block text-sm text-muted">
      {performanceOnly && <span className="mark mr-3 ml-0!">{words.performanceOnly}</span>}
      {category && <span className="mr-4 inline-block">{category}</span>}
      {target && (
        <span className="mr-4">
          {target.name} <Amount figure={target.figure} listed />
        </span>
      )}
      {cost && (
        <span>
          <UnitCost project={project} derived={derived} />{' '}
          <span className="inline-block">{words.arithmetic(cost.arithmetic, cost.yuanPerMonth !== undefined)}</span>
        </span>
      )}
    </span>
  )
}

function Figures({ project: { total, corrected } }: { project: ProjectEntry }) {
  if (total === undefined || (total.money === undefined && total.printed === ''))
    return <span className="text-sm text-muted">{words.notPrinted}</span>
  return <Amount listed figure={corrected === undefined ? total : { ...total, corrected: amountText(corrected) }} />
}

/** What was found about its amount, each finding at its own address. */
function Found({ marks }: { marks: readonly Mark[] }) {
  const [first] = marks
  if (!first) return null
  return (
    <a href={findingAddress(first.key)} className={`mark mark-${first.severity}`}>
      {SEVERITY_TITLES[first.severity]}
      {marks.length > 1 && <span className="figure"> {marks.length}</span>}
      <span className="sr-only">{words.seeFindings}</span>
    </a>
  )
}
