import { TABLE_KEYS } from '@/lib/budget/tables'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** The title printed above a table names the year of the document. */
export const tableYears: JudgingRule = {
  id: 'table-years',
  title: '表名里的年度是这份文件的年度',
  severity: 'conflict',
  presumes: '表名里写有年度；表名同时写了本年和另一年的不算。',
  example: '表 3 的表名写 2024 年，这份文件是 2025 年的。',
  *judge({ disclosure }) {
    const own = disclosure.identity.year
    for (const key of TABLE_KEYS) {
      const table = disclosure.tables[key]
      const years = table?.title.match(/20\d\d(?=\s*年)/g) ?? []
      if (!table || years.length === 0) continue
      const subject = tableName(disclosure, key)
      const left = { table: key, text: table.title, ...(table.at !== undefined && { at: table.at }) }
      // A title may name the year that it is compared with, beside its own.
      const other = years.some((year) => Number(year) === own) ? undefined : years[0]
      if (other === undefined) yield { outcome: 'holds', subject, left }
      else {
        const sentence = `${subject}的表名写 ${other} 年，这份文件是 ${own} 年的。`
        yield { outcome: 'fails', subject, place: `${key} title`, left, sentence }
      }
    }
  },
}
