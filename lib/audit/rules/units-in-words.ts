import type { JudgingRule } from '@/lib/audit/rule'

/** A sentence that says there are no units below the department and then lists several bodies its budget is made of. */
export const unitsInWords: JudgingRule = {
  id: 'units-in-words',
  title: '说没有所属单位的，没有又列出几个单位',
  severity: 'conflict',
  needs: 'text',
  *judge({ text = [] }) {
    for (const [i, line] of text.entries()) {
      const plain = [line, text[i + 1] ?? ''].join('').replace(/\s/g, '')
      const [, listed] =
        /^[^。]{0,40}无(?:所属|下属|二级)[^。，]{0,8}单位[，,。][^。]{0,10}包括[：:]?([^。]+)/.exec(plain) ?? []
      if (listed === undefined) continue
      const bodies = listed.split('、').filter((name) => /中心|所|站|馆|院|队/.test(name))
      const subject = `第 ${i + 1} 行`
      const left = { at: `L${i + 1}`, text: '无所属预算单位' }
      if (bodies.length === 0) {
        yield { outcome: 'holds', subject, left }
        continue
      }
      const name = (bodies[0] ?? '').replace(/的预算$/, '').slice(0, 20)
      const sentence = `第 ${i + 1} 行说没有所属预算单位，同一句又说部门预算包括“${name}”。`
      yield { outcome: 'fails', subject, place: 'units', left, right: { text: name }, sentence }
    }
  },
}
