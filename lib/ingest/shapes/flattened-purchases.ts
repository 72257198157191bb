import { departmentEconomic } from '@/lib/budget/classification-data'
import type { MoneyUnit } from '@/lib/budget/money'
import { compared } from '@/lib/ingest/normalise/words'
import {
  isDecimal,
  isNumber,
  joinPieces,
  readAmounts,
  type FlatLine,
  type PrintedAmount,
  type Token,
} from './flattened-lines'

/** A row of what is bought: which of its labels are there. */
export interface Purchase {
  readonly at: string
  /** Sum or 货物, 工程, 服务. */
  readonly category: string
  readonly project: string
  readonly economicName: string
  readonly item: string
  readonly method: string
  readonly amounts: readonly PrintedAmount[]
}

/**
 * Rows of a table of purchases. What is bought ends in how it is bought; a project ends in the economic item that pays
 * for it; a sum and a category say so themselves. Cells are printed one after the other, or line by line with the amount
 * in the middle of its row: whichever way more rows end as they should. Undefined where most do in neither.
 */
export function purchasesOf(
  lines: readonly FlatLine[],
  unit: MoneyUnit,
  printed: 'inAnyOrder' | 'lineByLine' = 'inAnyOrder',
): Purchase[] | undefined {
  const withDecimals = lines.some(({ tokens }) => tokens.some((token) => isDecimal(token)))
  // 20 of （20 万以下）, where amounts have decimals.
  const isMoney = (token: Token) => isNumber(token) && (!withDecimals || isDecimal(token))
  const parted = lines.map(({ at, tokens }): PartedLine => ({
    at,
    words: tokens.filter((token) => !isMoney(token)),
    amounts: tokens.filter(isMoney),
  }))
  const inOrder = printed === 'lineByLine' ? [] : [cellByCell(parted)]
  const ways = [...inOrder, lineByLine(parted)].map((rows) =>
    withoutHeirs(rows?.map(withWholeName))?.map(({ amounts, ...row }): Purchase => ({
      ...row,
      amounts: readAmounts(amounts, unit),
    })),
  )
  const [best] = ways
    .filter((rows) => rows !== undefined)
    .map((rows) => ({ rows, told: rows.filter(isTold).length }))
    .toSorted((a, b) => b.told - a.told)
  return best && best.told * 2 > best.rows.length ? best.rows : undefined
}

/** It ends as its kind of row does. */
export const isTold = ({ category, economicName, method }: Labels): boolean =>
  `${category}${economicName}${method}` !== ''

/** A bracket that its name does not open, or does not close, is of a piece of another row's. */
function withWholeName(row: Draft): Draft {
  const name = `${row.project}${row.item}`
  const isCut =
    compared(name)
      .replace(/\([^()]*\)/g, '')
      .search(/[()]/) >= 0
  return isCut && isTold(row) ? { ...row, ...NO_LABELS, project: `${name}${row.economicName}${row.method}` } : row
}

interface PartedLine {
  readonly at: string
  readonly words: readonly Token[]
  readonly amounts: readonly Token[]
}

type Labels = Omit<Purchase, 'at' | 'amounts'>
interface Draft extends Labels {
  readonly at: string
  readonly amounts: readonly Token[]
}

const NO_LABELS: Labels = { category: '', project: '', economicName: '', item: '', method: '' }

/** What is paid from another economic item has its project above; below one that is not told it has none. */
function withoutHeirs(rows: readonly Draft[] | undefined): Draft[] | undefined {
  let isLost = false
  return rows?.map((row) => {
    const isHeir = row.economicName !== '' && row.project === ''
    if (row.project !== '') isLost = !isTold(row)
    return isHeir && isLost ? { ...row, economicName: '', project: row.economicName } : row
  })
}

// ── One cell after the other ─────────────────────────────────────────────────────────────────────────────────────────────

/** Words until the next amount; a cell broken around its amount ends before the next row. */
function cellByCell(lines: readonly PartedLine[]): Draft[] | undefined {
  const rows: { at: string; words: Token[]; amounts: readonly Token[] }[] = []
  let [words, at]: [Token[], string | undefined] = [[], undefined]
  for (const line of lines) {
    words.push(...line.words)
    at ??= line.at
    if (line.amounts.length === 0) continue
    rows.push({ at, words, amounts: line.amounts })
    ;[words, at] = [[], undefined]
  }
  if (words.length > 0 || rows.length === 0) return undefined
  rows.forEach((row, i) => {
    const next = rows[i + 1]?.words ?? []
    if (cellLabels(row.words)) return
    const rest = next.findIndex((_, k) => k > 0 && cellLabels([...row.words, ...next.slice(0, k)]))
    if (rest > 0) row.words.push(...next.splice(0, rest))
  })
  return rows.map(({ at: own, words: its, amounts }, i) => {
    const above = rows[i - 1]
    // After a row that does not end as it should, its end may be the beginning of this one.
    const labels = !above || cellLabels(above.words) ? cellLabels(its) : undefined
    return { ...NO_LABELS, ...(labels ?? { project: joinPieces(its) }), at: own, amounts }
  })
}

