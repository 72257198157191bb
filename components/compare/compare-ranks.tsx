import { projectAddress } from '@/lib/addresses/place-address'
import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { RankedProject } from '@/lib/compare/compared-projects'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

interface CompareRanksProps {
  readonly caption: string
  readonly names: readonly string[]
  readonly pages: readonly string[]
  readonly whole: readonly ComparedAmount[]
  readonly ranks: readonly (readonly RankedProject[])[]
  readonly measure: 'amount' | 'share'
}

const MOST = 10
/** The last row counts the projects of each. */
const IN_ALL = -1

/** The largest projects of each document, by rank: they share no code, so none is matched with another. */
export function CompareRanks({ caption, names, pages, whole, ranks, measure }: CompareRanksProps) {
  const rows = Array.from({ length: Math.min(MOST, Math.max(0, ...ranks.map(({ length }) => length))) }, (_, i) => i)
  return (
    <FigureTable
      wide
      caption={caption}
      columns={[
        {
          key: 'rank',
          head: compareWords.table.rank,
          holds: 'name',
          className: 'figure',
          cell: (rank) => (rank === IN_ALL ? compareWords.table.inAll : rank + 1),
          attributes: (rank) => (rank === IN_ALL ? { className: undefined } : {}),
        },
        ...names.map((name, i): FigureColumn<number> => ({
          key: name,
          head: name,
          holds: 'remark',
          headClass: 'min-w-44',
          cell: (rank) => {
            const own = ranks[i] ?? []
            if (rank === IN_ALL) return compareWords.table.projects(own.length)
            const project = own[rank]
            if (project)
              return (
                <Ranked project={project} page={pages[i] ?? ''} whole={measure === 'share' ? whole[i] : undefined} />
              )
            return (
              rank === 0 &&
              own.length === 0 && <span className="text-sm text-muted">{compareWords.table.noProjects}</span>
            )
          },
        })),
      ]}
      rows={[...rows, IN_ALL]}
      rowKey={(rank) => rank}
    />
  )
}

interface RankedProps {
  readonly project: RankedProject
  readonly page: string
  /** Where shares are compared: what they are of. */
  readonly whole: ComparedAmount | undefined
}

const Ranked = ({ project, page, whole }: RankedProps) => (
  <>
    <a href={projectAddress(page, project)} className="block">
      {project.name}
    </a>
    <ComparedFigure amount={project.amount} page={page} whole={whole} />
  </>
)
