import { rowAnchor } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { sourceLink, documentAddress } from '@/lib/addresses/source-link'
import { marksOf, type ShownDisclosure } from '@/lib/figures/dress-figures'
import type { ProjectRow } from '@/lib/projects/project-list'
import { amountWords } from '@/lib/words/amounts'
import { dateWords } from '@/lib/words/dates'
import { projectWords } from '@/lib/words/projects'
import { Amount } from '@/components/figures/amount'
import { IndicatorTable } from './indicator-table'
import { Marks } from '@/components/figures/marks'
import { unitCostOf, UnitCost } from '@/components/figures/unit-cost'

interface ProjectViewProps {
  readonly name: string
  readonly year: number
  readonly disclosure: ShownDisclosure
  readonly project: ProjectRow
  readonly address: string
}

const FUNDS = [
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'carriedOverGeneralPublic',
  'carriedOverGovernmentFund',
  'carriedOverStateCapital',
  'fiscalAccount',
  'unitFunds',
] as const satisfies readonly (keyof ProjectRow['funds'])[]

/** One project: what it costs and where the money comes from, what a piece costs, what it promises. */
export function ProjectView({ name, year, disclosure, project, address }: ProjectViewProps) {
  const { phase, document, derived } = disclosure
  const cost = unitCostOf(project, derived)
  const funds = FUNDS.filter((key) => project.funds[key]?.money !== undefined)
  return (
    <article>
      <h1 className="mt-4 text-3xl">{project.name || projectWords.noNameHere}</h1>
      <p className="mt-2 text-muted">
        <span className="mr-4">{dateWords.phaseOfDepartment(name, year, PHASE_TITLES[phase])}</span>
        {project.category && <span className="mr-4">{project.category}</span>}
        {project.unitName && <span className="mr-4">{project.unitName}</span>}
        {project.code && <span className="figure inline-block">{projectWords.code(project.code)}</span>}
      </p>
      <p className="prose mt-5 max-w-[40em] text-lg">
        {projectWords.spent(
          phase === 'budget',
          <strong className="font-semibold whitespace-nowrap">
            {amountWords.inWan(<Amount figure={project.total} />)}
          </strong>,
          project.share,
          <Marks marks={marksOf([project.total, project.stated])} />,
        )}
        {cost &&
          projectWords.unitCost(
            cost.indicator,
            <UnitCost project={project} derived={derived} />,
            <span className="figure">{cost.arithmetic}</span>,
          )}
      </p>
      {funds.length > 0 && (
        <Section id="funds" title={projectWords.whereFrom}>
          <FigureTable
            caption={projectWords.fundsCaption}
            columns={[
              { key: 'source', head: projectWords.source, holds: 'name', cell: (key) => projectWords.funds[key] },
              {
                key: 'amount',
                head: projectWords.amount,
                holds: 'figure',
                cell: (key) => <Amount figure={project.funds[key]} />,
              },
            ]}
            rows={funds}
            rowKey={(key) => key}
          />
          {project.stated?.money !== undefined && project.stated.at !== project.total?.at && (
            <p className="mt-3 text-sm text-muted">{projectWords.alsoStated(<Amount figure={project.stated} />)}</p>
          )}
        </Section>
      )}
      {project.indicators.length > 0 && (
        <Section id="indicators" title={projectWords.promised(project.indicators.length)}>
          <IndicatorTable caption={projectWords.indicatorsCaption} indicators={project.indicators} />
        </Section>
      )}
      <p className="mt-10 text-sm text-muted">
        {projectWords.comesFrom(
          <a href={sourceLink(document.id, project.total?.at) ?? documentAddress(document.id)}>{document.title}</a>,
          (back) => (
            <a href={`${address}#${rowAnchor(phase, 'project', project.ordinal)}`}>{back}</a>
          ),
        )}
      </p>
    </article>
  )
}
