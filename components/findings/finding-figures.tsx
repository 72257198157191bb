import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { formNamed, formTableOf } from '@/lib/budget/form'
import { tableOf } from '@/lib/budget/tables'
import { amountText, changeText } from '@/lib/figures/amount'
import { sourceText } from '@/lib/figures/source-text'
import { amountWords } from '@/lib/words/amounts'
import { findingWords } from '@/lib/words/findings'
import { separators } from '@/lib/words/separators'
import { Amount } from '@/components/figures/amount'

const words = findingWords.figures

export interface ShownEnd {
  readonly figure: Figure
  readonly parts: readonly Figure[]
  readonly corrected: Money | undefined
}

interface FindingFiguresProps extends Formed {
  readonly published: ShownEnd
  readonly expected: ShownEnd | undefined
  readonly difference: Money | undefined
}

/** Both figures of a finding, each a door to its cell, and what lies between them, which is our own arithmetic. */
export function FindingFigures({ published, expected, difference, ...whose }: FindingFiguresProps) {
  return (
    <dl className="finding-figures">
      <div>
        <dt>{expected ? words.one : words.onlyOne}</dt>
        <dd>
          <End end={published} whose={whose} />
        </dd>
      </div>
      {expected && (
        <div>
          <dt>{secondName(expected)}</dt>
          <dd>
            <End end={expected} whose={whose} />
          </dd>
        </div>
      )}
      {difference !== undefined && (
        <div>
          <dt>{words.difference}</dt>
          <dd>
            {amountWords.inWan(<span className="figure">{changeText(difference)}</span>)}
            <span className="beside">{words.oursLess}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Another cell, a sum of ours, or what several places come to. */
function secondName({ figure, parts }: ShownEnd): string {
  if (figure.at !== undefined || parts.length === 0) return words.other
  return parts.every(({ money }) => money !== undefined) ? words.summed : words.elsewhere
}

function End({ end: { figure, parts, corrected }, whose }: { end: ShownEnd; whose: Formed }) {
  const isOurs = figure.at === undefined && parts.length > 0
  const shown = figure.printed === '' ? <Blank figure={figure} /> : <Amount figure={figure} />
  return (
    <>
      {figure.money === undefined ? shown : amountWords.inWan(shown)}
      {corrected !== undefined && (
        <ins className="corrected figure">
          <span className="corrected-word">{words.corrected}</span>
          {amountWords.inWan(amountText(corrected))}
        </ins>
      )}
      <span className="beside">{isOurs ? <Sum parts={parts} /> : placeName(figure, whose)}</span>
    </>
  )
}

/** A blank is a place too, and so is a row as a whole: the door says which in a word. */
const Blank = ({ figure }: { figure: Figure }) => (
  <Amount
    figure={{ ...figure, printed: (figure.column === '' && sourceText(figure.at)) || words.blank, wan: undefined }}
  />
)

/** What a sum of ours is made of, each a door of its own; of many their number. */
function Sum({ parts }: { parts: readonly Figure[] }) {
  const isMoney = parts.every(({ money }) => money !== undefined)
  if (parts.length > MOST_TOLD) return isMoney ? words.sumOf(parts.length) : words.seenIn(parts.length)
  return (
    <>
      {isMoney ? words.ours : words.at}
      {parts.map((part, i) => (
        <span key={i}>
          {i > 0 && (isMoney ? ' + ' : separators.items)}
          {part.printed === '' ? words.blank : <Amount figure={part} />}
        </span>
      ))}
    </>
  )
}

const MOST_TOLD = 4

/** `表 5 · 本年支出 › 小计`: where a figure stands, in a few words. */
export function placeName({ table, column }: Figure, { phase, form }: Formed): string {
  if (table === 'statement') return words.statement
  const { number, title } = formTableOf(formNamed(form), phase, table)
  const name = number === undefined ? title : tableNumber(phase, number)
  const head = tableOf(phase, table)?.columns.find(({ key }) => key === column)
  return head ? `${name} · ${[...head.under, head.title].join(' › ')}` : name
}

/** Which form the tables of a document are numbered by. */
export interface Formed {
  readonly phase: Phase
  readonly form: string | undefined
}

/** As the form numbers it: 表 5 of a budget, 公开05表 of final accounts. */
export const tableNumber = (phase: Phase, number: number): string => words.table(phase === 'budget', number)
