import type { MoneyUnit } from '@/lib/budget/money'
import {
  isDecimal,
  isNumber,
  readAmounts,
  spanOf,
  type FlatLine,
  type PrintedAmount,
  type Token,
} from './flattened-lines'

/** A row of a table whose rows begin with a code or with 合计. Its texts and amounts may stand on any number of lines. */
export interface CodedRow {
  readonly kind: 'total' | 'body' | 'line'
  /** Digits only; `''` for the total. */
  readonly code: string
  /** The pieces of its name, and of whatever else is text. */
  readonly texts: readonly Token[]
  readonly amounts: readonly PrintedAmount[]
  readonly at: string
  /** The second code of a row (政府预算经济分类), with the pieces of its name. */
  readonly second?: { readonly code: string; readonly texts: readonly Token[] }
}

/** How the codes of a table look: the digits a line's code begins with. */
export interface CodeForm {
  /** First digit of a line's code: 2 functional, 3 and 5 economic. */
  readonly lines: RegExp
  /** First digit of the second code in a row; such a code at the beginning of a row inherits the first from the row above. */
  readonly second?: RegExp
  /** Names that the list of codes has for a code; empty when it does not know it. */
  readonly namesOf: (code: string) => readonly string[]
}

/** Rows out of lines: a row begins where a line begins with 合计 or a code, and takes all that comes until the next. */
export function toCodedRows(lines: readonly FlatLine[], form: CodeForm, unit: MoneyUnit): CodedRow[] {
  const tokens = lines.flatMap((line) => line.tokens)
  const places = new Map(lines.map(({ index, at }) => [index, at]))
  const drafts: Draft[] = []
  for (let i = 0; i < tokens.length;) {
    const start = startAt(tokens, i, form, drafts.at(-1))
    if (start) {
      drafts.push({ ...start, before: [], numbers: [], after: [], tokens: tokens.slice(i, i + start.length) })
      i += start.length
      continue
    }
    const row = drafts.at(-1)
    i += row ? take(tokens, i, row, form) : 1
  }
  if (!form.second) shareTexts(drafts, form)
  return drafts.map(({ kind, code, before, numbers, after, second, tokens: own }) => ({
    kind,
    code,
    texts: [...before, ...after],
    amounts: readAmounts(numbers, unit),
    at: spanOf(places.get(own[0]?.line ?? -1) ?? '', places.get(own.at(-1)?.line ?? -1) ?? ''),
    ...(second && { second }),
  }))
}

/** Gives a row its next token: a piece of a name, an amount, or its second code. Returns how many tokens that took. */
function take(tokens: readonly Token[], i: number, row: Draft, form: CodeForm): number {
  const token = tokens[i]
  if (!token) return 1
  const second = row.second || row.kind !== 'line' ? undefined : secondCodeAt(tokens, i, form)
  if (second) {
    row.second = { code: second.code, texts: [] }
    row.tokens.push(...tokens.slice(i, i + second.length))
    return second.length
  }
  row.tokens.push(token)
  if (isNumber(token)) row.numbers.push(token)
  else if (row.second) row.second.texts.push(token)
  else (row.numbers.length === 0 ? row.before : row.after).push(token)
  return 1
}

function secondCodeAt(tokens: readonly Token[], i: number, { second }: CodeForm) {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (!token || !second?.test(token.text)) return undefined
  if (/^\d{5}$/.test(token.text)) return { code: token.text, length: 1 }
  if (!/^\d{3}$/.test(token.text)) return undefined
  const section = next?.line === token.line && /^\d{2}$/.test(next.text)
  return section ? { code: token.text + next.text, length: 2 } : { code: token.text, length: 1 }
}

interface Start {
  readonly kind: CodedRow['kind']
  readonly code: string
  /** Tokens that 合计 or the code takes. */
  readonly length: number
}

interface Draft extends Start {
  second?: { readonly code: string; readonly texts: Token[] }
  before: Token[]
  readonly numbers: Token[]
  after: Token[]
  readonly tokens: Token[]
}

