import { cellMoney, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, subtractMoney, type Money } from '@/lib/budget/money'
import { checkPercent } from '@/lib/audit/percent'
import { plainNumber } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { tableName } from '@/lib/audit/table-terms'

/** The rates of the self-evaluation follow from its own three figures: 执行率, 预算调整率, 结转结余率. */
export const evaluationRates: JudgingRule = {
  id: 'evaluation-rates',
  title: '绩效自评里的执行率、调整率、结余率与年初、全年预算数和执行数相符',
  severity: 'error',
  phases: ['final'],
  *judge({ disclosure }) {
    const table = disclosure.tables.selfEvaluation
    for (const row of table?.rows ?? []) {
      const { adjusted, executed, rate } = row.cells
      const parts = { part: money(disclosure, executed), whole: money(disclosure, adjusted) }
      if (rate && adjusted && executed) yield* judgeRate(disclosure, `“${row.label}”的执行率`, rate, parts, row.row)
    }
    yield* judgeIndicators(disclosure)
  },
}

const money = ({ tables }: Disclosure, cell: Cell | undefined): Money | undefined =>
  cellMoney(cell, tables.selfEvaluation?.unit ?? '万元')

interface Share {
  readonly part: Money | undefined
  readonly whole: Money | undefined
}

/** What was achieved is stated under the indicators of the same form. */
function* judgeIndicators(disclosure: Disclosure): Generator<Judgement> {
  const table = disclosure.tables.selfEvaluation
  const total = table?.rows.find(({ role }) => role === 'total')
  if (!table || !total) return
  const [initial, adjusted, executed] = ['initial', 'adjusted', 'executed'].map((key) =>
    money(disclosure, total.cells[key]),
  )
  const known: Readonly<Record<string, Share>> = {
    预算调整率: {
      part: adjusted !== undefined && initial !== undefined ? absMoney(subtractMoney(adjusted, initial)) : undefined,
      whole: initial,
    },
    结转结余率: {
      part: adjusted !== undefined && executed !== undefined ? subtractMoney(adjusted, executed) : undefined,
      whole: adjusted,
    },
    预算执行率: { part: executed, whole: adjusted },
  }
  for (const { name, actual, row } of table.indicators) {
    const share = known[name]
    if (share && actual) yield* judgeRate(disclosure, `“${name}”的实际完成值`, actual, share, row)
  }
}

function* judgeRate(
  disclosure: Disclosure,
  what: string,
  cell: Cell,
  { part, whole }: Share,
  row: number,
): Generator<Judgement> {
  const subject = `${tableName(disclosure, 'selfEvaluation')}${what}`
  const left = { table: 'selfEvaluation' as const, row, text: cell.text, ...(cell.at !== undefined && { at: cell.at }) }
  const stated = plainNumber(cell.text)
  if (!stated || part === undefined || whole === undefined || whole === 0n) {
    // Of nothing there is no rate; 0 of 0 claims nothing.
    if (whole !== 0n || stated?.units !== 0n) yield { outcome: 'unchecked', subject, left, note: '没有数或没有基数' }
    return
  }
  const checked = checkPercent(cell.text, part, whole)
  if (checked.outcome !== 'fails') {
    yield { outcome: 'holds', subject, left }
    return
  }
  const { exact: fine } = checked
  const sentence = `${subject}写 ${cell.text.trim()}，${inWan(part)} 除以 ${inWan(whole)} 是 ${fine}%。`
  yield { outcome: 'fails', subject, place: what, left, right: { text: `${fine}%` }, sentence }
}
