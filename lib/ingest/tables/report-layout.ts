import type { Layout } from './layout'
import type { TableContext } from './table-context'

/** What of a table's layout is doubtful: heads that nobody knows, columns without one, rows with a cell too few or too many. */
export function reportLayout(
  { beside, unknown, uneven, headless }: Pick<Layout<string>, 'beside' | 'unknown' | 'uneven' | 'headless'>,
  { issue, apart }: TableContext,
): void {
  apart?.(beside)
  const heads = new Map(unknown.map(({ at, head }) => [head, at]))
  for (const [head, at] of heads) {
    issue({
      kind: 'unplaced',
      at,
      message: head === '' ? '这一栏没有表头，金额未归栏' : `不认识的栏：${head.slice(0, 40)}`,
    })
  }
  for (const { at, cells } of uneven) issue({ kind: 'shiftedRow', at, message: `这一行有 ${cells} 格，与表头不齐` })
  if (headless !== undefined) issue({ kind: 'openColumn', at: headless, message: '表头缺合计栏，或有的栏没有表头' })
}
