import { Ledger } from '@/components/ui/ledger'
import { Section } from '@/components/ui/section'
import { printedText } from '@/lib/format/amount'
import { sourceText } from '@/lib/format/source-text'
import type { DocumentCell, DocumentPart, DocumentRow } from '@/lib/series/document-parts'
import type { DocumentTable as Table, ReadingNote } from '@/lib/series/document-tables'
import { Marks } from './marks'
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

const STATES: Record<Table['state'], string> = {
  filled: '',
  declaredEmpty: '这张表没有数据，表下有说明。',
  empty: '这张表没有数据，表下没有说明。',
  missing: '目录里有这张表，正文里没有。',
}

/** A table as read: every cell as printed, each with an address, its row's place in words, and what became of it. */
export function DocumentTable({ table, id, text, findings }: DocumentTableProps) {
  const { key, number, title, printedTitle, unit, state, at, anchor, marks, parts, notes } = table
  const isTwoSided = key === 'balance' || key === 'appropriationBalance'
  // The table and its section are two landmarks, and need two names.
  const caption = number === undefined ? `${printedTitle || title}（照原样）` : printedTitle || title
  // A sentence has a unit of its own.
  const inWan = unit === '万元' && key !== 'statement'
  return (
    <Section id={id} title={<span id={`table-${id}`}>{number === undefined ? title : `表 ${number}　${title}`}</span>}>
      <p id={anchor} className="mb-3 text-sm text-muted">
        {[unit && `单位：${unit}`, STATES[state]].filter(Boolean).join('　')}
        {at !== undefined && (
          <>
            　原文
            <Place at={at} text={text} />
          </>
        )}
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
              原文位置
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
      {notes.length > 0 && <span className="beside">{notes.join('　')}</span>}
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
          注{note}
        </a>
      )}
      <Marks marks={marks} page={findings} />
      {resolved && resolved.text !== text && (
        <span className="reading">
          读作{resolved.text && ' '}
          {resolved.text || '空白'}
        </span>
      )}
      {corrected && (
        <ins className="corrected figure">
          <span className="corrected-word">更正</span>
          {printedText(corrected.corrected)}
          {inWan || ' 万元'}
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

const HOW: Record<ReadingNote['how'], string> = {
  rejoined: '断开的字、数拼在一起',
  shifted: '错开的格移回本栏',
  placed: '按勾稽关系归在这一栏',
  converted: '换算成数',
}
const CERTAINTY: Record<ReadingNote['certainty'], { word: string; because: string }> = {
  certain: { word: '确定', because: '只有这样才成立' },
  settled: { word: '有别的表印证', because: '别的表印证' },
  open: { word: '未定', because: '还有别的可能' },
}

/** How cells were read that could not be taken as printed, and how sure that is. */
function Notes({ notes, id }: { notes: readonly ReadingNote[]; id: string }) {
  if (notes.length === 0) return null
  return (
    <ul aria-label="读法" className="text-sm text-muted">
      {notes.map(({ number, cells, how, certainty, because }) => (
        <li key={number} id={`note-${id}-${number}`}>
          注{number}（{cells} 格）　{HOW[how]}；{CERTAINTY[certainty].word}：{because ?? CERTAINTY[certainty].because}。
        </li>
      ))}
    </ul>
  )
}

function Place({ at, text }: { at: string; text: HeldText | undefined }) {
  const href = textLink(at, text)
  return href === undefined ? sourceText(at) : <a href={href}>{sourceText(at)}</a>
}
