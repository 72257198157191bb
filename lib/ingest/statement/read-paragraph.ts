import type { Disclosure } from '@/lib/budget/disclosure'
import type { Cell } from '@/lib/budget/cell'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { amountCell, inUnit } from './amount-cell'
import { findFigures, type Figure } from './figures'
import {
  actual,
  countTopic,
  evaluated,
  fallbackTopic,
  keepClass,
  named,
  ofHeadedFund,
  printedLabel,
  spokenOf,
  underClass,
} from './figure-topic'
import { nothingTopics, type Nothing } from './find-nothing'
import { FUND_OF, fundIn, PARTS } from './fund'
import { eventsOf } from './paragraph-events'
import { ORDINAL, type Paragraph } from './paragraphs'
import { basisIn, labelIn, roleAfter, topicBefore, type Direction } from './phrase'
import { isIncomeSide, NEARBY, type Reader, type Section, type StatementContext } from './section'
import { topicIn, type Topic } from './subjects'

/** Adds what one paragraph says to its section. */
export function readParagraph(paragraph: Paragraph, section: Section, context: StatementContext): Disclosure['issues'] {
  const { text } = paragraph
  if (ORDINAL.test(text)) startItem(text, section)
  const { figures, years, gaps } = findFigures(paragraph)
  const reader = { paragraph, section, context }
  let [before, comparedTo, reasonTo] = [0, 0, 0]
  let compared = ''
  for (const event of eventsOf(text, figures, years)) {
    const start = phraseStart(text, before, event.from)
    const words = text.slice(Math.max(start, event.from - MOST_WORDS), event.from)
    const explains = event.from < reasonTo
    if (event.kind === 'year') {
      // Another year that is compared with, or that explains, is not what the sentence speaks of.
      if (!explains && event.from >= comparedTo) section.year = event
      continue
    }
    if (event.kind === 'comparison') {
      comparedTo = event.end
      compared = text.slice(event.from, event.end)
      if (!explains) section.baseYear = event.plan ? undefined : (event.year ?? context.year - 1)
      continue
    }
    if (event.kind === 'nothing') {
      if (!explains) takeNothing(reader, event.nothing, event.from)
      continue
    }
    before = event.end
    if (event.kind === 'reason') {
      takeReason(reader, words, paragraph.printed.slice(event.end, event.told))
      reasonTo = event.told
    } else if (event.kind === 'same') {
      if (!explains) takeSame(reader, words, start)
    } else if (explains) takeAside(reader, event.figure)
    else if (event.from < comparedTo && !/^[大高多小低少]于/.test(compared)) takeEarlier(reader, event.figure, compared)
    else takeFigure(reader, event.figure, words)
  }
  section.fund = /(?:如下|包括|其中)[：。]?$/.test(text) ? (fundIn(lastSentence(text)) ?? section.fund) : section.fund
  return gaps.map((gap) => gapIssue(paragraph, gap))
}

const lastSentence = (text: string): string => /[^。]*[。：]?$/.exec(text)?.[0] ?? ''

/** Longer stretches without a figure or a full stop tell nothing more about the next figure. */
const MOST_WORDS = 240

/** `（二）公务接待费…`, `3.…（类）…（款）…（项）。`: what the item is about holds for all of its sentences. */
function startItem(text: string, section: Section): void {
  const head =
    text
      .replace(ORDINAL, '')
      .slice(0, 120)
      .split(/[，。：\d]/)[0] ?? ''
  const topic = topicIn(head, isIncomeSide(section))
  section.running = topic && underClass(section, topic)
  keepClass(section, topic, head)
  section.last = section.year = section.baseYear = undefined
}

function phraseStart(text: string, before: number, from: number): number {
  const within = text.slice(before, from)
  const stop = Math.max(within.lastIndexOf('。'), within.lastIndexOf('；'))
  return before + stop + 1
}

function takeFigure(reader: Reader, figure: Figure, words: string): void {
  switch (figure.kind) {
    case 'amount':
    case 'bare':
      return takeAmount(reader, figure, words)
    case 'percent':
      return takePercent(reader, figure, words)
    case 'count':
      return takeCount(reader, figure, words)
    case 'score': {
      const label = /平均/.test(words) ? { label: '平均' } : {}
      addClaim(reader, figure.from, { subject: 'selfEvaluation', ...label }, words, { score: figure.cell })
    }
  }
}

