import { projectAddress, yearAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import type { MatchReason } from '@/lib/topics/match-topic'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { marksOf } from '@/lib/figures/dress-figures'
import { againstCap, type TopicCount } from '@/lib/topics/topic-costs'
import type { TopicRow } from '@/lib/topics/topic-rows'
import { projectWords } from '@/lib/words/projects'
import { topicCosts } from '@/lib/words/topic-costs'
import { topicWords } from '@/lib/words/topics'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

const words = topicWords.projects

interface TopicProjectsProps {
  readonly caption: string
  readonly phase: Phase
  readonly rows: readonly TopicRow[]
}

/** Projects of one phase: the money, how much it is to buy, what one costs, each a door; below it the arithmetic and why it is here. */
export function TopicProjects({ caption, phase, rows }: TopicProjectsProps) {
  const quantities = new Set(rows.flatMap(({ count }) => (count ? [count.quantity] : [])))
  const [only] = quantities.size === 1 ? quantities : []
  return (
    <div className="topic-table">
      <FigureTable
        caption={caption}
        columns={[
          {
            key: 'project',
            head: words.projectsIn(PHASE_TITLES[phase]),
            holds: 'name',
            cell: (row) => <Project row={row} />,
          },
          {
            key: 'amount',
            head: (
              <>
                {words.amount}
                <br />
                {words.wan}
              </>
            ),
            holds: 'figure',
            cell: ({ project: { total } }) =>
              total?.money === undefined ? (
                <span className="text-sm text-muted">{words.notPrinted}</span>
              ) : (
                <Amount figure={total} listed />
              ),
          },
          {
            key: 'quantity',
            head: only?.title ?? words.quantity,
            holds: 'figure',
            cell: ({ count }) =>
              count?.indicators.map((indicator, i) => (
                <span key={indicator.target?.at ?? i} className="block">
                  <Amount figure={indicator.target} listed />
                </span>
              )),
          },
          {
            key: 'cost',
            head: (
              <>
                {only ? words.one(only.per, only.monthly) : words.unitPrice}
                <br />
                {words.yuan}
              </>
            ),
            holds: 'figure',
            cell: ({ count, project }) =>
              count?.cost ? (
                <Cost count={count} cost={count.cost} sayPer={only === undefined} />
              ) : (
                <Printed caps={project.caps} />
              ),
          },
        ]}
        rows={rows}
        rowKey={({ of, project }) => `${of.home}/${of.year}/${of.phase}/${project.ordinal}`}
        row={({ of, count, project }) => ({
          className: 'topic-row',
          note: {
            className: 'topic-note',
            text: <Account count={count} project={project} department={of.department.name} />,
          },
        })}
      />
    </div>
  )
}

function Project({ row: { of, project } }: { row: TopicRow }) {
  const year = yearAddress(of.home, of.year)
  return (
    <>
      <a href={year} className="mr-2 inline-block py-0.5 sm:block">
        {topicWords.whose(of.district.name, of.year)}
      </a>
      <a href={projectAddress(year, project)} className="inline-block py-0.5">
        {project.name || projectWords.noNameHere}
      </a>
      <Marks marks={marksOf([project.total])} page={year} />
    </>
  )
}

/** What the document itself says one costs, where nothing can be worked out. */
const Printed = ({ caps }: Pick<TopicRow['project'], 'caps'>) =>
  caps.map(({ name, target }) => (
    <span key={target?.at ?? name} className="block">
      <Amount figure={target} listed />
      <span className="block text-sm text-muted">{words.byDocument}</span>
    </span>
  ))

interface CostProps {
  readonly count: TopicCount
  readonly cost: NonNullable<TopicCount['cost']>
  /** Where no head of the column says it. */
  readonly sayPer: boolean
}

const Cost = ({ count: { quantity }, cost: { money, bound }, sayPer }: CostProps) => (
  <span className="figure">
    <span className="derived">{words.derived}</span>
    {bound !== 'exact' && <span className="text-sm">{topicCosts.bound(bound)}</span>}
    {amountText(money, '元')}
    {sayPer && <span className="block text-sm text-muted">{words.each(quantity.per, quantity.monthly)}</span>}
  </span>
)

interface AccountProps {
  readonly count: TopicCount | undefined
  readonly project: TopicRow['project']
  readonly department: string
}

/** How it was worked out, the document's own cap, and by which word it is here. */
function Account({ count, project, department }: AccountProps) {
  const { unitName, mixed, near, carriedOver, caps, why } = project
  return (
    <>
      {count?.cost && (
        <span className="mr-3 inline-block">
          {words.arithmetic(<span className="whitespace-normal">{count.cost.arithmetic}</span>)}
        </span>
      )}
      {!near && !count?.cost && <span className="mr-3">{words.without[count?.without ?? 'none']}</span>}
      {caps.map((cap) => (
        <span key={cap.target?.at ?? cap.name} className="mr-3">
          {words.cap(
            cap.name,
            <Amount figure={cap.target} />,
            count ? verdictText(againstCap(count.cost, count.quantity, cap)) : '',
          )}
        </span>
      ))}
      {mixed && <span className="mr-3">{words.mixed}</span>}
      {carriedOver && <span className="mr-3">{words.carriedOver}</span>}
      <span>{words.why(near, whyText(why))}</span>
      {unitName && !unitName.endsWith(department) && <span className="ml-3">{words.unit(unitName)}</span>}
    </>
  )
}

const verdictText = (verdict: ReturnType<typeof againstCap>): string =>
  verdict ? words.verdict(verdict.relation, verdict.difference) : ''

/** The first place says it; the others are counted. */
function whyText(why: readonly MatchReason[]): string {
  const [first] = why
  if (!first) return ''
  const others = why.length - 1
  return first.in === 'name' ? words.inName(first.word, others) : words.inIndicator(first.text, first.word, others)
}
