import {
  indicatorEvidence,
  indicatorGroups,
  indicatorName,
  unspaced,
  type IndicatorGroup,
} from '@/lib/audit/indicator-groups'
import { plainNumber, scaled, type PlainNumber } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'
import type { Indicator } from '@/lib/budget/table-rows'

/**
 * Self-evaluation: full points are for a target that was reached; what goes half as far again beyond its target is a deviation;
 * a target in 元 or 人 is not answered in percent.
 */
export const resultsAndScores: JudgingRule = {
  id: 'results-and-scores',
  title: '绩效自评的得分与实际完成值相称，实际完成值与指标值用同一单位',
  severity: 'doubt',
  presumes: '决算的自评表，指标值与实际完成值都是同一单位的一个数。',
  example:
    '项目支出绩效自评表“虚构项目”的“培训人次”的指标值是“≥100人次”，实际完成值是“80人次”，没有达到，仍得满分（10 分）。',
  phases: ['final'],
  *judge({ disclosure }) {
    for (const group of indicatorGroups(disclosure)) {
      for (const indicator of group.indicators) yield* judgeIndicator(group, indicator)
      yield* judgeUnits(group)
    }
  },
}

interface Result {
  readonly target: PlainNumber
  readonly actual: PlainNumber
}

/** Both a single number of one unit; else nothing can be said of it. */
function resultOf({ kind, target, actual }: Indicator): Result | undefined {
  if (!actual || target.operator === 'range' || actual.operator === 'range') return undefined
  if ((target.unit ?? '') !== (actual.unit ?? '')) return undefined
  if (target.operator === undefined || target.operator === '=') {
    // Exactly so much money or time: less of it may be better.
    if (kind === 'cost' || !COUNTED.test(target.unit ?? '')) return undefined
  }
  const [aim, got] = [plainNumber(target.number), plainNumber(actual.number)]
  return aim && got ? { target: aim, actual: got } : undefined
}

const COUNTED = /^(?:%|人|人次|台|套|件|份|户|家|册|场|场次|次|个|平方米|m²|㎡|公里|亩|棵|株)$/

function* judgeIndicator(group: IndicatorGroup, indicator: Indicator): Generator<Judgement> {
  const result = resultOf(indicator)
  const [points, score] = [plainNumber(indicator.points?.text), plainNumber(indicator.score?.text)]
  if (!result || !points || !score) return
  const subject = indicatorName(group, indicator)
  const left = indicatorEvidence(group.key, indicator, 'actual')
  const right = indicatorEvidence(group.key, indicator)
  const place = `${group.key} ${group.project} ${unspaced(indicator.name)}`
  const said = `${subject}的指标值是“${unspaced(right.text)}”，实际完成值是“${unspaced(left.text)}”`
  const full = scaled(points, 6) === scaled(score, 6) && points.units > 0n
  if (full && !isReached(indicator, result))
    yield {
      outcome: 'fails',
      subject,
      place,
      left,
      right,
      sentence: `${said}，没有达到，仍得满分（${unspaced(indicator.score?.text ?? '')} 分）。`,
    }
  else if (isFarBeyond(indicator, result))
    yield { outcome: 'fails', subject, place, left, right, sentence: `${said}，超出一半以上，偏差度写 0。` }
  else yield { outcome: 'holds', subject, left, right }
}

function isReached({ target: { operator = '=' } }: Indicator, { target, actual }: Result): boolean {
  const decimals = Math.max(target.decimals, actual.decimals)
  const [aim, got] = [scaled(target, decimals), scaled(actual, decimals)]
  if (operator === '>=') return got >= aim
  if (operator === '>') return got > aim
  if (operator === '<=') return got <= aim
  if (operator === '<') return got < aim
  // A bare number is a quantity to be reached in some forms, an exact one in others; none is none.
  return aim === 0n ? got === 0n : got >= aim
}

/** What more is done than planned by half is to be explained; a deviation of 0 says that there is nothing to explain. */
function isFarBeyond({ target: { operator, unit }, deviation }: Indicator, { target, actual }: Result): boolean {
  const written = plainNumber(deviation?.text)
  if (!written || written.units !== 0n || unit === '%' || operator === '<=' || operator === '<') return false
  const decimals = Math.max(target.decimals, actual.decimals)
  return target.units > 0n && 2n * scaled(actual, decimals) > 3n * scaled(target, decimals)
}

function* judgeUnits(group: IndicatorGroup): Generator<Judgement> {
  const answered = group.indicators.filter(
    ({ target, actual }) => target.number !== undefined && (target.unit ?? '%') !== '%' && actual?.number !== undefined,
  )
  const inPercent = answered.filter(({ actual }) => actual?.unit === '%')
  const [first] = inPercent
  if (!first) return
  const more = inPercent.length > 1 ? `等 ${inPercent.length} 个指标` : ''
  const sentence = `${indicatorName(group, first)}${more}的指标值是“${unspaced(first.target.text)}”，实际完成值写“${unspaced(first.actual?.text ?? '')}”，看不出实际是多少。`
  yield {
    ...{ outcome: 'fails', subject: group.label, place: `${group.key} ${group.project} units`, severity: 'form' },
    ...together(inPercent.map((indicator) => indicatorEvidence(group.key, indicator, 'actual'))),
    sentence,
  }
}
