import { tableAddress } from '@/lib/addresses/source-link'
import type { TableKey } from '@/lib/budget/tables'
import { formOf, formTableOf } from '@/lib/budget/form'
import type { FindingContent, FindingPlace } from './get-finding'
import { documentParts } from '@/lib/words/document-parts'
import type { ColumnHead } from '@/lib/documents/column-heads'
import { claimsPart, tableParts, type DocumentPart, type DocumentRow } from '@/lib/documents/document-parts'

/** The printed rows around the figures of a finding: of one table, the columns that it is about. */
export interface FindingExcerpt {
  readonly document: string
  readonly documentTitle: string
  /** Of the table or the statement; its number as published. */
  readonly title: string
  readonly number: number | undefined
  readonly part: string | undefined
  readonly first: string
  readonly heads: readonly string[]
  readonly rows: readonly ExcerptRow[]
  /** The whole table in the document as read. */
  readonly address: string
}

export interface ExcerptRow {
  readonly label: string
  readonly code: string | undefined
  readonly notes: readonly string[]
  readonly isSum: boolean
  /** The finding is about the row as a whole. */
  readonly here: boolean
  /** How many rows between the one before and this one are left out. */
  readonly skipped: number
  readonly cells: readonly (ExcerptCell | undefined)[]
}

export interface ExcerptCell {
  readonly text: string
  readonly at: string | undefined
  /** One of the figures that the finding is about. */
  readonly here: boolean
}

/** What stands in no row that was read: words of the text, or, without words, a place that is spoken of. */
export interface LooseWords {
  readonly document: string
  readonly at: string | undefined
  readonly text: string
}

/** The rows of each document that the places stand in, each place once, and the places that stand in none. */
export function toFindingExcerpts(
  contents: readonly FindingContent[],
  places: readonly FindingPlace[],
): { readonly excerpts: readonly FindingExcerpt[]; readonly words: readonly LooseWords[] } {
  const left = new Set(places)
  const excerpts = contents.flatMap((content) =>
    partsOf(content).flatMap(({ key, part }) => {
      const own = [...left].filter(
        ({ document, table }) => document === content.document && (table ?? STATEMENT) === key,
      )
      const hits = own.flatMap((place) => hitsOf(part, placed(content, place)).map((hit) => ({ ...hit, place })))
      for (const { place } of hits) left.delete(place)
      return hits.length === 0 ? [] : [excerptOf(content, key, part, hits)]
    }),
  )
  const said = new Set<string>()
  const words = [...left].filter(({ document, at }) => {
    // A sum of ours stands nowhere, and is no word of the document.
    const name = `${document} ${at}`
    if (at === undefined || said.has(name)) return false
    said.add(name)
    return true
  })
  return { excerpts, words: words.map(({ document, at, text }) => ({ document, at, text })) }
}

const STATEMENT = 'statement'

function partsOf({ disclosure }: FindingContent): readonly { readonly key: string; readonly part: DocumentPart }[] {
  const keys = Object.keys(disclosure.tables) as readonly TableKey[]
  return [
    ...keys.flatMap((key) => tableParts(disclosure, key).map((part) => ({ key, part }))),
    ...(disclosure.claims.length > 0 ? [{ key: STATEMENT, part: claimsPart(disclosure) }] : []),
  ]
}

/** A blank may have no place of its own: then its row's. */
function placed({ disclosure }: FindingContent, { at, table, row, column }: FindingPlace): string | undefined {
  if (at !== undefined || table === undefined) return at
  const rows: readonly { row: number; at?: string | undefined; cells: Record<string, { at?: string | undefined }> }[] =
    disclosure.tables[table]?.rows ?? []
  const own = rows.filter((each) => each.row === row)
  const found = own.find(({ cells }) => column !== undefined && cells[column] !== undefined) ?? own[0]
  return (column === undefined ? undefined : found?.cells[column]?.at) ?? found?.at
}

