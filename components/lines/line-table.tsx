import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { economicLink, functionLink } from '@/lib/addresses/classification-link'
import type { LineAmount, LineGroup, LinePart, LineRow } from '@/lib/lines/classification-line'
import { marksOf } from '@/lib/figures/dress-figures'
import { lineWords } from '@/lib/words/lines'
import { Amount } from '@/components/figures/amount'
import { NoRanking } from './line-ranking'
import { Marks } from '@/components/figures/marks'

const words = lineWords.table

interface LineTableProps {
  readonly group: LineGroup
  readonly columns: readonly string[]
  /** What is missing where a document has no table of all funds. */
  readonly narrower: string
}

/** What every document of one phase and year says of a code; what we added up is said to be, with its parts. */
export function LineTable({ group: { phase, year, ranking, rows }, columns, narrower }: LineTableProps) {
  return (
    <div className="topic-table">
      <Ledger caption={words.caption(year, PHASE_TITLES[phase], ranking.allowed)}>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="amount">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.of.home}>
              <Row row={row} columns={columns} narrower={narrower} />
            </Fragment>
          ))}
        </tbody>
      </Ledger>
      <NoRanking ranking={ranking} />
    </div>
  )
}

function Row({
  row: { of, amounts, allFunds },
  columns,
  narrower,
}: {
  row: LineRow
  columns: readonly string[]
  narrower: string
}) {
  const beside = amounts.find(({ parts }) => parts.length === 1)?.parts[0]?.beside
  const added = amounts.flatMap(({ parts }, i) => (parts.length > 1 ? [{ column: columns[i] ?? '', parts }] : []))
  const noted = !allFunds || beside !== undefined || added.length > 0
  const figures = amounts.flatMap(({ parts }) => parts.map(({ figure }) => figure))
  return (
    <>
      <tr className={noted ? 'topic-row' : 'topic-row topic-alone'}>
        <th scope="row">
          <a href={`${of.home}/${of.year}`}>{of.department.name}</a>
          <Marks marks={marksOf(figures)} page={`${of.home}/${of.year}`} />
          {!of.department.name.startsWith(of.district.name) && (
            <span className="block text-sm text-muted">{of.district.name}</span>
          )}
        </th>
        {amounts.map((amount, i) => (
          <td key={i} className="amount">
            <Held amount={amount} />
          </td>
        ))}
      </tr>
      {noted && (
        <tr className="topic-note">
          <td colSpan={columns.length + 1}>
            {!allFunds && <span className="mr-3">{narrower}</span>}
            {beside && added.length === 0 && words.beside(<Code {...beside} />)}
            {added.map((each) => (
              <span key={each.column} className="block">
                <Parts {...each} />
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

/** One cell is a door; of several stands the sum, said to be ours. */
function Held({ amount: { parts, sum, corrected } }: { amount: LineAmount }) {
  const [only, ...others] = parts
  if (!only) return <span className="text-sm text-muted">{words.noTable}</span>
  if (others.length === 0) return <Amount figure={only.figure} listed />
  if (sum === undefined) return <span className="sr-only">{words.blank}</span>
  return (
    <span className="figure">
      <span className="derived">{words.added}</span>
      {amountText(sum)}
      {corrected !== undefined && (
        <ins className="corrected figure">
          <span className="corrected-word">{words.corrected}</span>
          {amountText(corrected)}
        </ins>
      )}
    </span>
  )
}

/** The lines that an amount comes from, each a door; many are folded away. */
function Parts({ column, parts }: { column: string; parts: readonly LinePart[] }) {
  const alike = parts.every(({ code }) => code === parts[0]?.code)
  const listed = parts.map((part, i) => (
    <span key={part.figure?.at ?? i}>
      {i > 0 && ' + '}
      <PartName part={part} alike={alike} /> <Amount figure={part.figure} />
    </span>
  ))
  if (parts.length <= MOST_IN_SIGHT) {
    return words.sum(column, listed)
  }
  return (
    <details>
      <summary className="py-0.5">{words.sumOf(column, parts.length)}</summary>
      {words.parts(listed)}
    </details>
  )
}

const MOST_IN_SIGHT = 4

/** What tells it from the others: its own name, or the other system's code. */
const PartName = ({ part: { code, name, beside }, alike }: { part: LinePart; alike: boolean }) =>
  alike ? beside ? <Code {...beside} /> : name : <Code code={code} name={name} />

function Code({ code, name }: { code: string; name: string }) {
  const href = functionLink(code) ?? economicLink(code)
  return (
    <>
      {name}{' '}
      {href ? (
        <a href={href} className="figure text-muted">
          {code}
        </a>
      ) : (
        <span className="figure">{code}</span>
      )}
    </>
  )
}
