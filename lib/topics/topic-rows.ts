import { PHASES, type Phase } from '@/lib/budget/phase'
import { byPlaceRank } from '@/lib/budget/registered-districts'
import type { Topic } from './topic'
import { amountText } from '@/lib/figures/amount'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { TopicPage } from './get-topic-page'
import { topicCosts } from '@/lib/words/topic-costs'
import { unitWords } from '@/lib/words/units'
import { dressFigures } from '@/lib/figures/dress-figures'
import { toStackedBars, type StackedBars } from '@/lib/charts/stacked-bars'
import { countOf, type TopicCost, type TopicCount, type TopicProject } from './topic-costs'

/** A topic on a page. */
export type ShownTopic = TopicPage
export type TopicDisclosure = TopicPage['disclosures'][number]

/** One project of a topic, with whose it is and what one piece costs. */
export interface TopicRow {
  readonly of: Pick<TopicDisclosure, 'district' | 'department' | 'year' | 'phase' | 'home' | 'document'>
  readonly project: TopicProject
  readonly count: TopicCount | undefined
}

/** The disclosures of a topic with their figures made ready for the page. */
export const dressTopic = (disclosures: readonly TopicDisclosure[]): readonly TopicDisclosure[] =>
  disclosures.map((disclosure) => dressFigures(disclosure, SHOW_WAN))

/** The projects of a phase: newest year first, then by district and department. Never by size: not all are here. */
export const toTopicRows = (
  { quantities }: Topic,
  disclosures: readonly TopicDisclosure[],
  phase: Phase,
  near = false,
): readonly TopicRow[] =>
  inOrder(disclosures.filter((each) => each.phase === phase)).flatMap((disclosure) =>
    disclosure.projects
      .filter((project) => project.near === near)
      .map((project) => ({ of: disclosure, project, count: countOf(project, quantities) })),
  )

export const inOrder = <Each extends TopicRow['of']>(disclosures: readonly Each[]): readonly Each[] =>
  disclosures.toSorted(
    (a, b) =>
      b.year - a.year || byPlaceRank(a.district.slug, b.district.slug) || compare(a.department.slug, b.department.slug),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What one costs, beside each other: only of the same thing, the same year and the same phase, and at least two of them. */
export interface CostChart {
  readonly key: string
  readonly phase: Phase
  readonly year: number
  readonly per: string
  readonly monthly: boolean
  readonly title: string
  readonly bars: StackedBars
}

export const toCostCharts = (rows: readonly TopicRow[], { quantities }: Topic): readonly CostChart[] =>
  PHASES.flatMap((phase) => {
    const own = rows.filter(({ of, count, project }) => of.phase === phase && count?.cost && !project.mixed)
    const years = [...new Set(own.map(({ of }) => of.year))]
    return years.flatMap((year) =>
      quantities.flatMap((quantity) => {
        const beside = own.filter(({ of, count }) => of.year === year && count?.quantity === quantity)
        const places = new Set(beside.map(({ of }) => of.home))
        return places.size < 2 ? [] : [toCostChart(beside, { phase, year, ...quantity })]
      }),
    )
  })

interface About {
  readonly phase: Phase
  readonly year: number
  readonly title: string
  readonly per: string
  readonly monthly: boolean
}

function toCostChart(rows: readonly TopicRow[], { phase, year, title, per, monthly }: About): CostChart {
  const bars = toStackedBars(
    { unit: unitWords.yuan, parts: [{ key: 'derived', name: topicCosts.derived }] },
    rows.flatMap(({ of, project, count }, i) => {
      if (!count?.cost) return []
      const { money, bound } = count.cost
      const label = topicCosts.cost(bound, amountText(money, '元'))
      const unit = within(of.district.name, project.unitName ?? '')
      const own = unit === '' || unit === within(of.district.name, of.department.name) ? undefined : unit
      const name = topicCosts.bar(of.district.name, project.name, own)
      return [
        {
          key: String(i),
          name,
          label,
          parts: [{ part: 'derived', money, label }],
        },
      ]
    }),
  )
  return {
    key: `${phase}-${year}-${title}`,
    phase,
    year,
    per,
    monthly,
    title: topicCosts.one(per, monthly, rangesText(rows)),
    bars,
  }
}

/** 洛阳市西工区政务服务中心 is 政务服务中心 where 西工区 stands before it. */
const within = (district: string, name: string): string => name.split(district).at(-1) ?? name

/** Few places are told one by one, of many the range; in no order of size. */
function rangesText(rows: readonly TopicRow[]): string {
  const districts = [...new Set(rows.map(({ of }) => of.district.name))]
  const costs = (own: readonly TopicRow[]) => own.flatMap(({ count }) => (count?.cost ? [count.cost] : []))
  if (districts.length > MOST_TOLD) return rangeText(costs(rows))
  return topicCosts.ranges(
    districts.map((name) =>
      topicCosts.inDistrict(name, rangeText(costs(rows.filter(({ of }) => of.district.name === name)))),
    ),
  )
}

const MOST_TOLD = 4

function rangeText(costs: readonly TopicCost[]): string {
  const amounts = costs.map(({ money }) => money)
  const [low, high] = [amounts.reduce((a, b) => (b < a ? b : a)), amounts.reduce((a, b) => (b > a ? b : a))]
  const bounds = new Set(costs.map(({ bound }) => bound))
  const [only = 'exact'] = bounds.size === 1 ? bounds : []
  return low === high
    ? topicCosts.cost(only, amountText(low, '元'))
    : topicCosts.range(amountText(low, '元'), amountText(high, '元'))
}

/** What makes the figures of this page less comparable, as far as they show it themselves. */
export interface TopicCaveats {
  readonly years: readonly number[]
  readonly phases: readonly Phase[]
  readonly mixed: number
  readonly bounded: number
  readonly carriedOver: number
  readonly corrected: number
}

export function caveatsOf(rows: readonly TopicRow[]): TopicCaveats {
  const count = (test: (row: TopicRow) => boolean) => rows.filter(test).length
  return {
    years: [...new Set(rows.map(({ of }) => of.year))].sort((a, b) => a - b),
    phases: PHASES.filter((phase) => rows.some(({ of }) => of.phase === phase)),
    mixed: count(({ project }) => project.mixed),
    bounded: count((row) => row.count?.cost !== undefined && row.count.cost.bound !== 'exact'),
    carriedOver: count(({ project }) => project.carriedOver),
    corrected: count(({ project }) => project.total?.corrected !== undefined),
  }
}