function takeAmount(reader: Reader, figure: Figure, words: string): void {
  const { section } = reader
  const clause = clauseBefore(reader, figure)
  const role = roleAfter(clause)
  if (role.kind === 'share') return takeWhole(reader, figure, clause)
  const topic = ofHeadedFund(section, clause, spokenOf(reader, words))
  // A class may be named in a line of its own, below an item of no class.
  if (role.kind === 'plain' && topic?.subject === 'functionLine') keepClass(section, topic, '')
  const { cell, unit } = amountCell(figure)
  if (role.kind === 'change') {
    const claim = changedClaim(reader, figure.from, topic, words, unit)
    claim.change = inUnit(cell, unit, claim.unit)
    setDirection(section, claim, role.direction, cell)
    return
  }
  const { running, last } = section
  // 与上年持平0万元: what follows at once is the change, which is nothing.
  if (last?.direction === 'same' && !last.change && clause === '' && isZero(cell)) {
    last.change = inUnit(cell, unit, last.unit)
    return
  }
  const plan = role.kind === 'completion' && clause.includes('预算')
  const stated = actual(
    evaluated(reader, topic ?? (plan ? running : undefined), figure.from) ?? fallbackTopic(reader, words),
    words,
    reader.context.phase,
  )
  const claim = addClaim(reader, figure.from, stated, words, { amount: cell, unit })
  // 完成年初预算100万元的98%: the plan is told beside what was spent, and what follows is said of that.
  if (plan) {
    claim.basis = role.rateOf
    if (last) Object.assign(section, { running, last })
  }
}

/** 占支出合计100万元的30%: the whole, told beside its part. */
function takeWhole(reader: Reader, figure: Figure, clause: string): void {
  const { running, last, fund } = reader.section
  const whole = clause.slice(clause.lastIndexOf('占') + 1)
  const { cell, unit } = amountCell(figure)
  const topic = topicIn(whole, false) ?? named('other', labelIn(whole))
  addClaim(reader, figure.from, topic, clause, { amount: cell, unit })
  Object.assign(reader.section, { running, last, fund })
}

/** What stands between the last comma and a figure, other figures in it. */
const clauseBefore = ({ paragraph }: Reader, { from }: Figure): string =>
  /[^，。；：]*$/.exec(paragraph.text.slice(Math.max(0, from - MOST_WORDS), from))?.[0] ?? ''

const isZero = ({ text }: Cell): boolean => /^[0.,]+$/.test(text)

/** 比2022年100万元增加…: the figure of the year that is compared with. */
function takeEarlier(reader: Reader, figure: Figure, compared: string): void {
  const { section, context } = reader
  if (figure.kind !== 'amount') return
  const { running, last, fund } = section
  const topic = running ?? fallbackTopic(reader, '')
  const { cell, unit } = amountCell(figure)
  const executed = context.phase === 'final' ? !/预算/.test(compared) : /决算|执行/.test(compared)
  const claim = addClaim(reader, figure.from, topic, '', { amount: cell, unit })
  Object.assign(claim, {
    ...{ year: section.baseYear ?? context.year - 1, basis: executed ? 'executed' : 'initial' },
  })
  Object.assign(section, { running, last, fund })
}

/** 无政府性基金支出: said without a figure, and told as said; a claim that has its figure needs no such words. */
function takeNothing(reader: Reader, nothing: Nothing, position: number): void {
  const { section } = reader
  const { running, last, fund } = section
  for (const topic of nothingTopics(nothing, section)) addClaim(reader, position, topic, nothing.words, { none: true })
  Object.assign(section, { running, last, fund })
}

