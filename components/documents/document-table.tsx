import { Ledger } from '@/components/ui/ledger'
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
      title={<span id={`table-${id}`}>{number === undefined ? title : documentWords.tableTitled(number, title)}</span>}
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
    <Ledger caption={name} wide={columns > 2}>
      {first !== undefined && <Heads first={first} heads={heads} />}
      <tbody>
        {rows.map((row, i) => (
          <Row key={i} isNamed={first !== undefined} above={rows[i - 1]?.at} {...{ row, ...beside }} />
        ))}
      </tbody>
    </Ledger>
  )
}

function Heads({ first, heads }: { first: string; heads: DocumentPart['heads'] }) {
  const depth = heads.length > 1 ? heads.length : undefined
  return (
    <thead>
      {heads.map((row, level) => (
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
      ))}
    </thead>
  )
}

type Beside = Omit<DocumentTableProps, 'table'> & {
  /** The table’s own unit is that of corrections. */
  readonly inWan: boolean
}
type RowProps = Beside & { readonly row: DocumentRow; readonly isNamed: boolean; readonly above: string | undefined }

function Row({ row, isNamed, above, ...beside }: RowProps) {
  const { at, anchor, isSum, marks, cells } = row
  const { text, findings } = beside
  return (
    <>
      <tr id={anchor} className={isSum ? 'sum' : undefined}>
        {isNamed && (
          <th scope="row">
            <Name row={row} />
            <Marks marks={marks} page={findings} />
          </th>
        )}
        {cells.map((cell, i) => (
          <Cell key={i} cell={cell} {...beside} />
        ))}
        <td className="place">{at !== undefined && <Place at={at} text={text} />}</td>
      </tr>
      {at !== above && <OriginalRow at={at} text={text} columns={cells.length + 2} />}
    </>
  )
}

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

function OriginalRow({ at, text, columns }: { at: string | undefined; text: HeldText | undefined; columns: number }) {
  if (text?.by !== 'line' || textLink(at, text) === undefined) return null
  return (
    <tr className="original">
      <td colSpan={columns}>
        <OriginalLines at={at} text={text} />
      </td>
    </tr>
  )
}

function Cell({ cell, id, inWan, findings }: { cell: DocumentCell | undefined } & Beside) {
  if (!cell || (cell.text === '' && cell.anchor === undefined && cell.note === undefined)) return <td />
  const { text, anchor, resolved, note, corrected, marks } = cell
  return (
    <td id={anchor} className={text.length > LONG ? 'long' : undefined}>
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
    </td>
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
