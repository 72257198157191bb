import { expectedTables } from '@/lib/budget/form'
import type { JudgingRule } from '@/lib/audit/rule'

/** Where tables carry their numbers (预算 01 表, 公开 01 表), all of them do, each its own. ONE finding for all. */
export const tableNumbers: JudgingRule = {
  id: 'table-numbers',
  title: '表的编号齐全、不重复',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；至少一张表印了编号。',
  example: '13 张表印了编号，表 14 没有。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const printed = text
      .flatMap((entry, i) => entry.split('\n').map((line) => ({ line, at: i + 1 })))
      .flatMap(({ line, at }) => {
        const number = /^\s*(?:预算|公开)\s*(\d{1,2})\s*表\s*$/.exec(line)?.[1]
        return number === undefined ? [] : [{ number: Number(number), at }]
      })
    const [first] = printed
    if (!first) return
    const numbers = printed.map(({ number }) => number)
    const published = expectedTables(disclosure).flatMap(({ key, number }) => {
      const table = disclosure.tables[key]
      return table && table.state !== 'missing' ? [number] : []
    })
    const without = published.filter((number) => !numbers.includes(number)).sort((a, b) => a - b)
    const twice = [...new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i))]
    const left = { at: `L${first.at}`, text: `${first.number} 表` }
    if (without.length === 0 && twice.length === 0) yield { outcome: 'holds', subject: '表的编号', left }
    else {
      const words = [
        ...(without.length > 0 ? [`${printed.length} 张表印了编号，表 ${without.join('、')} 没有`] : []),
        ...(twice.length > 0 ? [`编号 ${twice.join('、')} 印了两次`] : []),
      ]
      yield { outcome: 'fails', subject: '表的编号', place: 'numbers', left, sentence: `${words.join('；')}。` }
    }
  },
}
