import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'
import { saysEmpty } from '@/lib/ingest/normalise/empty-notes'
import { isTableNumber, looksLikeTableTitle, tableKeyOf, titleFacets } from '@/lib/ingest/normalise/table-titles'
import { compared, withoutMarks } from '@/lib/ingest/normalise/words'
import { Ledger, type IndexedBlock } from '@/lib/ingest/outline'
import type { RawRow } from '@/lib/ingest/raw-table'
import { recogniseTables, type UnknownTable } from '@/lib/ingest/tables/recognise-table'
import { isDecimal, isNumber, toFlatLines, type FlatLine } from './flattened-lines'
import { ordinalOf } from './ordinal-of'

/** The lines of one table, wherever its title stands: above its rows, or below them, as a text in drawing order has it. */
export interface Cut {
  readonly titles: readonly FlatLine[]
  readonly unit: MoneyUnit | undefined
  /** Words over the columns, also those that are printed after the rows. */
  readonly heads: readonly FlatLine[]
  readonly body: readonly FlatLine[]
  readonly lines: readonly FlatLine[]
  readonly declaredEmpty: boolean
}

/**
 * Cuts the tables' part of a text into tables. Each has one title, one number and one line with the unit at the most:
 * where one of them comes a second time, the next table has begun. Titles stand above their rows, or are printed after
 * them, as a text in drawing order has them: which of both comes first tells.
 */
export function cutTables(blocks: readonly IndexedBlock[], ledger: Ledger, phase: Phase): Cut[] {
  const lines = wholeLines(blocks)
  if (!areTitlesLate(lines)) return cutLines(blocks, lines, false, ledger)
  // The first table may only lack its title: then the titles are those of what stands below them.
  const agreed = (isLate: boolean) => agreedTitles(cutLines(blocks, lines, isLate, new Ledger()), phase)
  return cutLines(blocks, lines, agreed(false) <= agreed(true), ledger)
}

/** How many tables hold what their title says. */
function agreedTitles(cuts: readonly Cut[], phase: Phase): number {
  const found = recogniseTables(cuts.map(unknownTable), phase)
  return found.filter((one) => one && one.evidence.length > 1 && one.evidence.some(({ by }) => by === 'title')).length
}

/** A cut as what tells tables sees it. */
export const unknownTable = ({ titles, heads, body }: Cut): UnknownTable => ({
  titles: titles.flatMap(({ text }) => (isTableNumber(text) ? [] : [text])),
  rows: [...heads, ...body].map(rowOfLine),
})

export const rowOfLine = ({ at, tokens }: FlatLine, i: number): RawRow => ({
  row: i + 1,
  at,
  cells: tokens.map(({ text, at: own }, column) => ({ text, at: own, column })),
})

interface KindLine {
  readonly line: FlatLine
  readonly kind: Kind
}

function wholeLines(blocks: readonly IndexedBlock[]): KindLine[] {
  const { lines, goesOn } = withWholeLines(toFlatLines(blocks))
  return lines.map((line, i) => ({ line, kind: goesOn.has(i) ? 'goesOn' : kindOf(line) }))
}

function cutLines(
  blocks: readonly IndexedBlock[],
  printed: readonly KindLine[],
  isLate: boolean,
  ledger: Ledger,
): Cut[] {
  const pages = pagesOf(blocks)
  const [lines, kinds] = [printed.map(({ line }) => line), printed.map(({ kind }) => kind)]
  const isNumberFirst = areNumbersFirst(kinds)
  const marked = new Set(lines.flatMap(({ index }, i) => (MARKS.has(kinds[i] ?? 'words') ? [pages.get(index)] : [])))
  const drafts: Draft[] = []
  let titlePage: number | undefined
  lines.forEach((line, i) => {
    const kind = kinds[i] ?? 'words'
    if (kind === 'part') return ledger.account(line.index, 'heading')
    let open = drafts.at(-1)
    const page = pages.get(line.index)
    const turned = i > 0 && page !== pages.get(lines[i - 1]?.index ?? -1) && marked.has(page)
    if (
      !open ||
      (isLate
        ? beginsBeforeTitle(open, line, kind, turned, page === titlePage)
        : beginsWithTitle(open, line, kind, isNumberFirst))
    ) {
      open = { lines: [], kinds: [], titles: [], after: 0 }
      drafts.push(open)
    }
    add(open, line, kind)
    if (kind === 'title') titlePage = page
  })
  return withContinued(drafts.filter(({ lines }) => lines.length > 0).map((draft) => toCut(draft, ledger)))
}

