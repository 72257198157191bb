import type { JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import { ZERO } from '@/lib/budget/money'

/** What a body costs to run (行政运行, 事业运行) stands under one section (款): not under more of them than there are bodies. */
export const runningCostsOnce: JudgingRule = {
  id: 'running-costs-once',
  title: '一个单位的运行经费列在一个款里',
  severity: 'doubt',
  presumes: '预算的收入表列出预算单位；同一款里的行政运行和事业运行算一处。',
  example: '表 3 把运行经费列在 2 个款里（2010301 行政运行 0.10；2060101 行政运行 90.00），而预算单位只有 1 个。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'expenditure')
    const units = disclosure.tables.income?.rows.filter(({ level }) => level === 'unit').length ?? 0
    const bodies = disclosure.identity.unit === undefined ? units : 1
    if (!table || bodies === 0) return
    const rows = table.rows.filter(
      (row) => row.level === 'item' && RUNNING.test(row.name) && table.term(row, 'basic').money !== ZERO,
    )
    // 行政运行 and 事业运行 of one 款 are the organ's own staff of both kinds.
    const codes = [...new Set(rows.map(({ code = '' }) => code.slice(0, SECTION)))]
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
      sentence: `${tableName(disclosure, 'expenditure')}把运行经费列在 ${codes.length} 个款里（${told.join('；')}），而预算单位只有 ${bodies} 个。`,
    }
  },
}

const SECTION = 5
const RUNNING = /^(?:行政运行|事业运行)/
