import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { performanceBudgetRowSchema } from '@/lib/budget/table-rows'
import { moneyOf } from '@/lib/budget/money'
import { compared, joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCell } from './amount-cells'
import { IndicatorRows, isIndicatorHead } from './indicator-rows'
import { frameOf, type TableContext } from './table-context'

/** 整体绩效目标 and the self-evaluation: goals and tasks in words, the money behind them, indicators. */
export function readPerformance(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['performance']> {
  const rows: BudgetRow[] = []
  const indicators = new IndicatorRows(context)
  let section: 'goals' | 'budget' | 'indicators' = 'goals'
  let heads: readonly BudgetHead[] = []
  for (const row of raw.rows) {
    const words = row.cells.map(({ text }) => compared(text))
    if (isIndicatorHead(words)) {
      section = 'indicators'
      indicators.startUnder(row)
    } else if (section === 'indicators') {
      indicators.read(row)
    } else {
      const found = budgetHeads(row)
      if (found.length > 0) heads = found
      if (found.length > 0 || words.some((word) => BUDGET.test(word))) section = 'budget'
      if (section === 'budget') rows.push(...budgetRow(row, heads, context))
    }
  }
  const columns = context.key === 'performance' ? ['amount'] : heads.map(({ key }) => key)
  const found = indicators.all()
  return { ...frameOf(raw, context, columns, rows, found.length > 0), rows, indicators: found }
}

type BudgetRow = z.infer<typeof performanceBudgetRowSchema>

interface BudgetHead {
  readonly key: string
  readonly column: number
}

const BUDGET = /^预算情况|^(?:部门|单位)?(?:整体)?预算总额/

/** 年初预算数, 全年预算数, 全年执行数 over the money of a self-evaluation. */
function budgetHeads(row: RawRow): BudgetHead[] {
  return row.cells.flatMap(({ text, column }) => {
    const key = BUDGET_HEADS.find(({ form }) => form.test(compared(text)))?.key
    return key === undefined ? [] : [{ key, column }]
  })
}

const BUDGET_HEADS = [
  { key: 'initial', form: /^年初预算数/ },
  { key: 'adjusted', form: /^全年(?:调整)?预算数/ },
  { key: 'executed', form: /^(?:全年)?执行数/ },
]

/** The label is known by its words, since its column slips; the amount is the first number right of it. */
function budgetRow(row: RawRow, heads: readonly BudgetHead[], { unit, issue }: TableContext): BudgetRow[] {
  const label = row.cells.find(({ text }) => ITEM.test(compared(text)))
  if (!label) return []
  const right = row.cells.filter(({ column }) => column > label.column)
  const amount = right.find(({ text }) => moneyOf(withoutSpaces(text), unit) !== undefined) ?? right[0]
  const name = joinedName(label.text)
  if (label.column === 0 && !/总额/.test(name))
    issue({ kind: 'shiftedRow', at: row.at, message: '这一行左移，金额按标签认出' })
  const cells =
    heads.length === 0
      ? { amount: amount ? amountCell(amount, unit) : { text: '' } }
      : Object.fromEntries(
          heads.flatMap(({ key, column }) => {
            const cell = row.cells.find((candidate) => candidate.column === column)
            return cell ? [[key, amountCell(cell, unit)]] : []
          }),
        )
  return [{ row: row.row, at: row.at, role: budgetRoleOf(name), label: name, cells }]
}

const ITEM =
  /总额|^(?:\(\d\)|[①②③])?(?:政府预算资金|财政性资金|财政拨款|财政专户管理资金|单位资金|其他资金|基本支出|项目支出)/

function budgetRoleOf(label: string): BudgetRow['role'] {
  if (/总额/.test(label)) return 'total'
  return /基本支出|项目支出/.test(label) ? 'structure' : 'source'
}