/** A table that prints its title and its heads again on the next page goes on there, if no sum begins another one. */
function withContinued(cuts: readonly Cut[]): Cut[] {
  const whole: Cut[] = []
  for (const cut of cuts) {
    const before = whole.at(-1)
    if (before && isContinued(before, cut)) {
      const [body, lines] = [
        [...before.body, ...cut.body],
        [...before.lines, ...cut.lines],
      ]
      whole[whole.length - 1] = { ...before, body, lines }
    } else whole.push(cut)
  }
  return whole
}

function isContinued(before: Cut, cut: Cut): boolean {
  const titleIn = ({ titles }: Cut) => plainTitle(titles.at(-1)?.text ?? '')
  const headsIn = ({ heads }: Cut) => compared(heads.map(({ text }) => text).join(''))
  const isSame = titleIn(before) !== '' && titleIn(before) === titleIn(cut)
  const isHeadedAlike = headsIn(before) !== '' && headsIn(before) === headsIn(cut)
  const isSum = ({ tokens: [first] }: FlatLine) => /^[合总]$|[合总]计$/.test(compared(first?.text ?? ''))
  const goesOn = before.body.length > 0 && cut.body.length > 0 && !cut.body.some(isSum)
  const isOfUnit = cut.unit === undefined || cut.unit === before.unit
  return isSame && isHeadedAlike && isOfUnit && goesOn && !isTitleOfSheet(cut.titles.at(-1)?.text ?? '')
}

const pagesOf = (blocks: readonly IndexedBlock[]): ReadonlyMap<number, number | undefined> =>
  new Map(blocks.map(({ index, block }) => [index, block.kind === 'line' ? block.line.page : undefined]))

/**
 * A title or a unit too long for its line is one line, and the next says nothing of its own. Such a title has the number
 * that follows the last title's and ends, with the next line, as titles do; or it lacks no more than its last letters,
 * with the unit or the name of the body below.
 */
function withWholeLines(printed: readonly FlatLine[]): { lines: FlatLine[]; goesOn: ReadonlySet<number> } {
  const goesOn = new Set<number>()
  let last = 0
  const lines = printed.map((line, i): FlatLine => {
    const [text, next] = [withoutMarks(line.text), printed[i + 1]]
    const number = ordinalOf(text)
    if (number !== undefined && looksLikeTableTitle(text)) last = number
    if (!next || goesOn.has(i) || line.tokens.some(isDecimal) || looksLikeTableTitle(text)) return line
    const whole = `${text}${next.text}`
    const isNext = number === last + 1 && ordinalOf(next.text) === undefined && looksLikeTableTitle(whole)
    const below = printed[i + 2]
    const isOver = below !== undefined && (kindOf(below) === 'unit' || kindOf(below) === 'preamble')
    const isTail = /^.{0,3}表$/.test(next.text) && isOver && tableKeyOf(whole) !== undefined
    const isUnit = /^万?元$/.test(next.text) && /单位:(?:人民币)?万?$/.test(compared(text))
    // 公开09表：一般公共预算…培训费 and below it 支出预算表.
    const isNumbered = isTableNumber(text.split(/[:：]/)[0] ?? '') && /[:：]./.test(text) && looksLikeTableTitle(whole)
    if (!isUnit && (!(isNext || isTail || isNumbered) || kindOf(next) === 'number')) return line
    if (isNext) last = number
    goesOn.add(i + 1)
    return { ...line, text: whole }
  })
  return { lines, goesOn }
}

/** Whether rows come before the first title. */
function areTitlesLate(lines: readonly KindLine[]): boolean {
  const title = lines.findIndex(({ kind }) => kind === 'title')
  const row = lines.findIndex(({ line, kind }) => kind === 'row' && line.tokens.some(({ text }) => isAmount(text)))
  return row >= 0 && row < title
}

/** Whether numbers stand over titles rather than below them. */
function areNumbersFirst(kinds: readonly Kind[]): boolean {
  const pairs = (first: Kind, second: Kind) => kinds.filter((kind, i) => kind === first && kinds[i + 1] === second)
  return pairs('number', 'title').length > pairs('title', 'number').length
}

type Kind = 'part' | 'title' | 'goesOn' | 'number' | 'unit' | 'preamble' | 'note' | 'row' | 'words'

interface Draft {
  readonly lines: FlatLine[]
  readonly kinds: Kind[]
  readonly titles: string[]
  /** How many lines there were when its title came. */
  after: number
}

