import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { ZERO } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** Every table that the contents promise is there, and one without rows says why (本表无数据). */
export const tablesPresent: JudgingRule = {
  id: 'tables-present',
  title: '目录所列的表都在，空表有说明',
  severity: 'form',
  presumes: '目录列有这张表；有同名而没有认出来的表时不断定。',
  example: '表 11《虚构的机构运转经费预算表》列在目录里，正文里没有。',
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
      // A table that nobody could type may be this one; the sentences may say that there is no such money.
      const hindrance =
        table.state === 'missing'
          ? rawTables.some(({ title }) => isSameTitle(title, table.title))
          : isToldToBeNothing(disclosure, key)
      const left: Evidence = { table: key, text: table.title, ...(table.at !== undefined && { at: table.at }) }
      if (problem !== undefined && table.state === 'missing' && hindrance)
        yield { outcome: 'unchecked', subject, left, note: '有一张同名的表没有认出来' } satisfies Judgement
      else if (problem === undefined || hindrance) yield { outcome: 'holds', subject, left } satisfies Judgement
      else yield { outcome: 'fails', subject, place: `${key} ${table.state}`, left, sentence: `${subject}${problem}。` }
    }
  },
}

const PROBLEMS: Readonly<Record<string, string | undefined>> = {
  missing: '列在目录里，正文里没有',
  empty: '没有数据，表里和说明里都没有写明没有这项收支',
}

const isSameTitle = (one: string, other: string): boolean => plain(one) !== '' && plain(one) === plain(other)
const plain = (title: string): string => title.replace(/[\s\d年度表一二三四五六七八九十、.．：:（）()]/g, '')

/** “无政府性基金支出” or 0 in a sentence is as good as a note in the table. */
function isToldToBeNothing({ claims, identity }: Disclosure, key: TableKey): boolean {
  const subjects = SUBJECTS[key] ?? []
  return claims.some(
    ({ subject, label, year, amount, unit, none }) =>
      subjects.includes(subject) &&
      label === undefined &&
      year === identity.year &&
      (none === true || cellMoney(amount, unit) === ZERO),
  )
}

const SUBJECTS: Partial<Record<TableKey, readonly Claim['subject'][]>> = {
  governmentFund: ['governmentFund', 'governmentFundIncome'],
  stateCapital: ['stateCapital', 'stateCapitalIncome'],
  threePublic: ['threePublic'],
}
