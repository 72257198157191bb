import type { MoneyUnit } from '@/lib/budget/money'
import type { Goal } from '@/lib/budget/table-rows'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import { amountCell, cellAt, textAt } from './amount-cells'

/** Goals (年度履职目标) and tasks (年度主要任务) of a performance table, as far as its rows are under one of their heads. */
export class GoalRows {
  readonly #unit: MoneyUnit
  readonly #found: Goal[] = []
  #kind: Goal['kind'] = 'goal'
  #columns: Partial<Record<Column, number>> = {}

  constructor(unit: MoneyUnit) {
    this.#unit = unit
  }

  all = (): Goal[] => this.#found

  /** Whether goals or tasks begin with this row; a goal may stand beside its head. */
  opens(row: RawRow): boolean {
    const heads = Object.fromEntries(
      row.cells.flatMap(({ text, column }) => {
        const name = (Object.keys(HEADS) as Column[]).find((key) => HEADS[key].test(compared(text)))
        return name === undefined ? [] : [[name, column]]
      }),
    ) as Partial<Record<Column, number>>
    const label = row.cells.find(({ text }) => GOAL.test(compared(text)))
    const isHead = heads.name !== undefined || (heads.text !== undefined && heads.actual !== undefined)
    if (!isHead && label === undefined) return false
    this.#kind = heads.name === undefined ? 'goal' : 'task'
    const beside = row.cells.find(({ text, column }) => text !== '' && column > (label?.column ?? Infinity))
    this.#columns = isHead ? heads : { text: beside?.column ?? (label?.column ?? 0) + 1 }
    if (!isHead && beside) this.read(row)
    return true
  }

  read(row: RawRow): void {
    const { amount, fiscal, other } = this.#columns
    const [name, text, actual] = (['name', 'text', 'actual'] as const).map((key) =>
      joinedName(textAt(row, this.#columns[key])),
    )
    const last = this.#found.at(-1)
    // The head of the next part, or nothing of a goal.
    if (!name && !text && !actual) return
    if (this.#kind === 'task' && !name && last?.kind === 'task') {
      this.#found[this.#found.length - 1] = longer(last, text, actual)
      return
    }
    const money = Object.entries({ amount, fiscal, other }).flatMap(([key, column]) => {
      const cell = cellAt(row, column)
      return cell ? [[key, amountCell(cell, this.#unit)]] : []
    })
    this.#found.push({
      row: row.row,
      at: row.at,
      kind: this.#kind,
      ...(name && { name }),
      ...(text && { text }),
      ...(actual && { actual }),
      cells: Object.fromEntries(money) as Goal['cells'],
    })
  }
}

/** A task whose words a page break has cut. */
function longer(goal: Goal, text = '', actual = ''): Goal {
  const [whole, done] = [(goal.text ?? '') + text, (goal.actual ?? '') + actual]
  return { ...goal, ...(whole !== '' && { text: whole }), ...(done !== '' && { actual: done }) }
}

type Column = 'name' | 'text' | 'actual' | 'fiscal' | 'other' | 'amount'

const HEADS: Readonly<Record<Column, RegExp>> = {
  name: /^任务名称$/,
  text: /^(?:主要|任务)内容$|^预期目标/,
  actual: /^(?:实际|目标)?完成情况|^目标实际完成情况/,
  fiscal: /^(?:其中:)?财政(?:性资金|拨款)/,
  other: /^其他资金/,
  amount: /^(?:预算|支出)?(?:金额|总额|支出预算|预算数)/,
}

const GOAL = /^(?:年度)?(?:履职|总体|绩效)?(?:绩效)?目标$/
