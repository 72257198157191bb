import type { z } from 'zod'
import { parseGovernmentEconomicCode } from '@/lib/budget/classification'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { economicRowSchema } from '@/lib/budget/table-rows'
import { economicCodeOf } from '@/lib/ingest/normalise/economic-class-of'
import { compared, joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, codeAt, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { joinFragments } from './fragments'
import { layoutOf, type Layout } from './layout'
import { placeRows } from './place-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** Tables by economic classification, codes whole or split over 类 and 款. A blank code repeats the row above. */
export function readEconomic(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['basicEconomic']> {
  const blocks = sideBySide(raw)
  const read = blocks.map((block) => readBlock(block, context))
  const rows = read.flatMap((block) => block.rows)
  const columns = [...new Set(read.flatMap((block) => block.columns))]
  reportUnreadable(rows, context)
  return { ...frameOf(raw, context, columns, rows), rows }
}

/** Code, name and amount may stand two or three times side by side; the blocks are numbered as if they stood one under the other. */
function sideBySide(raw: RawTable): RawTable[] {
  const starts = startsOfBlocks(raw)
  if (starts.length < 2) return [raw]
  return starts.map((start, i) => ({
    ...raw,
    rows: raw.rows.map((row) => ({
      ...row,
      row: row.row + i * raw.rows.length,
      cells: row.cells
        .filter(({ column }) => column >= start && column < (starts[i + 1] ?? Infinity))
        .map((cell) => ({ ...cell, column: cell.column - start })),
    })),
  }))
}

/** The columns where blocks begin: a head of codes stands there again, with a head of amounts between. */
function startsOfBlocks({ rows }: RawTable): number[] {
  const first = rows.findIndex(({ cells }) => cells.some(({ text }) => /\d[.,]\d/.test(text)))
  const top = rows
    .slice(0, first < 0 ? MOST_HEADS : Math.min(first, MOST_HEADS))
    .map(({ cells }) => cells.map(({ text, column }) => ({ text: compared(text), column })))
  const columnsOf = (form: RegExp) =>
    top.map((cells) => cells.flatMap(({ text, column }) => (form.test(text) ? [column] : [])))
  const starts = columnsOf(CODE_HEAD).reduce((most, found) => (found.length > most.length ? found : most), [])
  const amounts = columnsOf(AMOUNT_HEAD).flat()
  const parted = starts
    .slice(1)
    .every((start, i) => amounts.some((column) => column > (starts[i] ?? 0) && column < start))
  return parted ? starts : []
}

const MOST_HEADS = 5
const CODE_HEAD = /(?:科目|分类)?(?:编码|代码)$/
const AMOUNT_HEAD = /^(?:决算数|预算数|金额|合计|小计|\d{4}年.*数)$/

function readBlock(raw: RawTable, context: TableContext): { rows: EconomicRow[]; columns: string[] } {
  const layout = layoutOf(raw, context, LABELS)
  const { departmentName, governmentName } = layout.labels
  const joined = joinFragments(layout.body, [...departmentName, ...governmentName])
  const reader = new EconomicRows(layout, context)
  const rows = placeRows(
    joined.flatMap((row) => reader.read(row)),
    layout,
    context,
    { leaves: leavesOf },
  )
  reportLayout(layout, context)
  return { rows, columns: layout.values.map(({ key }) => key) }
}

type EconomicRow = z.infer<typeof economicRowSchema>

const LABELS = {
  governmentName: /^政府[^›]*经济[^›]*(?:›.*)?名称(?:\(.*\))?$/,
  governmentCode: /^政府[^›]*(?:分类[^›]*(?:›|$)|经济[^›]*(?:编码|代码))/,
  unitName: /^单位名称$/,
  departmentName: /名称(?:\(.*\))?$/,
  unitCode: /(?:单位|部门)(?:编码|代码)$/,
  departmentCode: /^部门[^›]*分类[^›]*(?:›|$)|(?:科目|经济分类)[^›]*(?:编码|代码)|(?:^|›)(?:类|款)$/,
}
type Label = keyof typeof LABELS

class EconomicRows {
  readonly #layout: Layout<Label>
  readonly #context: TableContext
  readonly #bodies = new BodyCodes()
  #above: { readonly code: string; readonly name: string } | undefined

  constructor(layout: Layout<Label>, context: TableContext) {
    this.#layout = layout
    this.#context = context
  }

  read(row: RawRow): EconomicRow[] {
    const { labels, values } = this.#layout
    const cells = amountCells(row, values, this.#context.unit)
    const place = { row: row.row, at: row.at }
    const units = labels.unitCode.map((column) => codeAt(row, column))
    // One column may hold the codes of units and of classes.
    const codes =
      labels.departmentCode.length === 0 ? units : labels.departmentCode.map((column) => codeAt(row, column))
    const name = this.#textOf(row, labels.departmentName) || this.#textOf(row, labels.unitName)
    if ([name, ...codes].some(isTotal)) return [{ ...place, level: 'total', departmentName: '合计', cells }]
    const sum = [name, ...codes].find((text) => /合计$/.test(text))
    if (sum !== undefined) return [{ ...place, level: 'total', departmentName: joinedName(sum), cells }]
    const government = this.#governmentOf(row)
    const code = economicCodeOf(codes, name)
    if (code !== undefined) {
      this.#above = { code, name }
      return [
        {
          ...place,
          level: code.length > 3 ? 'item' : 'class',
          departmentCode: code,
          departmentName: name,
          ...government,
          cells,
        },
      ]
    }
    const body = this.#bodies.levelOf(codes.join('') || units.join(''))
    if (body && government.governmentCode === undefined) {
      this.#above = undefined
      return [{ ...place, level: body.level, departmentCode: body.code, departmentName: name, cells }]
    }
    return this.#inherited(row, name, government, cells)
  }

  /** The row above once more, with another government code or another source. */
  #inherited(row: RawRow, name: string, government: Government, cells: EconomicRow['cells']): EconomicRow[] {
    const place = { row: row.row, at: row.at }
    const blank = name === '' && Object.values(cells).every(({ text }) => text === '')
    if (blank && Object.keys(government).length === 0) return []
    const above = this.#above
    const repeats = above && (name === '' || withoutSpaces(name) === withoutSpaces(above.name))
    if (repeats) {
      const departmentName = name === '' ? above.name : name
      return [
        {
          ...place,
          level: above.code.length > 3 ? 'item' : 'class',
          departmentCode: above.code,
          departmentName,
          inherited: true,
          ...government,
          cells,
        },
      ]
    }
    if (blank) return []
    this.#context.issue({
      kind: 'unplaced',
      at: row.at,
      message: `这一行没有科目编码，也不与上一行同名：${name.slice(0, 30)}`,
    })
    return [{ ...place, level: 'item', departmentName: name, ...government, cells }]
  }

  #governmentOf(row: RawRow): Government {
    const { governmentCode, governmentName } = this.#layout.labels
    const code = parseGovernmentEconomicCode(...governmentCode.map((column) => codeAt(row, column)))
    const name = this.#textOf(row, governmentName)
    return { ...(code !== undefined && { governmentCode: code }), ...(name !== '' && { governmentName: name }) }
  }

  #textOf = (row: RawRow, columns: readonly number[]): string =>
    joinedName(columns.map((column) => textAt(row, column)).join(' '))
}

type Government = Pick<EconomicRow, 'governmentCode' | 'governmentName'>

/** Lines below which no finer line of the same code stands. */
function leavesOf(rows: readonly EconomicRow[]): number[] {
  const classes = new Set(
    rows.flatMap(({ level, departmentCode }) => (level === 'item' ? (departmentCode?.slice(0, 3) ?? []) : [])),
  )
  return rows.flatMap(({ level, departmentCode }, i) =>
    level === 'item' || (level === 'class' && !classes.has(departmentCode ?? '')) ? [i] : [],
  )
}
