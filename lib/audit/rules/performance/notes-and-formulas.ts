import {
  indicatorEvidence,
  indicatorGroups,
  quotedName,
  unspaced,
  type IndicatorGroup,
} from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'
import type { Indicator } from '@/lib/budget/table-rows'

/** The note on a rate (指标值说明) defines it once in words and once as a formula: of the same, by the same name. ONE finding per table. */
export const notesAndFormulas: JudgingRule = {
  id: 'notes-and-formulas',
  title: '指标说明里的定义与公式一致',
  severity: 'form',
  toldTo: 'form',
  presumes: '有原文；整体绩效目标表的指标说明里既有文字定义又有公式。',
  example:
    '表 13 有 1 个指标的说明，文字与公式不一致：“绩效自评完成率”文字以“应实施项目总数”为分母，公式以“部门项目总数”为分母。',
  phases: ['budget'],
  needs: 'text',
  *judge({ disclosure }) {
    for (const group of indicatorGroups(disclosure)) {
      const explained = group.indicators.filter(({ note = '' }) => FORMULA.test(unspaced(note)))
      if (explained.length > 0) yield judgeGroup(group, explained)
    }
  },
}

function judgeGroup({ key, label, project }: IndicatorGroup, explained: readonly Indicator[]): Judgement {
  const subject = `${label}的指标说明`
  const strange = explained.flatMap((indicator) => {
    const faults = faultsOf(indicator)
    return faults.length > 0 ? [{ indicator, faults }] : []
  })
  if (strange.length === 0) return { outcome: 'holds', subject }
  const told = strange.map(({ indicator, faults }) => `${quotedName(indicator.name)}${faults.join('，')}`)
  return {
    ...{ outcome: 'fails', subject, place: `${key} ${project} formulas` },
    ...together(strange.map(({ indicator }) => indicatorEvidence(key, indicator))),
    sentence: `${label}有 ${strange.length} 个指标的说明，文字与公式不一致：${told.join('；')}。`,
  }
}

/** 执行率=（完成数/预算数）×100% */
const FORMULA = /([^。，；：:=＝]{2,16})[=＝]([^。；=＝]+?)[/／÷]([^。；=＝]+?)[)）]?[*×xX]100[%％]/

function faultsOf({ name, note = '' }: Indicator): readonly string[] {
  const text = unspaced(note)
  const [, called = '', above = '', below = ''] = FORMULA.exec(text) ?? []
  return [...ofWhat(text, below), ...ofAdjustment(text, above, below), ...byName(unspaced(name), called)]
}

/** “占应实施项目总数的比重”, and a formula that divides by something else. */
function ofWhat(text: string, below: string): string[] {
  const said = /占([^。，；占]{2,30}?)的(?:比重|比例|比率|百分比)/.exec(text)?.[1]
  if (said === undefined || bare(said) === bare(below)) return []
  return [`文字以“${said}”为分母，公式以“${below}”为分母`]
}

/** What an adjustment comes to is a sum of changes; the formula takes the first budget off it once more. */
function ofAdjustment(text: string, above: string, below: string): string[] {
  const [, minuend = '', subtrahend = ''] = /^[(（]?([^-－—–]+)[-－—–]([^-－—–)）]+)[)）]?$/.exec(above) ?? []
  const isSumOfChanges =
    minuend !== '' && new RegExp(`${minuend}[：:是指][^。]*(?:追加|追减)[^。]*(?:总和|之和|合计)`).test(text)
  if (!isSumOfChanges || bare(subtrahend) !== bare(below)) return []
  return [`文字里“${minuend}”已经是增减的总和，公式又减去“${subtrahend}”`]
}

/** The formula's own name is the indicator's, or part of it, or more than it. */
function byName(name: string, called: string): string[] {
  const [one, other] = [bare(name), bare(called)]
  if (!other.endsWith('率') || one.includes(other) || other.includes(one)) return []
  return [`公式里叫“${called}”`]
}

const bare = (words: string): string => words.replace(/部门|本单位|单位|[“”"（）()的]/g, '')
