import { percentOf, type Money } from '@/lib/budget/money'
import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan } from '@/lib/audit/sentences'
import { tableName, termsOf, type RowOf } from '@/lib/audit/table-terms'

/**
 * Half of all the money under economic items that say no more than “other” (其他…, a code that ends in 99): it is told by
 * purpose (细化) nowhere. What another table tells of it, readers have to know. ONE finding.
 */
export const otherLines: JudgingRule = {
  id: 'other-lines',
  title: '按经济分类，多数支出写明了用途，不列在“其他”里',
  severity: 'doubt',
  phases: ['budget'],
  presumes: '有按部门经济分类列出全部支出的汇总表，合计行可读。',
  example: '表 7“39999 其他支出”列了 300.00 万元，占全部支出 400.00 万元的 75.00%：按经济分类看不出用在什么上。',
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'economicSummary')
    const total = totalTerm(table, 'total')
    if (!table || !total || total.money <= 0n) return
    const subject = `${tableName(disclosure, 'economicSummary')}的“其他”科目`
    const terms = table.rows.filter(isOther).map((row) => ({ row, term: table.term(row, 'total') }))
    if (total.open || terms.some(({ term }) => term.open)) {
      yield { outcome: 'unchecked', subject, left: total.evidence, note: '数字的读法未定' }
      return
    }
    const paid = terms.filter(({ term }) => term.money > 0n)
    const sum = paid.reduce((so, { term }) => so + term.money, 0n) as Money
    if (2n * sum <= total.money) {
      yield { outcome: 'holds', subject, left: total.evidence }
      return
    }
    const [most] = paid.toSorted((a, b) => (a.term.money < b.term.money ? 1 : -1))
    if (!most) return
    const { departmentCode = '', departmentName } = most.row
    const others = paid.length > 1 ? `等 ${paid.length} 行“其他”共` : ''
    yield {
      ...{ outcome: 'fails', subject, place: 'other lines', left: most.term.evidence },
      right: {
        text: total.evidence.text,
        parts: [total.evidence, ...paid.map(({ term }) => term.evidence)].map(({ parts: _, ...at }) => at),
      },
      sentence: `${tableName(disclosure, 'economicSummary')}“${departmentCode} ${departmentName}”${others}列了 ${inWan(sum)}，占全部支出 ${inWan(total.money)}的 ${percentOf(sum, total.money) ?? ''}%：按经济分类看不出用在什么上。`,
    }
  },
}

/** An item (款), of whatever class. */
const isOther = ({ level, departmentCode = '', departmentName }: RowOf<'economicSummary'>): boolean =>
  level === 'item' && departmentCode.length === 5 && departmentCode.endsWith('99') && departmentName.startsWith('其他')
