import type { MoneyUnit } from '@/lib/budget/money'
import type { DraftRow, DraftTable } from './flattened-draft'
import { isDecimal, isNumber, joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'

/**
 * 项目支出: 类型, project, unit, amounts, with nothing but spaces between. The unit is told by the names that the tables
 * before have printed. The sum has no name of its own.
 */
export function projectTable(
  body: readonly FlatLine[],
  { columns, unit, bodies }: { columns: readonly string[]; unit: MoneyUnit; bodies: readonly string[] },
): DraftTable {
  const longestFirst = bodies.toSorted((a, b) => b.length - a.length)
  const rows = toRuns(body).map(({ category, code, tokens, at }, i): DraftRow => {
    const split = amountsFrom(tokens)
    const amounts = readAmounts(tokens.slice(split), unit)
    const text = joinPieces(tokens.slice(0, split)).replace(/^合\s*计$/, '')
    const place = { row: i + 1, at }
    if (category === undefined) {
      const level = code === undefined ? 'total' : code.length === 3 ? 'department' : 'unit'
      const fields = { level, ...(code !== undefined && { code }), name: level === 'total' ? '合计' : text }
      return { amounts, sums: { level, code }, make: (cells) => ({ ...place, ...fields, cells }) }
    }
    const unitName = longestFirst.find((name) => text.endsWith(name) && text !== name)
    const name = unitName === undefined ? text : text.slice(0, -unitName.length).trim()
    const fields = { name, ...(unitName !== undefined && { unitName }), category }
    return {
      amounts,
      sums: { level: 'project', category },
      make: (cells) => ({ ...place, level: 'project', ...fields, cells }),
    }
  })
  return { key: 'projects', columns, rows }
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
