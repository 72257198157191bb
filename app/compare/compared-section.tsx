import { CompareChanges } from '@/components/budget/compare-changes'
import { BASIS_TITLES, BY_TITLES, FIGURES_TITLES, MEASURE_TITLES } from '@/components/budget/compare-controls'
import { CompareCosts } from '@/components/budget/compare-costs'
import { CompareRanks } from '@/components/budget/compare-ranks'
import { CompareTable } from '@/components/budget/compare-table'
import { SourceList } from '@/components/budget/source-list'
import { Section } from '@/components/ui/section'
import { changesAddress } from '@/lib/format/changes-address'
import type { CompareState } from '@/lib/format/compare-address'
import { toStatedChanges } from '@/lib/series/compared-changes'
import type { Compared } from '@/lib/series/compared-names'
import { toProjectRanks, toUnitCosts } from '@/lib/series/compared-projects'
import { toComparison, wholesOf } from '@/lib/series/comparison'
import { Multiples } from './multiples'

interface ComparedSectionProps {
  readonly items: readonly Compared[]
  readonly names: readonly string[]
  readonly state: CompareState
}

/** The comparison itself; its heading and each of its tables say which money and which figures are in force. */
export function ComparedSection(props: ComparedSectionProps) {
  const { items, state } = props
  const { by, measure, basis, figures } = state
  const how = measure === 'amount' || measure === 'share' ? `：${BASIS_TITLES[basis]}，${FIGURES_TITLES[figures]}` : ''
  return (
    <Section id="compared" title={`${BY_TITLES[by]} · ${MEASURE_TITLES[measure]}${how}`}>
      <Measured {...props} />
      <SourceList documents={items.map(({ disclosure }) => disclosure.document)} />
    </Section>
  )
}

function Measured(props: ComparedSectionProps) {
  const { items, names, state } = props
  const pages = items.map(({ key }) => `/${key.district}/${key.department}/${key.year}`)
  switch (state.measure) {
    case 'unit':
      return <Costs {...props} pages={pages} />
    case 'change':
      return (
        <CompareChanges
          caption="各文件自己写的变化（万元），年度和阶段写在列头；推算、更正的另外标明。文件没有写的，本站不猜"
          rows={toStatedChanges(items, state.by)}
          pages={items.map(changesOf)}
          names={names}
        />
      )
    default:
      return state.by === 'projects' ? <Ranks {...props} pages={pages} /> : <Lines {...props} pages={pages} />
  }
}

interface WithPages extends ComparedSectionProps {
  readonly pages: readonly string[]
}

function Lines({ items, names, state, pages }: WithPages) {
  const measure = state.measure === 'share' ? 'share' : 'amount'
  const comparison = toComparison(items, state)
  if (comparison.groups.length === 0) return <p>这些文件在这个口径下没有印出一行数。</p>
  const { whole, groups, zeros } = comparison
  return (
    <>
      <Multiples {...{ items, names, comparison, measure }} basis={basisOf(state)} />
      <CompareTable
        caption={`${captionOf(state)}。按代码对齐，相差大的在前；没有那一行的按没有花算，只用来排顺序；预算与决算之间不相减`}
        {...{ names, pages, whole, groups, measure }}
      />
      {zeros > 0 && (
        <p className="mt-2 text-sm text-muted">另有 {zeros} 格印作 0、空白或对不上口径，全是这样的行没有画出。</p>
      )}
    </>
  )
}

function Ranks({ items, names, state, pages }: WithPages) {
  if (state.basis === 'basic') return <p>基本支出里没有项目：换一个口径，或者比别的。</p>
  return (
    <CompareRanks
      caption={`${captionOf(state)}。不同部门的项目没有共同的代码，不按名称硬配，只各自按大小排`}
      ranks={toProjectRanks(items, state.basis, state.figures)}
      whole={wholesOf(items, state.basis, state.figures)}
      measure={state.measure === 'share' ? 'share' : 'amount'}
      {...{ names, pages }}
    />
  )
}

function Costs({ items, names, state, pages }: WithPages) {
  const groups = toUnitCosts(items)
  return (
    <>
      {state.by !== 'projects' && (
        <p className="max-w-[46em]">
          单位成本要有数量，数量只写在项目的绩效指标里；科目、经济分类、资金和“三公”都没有数量，所以下面比的是项目。
        </p>
      )}
      {groups.length === 0 ? (
        <p className="mt-3">这几份文件的项目都没有写能相除的数量。</p>
      ) : (
        <CompareCosts {...{ names, pages, groups }} />
      )}
    </>
  )
}

/** From last year of the same phase; what of it is held, its page finds out. */
const changesOf = ({ key }: Compared): string =>
  changesAddress(`/${key.district}/${key.department}`, {
    from: { year: key.year - 1, phase: key.phase },
    to: { year: key.year, phase: key.phase },
  })

const basisOf = ({ basis, figures }: CompareState) => `${BASIS_TITLES[basis]}，${FIGURES_TITLES[figures]}`

const captionOf = (state: CompareState): string =>
  `${BY_TITLES[state.by]}：${basisOf(state)}，${
    state.measure === 'share'
      ? `占${state.basis === 'all' ? '支出总计' : `“${BASIS_TITLES[state.basis]}”合计`}的比`
      : '万元'
  }`
