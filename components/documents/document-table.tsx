import { tableAnchor } from '@/lib/addresses/source-link'
import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { Section } from '@/components/ui/section'
import { printedText } from '@/lib/figures/amount'
import { sourceText } from '@/lib/figures/source-text'
import type { DocumentCell, DocumentPart, DocumentRow } from '@/lib/documents/document-parts'
import type { DocumentTable as Table, ReadingNote } from '@/lib/documents/document-tables'
import { amountWords } from '@/lib/words/amounts'
import { documentWords } from '@/lib/words/document-page'
import { separators } from '@/lib/words/separators'
import { Marks } from '@/components/figures/marks'
import { OriginalLines, textLink, type HeldText } from './original-lines'

interface DocumentTableProps {
  readonly table: Table
  /** Keeps the addresses of several disclosures in one document apart. */
  readonly id: string
  /** The original's text, where it is held. */
  readonly text: HeldText | undefined
  /** Address of the page where the findings stand. */
  readonly findings: string
}

const STATES: Record<Table['state'], string> = { filled: '', ...documentWords.states }

/** A table as read: every cell as printed, each with an address, its row's place in words, and what became of it. */
export function DocumentTable({ table, id, text, findings }: DocumentTableProps) {
  const { key, number, title, printedTitle, unit, state, at, anchor, marks, parts, notes } = table
  const isTwoSided = key === 'balance' || key === 'appropriationBalance'
  // The table and its section are two landmarks, and need two names.
  const caption = number === undefined ? documentWords.captionAsPrinted(printedTitle || title) : printedTitle || title
  // A sentence has a unit of its own.
  const inWan = unit === '万元' && key !== 'statement'
  return (
    <Section
      id={id}
      title={
        <span id={tableAnchor(id)}>{number === undefined ? title : documentWords.tableTitled(number, title)}</span>
      }
    >
      <p id={anchor} className="mb-3 text-sm text-muted">
        {[unit && documentWords.unit(unit), STATES[state]].filter(Boolean).join(separators.gap)}
        {at !== undefined && documentWords.placeOfTable(<Place at={at} text={text} />)}
        <Marks marks={marks} page={findings} />
      </p>
      <div className={isTwoSided ? 'sides' : undefined}>
        {parts.map((part, i) => (
          <div key={i} className="mb-6">
            <Part part={part} name={part.title ?? caption} {...{ text, findings, id, inWan }} />
          </div>
        ))}
      </div>
      <Notes notes={notes} id={id} />
    </Section>
  )
}

type PartProps = Beside & { readonly part: DocumentPart; readonly name: string }

function Part({ part, name, ...beside }: PartProps) {
  const { first, heads, rows } = part
  const columns = rows[0]?.cells.length ?? 0
  return (
    <FigureTable
      caption={name}
      wide={columns > 2}
      heads={first === undefined ? null : <Heads first={first} heads={heads} />}
      columns={[
        ...(first === undefined ? [] : [nameColumn(beside.findings)]),
        ...Array.from({ length: columns }, (_, i): FigureColumn<DocumentRow> => ({
          key: i,
          head: undefined,
          holds: 'remark',
          cell: ({ cells }) => cells[i] && <Cell cell={cells[i]} {...beside} />,
          attributes: ({ cells }) => ({
            id: cells[i]?.anchor,
            className: (cells[i]?.text.length ?? 0) > LONG ? 'long' : undefined,
          }),
        })),
        {
          key: 'place',
          head: documentWords.placeColumn,
          holds: 'remark',
          className: 'place',
          cell: ({ at }) => at !== undefined && <Place at={at} text={beside.text} />,
        },
      ]}
      rows={rows}
      rowKey={(_, i) => i}
      row={({ at, anchor, isSum }, i) => ({
        id: anchor,
        className: isSum ? 'sum' : undefined,
        note: at === rows[i - 1]?.at ? undefined : originalOf(at, beside.text),
      })}
    />
  )
}

