import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { CompareChanges } from '@/components/compare/compare-changes'
import { CompareCosts } from '@/components/compare/compare-costs'
import { CompareRanks } from '@/components/compare/compare-ranks'
import { CompareTable } from '@/components/compare/compare-table'
import { SourceList } from '@/components/figures/source-list'
import { Section } from '@/components/ui/section'
import { changesAddress } from '@/lib/addresses/changes-address'
import type { CompareState } from '@/lib/addresses/compare-address'
import { toStatedChanges } from '@/lib/compare/compared-changes'
import type { Compared } from '@/lib/compare/compared-names'
import { toProjectRanks, toUnitCosts } from '@/lib/compare/compared-projects'
import { toComparison, wholesOf } from '@/lib/compare/comparison'
import { compareWords as words } from '@/lib/words/compare'
import { Multiples } from './multiples'

interface ComparedSectionProps {
  readonly items: readonly Compared[]
  readonly names: readonly string[]
  readonly state: CompareState
}

/** The comparison itself; its heading and each of its tables say which money and which figures are in force. */
export function ComparedSection(props: ComparedSectionProps) {
  const { items, state } = props
  const { by, measure } = state
  const how = measure === 'amount' || measure === 'share' ? basisOf(state) : undefined
  return (
    <Section id="compared" title={words.sections.compared(words.by[by], words.measures[measure], how)}>
      <Measured {...props} />
      <SourceList documents={items.map(({ disclosure }) => disclosure.document)} />
    </Section>
  )
}

function Measured(props: ComparedSectionProps) {
  const { items, names, state } = props
  const pages = items.map(({ key }) => yearAddress(bodyAddress(key), key.year))
  switch (state.measure) {
    case 'unit':
      return <Costs {...props} pages={pages} />
    case 'change':
      return (
        <CompareChanges
          caption={words.caption.changes}
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
  if (comparison.groups.length === 0) return <p>{words.noLines}</p>
  const { whole, groups, zeros } = comparison
  return (
    <>
      <Multiples items={items} names={names} comparison={comparison} measure={measure} basis={basisOf(state)} />
      <CompareTable
        caption={words.caption.lines(captionOf(state))}
        names={names}
        pages={pages}
        whole={whole}
        groups={groups}
        measure={measure}
      />
      {zeros > 0 && <p className="mt-2 text-sm text-muted">{words.zeros(zeros)}</p>}
    </>
  )
}

function Ranks({ items, names, state, pages }: WithPages) {
  if (state.basis === 'basic') return <p>{words.noProjectsInBasic}</p>
  return (
    <CompareRanks
      caption={words.caption.ranks(captionOf(state))}
      ranks={toProjectRanks(items, state.basis, state.figures)}
      whole={wholesOf(items, state.basis, state.figures)}
      measure={state.measure === 'share' ? 'share' : 'amount'}
      names={names}
      pages={pages}
    />
  )
}

function Costs({ items, names, state, pages }: WithPages) {
  const groups = toUnitCosts(items)
  return (
    <>
      {state.by !== 'projects' && <p className="max-w-[46em]">{words.costsAreOfProjects}</p>}
      {groups.length === 0 ? (
        <p className="mt-3">{words.noCosts}</p>
      ) : (
        <CompareCosts names={names} pages={pages} groups={groups} />
      )}
    </>
  )
}

/** From last year of the same phase; what of it is held, its page finds out. */
const changesOf = ({ key }: Compared): string =>
  changesAddress(bodyAddress(key), {
    from: { year: key.year - 1, phase: key.phase },
    to: { year: key.year, phase: key.phase },
  })

const basisOf = ({ basis, figures }: CompareState): string => words.basis(words.bases[basis], words.figures[figures])

const captionOf = (state: CompareState): string =>
  state.measure === 'share'
    ? words.caption.shares(
        words.by[state.by],
        basisOf(state),
        state.basis === 'all' ? undefined : words.bases[state.basis],
      )
    : words.caption.amounts(words.by[state.by], basisOf(state))
