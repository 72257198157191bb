import { Fragment, useId, type Key, type ReactNode } from 'react'

/** One column of a ledger. What it holds decides how it is set, and what becomes of it where there is little room. */
export interface FigureColumn<Row> {
  readonly key: Key
  readonly head: ReactNode
  /** `name` says which row it is; `figure` is an amount, a count, a rate; `remark` is words. The name comes first. */
  readonly holds: 'name' | 'figure' | 'remark'
  readonly headClass?: string
  /** Of every cell. */
  readonly className?: string
  readonly sorted?: 'ascending' | 'descending' | undefined
  readonly cell: (row: Row, index: number) => ReactNode
  /** Of one cell, where rows differ: a class given here takes the place of the column's. */
  readonly attributes?: (row: Row) => CellAttributes
}

interface CellAttributes {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly title?: string | undefined
}

export interface FigureGroup<Row> {
  readonly key: Key
  readonly className?: string
  /** What the rows below have in common, in a row of its own. */
  readonly head?: ReactNode
  readonly rows: readonly Row[]
}

interface RowAttributes {
  readonly id?: string | undefined
  /** `sum` and `group` are set apart. */
  readonly className?: string | undefined
  /** Names the rows below it as well. */
  readonly isGroup?: boolean
  /** A row of words below this one, over all columns. */
  readonly note?: RowNote | undefined
}

interface RowNote {
  readonly className?: string
  readonly cellClass?: string
  readonly text: ReactNode
}

interface FigureTableProps<Row> {
  /** What the table is and in which unit; stays in sight while the table scrolls. */
  readonly caption: ReactNode
  readonly columns: readonly FigureColumn<Row>[]
  /** Rows before the groups, or all of them. */
  readonly rows?: readonly Row[]
  readonly groups?: readonly FigureGroup<Row>[]
  readonly rowKey: (row: Row, index: number) => Key
  readonly row?: (row: Row, index: number, rows: readonly Row[]) => RowAttributes
  /** Rows of heads over heads, in place of the columns' own; null: none. */
  readonly heads?: ReactNode
  /** Wide tables keep their width on a phone and scroll in their own frame, the first column in sight. */
  readonly wide?: boolean
  /** Of a wide one: on a phone it is set as close as can be, so that its first columns are seen together. */
  readonly close?: boolean
}

/** A table of record. Wider than the screen it scrolls in here, by keyboard too; the page itself never does. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    groups = [],
    heads = <Heads columns={columns} />,
    wide = false,
    close = false,
  } = props
  const id = useId()
  return (
    <>
      <p id={id} className="pb-2 text-sm text-muted">
        {caption}
      </p>
      <div className="frame" {...(wide && { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}>
        <table className={wide ? `ledger wide${close ? ' close' : ''}` : 'ledger'} aria-labelledby={id}>
          {heads !== null && <thead>{heads}</thead>}
          {rows && (
            <tbody>
              <Rows {...props} rows={rows} />
            </tbody>
          )}
          {groups.map(({ key, className, head, rows: own }) => (
            <tbody key={key} className={className}>
              {head !== undefined && (
                <tr className="group">
                  <th scope="rowgroup">{head}</th>
                  <td colSpan={columns.length > 2 ? columns.length - 1 : undefined} />
                </tr>
              )}
              <Rows {...props} rows={own} />
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}

function Heads<Row>({ columns }: Pick<FigureTableProps<Row>, 'columns'>) {
  return (
    <tr>
      {columns.map(({ key, head, holds, headClass, sorted }) => (
        <th key={key} scope="col" className={classOf(holds, headClass)} aria-sort={sorted}>
          {head}
        </th>
      ))}
    </tr>
  )
}

type RowsProps<Row> = Pick<FigureTableProps<Row>, 'columns' | 'row' | 'rowKey'> & { readonly rows: readonly Row[] }

const Rows = <Row,>({ columns, rows, row: attributesOf, rowKey }: RowsProps<Row>) =>
  rows.map((row, index) => {
    const { isGroup = false, note, ...attributes } = attributesOf?.(row, index, rows) ?? {}
    return (
      <Fragment key={rowKey(row, index)}>
        <tr {...attributes}>
          {columns.map((column) => (
            <Cell key={column.key} column={column} row={row} index={index} isGroup={isGroup} />
          ))}
        </tr>
        {note && (
          <tr className={note.className}>
            <td colSpan={columns.length} className={note.cellClass}>
              {note.text}
            </td>
          </tr>
        )}
      </Fragment>
    )
  })

interface CellProps<Row> {
  readonly column: FigureColumn<Row>
  readonly row: Row
  readonly index: number
  readonly isGroup: boolean
}

function Cell<Row>({ column: { holds, className, cell, attributes }, row, index, isGroup }: CellProps<Row>) {
  const own = { className: classOf(holds, className), ...attributes?.(row) }
  const content = cell(row, index)
  if (holds !== 'name') return <td {...own}>{content}</td>
  return (
    <th scope={isGroup ? 'rowgroup' : 'row'} {...own}>
      {content}
    </th>
  )
}

const classOf = (holds: FigureColumn<never>['holds'], className: string | undefined): string | undefined =>
  holds === 'figure' ? ['amount', className].filter(Boolean).join(' ') : className
