import { projectAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { ProjectRow } from '@/lib/projects/project-list'
import { ledgers } from '@/lib/words/ledgers'
import { projectWords } from '@/lib/words/projects'
import { separators } from '@/lib/words/separators'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'
import { UnitCost } from '@/components/figures/unit-cost'

interface ProjectTableProps {
  readonly title: string
  readonly projects: readonly ProjectRow[]
  readonly derived: readonly DerivedFigure[]
  readonly show: Show
  /** Address of the yearly page. */
  readonly address: string
  readonly anchor: string
}

/** Projects by size: name and figure on one line, its length against the largest under it, what it promises, what a piece costs. */
export function ProjectTable({ title, projects, derived, show, address, anchor }: ProjectTableProps) {
  return (
    <FigureTable
      caption={ledgers.inUnit(title, UNIT_TITLES[show.unit])}
      columns={[
        {
          key: 'item',
          head: ledgers.item,
          holds: 'name',
          className: 'w-full',
          cell: (project) => (
            <>
              <a href={projectAddress(address, project)}>{project.name || projectWords.noName}</a>
              <Marks marks={marksOf([project.total, project.stated])} />
              <svg width="100%" height="6" aria-hidden="true" className="mt-1 block">
                <rect width={`${(project.length * 100).toFixed(3)}%`} height="6" className="chart-project" />
              </svg>
              <span className="block text-sm text-muted">
                {project.category && <span className="mr-4 inline-block">{project.category}</span>}
                <Promises project={project} />
                <UnitCost project={project} derived={derived} />
              </span>
            </>
          ),
        },
        { key: 'amount', head: ledgers.amount, holds: 'figure', cell: ({ total }) => <Amount figure={total} /> },
        {
          key: 'share',
          head: ledgers.share,
          holds: 'figure',
          className: 'figure',
          cell: ({ share, correctedShare }) => <PutRight published={share} corrected={correctedShare} />,
        },
      ]}
      rows={projects}
      rowKey={({ ordinal }) => ordinal}
      row={({ ordinal }) => ({ id: `${anchor}-${ordinal}` })}
    />
  )
}

/** The first targets of output in one line; the rest stands on the project's own page. */
function Promises({ project: { indicators } }: { project: ProjectRow }) {
  const outputs = indicators.filter(({ kind }) => kind === 'output').slice(0, MOST_PROMISES)
  if (outputs.length === 0) return null
  return (
    <span className="mr-4">
      {outputs.map(({ ordinal, name, words: { target } }, i) => (
        <span key={ordinal}>
          {i > 0 && separators.clauses}
          {name} <Amount figure={target} />
        </span>
      ))}
      {indicators.length > outputs.length && projectWords.indicatorsInAll(indicators.length)}
    </span>
  )
}

const MOST_PROMISES = 2
