import { groupBy } from '@/lib/audit/group-by'
import {
  indicatorEvidence,
  indicatorGroups,
  indicatorName,
  unspaced,
  type IndicatorGroup,
} from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import { INDICATOR_KIND_TITLES, type Indicator } from '@/lib/budget/table-rows'

/** Satisfaction stands under 满意度指标 where the table has that class, and nothing else does. ONE finding per table. */
export const indicatorClasses: JudgingRule = {
  id: 'indicator-classes',
  title: '满意度指标列在满意度类里，别的指标不列在那里',
  severity: 'form',
  toldTo: 'proof',
  presumes: '绩效目标表分类列指标，其中有满意度一类。',
  example: `${said('表 14“大厅改造”的“群众满意度”', 'benefit')}。`,
  *judge({ disclosure }) {
    for (const [key, groups] of groupBy(indicatorGroups(disclosure), (group) => group.key)) {
      const all = groups.flatMap(({ indicators }) => indicators)
      if (!all.some(({ kind }) => kind === 'satisfaction')) continue
      const subject = `${tableName(disclosure, key)}的满意度指标`
      const strays = groups.flatMap((group) => straysOf(group))
      if (strays.length === 0) yield { outcome: 'holds', subject }
      else
        yield {
          ...{ outcome: 'fails', subject, place: `${key} classes` },
          ...together(strays.map(({ indicator }) => indicatorEvidence(key, indicator))),
          sentence: `${strays.map(saying).join('；')}。`,
        }
    }
  },
}

interface Stray {
  readonly group: IndicatorGroup
  readonly indicator: Indicator
}

const straysOf = (group: IndicatorGroup): readonly Stray[] =>
  group.indicators.filter(isStray).map((indicator) => ({ group, indicator }))

function isStray({ kind, name }: Indicator): boolean {
  const plain = unspaced(name)
  return kind === 'satisfaction' ? /率$/.test(plain) && !OF_OPINION.test(plain) : /满意[度率]$/.test(plain)
}

/** What people think, however it is measured. */
const OF_OPINION = /满意|认可|认同|好评|差评|评价|投诉|支持|信任|获得感|幸福|安全感|知晓|表扬|回访|测评/

function saying({ group, indicator }: Stray): string {
  return said(indicatorName(group, indicator), indicator.kind)
}

function said(name: string, kind: Indicator['kind']): string {
  return `${name}列在${INDICATOR_KIND_TITLES[kind]}里${
    kind === 'satisfaction' ? '，名称说的不是满意度' : '，这张表另有满意度指标'
  }`
}
