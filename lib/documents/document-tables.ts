import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Mark } from '@/lib/budget/figure'
import { formOf, formTableOf } from '@/lib/budget/form'
import { TABLE_KEYS } from '@/lib/budget/tables'
import { cellAnchor } from '@/lib/addresses/source-link'
import { documentParts } from '@/lib/words/document-parts'
import {
  claimsPart,
  rawPart,
  tableParts,
  type DocumentCell,
  type DocumentPart,
  type DocumentRow,
} from './document-parts'

/** A table of the document as read: official name, what became of it, its parts, and how its cells were read. */
export interface DocumentTable {
  readonly key: string
  readonly number: number | undefined
  readonly title: string
  readonly printedTitle: string
  readonly unit: string | undefined
  readonly state: 'filled' | 'declaredEmpty' | 'empty' | 'missing'
  readonly at: string | undefined
  readonly anchor: string | undefined
  readonly marks: readonly Mark[]
  readonly parts: readonly DocumentPart[]
  readonly notes: readonly ReadingNote[]
}

/** How cells of a table were read that could not be taken as printed. */
export interface ReadingNote extends Omit<NonNullable<Cell['resolved']>, 'text'> {
  readonly number: number
  readonly cells: number
}

/** A document as read: all of its tables, what could not be read, and the other places that the audit speaks of. */
export interface DocumentAsRead {
  readonly tables: readonly DocumentTable[]
  readonly issues: readonly (Disclosure['issues'][number] & Address)[]
  readonly elsewhere: readonly (Address & { readonly at: string; readonly marks: readonly Mark[] })[]
}

/** An address of its own, or the one that something else at the same place has. */
interface Address {
  readonly anchor: string | undefined
  readonly href: string | undefined
}

/** What is known about places of the document. */
export interface Beside {
  /** The two figures of a finding. */
  readonly marks: readonly (Mark & { readonly at: string })[]
  /** Every place that a finding or a correction leads to. */
  readonly places: readonly { readonly at: string; readonly mark?: Mark | undefined }[]
  readonly corrected: readonly { readonly at: string; readonly corrected: string; readonly arithmetic: string }[]
}

/**
 * Everything that was read in a document, in the order of its kind: tables, tables nobody knows, the statement’s figures.
 * Each place is an address once: a cell’s before a row’s, a row’s before a table’s. `taken` goes on from one disclosure
 * of a document to its next.
 */
export function toDocumentTables(disclosure: Disclosure, beside: Beside, taken = new Set<string>()): DocumentAsRead {
  const about = byPlace(beside)
  const address = (at: string | undefined): string | undefined => {
    if (at === undefined || taken.has(at)) return undefined
    taken.add(at)
    return cellAnchor(at)
  }
  const cellsDone = plainTables(disclosure).map((table) =>
    inParts(withNotes(table), (row) => ({ ...row, cells: row.cells.map((cell) => cell && placed(cell)) })),
  )
  function placed(cell: DocumentCell): DocumentCell {
    const { text, at } = cell
    const anchor = text !== '' || cell.resolved || about.has(at) ? address(at) : undefined
    return anchor === undefined ? cell : { ...cell, anchor, ...about.of(at) }
  }
  const rowsDone = cellsDone.map((table) =>
    inParts(table, (row) => {
      const anchor = address(row.at)
      return anchor === undefined ? row : { ...row, anchor, marks: about.of(row.at).marks }
    }),
  )
  const tables = rowsDone.map((table) => {
    const anchor = address(table.at)
    return anchor === undefined ? table : { ...table, anchor, marks: about.of(table.at).marks }
  })
  const anyAddress = (at: string | undefined): Address => {
    const anchor = address(at)
    return { anchor, href: anchor === undefined && at !== undefined ? `#${cellAnchor(at)}` : undefined }
  }
  const issues = disclosure.issues.map((issue) => ({ ...issue, ...anyAddress(issue.at) }))
  const elsewhere = about.places
    .filter((at) => !taken.has(at))
    .map((at) => ({ at, marks: about.leadingTo(at), ...anyAddress(at) }))
  return { tables, issues, elsewhere }
}

function byPlace({ marks, places, corrected }: Beside) {
  const corrections = new Map(corrected.map(({ at, ...each }) => [at, each]))
  const spokenOf = new Set([...marks, ...places, ...corrected].map(({ at }) => at))
  const once = (found: readonly Mark[]) => [
    ...new Map(found.map(({ key, severity }) => [key, { key, severity }])).values(),
  ]
  return {
    has: (at: string | undefined) => at !== undefined && spokenOf.has(at),
    of: (at: string | undefined) => ({
      marks: once(marks.filter((mark) => mark.at === at)),
      corrected: at === undefined ? undefined : corrections.get(at),
    }),
    places: [...spokenOf],
    leadingTo: (at: string) => once(places.flatMap((place) => (place.at === at && place.mark ? [place.mark] : []))),
  }
}

function plainTables(disclosure: Disclosure): readonly DocumentTable[] {
  const bare = { anchor: undefined, marks: [], notes: [] }
  const form = formOf(disclosure)
  const known = TABLE_KEYS.flatMap((key) => {
    const table = disclosure.tables[key]
    if (!table) return []
    const { number, title: own } = formTableOf(form, disclosure.identity.phase, key)
    const isOfForm = number !== undefined || form === undefined
    const { title, unit, state, at } = table
    return {
      ...bare,
      key,
      state,
      unit,
      at,
      number,
      title: isOfForm || title === '' ? own : title,
      printedTitle: title,
      parts: tableParts(disclosure, key),
    }
  }).sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
  const others = { ...bare, number: undefined, unit: undefined, state: 'filled' as const }
  const raw = disclosure.rawTables.map(({ title, at, rows }, i) => ({
    ...others,
    key: `raw-${i + 1}`,
    title,
    printedTitle: title,
    at,
    parts: [rawPart(rows)],
  }))
  if (disclosure.claims.length === 0) return [...known, ...raw]
  const parts = [claimsPart(disclosure)]
  const statement = { key: 'statement', title: documentParts.statement.title, printedTitle: '', unit: disclosure.unit }
  return [...known, ...raw, { ...others, ...statement, at: undefined, parts }]
}

const inParts = (table: DocumentTable, change: (row: DocumentRow) => DocumentRow): DocumentTable => ({
  ...table,
  parts: table.parts.map((part) => ({ ...part, rows: part.rows.map(change) })),
})

/** Cells that were read in the same way share a note, numbered within their table. */
function withNotes(table: DocumentTable): DocumentTable {
  const notes = new Map<string, ReadingNote>()
  const noted = inParts(table, (row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell?.resolved) return cell
      const { how, certainty, because } = cell.resolved
      const same = JSON.stringify([how, certainty, because])
      const note = notes.get(same) ?? { how, certainty, because, number: notes.size + 1, cells: 0 }
      notes.set(same, { ...note, cells: note.cells + 1 })
      return { ...cell, note: note.number }
    }),
  }))
  return { ...noted, notes: [...notes.values()] }
}