const MARKS: ReadonlySet<Kind> = new Set(['title', 'number', 'unit'] as const)
const PART = /^第[一二三四五六七八九十]部分/
const ATTACHED = /^附件\d*:/
const NOTE = /^[(（]?(?:备?注|说明)[:：\s]|[。；]/
const UNIT = /单位:(?:人民币)?(万元|元)(?!\p{Script=Han})/u
const PREAMBLE = /^(?:编制|填报|公开)?(?:部门|单位)(?:名称)?:/
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/

function kindOf(line: FlatLine): Kind {
  const text = withoutMarks(line.text)
  const plain = compared(text)
  if (PART.test(plain)) return 'part'
  if (isTableNumber(text)) return 'number'
  if (UNIT.test(plain) && plain.length < LONGEST && !line.tokens.some(isDecimal)) return 'unit'
  if (PREAMBLE.test(plain) && plain.length < LONGEST) return 'preamble'
  if (tableKeyOf(text) !== undefined || looksLikeTableTitle(text)) return 'title'
  if (ATTACHED.test(plain)) return 'part'
  if (NOTE.test(text)) return 'note'
  return beginsRow(line) ? 'row' : 'words'
}

const LONGEST = 60

/** A code with its name, a numbered label, a sum with its amount, or an amount. */
function beginsRow({ tokens }: FlatLine): boolean {
  const [first, second] = tokens
  if (!first) return false
  if (ORDINAL.test(first.text)) return true
  if (/^\d{3}$|^\d{5}$|^\d{7}$/.test(first.text) && (second === undefined || !isDecimal(second))) return true
  if (tokens.some((token) => isAmount(token.text))) return true
  return tokens.length > 1 && tokens.every(isNumber) && tokens.some(({ text }) => text === '0')
}

const isAmount = (text: string): boolean => /^[-－−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/.test(text)

function beginsWithTitle({ kinds, titles }: Draft, line: FlatLine, kind: Kind, isNumberFirst: boolean): boolean {
  const has = (wanted: Kind) => kinds.includes(wanted)
  if (kind === 'number') return has('number') || has('row') || has('note') || (isNumberFirst && titles.length > 0)
  if (kind === 'title') {
    if (titles.length === 0 && has('row')) return true
    const again = titles.some((own) => plainTitle(own) === plainTitle(line.text))
    // Titles of a part, over that of its first table.
    const isBare = kinds.every((own) => own === 'title') && titles.every((own) => tableKeyOf(own) === undefined)
    if (isBare && titles.length > 0 && tableKeyOf(line.text) !== undefined) return true
    // Each project that is evaluated has a sheet of its own, under the same title.
    if (again && titleFacets(line.text)?.of === 'projectEvaluation') return has('row') || has('words')
    return !again && titles.length > 0 && (has('row') || has('unit') || has('note') || has('words'))
  }
  // The same title a second time has a line with the unit of its own.
  const repeated = titles.length > 1 && plainTitle(titles.at(-1) ?? '') === plainTitle(titles[0] ?? '')
  return kind === 'unit' && has('unit') && !repeated && (has('row') || has('note'))
}

/** Its title comes last of all, then nothing but words that are printed late. */
function beginsBeforeTitle(
  { lines, kinds, titles, after }: Draft,
  line: FlatLine,
  kind: Kind,
  turned: boolean,
  onPage: boolean,
): boolean {
  if (titles.length === 0) return kind === 'number' && kinds.includes('row') && kinds.includes('number')
  if (turned || ((kind === 'unit' || kind === 'number') && kinds.includes(kind))) return true
  if (kind === 'title') return plainTitle(titles[0] ?? '') !== plainTitle(line.text)
  const isAmounts = kind === 'row' && onPage && line.tokens.some(({ text }) => isAmount(text))
  return isAmounts && kinds.slice(0, after).includes('row') && lines.length >= after
}

function add(draft: Draft, line: FlatLine, kind: Kind): void {
  draft.lines.push(line)
  draft.kinds.push(kind)
  if (kind !== 'title') return
  draft.titles.push(line.text)
  if (draft.titles.length === 1) draft.after = draft.lines.length
}

const plainTitle = (title: string): string => compared(title).replace(/\(?续表?\)?/g, '')

function toCut({ lines, kinds }: Draft, ledger: Ledger): Cut {
  const parts = partsOf(lines, kinds)
  const isSheet = lines.some(({ text }, i) => kinds[i] === 'title' && isTitleOfSheet(text))
  const isWords = (kind: Kind | undefined) => kind === 'words' || kind === 'row' || kind === 'note'
  const roles = lines.map((_, i) => (isSheet && isWords(kinds[i]) ? ('tableRow' as const) : parts.roleOf(i)))
  lines.forEach(({ index }, i) => ledger.account(index, roles[i] ?? 'tableNote'))
  const bodies = lines.filter((_, i) => roles[i] === 'tableRow')
  const units = lines.flatMap(({ text }, i) =>
    kinds[i] === 'unit' || kinds[i] === 'title' ? (UNIT.exec(compared(text))?.[1] ?? []) : [],
  )
  return {
    titles: lines.filter((_, i) => kinds[i] === 'title' || kinds[i] === 'number'),
    unit: units[0] as MoneyUnit | undefined,
    heads: lines.filter((_, i) => roles[i] === 'tableHead' && !parts.isSaid(i)),
    // A sum that is printed late is the first row's.
    body: bodies.toSorted((a, b) => Number(parts.isLateSum(b)) - Number(parts.isLateSum(a))),
    lines,
    declaredEmpty: lines.some(({ text }, i) => kinds[i] === 'note' && saysEmpty(text)),
  }
}

/** What each line of a table is for. */
function partsOf(lines: readonly FlatLine[], kinds: readonly Kind[]) {
  const textAt = (i: number) => compared(lines[i]?.text ?? '')
  const rows = lines.filter((_, i) => kinds[i] === 'row')
  const isWordless = rows.length > 0 && rows.every(isBare)
  const last = kinds.findLastIndex((kind) => kind === 'words')
  // A sum alone is the only row of a table without amounts.
  const only = rows.length === 0 && last > 0 && SUM.test(textAt(last)) ? last : -1
  const first = rows.length === 0 ? only : kinds.indexOf('row')
  const bareFirst = rows.length > 0 && !isWordless && lines[first] !== undefined && isBare(lines[first])
  const isSum = (i: number) => bareFirst && kinds[i] === 'words' && SUM.test(textAt(i))
  // What stands alone above the first amounts, a sum, belongs to them; or it is printed late.
  const start = isSum(first - 1) ? first - 1 : first
  const lateSum = start < first ? -1 : lines.findIndex((_, i) => i > start && isSum(i))
  const note = kinds.findIndex((kind, i) => kind === 'note' && i > Math.max(start, 0))
  const title = kinds.indexOf('title')
  // Words are printed late from the last row on, where the title is.
  const lastRow = kinds.findLastIndex((kind, i) => kind === 'row' && i < title)
  const late = start >= 0 && title > start ? lastRow : lines.length
  const resumed = kinds.findIndex((kind, i) => kind === 'row' && i > late)
  const isLate = (i: number) => i > late && (resumed < 0 || i < resumed)
  const printed = lines.flatMap((_, i) => (kinds[i] === 'words' && i < start ? [textAt(i)] : []))
  // On a further page the heads are printed again, one after the other; a lone piece of one is that of a name.
  const isRun = (i: number) =>
    printed.some(
      (text, j) =>
        text === textAt(i) &&
        (printed.length === 1 ||
          (lines[i]?.tokens.length ?? 0) > 1 ||
          (j > 0 && printed[j - 1] === textAt(i - 1)) ||
          (j + 1 < printed.length && printed[j + 1] === textAt(i + 1))),
    )
  const isAgain = (i: number) => start >= 0 && i >= start && !isLate(i) && !isWordless && isRun(i)
  const isHead = (i: number) => start < 0 || i < start || isLate(i) || isWordless || isAgain(i)
  const isNameless = lines.some(
    (_, i) => kinds[i] !== 'words' && /^(?:编制|填报)?(?:部门|单位):(?:$|(?:金额)?单位:)/.test(textAt(i)),
  )
  const roleOf = (i: number) => {
    const kind = kinds[i]
    if (kind === 'title' || kind === 'goesOn' || kind === 'number') return 'tableTitle' as const
    if (kind === 'unit' || kind === 'preamble') return 'tableUnit' as const
    if (i === lateSum) return 'tableRow' as const
    if (kind === 'words' && isHead(i)) return 'tableHead' as const
    const isBody = (kind === 'row' || kind === 'words') && start >= 0 && i >= start && (note < 0 || i < note)
    return isBody ? ('tableRow' as const) : ('tableNote' as const)
  }
  return {
    roleOf,
    isLateSum: (line: FlatLine) => lateSum >= 0 && line === lines[lateSum],
    /** Said before, or the name of the body that a line with its label left out. */
    isSaid: (i: number) => isAgain(i) || (isNameless && BODY.test(lines[i]?.text ?? '')),
  }
}

/** Goals and results: sheets of words, whose lines are all of them rows. */
export const SHEETS: ReadonlySet<TableKey> = new Set(['performance', 'projectPerformance', 'selfEvaluation'])

function isTitleOfSheet(title: string): boolean {
  const key = tableKeyOf(title)
  return key !== undefined && SHEETS.has(key)
}

const isBare = ({ tokens }: FlatLine): boolean => tokens.every((token) => isNumber(token))

const BODY = /^\p{Script=Han}{4,}(?:厅|局|委|会|室|中心|部|院|校|处|所|站|队|办|社|馆)$/u
const SUM = /^[合总小]\s*计$/
