import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Indicator, projectPerformanceRowSchema } from '@/lib/budget/table-rows'
import { readTarget, rejoinedTarget } from '@/lib/ingest/normalise/read-target'
import { compared, joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { headPaths } from './heads'
import { indicatorKindOf } from './indicator-rows'
import { layoutOf, type Layout } from './layout'
import { followsBreak } from './page-break'
import { reportBrokenRows } from './report-broken-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** 项目绩效目标: projects with four groups of indicators side by side, which run on over further rows and pages. */
export function readProjectPerformance(
  raw: RawTable,
  context: TableContext,
): NonNullable<DisclosedTables['projectPerformance']> {
  const groups = indicatorGroups(raw)
  const first = Math.min(...groups.map(({ name }) => name), Infinity)
  const layout = layoutOf(withoutIndicators(raw, first), context, LABELS)
  const body = new Set(layout.body.map(({ row }) => row))
  const rows = raw.rows.filter(({ row }) => body.has(row))
  const lead = Math.min(...layout.values.map(({ column }) => column), first)
  const reader = new ProjectRows(layout, groups, context)
  const shifts = shiftsOf(rows, { groups, lead, first })
  for (const [i, row] of rows.entries()) reader.read(row, shifts[i] ?? { by: 0, piece: false })
  const read = reader.all()
  const columns = layout.values.map(({ key }) => key)
  reportBrokenRows(read, columns, context)
  // Rows of another length are told by their indicators, below.
  reportLayout({ ...layout, uneven: [] }, context)
  reportShifts(rows, shifts, context)
  reportUnreadable(read, context)
  return { ...frameOf(raw, context, columns, read), rows: read }
}

type ProjectRow = z.infer<typeof projectPerformanceRowSchema>

const LABELS = {
  code: /^(?:单位|项目)(?:编码|代码)/,
  name: /^(?:项目单位|项目名称|单位名称)|\(项目名称\)/,
  category: /^项目(?:分类|类型|类别)/,
}
type Label = keyof typeof LABELS

/** A pair of columns: 三级指标 with its 指标值. */
interface Group {
  readonly kind: Indicator['kind']
  readonly name: number
  readonly target: number
}

function indicatorGroups(raw: RawTable): Group[] {
  const deepest = raw.rows.findIndex(({ cells }) => cells.some(({ text }) => compared(text) === '三级指标'))
  const head = raw.rows.slice(0, deepest + 1)
  const width = Math.max(0, ...head.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  return headPaths(head, width).flatMap(({ texts }, column): Group[] => {
    const kind = texts.map((text) => indicatorKindOf(text)).find((found) => found !== undefined)
    return texts.at(-1) === '三级指标' && kind ? [{ kind, name: column, target: column + 1 }] : []
  })
}

const withoutIndicators = (raw: RawTable, first: number): RawTable => ({
  ...raw,
  rows: raw.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column < first) })),
})

/** By how many columns the right part of a row slipped to the left, and whether it is but a piece of the row above. */
interface Shift {
  readonly by: number
  readonly piece: boolean
}

interface Columns {
  readonly groups: readonly Group[]
  /** First column of the amounts, and first of the indicators. */
  readonly lead: number
  readonly first: number
}

function shiftsOf(rows: readonly RawRow[], columns: Columns): Shift[] {
  const shifts = rows.map((row, i): Shift | undefined => {
    const scored = [0, 1, 2, -1]
      .filter((by) => by === 0 || (by < columns.first - columns.lead && pairsOf(row, by, columns) > 0))
      .map((by) => ({ by, score: shiftScore(row, by, columns) }))
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
    const cut = followsBreak(rows[i - 1], row) && !startsProject(row)
    const piece = cut && (pairsOf(row, best.by, columns) === 0 || onlyNames(row, columns))
    return piece ? undefined : { by: best.by, piece: false }
  })
  return shifts.map((shift, i) => shift ?? { by: shiftOfPiece(rows, i, shifts, columns), piece: true })
}

/** A piece goes on with filled cells of the row above it; likeliest as the rows of its own page, which come after it, stand. */
function shiftOfPiece(
  rows: readonly RawRow[],
  i: number,
  shifts: readonly (Shift | undefined)[],
  { lead }: Columns,
): number {
  const above = rows[i - 1]
  const aboveBy = shifts[i - 1]?.by ?? 0
  const pieces = rows[i]?.cells.filter(({ text, column }) => text !== '' && column >= lead) ?? []
  const goesOn = (by: number) => pieces.every(({ column }) => above && textAt(above, column + by - aboveBy) !== '')
  return [shifts[i + 1]?.by ?? 0, 0, 1, 2, -1].find(goesOn) ?? 0
}

const startsProject = (row: RawRow): boolean => /^\d{3,}$/.test(withoutSpaces(textAt(row, 0)))

/** The end of a project's name, in a row without an amount. */
const onlyNames = (row: RawRow, { lead, first }: Columns): boolean =>
  row.cells.some(({ text, column }) => text !== '' && column < lead) &&
  row.cells.every(({ text, column }) => text === '' || column < lead || column >= first)

/** Names with their targets; a number names nothing. */
const pairsOf = (row: RawRow, by: number, { groups }: Columns): number =>
  groups.filter(({ name, target }) => isWords(textAt(row, name - by)) && textAt(row, target - by) !== '').length

const isWords = (text: string): boolean => /\p{L}/u.test(text)

