import type { ColumnDefinition } from '@/lib/budget/tables'
import { compared, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import { sameHead } from './heads'

/** 类, 款 and 项 may be printed in the row of the sum: parted into a row of heads and the sum. */
export function withSumsApart(rows: readonly RawRow[]): RawRow[] {
  return rows.flatMap((row) => {
    const levels = row.cells.filter(({ text }) => /^[类款项]$/.test(compared(text)))
    const others = row.cells.filter((cell) => !levels.includes(cell))
    const isSum = others.some(({ text }) => TOTAL.test(compared(text))) || others.some(({ text }) => /\d/.test(text))
    if (levels.length < 2 || !isSum || others.every(({ text }) => /^\d{0,2}$/.test(text))) return [row]
    const blank = (cells: readonly RawCell[]) => cells.map((cell) => ({ ...cell, text: '' }))
    return [
      { ...row, cells: [...levels, ...blank(others)] },
      { ...row, cells: [...blank(levels), ...others] },
    ]
  })
}

/** Heads stand above the first row of the body, and again where a page begins. */
export function splitHead(rows: readonly RawRow[], columns: readonly ColumnDefinition[], labels: readonly RegExp[]) {
  const words = columns.flatMap(({ title, under }) => [title, ...under])
  const known = (text: string) => labels.some((form) => form.test(text)) || words.some((word) => sameHead(word, text))
  const heads: boolean[] = []
  const labelled = new Set<number>()
  // Down to where a head reaches that is merged over rows, all that is no amount is a head.
  let reached = -1
  for (const [r, { cells }] of rows.entries()) {
    const filled = cells.map(({ text, column }) => ({ text: compared(text), column })).filter(({ text }) => text !== '')
    const amounts = filled.some(({ text }) => /\d[.,]\d/.test(text))
    const telling = filled.filter(({ text }) => known(text) || NEUTRAL.test(text))
    const totals = filled.filter(({ text }) => TOTAL.test(text))
    // A lone 合计 under 科目名称 is the first row of the body; one under 本年收入 is a head.
    const onlyTotals = heads.includes(true) && !totals.some(({ column }) => labelled.has(column))
    const words = filled.filter(({ text }) => known(text) || NEUTRAL.test(text) || TOTAL.test(text)).length
    const some = telling.some(({ text }) => !TOTAL.test(text)) || (onlyTotals && totals.length === filled.length)
    // The first row of nothing but words is one, whatever most of them say.
    const isFirst =
      !heads.includes(true) && telling.length > 1 && filled.every(({ text }) => !/\d{3,}(?!年)/.test(text))
    const isHead =
      filled.length > 0 && !amounts && ((some && (isFirst || words >= filled.length * 0.6)) || r <= reached)
    heads.push(isHead)
    if (!isHead) continue
    if (!heads.slice(0, r).includes(false))
      reached = Math.max(reached, ...cells.map(({ rows: height = 1 }) => r + height - 1))
    for (const { text, column } of filled) if (labels.some((form) => form.test(text))) labelled.add(column)
  }
  const top = heads.indexOf(true)
  if (top < 0) return { head: [], body: rows }
  const firstBody = rows.findIndex((row, i) => i > top && !heads[i] && !isColumnNumbers(row) && !isBlank(row))
  const end = firstBody < 0 ? rows.length : firstBody
  const head = [...rows.slice(0, top).filter(isGroups), ...rows.slice(top, end)].filter((row) => !isColumnNumbers(row))
  const printed = new Set(head.map(wordsOf))
  const body = rows.slice(end).filter((row, i) => {
    const again = printed.has(wordsOf(row)) && !isBlank(row)
    return !heads[end + i] && !isColumnNumbers(row) && !again
  })
  return { head, body }
}

const wordsOf = ({ cells }: RawRow): string => cells.map(({ text }) => compared(text)).join('|')

/** A row of groups above the first head that is known; not a line with the department and the unit. */
const isGroups = ({ cells }: RawRow): boolean =>
  cells.filter(({ text }) => text !== '').length > 1 && !cells.some(({ text }) => /[:：]|\d{4,}[.,]?\d/.test(text))

const isBlank = ({ cells }: RawRow): boolean => cells.every(({ text }) => text === '')

/** `栏次 | 1 | 2 | 3`: counts the columns, and says nothing. Nobody counts from 0: `0 | 1` are amounts. */
function isColumnNumbers(row: RawRow): boolean {
  const texts = row.cells.map(({ text }) => withoutSpaces(text)).filter((text) => text !== '')
  const numbers = texts.filter((text) => text !== '栏次' && text !== '行次')
  // One side of a balance may have no more than one column.
  const fewest = texts.includes('栏次') ? 1 : 2
  return (
    numbers.length >= fewest &&
    Number(numbers[0]) > 0 &&
    numbers.every((text, i) => Number(text) === Number(numbers[0]) + i && /^\d{1,2}$/.test(text))
  )
}

export const TOTAL = /^[合总小]计$/
export const NEUTRAL =
  /^(?:(?:支出)?(?:功能|经济)分类(?:科目)?|支出用途|项目(?:\(.*\))?|栏次|行次|金额|(?:20\d\d年度?|[本当全上]年)?(?:预算|决算|执行)[数额]?|20\d\d年|增减.{0,6}|备注|收入|支出|类|款|项)$/