function Heads({ first, heads }: { first: string; heads: DocumentPart['heads'] }) {
  const depth = heads.length > 1 ? heads.length : undefined
  return heads.map((row, level) => (
    <tr key={level}>
      {level === 0 && (
        <th scope="col" rowSpan={depth}>
          {first}
        </th>
      )}
      {row.map(({ title, columns, rows }, i) => {
        const down = rows > 1 ? rows : undefined
        if (columns > 1 || level + rows < heads.length)
          return (
            <th key={i} scope="colgroup" colSpan={columns} rowSpan={down} className="over">
              <span>{title}</span>
            </th>
          )
        return (
          <th key={i} scope="col" rowSpan={down} className="amount head">
            {title}
          </th>
        )
      })}
      {level === 0 && (
        <th scope="col" rowSpan={depth} className="place">
          {documentWords.placeColumn}
        </th>
      )}
    </tr>
  ))
}

type Beside = Omit<DocumentTableProps, 'table'> & {
  /** The table’s own unit is that of corrections. */
  readonly inWan: boolean
}
const nameColumn = (findings: string): FigureColumn<DocumentRow> => ({
  key: 'name',
  head: undefined,
  holds: 'name',
  cell: (row) => (
    <>
      <Name row={row} />
      <Marks marks={row.marks} page={findings} />
    </>
  ),
})

/** Short codes stand before the name as printed, long ones under it. */
function Name({ row }: { row: DocumentRow }) {
  const { label, code, notes } = row
  const isShort = code !== undefined && code.length <= 7
  return (
    <>
      {isShort && <span className="figure text-muted">{code} </span>}
      {label}
      {code !== undefined && !isShort && <span className="beside">{code}</span>}
      {notes.length > 0 && <span className="beside">{notes.join(separators.gap)}</span>}
    </>
  )
}

/** The line of the original below the row that was read from it. */
const originalOf = (at: string | undefined, text: HeldText | undefined) =>
  text?.by !== 'line' || textLink(at, text) === undefined
    ? undefined
    : { className: 'original', text: <OriginalLines at={at} text={text} /> }

function Cell({ cell, id, inWan, findings }: { cell: DocumentCell } & Beside) {
  const { text, resolved, note, corrected, marks } = cell
  return (
    <>
      {text}
      {note !== undefined && (
        <a href={`#note-${id}-${note}`} className={isSettled(cell) ? 'note settled' : 'note'}>
          {documentWords.note(note)}
        </a>
      )}
      <Marks marks={marks} page={findings} />
      {resolved && resolved.text !== text && (
        <span className="reading">
          {resolved.text ? documentWords.readAs(resolved.text) : documentWords.readAsBlank}
        </span>
      )}
      {corrected && (
        <ins className="corrected figure">
          <span className="corrected-word">{amountWords.corrected}</span>
          {inWan ? printedText(corrected.corrected) : amountWords.inWan(printedText(corrected.corrected))}
          <span className="reading when-here">{corrected.arithmetic}</span>
        </ins>
      )}
    </>
  )
}

const LONG = 10

/** Read as printed and only put in its column, beyond doubt: the note shows once one has come to the cell. */
const isSettled = ({ text, resolved }: DocumentCell): boolean =>
  resolved?.text === text && resolved.certainty !== 'open' && resolved.how === 'placed'

/** How cells were read that could not be taken as printed, and how sure that is. */
function Notes({ notes, id }: { notes: readonly ReadingNote[]; id: string }) {
  if (notes.length === 0) return null
  return (
    <ul aria-label={documentWords.readings} className="text-sm text-muted">
      {notes.map(({ number, cells, how, certainty, because }) => (
        <li key={number} id={`note-${id}-${number}`}>
          {documentWords.reading(number, cells, how, certainty, because)}
        </li>
      ))}
    </ul>
  )
}

function Place({ at, text }: { at: string; text: HeldText | undefined }) {
  const href = textLink(at, text)
  return href === undefined ? sourceText(at) : <a href={href}>{sourceText(at)}</a>
}
