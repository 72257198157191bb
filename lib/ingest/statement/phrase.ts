import type { AmountBasis, Phase } from '@/lib/budget/phase'
import { isWhole, topicIn, type Topic } from './subjects'

/** `either`: a form not filled in, 增加（减少）. */
export type Direction = 'up' | 'down' | 'same' | 'either'

/** What the words before a figure make of it. */
export type FigureRole =
  | { readonly kind: 'plain' }
  | { readonly kind: 'share' }
  | { readonly kind: 'completion'; readonly rateOf: AmountBasis }
  | { readonly kind: 'change'; readonly direction: Direction }

/** `占支出合计的` makes a share, `完成年初预算的` a rate, `减少` at the end a change; else the figure speaks for itself. */
export function roleAfter(words: string): FigureRole {
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('：')) + 1)
  if (/占[^占]*$/.test(clause)) return { kind: 'share' }
  const rate = /完成(?:了)?([^完成]*)$/.exec(clause)
  if (rate) return { kind: 'completion', rateOf: rateBasis(rate[1] ?? '') }
  const direction = changeAtEnd(words)
  return direction ? { kind: 'change', direction } : { kind: 'plain' }
}

/** The year that a change is told against: 与2024年预算相比, 比上年, 较2023年. */
export interface Comparison {
  readonly from: number
  readonly end: number
  /** Undefined for 上年. */
  readonly year: number | undefined
  /** With the plan of the same year: 较年初预算数. */
  readonly plan: boolean
}

/** Words without those that only compare (与上年相比增加（减少）). */
export const withoutChange = (words: string): string =>
  words.replace(COMPARISON, '').replace(new RegExp(`${UP}|${DOWN}|[（）]`, 'g'), '')

export function findComparisons(text: string): readonly Comparison[] {
  const found = (pattern: RegExp, plan: boolean) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      end: match.index + match[0].length,
      year: match[1] === undefined ? undefined : Number(match[1]),
      plan,
    }))
  return [...found(COMPARISON, false), ...found(AGAINST_PLAN, true)]
}

/** Places where a sentence says that nothing changed against another year (与2024年保持一致, 与上年持平). */
export function findSameMarks(text: string): readonly { readonly from: number; readonly end: number }[] {
  return [...text.matchAll(SAME)].map((match) => ({ from: match.index, end: match.index + match[0].length }))
}

/** Stretches that give a reason: where 主要原因 begins and ends, and how far the reason is told. */
export function findReasons(
  text: string,
): readonly { readonly from: number; readonly end: number; readonly told: number }[] {
  const reasons: { from: number; end: number; told: number }[] = []
  for (const match of text.matchAll(
    /主要原因(?:主要)?(?:是|为|：|如下)*|原因(?:主要)?(?:是|为|：|如下)+|主要是(?=由于|因)/g,
  )) {
    const end = match.index + match[0].length
    if (end <= (reasons.at(-1)?.told ?? 0)) continue
    const length = text.slice(end).search(/。|；(?![二三四五六七八]是|\d[.、])/)
    reasons.push({ from: match.index, end, told: length < 0 ? text.length : end + length })
  }
  return reasons
}

/**
 * Stretches that give the reason of the change right before them without calling it one: 增长5%，主要是…. What is spent on
 * something (主要是用于…) is no reason; 因公, 系统 and the like begin with its letters.
 */
export function findPlainReasons(
  text: string,
): readonly { readonly from: number; readonly end: number; readonly told: number }[] {
  return [...text.matchAll(PLAIN_REASON)].map((match) => {
    const end = match.index + match[0].length
    const length = text.slice(end).search(/[。；]/)
    return { from: match.index, end, told: length < 0 ? text.length : end + length }
  })
}

/** What the words before a figure speak of, the nearest clause first; descriptions of use (主要用于…) say nothing of it. */
export function topicBefore(
  words: string,
  context: { readonly incomeSide: boolean; readonly running: Topic | undefined },
): Topic | undefined {
  const clauses = words.replace(COMPARISON, '').split(/(?<=[，：])/)
  for (const [i, printed] of [...clauses.entries()].reverse()) {
    const clause = printed.replace(/[，：]$/, '')
    if (DESCRIPTION.test(clause)) continue
    const topic = topicIn(clause, context.incomeSide) ?? oneSide(clause, context.running)
    const headed = topic && TOTALS.has(topic.subject) ? headedLine(clauses[i - 1], clause) : undefined
    if (topic) return headed ?? topic
  }
  return undefined
}

/** 检察（款）：2018年预算支出合计…: the total of the line that heads the sentence. */
function headedLine(before: string | undefined, clause: string): Topic | undefined {
  if (before === undefined || !before.endsWith('：') || !/^(?:20\d\d年度?)?[预决]?算?(?:支出|收入)/.test(clause))
    return undefined
  const topic = topicIn(before, false)
  return topic?.subject === 'functionLine' ? topic : undefined
}

/** Which figure of plan or execution is meant, by the last word that says so. */
export function basisIn(words: string, phase: Phase, yearEnd: boolean): AmountBasis {
  if (yearEnd) return 'executed'
  const said = [
    ...words
      .replace(COMPARISON, '')
      .replace(AGAINST_PLAN, '')
      .matchAll(phase === 'final' ? FINAL_BASES : BUDGET_BASES),
  ].at(-1)?.[0]
  if (said === undefined) return phase === 'final' ? 'executed' : 'initial'
  if (/全年|调整/.test(said)) return 'adjusted'
  return /决算|执行数|实际支出/.test(said) ? 'executed' : 'initial'
}

