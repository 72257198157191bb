import { yearAddress } from '@/lib/addresses/place-address'
import type { ReactNode } from 'react'
import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { codeLink } from '@/lib/addresses/classification-link'
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
      <FigureTable
        caption={words.caption(year, PHASE_TITLES[phase], ranking.allowed)}
        columns={[
          { key: 'department', head: words.department, holds: 'name', cell: (row) => <Department row={row} /> },
          ...columns.map((column, i): FigureColumn<LineRow> => ({
            key: column,
            head: column,
            holds: 'figure',
            cell: ({ amounts }) => amounts[i] && <Held amount={amounts[i]} />,
          })),
        ]}
        rows={rows}
        rowKey={({ of }) => of.home}
        row={(row) => {
          const text = noteOf(row, columns, narrower)
          if (text === undefined) return { className: 'topic-row topic-alone' }
          return { className: 'topic-row', note: { className: 'topic-note', text } }
        }}
      />
      <NoRanking ranking={ranking} />
    </div>
  )
}

function Department({ row: { of, amounts } }: { row: LineRow }) {
  const page = yearAddress(of.home, of.year)
  return (
    <>
      <a href={page}>{of.department.name}</a>
      <Marks marks={marksOf(amounts.flatMap(({ parts }) => parts.map(({ figure }) => figure)))} page={page} />
      {!of.department.name.startsWith(of.district.name) && (
        <span className="block text-sm text-muted">{of.district.name}</span>
      )}
    </>
  )
}

/** What the row's figures leave out, which code stands beside it, and what sums of ours are made of. */
function noteOf({ amounts, allFunds }: LineRow, columns: readonly string[], narrower: string): ReactNode {
  const beside = amounts.find(({ parts }) => parts.length === 1)?.parts[0]?.beside
  const added = amounts.flatMap(({ parts }, i) => (parts.length > 1 ? [{ column: columns[i] ?? '', parts }] : []))
  if (allFunds && beside === undefined && added.length === 0) return undefined
  return (
    <>
      {!allFunds && <span className="mr-3">{narrower}</span>}
      {beside && added.length === 0 && words.beside(<Code {...beside} />)}
      {added.map((each) => (
        <span key={each.column} className="block">
          <Parts {...each} />
        </span>
      ))}
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
  const href = codeLink(code)
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
