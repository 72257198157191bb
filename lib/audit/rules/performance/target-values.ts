import {
  indicatorEvidence,
  indicatorGroups,
  quotedName,
  unspaced,
  type IndicatorTable,
} from '@/lib/audit/indicator-groups'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Indicator } from '@/lib/budget/table-rows'

/**
 * A target (指标值) says what is to be reached: it is not the indicator's name once more, not blank where points depend on
 * it, not “at least nothing”, and a rank says whether it is to be beaten. ONE finding per table and fault.
 */
export const targetValues: JudgingRule = {
  id: 'target-values',
  title: '指标值写明要达到什么，不是照抄指标名称、空白、“≥0”或不知方向的名次',
  severity: 'form',
  toldTo: 'proof',
  presumes: '绩效表列有指标值。',
  example: '表 14“项目完成时间”的指标值与指标名称一字不差，没有写要达到什么。',
  *judge({ disclosure }) {
    const groups = groupBy(indicatorGroups(disclosure), ({ key }) => key)
    for (const [key, own] of groups)
      yield* judgeTable(
        disclosure,
        key,
        own.flatMap(({ indicators }) => indicators),
      )
  },
}

function* judgeTable(
  disclosure: Disclosure,
  key: IndicatorTable,
  indicators: readonly Indicator[],
): Generator<Judgement> {
  const subject = `${tableName(disclosure, key)}的指标值`
  let found = false
  for (const { fault, says, isSo } of FAULTS) {
    const faulty = indicators.filter(isSo)
    const [first] = faulty
    if (!first) continue
    found = true
    const [which, example] =
      faulty.length === 1
        ? [quotedName(first.name), '']
        : [`有 ${faulty.length} 个指标`, `，如${quotedName(first.name)}`]
    yield {
      ...{ outcome: 'fails', subject, place: `${key} ${fault}` },
      ...together(faulty.map((indicator) => indicatorEvidence(key, indicator))),
      sentence: `${tableName(disclosure, key)}${which}的指标值${says}${example}。`,
    }
  }
  if (!found) yield { outcome: 'holds', subject }
}

const FAULTS: readonly {
  readonly fault: string
  readonly says: string
  readonly isSo: (indicator: Indicator) => boolean
}[] = [
  { fault: 'name again', says: '与指标名称一字不差，没有写要达到什么', isSo: isItsName },
  { fault: 'blank', says: '空白，却定了分值', isSo: isBlankWithPoints },
  { fault: 'rank', says: '是一个名次，没有写是几名以内还是正好第几名', isSo: isBareRank },
  { fault: 'at least nothing', says: '是“≥0”，什么都不做也算达标', isSo: isAtLeastNothing },
]

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** 相关 for 年度履职目标相关性 is how the official form has it; a whole name is none. */
function isItsName({ name, target }: Indicator): boolean {
  const said = words(target.text)
  return said.length >= 4 && said === words(name)
}

function isBlankWithPoints({ target, points }: Indicator): boolean {
  return unspaced(target.text) === '' && Number(unspaced(points?.text ?? '')) > 0
}

function isAtLeastNothing({ target }: Indicator): boolean {
  return target.operator === '>=' && target.number !== undefined && Number(target.number) === 0
}

function isBareRank({ name, target }: Indicator): boolean {
  const { number, operator = '=', unit = '', text } = target
  const isRank = /(?:排名|名次|位次)$/.test(unspaced(name)) && /^[名位]次?$/.test(unspaced(unit))
  return isRank && number !== undefined && number !== '1' && operator === '=' && !/[前第内]|=/.test(text)
}
