import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import type { IndexedBlock, Ledger } from '@/lib/ingest/outline'
import { fundIn } from './fund'
import { ORDINAL, toParagraphs, type Paragraph } from './paragraphs'
import { readParagraph } from './read-paragraph'
import type { Section, StatementContext } from './section'
import { nameWholes } from './name-wholes'
import { FIGURE_PARTS, rereadFigures } from './reread-figures'
import { settleChanges } from './settle-change'
import { topicIn } from './subjects'

/**
 * The statement (情况说明): every figure of its sentences as a claim, in the order of the text. What was left out or has no
 * meaning that could be told is an issue with its place. Grids are left to others.
 */
export function readStatement(
  blocks: readonly IndexedBlock[],
  ledger: Ledger,
  context: StatementContext,
): { readonly claims: Claim[]; readonly issues: Disclosure['issues'] } {
  const paragraphs = toParagraphs(blocks)
  const [claims, issues]: [Claim[], Disclosure['issues']] = [[], []]
  let last = 0
  let section = openSection(1, '')
  const close = () => {
    const said = nameWholes(rereadFigures(settleChanges(section.claims)))
    issues.push(...said.flatMap(doubtful))
    claims.push(...said)
  }
  for (const paragraph of paragraphs) {
    for (const index of paragraph.blocks) ledger.account(index, paragraph.kind === 'body' ? 'sentence' : 'heading')
    const number = sectionNumber(paragraph, last)
    if (number !== undefined) {
      close()
      last = number
      section = openSection(number, paragraph.kind === 'heading' ? paragraph.text : headingOf(paragraph.text))
    } else if (paragraph.kind === 'heading') section = openSubsection(section, paragraph.text)
    if (paragraph.kind === 'body') issues.push(...readParagraph(paragraph, section, context))
  }
  close()
  return { claims, issues }
}

const openSection = (number: number, heading: string): Section => ({
  ...{ number, heading, subheading: '', claims: [] },
  ...{ running: undefined, last: undefined, year: undefined, baseYear: undefined },
  ...{ class: undefined, fund: undefined },
})

function openSubsection(section: Section, subheading: string): Section {
  const topic = topicIn(subheading.replace(ORDINAL, ''), false)
  return {
    ...section,
    ...{ subheading, running: undefined, last: undefined, year: undefined, baseYear: undefined },
    class: topic?.subject === 'functionLine' ? topic.label : section.class,
    fund: fundIn(subheading) ?? section.fund,
  }
}

/** Every figure whose reading is not certain. */
const doubtful = (claim: Claim): Disclosure['issues'] =>
  FIGURE_PARTS.flatMap((part) => {
    const cell = claim[part]
    if (cell?.resolved?.certainty !== 'open') return []
    const message = `“${cell.text}”读作 ${cell.resolved.text}，读法未定：${cell.resolved.because ?? ''}`
    return [{ kind: 'unreadable' as const, ...(cell.at !== undefined && { at: cell.at }), message }]
  })

/** 十一、 of a heading; of a body only when it is the next number, since lists inside a section count too. */
function sectionNumber({ kind, text }: Paragraph, current: number): number | undefined {
  const numeral = /^([一二三四五六七八九十]{1,3})、/.exec(text)?.[1]
  const number = numeral === undefined ? undefined : fromNumeral(numeral)
  if (number === undefined || number > 40) return undefined
  return kind === 'heading' || (kind === 'body' && number === current + 1) ? number : undefined
}

const headingOf = (text: string): string => /^.{2,60}?(?:说明|情况)/.exec(text)?.[0] ?? text.slice(0, 30)

/** 一 to 九十九. */
function fromNumeral(numeral: string): number | undefined {
  const parts = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(numeral)
  if (!parts || numeral === '') return undefined
  const digit = (c: string | undefined) => (c === undefined ? 0 : '一二三四五六七八九'.indexOf(c) + 1)
  const tens = parts[2] === undefined ? 0 : Math.max(1, digit(parts[1]))
  return tens * 10 + digit(parts[3])
}
