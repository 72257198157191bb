import type { Phase } from '@/lib/budget/phase'
import type { Figure } from './figures'
import { fundIn } from './fund'
import type { Paragraph } from './paragraphs'
import { labelIn, topicBefore, withoutChange } from './phrase'
import { isIncomeSide, type Reader, type Section } from './section'
import { topicIn, type Topic } from './subjects'

/** What the words before a figure speak of, in their section. */
export function spokenOf({ section }: Reader, words: string): Topic | undefined {
  const topic = topicBefore(words, { incomeSide: isIncomeSide(section), running: section.running })
  return topic && underClass(section, topic)
}

/** …（款）…（项） below a heading that names the class, or …（项） below one that names both: they begin its path. */
export function underClass(section: Section, topic: Topic): Topic {
  if (topic.subject !== 'functionLine' || !topic.below || section.class === undefined) return topic
  const above = topic.below === '款' ? section.class.split(' · ')[0] : section.class
  return { subject: 'functionLine', label: `${above ?? ''} · ${topic.label ?? ''}` }
}

const isEvaluated = ({ section, paragraph }: Reader, position: number): boolean =>
  section.running?.subject === 'selfEvaluation' ||
  section.subheading.includes('自评') ||
  paragraph.text.slice(Math.max(0, position - 60), position).includes('自评')

/** 涉及预算资金: money of evaluated or of named projects is not all the money for projects. */
export function evaluated(reader: Reader, topic: Topic | undefined, position: number): Topic | undefined {
  const told = reader.paragraph.text.slice(Math.max(0, position - 12), position)
  if (topic?.subject !== 'project' || !told.includes('涉及')) return topic
  const { last } = reader.section
  if (last?.subject === 'performanceManaged') return named('performanceManaged', last.label)
  if (isEvaluated(reader, position)) return { subject: 'selfEvaluation' }
  // 实行整体支出绩效目标管理，涉及财政性资金: not of projects, where none are named.
  const sentence = /[^。；]*$/.exec(reader.paragraph.text.slice(0, position))?.[0] ?? ''
  if (!/项目/.test(sentence) && isManaged(sentence)) return { subject: 'performanceManaged' }
  return last?.subject === 'projectCount' ? named('project', last.label) : topic
}

/** A plan that says what the figure really is (实际为) says it beside the planned one. */
export function actual(topic: Topic, words: string, phase: Phase): Topic {
  return phase === 'budget' && /实际(?:为|是)?$/.test(words) ? { ...topic, label: '实际' } : topic
}

/** What a figure without a known subject is about: a name of its own if it has one, else what was spoken of before. */
export function fallbackTopic({ section }: Reader, words: string): Topic {
  const clause = words.split(/[，：]/).at(-1) ?? ''
  if (
    withoutChange(clause)
      .replace(/20\d\d年度?/g, '')
      .replace(BUDGET_WORDS, '').length > 1
  )
    return named('other', labelIn(clause))
  if (section.running) return section.running
  const headed = topicIn(section.subheading, false) ?? topicIn(section.heading, isIncomeSide(section))
  return headed ?? named('other', labelIn(clause))
}

/** Words that say how much and of which plan, but not of what. */
const BUDGET_WORDS =
  /年初|全年|当年|年度|本年|调整后?|支出|收入|预算|决算|执行|拨款|资金|金额|总额|总计|合计|实际|安排|实现|其中|此外|共|计|约|均|数|额|总|各|为|是|达|[“”、（）]/g

/** The label as it is printed, with its own brackets and quotation marks. */
export function printedLabel({ text, printed }: Paragraph, label: string, position: number): string {
  const before = text.lastIndexOf(label, position)
  const at = before < 0 ? text.indexOf(label, position) : before
  return at < 0 ? label : printed.slice(at, at + label.length)
}

export function countTopic(
  reader: Reader,
  figure: Figure,
  words: string,
  label: string | undefined,
  projects: string | null,
): Topic {
  const { section } = reader
  if (figure.unit === '辆') return named('vehicleCount', label?.replace(/^.*的|^.*车辆$/, ''))
  if (/^[套台]/.test(figure.unit)) return named('equipmentCount', label)
  if (projects !== null || /项目(?:共计|共有?|合计|总数)?(?:为|有)?$/.test(words)) {
    const tail = (projects ?? '').replace(/^(?:作为|为|中)?(?:部门)?/, '')
    const name = tail === '' ? label : tail
    const whole = projects === null ? label : name
    if (isEvaluated(reader, figure.from) && !isManaged(whole ?? '')) return named('selfEvaluation', whole)
    return named(isManaged(`${whole ?? ''}${projects ?? ''}`) ? 'performanceManaged' : 'projectCount', whole)
  }
  if (isEvaluated(reader, figure.from)) return named('selfEvaluation', label)
  const topic = topicBefore(words, { incomeSide: false, running: section.running }) ?? section.running
  if (topic && COUNTED.has(topic.subject)) return named(topic.subject, label)
  return named('other', label)
}

/** Aims set, followed or watched (绩效目标、绩效跟踪、绩效监控、绩效管理), not the evaluation afterwards. */
const isManaged = (words: string): boolean => /绩效(?:目标|跟踪|监控|运行|管理)/.test(words) && !words.includes('自评')

const COUNTED: ReadonlySet<string> = new Set(['abroad', 'reception', 'meetings', 'training'])

export const named = (subject: Topic['subject'], label: string | undefined): Topic =>
  label === undefined || label === '' ? { subject } : { subject, label }

/** Under which class the items to come stand: a class named alone, or with its 款; an item about something else ends it. */
export function keepClass(section: Section, topic: Topic | undefined, words: string): void {
  if (!topic) return
  if (topic.subject !== 'functionLine') section.class = undefined
  else if (!topic.below && topic.label !== undefined) {
    const levels = topic.label.split(' · ').length
    if (levels === 1 || (levels === 2 && OF_SECTION.test(words))) section.class = topic.label
  }
}

/** …（类）…（款）, and no 项. */
const OF_SECTION = /（[类款项\d]*款[^（）]*）[^（）]*$/

/** 本年收入 under a heading of one money (政府性基金预算收支情况) is the income of that money. */
export function ofHeadedFund(
  { heading, subheading }: Section,
  clause: string,
  topic: Topic | undefined,
): Topic | undefined {
  const side = topic?.subject === 'income' ? 0 : topic?.subject === 'expenditure' ? 1 : undefined
  const fund = fundIn(subheading) ?? fundIn(heading)
  if (side === undefined || !fund || !/^[本当]年(?:收入|支出)/.test(clause)) return topic
  const subject = SIDES_OF_FUND[fund]?.[side]
  return subject ? { subject } : topic
}

const SIDES_OF_FUND: Partial<Record<string, readonly [Topic['subject'], Topic['subject']]>> = {
  appropriation: ['appropriationIncome', 'appropriationExpenditure'],
  generalPublic: ['generalPublicIncome', 'generalPublic'],
  governmentFund: ['governmentFundIncome', 'governmentFund'],
  stateCapital: ['stateCapitalIncome', 'stateCapital'],
}
