import { FigureTable } from '@/components/figures/figure-table'
import { economicLink } from '@/lib/addresses/classification-link'
import { correctedShow, shownAmount, UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { EconomicGroup } from '@/lib/yearly/economic-breakdown'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'
import { ZeroRows } from './zero-rows'

type Line = EconomicGroup['lines'][number]
type Row = ({ readonly kind: 'group' } & EconomicGroup) | ({ readonly kind: 'line' } & Line)

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
      <FigureTable
        caption={ledgers.inUnit(title, UNIT_TITLES[show.unit])}
        columns={[
          {
            key: 'department',
            head: ledgers.economics.department,
            holds: 'name',
            cell: (row) => (row.kind === 'group' ? <GroupName group={row} /> : <LineName line={row} />),
            attributes: ({ kind }) => ({ className: kind === 'group' ? undefined : 'pl-4!' }),
          },
          {
            key: 'government',
            head: ledgers.economics.government,
            holds: 'remark',
            headClass: 'hidden sm:table-cell',
            className: 'hidden sm:table-cell',
            cell: (row) => (row.kind === 'group' ? noteOf(row, show) : <Government line={row} />),
            attributes: ({ kind }) =>
              kind === 'group' ? { className: 'hidden text-sm font-normal text-muted sm:table-cell' } : {},
          },
          {
            key: 'amount',
            head: ledgers.amount,
            holds: 'figure',
            cell: (row) =>
              row.kind === 'group' ? <GroupSum group={row} show={show} /> : <Amount figure={row.figures.total} />,
            attributes: ({ kind }) => (kind === 'group' ? { className: 'amount figure' } : {}),
          },
        ]}
        rows={groups.flatMap((group): readonly Row[] => [
          { kind: 'group', ...group },
          ...group.lines.filter(isTold).map((line) => ({ kind: 'line' as const, ...line })),
        ])}
        rowKey={(row) => (row.kind === 'group' ? row.code : row.row)}
        row={({ kind }) => (kind === 'group' ? { className: 'sum', isGroup: true } : {})}
      />
      <ZeroRows
        count={lines.filter((line) => !isTold(line)).length}
        document={lines[0]?.figures.total?.document}
        table={lines[0]?.figures.total?.table ?? 'basicEconomic'}
      />
    </>
  )
}

const GroupName = ({ group: { name, code } }: { group: EconomicGroup }) => (
  <>
    {name} <CodeLink code={code} />
  </>
)

function GroupSum({ group: { printed, sum, correctedSum }, show }: { group: EconomicGroup; show: Show }) {
  if (printed !== undefined) return <Amount figure={printed} />
  if (sum === undefined) return null
  return (
    <PutRight
      published={shownAmount(sum, show)}
      corrected={correctedSum === undefined ? undefined : shownAmount(correctedSum, correctedShow(show))}
    />
  )
}

/** On a phone the government's name stands below the department's. */
const LineName = ({ line }: { line: Line }) => (
  <>
    {line.departmentName} <CodeLink code={line.departmentCode} />
    <Marks marks={marksOf(Object.values(line.figures))} />
    <span className="block text-sm text-muted sm:hidden">
      <Government line={line} />
    </span>
  </>
)

const Government = ({ line: { governmentName, governmentCode } }: { line: Line }) => (
  <>
    {governmentName} <CodeLink code={governmentCode} />
  </>
)

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
const isTold = ({ figures: { total } }: Line): boolean => total?.money !== 0n || total.marks !== undefined

/** Whose sum it is; and where the printed one is not that of its lines, what they come to. */
function noteOf({ printed, sum }: EconomicGroup, show: Show): string {
  if (sum === undefined) return ''
  if (printed?.money === undefined) return ledgers.economics.oursBelow
  return printed.money === sum ? '' : ledgers.economics.printedDiffers(shownAmount(sum, show))
}
