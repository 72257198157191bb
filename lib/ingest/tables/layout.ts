import { moneyOf, type MoneyUnit } from '@/lib/budget/money'
import { tableOf, type ColumnDefinition } from '@/lib/budget/tables'
import { compared, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import type { TableContext } from './table-context'
import { headMatch, headPaths, sameHead, type HeadPath } from './heads'
import { NEUTRAL, splitHead, TOTAL, withSumsApart } from './split-head'
import { identitiesOf, partsHere, type RowIdentity } from '@/lib/budget/row-identities'

/** Which physical column holds what: found from the heads, and held against the arithmetic of the rows. */
export interface Layout<Role extends string> {
  /** Columns of labels (codes, names), by what they say, in order. */
  readonly labels: Readonly<Record<Role, readonly number[]>>
  /** Columns of amounts, in the order of the document. */
  readonly values: readonly ValueColumn[]
  /** Rows under the heads, without the heads that a new page repeats. */
  readonly body: readonly RawRow[]
  /** Places of filled cells of another year and of changes, which stand beside this year's and are none of them. */
  readonly beside: readonly string[]
  /** Places of filled cells under heads that nobody knows. */
  readonly unknown: readonly { readonly at: string; readonly head: string }[]
  /** Rows with fewer cells than the columns need, or more than the head has: what stands in them may be shifted. */
  readonly uneven: readonly { readonly at: string; readonly cells: number }[]
  /** Place of the first row, when the column of the whole is missing or columns have no head. */
  readonly headless: string | undefined
}

export interface ValueColumn {
  readonly key: string
  readonly column: number
}

/** For each kind of label, what its head says; tried in order on the whole path. */
export type LabelHeads<Role extends string> = Readonly<Record<Role, RegExp>>

export function layoutOf<Role extends string>(
  table: RawTable,
  { phase, key, unit, printed = [] }: Pick<TableContext, 'phase' | 'key' | 'unit' | 'printed'>,
  heads: LabelHeads<Role>,
): Layout<Role> {
  const rows = withSumsApart(table.rows)
  const columns = possibleColumns(tableOf(phase, key)?.columns ?? [], rows)
  const { head, body: drawn } = splitHead(rows, [...columns, ...printed], Object.values(heads))
  const width = Math.max(0, ...rows.map(({ cells }) => 1 + Math.max(-1, ...cells.map(({ column }) => column))))
  const paths = headPaths(head, width)
  const body = drawn.map((row) => underNextHead(row, paths))
  const labels = labelColumns(paths, heads)
  const labelled = new Set(Object.values<readonly number[]>(labels).flat())
  const others = columnsOfOthers(paths)
  const free = paths.map((path, c) => {
    if (labelled.has(c)) return { texts: [], own: false }
    return others.has(c) ? { ...path, own: false } : path
  })
  const first = labelled.size === 0 ? 0 : Math.max(...labelled) + 1
  const counted = others.size === 0 ? body : body.map((row) => withoutColumns(row, others))
  const values = bestPlacement(
    free,
    head,
    labelled,
    first,
    width,
    { columns, printed },
    counted,
    identitiesOf(phase, key),
    unit,
  )
  return {
    labels,
    values,
    body,
    beside: body.flatMap(({ cells }) => cells.flatMap(({ at, column }) => (others.has(column) ? [at] : []))),
    unknown: unknownCells(free, values, counted, first, unit),
    uneven: unevenRows(head, values, body),
    headless: isParted(values, columns, paths) ? body[0]?.at : headlessAt(values, paths, columns, body),
  }
}

/** Without sums of columns that the table itself parts: 人员经费 over 工资福利支出 is a group and no column. */
function possibleColumns(columns: readonly ColumnDefinition[], rows: readonly RawRow[]): readonly ColumnDefinition[] {
  const words = rows.slice(0, MOST_HEADS).flatMap(({ cells }) => cells.map(({ text }) => compared(text)))
  const isHere = ({ title }: ColumnDefinition) => words.some((word) => sameHead(word, title))
  return columns.filter(
    ({ title, knownBy }) =>
      knownBy === undefined || !columns.some((part) => part.under.includes(title) && isHere(part)),
  )
}

const MOST_HEADS = 6

/** Columns of figures of an earlier year, or of changes: beside this year's, no columns of the table. */
export function columnsOfOthers(paths: readonly HeadPath[]): ReadonlySet<number> {
  const year = Math.max(0, ...paths.flatMap(({ texts }) => texts.flatMap(yearsIn)))
  const isOfAnother = (text: string) =>
    yearsIn(text).some((own) => own < year) ||
    /^上年(?!结转|结余|末)|上一?年(?:执行|预算|决算|完成)|增减|增长|^比/.test(text)
  return new Set(paths.flatMap(({ texts }, column) => (texts.some(isOfAnother) ? [column] : [])))
}

/**
 * Lines of the body may be drawn beside those of the heads: a name that begins while the code's head still reaches on, and
 * ends under its own, is put there.
 */
function underNextHead(row: RawRow, paths: readonly HeadPath[]): RawRow {
  const ownOf = (column: number) => paths.findLastIndex(({ own }, c) => own && c <= column)
  const cells = row.cells.map((cell) => {
    const [begins, ends] = [ownOf(cell.column), ownOf(cell.column + (cell.columns ?? 1) - 1)]
    const follows = row.cells.some(({ column }) => column >= begins && column < cell.column)
    if (begins < 0 || begins === cell.column || ends <= begins || !follows) return cell
    return { ...cell, column: ends, columns: 1 }
  })
  return cells.every((cell, i) => cell === row.cells[i]) ? row : { ...row, cells }
}

const withoutColumns = (row: RawRow, columns: ReadonlySet<number>): RawRow => ({
  ...row,
  cells: row.cells.filter(({ column }) => !columns.has(column)),
})

const yearsIn = (text: string): number[] => [...text.matchAll(/20\d\d(?=年)/g)].map(([own]) => Number(own))

/** Of a grid the cells are known; between tabs a cell may be lost or doubled. */
function unevenRows(head: readonly RawRow[], values: readonly ValueColumn[], body: readonly RawRow[]) {
  const widths = body.map(({ cells }) => cells.length)
  // A blank column at the end of most rows is a habit of the document, one at the end of a few is not.
  const usual = widths.filter((width) => widths.filter((other) => other === width).length * 2 > widths.length)
  const most = Math.max(0, ...head.map(({ cells }) => cells.length), ...usual.slice(0, 1))
  const last = Math.max(-1, ...values.map(({ column }) => column))
  return body.flatMap(({ at, cells }) => {
    const grid = cells.some(({ columns }) => columns !== undefined)
    const uneven = !grid && cells.length > 0 && (cells.length > most || cells.length <= last)
    return uneven ? [{ at, cells: cells.length }] : []
  })
}

function headlessAt(
  values: readonly ValueColumn[],
  paths: readonly HeadPath[],
  columns: readonly ColumnDefinition[],
  body: readonly RawRow[],
): string | undefined {
  const [whole] = columns
  const gaps = values.some(
    ({ column }, i) => i > 0 && paths.slice((values[i - 1]?.column ?? 0) + 1, column).some(({ own }) => !own),
  )
  const lacksWhole =
    values.length > 1 && whole !== undefined && WHOLE_KEYS.every((key) => values.every((v) => v.key !== key))
  const known = columns.some(({ key }) => WHOLE_KEYS.includes(key))
  return gaps || (known && lacksWhole) ? body[0]?.at : undefined
}

/** A group that reaches over a further column without a head: the heads that part it are lost. */
function isParted(
  values: readonly ValueColumn[],
  columns: readonly ColumnDefinition[],
  paths: readonly HeadPath[],
): boolean {
  const groups = columns.flatMap(({ under }) => under)
  const taken = new Set(values.map(({ column }) => column))
  return values.some(({ column }) => {
    const [leaf, next] = [paths[column]?.texts.at(-1), paths[column + 1]]
    const isGroup = leaf !== undefined && groups.some((group) => sameHead(group, leaf))
    return isGroup && next !== undefined && !next.own && !taken.has(column + 1)
  })
}

const WHOLE_KEYS: readonly string[] = ['total', 'thisYear', 'amount']

function labelColumns<Role extends string>(
  paths: readonly HeadPath[],
  heads: LabelHeads<Role>,
): Record<Role, readonly number[]> {
  const found = Object.fromEntries(Object.keys(heads).map((role) => [role, []])) as unknown as Record<Role, number[]>
  for (const [column, path] of paths.entries()) {
    const role = (Object.keys(heads) as Role[]).find((name) => heads[name].test(path.texts.join('›')))
    if (role !== undefined) found[role].push(column)
  }
  return found
}

/**
 * Where the columns of amounts stand. Heads lose and gain blank cells, so that a head may stand beside its column: the
 * heads as they stand, moved together, and all of them in the official order are tried, and the rows decide.
 */
function bestPlacement(
  paths: readonly HeadPath[],
  head: readonly RawRow[],
  labelled: ReadonlySet<number>,
  first: number,
  width: number,
  { columns, printed }: Known,
  body: readonly RawRow[],
  identities: readonly RowIdentity[],
  unit: MoneyUnit,
): readonly ValueColumn[] {
  const { values, loose } = asHeaded(paths, { columns, printed })
  // Where the format says how far its heads reach, no head has slipped.
  const isDrawn = head.some(({ cells }) => cells.some(({ columns: span = 1, rows = 1 }) => span > 1 || rows > 1))
  if (isDrawn && values.length > 0) return values
  const named = namedSomewhere(head, labelled, columns)
  const foreign = paths.some(({ texts, own }) => own && isForeign(texts.at(-1) ?? '', [...columns, ...printed]))
  const complete = values.length >= named.length
  const hollow = hasHollow(values, paths)
  if (complete && !loose && !hollow && amountsBeside(values, first, body, unit) === 0) return values
  // Where every amount has a head, a column that none of these heads names is moved in for the arithmetic alone.
  const isNew = (key: string) => values.every((value) => value.key !== key)
  const settled = complete && named.some(isNew) && amountsBeside(values, first, body, unit) === 0
  const closed = values.map(({ key }, i) => ({ key, column: (values[0]?.column ?? first) + i }))
  const official = named.map((key, i) => ({ key, column: first + i }))
  // As many columns as heads, but for one blank that slipped in: otherwise heads are missing, and nothing can be moved.
  const even = (count: number) => count > 0 && width - first - count >= 0 && width - first - count <= 1
  const fits = even(official.length) && !foreign
  const candidates = [
    { values, cost: hollow ? 0.3 : 0 },
    { values: official, cost: !fits ? Infinity : settled || (complete && !loose) ? 0.5 : -0.5 },
    { values: closed, cost: foreign || !even(closed.length) ? Infinity : 0.25 },
  ]
  const priced = candidates.map((candidate) => ({
    values: candidate.values,
    cost: candidate.cost + placementCost(candidate.values, first, body, identities, unit),
  }))
  const [best] = priced.sort((a, b) => a.cost - b.cost)
  return best?.values ?? []
}

/** A head that no column or group of the table has: then nothing may be moved under its neighbours. */
const isForeign = (text: string, columns: readonly ColumnDefinition[]): boolean =>
  text !== '' &&
  !TOTAL.test(text) &&
  !NEUTRAL.test(text) &&
  !columns.some(({ title, under }) => [title, ...under].some((word) => sameHead(word, text)))

/** A group with nothing under its first column: its heads have slipped to the right of it. */
const hasHollow = (values: readonly ValueColumn[], paths: readonly HeadPath[]): boolean =>
  values.some(({ column }, i) => {
    const before = values[i - 1]?.column ?? column
    const between = paths.slice(before + 1, column)
    const groups = paths[column]?.texts.slice(0, -1) ?? []
    return between.some(({ texts }) => texts.length === 0 || groups.includes(texts.at(-1) ?? ''))
  })

/** Each column under the head that names it best. */
function asHeaded(paths: readonly HeadPath[], { columns, printed }: Known) {
  const headed = paths.filter(({ texts, own }) => own && texts.length > 0)
  const common = new Set(
    headed[0]?.texts.filter((text) => headed.every(({ texts }) => texts.slice(0, -1).includes(text))),
  )
  const groups = [...new Set(columns.flatMap(({ under }) => under))]
  const named = paths.flatMap((path, column) =>
    printed.flatMap(({ key, title, under }) =>
      endsIn(path, [...under, title]) ? [{ key, column, score: BY_FORM + under.length, loose: false }] : [],
    ),
  )
  const pairs = paths.flatMap((path, column) =>
    columns.flatMap((definition) => {
      if (isOfOtherGroup(path, definition, groups) || isOfYear(path, definition, columns)) return []
      const match = headMatch(path, definition, common)
      return match ? [{ key: definition.key, column, ...match }] : []
    }),
  )
  const taken: typeof pairs = []
  for (const pair of [...named, ...pairs].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.every(({ key, column }) => key !== pair.key && column !== pair.column)) taken.push(pair)
  }
  const whole = columns.find(({ key }) => key === 'total' || key === 'amount')
  if (headed.length === 1 && taken.length === 0 && whole) {
    return { values: [{ key: whole.key, column: paths.findIndex(({ own }) => own) }], loose: false }
  }
  const values = taken.map(({ key, column }) => ({ key, column })).sort((a, b) => a.column - b.column)
  return { values: withSumOfYear(values, paths, columns), loose: taken.some(({ loose }) => loose) }
}

