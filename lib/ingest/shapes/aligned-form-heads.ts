import { FORMS } from '@/lib/budget/form'
import type { Phase } from '@/lib/budget/phase'
import { compared } from '@/lib/ingest/normalise/words'
import type { SourceCell } from '@/lib/ingest/source-document'
import { sameHead } from '@/lib/ingest/tables/heads'
import { headRows } from './flattened-grid-cells'
import type { HeadCell } from './aligned-heads'

/**
 * The heads of a table of nothing but amounts, as a form prints them: over one row the words of a group stand wherever
 * their cell has its middle, and nothing below tells its reach. Where the heads of the single columns are those of a
 * form, one by one, its groups are known. Undefined where no form has them, or forms differ.
 */
export function formHeads(heads: readonly HeadCell[], width: number, phase: Phase): SourceCell[][] | undefined {
  if (width < FEWEST) return undefined
  const leaves = Array.from({ length: width }, (_, column) => leafOf(heads, column))
  const ways = FORMS.filter((form) => form.phase === phase)
    .flatMap(({ tables }) => tables.map(({ columns }) => columns.map((column) => column.heads)))
    .filter((way) => way.length === width && way.every((path, i) => isHead(leaves[i] ?? '', path.at(-1) ?? '')))
  const [way] = ways
  if (!way || ways.some((other) => spelt(other) !== spelt(way))) return undefined
  const at = heads[0]?.at ?? 'L1'
  return headRows([], way).map(({ cells }) =>
    cells.map(({ text, column, columns = 1, rows = 1 }) => ({ text, at, column, columns, rows })),
  )
}

/** A table of fewer columns needs no groups. */
const FEWEST = 4

const leafOf = (heads: readonly HeadCell[], column: number): string =>
  compared(heads.findLast(({ first, last }) => first === column && last === column)?.text ?? '')

/** The head, or the end of it where its beginning was taken for a group. */
const isHead = (leaf: string, title: string): boolean =>
  leaf !== '' && (sameHead(leaf, compared(title)) || compared(title).endsWith(leaf))

const spelt = (way: readonly (readonly string[])[]): string => way.map((path) => path.join('›')).join()