interface Hit {
  readonly row: number
  /** Undefined: the row as a whole. */
  readonly column: number | undefined
}

function hitsOf({ rows }: DocumentPart, at: string | undefined): readonly Hit[] {
  if (at === undefined) return []
  const cells = rows.flatMap(({ cells: own }, row) =>
    own.flatMap((cell, column) => (cell?.at === at ? [{ row, column }] : [])),
  )
  if (cells.length > 0) return cells.slice(0, 1)
  const row = rows.findIndex((each) => each.at === at)
  return row === -1 ? [] : [{ row, column: undefined }]
}

function excerptOf(content: FindingContent, key: string, part: DocumentPart, hits: readonly Hit[]): FindingExcerpt {
  const { document, title: documentTitle, disclosure } = content
  const columns = columnsOf(part, hits)
  const titles = leafTitles(part.heads)
  const official =
    key === STATEMENT ? undefined : formTableOf(formOf(disclosure), disclosure.identity.phase, key as TableKey)
  const printed = key === STATEMENT ? undefined : disclosure.tables[key as TableKey]?.title
  return {
    document,
    documentTitle,
    part: key === STATEMENT ? undefined : part.title,
    first: part.first ?? '',
    title: key === STATEMENT ? documentParts.statement.title : (official?.title ?? printed ?? ''),
    number: official?.number,
    heads: columns.map((column) => titles[column] ?? ''),
    rows: rowsOf(part.rows, hits, columns),
    address: tableAddress(document, key),
  }
}

/** The columns of the figures; of a row as a whole its first that say something. */
function columnsOf({ rows }: DocumentPart, hits: readonly Hit[]): readonly number[] {
  const own = [...new Set(hits.flatMap(({ column }) => column ?? []))].sort((a, b) => a - b)
  if (own.length > 0) return own
  const filled = hits.flatMap(({ row }) => rows[row]?.cells.flatMap((cell, i) => (cell?.text ? [i] : [])) ?? [])
  return [...new Set(filled)].sort((a, b) => a - b).slice(0, MOST_OF_A_ROW)
}

const MOST_OF_A_ROW = 3

/** The rows of the figures with one beside each; of many figures themselves alone. */
function rowsOf(rows: readonly DocumentRow[], hits: readonly Hit[], columns: readonly number[]): readonly ExcerptRow[] {
  const beside = new Set(hits.map(({ row }) => row)).size > FEW ? [0] : [-1, 0, 1]
  const shown = [...new Set(hits.flatMap(({ row }) => beside.map((step) => row + step)))]
    .filter((row) => rows[row] !== undefined)
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
  return shown.flatMap((row, i) => {
    const one = rows[row]
    if (!one) return []
    const { label, code, notes, isSum, cells } = one
    return {
      label,
      code,
      notes,
      isSum,
      skipped: row - (shown[i - 1] ?? -1) - 1,
      here: hits.some((hit) => hit.row === row && hit.column === undefined),
      cells: columns.map((column) => {
        const cell = cells[column]
        const here = hits.some((hit) => hit.row === row && hit.column === column)
        return cell && { text: cell.text, at: cell.at, here }
      }),
    }
  })
}

const FEW = 6
const MOST_ROWS = 40

/** Over each column the heads that stand over it, the outermost first: `本年支出 › 基本支出`. */
export function leafTitles(heads: readonly (readonly ColumnHead[])[]): readonly string[] {
  const paths: string[][] = []
  const filledTo: number[] = []
  heads.forEach((row, level) => {
    let column = 0
    for (const { title, columns, rows } of row) {
      while ((filledTo[column] ?? 0) > level) column += 1
      for (let i = 0; i < columns; i += 1, column += 1) {
        filledTo[column] = level + rows
        ;(paths[column] ??= []).push(title)
      }
    }
  })
  return paths.map((path) => path.join(' › '))
}
