import { isOpen, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'

/** Whether something rests on a figure whose reading is open, in a table or a sentence: then it is held against nobody. */
export function restsOnOpen(disclosure: Disclosure): (...ends: readonly (Evidence | undefined)[]) => boolean {
  const open = openPlaces(disclosure)
  const isAt = ({ document, table, row, column, at }: Evidence): boolean =>
    document === undefined &&
    ((at !== undefined && open.has(at)) || (table !== undefined && open.has(`${table} ${row} ${column}`)))
  return (...ends) => ends.some((end) => end !== undefined && [end, ...(end.parts ?? [])].some(isAt))
}

/** By their places in the document and in their tables. */
function openPlaces({ tables, claims }: Disclosure): ReadonlySet<string> {
  const known = OPEN.get(tables)
  if (known) return known
  const open = new Set<string>()
  for (const [table, content] of Object.entries(tables))
    for (const { row, cells } of (content?.rows ?? []) as readonly Row[])
      for (const [column, cell] of Object.entries(cells)) {
        if (!isOpen(cell)) continue
        open.add(`${table} ${row} ${column}`)
        if (cell.at !== undefined) open.add(cell.at)
      }
  for (const claim of claims)
    for (const part of Object.values(claim))
      if (isCell(part) && isOpen(part) && part.at !== undefined) open.add(part.at)
  OPEN.set(tables, open)
  return open
}

interface Row {
  readonly row: number
  readonly cells: Readonly<Record<string, Cell>>
}

const isCell = (part: unknown): part is Cell => typeof part === 'object' && part !== null && 'text' in part

/** Worked out once for all rules of an audit. */
const OPEN = new WeakMap<Disclosure['tables'], ReadonlySet<string>>()
