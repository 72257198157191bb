import type { Disclosure } from '@/lib/budget/disclosure'
import { expectedTables } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'
import { contentsLines } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** The contents call each table what it is called above itself. ONE finding for all names that differ. */
export const contentsMatch: JudgingRule = {
  id: 'contents-match',
  title: '目录里的表名与正文一致',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有文件原文，目录逐表列了名称，表格样式已知；年份、单位名称和括号的写法不算不同。',
  example: `${saying('表 9 ', '政府性基金预算支出预算表', '政府性基金支出预算表')}。`,
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const form = expectedTables(disclosure)
    const different = []
    let compared = 0
    for (const { number, name, line } of promised(text)) {
      const key = form.find((each) => each.number === number)?.key
      const table = key && disclosure.tables[key]
      if (!table || table.state === 'missing' || table.title === '') continue
      compared += 1
      const own = bare(table.title, disclosure)
      if (bare(name, disclosure) !== own) different.push({ key, name, own, line, at: table.at })
    }
    if (compared === 0) return
    if (different.length === 0) {
      yield { outcome: 'holds', subject: '目录里的表名' }
      return
    }
    const words = different.map(({ key, name, own }) => saying(tableName(disclosure, key), name, own))
    yield {
      ...{ outcome: 'fails', subject: '目录里的表名', place: 'names of tables' },
      ...together(different.map(({ key, name, line }) => ({ table: key as TableKey, at: `L${line}`, text: name }))),
      sentence: `${words.join('；')}。`,
    }
  },
}

/** 八、一般公共预算“三公”经费预算表, of the contents. */
function promised(
  text: readonly string[],
): { readonly number: number; readonly name: string; readonly line: number }[] {
  const inContents = contentsLines(text)
  return text.flatMap((line, i) => {
    const entry = /^[-*\s]*([一二三四五六七八九十]{1,3})、(.+表)\s*$/.exec(line)
    const number = entry && inContents(i + 1) ? NUMBERS.indexOf(entry[1] ?? '') : -1
    return number > 0 ? [{ number, name: (entry?.[2] ?? '').replace(/\s/g, ''), line: i + 1 }] : []
  })
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const NUMBERS = [...DIGITS, ...['十', '二十'].flatMap((ten) => DIGITS.map((digit) => `${ten}${digit}`))]

/** Without the year and the body's name, which either may leave out. */
const bare = (title: string, { identity }: Disclosure): string =>
  title
    .replace(/\s/g, '')
    .replace(/[（(]?20\d\d年(?:度)?[）)]?/g, '')
    .replace(identity.name, '')
    .replace(/["“”]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')

function saying(table: string, name: string, own: string): string {
  return `${table}在目录里是“${name}”，正文里是“${own}”`
}
