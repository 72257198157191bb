/** A head over a table: over how many columns, and down how many rows of heads. */
export interface ColumnHead {
  readonly title: string
  readonly columns: number
  readonly rows: number
}

/** The rows of heads as printed: a head that several columns share stands once, over all of them. */
export function toColumnHeads(
  columns: readonly { readonly title: string; readonly under: readonly string[] }[],
): readonly (readonly ColumnHead[])[] {
  const paths = columns.map(({ title, under }) => [...under, title])
  const depth = Math.max(1, ...paths.map((path) => path.length))
  return Array.from({ length: depth }, (_, level) =>
    paths.flatMap((path, i): readonly ColumnHead[] => {
      const title = path[level]
      if (title === undefined) return []
      const isLast = level === path.length - 1
      if (isLast) return [{ title, columns: 1, rows: depth - level }]
      return sharesHead(paths[i - 1], path, level) ? [] : [{ title, columns: widthFrom(paths, i, level), rows: 1 }]
    }),
  )
}

/** Whether the column before stands under the same head: not only one of the same name. */
const sharesHead = (before: readonly string[] | undefined, path: readonly string[], level: number): boolean =>
  before !== undefined && before.length > level + 1 && path.slice(0, level + 1).every((head, i) => head === before[i])

function widthFrom(paths: readonly (readonly string[])[], first: number, level: number): number {
  const others = paths.slice(first + 1)
  const end = others.findIndex((path, i) => path.length <= level + 1 || !sharesHead(paths[first + i], path, level))
  return 1 + (end === -1 ? others.length : end)
}