/** Full pairs and numbers among the amounts speak for a shift; halves of pairs and words among the amounts against. */
function shiftScore(row: RawRow, by: number, columns: Columns): number {
  const halves = columns.groups.map(({ name, target }) => [
    textAt(row, name - by) !== '',
    textAt(row, target - by) !== '',
  ])
  const half =
    halves.filter(([name, target]) => name && !target).length +
    2 * halves.filter(([name, target]) => !name && target).length
  const amounts = row.cells.filter(
    ({ text, column }) => text !== '' && column >= columns.lead && column < columns.first - by,
  )
  const words = amounts.filter(({ text }) => isWords(text)).length
  const end = Math.max(...columns.groups.map(({ target }) => target), 0)
  const beyond = row.cells.filter(({ text, column }) => text !== '' && column + by > end).length
  return 2 * pairsOf(row, by, columns) - half - 3 * words - 3 * beyond - Math.abs(by) / 10
}

class ProjectRows {
  readonly #layout: Layout<Label>
  readonly #groups: readonly Group[]
  readonly #context: TableContext
  readonly #bodies = new BodyCodes()
  readonly #rows: ProjectRow[] = []

  constructor(layout: Layout<Label>, groups: readonly Group[], context: TableContext) {
    this.#layout = layout
    this.#groups = groups
    this.#context = context
  }

  all = (): ProjectRow[] => this.#rows

  read(row: RawRow, { by, piece }: Shift): void {
    if (row.cells.every(({ text }) => text === '')) return
    if (piece) return this.#join(row, by)
    const started = this.#start(row, by)
    if (started) this.#rows.push(started)
    const indicators = this.#indicators(row, by)
    const current = this.#rows.at(-1)
    if (current) current.indicators.push(...indicators)
    else this.#context.issue({ kind: 'unplaced', at: row.at, message: '指标之上没有项目' })
  }

  #textOf = (row: RawRow, columns: readonly number[]): string =>
    joinedName(columns.map((column) => textAt(row, column)).join(' '))

  #start(row: RawRow, by: number): ProjectRow | undefined {
    const { labels, values } = this.#layout
    const code = withoutSpaces(labels.code.map((column) => textAt(row, column)).join(''))
    const [name, category] = [this.#textOf(row, labels.name), this.#textOf(row, labels.category)]
    if (code === '' && name === '') return undefined
    const end = Math.max(...values.map(({ column }) => column)) - Math.max(by, 0)
    const left = values.filter(({ column }) => column <= end)
    // A column whose cell the row has lost is there, and blank.
    const lost = values.slice(left.length).map(({ key }) => [key, { text: '' }] as const)
    const cells = { ...amountCells(row, left, this.#context.unit), ...Object.fromEntries(lost) }
    const place = { row: row.row, at: row.at }
    if (isTotal(code) || isTotal(name)) return { ...place, level: 'total', name: '合计', cells, indicators: [] }
    const body = this.#bodies.levelOf(code)
    if (body) return { ...place, ...body, name, cells, indicators: [] }
    return {
      ...place,
      level: 'project',
      ...(code !== '' && { code }),
      name,
      ...(category !== '' && { category }),
      cells,
      indicators: [],
    }
  }

  #indicators(row: RawRow, by: number): Indicator[] {
    return this.#groups.flatMap(({ kind, name, target }): Indicator[] => {
      const value = row.cells.find(({ column }) => column === target - by)
      const words = joinedName(textAt(row, name - by))
      if (words === '' && (value?.text ?? '') === '') return []
      return [{ row: row.row, at: row.at, kind, name: words, target: readTarget(value?.text ?? '', value?.at) }]
    })
  }

  /** Ends of names and targets that a page break has cut off. */
  #join(row: RawRow, by: number): void {
    const current = this.#rows.at(-1)
    if (!current) return
    const { labels } = this.#layout
    const [name, category] = [this.#textOf(row, labels.name), this.#textOf(row, labels.category)]
    const indicators = [...current.indicators]
    for (const { kind, name: nameColumn, target: targetColumn } of this.#groups) {
      const [words, value] = [textAt(row, nameColumn - by), textAt(row, targetColumn - by)]
      const last = indicators.findLastIndex((indicator) => indicator.kind === kind)
      const cut = indicators[last]
      if (words === '' && value === '') continue
      if (!cut) {
        this.#context.issue({ kind: 'unplaced', at: row.at, message: '断行之上没有可接的指标' })
        continue
      }
      const target = value === '' ? cut.target : rejoinedTarget(cut.target, value)
      indicators[last] = { ...cut, name: cut.name + joinedName(words), target }
    }
    const whole = (current.category ?? '') + category
    this.#rows[this.#rows.length - 1] = {
      ...current,
      name: current.name + name,
      ...(whole !== '' && { category: whole }),
      indicators,
    }
  }
}

/** One issue for each run of rows that slipped; the piece of a row may have slipped by itself. */
function reportShifts(rows: readonly RawRow[], shifts: readonly Shift[], { issue }: TableContext): void {
  for (const [i, { by }] of shifts.entries()) {
    if (by === 0 || shifts[i - 1]?.by === by) continue
    const alone = shifts[i]?.piece && shifts[i + 1]?.by !== by
    const which = alone ? '这一行的断字' : '自此行起'
    const way = by > 0 ? '少' : '多'
    issue({
      kind: 'shiftedRow',
      at: rows[i]?.at ?? 'L1',
      message: `${which}${way} ${Math.abs(by)} 栏，指标按成对归位`,
    })
  }
}
