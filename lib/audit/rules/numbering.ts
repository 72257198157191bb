import type { Disclosure } from '@/lib/budget/disclosure'
import { parseSourcePosition } from '@/lib/budget/source-position'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'

/** Headings numbered 一、二、三、 follow one another within a part; none is left out, none comes twice. */
export const numbering: JudgingRule = {
  id: 'numbering',
  title: '标题的序号连续',
  severity: 'form',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const end = firstTable(disclosure)
    let before = 0
    let found = false
    for (const [i, line] of text.slice(0, end).entries()) {
      if (/^\s*第[一二三四五六七八九十]+部分/.test(line)) before = 0
      const heading = /^\s*([一二三四五六七八九十]{1,3})、\s*(\S.{1,28})$/.exec(line)
      const number = heading ? numberOf(heading[1] ?? '') : undefined
      // A list in the contents or a table has no full stops either; what begins anew at 一 is a list of its own.
      if (!heading || number === undefined || /[。；，：:]|\d/.test(heading[2] ?? '')) continue
      if (number !== 1 && before > 0 && number !== before + 1) {
        found = true
        yield failed(i + 1, heading[1] ?? '', number, before)
      }
      before = number
    }
    if (!found) yield { outcome: 'holds', subject: '全文' }
  },
}

/** Tables number their items too, and leave some out as they please. */
function firstTable({ tables }: Disclosure): number | undefined {
  const lines = Object.values(tables).flatMap((table) => {
    const position = table?.at === undefined ? undefined : parseSourcePosition(table.at)
    return position?.kind === 'text' ? [position.line] : []
  })
  return lines.length === 0 ? undefined : Math.min(...lines) - 1
}

function failed(line: number, printed: string, number: number, before: number): Judgement {
  const what = number <= before ? '重复或倒退' : '有跳号'
  return {
    ...{
      outcome: 'fails',
      subject: `第 ${line} 行`,
      place: `heading ${line}`,
      left: { at: `L${line}`, text: `${printed}、` },
    },
    sentence: `第 ${line} 行的标题序号是“${printed}、”，前一个是第 ${before}：${what}。`,
  }
}

const DIGITS = '零一二三四五六七八九'

function numberOf(words: string): number | undefined {
  if (words === '十') return 10
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words]
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens ?? '')
  const one = ones === '' ? 0 : DIGITS.indexOf(ones ?? '')
  return ten < 0 || one < 0 ? undefined : ten * 10 + one
}
