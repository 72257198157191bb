import type { Disclosure } from '@/lib/budget/disclosure'
import type { JudgingRule } from '@/lib/audit/rule'
import { FUND_TABLES } from '@/lib/audit/rows-by'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** A table of one fund lists the items (项) that this fund pays for: none without any amount, whose money another fund's table has. */
export const rowsOfOtherFunds: JudgingRule = {
  id: 'rows-of-other-funds',
  title: '一种资金的支出表里，不列由别的资金安排的科目',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有两张以上分资金的支出表，各行的金额都已读定。',
  example: '表 5 列了没有金额的科目：“2120899 其他支出”（金额在表 9）。',
  *judge({ disclosure }) {
    const tables = FUND_TABLES.flatMap((key) => itemsOf(disclosure, key) ?? [])
    if (tables.length < 2) return
    for (const { key, items } of tables) {
      const subject = tableName(disclosure, key)
      const strange = items.flatMap((item) => {
        const pays = ({ items: others }: (typeof tables)[number]) =>
          others.some(({ code, isPaid }) => isPaid && code === item.code)
        const other = item.isPaid ? undefined : tables.find((each) => each.key !== key && pays(each))
        return other ? [{ item, name: tableName(disclosure, other.key) }] : []
      })
      if (strange.length === 0) {
        yield { outcome: 'holds', subject }
        continue
      }
      const told = strange.map(({ item, name }) => `“${item.code} ${item.name}”（金额在${name}）`)
      yield {
        ...{ outcome: 'fails', subject, place: `${key} idle rows` },
        ...together(strange.map(({ item }) => item.evidence)),
        sentence: `${subject}列了没有金额的科目：${told.join('、')}。`,
      }
    }
  },
}

function itemsOf(disclosure: Disclosure, key: (typeof FUND_TABLES)[number]) {
  const table = termsOf(disclosure, key)
  const items = table?.rows.flatMap((row) => {
    const { level, code, name, at } = row
    if (level !== 'item' || code === undefined) return []
    const terms = table.columns.map((column) => table.term(row, column))
    // What is open may be an amount.
    const isPaid = terms.some(({ money, open, state }) => money !== 0n || open || state === 'unreadable')
    return [{ code, name, isPaid, evidence: { table: key, row: row.row, text: name, ...(at !== undefined && { at }) } }]
  })
  return items && { key, items }
}
