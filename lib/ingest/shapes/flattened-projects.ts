import type { MoneyUnit } from '@/lib/budget/money'
import type { DraftRow } from './flattened-draft'
import {
  isDecimal,
  isNumber,
  joinPieces,
  readAmounts,
  spanOf,
  type FlatLine,
  type PrintedAmount,
  type Token,
} from './flattened-lines'

/** A row of the projects: the cells of its labels (type or code, name, unit), and its amounts. */
export interface ProjectRun {
  readonly at: string
  readonly labels: readonly [string, string, string]
  readonly amounts: readonly PrintedAmount[]
  readonly sums: DraftRow['sums']
}

/**
 * 项目支出: 类型, project, unit, amounts, with nothing but spaces between. The unit is told by the names that the tables
 * before have printed. The sum has no name of its own.
 */
export function projectsOf(body: readonly FlatLine[], unit: MoneyUnit, bodies: readonly string[]): ProjectRun[] {
  const longestFirst = bodies.toSorted((a, b) => b.length - a.length)
  return toRuns(body).map(({ category, code, tokens, at }): ProjectRun => {
    const split = amountsFrom(tokens)
    const amounts = readAmounts(tokens.slice(split), unit)
    const text = joinPieces(tokens.slice(0, split))
    if (category === undefined) {
      const level = code === undefined ? 'total' : code.length === 3 ? 'department' : 'unit'
      return { at, labels: [code ?? '', level === 'total' ? '合计' : text, ''], amounts, sums: { level, code } }
    }
    const unitName = longestFirst.find((name) => text.endsWith(name) && text !== name) ?? ''
    const name = text.slice(0, text.length - unitName.length).trim()
    return { at, labels: [category, name, unitName], amounts, sums: { level: 'project', category } }
  })
}

interface Run {
  readonly category?: string
  readonly code?: string
  readonly tokens: Token[]
  at: string
}

const CATEGORY = /^(?:其他运转类|特定目标类|人员类|公用经费类?)$/

/** A row begins with its type, with a body's code, or with the amounts of the sum. */
function toRuns(lines: readonly FlatLine[]): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const [first, second] = line.tokens
    const open = runs.at(-1)
    const complete = open === undefined || open.tokens.some((token) => isDecimal(token))
    const code = /^(?:\d{3}|\d{6})$/.test(first?.text ?? '') && !isDecimal(second) && complete
    if (first && CATEGORY.test(first.text)) {
      runs.push({ category: first.text, tokens: line.tokens.slice(1), at: line.at })
    } else if (first && code) runs.push({ code: first.text, tokens: line.tokens.slice(1), at: line.at })
    else if (!open || /^合计$/.test(first?.text ?? '')) runs.push({ tokens: [...line.tokens], at: line.at })
    else {
      open.tokens.push(...line.tokens)
      open.at = spanOf(open.at.replace(/-L\d+$/, ''), line.at)
    }
  }
  return runs
}

/** Where the amounts begin: after the last word, so that a year inside a name is none. */
function amountsFrom(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => !isNumber(token)) + 1
}
