import { plainNumber, scaled } from '@/lib/audit/plain-number'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { claimName } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import type { Claim } from '@/lib/budget/statement'

/**
 * How many projects were evaluated: as many as had to be, as the grades and the outcomes come to; and the score that the
 * statement tells is the score of the form.
 */
export const evaluationCounts: JudgingRule = {
  id: 'evaluation-counts',
  title: '绩效自评的项目个数、等级个数和得分，说明与自评表一致',
  severity: 'conflict',
  presumes: '同一节里写明自评的项目个数和各等级的个数，每种个数只写了一次；自评表里的得分都读得出来。',
  example: saying('说明第十三节“实际自评”', 3, '各等级的个数相加是', 4),
  phases: ['final'],
  *judge({ disclosure }) {
    for (const own of sectionsOf(disclosure)) {
      yield* judgeCounts(own)
      yield* judgeScore(disclosure, own)
      yield* judgeGrades(disclosure, own)
    }
  },
}

const sectionsOf = ({ claims }: Disclosure): readonly (readonly Claim[])[] => {
  const own = claims.filter(({ subject }) => subject === 'selfEvaluation')
  return [...new Set(own.map(({ section }) => section))].map((section) =>
    own.filter((claim) => claim.section === section),
  )
}

/** The one clause whose label says so; with two of them it is not known which is meant. */
function countOf(claims: readonly Claim[], label: RegExp): Counted | undefined {
  const found = claims.filter((claim) => claim.count !== undefined && label.test(claim.label ?? ''))
  const [claim] = found
  const text = claim?.count?.text.trim() ?? ''
  return claim && found.length === 1 && /^\d+$/.test(text) ? { claim, number: Number(text) } : undefined
}

interface Counted {
  readonly claim: Claim
  readonly number: number
}

const evidence = ({ claim: { count } }: Counted): Evidence => ({
  text: count?.text ?? '',
  ...(count?.at !== undefined && { at: count.at }),
})

const GRADES = [
  { label: /自?评(?:等级)?为?优$/, name: '优', least: 90 },
  { label: /自?评(?:等级)?为?良$/, name: '良', least: 80 },
  { label: /自?评(?:等级)?为?中$/, name: '中', least: 60 },
  { label: /自?评(?:等级)?为?差$/, name: '差', least: 0 },
] as const

function* judgeCounts(claims: readonly Claim[]): Generator<Judgement> {
  const needed = countOf(claims, /[应需].*自评/)
  const done = countOf(claims, DONE)
  const covered = countOf(claims, /^(?:涵盖|涉及|覆盖|包括|共有?|共计)?(?:预算)?项目$/)
  if (needed && covered) yield compare(needed, [covered], `前面写${covered.claim.label ?? ''}`)
  const grades = GRADES.flatMap(({ label }) => countOf(claims, label) ?? [])
  // A grade that nobody got may be left out; with one grade alone the others are not told.
  if (done && grades.length > 1) yield compare(done, grades, '各等级的个数相加是')
  const outcomes = [REACHED, NOT_REACHED].flatMap((label) => countOf(claims, label) ?? [])
  // That there is no third kind of outcome is not said.
  if (done && outcomes.length === 2) yield asDoubt(compare(done, outcomes, '完成的与未完成、有偏差的个数相加是'))
}

/** 实际自评, 已开展绩效自评, 完成自评; not what should be (应自评). */
const DONE = /^(?!.*[应需未]).*(?:实际|已|完成|开展).*自评/
/** 完成所有绩效指标, 目标全部实现; neither what was evaluated nor what was not reached. */
const REACHED = /^(?!.*(?:自评|[未应需]|偏差|部分)).*(?:完成|实现|达到)/
const NOT_REACHED = /^(?!.*自评).*(?:未(?:能)?(?:完成|实现|达)|偏差|部分(?:完成|实现|达))/

function compare(stated: Counted, parts: readonly Counted[], says: string): Judgement {
  const sum = parts.reduce((so, { number }) => so + number, 0)
  const subject = claimName(stated.claim)
  const [only] = parts
  const right: Evidence =
    parts.length === 1 && only ? evidence(only) : { text: String(sum), parts: parts.map(evidence) }
  const common = { subject, left: evidence(stated), right }
  if (sum === stated.number) return { outcome: 'holds', ...common }
  const sentence = saying(subject, stated.number, says, sum)
  return { outcome: 'fails', ...common, place: `${stated.claim.section} ${stated.claim.label ?? ''} ${says}`, sentence }
}

/** 整体绩效自评得分 of the statement against 总分 of the form. */
function* judgeScore(disclosure: Disclosure, claims: readonly Claim[]): Generator<Judgement> {
  const claim = claims.find(({ label, score }) => label === undefined && score !== undefined)
  const row = disclosure.tables.selfEvaluation?.rows.find(({ role }) => role === 'score')
  const printed = row?.cells['score']
  const [stated, total] = [plainNumber(claim?.score?.text), plainNumber(printed?.text)]
  if (!claim?.score || !row || !printed || !stated || !total) return
  const decimals = Math.max(stated.decimals, total.decimals)
  const subject = `${claimName(claim)}得分`
  const left = { text: claim.score.text, ...(claim.score.at !== undefined && { at: claim.score.at }) }
  const right: Evidence = {
    ...{ table: 'selfEvaluation', row: row.row, column: 'score', text: printed.text },
    ...(printed.at !== undefined && { at: printed.at }),
  }
  if (scaled(stated, decimals) === scaled(total, decimals)) {
    yield { outcome: 'holds', subject, left, right }
    return
  }
  const sentence = `${subject}写 ${left.text.trim()} 分，${tableName(disclosure, 'selfEvaluation')}的总分是 ${printed.text.trim()} 分。`
  yield { outcome: 'fails', subject, place: `${claim.section} score`, left, right, sentence }
}

/** Where all evaluated projects stand in the form: the grade that each score comes to (优 from 90, 良 from 80, 中 from 60). */
function* judgeGrades(disclosure: Disclosure, claims: readonly Claim[]): Generator<Judgement> {
  const done = countOf(claims, DONE)
  const rows = disclosure.tables.projectPerformance?.rows.filter(({ level }) => level === 'project') ?? []
  const scores = rows.map(({ cells }) => plainNumber(cells['score']?.text))
  if (!done || rows.length !== done.number || scores.some((score) => score === undefined)) return
  const reached = scores.map((score) => (score ? Number(score.units) / 10 ** score.decimals : 0))
  for (const [i, { label, name, least }] of GRADES.entries()) {
    const counted = countOf(claims, label)
    if (!counted) continue
    const below = GRADES[i - 1]?.least ?? Infinity
    const own = reached.filter((score) => score >= least && score < below).length
    const subject = claimName(counted.claim)
    const common = {
      subject,
      left: evidence(counted),
      right: { table: 'projectPerformance' as const, text: String(own) },
    }
    if (own === counted.number) yield { outcome: 'holds', ...common }
    else
      yield {
        ...{ outcome: 'fails', ...common, place: `${counted.claim.section} grade ${name}`, severity: 'doubt' },
        sentence: `${subject}写 ${counted.number} 个，${tableName(disclosure, 'projectPerformance')}里得分够“${name}”的有 ${own} 个。`,
      }
  }
}

const asDoubt = (judgement: Judgement): Judgement =>
  judgement.outcome === 'fails' ? { ...judgement, severity: 'doubt' } : judgement

function saying(subject: string, stated: number, says: string, sum: number): string {
  return `${subject}写 ${stated} 个，${says} ${sum} 个。`
}
