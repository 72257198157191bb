import type { Section } from './section'
import { topicIn, type Topic } from './subjects'

/** Words that say that there is none of something (无政府性基金预算支出, 没有安排…, 本部门无此项收入). */
export interface Nothing {
  readonly from: number
  readonly end: number
  /** What there is none of; empty when a sentence is no more than 无. */
  readonly words: string
}

/**
 * Clauses that end with what there is none of. 无 at the head of another word (无变化, 无形资产) names no money, and the
 * words must end as the name of some money does.
 */
export function findNothing(text: string): readonly Nothing[] {
  if (BARE.test(text)) return [{ from: 0, end: text.length, words: '' }]
  return [...text.matchAll(NOTHING)].map((match) => ({
    from: match.index,
    end: match.index + match[0].length,
    words: match[1] ?? '',
  }))
}

/** What is meant: each side where both are said to be none; for a bare 无 what the heading names; for 此项 nothing new. */
export function nothingTopics({ words }: Nothing, section: Section): readonly Topic[] {
  const { heading, subheading } = section
  if (words === '') return [topicIn(subheading, false) ?? topicIn(heading, false)].flatMap((topic) => topic ?? [])
  if (/^(?:此|该|上述|以上)[项类笔]?/.test(words)) return []
  const topic = topicIn(words, false)
  if (!topic || topic.subject === 'functionLine') return []
  const income = INCOME_OF[topic.subject]
  if (income && /收入[、和与及]支出|收支/.test(words)) return [{ subject: income }, topic]
  return [topic]
}

const INCOME_OF: Partial<Record<Topic['subject'], Topic['subject']>> = {
  generalPublic: 'generalPublicIncome',
  governmentFund: 'governmentFundIncome',
  stateCapital: 'stateCapitalIncome',
}

/** No more than that: 无, or that the table above is empty. */
const BARE = /^(?:无|[本此该]表(?:数据?|数额|金额)?(?:均?为(?:零|0|空表?)|无数据?|没有数据))[。；]?$/

const NOTHING =
  /(?<![\p{Script=Han}]?[有并])(?:无(?!形|偿|线|障|法|论|需|关)|没有|未(?:安排|发生|使用|编制|开支|列支|涉及)|不涉及)(?:使用|安排|编制|发生|列支)?([^，。；：、“”（）\d]{0,12}[“”]?[^，。；：、\d]{1,24}?(?:[、和与及][^，。；：、\d]{1,8})?(?:(?:收入|支出|收支)(?:项目)?|经费|预算|拨款|资金|采购|费用?|情况))(?=[，。；）]|$)/gu