/** The heads of a form stand over the column, whatever else stands over them. */
const endsIn = ({ texts, own }: HeadPath, heads: readonly string[]): boolean =>
  own && heads.every((head, i) => sameHead(head, texts.at(i - heads.length) ?? ''))

/** What the form of the document calls a column is it, before all likeness. */
const BY_FORM = 100

/** The columns of the vocabulary, and those that the form of the document prints, as it heads them. */
interface Known {
  readonly columns: readonly ColumnDefinition[]
  readonly printed: readonly ColumnDefinition[]
}

/** Under a group of other columns: 资本性支出 under 项目支出 is not the capital of 基本支出. */
const isOfOtherGroup = ({ texts }: HeadPath, { under }: ColumnDefinition, groups: readonly string[]): boolean => {
  const over = texts.slice(0, -1)
  const met = over.some((own) => under.some((group) => sameHead(group, own)))
  return under.length > 0 && !met && over.some((own) => groups.some((group) => sameHead(group, own)))
}

/** The income of the year is not the sum of everything, where the table knows both. */
const isOfYear = ({ texts }: HeadPath, { key }: ColumnDefinition, columns: readonly ColumnDefinition[]): boolean =>
  key === 'total' && texts.some((text) => /^[本当]年收入/.test(text)) && columns.some((each) => each.key === 'thisYear')

