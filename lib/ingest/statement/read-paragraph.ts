import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { amountCell } from './amount-cell'
import { findFigures, type Figure, type YearMention } from './figures'
import { actual, countTopic, evaluated, fallbackTopic, named, printedLabel, spokenOf } from './figure-topic'
import { ORDINAL, type Paragraph } from './paragraphs'
import {
  basisIn,
  findComparisons,
  findReasons,
  findSameMarks,
  labelIn,
  roleAfter,
  topicBefore,
  type Direction,
} from './phrase'
import { isIncomeSide, type Reader, type Section, type StatementContext } from './section'
import { topicIn, type Topic } from './subjects'

/** Adds what one paragraph says to its section. */
export function readParagraph(paragraph: Paragraph, section: Section, context: StatementContext): Disclosure['issues'] {
  const { text } = paragraph
  if (ORDINAL.test(text)) startItem(text, section)
  const { figures, years, gaps } = findFigures(paragraph)
  const reader = { paragraph, section, context }
  let [before, comparedTo, reasonTo] = [0, 0, 0]
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
      if (!explains) section.baseYear = event.year ?? context.year - 1
      continue
    }
    before = event.end
    if (event.kind === 'reason') {
      takeReason(reader, words, paragraph.printed.slice(event.end, event.told))
      reasonTo = event.told
    } else if (event.kind === 'same') {
      if (!explains) takeSame(reader, words, start)
    } else if (explains) takeAside(reader, event.figure)
    else takeFigure(reader, event.figure, words)
  }
  return [...gaps.map((gap) => gapIssue(paragraph, gap)), ...figures.flatMap(doubtfulFigure)]
}

type Event = { readonly from: number; readonly end: number } & (
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'year'; readonly year: number; readonly yearEnd: boolean }
  | { readonly kind: 'comparison'; readonly year: number | undefined }
  | { readonly kind: 'same' }
  /** From 主要原因 to where the reason begins; it is told up to `told`. */
  | { readonly kind: 'reason'; readonly told: number }
)

/** Everything of a paragraph that says something, in its order; of two that begin together, the comparison first. */
function eventsOf(text: string, figures: readonly Figure[], years: readonly YearMention[]): readonly Event[] {
  const events: Event[] = [
    ...findComparisons(text).map((comparison) => ({ kind: 'comparison' as const, ...comparison })),
    ...findReasons(text).map((reason) => ({ kind: 'reason' as const, ...reason })),
    ...findSameMarks(text).map((mark) => ({ kind: 'same' as const, ...mark })),
    ...figures.map((figure) => ({ kind: 'figure' as const, from: figure.from, end: figure.end, figure })),
    ...years.map((year) => ({ kind: 'year' as const, ...year })),
  ]
  return events.sort((a, b) => a.from - b.from)
}

/** Longer stretches without a figure or a full stop tell nothing more about the next figure. */
const MOST_WORDS = 240
/** How far back a sentence may speak of an earlier claim. */
const NEARBY = 60

/** `（二）公务接待费…`, `3.…（类）…（款）…（项）。`: what the item is about holds for all of its sentences. */
function startItem(text: string, section: Section): void {
  const head =
    text
      .replace(ORDINAL, '')
      .slice(0, 120)
      .split(/[，。：\d]/)[0] ?? ''
  section.running = topicIn(head, isIncomeSide(section))
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
  const topic = spokenOf(reader, words)
  const role = roleAfter(words)
  const { cell, unit } = amountCell(figure)
  if (role.kind === 'change') {
    const claim = changedClaim(reader, figure.from, topic, words, unit)
    claim.change = cell
    claim.unit = unit
    setDirection(section, claim, role.direction)
    return
  }
  const stated = actual(
    evaluated(reader, topic, figure.from) ?? fallbackTopic(reader, words),
    words,
    reader.context.phase,
  )
  addClaim(reader, figure.from, stated, words, { amount: cell, unit })
}

function takePercent(reader: Reader, figure: Figure, words: string): void {
  const { section } = reader
  const role = roleAfter(words)
  const own = role.kind === 'share' ? '占' : role.kind === 'completion' ? '完成' : undefined
  const subjectWords = own === undefined ? words : words.slice(0, words.lastIndexOf(own))
  const topic = spokenOf(reader, subjectWords)
  const last = !topic || topic.subject === section.last?.subject ? section.last : undefined
  if (role.kind === 'share' && last && !last.share) last.share = figure.cell
  else if (role.kind === 'completion' && last && !last.completionRate) {
    last.completionRate = figure.cell
    last.rateOf = role.rateOf
  } else if (role.kind === 'change') {
    const attach = last?.direction && !last.changePercent
    const claim = attach ? last : changedClaim(reader, figure.from, topic, words, section.last?.unit ?? '万元')
    claim.changePercent = figure.cell
    if (!claim.direction) setDirection(section, claim, role.direction)
  } else {
    const rate = role.kind === 'share' ? { share: figure.cell } : { completionRate: figure.cell }
    addClaim(
      reader,
      figure.from,
      evaluated(reader, topic, figure.from) ?? fallbackTopic(reader, subjectWords),
      words,
      rate,
    )
  }
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
  if (meant && meant.reason === undefined && reason !== '') meant.reason = reason
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
    .replace(/^.*原因[是为]/, '')
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
  const open = (claim: Claim) => claim.direction === undefined && (claim.amount === undefined || claim.unit === unit)
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

function setDirection(section: Section, claim: Claim, direction: Direction): void {
  claim.direction = direction
  if (section.baseYear !== undefined) claim.baseYear = section.baseYear
}

function addClaim(reader: Reader, position: number, topic: Topic, words: string, figures: Partial<Claim>): Claim {
  const { section, context, paragraph } = reader
  const claim: Claim = {
    section: section.number,
    subject: topic.subject,
    ...(topic.label !== undefined && { label: printedLabel(paragraph, topic.label, position) }),
    year: section.year?.year ?? context.year,
    basis: basisIn(words, context.phase, section.year?.yearEnd ?? false),
    at: paragraph.lineOf(position),
    unit: '万元',
    ...figures,
  }
  section.claims.push(claim)
  section.running = topic
  section.last = claim
  return claim
}

function gapIssue(paragraph: Paragraph, gap: { from: number; to: number; kind: string }): Disclosure['issues'][number] {
  const { at, text } = paragraph.placeOf(gap.from, Math.max(gap.to, gap.from + 1))
  const message = gap.kind === 'leftOut' ? `此处应有数字，原文没有印出：${text}` : `数字后没有单位，未能归类：${text}`
  return { kind: 'unreadable', at, message }
}

function doubtfulFigure({ cell }: Figure): Disclosure['issues'] {
  if (cell.resolved?.certainty !== 'open') return []
  const message = `数字中间断开，按一个数读作 ${cell.resolved.text}`
  return [{ kind: 'unreadable', ...(cell.at !== undefined && { at: cell.at }), message }]
}
