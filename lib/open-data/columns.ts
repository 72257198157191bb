import { cellMoney, cellText, type Cell } from '@/lib/budget/cell'
import { documentAt, placeWithin } from '@/lib/budget/source-position'
import { moneyToText, printedInWan, sumMoney, type MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'
import type { OpenContext } from '@/lib/queries/open-data/disclosure-pages'

export type ColumnType = 'string' | 'decimal' | 'integer' | 'boolean'

export interface OpenColumn<Row> {
  readonly name: string
  readonly type: ColumnType
  /** In Chinese, for readers of the data. */
  readonly title: string
  readonly value: (row: Row) => string
}

export interface OpenTable<Row> {
  readonly name: string
  readonly title: string
  readonly columns: readonly OpenColumn<Row>[]
}

export const text = <Row>(
  name: string,
  title: string,
  value: (row: Row) => string | null | undefined,
): OpenColumn<Row> => ({
  ...{ name, title, type: 'string' },
  value: (row) => value(row) ?? '',
})
export const integer = <Row>(name: string, title: string, value: (row: Row) => number | null): OpenColumn<Row> => ({
  ...{ name, title, type: 'integer' },
  value: (row) => value(row)?.toString() ?? '',
})
export const decimal = <Row>(name: string, title: string, value: (row: Row) => string | null): OpenColumn<Row> => ({
  ...{ name, title, type: 'decimal' },
  value: (row) => value(row) ?? '',
})
export const boolean = <Row>(name: string, title: string, value: (row: Row) => boolean): OpenColumn<Row> => ({
  ...{ name, title, type: 'boolean' },
  value: (row) => String(value(row)),
})

interface InContext {
  readonly context: OpenContext
  /** Place of the row in its document. */
  readonly at?: string | null | undefined
}
interface InUnit extends InContext {
  readonly unit: MoneyUnit
}
interface WithCells extends InUnit {
  readonly cells: Cells
}

/** An amount in 万元 exactly as printed; empty when blank, absent or not one number. */
export const amount = <Row extends WithCells>(
  name: string,
  title: string,
  ...keys: readonly string[]
): OpenColumn<Row> => ({
  ...{ name, title, type: 'decimal' },
  value: ({ cells, unit }) =>
    amountText(
      keys.map((key) => cells[key]).find((cell) => cell !== undefined),
      unit,
    ),
})

/** The sum of amounts that the document prints apart; a single one stays as printed, and none at all stays empty. */
export const sumOfAmounts = <Row extends WithCells>(
  name: string,
  title: string,
  ...keys: readonly string[]
): OpenColumn<Row> => ({
  ...{ name, title, type: 'decimal' },
  value: ({ cells, unit }) => {
    const printed = keys.flatMap((key) => cells[key] ?? []).filter((cell) => amountText(cell, unit) !== '')
    if (printed.length < 2) return amountText(printed[0], unit)
    return moneyToText(sumMoney(printed.flatMap((cell) => cellMoney(cell, unit) ?? [])), '万元')
  },
})

/** In 万元 as printed; empty for every kind of nothing. */
export const amountText = (cell: Cell | undefined, unit: MoneyUnit): string =>
  printedInWan(cellText(cell) ?? '', unit) ?? ''

export const context = <Row extends InContext>(): OpenColumn<Row>[] => [
  text('district', '区县', (row) => row.context.district),
  text('district_code', '行政区划代码', (row) => row.context.districtCode),
  text('department', '部门', (row) => row.context.department),
  text('department_code', '部门代码', (row) => row.context.departmentCode),
  integer('year', '年度', (row) => row.context.year),
  text('phase', '预算或决算', (row) => row.context.phase),
  text('document', '公开文件', ({ at, context: { document } }) => documentAt(at ?? '') ?? document),
]
export const place = <Row extends InContext>(): OpenColumn<Row> =>
  text('at', '出处', ({ at }) => (typeof at === 'string' ? placeWithin(at) : at))
export const unit = <Row extends InUnit>(): OpenColumn<Row> => text('unit', '所印金额单位', (row) => row.unit)

export const table = <Row>(name: string, title: string, ...columns: OpenColumn<Row>[]): OpenTable<Row> => ({
  name,
  title,
  columns,
})