function takePercent(reader: Reader, figure: Figure, words: string): void {
  const { section } = reader
  const clause = clauseBefore(reader, figure)
  const role = roleAfter(clause)
  const own = role.kind === 'share' ? '占' : role.kind === 'completion' ? '完成' : undefined
  const subjectWords = own === undefined ? words : words.slice(0, Math.max(0, words.lastIndexOf(own)))
  const topic = spokenOf(reader, subjectWords)
  const last = !topic || topic.subject === section.last?.subject ? section.last : undefined
  const shareOf = role.kind === 'share' ? wholeIn(clause) : undefined
  if (role.kind === 'share' && last && !last.share) Object.assign(last, { share: figure.cell, ...shareOf })
  else if (role.kind === 'completion' && last && !last.completionRate) {
    last.completionRate = figure.cell
    last.rateOf = role.rateOf
  } else if (role.kind === 'change') {
    const attach = last?.direction && !last.changePercent
    const claim = attach ? last : changedClaim(reader, figure.from, topic, words, section.last?.unit ?? '万元')
    claim.changePercent = figure.cell
    if (!claim.direction) setDirection(section, claim, role.direction, figure.cell)
  } else {
    // A percentage that nothing calls a rate is a share of something (the labels of a chart).
    const isRate = role.kind === 'completion' || /率|完成|实现|执行|进度/.test(subjectWords)
    const rate = isRate ? { completionRate: figure.cell } : { share: figure.cell, ...shareOf }
    addClaim(
      reader,
      figure.from,
      evaluated(reader, topic, figure.from) ?? fallbackTopic(reader, subjectWords),
      words,
      rate,
    )
  }
}

/** What 占…的 names: a subject where it is one, else its words. */
function wholeIn(clause: string): Pick<Claim, 'shareOf'> | undefined {
  const words = /占([^占]*?)的?(?:比例|比重)?为?$/.exec(clause.replace(/\d[\d,.]*(?:万元|亿元|元)/g, ''))?.[1] ?? ''
  if (words.length < 2) return undefined
  const topic = topicIn(words, false)
  return { shareOf: topic && topic.label === undefined ? topic.subject : words.slice(0, 60) }
}

function takeCount(reader: Reader, figure: Figure, words: string): void {
  const { paragraph } = reader
  const before = words.split(/[，、：]/).at(-1) ?? ''
  const after = /^项目([^，。；、）]*)/.exec(paragraph.text.slice(figure.end, figure.end + 40))
  const label = labelIn(before)
  const topic = countTopic(reader, figure, words, label, after && (after[1] ?? ''))
  addClaim(reader, figure.from, topic, words, { count: figure.cell, countUnit: figure.unit })
}

/** 与2024年保持一致: a change of nothing, told without a figure. */
function takeSame(reader: Reader, words: string, start: number): void {
  const { section } = reader
  const topic = spokenOf(reader, words)
  if (!topic && !section.last && !section.running) return
  const claim = changedClaim(reader, start, topic, words, section.last?.unit ?? '万元')
  setDirection(section, claim, 'same')
}

function takeReason({ section }: Reader, words: string, reason: string): void {
  const topic = topicBefore(words, { incomeSide: isIncomeSide(section), running: undefined })
  const { last } = section
  const meant = !topic || topic.subject === last?.subject ? last : nearby(section, (c) => c.subject === topic.subject)
  // 财政拨款收入支出减少的主要原因: of the one and of the other.
  const sides = (topic && SIDES_OF[topic.subject]) ?? []
  const each = sides.map((side) => nearby(section, (c) => c.subject === side && c.direction !== undefined))
  for (const claim of meant ? [meant] : each)
    if (claim && claim.reason === undefined && reason !== '') claim.reason = reason
}

const SIDES_OF: Partial<Record<Claim['subject'], readonly Claim['subject'][]>> = {
  incomeAndExpenditure: ['income', 'expenditure'],
  appropriation: ['appropriationIncome', 'appropriationExpenditure'],
}

/** The latest claim of the section that will do. */
const nearby = (section: Section, will: (claim: Claim) => boolean): Claim | undefined =>
  section.claims.slice(-NEARBY).findLast(will)

/** A figure inside a reason: it explains, and belongs to none of the subjects. Its name is the clause up to it. */
function takeAside(reader: Reader, figure: Figure): void {
  const { paragraph, section } = reader
  const told = paragraph.text.slice(Math.max(0, figure.from - MOST_WORDS), figure.from)
  const clause = (told.split(/[，：。；]/).at(-1) ?? '')
    .replace(/[\d.]+(?:万元|亿元|元|%)/g, '')
    .replace(/^.*?原因(?:主要)?[是为：]?/, '')
  const topic = named('other', labelIn(clause))
  const { running, last } = section
  if (figure.kind === 'amount' || figure.kind === 'bare') {
    const { cell, unit } = amountCell(figure)
    addClaim(reader, figure.from, topic, '', { amount: cell, unit })
  } else if (figure.kind === 'count') {
    addClaim(reader, figure.from, topic, '', { count: figure.cell, countUnit: figure.unit })
  } else if (figure.kind === 'score') addClaim(reader, figure.from, topic, '', { score: figure.cell })
  else addClaim(reader, figure.from, topic, '', { share: figure.cell })
  Object.assign(section, { running, last })
}

