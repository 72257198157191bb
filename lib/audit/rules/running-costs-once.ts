import type { JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import { ZERO } from '@/lib/budget/money'

/** What a body costs to run (行政运行, 事业运行) stands under one item (项): not under more of them than there are bodies. */
export const runningCostsOnce: JudgingRule = {
  id: 'running-costs-once',
  title: '一个单位的运行经费列在一个科目里',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'expenditure')
    const units = disclosure.tables.income?.rows.filter(({ level }) => level === 'unit').length ?? 0
    const bodies = disclosure.identity.unit === undefined ? units : 1
    if (!table || bodies === 0) return
    const rows = table.rows.filter(
      (row) => row.level === 'item' && RUNNING.test(row.name) && table.term(row, 'basic').money !== ZERO,
    )
    const codes = [...new Set(rows.map(({ code = '' }) => code))]
    if (codes.length < 2) return
    const subject = `${tableName(disclosure, 'expenditure')}的运行经费`
    const terms = rows.map((row) => table.term(row, 'basic'))
    if (codes.length <= bodies) {
      yield { outcome: 'holds', subject }
      return
    }
    const told = rows.map(({ code = '', name }, i) => `${code} ${name} ${terms[i]?.evidence.text ?? ''}`)
    yield {
      ...{ outcome: 'fails', subject, place: 'running costs', ...together(terms.map(({ evidence }) => evidence)) },
      sentence: `${tableName(disclosure, 'expenditure')}把运行经费列在 ${codes.length} 个科目里（${told.join('；')}），而预算单位只有 ${bodies} 个。`,
    }
  },
}

const RUNNING = /^(?:行政运行|事业运行)/
