import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import type { Issue, TableContext } from './table-context'

/** For tests: rows of cells parted by `|`; `甲>3` reaches over three columns, `甲v2` down over two rows. */
export function rowsOf(...lines: readonly string[]): RawRow[] {
  return lines.map((line, i) => {
    let column = 0
    const cells = line.split('|').map((printed) => {
      const [, text = '', across, down] = /^(.*?)(?:>(\d+))?(?:v(\d+))?$/.exec(printed) ?? []
      const cell = {
        text,
        at: `P1R${i + 1}C${column + 1}`,
        column,
        columns: Number(across ?? 1),
        rows: Number(down ?? 1),
      }
      column += cell.columns
      return cell
    })
    return { row: i + 1, at: `P1R${i + 1}`, cells: cells.filter(({ text }) => text !== '^') }
  })
}

export const rawOf = (...lines: readonly string[]): RawTable => ({
  ...{ key: undefined, title: '', at: 'L1', unit: '万元', declaredEmpty: false },
  rows: rowsOf(...lines),
})

export function contextOf(key: TableContext['key'], phase: TableContext['phase'] = 'budget') {
  const issues: Issue[] = []
  const context: TableContext = { key, phase, unit: '万元', issue: (issue) => issues.push(issue) }
  return { context, issues }
}

/** Each row as one line: what it is, its code, and its filled amounts. */
export const linesOf = ({ rows }: { readonly rows: readonly object[] }): string[] =>
  rows.map((row) => {
    const { level, basis, code, departmentCode, cells } = row as {
      readonly level?: string
      readonly basis?: string
      readonly code?: string
      readonly departmentCode?: string
      readonly cells: Record<string, { readonly text: string }>
    }
    const amounts = Object.entries(cells).flatMap(([key, { text }]) => (text === '' ? [] : [`${key}=${text}`]))
    return [level ?? basis, code ?? departmentCode, ...amounts].filter((part) => part !== undefined).join(' ')
  })
