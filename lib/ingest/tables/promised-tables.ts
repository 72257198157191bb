import type { Disclosure, DisclosedTables } from '@/lib/budget/disclosure'
import type { Form } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'
import { looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { compared, withoutMarks } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Outline } from '@/lib/ingest/outline'

/** A table that the contents announce, as they name it. */
export interface PromisedTable {
  readonly key: TableKey
  readonly title: string
  readonly at: string
}

/** The known tables among the entries of the contents (目录). */
export function promisedTables(front: readonly IndexedBlock[]): PromisedTable[] {
  return front.flatMap(({ block }) => {
    if (block.kind !== 'line') return []
    const title = withoutMarks(block.line.text)
      .replace(/[.…·\s]{2,}\d*$/, '')
      .replace(/^[一二三四五六七八九十]{1,3}、/, '')
    const key = looksLikeTableTitle(title) ? tableKeyOf(title) : undefined
    return key === undefined ? [] : [{ key, title, at: block.line.at }]
  })
}

/**
 * The tables that the contents announce, that the form has, and that are nowhere: of a document in an unknown form, of one
 * that holds no tables, or where something that nobody knows could be the table, nothing is said to be missing.
 */
export function missingTables(
  promised: readonly PromisedTable[],
  { tables, rawTables }: Pick<Disclosure, 'tables' | 'rawTables'>,
  outline: Outline,
  form: Form | undefined,
): Partial<DisclosedTables> {
  const [typed] = Object.values(tables)
  if (!form || (!typed && rawTables.length === 0)) return {}
  const printed = titlesIn(outline)
  const absent = promised.filter(({ key }) => {
    const isForms = form.tables.some((table) => table.key === key)
    return isForms && tables[key] === undefined && !printed.has(key) && !rawTables.some((raw) => couldBe(raw, key))
  })
  return Object.fromEntries(
    absent.map(({ key, title, at }) => {
      const indicators = key === 'performance' || key === 'selfEvaluation' ? { indicators: [] } : {}
      const unit = typed?.unit ?? '万元'
      return [key, { state: 'missing', title, unit, at, columns: [], rows: [], ...indicators }]
    }),
  )
}

/** The tables whose titles stand outside the contents: they are there, read or not. */
function titlesIn({ overview, statement, glossary, tables }: Outline): ReadonlySet<TableKey | undefined> {
  const lines = [...overview, ...statement, ...glossary, ...tables].flatMap(({ block }) =>
    block.kind === 'line'
      ? [block.line.text]
      : block.grid.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text)),
  )
  return new Set(lines.flatMap((line) => (looksLikeTableTitle(line) && !isSection(line) ? [tableKeyOf(line)] : [])))
}

/** `二、收入决算表` may head a part of the statement as well as a table. */
const isSection = (line: string): boolean =>
  /^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)/.test(compared(line))

/** A raw table under this title, or one with amounts under none. */
function couldBe({ title, rows }: Disclosure['rawTables'][number], key: TableKey): boolean {
  const named = tableKeyOf(title)
  if (named !== undefined || looksLikeTableTitle(title)) return named === key
  return rows.some((row) => row.some(({ text }) => /^-?[\d,]+\.\d+$/.test(text)))
}
