import { indicatorEvidence, indicatorGroups, indicatorName, unspaced } from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import type { Indicator } from '@/lib/budget/table-rows'

/**
 * A target bounds what it is to bound: things made and people content from below, cost from above; and no rate of something
 * done goes beyond all of it. Where less may be better, the name says so.
 */
export const targetDirections: JudgingRule = {
  id: 'target-directions',
  title: '指标值的方向合理：产出、满意度不设上限，成本不设下限，完成类比率不超过 100%',
  severity: 'doubt',
  presumes: '指标有名称、单位和上限或下限。',
  example: '表 14“虚构项目”的“免费刻章”的指标值是“≤400套”：产出只设了上限，一件不做也算达标。',
  *judge({ disclosure }) {
    for (const group of indicatorGroups(disclosure)) {
      const { key, project } = group
      for (const indicator of group.indicators) {
        const doubt = DOUBTS.find(({ speaksOf }) => speaksOf(indicator))
        if (!doubt) continue
        const { name, target } = indicator
        const subject = indicatorName(group, indicator)
        const left = indicatorEvidence(key, indicator)
        if (!doubt.isSo(indicator)) {
          yield { outcome: 'holds', subject, left }
          continue
        }
        const sentence = `${subject}的指标值是“${unspaced(target.text)}”：${doubt.says}。`
        yield { outcome: 'fails', subject, place: `${key} ${project} ${unspaced(name)} direction`, left, sentence }
      }
    }
  },
}

interface Doubt {
  readonly says: string
  readonly speaksOf: (indicator: Indicator) => boolean
  readonly isSo: (indicator: Indicator) => boolean
}

const isUpper = ({ target }: Indicator): boolean => target.operator === '<=' || target.operator === '<'
const isLower = ({ target }: Indicator): boolean => target.operator === '>=' || target.operator === '>'

/** Things of which more is more. */
const COUNTED = /^(?:台|套|件|份|户|册|人次|场|场次|平方米|m²|㎡|公里|亩|棵|株)$/
/** Where a plan may well want fewer of them, or caps what is handed out. */
const FEWER =
  /不|无|未|减|降|少|压|控|限|超|耗|费用|经费|费$|损|废|漏|缺|错|误|差|故障|事故|伤|亡|案|投诉|信访|上访|违|逾|滞|积压|库存|成本|标准|定额|封顶|最多/

const DOUBTS: readonly Doubt[] = [
  {
    says: '产出只设了上限，一件不做也算达标',
    speaksOf: ({ kind, name, target }) => kind === 'output' && COUNTED.test(target.unit ?? '') && !FEWER.test(name),
    isSo: isUpper,
  },
  {
    says: '满意度只设了上限',
    speaksOf: ({ kind, name, target }) =>
      kind === 'satisfaction' && target.unit === '%' && /满意[度率]/.test(name) && !/不满意|投诉/.test(name),
    isSo: isUpper,
  },
  {
    says: '成本只设了下限，花多少都算达标',
    speaksOf: ({ kind, name, target }) =>
      kind === 'cost' && /^(?:万|亿)?元$|^万$/.test(target.unit ?? '') && !/节|省|降|收入|效益/.test(name),
    isSo: isLower,
  },
  {
    says: '这类比率最多是 100%',
    speaksOf: ({ name, target }) => target.unit === '%' && OF_A_WHOLE.test(unspaced(name)),
    isSo: ({ target }) =>
      target.operator !== '<=' && target.operator !== '<' && target.operator !== 'range' && Number(target.number) > 100,
  },
]

/** Parts of a whole; 完成率 may be above its plan, and growth is no part. */
const OF_A_WHOLE = /(?:合格|及时|到位|准确|覆盖|出勤|考勤|到岗|参与|合规|公开|满意|足额)[度率]$/
