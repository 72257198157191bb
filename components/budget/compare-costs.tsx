import { Ledger } from '@/components/ui/ledger'
import { printedText } from '@/lib/format/amount'
import type { toUnitCosts } from '@/lib/series/compared-projects'
import { Amount } from './amount'
import { projectAddress } from './project-table'

interface CompareCostsProps {
  readonly names: readonly string[]
  readonly pages: readonly string[]
  readonly groups: ReturnType<typeof toUnitCosts>
}

const BOUNDS = { exact: '', atMost: '至多', atLeast: '至少' } as const

/** What a piece costs in each document, grouped by what is counted; ours, with the arithmetic and the project's own amount. */
export function CompareCosts({ names, pages, groups }: CompareCostsProps) {
  return groups.map(({ countUnit, costs, documents }) => (
    <div key={countUnit} className="mt-6">
      <h3 className="mb-1 text-lg">
        按“{countUnit}”计
        <span className="ml-3 font-sans text-sm font-normal text-muted">
          {documents > 1 ? `${documents} 份文件都有` : '只有一份文件有，无从比较'}
        </span>
      </h3>
      <Ledger wide caption={`项目金额 ÷ 指标写的数量，本站算出（元）；同样按“${countUnit}”计，做的事不一定相同`}>
        <thead>
          <tr>
            <th scope="col" className="min-w-32">
              项目
            </th>
            <th scope="col">谁的</th>
            <th scope="col" className="amount">
              项目金额（万元）
            </th>
            <th scope="col">数量</th>
            <th scope="col" className="amount">
              每{countUnit}（元）
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
              <td className="amount">{project && <Amount figure={project.total} />}</td>
              <td>
                {cost.indicator} <span className="figure">{printedText(cost.quantity)}</span> {cost.countUnit}
              </td>
              <td className="amount" title={cost.arithmetic}>
                <span className="derived">推算</span>
                {BOUNDS[cost.bound]} <span className="figure">{printedText(cost.yuan)}</span>
                {cost.yuanPerMonth !== undefined && (
                  <span className="beside">
                    每月 <span className="figure">{printedText(cost.yuanPerMonth)}</span>
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
