import { Ledger } from '@/components/ui/ledger'
import { printedText } from '@/lib/figures/amount'
import type { toUnitCosts } from '@/lib/compare/compared-projects'
import { compareWords } from '@/lib/words/compare'
import { Amount } from '@/components/figures/amount'
import { projectAddress } from '@/components/projects/project-table'

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
      <Ledger wide caption={compareWords.caption.costs(countUnit)}>
        <thead>
          <tr>
            <th scope="col" className="min-w-32">
              {words.project}
            </th>
            <th scope="col">{words.whose}</th>
            <th scope="col" className="amount">
              {words.amount}
            </th>
            <th scope="col">{words.count}</th>
            <th scope="col" className="amount">
              {words.each(countUnit)}
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map(({ item, cost, project }) => (
            <tr key={`${item}-${cost.projectRow}`}>
              <th scope="row">
                {project ? (
                  <a href={projectAddress(pages[item] ?? '', project)}>{cost.projectName}</a>
                ) : (
                  cost.projectName
                )}
              </th>
              <td>{names[item]}</td>
              <td className="amount">{project && <Amount figure={project.total} listed />}</td>
              <td>
                {cost.indicator} <span className="figure">{printedText(cost.quantity)}</span> {cost.countUnit}
              </td>
              <td className="amount" title={cost.arithmetic}>
                <span className="derived">{words.derived}</span>
                {words.bound(cost.bound)} <span className="figure">{printedText(cost.yuan)}</span>
                {cost.yuanPerMonth !== undefined && (
                  <span className="beside">
                    {words.aMonth(<span className="figure">{printedText(cost.yuanPerMonth)}</span>)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </div>
  ))
}
