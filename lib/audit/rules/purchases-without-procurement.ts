import type { JudgingRule } from '@/lib/audit/rule'
import { cellMoney } from '@/lib/budget/cell'
import { sumMoney, ZERO } from '@/lib/budget/money'
import { inWan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'

/** Projects that say in their names that they buy, beside a procurement budget (政府采购预算) of nothing. ONE finding for all. */
export const purchasesWithoutProcurement: JudgingRule = {
  id: 'purchases-without-procurement',
  title: '名称写明采购的项目，政府采购预算里有安排',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const claim = disclosure.claims.find(({ subject, label, amount }) => subject === 'procurement' && !label && amount)
    const table = disclosure.tables.projects
    if (!claim || !table) return
    const stated = claimTerm(claim)
    const buying = table.rows.filter(
      ({ level, name, cells }) =>
        level === 'project' && BUYS.test(name) && (cellMoney(cells['total'], table.unit) ?? ZERO) > ZERO,
    )
    const [first] = buying
    if (!first) return
    const subject = stated.label
    if (stated.money !== ZERO) {
      yield { outcome: 'holds', subject, left: stated.evidence }
      return
    }
    const whole = sumMoney(buying.map(({ cells }) => cellMoney(cells['total'], table.unit) ?? ZERO))
    const parts = buying.map(({ row, cells }) => {
      const { text = '', at } = cells['total'] ?? {}
      return { table: 'projects' as const, row, column: 'total', text, ...(at !== undefined && { at }) }
    })
    yield {
      ...{ outcome: 'fails', subject, place: 'projects', left: stated.evidence },
      right: { text: parts[0]?.text ?? '', parts },
      sentence: `${subject}是 ${inWan(stated.money)}，而${tableName(disclosure, 'projects')}有 ${buying.length} 个项目名称写明采购或购置（如“${first.name}”），共 ${inWan(whole)}；限额以下的采购可以不列。`,
    }
  },
}

const BUYS = /采购|购置|购买服务/
