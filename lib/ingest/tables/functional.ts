import { parseFunctionalCode } from '@/lib/budget/classification'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { z } from 'zod'
import type { functionRowSchema } from '@/lib/budget/table-rows'
import { joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, codeAt, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { joinFragments } from './fragments'
import { layoutOf, type Layout } from './layout'
import { placeRows } from './place-rows'
import { reportBrokenRows } from './report-broken-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** Tables by functional classification (支出功能分类): expenditure, funds, and in final accounts the income. */
export function readFunctional(raw: RawTable, context: TableContext): FunctionalTable {
  const layout = layoutOf(raw, context, LABELS)
  const rows = isWhole(layout) ? wholeRows(layout, context) : codedRows(layout, context)
  reportLayout(layout, context)
  reportUnreadable(rows, context)
  return {
    ...frameOf(
      raw,
      context,
      layout.values.map(({ key }) => key),
      rows,
    ),
    rows,
  }
}

function codedRows(layout: Layout<Label>, context: TableContext): FunctionRow[] {
  const reader = new FunctionRows(layout, context)
  const read = joinFragments(layout.body, layout.labels.name).flatMap((row) => reader.read(row))
  return placeRows(read, layout, context, { leaves: leavesOf })
}

/** 支出总表 without a column of codes and names, and with one row. */
const isWhole = ({ labels, body }: Layout<Label>): boolean =>
  Object.values<readonly number[]>(labels).flat().length === 0 &&
  body.filter(({ cells }) => cells.some(({ text }) => text !== '')).length === 1

function wholeRows({ body, values }: Layout<Label>, context: TableContext): FunctionRow[] {
  const rows = body
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
    .map((row): FunctionRow => {
      const cells = amountCells(row, values, context.unit)
      return { row: row.row, at: row.at, level: 'total', name: '合计', cells }
    })
  const columns = values.map(({ key }) => key)
  reportBrokenRows(rows, columns, context)
  return rows
}

type FunctionalTable = NonNullable<DisclosedTables['expenditure']>
type FunctionRow = z.infer<typeof functionRowSchema>

const LABELS = {
  unitCode: /(?:单位|部门)(?:代码|编码)/,
  code: /科目(?:编码|代码)|^(?:项目›)?(?:功能分类)?(?:类|款|项)$|编码›(?:类|款|项)$/,
  name: /(?:科目|单位|部门)名称|^名称$|\(科目名称\)/,
}
type Label = keyof typeof LABELS

/** Reads one row after the other; what an earlier row says (unit, class) goes on below it. */
class FunctionRows {
  readonly #layout: Layout<Label>
  readonly #context: TableContext
  readonly #bodies = new BodyCodes()
  #unit: string | undefined
  #above: readonly string[] = []

  constructor(layout: Layout<Label>, context: TableContext) {
    this.#layout = layout
    this.#context = context
  }

  read(row: RawRow): FunctionRow[] {
    const { labels, values } = this.#layout
    const cells = amountCells(row, values, this.#context.unit)
    const place = { row: row.row, at: row.at }
    const printed = joinedName(labels.name.map((column) => textAt(row, column)).join(' '))
    const codes = labels.code.map((column) => codeAt(row, column))
    if ([printed, ...codes].some(isTotal))
      return [{ ...place, level: 'total', name: isTotal(printed) ? withoutSpaces(printed) : '合计', cells }]
    const body = this.#bodyOf(row, codes)
    const code = this.#codeOf(codes)
    if (code !== undefined) {
      const unitCode = body?.level === 'unit' ? body.code : this.#unit
      return [
        {
          ...place,
          level: LEVELS[code.length] ?? 'item',
          code,
          ...(unitCode !== undefined && { unitCode }),
          name: printed,
          cells,
        },
      ]
    }
    if (body) {
      this.#unit = body.level === 'unit' ? body.code : undefined
      return [{ ...place, level: body.level, code: body.code, name: printed, cells }]
    }
    this.#lost(row, printed)
    return []
  }

  /** A department or unit row prints its code in its own column, or under 类. */
  #bodyOf(row: RawRow, codes: readonly string[]) {
    const own = this.#layout.labels.unitCode.map((column) => codeAt(row, column)).find((text) => text !== '')
    const [first = '', ...rest] = codes
    const alone = rest.length > 0 && rest.every((text) => text === '') && parseFunctionalCode(first) === undefined
    return this.#bodies.levelOf(own ?? (alone ? first : ''))
  }

  /** Blank class and section cells repeat the row above (类, 款, 项 printed once over several rows). */
  #codeOf(codes: readonly string[]): string | undefined {
    const last = codes.findLastIndex((text) => text !== '')
    if (last < 0) return undefined
    const whole = codes.slice(0, last + 1).map((text, i) => (text === '' ? (this.#above[i] ?? '') : text))
    const code = parseFunctionalCode(...whole)
    if (code !== undefined) this.#above = whole
    return code
  }

  #lost(row: RawRow, name: string): void {
    // 无 in an empty table is no row.
    const printed = row.cells.some(({ text }) => !/^(?:无|空|[-—–─/]*)$/.test(withoutSpaces(text)))
    if (!printed) return
    this.#context.issue({
      kind: 'unplaced',
      at: row.at,
      message: `认不出这一行属于哪个科目或单位：${name.slice(0, 30)}`,
    })
  }
}

const LEVELS: Readonly<Record<number, FunctionRow['level']>> = { 3: 'class', 5: 'section', 7: 'item' }

/** The rows of the lowest level printed, of which every column's sum is made; with units, those of all units. */
function leavesOf(rows: readonly FunctionRow[]): number[] {
  const lines = rows.flatMap((row, i) => (LINE_LEVELS.has(row.level) ? [i] : []))
  const parents = new Set(lines.flatMap((i) => parentKeys(rows[i])))
  return lines.filter((i) => !parents.has(keyOf(rows[i])))
}

const LINE_LEVELS: ReadonlySet<string> = new Set(['class', 'section', 'item'])
const keyOf = (row: FunctionRow | undefined) => `${row?.unitCode ?? ''} ${row?.code ?? ''}`
const parentKeys = (row: FunctionRow | undefined) =>
  [3, 5]
    .filter((length) => length < (row?.code?.length ?? 0))
    .map((length) => `${row?.unitCode ?? ''} ${row?.code?.slice(0, length)}`)
