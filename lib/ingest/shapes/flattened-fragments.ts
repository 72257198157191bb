import { parseSourcePosition } from '@/lib/budget/source-position'
import { joinPieces, placeOfTokens, type FlatLine, type Token } from './flattened-lines'

/** A piece of a cell in a table of words: what stands between two spaces, a number with its unit taken together. */
export interface Fragment {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly first: boolean
  readonly tight: boolean
  /** Whether it is the last on its line. */
  readonly last: boolean
  readonly line: FlatLine
}

export function toFragments(lines: readonly FlatLine[]): Fragment[] {
  return lines.flatMap((line) => {
    const groups: Token[][] = []
    for (const token of line.tokens) {
      const open = groups.at(-1)
      if (open && goesOn(open, token)) open.push(token)
      else groups.push([token])
    }
    return groups.map((tokens, i) => ({
      text: joinPieces(tokens),
      tokens,
      first: i === 0,
      tight: tokens[0]?.tight ?? false,
      last: i === groups.length - 1,
      line,
    }))
  })
}

/** `20 名`, `98.98 %`, `达到 66 家`, `=19 人`. */
function goesOn(open: readonly Token[], token: Token): boolean {
  const before = open.at(-1)?.text ?? ''
  if (/^[≤≥<>=＜＞＝]?\d[\d.,]*$/.test(before) && UNIT.test(token.text)) return true
  return /(?:达到|不少于|不低于|不超过|大于|小于|至少|[≤≥<>=])$/.test(before) && /^\d/.test(token.text)
}

/** What numbers of targets are counted in. */
export const UNIT =
  /^(?:%|％|万?元|亿元|[名人个家台种张月项件天次年所处户套条份篇期批场座辆米吨]|小时|人次|平方米|公里|m²|㎡|分钟|万|工作日)(?:[/／]\S{1,3})?$/

/** A number with an operator or a unit, whole or cut before its unit. */
export const isNumericTarget = (text: string): boolean =>
  /^[≤≥<>=＜＞＝≦≧]?\d[\d,]*(?:\.\d+)?\s*(?:%|％|[\p{Script=Han}/]{0,4}|m²|㎡)$/u.test(text)

/** The printed text of some fragments, and where it begins. */
export function wordsOf(fragments: readonly Fragment[]): { readonly text: string; readonly at: string | undefined } {
  const tokens = fragments.flatMap((fragment) => fragment.tokens)
  return { text: joinPieces(tokens), at: placeOfTokens(tokens) }
}

export const lineOf = (fragments: readonly Fragment[]): string => fragments[0]?.line.at ?? 'L1'

/** From the line of the first fragment to the line of the last. */
export function spanOfFragments(fragments: readonly Fragment[]): string {
  const [first, last] = [lineOf(fragments), fragments.at(-1)?.line.at ?? 'L1']
  const [a, b] = [parseSourcePosition(first), parseSourcePosition(last)]
  return a?.kind === 'text' && b?.kind === 'text' && b.line > a.line ? `L${a.line}-L${b.line}` : first
}
