import type { ColumnDefinition } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'

/** The head over one physical column. */
export interface HeadPath {
  /** Outermost group first, in one spelling: `['基本支出', '人员经费', '工资福利支出']`. */
  readonly texts: readonly string[]
  /** It has a head of its own; otherwise it is a further column of the head on its left (科目编码 over 类, 款 and 项). */
  readonly own: boolean
}

/**
 * The path over each column. A blank head cell belongs to the group on its left, as far as that group's own group
 * reaches and where something stands below it; documents print groups once and leave the rest of their width blank.
 */
export function headPaths(rows: readonly RawRow[], width: number): HeadPath[] {
  const grid = rows.map((row) => {
    const texts = Array.from({ length: width }, () => '')
    for (const { text, column } of row.cells) if (column < width) texts[column] = compared(text)
    return texts
  })
  // A table whose heads were typed without merging a cell says no more than a text does.
  const spans = rows.some(({ cells }) => cells.some(({ columns = 1, rows: height = 1 }) => columns > 1 || height > 1))
  const owners = spans ? spannedOwners(rows, width) : guessedOwners(grid)
  return Array.from({ length: width }, (_, c) => pathAt(grid, owners, c))
}

/** Where the format says how far a head reaches. */
function spannedOwners(rows: readonly RawRow[], width: number): string[][] {
  const owners = rows.map(() => Array.from({ length: width }, () => ''))
  for (const [r, { cells }] of rows.entries()) {
    for (const { text, column, columns = 1, rows: height = 1 } of cells) {
      for (const owner of owners.slice(r, r + height)) owner.fill(compared(text), column, column + columns)
    }
  }
  return owners
}

function guessedOwners(grid: readonly string[][]): string[][] {
  const owners: string[][] = []
  for (const [r, texts] of grid.entries()) {
    const owner: string[] = []
    for (const [c, text] of texts.entries()) {
      const sameGroup = c > 0 && owners.every((above) => above[c] === above[c - 1])
      const fillsBelow = grid.slice(r + 1).some((below) => below[c] !== '')
      owner.push(text !== '' ? text : sameGroup && (fillsBelow || r === 0) ? (owner[c - 1] ?? '') : '')
    }
    owners.push(owner)
  }
  return owners
}

/** Down to the deepest head of the column's own. */
function pathAt(grid: readonly string[][], owners: readonly string[][], column: number): HeadPath {
  const deepest = grid.findLastIndex((texts) => texts[column] !== '')
  const texts: string[] = []
  for (const owner of owners.slice(0, Math.max(deepest, 0) + 1)) {
    const text = owner[column] ?? ''
    if (text !== '' && texts.at(-1) !== text) texts.push(text)
  }
  return { texts, own: deepest >= 0 }
}

/** How well a path names a column: undefined where it does not; `loose` when it stands under a group that is not the column's. */
export function headMatch(
  path: HeadPath,
  column: ColumnDefinition,
  /** Groups over all amounts of the table: they say nothing of one column. */
  common: ReadonlySet<string> = new Set(),
): { readonly score: number; readonly loose: boolean } | undefined {
  const leaf = path.texts.at(-1)
  if (leaf === undefined || !path.own) return undefined
  const groups = path.texts.slice(0, -1)
  const telling = groups.filter((own) => !common.has(own) && !WHOLE.test(own))
  const group = column.under.at(-1)
  const title = titleScore(leaf, groups, column, group) || (isAmountOf(path, column) ? 2 : 0)
  if (title === 0) return undefined
  const met = column.under.filter((under) => groups.some((own) => sameHead(own, under))).length
  const strange = telling.filter((own) => !column.under.some((under) => sameHead(own, under))).length
  const whole = (WHOLES.has(column.key) && telling.length === 0) || isAmountOf(path, column)
  if (GENERIC.test(leaf) && !whole) {
    if (group === undefined ? telling.length > 0 : !groups.some((own) => sameHead(own, group))) return undefined
  }
  // 一般公共预算 under 本年收入 is not the 一般公共预算 of 上年结转结余, however alike they are worded.
  const apart =
    groups.length > 0 && column.under.length > 0 && met === 0 && !column.under.some((own) => sameHead(leaf, own))
  // A lone 合计 is the sum of everything before it is the sum of a group.
  const bare = GENERIC.test(leaf) && !/年/.test(leaf) && groups.length === 0 && column.under.length > 0
  return { score: (bare ? 1 : title * 4) + met * 2 - strange - (apart ? 3 : 0), loose: strange > 0 }
}

