import { indicatorEvidence, quotedName } from '@/lib/audit/indicator-groups'
import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A rate of projects that the document itself says there are none of: 专项资金细化率 without 专项转移支付项目. */
export const ratesOfNothing: JudgingRule = {
  id: 'rates-of-nothing',
  title: '绩效指标的比率，分母在文件里确实有',
  severity: 'form',
  toldTo: 'form',
  presumes: '有原文；绩效表里有这一比率，正文写明有没有它的分母。',
  example: '表 13“专项资金细化率”的指标值是“≥95%”，而第 50 行说没有专项转移支付项目：没有分母就没有比率。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const key = disclosure.identity.phase === 'budget' ? 'performance' : 'selfEvaluation'
    const prose = proseOf(disclosure, text)
    for (const indicator of disclosure.tables[key]?.indicators ?? []) {
      const base = BASES.find(({ rate }) => rate.test(indicator.name))
      const { text: target, number } = indicator.target
      if (!base || number === undefined || Number(number) === 0) continue
      const subject = `${tableName(disclosure, key)}${quotedName(indicator.name)}`
      const left = indicatorEvidence(key, indicator)
      const [none, some] = [base.none.exec(prose.text), base.some.exec(prose.text)]
      if (none) {
        const right = prose.place(none.index, none.index + none[0].length, base.of)
        const sentence = `${subject}的指标值是“${target.replace(/\s/g, '')}”，而${prose.name(none.index)}说没有${base.of}：没有分母就没有比率。`
        yield { outcome: 'fails', subject, place: indicator.name, left, right, sentence }
      } else if (some) yield { outcome: 'holds', subject, left }
      else yield { outcome: 'unchecked', subject, left, note: `没有写明有没有${base.of}` }
    }
  },
}

const BASES = [
  {
    ...{ of: '专项转移支付项目', rate: /^专项资金细化率$/ },
    none: /无[^。；，\n]{0,14}专项转移支付[^。；，\n]{0,4}项目/,
    some: /专项转移支付[^。；，\n]{0,4}项目(?!情况)/,
  },
  {
    ...{ of: '重点绩效项目', rate: /^部门绩效评价完成率$/ },
    none: /无[^。；，\n]{0,6}重点绩效(?:目标|评价)[^。；，\n]{0,4}项目/,
    some: /(?:选定|选取|确定|\d个)[^。；\n]{0,40}重点(?:绩效)?(?:目标|评价)[^。；，\n]{0,4}项目/,
  },
] as const