/** A short name out of the words next to a count: `2024年共接待国内来访团组` → `国内来访团组`. */
export function labelIn(words: string): string | undefined {
  const label = words
    .replace(/^“|”$/g, '')
    .replace(/^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,3}）、?|[一二三四五六七八九十]{1,3}[、是])/, '')
    .replace(/^(?:其中|截至|20\d\d年度?|\d{1,2}月|\d{1,2}日|期末|年末|全年)+/, '')
    .replace(/^(?:本部门|本单位|我部门|我单位)/, '')
    .replace(/^(?:部门)?预算安排(?:购置)?/, '')
    .replace(/^(?:共接待|共有|共计|共|累计|合计|现有|涉及)+/, '')
    .replace(/(?:总计|合计)(?:数|额)?(?:为|是|达)?$/, '')
    .replace(/(?:共有|共计|共|累计|合计|各|均|约)?(?:数量?)?(?:为|是|达|计)?$/, '')
  const tail = label.length > 24 && label.includes('的') ? label.slice(label.lastIndexOf('的') + 1) : label
  return tail === '' || /^[（）“”、]+$/.test(tail) ? undefined : tail.slice(-40)
}

const UP = '增加|增长|上升|提高|上涨|增幅'
const DOWN = '减少|下降|降低|压减|调减|缩减|降幅'
const CHANGED = `(?:${UP}|${DOWN})(?:了|额|率|幅度)?(?:为|约|达)?[\\d.,]{1,20}(?:万元|亿元|元|%|个百分点|倍)`
const BECAUSE =
  '(?:主要)?(?:是|系)?(?:由于|因为)|(?:主要(?:是|系)?|是|系)因(?![公此而故])|主要[是系]|系(?![统列数])|因(?![公此而故为])'
const PLAIN_REASON = new RegExp(
  `(?<=(?:${CHANGED}|持平|保持一致|保持不变)，)(?:${BECAUSE})(?!用于|用以|包括|指|保障|安排)`,
  'g',
)
const OTHER_YEAR = '(?:(20\\d\\d)年度?|上一?年度?|去年)'
const COMPARISON = new RegExp(
  `(?:与|比|较|同(?=上)|大于|高于|多于|小于|低于|少于)${OTHER_YEAR}[^，。；：]{0,30}?` +
    `(?:相比|对比|比较|(?=${UP}|${DOWN}|保持|持平|一致|无变化|无增减|相同|不变|，|。|；|$))`,
  'g',
)
const AGAINST_PLAN = new RegExp(`[与比较](?:年初|当年|全年)预算[^，。；：]{0,6}?(?:相比|(?=${UP}|${DOWN}))`, 'g')
const SAME = new RegExp(
  `(?:与|比|较|同(?=上))${OTHER_YEAR}(?![^，。；：]{0,14}(?:口径|范围|标准|方法))[^，。；：]{0,14}?(?:保持一致|保持不变|持平|一致|无变化|无增减|相同|不变)`,
  'g',
)
const DESCRIPTION = /^(?:主要(?:用于|保障|包括|为|是)|包含|包括|用于)/
const FINAL_BASES = /年初预算|全年预算|调整后?预算|预算(?:拨款|资金|金额|安排)|决算|执行数|实际支出/g
const BUDGET_BASES = /预算|全年预算|调整后?预算|决算|(?:预算)?执行数|实际支出/g

function changeAtEnd(words: string): Direction | undefined {
  if (new RegExp(`(?:${UP})(?:（(?:${DOWN})）|[/／或](?:${DOWN}))(?:了|额|率)?(?:为)?$`).test(words)) return 'either'
  if (new RegExp(`(?:${DOWN})(?:（(?:${UP})）|[/／或](?:${UP}))(?:了|额|率)?(?:为)?$`).test(words)) return 'either'
  const verb = new RegExp(`(?:(${UP})|(${DOWN}))(?:了|额|率|幅度)?(?:为|约|达)?$`).exec(words)
  if (verb) return verb[1] === undefined ? 'down' : 'up'
  const compared = new RegExp(`(?:(大于|高于|多于)|(小于|低于|少于))${OTHER_YEAR}[^，。；：]{0,8}$`).exec(words)
  if (compared) return compared[1] === undefined ? 'down' : 'up'
  return undefined
}

function rateBasis(words: string): AmountBasis {
  if (/全年|调整/.test(words)) return 'adjusted'
  return 'initial'
}

/** 收入 or 支出 alone, where the sentence speaks of totals; inside an item 支出预算 is the item's own. */
function oneSide(clause: string, running: Topic | undefined): Topic | undefined {
  if (running && !TOTALS.has(running.subject)) return undefined
  const bare = clause.replace(
    new RegExp(`(?:各|均|同比|相应)?(?:${UP}|${DOWN})?(?:了)?(?:[预决]算)?(?:数)?(?:为|是|达)?$`),
    '',
  )
  const side = /(?:收入|支出)$/.exec(bare)
  if (!side || !isWhole(bare.slice(0, side.index))) return undefined
  return { subject: side[0] === '收入' ? 'income' : 'expenditure' }
}

const TOTALS: ReadonlySet<string> = new Set(['income', 'expenditure', 'incomeAndExpenditure', 'incomeSource'])
