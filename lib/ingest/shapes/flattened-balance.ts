import type { MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'
import { functionalClassOf } from '@/lib/ingest/normalise/functional-class-of'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isLastDigit, isNumber, joinPieces, readAmounts, type FlatLine, type Token } from './flattened-lines'
import { ordinalOf } from './ordinal-of'

/**
 * 收支总表: two tables side by side on one line. A label, its amounts, the other label, its amounts; where one side has
 * nothing left, the words of the label and its number in the list tell which side it is.
 */
export function balanceTables(
  key: TableKey,
  body: readonly FlatLine[],
  columns: readonly string[],
  unit: MoneyUnit,
  remarks: Remark[],
): readonly [DraftTable, DraftTable] {
  const entries = toEntries(body, remarks)
  const numbered = entries.some(({ line }) => line !== undefined)
  const made = (side: Side): DraftTable => {
    const own = entries.filter((entry) => entry.side === side && !(numbered && isEmpty(entry)))
    const rows = own.map((entry): DraftRow => {
      const role = roleOf(entry.label, key)
      const functionCode = side === 'expenditure' && role === 'item' ? functionalClassOf(entry.label) : undefined
      const fields = {
        ...(entry.line !== undefined && { line: entry.line }),
        ...(functionCode !== undefined && { functionCode }),
      }
      return {
        amounts: readAmounts(entry.numbers, unit),
        sums: { role, label: entry.label },
        make: (cells) => ({ row: entry.row, at: entry.at, side, role, label: entry.label, ...fields, cells }),
      }
    })
    return { key, side, columns: side === 'income' ? ['amount'] : columns, rows }
  }
  return [made('income'), made('expenditure')]
}

type Side = 'income' | 'expenditure'

interface Entry {
  readonly side: Side
  readonly row: number
  readonly at: string
  label: string
  /** 行次, in final accounts. */
  readonly line?: string
  readonly numbers: readonly Token[]
}

const isEmpty = ({ label, numbers }: Entry): boolean => label === '' && numbers.length === 0

function toEntries(body: readonly FlatLine[], remarks: Remark[]): Entry[] {
  const entries: Entry[] = []
  const withLineNumbers = body.filter(hasLineNumber).length > body.length / 2
  let row = 0
  for (const line of body) {
    const groups = toGroups(line.tokens)
    const [only] = groups
    const open = entries.at(-1)
    if (groups.length === 1 && only && open && isContinuation(only)) {
      open.label += joinPieces(only.texts)
      continue
    }
    row++
    if (groups.length > 2) {
      const message = '收支两边之外还有文字或数字，这一行可能不是本表的'
      remarks.push({ kind: 'unplaced', at: line.at, message })
    }
    const sided = withLineNumbers ? sidesByLineNumber(groups) : sidesByWords(groups, entries)
    if (withLineNumbers && sided.every((group) => group.line === undefined)) {
      remarks.push({ kind: 'unplaced', at: line.at, message: '表中各行都印有行次，这一行没有，可能不是本表的，未收录' })
      continue
    }
    for (const { side, texts, line: number, numbers } of sided) {
      entries.push({
        side,
        row,
        at: line.at,
        label: joinPieces(texts),
        numbers,
        ...(number !== undefined && { line: number }),
      })
    }
  }
  return entries
}

const hasLineNumber = ({ tokens }: FlatLine): boolean =>
  tokens.some((token, i) => /^\d{1,3}$/.test(token.text) && !isLastDigit(token, tokens[i - 1]))

/** A label with the numbers after it. */
interface Group {
  readonly texts: readonly Token[]
  readonly numbers: readonly Token[]
}
interface SidedGroup extends Group {
  readonly side: Side
  readonly line?: string
}

function toGroups(tokens: readonly Token[]): Group[] {
  const groups: { texts: Token[]; numbers: Token[] }[] = []
  for (const token of tokens) {
    const open = groups.at(-1)
    if (isNumber(token)) {
      if (open) open.numbers.push(token)
      else groups.push({ texts: [], numbers: [token] })
    } else if (!open || open.numbers.length > 0 || beginsLabel(token, open.texts))
      groups.push({ texts: [token], numbers: [] })
    else open.texts.push(token)
  }
  return groups
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|其中[:：])/
const OTHER_SIDE = /^(?:年终结转|年末|结余分配|本年支出|支出合计|支出总计)/

/** Two labels with nothing between: the second begins with its number in the list, or with words of the other side. */
const beginsLabel = (token: Token, before: readonly Token[]): boolean =>
  ORDINAL.test(token.text) || (OTHER_SIDE.test(token.text) && before.some(({ text }) => text.length > 1))

/** `（三十四）抗疫特别国债安排的支` and below it `出`. */
const isContinuation = ({ texts, numbers }: Group): boolean => {
  const text = joinPieces(texts)
  return numbers.length === 0 && text !== '' && !ORDINAL.test(text) && !/结转|结余|合计|总计|收入|支出.|\d/.test(text)
}

/** 行次 stands before the amounts of its side; a side without a label still has its number. */
function sidesByLineNumber(groups: readonly Group[]): SidedGroup[] {
  const [first, second] = groups
  if (!first) return []
  if (second) return [numbered('income', first), numbered('expenditure', second)]
  const [line, ...rest] = first.numbers
  const next = rest.findIndex((token, i) => i > 0 && isNextLineNumber(token, line))
  const own = next < 0 ? rest : rest.slice(0, next)
  const left = numbered('income', { texts: first.texts, numbers: line ? [line, ...own] : [] })
  return next < 0 ? [left] : [left, numbered('expenditure', { texts: [], numbers: rest.slice(next) })]
}

const isNextLineNumber = (token: Token, line: Token | undefined): boolean =>
  /^\d{1,3}$/.test(token.text) && line !== undefined && Number(token.text) > Number(line.text)

const numbered = (side: Side, { texts, numbers }: Group): SidedGroup => {
  const [line, ...rest] = numbers
  return line && /^\d{1,3}$/.test(line.text)
    ? { side, texts, line: line.text, numbers: rest }
    : { side, texts, numbers }
}

function sidesByWords(groups: readonly Group[], before: readonly Entry[]): SidedGroup[] {
  const [first, second] = groups
  if (first && second)
    return [
      { ...first, side: 'income' },
      { ...second, side: 'expenditure' },
    ]
  return first ? [{ ...first, side: loneSide(joinPieces(first.texts), before) }] : []
}

function loneSide(label: string, before: readonly Entry[]): Side {
  if (OTHER_SIDE.test(label.replace(ORDINAL, ''))) return 'expenditure'
  const follows = (side: Side) => {
    const last = before.findLast((entry) => entry.side === side && ordinalOf(entry.label) !== undefined)
    return ordinalOf(label) === (ordinalOf(last?.label ?? '') ?? 0) + 1
  }
  if (follows('income') !== follows('expenditure')) return follows('income') ? 'income' : 'expenditure'
  return /收入|拨款|资金|上年/.test(label) ? 'income' : 'expenditure'
}

function roleOf(label: string, key: TableKey) {
  const words = label.replace(ORDINAL, '').replace(/\s/g, '')
  if (/^其中/.test(label)) return 'part'
  if (/总计$/.test(words)) return 'total'
  if (/^(?:收入|支出)合计$/.test(words)) return key === 'balance' ? 'thisYear' : 'total'
  if (/^本年(?:收入|支出)(?:合计)?$|^合计$/.test(words)) return 'thisYear'
  return /结转|结余/.test(words) ? 'carriedOver' : 'item'
}
