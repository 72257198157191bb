import type { MoneyUnit } from '@/lib/budget/money'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { compared, withoutMarks } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Ledger } from '@/lib/ingest/outline'
import { isDecimal, isNumber, toFlatLines, type FlatLine } from './flattened-lines'

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
export function cutTables(blocks: readonly IndexedBlock[], ledger: Ledger): Cut[] {
  const pages = pagesOf(blocks)
  const lines = toFlatLines(blocks)
  const kinds = lines.map(kindOf)
  const isLate = areTitlesLate(lines, kinds)
  const marked = new Set(lines.flatMap(({ index }, i) => (MARKS.has(kinds[i] ?? 'words') ? [pages.get(index)] : [])))
  const drafts: Draft[] = []
  lines.forEach((line, i) => {
    const kind = kinds[i] ?? 'words'
    if (kind === 'part') return ledger.account(line.index, 'heading')
    let open = drafts.at(-1)
    const page = pages.get(line.index)
    const turned = i > 0 && page !== pages.get(lines[i - 1]?.index ?? -1) && marked.has(page)
    if (!open || (isLate ? beginsBeforeTitle(open, line, kind, turned) : beginsWithTitle(open, line, kind))) {
      open = { lines: [], kinds: [], titles: [], after: 0 }
      drafts.push(open)
    }
    add(open, line, kind)
  })
  return drafts.filter(({ lines }) => lines.length > 0).map((draft) => toCut(draft, ledger))
}

const pagesOf = (blocks: readonly IndexedBlock[]): ReadonlyMap<number, number | undefined> =>
  new Map(blocks.map(({ index, block }) => [index, block.kind === 'line' ? block.line.page : undefined]))

/** Whether rows come before the first title. */
function areTitlesLate(lines: readonly FlatLine[], kinds: readonly Kind[]): boolean {
  const title = kinds.indexOf('title')
  const row = lines.findIndex(({ tokens }, i) => kinds[i] === 'row' && tokens.some(({ text }) => isAmount(text)))
  return row >= 0 && row < title
}

type Kind = 'part' | 'title' | 'number' | 'unit' | 'preamble' | 'note' | 'row' | 'words'

interface Draft {
  readonly lines: FlatLine[]
  readonly kinds: Kind[]
  readonly titles: string[]
  /** How many lines there were when its title came. */
  after: number
}

const MARKS: ReadonlySet<Kind> = new Set(['title', 'number', 'unit'] as const)
const PART = /^第[一二三四五六七八九十]部分/
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

function beginsWithTitle({ kinds, titles }: Draft, line: FlatLine, kind: Kind): boolean {
  const has = (wanted: Kind) => kinds.includes(wanted)
  if (kind === 'number') return has('number') || has('row') || has('note')
  if (kind === 'title') {
    const again = titles.some((own) => plainTitle(own) === plainTitle(line.text))
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
): boolean {
  if (titles.length === 0) return kind === 'number' && kinds.includes('row') && kinds.includes('number')
  if (turned || ((kind === 'unit' || kind === 'number') && kinds.includes(kind))) return true
  if (kind === 'title') return plainTitle(titles[0] ?? '') !== plainTitle(line.text)
  const isAmounts = kind === 'row' && line.tokens.some(({ text }) => isAmount(text))
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
  const titleAt = kinds.indexOf('title')
  const first = kinds.indexOf('row')
  const isBare = ({ tokens }: FlatLine | { tokens: FlatLine['tokens'] }) => tokens.every((token) => isNumber(token))
  const rows = lines.filter((_, i) => kinds[i] === 'row')
  const isWordless = rows.length > 0 && rows.every(isBare)
  const above = lines[first - 1]
  // What stands alone above the first amounts, a sum, belongs to them.
  const start =
    first > 0 && kinds[first - 1] === 'words' && SUM.test(above?.text ?? '') && !isWordless ? first - 1 : first
  const note = kinds.findIndex((kind, i) => kind === 'note' && i > Math.max(start, 0))
  const late = start >= 0 && titleAt > start ? titleAt : lines.length
  const end = Math.min(note < 0 ? lines.length : note, late)
  const top = lines.filter((_, i) => kinds[i] === 'words' && (start < 0 || i < start))
  const printed = new Set(top.map(({ text }) => compared(text)))
  // On a further page the heads are printed again.
  const isAgain = (i: number) => start >= 0 && i >= start && printed.has(compared(lines[i]?.text ?? ''))
  const nameless = lines.some(
    ({ text }, i) =>
      kinds[i] !== 'words' &&
      /(?:部门|单位):(?:单位:万?元)?$/.test(compared(text)) &&
      !/单位:万?元$/.test(compared(text).replace(/(?<=部门:)单位:万?元$/, '')),
  )
  const isName = (i: number) => nameless && BODY.test(lines[i]?.text ?? '')
  // The sum of a table whose labels are printed late.
  const lateSum =
    start >= 0 && !isWordless && lines[start] !== undefined && isBare(lines[start])
      ? lines.findIndex(({ text }, i) => i > start && kinds[i] === 'words' && SUM.test(text))
      : -1
  const isHead = (i: number) =>
    kinds[i] === 'words' && i !== lateSum && (start < 0 || i < start || i > late || isWordless || isAgain(i))
  const isBody = (i: number) =>
    start >= 0 && i >= start && i < end && !isHead(i) && i !== lateSum && (kinds[i] === 'row' || kinds[i] === 'words')
  lines.forEach(({ index }, i) => ledger.account(index, roleOf(kinds[i], isHead(i), isBody(i) || i === lateSum)))
  const unit = lines.flatMap(({ text }, i) =>
    kinds[i] === 'unit' || kinds[i] === 'title'
      ? (UNIT.exec(compared(text))?.[1] ?? /[(]单位:(万元|元)[)]/.exec(compared(text))?.[1] ?? [])
      : [],
  )
  return {
    titles: lines.filter((_, i) => kinds[i] === 'title' || kinds[i] === 'number'),
    unit: unit[0] as MoneyUnit | undefined,
    heads: lines.filter((_, i) => isHead(i) && !isAgain(i) && !isName(i)),
    body: [...(lateSum < 0 ? [] : lines.slice(lateSum, lateSum + 1)), ...lines.filter((_, i) => isBody(i))],
    lines,
    declaredEmpty: lines.some(({ text }, i) => kinds[i] === 'note' && EMPTY.test(compared(text))),
  }
}

const BODY = /^\p{Script=Han}{4,}(?:厅|局|委|会|室|中心|部|院|校|处|所|站|队|办|社|馆)$/u
const SUM = /^[合总小]\s*计$/
const EMPTY =
  /无数据|为空表|空表列示|^\(?(?:备?注|说明):?.{0,6}(?:本?部门|本?单位)?无|没有[^。]{0,40}(?:收入|支出|安排)/

const roleOf = (kind: Kind | undefined, isHead: boolean, isBody: boolean) =>
  kind === 'title' || kind === 'number'
    ? 'tableTitle'
    : kind === 'unit' || kind === 'preamble'
      ? 'tableUnit'
      : isHead
        ? 'tableHead'
        : isBody
          ? 'tableRow'
          : 'tableNote'
