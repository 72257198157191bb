import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import { roleOf } from '@/lib/ingest/tables/balance'
import { isTotal } from '@/lib/ingest/tables/body-codes'
import type { Cut } from './flattened-cuts'
import { toCodedRows, withoutRepeats, type CodedRow } from './flattened-coded-rows'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { halfOf, opened } from './flattened-halves'
import { columnsInHeads, type HeadedColumns } from './flattened-heads'
import { isNumber, joinPieces, readAmounts, type FlatLine, type PrintedAmount, type Token } from './flattened-lines'
import { projectsOf } from './flattened-projects'
import { purchasesOf } from './flattened-purchases'
import { numberedLabels, sidedLabels } from './flattened-sides'
import { ECONOMIC, FUNCTIONAL } from './code-forms'

/** A table whose rows and columns are told, before its amounts have their places: then it is a grid as any other. */
export interface GridDraft {
  readonly sides: readonly DraftTable<RawRow>[]
  /** The heads over labels and columns, as the vocabulary has them. */
  readonly heads: readonly RawRow[]
  /** The heads name these columns and no others; else no amount is certain of its own. */
  readonly exact: boolean
  /** Names of departments and units among its rows. */
  readonly bodies?: readonly string[]
}

/** Undefined: neither its rows nor its columns are told by anything, and it stays whole. */
export function gridOf(key: TableKey, cut: Cut, setting: GridSetting): GridDraft | undefined {
  const remarks: Remark[] = []
  const grid = draftOf(key, cut, { ...setting, remark: (remark) => remarks.push(remark) })
  const rows = grid?.sides.flatMap(({ columns, rows }) => rows.map(({ amounts }) => amounts.length - columns.length)) ?? []
  // Most rows have more amounts than the heads have columns: heads are missing.
  if (!grid || rows.filter((more) => more > 0).length * 2 > rows.length) return undefined
  for (const remark of remarks) setting.remark(remark)
  return grid
}

function draftOf(key: TableKey, cut: Cut, setting: GridSetting): GridDraft | undefined {
  const { phase } = setting
  const isBalance = key === 'balance' || key === 'appropriationBalance'
  const isBlocks = BY_ECONOMIC.has(key) && !isPaired(cut) && isSideBySide(cut)
  const words = cut.heads
    .map(({ text }) => (isBlocks ? text.replace(OF_BLOCKS, '') : text))
    .filter((text) => !isBalance || !SUM_LABEL.test(compared(text)))
  const [found] = columnsInHeads(phase, key, words)
  if (!found) return undefined
  const way = isScattered(cut.body) ? { ...found, exact: false } : found
  const input = { key, cut, way, ...setting }
  if (isBalance) return balanceGrid(input)
  if (key === 'threePublic') return phase === 'budget' ? wholeGrid(input) : halvedGrid(input)
  if (key === 'procurement') return purchasesGrid(input)
  if (key === 'projects') return projectsGrid(input)
  if (BY_ECONOMIC.has(key)) return economicGrid(input)
  if (BY_FUNCTION.has(key)) return functionGrid(input) ?? wholeGrid(input)
  return undefined
}

/** Over what stands side by side. */
const OF_BLOCKS = /人员经费|公用经费/g

export interface GridSetting {
  readonly phase: Phase
  readonly unit: MoneyUnit
  /** Names of departments and units that the document prints. */
  readonly bodies: readonly string[]
  readonly remark: (remark: Remark) => void
}

/**
 * Most amounts stand on lines without a label, each alone or one such line after the other: each cell has a line of its
 * own, often column after column, and an amount that follows a label need not be of it.
 */
function isScattered(body: readonly FlatLine[]): boolean {
  const amountsOf = ({ tokens }: FlatLine) => tokens.filter((token) => isNumber(token) && /[.,]/.test(token.text)).length
  const isBare = (line: FlatLine | undefined): line is FlatLine =>
    line !== undefined && amountsOf(line) > 0 && line.tokens.every((token) => isNumber(token))
  const bare = body.filter(isBare)
  const follow = body.some((line, i) => isBare(line) && isBare(body[i + 1]))
  const isAlone = bare.filter((line) => amountsOf(line) === 1).length * 2 >= bare.length
  return (follow || isAlone) && bare.length * 2 > body.filter((line) => amountsOf(line) > 0).length && body.length > 1
}

/** A label that is printed late, among the heads. */
const SUM_LABEL = /^(?:[本当]年)?(?:收入|支出)[合小总]计$|^(?:上年)?结转.*(?:资金|结余)$/