function startAt(tokens: readonly Token[], i: number, form: CodeForm, open: Draft | undefined): Start | undefined {
  const [token, second, third] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (!token?.first) return undefined
  if (/^(?:合计|总计)$/.test(token.text)) return { kind: 'total', code: '', length: 1 }
  if (token.text === '合' && second?.text === '计') return { kind: 'total', code: '', length: 2 }
  if (!/^\d{3,7}$/.test(token.text)) return undefined
  const inherits = open && open.numbers.length > 0 ? secondCodeAt(tokens, i, form) : undefined
  if (inherits && isText(tokens[i + inherits.length])) return { kind: 'line', code: '', length: 0 }
  if (form.second?.test(token.text) && open?.kind === 'line' && !open.second) return undefined
  const { line } = token
  const isLine = form.lines.test(token.text)
  const twoDigits = (piece: Token | undefined) => piece?.line === line && /^\d{2}$/.test(piece.text)
  if (isLine && token.text.length === 3 && twoDigits(second)) {
    const next = tokens[i + 3]
    // Before other whole numbers a third piece may be an amount itself.
    const whole = isNumber(next) && !isDecimal(next) && next?.line === line
    const length = twoDigits(third) && !whole ? 3 : 2
    return {
      kind: 'line',
      code: tokens
        .slice(i, i + length)
        .map(({ text }) => text)
        .join(''),
      length,
    }
  }
  if (isLine && /^\d{7}$|^\d{5}$/.test(token.text)) return { kind: 'line', code: token.text, length: 1 }
  const broken = second?.first && /^\d{1,3}$/.test(second.text) && tokens[i + 2]?.line !== second.line
  if (isLine && broken && /^(?:\d{5}|\d{7})$/.test(token.text + second.text)) {
    return { kind: 'line', code: token.text + second.text, length: 2 }
  }
  // What is left looks like an amount too: a code is followed by a name, and comes when the row before has its amounts.
  if (isNumber(second) && (second?.line === line || open?.numbers.length === 0)) return undefined
  if (token.text.length === 3) return { kind: isLine ? 'line' : 'body', code: token.text, length: 1 }
  return token.text.length === 6 ? { kind: 'body', code: token.text, length: 1 } : undefined
}

const isText = (token: Token | undefined): boolean => token !== undefined && !isNumber(token)

/**
 * Names wrap around their amounts: pieces after them end the name, unless the next row has none before its own amounts.
 * Then the list of codes says where the one name ends and the next begins; if it cannot, the row that has a name keeps it.
 */
function shareTexts(rows: readonly Draft[], form: CodeForm): void {
  rows.forEach((row, i) => {
    const next = rows[i + 1]
    if (!next || row.after.length === 0 || next.kind === 'total') return
    if (next.before.length > 0 || (next.numbers.length === 0 && next.code === '')) return
    const names = form.namesOf(next.code).map(plain)
    const cut = row.after.findIndex((_, k) => {
      const ending = textOf(row.after.slice(k))
      return names.some((name) => name.startsWith(ending))
    })
    const from = cut >= 0 ? cut : row.before.length > 0 ? 0 : 1
    next.before = row.after.slice(from)
    row.after = row.after.slice(0, from)
  })
}

const textOf = (tokens: readonly Token[]): string => plain(tokens.map(({ text }) => text).join(''))
const plain = (text: string): string => text.replace(/[（）()]/g, '')

/**
 * The pieces of a name without one that was printed again: a cell that is cut by its own height sometimes prints its
 * beginning twice (住房改革, 住房改革支出).
 */
export function withoutRepeats(texts: readonly Token[]): { readonly kept: readonly Token[]; readonly dropped?: Token } {
  const [first, second] = texts
  return first && second && first.line !== second.line && first.text.length > 1 && second.text.startsWith(first.text)
    ? { kept: texts.slice(1), dropped: first }
    : { kept: texts }
}
