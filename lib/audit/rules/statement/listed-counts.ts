import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** “内设机构 3 个，包括：甲、乙、丙”: as many are listed as are counted. */
export const listedCounts: JudgingRule = {
  id: 'listed-counts',
  title: '写明个数又逐个列出的，个数相符',
  severity: 'conflict',
  presumes: '有文件原文，写明个数后用顿号逐个列完；以“等”“其他”收尾或带括号的不核对。',
  example: saying('第 12 行', '4', 3),
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    for (const { 0: whole, 1: counted = '', 2: names = '', index } of prose.text.matchAll(LIST)) {
      if (/等|其他|（|\(/.test(names)) continue
      const listed = names.split('、').length
      const from = index + whole.indexOf(counted)
      const subject = `${prose.name(index)}的个数`
      const left = prose.place(from, from + counted.length, counted)
      // The last two may be joined by 和, which may as well stand in a name.
      const joined = /[和及与]/.test(names)
      const right = { text: String(listed) }
      if (listed === Number(counted) || (joined && listed < Number(counted)))
        yield { outcome: 'holds', subject, left, right }
      else {
        const sentence = saying(prose.name(index), counted, listed)
        yield { outcome: 'fails', subject, place: `list of ${counted}`, left, right, sentence }
      }
    }
  },
}

function saying(place: string, counted: string, listed: number): string {
  return `${place}写 ${counted} 个，后面列出 ${listed} 个。`
}

const LIST =
  /(?:内设机构|内设科室|职能科室|下属单位|所属单位|预算单位|内设股室)(?:共)?(\d{1,2})个[，,]?(?:分别是|分别为|包括)[：:]?([^。；\n：]+)[。；]/g