const BY_ECONOMIC: ReadonlySet<TableKey> = new Set([
  ...(['basicEconomic', 'appropriationEconomic', 'economicSummary', 'operating'] as const),
])
const BY_FUNCTION: ReadonlySet<TableKey> = new Set([
  ...(['income', 'expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const),
  'appropriationExpenditure',
])

interface Input extends GridSetting {
  readonly key: TableKey
  readonly cut: Cut
  readonly way: HeadedColumns
}

// ── Rows with codes ─────────────────────────────────────────────────────────────────────────────────────────────────

function functionGrid(input: Input): GridDraft | undefined {
  const rows = toCodedRows(input.cut.body, FUNCTIONAL, input.unit)
  const isCoded = rows.some(({ kind }) => kind === 'line' || kind === 'body')
  return isCoded || input.cut.body.every(isSumAlone) ? codedGrid(input, rows) : undefined
}

const isSumAlone = ({ tokens }: FlatLine): boolean => isTotal(tokens.map(({ text }) => text).join(''))

function economicGrid(input: Input): GridDraft | undefined {
  const { cut, unit } = input
  const paired = isPaired(cut)
  const form = paired ? { ...ECONOMIC, second: /^5/ } : ECONOMIC
  const rows = !paired && isSideBySide(cut) ? sideBySide(cut.body, unit) : toCodedRows(cut.body, form, unit)
  return rows.length === 0 && cut.body.length > 0 ? undefined : codedGrid(input, withInherited(rows))
}

/** Departmental with government codes (政府预算经济分类): two codes and two names in a row. */
const isPaired = ({ heads }: Cut): boolean =>
  /政府(?:预算)?(?:支出)?经济分类/.test(compared(heads.map(({ text }) => text).join('')))

/** A row that prints its government code alone has the departmental one of the row above. */
function withInherited(rows: readonly CodedRow[]): (CodedRow & { readonly above?: string })[] {
  let above = ''
  return rows.map((row) => {
    if (row.kind !== 'line' || row.code !== '') above = row.code
    return row.code === above ? row : { ...row, above }
  })
}

type Level = NonNullable<DraftRow['sums']['level']>

const levelOf = ({ kind, code }: CodedRow, lengths: Readonly<Record<number, Level>>): Level =>
  kind === 'total' ? 'total' : kind === 'body' ? (code.length === 3 ? 'department' : 'unit') : (lengths[code.length] ?? 'item')
const FUNCTIONAL_LEVELS = { 3: 'class', 5: 'section', 7: 'item' } as const
const ECONOMIC_LEVELS = { 3: 'class' } as const

/** Rows with codes: of bodies, of what the money is for, and of how the government's own list calls that. */
function codedGrid(
  { key, phase, way, remark }: Input,
  coded: readonly (CodedRow & { readonly above?: string })[],
): GridDraft {
  const has = (wanted: CodedRow['kind']) => coded.some(({ kind }) => kind === wanted)
  const lengths = BY_ECONOMIC.has(key) ? ECONOMIC_LEVELS : FUNCTIONAL_LEVELS
  const bodies = has('body')
  const paired = coded.some(({ second }) => second !== undefined)
  const parted = coded.map((row) => withCategory(nameOf(row, remark), key))
  const categories = parted.some(({ category }) => category !== '')
  const labels = [
    ...(bodies ? ['单位代码'] : []),
    ...(bodies && !has('line') ? ['单位名称'] : paired ? DEPARTMENTAL : ['科目编码', '科目名称']),
    ...(paired ? GOVERNMENTAL : []),
    ...(categories ? ['项目类别'] : []),
  ]
  const rows = coded.map((row, i): DraftRow<RawRow> => {
    const { name = '', category = '' } = parted[i] ?? {}
    const code = row.code === '' ? row.above : row.code
    const level = levelOf({ ...row, code: code ?? '' }, lengths)
    const printed = [
      ...(bodies ? [row.kind === 'body' ? row.code : ''] : []),
      ...(bodies && !has('line') ? [] : [row.kind === 'body' ? '' : row.code]),
      row.kind === 'total' && name === '' ? '合计' : name,
      ...(paired ? [row.second?.code ?? '', joinPieces(row.second?.texts ?? [])] : []),
      ...(categories ? [category] : []),
    ]
    return {
      amounts: row.amounts,
      sums: { level, code },
      make: (cells) => rawRow(i * 10, row.at, printed, cells, way.columns),
    }
  })
  // A sum may be printed last; it is the sum of the same rows.
  const ordered = bodies
    ? rows
    : rows.toSorted((a, b) => Number(b.sums.level === 'total') - Number(a.sums.level === 'total'))
  return {
    sides: [{ key, columns: way.columns, rows: ordered }],
    heads: headRows(labels, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
    bodies: coded.flatMap(({ kind }, i) => (kind === 'body' ? (parted[i]?.name ?? []) : [])),
  }
}

const DEPARTMENTAL = ['部门预算经济分类科目编码', '部门预算经济分类科目名称']
const GOVERNMENTAL = ['政府预算经济分类科目编码', '政府预算经济分类科目名称']

function nameOf({ texts, code }: CodedRow, remark: (remark: Remark) => void): string {
  const { kept, dropped } = withoutRepeats(texts)
  if (dropped)
    remark({ kind: 'unreadable', at: dropped.at, message: `科目${code}的名称有一段印了两次，只取一次` })
  return joinPieces(kept)
}

/** 机构运转经费 has the kind of project (项目类别) behind the name. */
function withCategory(text: string, key: TableKey): { readonly name: string; readonly category: string } {
  const [, name = text, category = ''] = key === 'operating' ? (CATEGORY_BEHIND.exec(text) ?? []) : []
  return { name, category }
}

const CATEGORY_BEHIND = /^(.+?)((?:公用|人员|其他)经费项目|其他运转类|特定目标类)$/

/** In the middle of lines, too, codes stand before names. */
function isSideBySide({ heads, body: lines }: Cut): boolean {
  const names = compared(heads.map(({ text }) => text).join('')).match(/科目名称/g) ?? []
  if (names.length > 1) return true
  const inside = lines.filter(({ tokens }) => tokens.some((_, i) => i > 1 && isEconomicCode(tokens, i)))
  return inside.length * 5 >= lines.length && inside.length > 1
}

function isEconomicCode(tokens: readonly Token[], i: number): boolean {
  const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (token === undefined || next === undefined || !/^3\d\d(?:\d\d)?$/.test(token.text)) return false
  if (token.text.length === 3 && /^\d\d$/.test(next.text)) return after !== undefined && isName(after)
  return isName(next)
}

const isName = ({ text }: Token): boolean => /^\p{Script=Han}/u.test(text)

/** Code, name and amount two or three times side by side, out of the words of all lines. */
function sideBySide(lines: readonly FlatLine[], unit: MoneyUnit): CodedRow[] {
  const tokens = lines.flatMap((line) => line.tokens)
  const places = new Map(lines.map(({ index, at }) => [index, at]))
  const entries: { kind: CodedRow['kind']; code: string; texts: Token[]; numbers: Token[]; at: string }[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const at = places.get(token.line) ?? 'L1'
    const open = entries.at(-1)
    if (isEconomicCode(tokens, i)) {
      const parted = token.text.length === 3 && /^\d\d$/.test(tokens[i + 1]?.text ?? '')
      entries.push({ kind: 'line', code: token.text + (parted ? tokens[++i]?.text : ''), texts: [], numbers: [], at })
    } else if (/合计$/.test(token.text)) entries.push({ kind: 'total', code: '', texts: [token], numbers: [], at })
    else if (isNumber(token)) open?.numbers.push(token)
    else open?.texts.push(token)
  }
  return inBlocks(entries).map(({ numbers, ...entry }) => ({ ...entry, amounts: readAmounts(numbers, unit) }))
}

/** Where persons and what keeps the office running have sums of their own, each class stands above its sum. */
function inBlocks<Entry extends Pick<CodedRow, 'kind' | 'code' | 'texts'>>(entries: readonly Entry[]): readonly Entry[] {
  const totals = entries.filter(({ kind }) => kind === 'total')
  const isPersonnel = ({ code, texts }: Entry) =>
    code === '' ? joinPieces(texts).startsWith('人员') : /^30[13]/.test(code)
  if (totals.length !== 2 || totals.filter(isPersonnel).length !== 1) return entries
  const classes = [...new Set(entries.map(({ code }) => code.slice(0, 3)))]
  const ordered = entries.toSorted((a, b) => classes.indexOf(a.code.slice(0, 3)) - classes.indexOf(b.code.slice(0, 3)))
  const withSumLast = ordered.toSorted((a, b) => Number(a.kind === 'total') - Number(b.kind === 'total'))
  return [...withSumLast.filter(isPersonnel), ...withSumLast.filter((entry) => !isPersonnel(entry))]
}

// ── Rows without labels ─────────────────────────────────────────────────────────────────────────────────────────────

/** Nothing but amounts: one row of the whole, which may be broken over lines. */
function wholeGrid({ key, cut, phase, unit, way }: Input): GridDraft | undefined {
  const tokens = cut.body.flatMap((line) => line.tokens)
  const others = tokens.filter((token) => !isNumber(token) && !isTotal(token.text))
  if (others.length > 0) return undefined
  const amounts = readAmounts(
    tokens.filter((token) => isNumber(token)),
    unit,
  )
  if (amounts.length > way.columns.length) return undefined
  const at = cut.body[0]?.at ?? 'L1'
  const row: DraftRow<RawRow> = {
    amounts,
    sums: { level: 'total' },
    make: (cells) => rawRow(1, at, [], cells, way.columns),
  }
  const rows = amounts.length === 0 ? [] : [row]
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows([], columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

/** Final accounts print the plan and what was spent side by side. */
function halvedGrid({ key, cut, phase, unit, way, remark }: Input): GridDraft | undefined {
  const [line, ...others] = cut.body.filter(({ tokens }) => tokens.some((token) => isNumber(token)))
  const amounts = readAmounts(line?.tokens ?? [], unit)
  if (others.length > 0 || amounts.length > way.columns.length * 2) return undefined
  const at = line?.at ?? 'L1'
  const { half, told } = halfOf(amounts, way.columns, phase)
  if (!told) remark({ kind: 'openColumn', at, message: '预算数与决算数之间的界线不能由勾稽确定，按中间分开' })
  const made = (own: readonly PrintedAmount[], from: number): DraftTable<RawRow> => {
    const row: DraftRow<RawRow> = {
      amounts: own,
      sums: {},
      make: (cells) => {
        const row = rawRow(from / 1_000, at, [], told ? cells : opened(cells), way.columns)
        return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + from })) }
      },
    }
    return { key, columns: way.columns, rows: line === undefined ? [] : [row] }
  }
  const paths = columnPaths(phase, key, way.columns)
  return {
    sides: [made(amounts.slice(0, half), 0), made(amounts.slice(half), way.columns.length)],
    heads: headRows([], ['预算数', '决算数'].flatMap((basis) => paths.map((path) => [basis, ...path]))),
    exact: isSure(way),
  }
}

// ── Purchases ───────────────────────────────────────────────────────────────────────────────────────────────────────

function purchasesGrid({ key, cut, phase, unit, way }: Input): GridDraft | undefined {
  const purchases = way.columns.length === 1 ? purchasesOf(cut.body, unit) : undefined
  if (!purchases) return undefined
  const rows = purchases.map(({ at, category, project, economicName, item, method, amounts }, i): DraftRow<RawRow> => ({
    amounts,
    sums: {},
    make: (cells) => rawRow(i * 10, at, [category, project, economicName, item, method], cells, way.columns),
  }))
  const labels = ['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式']
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows(labels, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

// ── Projects ────────────────────────────────────────────────────────────────────────────────────────────────────────

function projectsGrid({ key, cut, phase, unit, way, bodies }: Input): GridDraft {
  const rows = projectsOf(cut.body, unit, bodies).map(({ at, labels, amounts, sums }, i): DraftRow<RawRow> => ({
    amounts,
    sums,
    make: (cells) => rawRow(i * 10, at, labels, cells, way.columns),
  }))
  return {
    sides: [{ key, columns: way.columns, rows }],
    heads: headRows(['类型', '项目名称', '项目单位'], columnPaths(phase, key, way.columns)),
    exact: isSure(way),
  }
}

// ── Balances ────────────────────────────────────────────────────────────────────────────────────────────────────────

function balanceGrid({ key, cut, phase, unit, way, remark }: Input): GridDraft | undefined {
  const words = compared(cut.heads.map(({ text }) => text).join(''))
  const sides = /支出用途/.test(words) && /功能分类/.test(words) ? 3 : 2
  const isNumbered = sides === 2 && /行次/.test(words)
  const own = way.columns.filter((column) => column !== 'amount')
  const [income, expenditure] = [['amount'], own.length === 0 ? ['amount'] : own]
  const entries = isNumbered ? numberedLabels(cut.body) : sidedLabels(cut.body, sides, cut.heads)
  if (entries.length < FEWEST_LABELS && !cut.declaredEmpty) return undefined
  for (const { at } of cut.body)
    if (entries.filter((entry) => entry.at === at).length > sides)
      remark({ kind: 'unplaced', at, message: '收支两边之外还有文字或数字，这一行可能不是本表的' })
  const labels = isNumbered ? ['项目', '行次'] : ['项目']
  const starts = [0, labels.length + 1, 2 * labels.length + 1 + expenditure.length]
  const made = (side: number): DraftTable<RawRow> => {
    const columns = side === 1 ? expenditure : income
    const rows = entries
      .filter((entry) => entry.side === side)
      .map((entry, i): DraftRow<RawRow> => {
        const amounts = readAmounts(entry.numbers, unit)
        const sums = side === 2 ? { label: entry.label } : { role: roleOf(entry.label, key), label: entry.label }
        const from = starts[side] ?? 0
        const place = entry.row * 10 + i / 1_000
        return {
          amounts,
          sums,
          make: (cells) => {
            const printed = isNumbered ? [entry.label, entry.line ?? ''] : [entry.label]
            const row = rawRow(place, entry.at, printed, cells, columns)
            return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + from })) }
          },
        }
      })
    return { key, side: (['income', 'expenditure', 'use'] as const)[side] ?? 'use', columns, rows }
  }
  const drafted = Array.from({ length: sides }, (_, side) => made(side))
  const paths = drafted.map(({ columns }) => columnPaths(phase, key, columns))
  return {
    sides: drafted,
    heads: sidedHeads(labels, paths, starts),
    exact: isSure(way),
  }
}

