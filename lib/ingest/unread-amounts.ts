import { cellText, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { readAmount } from '@/lib/budget/money'

/** Amount cells with digits that are no number, and of which no issue speaks yet: nothing printed is lost without a word. */
export function unreadAmounts({ tables, issues }: Pick<Disclosure, 'tables' | 'issues'>): Disclosure['issues'] {
  const known = new Set(issues.map(({ at }) => at))
  return Object.values(tables).flatMap((table) => {
    if (!table) return []
    const cells = (table.rows as readonly { readonly cells: Readonly<Record<string, Cell>> }[]).flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) => (NO_MONEY.has(column) ? [] : [cell])),
    )
    return cells.flatMap((cell) => {
      const text = cellText(cell) ?? ''
      const lost = /\p{N}/u.test(text) && readAmount(text, table.unit).kind !== 'amount'
      if (!lost || (cell.at !== undefined && known.has(cell.at))) return []
      const at = cell.at === undefined ? {} : { at: cell.at }
      return [{ kind: 'unreadable' as const, ...at, message: `金额列读不成数：${text.slice(0, 30)}` }]
    })
  })
}

/** Columns of an evaluation that hold points and a percentage. */
const NO_MONEY: ReadonlySet<string> = new Set(['points', 'rate', 'score'])
