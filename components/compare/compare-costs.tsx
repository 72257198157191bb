import { projectAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import { printedText } from '@/lib/figures/amount'
import type { toUnitCosts } from '@/lib/compare/compared-projects'
import { compareWords } from '@/lib/words/compare'
import { Amount } from '@/components/figures/amount'

interface CompareCostsProps {
  readonly names: readonly string[]
  readonly pages: readonly string[]
  readonly groups: ReturnType<typeof toUnitCosts>
}

const words = compareWords.costs

/** What a piece costs in each document, grouped by what is counted; ours, with the arithmetic and the project's own amount. */
export function CompareCosts({ names, pages, groups }: CompareCostsProps) {
  return groups.map(({ countUnit, costs, documents }) => (
    <div key={countUnit} className="mt-6">
      <h3 className="mb-1 text-lg">
        {words.by(countUnit)}
        <span className="ml-3 font-sans text-sm font-normal text-muted">
          {documents > 1 ? words.inDocuments(documents) : words.inOne}
        </span>
      </h3>
      <FigureTable
        wide
        caption={compareWords.caption.costs(countUnit)}
        columns={[
          {
            key: 'project',
            head: words.project,
            holds: 'name',
            headClass: 'min-w-32',
            cell: ({ item, cost, project }) =>
              project ? <a href={projectAddress(pages[item] ?? '', project)}>{cost.projectName}</a> : cost.projectName,
          },
          { key: 'whose', head: words.whose, holds: 'remark', cell: ({ item }) => names[item] },
          {
            key: 'amount',
            head: words.amount,
            holds: 'figure',
            cell: ({ project }) => project && <Amount figure={project.total} listed />,
          },
          {
            key: 'count',
            head: words.count,
            holds: 'remark',
            cell: ({ cost }) => (
              <>
                {cost.indicator} <span className="figure">{printedText(cost.quantity)}</span> {cost.countUnit}
              </>
            ),
          },
          {
            key: 'each',
            head: words.each(countUnit),
            holds: 'figure',
            cell: ({ cost }) => (
              <>
                <span className="derived">{words.derived}</span>
                {words.bound(cost.bound)} <span className="figure">{printedText(cost.yuan)}</span>
                {cost.yuanPerMonth !== undefined && (
                  <span className="beside">
                    {words.aMonth(<span className="figure">{printedText(cost.yuanPerMonth)}</span>)}
                  </span>
                )}
              </>
            ),
            attributes: ({ cost }) => ({ title: cost.arithmetic }),
          },
        ]}
        rows={costs}
        rowKey={({ item, cost }) => `${item}-${cost.projectRow}`}
      />
    </div>
  ))
}