const FEWEST_LABELS = 4

// ── Cells and heads ─────────────────────────────────────────────────────────────────────────────────────────────────

const isSure = ({ exact, inversions }: HeadedColumns): boolean => exact && inversions === 0

function rawRow(row: number, at: string, labels: readonly string[], cells: Cells, columns: readonly string[]): RawRow {
  const printed = labels.map((text, column): RawCell => ({ text, at, column, columns: 1 }))
  const amounts = columns.map((key, i): RawCell => {
    const { text = '', at: own = '', resolved } = cells[key] ?? {}
    return { text, at: own, column: labels.length + i, columns: 1, ...(resolved && { resolved }) }
  })
  return { row, at, cells: [...printed, ...amounts] }
}

type Path = readonly string[]

function columnPaths(phase: Phase, key: TableKey, columns: readonly string[]): Path[] {
  const vocabulary = tableOf(phase, key)?.columns ?? []
  return columns.map((column) => {
    const known = vocabulary.find((candidate) => candidate.key === column)
    return known ? [...known.under, known.title] : [column]
  })
}

/** Labels first, then columns under their groups. */
function headRows(labels: readonly string[], paths: readonly Path[]): RawRow[] {
  const all = [...labels.map((label) => [label]), ...paths]
  const depth = Math.max(1, ...all.map(({ length }) => length))
  return Array.from({ length: depth }, (_, r) => ({ row: r + 1, at: 'L1', cells: headCells(all, r, depth) }))
}