/** A lone 合计 beside the income of no more than the year is the sum of the year. */
function withSumOfYear(
  values: readonly ValueColumn[],
  paths: readonly HeadPath[],
  columns: readonly ColumnDefinition[],
): readonly ValueColumn[] {
  const has = (form: RegExp) => values.some(({ key }) => form.test(key))
  if (columns.every(({ key }) => key !== 'thisYear')) return values
  if (has(/^thisYear$|^carriedOver/) || !has(/^(?:business|other|unitFunds)$/) || !has(/^total$/)) return values
  return values.map((value) => {
    const leaf = paths[value.column]?.texts.at(-1) ?? ''
    return value.key === 'total' && /^[合小]计$/.test(leaf) ? { ...value, key: 'thisYear' } : value
  })
}

/** The columns whose titles stand somewhere in the head, wherever it may have slipped to, in the official order. */
function namedSomewhere(
  head: readonly RawRow[],
  labelled: ReadonlySet<number>,
  columns: readonly ColumnDefinition[],
): string[] {
  const words = head.flatMap(({ cells }, r) =>
    cells.filter(({ column }) => r > 0 || !labelled.has(column)).map(({ text }) => compared(text)),
  )
  const left = [...words]
  return columns.flatMap(({ key, title, under, knownBy }) => {
    const group = under.at(-1)
    if (knownBy !== undefined && !words.some((word) => word.includes(knownBy))) return []
    if (/^[小合]计$/.test(title) && group !== undefined) {
      return words.some((word) => sameHead(word, group)) && words.includes(title) ? [key] : []
    }
    const at = left.findIndex((word) => sameHead(word, title))
    if (at < 0) return []
    left.splice(at, 1)
    return [key]
  })
}

