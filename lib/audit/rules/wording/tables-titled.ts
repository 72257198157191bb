import { TABLE_KEYS } from '@/lib/budget/tables'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A table has a title above it. */
export const tablesTitled: JudgingRule = {
  id: 'tables-titled',
  title: '每张表都有表名',
  severity: 'form',
  toldTo: 'proof',
  presumes: '表已按内容认出。',
  example: '第 30 行起的表没有表名，按内容是项目支出绩效自评表。',
  *judge({ disclosure }) {
    for (const key of TABLE_KEYS) {
      const table = disclosure.tables[key]
      if (!table || table.state === 'missing') continue
      const subject = tableName(disclosure, key)
      const left = { table: key, text: table.title, ...(table.at !== undefined && { at: table.at }) }
      if (table.title.trim() !== '') yield { outcome: 'holds', subject, left }
      else {
        const from = table.at?.split(/[-:]/)[0]?.replace(/^L/, '第 ').replace(/^P/, '第 ')
        const where = from === undefined ? '' : `${from} ${table.at?.startsWith('P') ? '页' : '行'}起的`
        const sentence = `${where}表没有表名，按内容是${subject}。`
        yield { outcome: 'fails', subject, place: `${key} title`, left, sentence }
      }
    }
  },
}
