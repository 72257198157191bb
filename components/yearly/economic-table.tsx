import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import { economicLink } from '@/lib/addresses/classification-link'
import { correctedShow, shownAmount, UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { EconomicGroup } from '@/lib/yearly/economic-breakdown'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'
import { ZeroRows } from './zero-rows'

interface EconomicTableProps {
  readonly title: string
  readonly groups: readonly EconomicGroup[]
  readonly show: Show
}

/** Expenditure by economic code: classes by size with sums of our own, then every printed line. */
export function EconomicTable({ title, groups, show }: EconomicTableProps) {
  const lines = groups.flatMap((group) => group.lines)
  return (
    <>
      <Ledger caption={ledgers.inUnit(title, UNIT_TITLES[show.unit])}>
        <thead>
          <tr>
            <th scope="col">{ledgers.economics.department}</th>
            <th scope="col" className="hidden sm:table-cell">
              {ledgers.economics.government}
            </th>
            <th scope="col" className="amount">
              {ledgers.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.code}>
              <tr className="sum">
                <th scope="rowgroup">
                  {group.name} <CodeLink code={group.code} />
                </th>
                <td className="hidden text-sm font-normal text-muted sm:table-cell">{noteOf(group, show)}</td>
                <td className="amount figure">
                  {group.printed !== undefined ? (
                    <Amount figure={group.printed} />
                  ) : (
                    group.sum !== undefined && (
                      <PutRight
                        published={shownAmount(group.sum, show)}
                        corrected={
                          group.correctedSum === undefined
                            ? undefined
                            : shownAmount(group.correctedSum, correctedShow(show))
                        }
                      />
                    )
                  )}
                </td>
              </tr>
              {group.lines.filter(isTold).map((line) => (
                <tr key={line.row}>
                  <th scope="row" className="pl-4!">
                    {line.departmentName} <CodeLink code={line.departmentCode} />
                    <Marks marks={marksOf(Object.values(line.figures))} />
                    <span className="block text-sm text-muted sm:hidden">
                      {line.governmentName} <CodeLink code={line.governmentCode} />
                    </span>
                  </th>
                  <td className="hidden sm:table-cell">
                    {line.governmentName} <CodeLink code={line.governmentCode} />
                  </td>
                  <td className="amount">
                    <Amount figure={line.figures.total} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Ledger>
      <ZeroRows
        count={lines.filter((line) => !isTold(line)).length}
        document={lines[0]?.figures.total?.document}
        table={lines[0]?.figures.total?.table ?? 'basicEconomic'}
      />
    </>
  )
}

/** The same line over all departments and years, in its own of the two classifications. */
function CodeLink({ code }: { code: string | null }) {
  const href = economicLink(code)
  const className = 'figure text-sm font-normal text-muted'
  if (href === undefined) return <span className={className}>{code}</span>
  return (
    <a href={href} className={className}>
      {code}
    </a>
  )
}

/** A code of nothing is counted, not drawn, unless something was found about it. */
const isTold = ({ figures: { total } }: EconomicGroup['lines'][number]): boolean =>
  total?.money !== 0n || total.marks !== undefined

/** Whose sum it is; and where the printed one is not that of its lines, what they come to. */
function noteOf({ printed, sum }: EconomicGroup, show: Show): string {
  if (sum === undefined) return ''
  if (printed?.money === undefined) return ledgers.economics.oursBelow
  return printed.money === sum ? '' : ledgers.economics.printedDiffers(shownAmount(sum, show))
}