/** Broken identities, and amounts that no column would hold. */
function placementCost(
  values: readonly ValueColumn[],
  first: number,
  body: readonly RawRow[],
  identities: readonly RowIdentity[],
  unit: MoneyUnit,
): number {
  const keyAt = new Map(values.map(({ key, column }) => [column, key]))
  const present = new Set(values.map(({ key }) => key))
  const broken = body.map(({ cells }) => {
    const amounts = new Map<string, bigint>()
    for (const { text, column } of cells) {
      const money = moneyOf(withoutSpaces(text), unit)
      const key = keyAt.get(column)
      if (money !== undefined && key !== undefined) amounts.set(key, money)
    }
    return identities.filter((identity) => isBroken(identity, amounts, present)).length
  })
  return amountsBeside(values, first, body, unit) + broken.reduce((sum, count) => sum + count, 0)
}

function amountsBeside(
  values: readonly ValueColumn[],
  first: number,
  body: readonly RawRow[],
  unit: MoneyUnit,
): number {
  const held = new Set(values.map(({ column }) => column))
  return body
    .flatMap(({ cells }) => cells)
    .filter(
      ({ text, column }) => column >= first && !held.has(column) && moneyOf(withoutSpaces(text), unit) !== undefined,
    ).length
}

/** Whether a row breaks an identity of which it prints the columns, by more than rounding: so much is let pass for each part. */
export function isBroken(
  identity: RowIdentity,
  amounts: Pick<ReadonlyMap<string, bigint>, 'has'> & { readonly get: (key: string) => bigint | undefined },
  present: ReadonlySet<string>,
  slack = 0n,
): boolean {
  const { sum, parts } = identity
  const here = partsHere(identity, (column) => present.has(column))
  if (!present.has(sum) || here.length === 0) return false
  if (here.length < 2 && parts.length > 1 && !amounts.has(here[0] ?? '')) return false
  const gap = here.reduce((left, part) => left - (amounts.get(part) ?? 0n), amounts.get(sum) ?? 0n)
  return (gap < 0n ? -gap : gap) > slack * BigInt(here.length)
}

function unknownCells(
  paths: readonly HeadPath[],
  values: readonly ValueColumn[],
  body: readonly RawRow[],
  first: number,
  unit: MoneyUnit,
) {
  const known = new Set(values.map(({ column }) => column))
  return body.flatMap(({ cells }) =>
    cells
      .filter(
        ({ text, column }) => column >= first && !known.has(column) && moneyOf(withoutSpaces(text), unit) !== undefined,
      )
      .map(({ at, column }) => ({ at, head: paths[column]?.texts.join(' › ') ?? '' })),
  )
}
