import type { Cell } from '@/lib/budget/cell'
import type { Cells } from '@/lib/budget/table-rows'
import { columnPath, type TableDefinition } from '@/lib/budget/tables'
import type { FoundRow } from '@/lib/ingest/resolve/resolution'
import type { Remark } from './flattened-draft'
import type { PrintedAmount } from './flattened-lines'

/** What is known of the columns of a row before arithmetic says more. */
export interface RowColumns {
  readonly columns: readonly string[]
  readonly titleOf: (column: string | undefined) => string
  /** Why no place in it is certain, whatever the sums say. */
  readonly doubt?: string
}

/** The cells of a row, each amount in the column that was found for it, with how that was found. */
export function placedCells(
  amounts: readonly PrintedAmount[],
  found: FoundRow | undefined,
  { columns, titleOf, doubt }: RowColumns,
  remark: (remark: Remark) => void,
): Cells {
  const cells: Cells = Object.fromEntries(columns.map((column) => [column, { text: '' }]))
  const isPlain = amounts.length === columns.length && doubt === undefined
  amounts.forEach((amount, i) => {
    const column = columns[found?.placement[i] ?? -1]
    const told = found?.amounts[i]
    if (column === undefined || !told || !found) {
      remark({ kind: 'unplaced', at: amount.at, message: `这一行的金额比栏目多，${amount.text}没有位置` })
      return
    }
    const because = becauseOf(told, found, (index) => titleOf(columns[index])) ?? doubt
    const certainty = doubt === undefined ? told.certainty : 'open'
    const resolved: Cell['resolved'] = isPlain
      ? amount.rejoined === undefined
        ? undefined
        : { text: amount.rejoined, how: 'rejoined', certainty: 'certain' }
      : { text: amount.rejoined ?? amount.text, how: 'placed', certainty, ...(because !== undefined && { because }) }
    cells[column] = { text: amount.text, at: amount.at, ...(resolved && { resolved }) }
    if (!isPlain && certainty === 'open')
      remark({ kind: 'openColumn', at: amount.at, message: `${amount.text}暂列“${titleOf(column)}”：${because ?? ''}` })
  })
  return cells
}

/** How a column is called in what is told to people. */
export function titleOf({ columns }: TableDefinition, key: string | undefined): string {
  const column = columns.find((candidate) => candidate.key === key)
  return column ? columnPath(column) : (key ?? '')
}

/** Why an amount stands where it does, or what else it might be; nothing where there is no doubt. */
function becauseOf(
  { certainty, settledBy, others, capped }: FoundRow['amounts'][number],
  { broken }: FoundRow,
  title: (column: number) => string,
): string | undefined {
  if (certainty === 'certain') return undefined
  if (certainty === 'settled') return `与${[...new Set(settledBy)].join('、')}相符的只有这一栏`
  if (broken) return '本行各栏相加与其合计不符，列由顺序暂定'
  const also =
    others.length > 0
      ? `也可在${others
          .slice(0, 8)
          .map((column) => `“${title(column)}”`)
          .join('、')}`
      : '可能的列太多'
  return capped ? `${also}；可能的摆法太多，未全部试过` : also
}
