import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A rate of projects that the document itself says there are none of: 专项资金细化率 without 专项转移支付项目. */
export const ratesOfNothing: JudgingRule = {
  id: 'rates-of-nothing',
  title: '绩效指标的比率，分母在文件里确实有',
  severity: 'conflict',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const key = disclosure.identity.phase === 'budget' ? 'performance' : 'selfEvaluation'
    for (const indicator of disclosure.tables[key]?.indicators ?? []) {
      const said = BASES.find(({ rate }) => rate.test(indicator.name))
      const { text: target, number, at } = indicator.target
      if (!said || number === undefined || Number(number) === 0) continue
      const line = text.findIndex((each) => said.none.test(each.replace(/\s/g, '')))
      const subject = `${tableName(disclosure, key)}“${indicator.name}”`
      const left = { table: key, row: indicator.row, text: target, ...(at !== undefined && { at }) } as const
      if (line < 0) {
        yield { outcome: 'holds', subject, left }
        continue
      }
      yield {
        ...{ outcome: 'fails', subject, place: indicator.name, left, right: { at: `L${line + 1}`, text: said.of } },
        sentence: `${subject}的指标值是“${target.replace(/\s/g, '')}”，而第 ${line + 1} 行说没有${said.of}：没有分母就没有比率。`,
      }
    }
  },
}

const BASES = [
  { rate: /^专项资金细化率$/, none: /无[^。；，]{0,14}专项转移支付[^。；，]{0,4}项目/, of: '专项转移支付项目' },
  { rate: /^部门绩效评价完成率$/, none: /无[^。；，]{0,6}重点绩效(?:目标|评价)[^。；，]{0,4}项目/, of: '重点绩效项目' },
] as const
