import type { ReactNode } from 'react'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import type { Figure } from '@/lib/budget/figure'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { YearlySummary } from '@/lib/yearly/yearly-summary'
import { keyFigures } from '@/lib/words/key-figures'
import { Amount } from '@/components/figures/amount'
import { GlossaryTerm, type Glossary } from '@/components/figures/glossary-term'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'

/** The figures of honour: exact, large, each with what it is and on what basis. */
interface KeyFiguresProps {
  readonly summary: YearlySummary
  /** The same as the document's own words put it right. */
  readonly corrected: YearlySummary | undefined
  readonly glossary: Glossary
  readonly show: Show
  /** Tells the terms of two disclosures on one page apart. */
  readonly where: string
}

export function KeyFigures({ summary, corrected, glossary, show, where }: KeyFiguresProps) {
  const { expenditure, income, basic, project, change, threePublic, threePublicState, threePublicChange } = summary
  const sign = change?.direction === 'down' ? '−' : '+'
  const unit = show.unit === 'share' ? '%' : UNIT_TITLES[show.unit]
  return (
    <dl className="my-8 grid grid-cols-2 gap-x-6 gap-y-6 border-y border-rule-strong py-5 lg:grid-cols-4">
      <KeyFigure
        name={keyFigures.expenditure}
        unit={expenditure ? unit : ''}
        figures={[expenditure, income]}
        note={income && keyFigures.income(<Amount figure={income} />, unit)}
      >
        {expenditure ? <Amount figure={expenditure} /> : <Untold />}
      </KeyFigure>
      <KeyFigure
        name={keyFigures.both(
          <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.basicExpenditure} where={`${where}-key`} />,
          <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.projectExpenditure} where={`${where}-key`} />,
        )}
        unit=""
        note={
          (basic ?? project) && (
            <>
              {keyFigures.both(<Amount figure={basic?.figure} />, <Amount figure={project?.figure} />)} {unit}
            </>
          )
        }
        figures={[basic?.figure, project?.figure]}
      >
        {basic || project ? (
          <span className="text-[0.72em] tabular-nums sm:text-[0.8em]">
            <span className="figure inline-block text-basic [&_.corrected]:block!">
              <PutRight published={basic?.share ?? '—'} corrected={corrected?.basic?.share} />
            </span>
            <span className="text-muted">{keyFigures.slash}</span>
            <span className="figure inline-block text-project [&_.corrected]:block!">
              <PutRight published={project?.share ?? '—'} corrected={corrected?.project?.share} />
            </span>
          </span>
        ) : (
          <Untold />
        )}
        <SplitBar basic={basic?.share} project={project?.share} />
        {corrected?.basic?.share !== basic?.share && (
          <SplitBar basic={corrected?.basic?.share} project={corrected?.project?.share} />
        )}
      </KeyFigure>
      {change?.change && (
        <KeyFigure
          name={keyFigures.change(change.baseYear, change.direction === 'down')}
          unit={unit}
          figures={[change.change]}
          note={
            change.percent
              ? keyFigures.statedPercent(
                  <PutRight
                    published={`${sign}${change.percent}%`}
                    corrected={corrected?.change?.percent ? signedPercent(corrected.change) : undefined}
                  />,
                )
              : keyFigures.stated
          }
        >
          {sign}
          <Amount figure={change.change} />
        </KeyFigure>
      )}
      <KeyFigure
        unit={threePublic?.wan ? unit : ''}
        figures={[threePublic]}
        name={<GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.threePublic} where={`${where}-key`} />}
        note={threePublicChange?.direction === 'same' ? keyFigures.same(threePublicChange.baseYear) : undefined}
      >
        {threePublic?.wan ? <Amount figure={threePublic} /> : <Absent state={threePublicState} />}
      </KeyFigure>
    </dl>
  )
}

const signedPercent = ({ direction, percent }: NonNullable<YearlySummary['change']>): string =>
  `${direction === 'down' ? '−' : '+'}${percent}%`

/** Why there is no figure: five kinds of nothing, told apart. */
type Absence = YearlySummary['threePublicState']
const ABSENT: Record<Absence, string> = keyFigures.absent

const Absent = ({ state }: { state: Absence }) => (
  <span className="font-sans text-lg font-normal text-muted">{ABSENT[state]}</span>
)

const Untold = () => <span className="font-sans text-lg font-normal text-muted">{keyFigures.untold}</span>

interface KeyFigureProps {
  readonly name: ReactNode
  readonly unit?: string
  readonly note?: ReactNode
  /** The figures in it, for what was found about them. */
  readonly figures?: readonly (Figure | undefined)[]
  readonly children: ReactNode
}

function KeyFigure({ name, unit = UNIT_TITLES.wan, note, figures = [], children }: KeyFigureProps) {
  return (
    <div className="inline">
      <dt className="text-sm text-muted">
        {name}
        <Marks marks={marksOf(figures)} />
      </dt>
      <dd>
        <div className="font-serif text-2xl leading-snug font-semibold sm:text-3xl">
          {children}
          {unit && <span className="ml-1 inline-block font-sans text-sm font-normal text-muted">{unit}</span>}
        </div>
        {note && <div className="text-sm text-muted">{note}</div>}
      </dd>
    </div>
  )
}

/** One bar of two parts; the figures stand right above it, so it is hidden from screen readers. */
function SplitBar({ basic, project }: { basic: string | undefined; project: string | undefined }) {
  if (basic === undefined || project === undefined) return null
  return (
    <svg width="100%" height="8" aria-hidden="true" className="mt-1 mb-1.5 block">
      <rect width="100%" height="8" className="chart-rest" />
      <rect width={basic} height="8" className="chart-basic" />
      <rect x={basic} width={project} height="8" className="chart-project" />
    </svg>
  )
}