/** The claim that a change belongs to: what the words name if the section has its amount, else what was spoken of last. */
function changedClaim(
  reader: Reader,
  position: number,
  topic: Topic | undefined,
  words: string,
  unit: MoneyUnit,
): Claim {
  const { section, context } = reader
  const { last } = section
  const open = (claim: Claim) => claim.direction === undefined
  if (!topic && last && open(last)) return last
  const about = topic ?? section.running ?? fallbackTopic(reader, words)
  const basis = basisIn('', context.phase, false)
  const known = section.claims
    .slice(-NEARBY)
    .findLast((c) => c.subject === about.subject && c.label === about.label && c.basis === basis && c.amount && open(c))
  if (known) {
    section.running = about
    section.last = known
    return known
  }
  return addClaim(reader, position, about, words, { unit })
}

/** A form not filled in (增加（减少）0万元) says by its figure alone that nothing changed, and nothing else. */
function setDirection(section: Section, claim: Claim, direction: Direction, cell?: Cell): void {
  if (direction !== 'either') claim.direction = direction
  else if (cell && isZero(cell)) claim.direction = 'same'
  if (section.baseYear !== undefined) claim.baseYear = section.baseYear
}

function addClaim(reader: Reader, position: number, topic: Topic, words: string, figures: Partial<Claim>): Claim {
  const { section, context, paragraph } = reader
  const claim: Claim = {
    section: section.number,
    subject: topic.subject,
    ...(topic.label !== undefined && { label: printedLabel(paragraph, topic.label, position) }),
    ...moneyOf(reader, topic, position),
    year: section.year?.year ?? context.year,
    basis: basisIn(words, context.phase, section.year?.yearEnd ?? false),
    at: paragraph.lineOf(position),
    unit: '万元',
    ...figures,
  }
  if (FUND_OF[topic.subject] && claim.amount && !isZero(claim.amount)) section.fund = claim.fund
  section.claims.push(claim)
  section.running = topic
  section.last = claim
  return claim
}

/** Of which money a claim is, and what its total takes in, as far as the text says so. */
function moneyOf({ section, paragraph, context }: Reader, topic: Topic, position: number): Partial<Claim> {
  const sentence = /[^。；]*$/.exec(paragraph.text.slice(Math.max(0, position - MOST_WORDS), position))?.[0] ?? ''
  const told = () => fundIn(sentence.slice(sentence.lastIndexOf('其中') + 1))
  const headed = () =>
    HEADLESS.has(topic.subject) ? undefined : (fundIn(section.subheading) ?? fundIn(section.heading))
  const part = PARTS.has(topic.subject)
  const fund = FUND_OF[topic.subject] ?? told() ?? (part ? section.fund : undefined) ?? headed()
  const isTotal = FUND_OF[topic.subject] === 'all' || FUND_OF[topic.subject] === 'appropriation'
  const said = isTotal ? (topic.extent ?? extentIn(sentence, context.phase)) : undefined
  return { ...(fund && { fund }), ...(said && { extent: said }) }
}

/** What is counted or evaluated is of no money, whatever the heading says; what explains may be of any. */
const HEADLESS: ReadonlySet<Claim['subject']> = new Set([
  ...(['projectCount', 'vehicleCount', 'equipmentCount', 'selfEvaluation', 'performanceManaged', 'other'] as const),
])

/** The forms of the accounts have 本年…合计 and 总计; 实际支出 is what was spent in the year. */
function extentIn(sentence: string, phase: Phase): Claim['extent'] {
  const clause = /[^，：、]*$/.exec(sentence)?.[0] ?? ''
  return phase === 'final' && /合计|实际支出/.test(clause) ? 'thisYear' : undefined
}

function gapIssue(paragraph: Paragraph, gap: { from: number; to: number; kind: string }): Disclosure['issues'][number] {
  const { at, text } = paragraph.placeOf(gap.from, Math.max(gap.to, gap.from + 1))
  const message = gap.kind === 'leftOut' ? `此处应有数字，原文没有印出：${text}` : `数字后没有单位，未能归类：${text}`
  return { kind: 'unreadable', at, message }
}
