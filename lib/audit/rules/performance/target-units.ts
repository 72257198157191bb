import { indicatorEvidence, indicatorGroups, indicatorName, unspaced } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'
import type { Disclosure } from '@/lib/budget/disclosure'

/** The unit of a target counts what the indicator's name says is counted: 人数 people, 次数 times, 率 percent. */
export const targetUnits: JudgingRule = {
  id: 'target-units',
  title: '指标值的单位与指标名称所说的量相符',
  severity: 'form',
  toldTo: 'proof',
  presumes: '指标名称写明所计的量，指标值带有单位。',
  example: '表 14“虚构项目”的“维修设备种类”的指标值是“≥50台”，单位是“台”，名称说的是种类。',
  *judge({ disclosure }) {
    yield* judgeMoney(disclosure)
    for (const group of indicatorGroups(disclosure)) {
      const { key, project } = group
      for (const indicator of group.indicators) {
        const name = unspaced(indicator.name)
        const unit = unspaced(indicator.target.unit ?? '')
        const measure = MEASURES.find(({ of }) => of.test(name))
        if (!measure || indicator.target.number === undefined || unit === '') continue
        const subject = indicatorName(group, indicator)
        const left = indicatorEvidence(key, indicator)
        if (measure.units.test(unit)) {
          yield { outcome: 'holds', subject, left }
          continue
        }
        const sentence = `${subject}的指标值是“${unspaced(indicator.target.text)}”，单位是“${unit}”，名称说的是${measure.what}。`
        yield { outcome: 'fails', subject, place: `${key} ${project} ${name} unit`, left, sentence }
      }
    }
  },
}

/** “≤400万” is no amount of money until it says of what. ONE finding for all. */
function* judgeMoney(disclosure: Disclosure): Generator<Judgement> {
  const costs = indicatorGroups(disclosure).flatMap((group) =>
    group.indicators.flatMap((indicator) => {
      const { number, unit = '' } = indicator.target
      const isMoney = indicator.kind === 'cost' && number !== undefined && /^万元?$/.test(unspaced(unit))
      return isMoney ? [{ group, indicator }] : []
    }),
  )
  if (costs.length === 0) return
  const subject = '成本指标值的单位'
  const bare = costs.filter(({ indicator }) => unspaced(indicator.target.unit ?? '') === '万')
  if (bare.length === 0) {
    yield { outcome: 'holds', subject }
    return
  }
  const told = bare.map(
    ({ group, indicator }) => `${indicatorName(group, indicator)}“${unspaced(indicator.target.text)}”`,
  )
  yield {
    ...{ outcome: 'fails', subject, place: 'cost units' },
    ...together(bare.map(({ group, indicator }) => indicatorEvidence(group.key, indicator))),
    sentence: `有 ${bare.length} 个成本指标值只写“万”，没有写“元”：${told.join('、')}。`,
  }
}

/** Only what a name ends in: 人数覆盖率 is a rate. A share of a number of people is asked for now and then. */
const MEASURES = [
  { of: /种类(?:数|数量)?$/, units: /^[种类项个品]|%/, what: '种类' },
  { of: /人数$/, units: /人|名|位|户|%|％/, what: '人数' },
  { of: /次数$/, units: /次|场|期|回|轮|批|届|趟|天|%|％/, what: '次数' },
  { of: /面积$/, units: /平方|平米|m|㎡|亩|顷|公里|平|方|%|％/i, what: '面积' },
  { of: /(?:合格|完成|到位|及时|准确|覆盖|出勤|达标|参与)率$/, units: /%|％|‰|百分|分$/, what: '比率' },
] as const
