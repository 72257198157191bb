import type { JudgingRule } from '@/lib/audit/rule'
import { cellMoney } from '@/lib/budget/cell'
import { sumMoney, ZERO } from '@/lib/budget/money'
import { inWan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'

/** Projects that say in their names that they buy, build or rebuild, beside a procurement budget (政府采购预算) of nothing. ONE finding for all. */
export const purchasesWithoutProcurement: JudgingRule = {
  id: 'purchases-without-procurement',
  title: '名称写明采购、建设的项目，政府采购预算里有安排',
  severity: 'doubt',
  presumes: '预算说明写政府采购为 0，项目支出表的项目有金额；限额以下和往年的采购可以不列，所以只提问。',
  example:
    '说明第十节“政府采购”是 0.00 万元，而表 12有 1 个项目名称写明采购或建设：“设备采购”20.00，共 20.00 万元；限额以下的采购、往年已经采购的可以不列。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const claim = disclosure.claims.find(({ subject, label, amount }) => subject === 'procurement' && !label && amount)
    const table = disclosure.tables.projects
    if (!claim || !table) return
    const stated = claimTerm(claim)
    const buying = table.rows.filter(
      ({ level, name, cells }) =>
        level === 'project' && buys(name) && (cellMoney(cells['total'], table.unit) ?? ZERO) > ZERO,
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
    const names = buying.map(({ name }, i) => `“${name}”${parts[i]?.text ?? ''}`).join('、')
    yield {
      ...{ outcome: 'fails', subject, place: 'projects', left: stated.evidence },
      right: { text: parts[0]?.text ?? '', parts },
      sentence: `${subject}是 ${inWan(stated.money)}，而${tableName(disclosure, 'projects')}有 ${buying.length} 个项目名称写明采购或建设：${names}，共 ${inWan(whole)}；限额以下的采购、往年已经采购的可以不列。`,
    }
  },
}

const buys = (name: string): boolean => /采购|购置|购买服务/.test(name) || BUILDS.test(name)

/** Works are procured as well; what is built up without a builder (能力建设, 队伍建设) is not meant. */
const BUILDS =
  /(?<!能力|队伍|体系|标准化|文化|制度|作风|党|思想|法治|组织|文明|团队|机制|环境|品牌)建设(?:项目|工程)|(?:平台|系统|机房|网络|设施|用房|道路|大厅)建设(?!标准)|升级改造|(?:大厅|用房|机房|道路|设施|系统|平台|线路|管网)改造/
