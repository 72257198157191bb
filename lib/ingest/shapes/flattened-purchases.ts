import { departmentEconomic } from '@/lib/budget/classification-data'
import type { MoneyUnit } from '@/lib/budget/money'
import { compared } from '@/lib/ingest/normalise/words'
import { isNumber, joinPieces, readAmounts, type FlatLine, type PrintedAmount, type Token } from './flattened-lines'

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
 * Rows of a table of purchases: words until the next amount. What is bought ends in how it is bought; a project ends in
 * the economic item that pays for it; a sum and a category say so themselves.
 */
export function purchasesOf(lines: readonly FlatLine[], unit: MoneyUnit): Purchase[] | undefined {
  const rows: Purchase[] = []
  let words: Token[] = []
  let at: string | undefined
  for (const line of lines) {
    const numbers = line.tokens.filter((token) => isNumber(token))
    words.push(...line.tokens.filter((token) => !isNumber(token)))
    at ??= line.at
    if (numbers.length === 0) continue
    const labels = labelsOf(words)
    if (labels === undefined) return undefined
    rows.push({ ...NO_LABELS, ...labels, at, amounts: readAmounts(numbers, unit) })
    words = []
    at = undefined
  }
  return words.length > 0 || rows.length === 0 ? undefined : rows
}

const NO_LABELS = { category: '', project: '', economicName: '', item: '', method: '' }

function labelsOf(words: readonly Token[]): Partial<Purchase> | undefined {
  const text = joinPieces(words)
  const last = words.at(-1)
  if (last === undefined) return undefined
  if (/^[合总]计$/.test(compared(text)) || CATEGORY.test(text)) return { category: text }
  const before = joinPieces(words.slice(0, -1))
  if (METHOD.test(last.text) && before !== '') return { item: before, method: last.text }
  return isEconomicName(last.text) ? { project: before, economicName: last.text } : undefined
}

const CATEGORY = /^(?:[一二三四]、|[A-C]、?)?\s*(?:货物|工程|服务)(?:类)?\s*[A-C]?$/
const METHOD = /^(?:政府|部门|分散|集中|单位|自行)+(?:采购|组织)?(?:采购|组织|实施)$/

const isEconomicName = (text: string): boolean =>
  departmentEconomic
    .codes()
    .some((code) => departmentEconomic.namesOf(code).some(({ name }) => compared(name) === compared(text)))
