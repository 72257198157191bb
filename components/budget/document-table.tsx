import { Ledger } from '@/components/ui/ledger'
import { Section } from '@/components/ui/section'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { printedText } from '@/lib/format/amount'
import { sourceText } from '@/lib/format/source-text'
import type { DocumentCell, DocumentPart, DocumentRow, DocumentTable as Table } from '@/lib/series/document-tables'
import { Marks } from './marks'

interface DocumentTableProps {
  readonly table: Table
  /** Every line of the original, where it is held. */
  readonly text: readonly string[] | undefined
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
export function DocumentTable({ table, text, findings }: DocumentTableProps) {
  const { key, number, title, printedTitle, unit, state, at, parts } = table
  const place = sourceText(at)
  const facts = [
    printedTitle && printedTitle !== title && `原题：${printedTitle}`,
    unit && `单位：${unit}`,
    place && `原文${place}`,
    STATES[state],
  ].filter(Boolean)
  return (
    <Section id={`table-${key}`} title={number === undefined ? title : `表 ${number}　${title}`}>
      <p className="mb-3 text-sm text-muted">{facts.join('　')}</p>
      {parts.map((part, i) => (
        <div key={`${key}-${part.title ?? i}-${i}`} className="mb-6">
          <Part part={part} name={part.title ?? title} {...{ text, findings }} />
        </div>
      ))}
    </Section>
  )
}

type PartProps = Omit<DocumentTableProps, 'table'> & { readonly part: DocumentPart; readonly name: string }

function Part({ part, name, text, findings }: PartProps) {
  const { columns, rows } = part
  return (
    <Ledger caption={name} wide={columns.length > 3}>
      <thead>
        <tr>
          <th scope="col">名称</th>
          {columns.map((column, i) => (
            <th key={`${column}-${i}`} scope="col" className="amount head">
              {column}
            </th>
          ))}
          <th scope="col">原文位置</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <Row key={`${row.at ?? ''}-${i}`} {...{ row, text, findings }} />
        ))}
      </tbody>
    </Ledger>
  )
}

function Row({ row, text, findings }: { row: DocumentRow } & Omit<DocumentTableProps, 'table'>) {
  const { label, note, level, at, cells } = row
  const lines = linesAt(at, text)
  return (
    <>
      <tr className={level === 'total' ? 'sum' : undefined}>
        <th scope="row">
          {label || '（无名）'}
          {note && <span className="block text-sm font-normal text-muted">{note}</span>}
        </th>
        {cells.map((cell, i) => (
          <Cell key={cell?.anchor ?? i} cell={cell} findings={findings} />
        ))}
        <td className="text-sm font-normal whitespace-nowrap text-muted">{sourceText(at)}</td>
      </tr>
      {lines.length > 0 && (
        <tr className="original">
          <td colSpan={cells.length + 2}>
            <span className="sr-only">原文：</span>
            {lines.map((line, i) => (
              <span key={i} className="block">
                {line}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

function Cell({ cell, findings }: { cell: DocumentCell | undefined; findings: string }) {
  if (!cell) return <td className="amount" />
  const { text, anchor, resolved, corrected, marks } = cell
  const long = text.length > LONG
  return (
    <td
      id={anchor}
      className={long ? 'printed long' : 'printed amount'}
      tabIndex={anchor === undefined ? undefined : -1}
    >
      {text}
      <Marks marks={marks} page={findings} />
      {resolved && <Reading resolved={resolved} differs={resolved.text !== text} />}
      {corrected && (
        <span className="reading always">按文件自己的说明更正为 {printedText(corrected.corrected)} 万元</span>
      )}
    </td>
  )
}

const LONG = 16

const HOW = {
  rejoined: '断开的数字拼成',
  shifted: '错位的行移回',
  placed: '按勾稽关系定栏',
  converted: '换算',
} as const
const CERTAINTY = { certain: '只有这样才成立', settled: '由别的表印证', open: '还有别的可能' } as const

/** How a cell was read. Where it reads otherwise than printed, or may, that is always in sight; else once one has come to it. */
function Reading({ resolved, differs }: { resolved: NonNullable<DocumentCell['resolved']>; differs: boolean }) {
  const { text, how, certainty, because } = resolved
  return (
    <span className={differs || certainty === 'open' ? 'reading always' : 'reading'}>
      {differs && `读作 ${text}；`}
      {HOW[how]}，{because ?? CERTAINTY[certainty]}
    </span>
  )
}

/** The lines of the original that a row stands on. */
function linesAt(at: string | undefined, text: readonly string[] | undefined): readonly string[] {
  const position = at === undefined || text === undefined ? undefined : parseSourcePosition(at)
  if (position?.kind !== 'text') return []
  return (text ?? []).slice(position.line - 1, position.lastLine ?? position.line)
}
