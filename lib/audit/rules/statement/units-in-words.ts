import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** A sentence that says there are no units below the department and then lists several bodies its budget is made of. */
export const unitsInWords: JudgingRule = {
  id: 'units-in-words',
  title: '说没有所属单位的，没有又列出几个单位',
  severity: 'conflict',
  presumes: '有原文；同一句先说没有所属单位，后说预算包括哪些。',
  example: '第 6 行说没有所属预算单位，同一句又说部门预算包括“虚构服务中心”。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    for (const { 0: whole, 1: none = '', 2: listed = '', index } of prose.text.matchAll(NONE)) {
      const from = index + whole.indexOf(none)
      const bodies = listed.split('、').filter((name) => /(?:中心|所|站|馆|院|队)(?:的预算)?$/.test(name))
      const name = (bodies[0] ?? '').replace(/的?预算$/, '').slice(0, 20)
      const subject = prose.name(from)
      const left = prose.place(from, from + none.length, '无所属预算单位')
      if (name === '') {
        yield { outcome: 'holds', subject, left }
        continue
      }
      const at = index + whole.lastIndexOf(name)
      // Elsewhere it may be called what it is.
      const again = prose.text.search(/下属(?:事业)?单位/)
      const elsewhere = again < 0 ? '' : `；${prose.name(again)}又提到下属单位`
      const right = prose.place(at, at + name.length, name)
      const sentence = `${subject}说没有所属预算单位，同一句又说部门预算包括“${name}”${elsewhere}。`
      const parts = again < 0 ? [] : [prose.place(again, again + 4, '下属单位')]
      yield {
        ...{ outcome: 'fails', subject, place: 'units', left, sentence },
        right: { ...right, ...(parts.length > 0 && { parts: [right, ...parts] }) },
      }
    }
  },
}

const NONE = /(无(?:所属|下属|二级)[^。，\n]{0,8}单位)[，,。][^。\n]{0,10}包括[：:]?([^。\n]+)/g