/** 金额 under 事业收入: the group is the column, and has parts beside it. */
const isAmountOf = ({ texts }: HeadPath, { title }: ColumnDefinition): boolean =>
  GENERIC.test(texts.at(-1) ?? '') && !GENERIC.test(title) && sameHead(texts.at(-2) ?? '', title)

function titleScore(
  leaf: string,
  groups: readonly string[],
  column: ColumnDefinition,
  group: string | undefined,
): number {
  const { title } = column
  // What is carried over is told by its group or says so itself.
  if (column.under.some((own) => CARRIED.test(own)) && ![leaf, ...groups].some((own) => CARRIED.test(own))) return 0
  if (leaf === compared(title)) return 3
  if (sameHead(leaf, title)) return 2
  if (/"三公"/.test(compared(title)) && GENERIC.test(leaf) && groups.some((own) => /"三公"/.test(own))) return 3
  if (/^"三公"经费合计$/.test(compared(title)) && /^"三公"经费(?:.{0,8}(?:总额|[合总小]计|预算数?))?$/.test(leaf))
    return 2
  if (GENERIC.test(title) && group !== undefined && sameHead(leaf, group)) return 2
  const generic = GENERIC.test(leaf) && GENERIC.test(compared(title))
  const inGroup = group === undefined || WHOLES.has(column.key) || sameHead(groups.at(-1) ?? '', group)
  return generic && inGroup ? 2 : 0
}

/** `政府性基金` and `政府性基金预算`, `其中:财政拨款` and `财政拨款` are one head. */
export function sameHead(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b)
}

/** The head without the words that documents add or leave out at will; a head that is nothing else stays whole. */
function stem(text: string): string {
  const known = STEMS.get(text)
  if (known !== undefined) return known
  const plain = compared(text)
    .replace(/^其中:|^20\d\d年(?=.)/, '')
    .replace(/\(.*\)$/, '')
    .replace(/^公务用车(?=购置|运行)/, '')
    .replace(/^日常(?=公用)/, '')
    .replace(/(?<=购置)[和与、](?=运行)/, '及')
    .replace(/^事业单位(?=经营)/, '')
    .replace(/^年初(?=结转)/, '上年')
    .replace(/运行维护费?$/, '运行费')
  const found = SUFFIXES.reduce((words, suffix) => words.replace(suffix, '') || words, plain).replace(/\(.*\)$/, '')
  if (STEMS.size >= MOST_STEMS) STEMS.clear()
  STEMS.set(text, found)
  return found
}

/** Few heads are compared with few titles over and over. */
const STEMS = new Map<string, string>()
const MOST_STEMS = 2_000

const SUFFIXES = [
  /(?<=结转)[和及]?结余$/,
  /(?:预算|决算)数$/,
  /(?:收入|支出|经费|费用?)$/,
  /(?:经费|费用?)$/,
  /资金$/,
  /(?:预算|决算)$/,
  /(?<=.)(?:财政拨款|拨款)$/,
  /预算$/,
]

const CARRIED = /结转|结余/

/** Heads that say nothing without their group. */
const GENERIC =
  /^(?:合计|总计|小计|资金总额|金额|(?:20\d\d年度?|[本当全]年)?(?:预算|决算)[数额]?|本年(?:收入|支出)合计|.{0,8}经费合计)$/
/** Groups over a whole table. */
const WHOLE =
  /^(?:资金来源|本年支出|本年收入|项目金额|(?:20\d\d年度?|[本当全]年)?(?:(?:预算|决算)[数额]?)?|支出|收入)$|"三公"经费/
/** Columns that hold the whole of a row, and may be headed by no more than a word for money. */
const WHOLES: ReadonlySet<string> = new Set(['total', 'amount', 'thisYear'])
