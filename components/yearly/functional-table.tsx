import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import { functionLink } from '@/lib/addresses/classification-link'
import { correctedShow, shownAmount, UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { FunctionalRow } from '@/lib/yearly/functional-breakdown'
import type { FunctionalClass } from '@/lib/yearly/functional-classes'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'

type Figures = FunctionalRow['figures']

const words = ledgers.functions

const COLUMNS = [
  { key: 'total', title: words.columns.total },
  { key: 'basic', title: words.columns.basic },
  { key: 'wages', title: words.columns.wages },
  { key: 'familySubsidy', title: words.columns.familySubsidy },
  { key: 'goodsServices', title: words.columns.goodsServices },
  { key: 'capital', title: words.columns.capital },
  { key: 'project', title: words.columns.project },
] as const satisfies readonly { key: keyof Figures; title: string }[]
type Column = (typeof COLUMNS)[number]

interface FunctionalTableProps {
  readonly title: string
  readonly classes: readonly FunctionalClass[]
  /** The printed sum of the table. */
  readonly sum: Figures | undefined
  readonly show: Show
  /** Gives each row an address; only one table of a page may. */
  readonly anchor?: string
}

/** The functional table by path: class, then items; every printed cell; sums and shares of ours are said to be. */
export function FunctionalTable({ title, classes, sum, show, anchor }: FunctionalTableProps) {
  const rows = classes.flatMap(({ items }) => items)
  const all = [sum, ...rows.map((row) => row.figures)]
  const filled = COLUMNS.filter(({ key }) =>
    all.some((figures) => figures?.[key]?.money !== undefined || figures?.[key]?.open),
  )
  // Blank is not absent: final accounts have no such columns at all, and nothing is said of those.
  const blank = COLUMNS.filter((column) => !filled.includes(column) && sum?.[column.key] !== undefined)
  return (
    <Ledger wide caption={`${ledgers.inUnit(title, UNIT_TITLES[show.unit])}${blankNote(blank)}`}>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          {filled.map(({ key, title: head }) => (
            <th key={key} scope="col" className="amount">
              {head}
            </th>
          ))}
          <th scope="col" className="amount">
            {ledgers.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {sum && (
          <tr className="sum">
            <th scope="row">
              {words.sum}
              <Marks marks={marksOf(Object.values(sum))} />
            </th>
            <Cells columns={filled} figures={sum} />
            <td className="amount figure">100%</td>
          </tr>
        )}
      </tbody>
      {classes.map((group) => (
        <tbody key={group.code}>
          <ClassRow group={group} columns={filled} show={show} />
          {group.items.map((row) => (
            <ItemRow key={row.row} row={row} columns={filled} anchor={anchor} />
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}

/** A class of one item says it all in the item; of several, what they come to. */
function ClassRow({ group, columns, show }: { group: FunctionalClass; columns: readonly Column[]; show: Show }) {
  const { code, name, printed, sum, share, corrected, length } = group
  const correctedSum = corrected?.sum === undefined ? undefined : shownAmount(corrected.sum, correctedShow(show))
  return (
    <tr className="group">
      <th scope="rowgroup">
        {name} <CodeLink code={code} />
        <svg width="100%" height="5" aria-hidden="true" className="mt-1 block">
          <rect width={`${(length * 100).toFixed(3)}%`} height="5" className="chart-rule" />
        </svg>
      </th>
      {columns.map(({ key }, i) => (
        <td key={key} className="amount">
          {printed ? (
            <Amount figure={printed[key]} />
          ) : (
            i === 0 &&
            sum !== undefined && (
              <span className="figure font-normal text-muted" title={words.oursBelow}>
                <PutRight published={shownAmount(sum, show)} corrected={correctedSum} />
              </span>
            )
          )}
        </td>
      ))}
      <td className="amount figure font-normal text-muted">
        <PutRight published={share} corrected={corrected?.share} />
      </td>
    </tr>
  )
}

function ItemRow(props: { row: FunctionalRow; columns: readonly Column[]; anchor: string | undefined }) {
  const { row, columns, anchor } = props
  return (
    <tr id={anchor === undefined ? undefined : `${anchor}-${row.code}`}>
      <th scope="row" className="sm:pl-4!">
        {row.name} <CodeLink code={row.code} />
        <Marks marks={marksOf(Object.values(row.figures))} />
        {row.path.length > 1 && <span className="block text-sm text-muted">{row.path.slice(1).join(' › ')}</span>}
      </th>
      <Cells columns={columns} figures={row.figures} />
      <td className="amount figure">
        <PutRight published={row.share} corrected={row.correctedShare} />
      </td>
    </tr>
  )
}

/** The same line over all departments and years. */
function CodeLink({ code }: { code: string | null }) {
  const href = functionLink(code)
  const className = 'figure text-sm font-normal text-muted'
  if (href === undefined) return <span className={className}>{code}</span>
  return (
    <a href={href} className={className}>
      {code}
    </a>
  )
}

const Cells = ({ columns, figures }: { columns: readonly Column[]; figures: Figures }) => (
  <Fragment>
    {columns.map(({ key }) => (
      <td key={key} className="amount">
        <Amount figure={figures[key]} />
      </td>
    ))}
  </Fragment>
)

/** A column that no row fills is said, not drawn. */
const blankNote = (blank: readonly { title: string }[]): string =>
  blank.length === 0 ? '' : words.blankColumns(blank.map(({ title }) => title))
