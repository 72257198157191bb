import type { z } from 'zod'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Cells, performanceBudgetRowSchema } from '@/lib/budget/table-rows'
import { moneyOf } from '@/lib/budget/money'
import { compared, joinedName, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCell } from './amount-cells'
import { GoalRows } from './goal-rows'
import { IndicatorRows, isIndicatorHead } from './indicator-rows'
import { frameOf, type TableContext } from './table-context'

/** 整体绩效目标 and the self-evaluation: goals and tasks in words, the money behind them, indicators. */
export function readPerformance(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['performance']> {
  const rows: BudgetRow[] = []
  const indicators = new IndicatorRows(context)
  const goals = new GoalRows(context.unit)
  let section: 'start' | 'goals' | 'budget' | 'indicators' = 'start'
  let heads: readonly BudgetHead[] = []
  for (const row of raw.rows) {
    const words = row.cells.map(({ text }) => compared(text))
    if (isIndicatorHead(words)) {
      section = 'indicators'
      indicators.startUnder(row)
    } else if (section === 'indicators') {
      indicators.read(row)
    } else if (goals.opens(row)) {
      section = 'goals'
    } else {
      const found = budgetHeads(row)
      if (found.length > 0) heads = found
      if (found.length > 0 || words.some((word) => BUDGET.test(word))) section = 'budget'
      if (section === 'budget') rows.push(...budgetRow(row, heads, context))
      if (section === 'goals') goals.read(row)
    }
  }
  // Goals of a plan are not scored yet: a sum below them belongs to another table.
  for (const sum of indicators.sums()) {
    if (context.key !== 'performance') rows.push({ ...sum, role: 'score' })
    else context.issue({ kind: 'unplaced', at: sum.at, message: `绩效目标表里没有“${sum.label.slice(0, 30)}”的位置` })
  }
  const found = indicators.all()
  const said = goals.all()
  const columns = context.key === 'performance' ? ['amount'] : columnsOf(heads, rows)
  const frame = frameOf(raw, context, columns, rows, found.length > 0)
  return { ...frame, rows, ...(said.length > 0 && { goals: said }), indicators: found }
}

type BudgetRow = z.infer<typeof performanceBudgetRowSchema>

interface BudgetHead {
  readonly key: string
  readonly column: number
}

const BUDGET = /^预算情况|^(?:部门|单位)?(?:整体)?预算总额|^(?:年度)?资金总额/

/** 年初预算数, 全年预算数, 全年执行数 over the money of a self-evaluation, and the score it earns. */
function budgetHeads(row: RawRow): BudgetHead[] {
  const heads = row.cells.flatMap(({ text, column }) => {
    const key = BUDGET_HEADS.find(({ form }) => form.test(compared(text)))?.key
    return key === undefined ? [] : [{ key, column }]
  })
  return heads.some(({ key }) => key === 'executed') ? heads : []
}

const BUDGET_HEADS = [
  { key: 'initial', form: /^年初预算数/ },
  { key: 'adjusted', form: /^全年(?:调整)?预算数/ },
  { key: 'executed', form: /^(?:全年)?执行数/ },
  { key: 'points', form: /^分值/ },
  { key: 'rate', form: /^(?:预算)?执行率/ },
  { key: 'score', form: /^(?:自评)?得分/ },
]

/** Those with a head, and those of the sums below the indicators. */
function columnsOf(heads: readonly BudgetHead[], rows: readonly { readonly cells: Cells }[]): string[] {
  const used = new Set([...heads.map(({ key }) => key), ...rows.flatMap(({ cells }) => Object.keys(cells))])
  return BUDGET_HEADS.map(({ key }) => key).filter((key) => used.has(key))
}

/** The label is known by its words, since its column slips; the amount is the first number right of it. */
function budgetRow(row: RawRow, heads: readonly BudgetHead[], context: TableContext): BudgetRow[] {
  const { unit, issue } = context
  const label = row.cells.find(({ text }) => ITEM.test(compared(text)))
  if (!label) return []
  const right = row.cells.filter(({ column }) => column > label.column)
  const amount = right.find(({ text }) => moneyOf(withoutSpaces(text), unit) !== undefined) ?? right[0]
  const name = joinedName(label.text)
  if (label.column === 0 && !/总额/.test(name))
    issue({ kind: 'shiftedRow', at: row.at, message: '这一行左移，金额按标签认出' })
  const cells =
    heads.length === 0
      ? wholeAmount(amount, context)
      : Object.fromEntries(
          heads.flatMap(({ key, column }) => {
            const cell = row.cells.find((candidate) => candidate.column === column)
            return cell ? [[key, amountCell(cell, unit)]] : []
          }),
        )
  return [{ row: row.row, at: row.at, role: budgetRoleOf(name), label: name, cells }]
}

/** Goals are set for one amount; of an evaluation without heads nobody can say which of its amounts this is. */
function wholeAmount(cell: RawCell | undefined, { key, unit, issue }: TableContext): Cells {
  if (key === 'performance') return { amount: cell ? amountCell(cell, unit) : { text: '' } }
  if (cell && /\d/.test(cell.text)) {
    issue({ kind: 'unplaced', at: cell.at, message: `自评表没有栏目，金额${cell.text.slice(0, 30)}无处可归` })
  }
  return {}
}

const ITEM =
  /总额|^(?:资金来源:|其中:)?(?:\(\d\)|[①②③])?(?:政府预算资金|财政性资金|(?:当年)?财政拨款|上年结转|财政专户管理资金|单位资金|其他资金|基本支出|项目支出)|^(?:资金来源:)?\(\d\).{0,20}(?:资金|拨款|收入|支出|结转|结余)/

function budgetRoleOf(label: string): BudgetRow['role'] {
  if (/总额/.test(label)) return 'total'
  return /基本支出|项目支出/.test(label) ? 'structure' : 'source'
}
