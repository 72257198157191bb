import { readAmount, type Money, type MoneyUnit } from '@/lib/budget/money'
import { formatSourcePosition, parseSourcePosition } from '@/lib/budget/source-position'
import type { IndexedBlock } from '@/lib/ingest/outline'

/** One printed line of flattened text, cut where spaces stand: what was a cell, a piece of one, or several. */
export interface FlatLine {
  /** Index of its block, by which it is accounted for. */
  readonly index: number
  readonly at: string
  /** The line above it is printed too: where documents leave blank lines between, a new cell begins rather than goes on. */
  readonly tight: boolean
  readonly tokens: readonly Token[]
  /** Its text without outer spaces. */
  readonly text: string
}

export interface Token {
  readonly text: string
  readonly at: string
  readonly from: number
  readonly to: number
  /** First on its line. */
  readonly first: boolean
  /** First on a line that stands directly under another. */
  readonly tight: boolean
  readonly line: number
}

/** An amount as printed, its pieces put together. */
export interface PrintedAmount {
  readonly text: string
  readonly at: string
  readonly money: Money
  /** When it was printed in pieces. */
  readonly rejoined?: string
}

export function toFlatLines(blocks: readonly IndexedBlock[]): FlatLine[] {
  const lines: FlatLine[] = []
  let before: number | undefined
  for (const { index, block } of blocks) {
    if (block.kind !== 'line') continue
    const { text, at } = block.line
    const position = parseSourcePosition(at)
    const number = position?.kind === 'text' ? position.line : undefined
    const tight = number !== undefined && before === number - 1
    before = number
    const tokens = [...text.matchAll(/[^\s\u00a0\u3000]+/g)].map((match, i): Token => {
      const [from, to] = [match.index, match.index + match[0].length]
      const first = i === 0
      return { text: match[0], at: placeOf(at, from, to), from, to, first, tight: first && tight, line: index }
    })
    lines.push({ index, at, tight, tokens, text: text.trim() })
  }
  return lines
}

const placeOf = (at: string, from: number, to: number): string => {
  const position = parseSourcePosition(at)
  return position?.kind === 'text' ? formatSourcePosition({ ...position, from, to }) : at
}

/** From the first to the last of some lines. */
export function spanOf(first: string, last: string): string {
  const [a, b] = [parseSourcePosition(first), parseSourcePosition(last)]
  if (a?.kind !== 'text' || b?.kind !== 'text') return first
  return b.line > a.line
    ? formatSourcePosition({ kind: 'text', line: a.line, lastLine: b.line })
    : formatSourcePosition({ kind: 'text', line: a.line })
}

export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && /^[-－−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(token.text)

/** A number with decimals: no code, no count. */
export const isDecimal = (token: Token | undefined): boolean =>
  token !== undefined && isNumber(token) && token.text.includes('.')

/** The `1` of `497.3 1`: the cell was too narrow for its amount. */
export const isLastDigit = (token: Token, before: Token | undefined): boolean =>
  /^\d{1,2}$/.test(token.text) && /^[-－−]?[\d,]+\.\d?$/.test(before?.text ?? '')

/**
 * The amounts among some tokens. `497.3 1` is 497.31 where the others have two decimals: a cell too narrow for its number
 * was broken before its last digit.
 */
export function readAmounts(tokens: readonly Token[], unit: MoneyUnit): PrintedAmount[] {
  const amounts: PrintedAmount[] = []
  const twoDecimals = tokens.some(({ text }) => /\.\d\d$/.test(text)) || !tokens.some(({ text }) => /\.\d/.test(text))
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]]
    if (!token) continue
    const broken =
      next && /\.\d?$/.test(token.text) && /^\d{1,2}$/.test(next.text) && (token.text + next.text).match(/\.\d\d$/)
    const whole = broken && (twoDecimals || onlyPieces(tokens)) ? token.text + next.text : token.text
    const reading = readAmount(whole, unit)
    if (reading.kind !== 'amount') continue
    const rejoined = whole === token.text ? undefined : whole
    if (rejoined !== undefined) i++
    const text = rejoined === undefined ? token.text : `${token.text} ${next?.text}`
    const at = rejoined !== undefined && next?.line === token.line ? joinedPlace(token, next) : token.at
    amounts.push({ text, at, money: reading.money, ...(rejoined !== undefined && { rejoined }) })
  }
  return amounts
}

/** Nothing but broken numbers: `12.5 3 12.5 3`. */
const onlyPieces = (tokens: readonly Token[]): boolean =>
  tokens.length % 2 === 0 && tokens.every(({ text }, i) => (i % 2 === 0 ? /\.\d?$/ : /^\d{1,2}$/).test(text))

const joinedPlace = (first: Token, last: Token): string => {
  const position = parseSourcePosition(first.at)
  return position?.kind === 'text'
    ? formatSourcePosition({ kind: 'text', line: position.line, from: first.from, to: last.to })
    : first.at
}

/** Place of some tokens on one line; of those on the first line when they run on. */
export function placeOfTokens(tokens: readonly Token[]): string | undefined {
  const [first] = tokens
  const last = tokens.findLast((token) => token.line === first?.line)
  return first && last && joinedPlace(first, last)
}

/**
 * Pieces of a name put together: a line end inside a cell means nothing, nor does a space between Chinese characters; a
 * space beside a number or a Latin word on the same line stays.
 */
export function joinPieces(tokens: readonly Token[]): string {
  return tokens.reduce((name, token, i) => {
    const before = tokens[i - 1]
    if (!before) return token.text
    const spaced = before.line === token.line && (/[0-9A-Za-z]$/.test(name) || /^[0-9A-Za-z]/.test(token.text))
    return name + (spaced ? ' ' : '') + token.text
  }, '')
}