function cellLabels(words: readonly Token[]): Partial<Labels> | undefined {
  const text = joinPieces(words)
  if (isSumOrCategory(text)) return { category: text }
  // The longest end of the words that can be one cell.
  const from = words.findIndex((_, i) => isEnd(joinPieces(words.slice(i))))
  return from < 0 ? undefined : endedBy(joinPieces(words.slice(0, from)), joinPieces(words.slice(from)))
}

const endedBy = (before: string, end: string): Partial<Labels> =>
  METHOD.test(end) ? { item: before, method: end } : { project: before, economicName: end }

// ── Line by line ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Cells have their middle where the amount is: a row has as many lines above its amount as below. */
function lineByLine(lines: readonly PartedLine[]): Draft[] | undefined {
  const rows: Draft[] = []
  /** Rows with lines between them and the next. */
  const joined = new Set<number>()
  let above: PartedLine[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.amounts.length === 0) {
      above.push(line)
      continue
    }
    const end = lines.findIndex(({ amounts }, k) => k > i && amounts.length > 0)
    const between = lines.slice(i + 1, end < 0 ? lines.length : end)
    const next = lines[end]
    const isLast = next === undefined || isSumOrCategory(joinPieces(next.words))
    const below = between.slice(0, isLast ? between.length : above.length)
    const labels = lineLabels([...above, line, ...below], above.length)
    const text = joinPieces([...above, line, ...below].flatMap(({ words }) => words))
    rows.push({ ...NO_LABELS, ...(labels ?? { project: text }), at: (above[0] ?? line).at, amounts: line.amounts })
    if (between.length > 0) joined.add(rows.length - 1)
    above = []
    i += below.length
  }
  if (above.length > 0 || rows.length === 0) return undefined
  // Lines between two rows of which one is not told may be the other's.
  return rows.map((row, i) => {
    const [before, next] = [rows[i - 1], rows[i + 1]]
    const isOpen = (before && joined.has(i - 1) && !isTold(before)) || (next && joined.has(i) && !isTold(next))
    return isOpen && row.category === '' ? { ...row, ...NO_LABELS, project: row.project || row.item } : row
  })
}

/**
 * Lines the same way above and below the amount are of one cell: the last one is how it is bought, or what pays for it.
 * Undefined where no way to share them out makes it one, or two ways do.
 */
function lineLabels(lines: readonly PartedLine[], middle: number): Partial<Labels> | undefined {
  const cells = lines.map(({ words }) => cellsOf(words))
  if (lines.length === 1 && isSumOrCategory(joinPieces(lines[0]!.words)))
    return { category: joinPieces(lines[0]!.words) }
  const isMirrored = cells.length === 2 * middle + 1 && cells.every((own, i) => own.length === cells.at(-1 - i)?.length)
  if (!isMirrored || cells.some((own) => own.length > 2) || middle > MOST_LINES) return undefined
  const found = new Map<string, Partial<Labels>>()
  for (let way = 0; way < 2 ** (middle + 1); way++) {
    const isLast = (i: number) => ((way >> Math.abs(i - middle)) & 1) === 1
    const share = (last: boolean) =>
      cells.flatMap((own, i) => (own.length === 2 ? [own[last ? 1 : 0]!] : isLast(i) === last ? own : [])).join('')
    const [before, end] = [share(false), share(true)]
    if (isEnd(end)) found.set(`${before}›${end}`, endedBy(before, end))
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** Above an amount; cells are not higher. */
const MOST_LINES = 6

/** What stands a space apart on one line is another cell, but for numbers and Latin letters in a name. */
function cellsOf(words: readonly Token[]): string[] {
  const cells: Token[][] = []
  for (const word of words) {
    const open = cells.at(-1)
    const before = open?.at(-1)
    const isOne = /[0-9A-Za-z]$/.test(before?.text ?? '') || /^[0-9A-Za-z]/.test(word.text)
    if (open && before && isOne && word.from - before.to <= 1) open.push(word)
    else cells.push([word])
  }
  return cells.map((cell) => joinPieces(cell))
}

// ── What ends a row ──────────────────────────────────────────────────────────────────────────────────────────────────────

const isSumOrCategory = (text: string): boolean => /^[合总]计$/.test(compared(text)) || CATEGORY.test(text)

const CATEGORY = /^(?:[一二三四]、|[A-C]、?)?\s*(?:货物|工程|服务)(?:类)?\s*[A-C]?$/
const METHOD = /^(?:政府|部门|分散|集中|单位|自行)+(?:采购|组织)?(?:采购|组织|实施)$/

const isEnd = (text: string): boolean => METHOD.test(text) || isEconomicName(text)

const isEconomicName = (text: string): boolean => ECONOMIC_NAMES.has(compared(text))

const ECONOMIC_NAMES: ReadonlySet<string> = new Set(
  departmentEconomic.codes().flatMap((code) => departmentEconomic.namesOf(code).map(({ name }) => compared(name))),
)