function headCells(paths: readonly Path[], r: number, depth: number): RawCell[] {
  const cells: RawCell[] = []
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? []
    const text = path[r]
    const isGroup = r < path.length - 1
    let end = column + 1
    const same = (other: Path) => isGroup && other.slice(0, r + 1).join('›') === path.slice(0, r + 1).join('›')
    while (end < paths.length && same(paths[end] ?? []) && r < (paths[end]?.length ?? 0) - 1) end++
    if (text !== undefined) cells.push({ text, at: 'L1', column, columns: end - column, rows: isGroup ? 1 : depth - r })
    column = end
  }
  return cells
}

/** Labels and amounts, side by side. */
function sidedHeads(
  labels: readonly string[],
  sides: readonly (readonly Path[])[],
  starts: readonly number[],
): RawRow[] {
  const [label = '', ...others] = labels
  const paths = sides.flatMap((own, side) => [[side === 2 ? '支出用途' : label], ...others.map((word) => [word]), ...own])
  const rows = headRows([], paths)
  const top = sides.length > 2 ? [] : ['收入', '支出']
  const cells = top.map((text, side): RawCell => ({
    text,
    at: 'L1',
    column: starts[side] ?? 0,
    columns: labels.length + (sides[side]?.length ?? 1),
    rows: 1,
  }))
  return cells.length === 0 ? rows : [{ row: 0, at: 'L1', cells }, ...rows]
}
