import { cellMoney, cellText, isOpen, type Cell } from '@/lib/budget/cell'
import { documentAt, placeWithin } from '@/lib/budget/source-position'
import { moneyToText, printedInWan, sumMoney, type MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'
import type { CorrectedAt, OpenContext, OpenPlace } from '@/lib/queries/disclosure-pages'

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
  name,
  title,
  type: 'string',
  value: (row) => value(row) ?? '',
})
export const integer = <Row>(name: string, title: string, value: (row: Row) => number | null): OpenColumn<Row> => ({
  name,
  title,
  type: 'integer',
  value: (row) => value(row)?.toString() ?? '',
})
export const decimal = <Row>(name: string, title: string, value: (row: Row) => string | null): OpenColumn<Row> => ({
  name,
  title,
  type: 'decimal',
  value: (row) => value(row) ?? '',
})
export const boolean = <Row>(name: string, title: string, value: (row: Row) => boolean): OpenColumn<Row> => ({
  name,
  title,
  type: 'boolean',
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
interface WithCorrected {
  readonly cells: Cells
  readonly correctedAt: CorrectedAt
}

/** An amount in 万元 exactly as printed; empty when blank, absent or not one number. */
export const amount = <Row extends WithCells>(
  name: string,
  title: string,
  ...keys: readonly string[]
): OpenColumn<Row> => ({
  name,
  title,
  type: 'decimal',
  value: ({ cells, unit }) =>
    amountText(
      keys.map((key) => cells[key]).find((cell) => cell !== undefined),
      unit,
    ),
})

/** The sum of amounts that the document prints apart; a single one stays as printed, and none at all stays empty, as does one with an open part. */
export const sumOfAmounts = <Row extends WithCells>(
  name: string,
  title: string,
  ...keys: readonly string[]
): OpenColumn<Row> => ({
  name,
  title,
  type: 'decimal',
  value: ({ cells, unit }) => {
    const there = keys.flatMap((key) => cells[key] ?? [])
    if (there.some(isOpen)) return ''
    const printed = there.filter((cell) => amountText(cell, unit) !== '')
    if (printed.length < 2) return amountText(printed[0], unit)
    return moneyToText(sumMoney(printed.flatMap((cell) => cellMoney(cell, unit) ?? [])), '万元')
  },
})

/** In 万元 as printed; empty for every kind of nothing, and for what was left open: see {@link openColumns}. */
export const amountText = (cell: Cell | undefined, unit: MoneyUnit): string => (isOpen(cell) ? '' : inWan(cell, unit))

const inWan = (cell: Cell | undefined, unit: MoneyUnit): string => printedInWan(cellText(cell) ?? '', unit) ?? ''

/** The columns whose figure was left open, each with what may stand there: `basic=12.00; project=3.40`. */
export const openColumns = <Row extends WithCells>(): OpenColumn<Row> =>
  text('open', '未读准的列（列名=可能的数），不在上面的数里', ({ cells, unit: own }) =>
    openText(Object.entries(cells).map(([key, cell]) => [key, cell, own])),
  )

export const openText = (cells: readonly (readonly [key: string, cell: Cell, unit: MoneyUnit])[]): string =>
  cells
    .filter(([, cell]) => isOpen(cell))
    .map(([key, cell, own]) => `${columnName(key)}=${inWan(cell, own) || (cellText(cell) ?? '')}`)
    .join('; ')

/**
 * The columns whose figure the document's own words put right, each with what they put in its place:
 * `total=801.58; basic=243.58`. The columns themselves stay as published.
 */
export const correctedColumns = <Row extends WithCorrected>(): OpenColumn<Row> =>
  text('corrected', '按文件自己的话更正的列（列名=更正后的数，万元）；上面各列照所公布', ({ cells, correctedAt }) =>
    correctedText(Object.entries(cells), correctedAt),
  )

export const correctedText = (
  cells: readonly (readonly [key: string, cell: Cell])[],
  correctedAt: CorrectedAt,
): string =>
  cells
    .flatMap(([key, { at }]) => {
      const corrected = at === undefined ? undefined : correctedAt.get(at)
      return corrected === undefined ? [] : `${columnName(key)}=${corrected}`
    })
    .join('; ')

/** `familySubsidy` → `family_subsidy`. */
const columnName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

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

/** Last in every table: districts of one name stand in several cities, and a unit's document is no part to add to its department's. */
export const contextAround = <Row extends { readonly context: OpenPlace & { readonly bodyUnit?: string } }>() => [
  ...placeAround<Row>((row) => row.context),
  text<Row>('body_unit', '文件只说的那个单位（空：整个部门；与部门的不能相加）', (row) => row.context.bodyUnit),
]

/** The governments above, and which of them publishes. */
export const placeAround = <Row>(placeOf: (row: Row) => OpenPlace): OpenColumn<Row>[] => [
  text('province', '省级', (row) => placeOf(row).province),
  text('city', '地级', (row) => placeOf(row).city),
  text('government_level', '公开者的层级（province 省级，prefecture 地级，county 县级）', (row) => placeOf(row).level),
]

export const unit = <Row extends InUnit>(): OpenColumn<Row> => text('unit', '所印金额单位', (row) => row.unit)

export const table = <Row>(name: string, title: string, ...columns: OpenColumn<Row>[]): OpenTable<Row> => ({
  name,
  title,
  columns,
})
