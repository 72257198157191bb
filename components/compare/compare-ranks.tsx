import { Ledger } from '@/components/ui/ledger'
import type { RankedProject } from '@/lib/compare/compared-projects'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'
import { projectAddress } from '@/components/projects/project-table'

interface CompareRanksProps {
  readonly caption: string
  readonly names: readonly string[]
  readonly pages: readonly string[]
  readonly whole: readonly ComparedAmount[]
  readonly ranks: readonly (readonly RankedProject[])[]
  readonly measure: 'amount' | 'share'
}

const MOST = 10

/** The largest projects of each document, by rank: they share no code, so none is matched with another. */
export function CompareRanks({ caption, names, pages, whole, ranks, measure }: CompareRanksProps) {
  const rows = Array.from({ length: Math.min(MOST, Math.max(0, ...ranks.map(({ length }) => length))) }, (_, i) => i)
  return (
    <Ledger wide caption={caption}>
      <thead>
        <tr>
          <th scope="col">{compareWords.table.rank}</th>
          {names.map((name) => (
            <th key={name} scope="col" className="min-w-44">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((rank) => (
          <tr key={rank}>
            <th scope="row" className="figure">
              {rank + 1}
            </th>
            {ranks.map((own, i) => (
              <td key={names[i]}>
                {own[rank] && (
                  <>
                    <a href={projectAddress(pages[i] ?? '', own[rank])} className="block">
                      {own[rank].name}
                    </a>
                    <ComparedFigure
                      amount={own[rank].amount}
                      page={pages[i] ?? ''}
                      {...(measure === 'share' && { whole: whole[i] })}
                    />
                  </>
                )}
                {rank === 0 && own.length === 0 && (
                  <span className="text-sm text-muted">{compareWords.table.noProjects}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{compareWords.table.inAll}</th>
          {ranks.map((own, i) => (
            <td key={names[i]}>{compareWords.table.projects(own.length)}</td>
          ))}
        </tr>
      </tbody>
    </Ledger>
  )
}
