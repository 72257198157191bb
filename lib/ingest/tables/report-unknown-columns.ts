import type { TableContext } from './table-context'

/** Amounts under heads that the vocabulary does not know: said once per head, and kept in the raw table. */
export function reportUnknownColumns(
  { unknown }: { readonly unknown: readonly { readonly at: string; readonly head: string }[] },
  { issue }: TableContext,
): void {
  const heads = new Map(unknown.map(({ at, head }) => [head, at]))
  for (const [head, at] of heads) {
    issue({
      kind: 'unplaced',
      at,
      message: head === '' ? '这一栏没有表头，金额未归栏' : `不认识的栏：${head.slice(0, 40)}`,
    })
  }
}
