import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
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

/** The table's own sum, a class, an item. */
type Row =
  | { readonly kind: 'sum'; readonly figures: Figures }
  | ({ readonly kind: 'class' } & FunctionalClass)
  | ({ readonly kind: 'item' } & FunctionalRow)

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
    <FigureTable
      wide
      caption={`${ledgers.inUnit(title, UNIT_TITLES[show.unit])}${blankNote(blank)}`}
      columns={[
        {
          key: 'line',
          head: words.line,
          holds: 'name',
          cell: (row) => <Name row={row} />,
          attributes: ({ kind }) => ({ className: kind === 'item' ? 'sm:pl-4!' : undefined }),
        },
        ...filled.map(({ key, title: head }, i): FigureColumn<Row> => ({
          key,
          head,
          holds: 'figure',
          cell: (row) => {
            if (row.kind !== 'class') return <Amount figure={row.figures[key]} />
            if (row.printed) return <Amount figure={row.printed[key]} />
            return i === 0 && <ClassSum group={row} show={show} />
          },
        })),
        {
          key: 'share',
          head: ledgers.share,
          holds: 'figure',
          className: 'figure',
          cell: (row) => <Share row={row} />,
          attributes: ({ kind }) => (kind === 'class' ? { className: 'amount figure font-normal text-muted' } : {}),
        },
      ]}
      rows={sum ? [{ kind: 'sum', figures: sum }] : []}
      groups={classes.map((group) => ({
        key: group.code,
        rows: [{ kind: 'class' as const, ...group }, ...group.items.map((row) => ({ kind: 'item' as const, ...row }))],
      }))}
      rowKey={(row) => (row.kind === 'item' ? row.row : row.kind)}
      row={(row) => ({
        id: row.kind === 'item' && anchor !== undefined ? `${anchor}-${row.code}` : undefined,
        className: { sum: 'sum', class: 'group', item: undefined }[row.kind],
        isGroup: row.kind === 'class',
      })}
    />
  )
}

function Name({ row }: { row: Row }) {
  switch (row.kind) {
    case 'sum':
      return (
        <>
          {words.sum}
          <Marks marks={marksOf(Object.values(row.figures))} />
        </>
      )
    case 'class':
      return (
        <>
          {row.name} <CodeLink code={row.code} />
          <svg width="100%" height="5" aria-hidden="true" className="mt-1 block">
            <rect width={`${(row.length * 100).toFixed(3)}%`} height="5" className="chart-rule" />
          </svg>
        </>
      )
    case 'item':
      return (
        <>
          {row.name} <CodeLink code={row.code} />
          <Marks marks={marksOf(Object.values(row.figures))} />
          {row.path.length > 1 && <span className="block text-sm text-muted">{row.path.slice(1).join(' › ')}</span>}
        </>
      )
  }
}

function Share({ row }: { row: Row }) {
  switch (row.kind) {
    case 'sum':
      return '100%'
    case 'class':
      return <PutRight published={row.share} corrected={row.corrected?.share} />
    case 'item':
      return <PutRight published={row.share} corrected={row.correctedShare} />
  }
}

/** A class of one item says it all in the item; of several, what they come to. */
function ClassSum({ group: { sum, corrected }, show }: { group: FunctionalClass; show: Show }) {
  if (sum === undefined) return null
  const correctedSum = corrected?.sum === undefined ? undefined : shownAmount(corrected.sum, correctedShow(show))
  return (
    <span className="figure font-normal text-muted" title={words.oursBelow}>
      <PutRight published={shownAmount(sum, show)} corrected={correctedSum} />
    </span>
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

/** A column that no row fills is said, not drawn. */
const blankNote = (blank: readonly { title: string }[]): string =>
  blank.length === 0 ? '' : words.blankColumns(blank.map(({ title }) => title))
