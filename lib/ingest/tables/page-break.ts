import { parseSourcePosition } from '@/lib/budget/source-position'
import type { RawRow } from '@/lib/ingest/raw-table'

/** Whether something stood between two rows: blank lines in a text, a new page. Rows of a grid are never broken. */
export function followsBreak(before: RawRow | undefined, row: RawRow): boolean {
  const [a, b] = [before?.at, row.at].map((at) => (at === undefined ? undefined : parseSourcePosition(at)))
  if (a?.kind === 'text' && b?.kind === 'text') return b.line > a.line + 1
  return a?.kind === 'page' && b?.kind === 'page' && b.page > a.page
}
