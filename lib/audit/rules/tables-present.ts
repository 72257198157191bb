import type { Evidence } from '@/lib/budget/finding'
import { TABLE_KEYS } from '@/lib/budget/tables'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** Every table that the contents promise is there, and one without rows says why (本表无数据). */
export const tablesPresent: JudgingRule = {
  id: 'tables-present',
  title: '目录所列的表都在，空表有说明',
  severity: 'form',
  *judge({ disclosure }) {
    const { tables, rawTables, claims } = disclosure
    const keys = TABLE_KEYS.filter((key) => tables[key])
    if (keys.length === 0 && rawTables.length === 0) {
      const [first] = claims
      const left: Evidence = { text: '', ...(first && { at: first.at }) }
      const sentence = '这份文件只有文字说明，没有公开任何表格。'
      yield { outcome: 'fails', subject: '全部表格', place: 'no tables', left, sentence }
      return
    }
    for (const key of keys) {
      const table = tables[key]
      if (!table) continue
      const subject = `${tableName(disclosure, key)}${table.title === '' ? '' : `《${table.title.replace(/\s/g, '')}》`}`
      const problem = PROBLEMS[table.state]
      const left: Evidence = { table: key, text: table.title, ...(table.at !== undefined && { at: table.at }) }
      if (problem === undefined) yield { outcome: 'holds', subject, left } satisfies Judgement
      else yield { outcome: 'fails', subject, place: `${key} ${table.state}`, left, sentence: `${subject}${problem}。` }
    }
  },
}

const PROBLEMS: Readonly<Record<string, string | undefined>> = {
  missing: '列在目录里，正文里没有',
  empty: '没有数据，也没有说明为什么没有',
}
