import { groupBy } from '@/lib/audit/group-by'
import { indicatorEvidence, indicatorGroups, unspaced } from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/**
 * The same rate of the same thing has one target in all projects of a document, in whatever order its words stand
 * (补助发放准确率, 发放补助准确率). Satisfaction is of each project's own. ONE finding for all.
 */
export const sameMeasures: JudgingRule = {
  id: 'same-measures',
  title: '各项目里同一个比率指标的目标一致',
  severity: 'form',
  toldTo: 'proof',
  presumes: '预算的项目绩效目标表里，不同项目有名称用字相同的比率指标；满意度不算。',
  example: '表 14 里同一个指标在不同项目定了不同的目标：“补助发放准确率”≥95%、“发放补助准确率”≥99%。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const rates = indicatorGroups(disclosure).flatMap(({ key, project, indicators }) =>
      key !== 'projectPerformance'
        ? []
        : indicators.flatMap((indicator) => {
            const { kind, name, target } = indicator
            const isRate = /率$/.test(unspaced(name)) && unspaced(name).length >= LEAST && target.unit === '%'
            if (kind === 'satisfaction' || !isRate || target.number === undefined) return []
            return [{ project, indicator, words: [...unspaced(name)].sort().join('') }]
          }),
    )
    const shared = [...groupBy(rates, ({ words }) => words).values()].filter(
      (alike) => new Set(alike.map(({ project }) => project)).size > 1,
    )
    if (shared.length === 0) return
    const strange = shared.filter((alike) => new Set(alike.map(({ indicator }) => indicator.target.number)).size > 1)
    const subject = `${tableName(disclosure, 'projectPerformance')}的同名比率`
    if (strange.length === 0) {
      yield { outcome: 'holds', subject }
      return
    }
    const told = strange.map((alike) => {
      const each = alike.map(({ indicator }) => `“${unspaced(indicator.name)}”${unspaced(indicator.target.text)}`)
      return [...new Set(each)].join('、')
    })
    yield {
      ...{ outcome: 'fails', subject, place: 'same measures' },
      ...together(strange.flat().map(({ indicator }) => indicatorEvidence('projectPerformance', indicator))),
      sentence: `${tableName(disclosure, 'projectPerformance')}里同一个指标在不同项目定了不同的目标：${told.join('；')}。`,
    }
  },
}

/** 合格率 or 完成率 may be of anything. */
const LEAST = 7
