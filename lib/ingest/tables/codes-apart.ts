import { compared } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'

/**
 * Codes that a table prints before the names in the same cells (`[2010301]行政运行`), put into a column of their own on
 * the left, headed as codes are. A table without such a column stays as it is.
 */
export function withCodesApart(rows: readonly RawRow[]): readonly RawRow[] {
  const joined = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].filter((column) =>
    holdsCodes(rows, column),
  )
  if (joined.length === 0) return rows
  const moved = (column: number) => column + joined.filter((own) => own < column).length
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell): RawCell[] => {
      const column = moved(cell.column)
      if (!joined.includes(cell.column)) return [{ ...cell, column, ...spanOf(cell, joined) }]
      const [, code = '', name = headOfNames(cell.text)] = JOINED.exec(cell.text) ?? []
      const height = cell.rows === undefined ? {} : { rows: cell.rows }
      const width = cell.columns === undefined ? {} : { columns: 1 }
      return [
        { ...cell, ...height, ...width, column, text: code || headOfCodes(cell.text) },
        { ...cell, ...height, ...width, column: column + 1, text: name },
      ]
    }),
  }))
}

/** No less than half of what stands in it begins with the code of a class, a section or an item, and is named after it. */
function holdsCodes(rows: readonly RawRow[], column: number): boolean {
  const texts = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column === column ? [cell.text] : [])))
  const found = texts.filter((text) => JOINED.test(text)).length
  return found > 1 && found * 2 >= texts.filter((text) => text !== '').length
}

const JOINED = /^\s*[[【(（]?([235]\d\d(?:\d\d){0,2})[\]】)）]?[-—－\s]*(\p{Script=Han}.*)$/u

/** 功能科目名称 over both is 功能科目编码 over the codes. */
const headOfCodes = (text: string): string => {
  const plain = compared(text)
  return isHead(plain) ? plain.replace(/(?:名称)?(?:\(.*\))?$/, '编码') : ''
}
const headOfNames = (text: string): string => {
  const plain = compared(text)
  return isHead(plain) && !/名称/.test(plain) ? `${plain}名称` : text
}
const isHead = (text: string): boolean => /科目|分类/.test(text)

const spanOf = ({ column, columns }: RawCell, joined: readonly number[]) =>
  columns === undefined
    ? {}
    : { columns: columns + joined.filter((own) => own >= column && own < column + columns).length }
