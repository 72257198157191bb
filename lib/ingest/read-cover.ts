import type { Phase, Scope } from '@/lib/budget/phase'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import { isBodyName, labelledBodies, lineBody, headedBody, type BodyLabel } from './body-names'
import { titlesIn, type Title } from './document-titles'
import type { SourceBlock, SourceDocument } from './source-document'

/**
 * Where a name stands: in the document's title on its first page, or in a title or heading further in; behind a label
 * (部门：…) on the first page, or above tables; alone on lines; in the name of the file.
 */
export type NameSource = 'title' | 'coverLabel' | 'heading' | 'tableLabel' | 'line' | 'fileName'

/** A name that the document gives itself, with everything that speaks for it. */
export interface NamedBody {
  readonly name: string
  readonly sources: ReadonlySet<NameSource>
  /** How often it is printed in these places. */
  readonly count: number
}

/** What a document says of itself, before anybody asks the registry. */
export interface Cover {
  /** As printed, without the spaces and line ends that stand inside it; undefined when nothing looks like a title. */
  readonly title: string | undefined
  /** Date on the title page, as exact as printed: 2025-03. */
  readonly dated: string | undefined
  readonly year: FiscalYear | undefined
  readonly phase: Phase | undefined
  readonly scope: Scope
  /** Names that the document gives itself, in the order of reading. */
  readonly names: readonly NamedBody[]
  /** The department above it, where a unit's document names one (预算主管部门：…). */
  readonly superior: string | undefined
  /** Years that title and tables disagree about. */
  readonly disputedYears: readonly number[]
  /** Titles of tables and of the document that are those of a disclosure; none: it is something else. */
  readonly signs: number
}

/** Reads title, year, phase and names (封面、表头) off the headings of a document. */
export function readCover(document: SourceDocument): Cover {
  const printed = printedLines(document.blocks)
  const lines = printed.map(({ text }) => text)
  const titles = titlesIn(printed)
  const title = titles.find(({ name }) => name !== '') ?? titles[0]
  const labels = printed.flatMap(({ text }, at) => labelledBodies(text).map((label) => ({ ...label, at })))
  const [ofFile] = titlesIn([{ text: document.fileName.replace(/\.[a-z]{2,5}$/i, ''), page: 1, height: undefined }])
  const scope = scopeOf(titles, labels, lines)
  const years = yearVotes(lines, titles)
  const phases = phaseVotes(lines)
  return {
    title: title?.text,
    dated: dateIn(lines.slice(0, FRONT)),
    year: titles.find((each) => each.year !== undefined)?.year ?? mostFrequent(years) ?? ofFile?.year,
    phase: title?.phase ?? mostFrequent(phases) ?? ofFile?.phase,
    scope,
    names: namesIn(printed, titles, scope === 'unit' ? ownLabels(labels) : labels, ofFile),
    superior: scope === 'unit' ? labels.find(({ label }) => label === 'superior')?.name : undefined,
    disputedYears: disputed(title?.year, years),
    signs: titles.length + phases.length,
  }
}

/** The texts of a document, one per printed line or row of a grid, without spaces inside and marks of Markdown around. */
export const textsOf = (blocks: readonly SourceBlock[]): string[] => printedLines(blocks).map(({ text }) => text)

export const plainText = (text: string): string =>
  text
    .replace(/^[#>*\-\s]+|\*+/g, '')

    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
    .replace(/[ \u00a0\u3000]+/g, '')

/** A line as it is compared, with its page and its height where the format tells them. */
export interface PrintedLine {
  readonly text: string
  readonly page: number | undefined
  readonly height: number | undefined
}

function printedLines(blocks: readonly SourceBlock[]): PrintedLine[] {
  return blocks.flatMap((block): PrintedLine[] => {
    if (block.kind === 'line') return [{ text: plainText(block.line.text), ...boxOf(block.line.at) }]
    return block.grid.rows.map((row) => {
      const text = row.map((cell) => plainText(cell.text)).join('\t')
      return { text, page: boxOf(row[0]?.at ?? block.grid.at).page, height: undefined }
    })
  })
}

function boxOf(at: string): Pick<PrintedLine, 'page' | 'height'> {
  const [, page, top, bottom] = /^P(\d+)(?::[\d.]+,([\d.]+),[\d.]+,([\d.]+))?/.exec(at) ?? []
  return {
    page: page === undefined ? undefined : Number(page),
    height: top === undefined || bottom === undefined ? undefined : Number(bottom) - Number(top),
  }
}

/** A title page has few lines. */
export const FRONT = 16

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────────

interface PlacedLabel extends BodyLabel {
  readonly at: number
}

/** In a unit's document the department above it is not its own name, unless no other is printed. */
function ownLabels(labels: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const own = labels.filter(({ label }) => label !== 'superior')
  return own.length === 0 ? labels : own
}

function namesIn(
  printed: readonly PrintedLine[],
  titles: readonly Title[],
  labels: readonly PlacedLabel[],
  ofFile: Title | undefined,
): NamedBody[] {
  const found = new Map<string, { sources: Set<NameSource>; count: number }>()
  const add = (name: string, source: NameSource) => {
    const held = found.get(name) ?? { sources: new Set<NameSource>(), count: 0 }
    held.sources.add(source)
    found.set(name, { ...held, count: held.count + 1 })
  }
  for (const { name, front } of titles) if (name !== '') add(name, front ? 'title' : 'heading')
  for (const { name, at } of labels) add(name, isFront(printed, at) ? 'coverLabel' : 'tableLabel')
  for (const { text } of printed) {
    const headed = headedBody(text)
    if (headed !== undefined) add(headed, 'heading')
  }
  const alone = printed.flatMap(({ text }) => lineBody(text) ?? [])
  for (const name of byFrequency(alone)) {
    const times = alone.filter((each) => each === name).length
    if (times > 1) for (let i = 0; i < times; i++) add(name, 'line')
  }
  if (ofFile !== undefined && isBodyName(ofFile.name)) add(ofFile.name, 'fileName')
  return [...found].map(([name, evidence]) => ({ name, ...evidence }))
}

const isFront = (printed: readonly PrintedLine[], at: number): boolean =>
  at < FRONT && !printed.slice(0, at).some(({ text }) => TABLE_TITLE.test(text))

// ── Scope, year, phase ──────────────────────────────────────────────────────────────────────────────────────────────

/** Told by the title; by the name that is of one unit (本级); by the label on the first page; by the words of the headings. */
function scopeOf(titles: readonly Title[], labels: readonly PlacedLabel[], lines: readonly string[]): Scope {
  const [first] = titles.filter(({ name }) => name !== '')
  if (first !== undefined && isOfOneUnit(first.name)) return 'unit'
  const titled = titles.find(({ scope, front }) => front && scope !== undefined)?.scope
  if (titled !== undefined) return titled
  const label = labels.find(({ at, label: kind }) => at < FRONT && kind !== 'unsure')?.label
  if (label !== undefined) return label === 'unit' ? 'unit' : 'department'
  const headings = lines.filter((line) => line.length < 50 && !/[。；，\t]/.test(line))
  const count = (form: RegExp) => headings.filter((line) => form.test(line)).length
  const units = count(/(?<!预算)单位(?:预算|决算|收支|收入|支出|财政拨款)/)
  return units >= 2 && units > count(/部门(?:预算|决算|收支|收入|支出|财政拨款)/) ? 'unit' : 'department'
}

const isOfOneUnit = (name: string): boolean =>
  /(?:[（(].{0,2}(?:本级|本部|机关)[）)]|[局委厅办部会院府](?:本级|本部))$/.test(name)

const TABLE_TITLE = /^(?!.*[，。；：])(?:20\d\d年度?)?.{2,40}(?<phase>预算|决算)(?:总|明细|汇总)?表$/
/** A section of the statement: 一、收入支出预算总体情况说明. */
const SECTION = /^[一二三四五六七八九十]{1,3}、[^，。]{2,30}(?<phase>预算|决算)(?:总体)?情况(?:的?说明)?$/

function yearVotes(lines: readonly string[], titles: readonly Title[]): number[] {
  const said = lines.flatMap((line) => {
    if (line.length > 80) return []
    const [, year] =
      /^[（(]?(20\d\d)年度?[）)]?$/.exec(line) ??
      /(20\d\d)年度?(?:金额)?单位[:：]/.exec(line) ??
      /(?:部门|单位)[^\t]{0,4}[:：].{0,40}[\t）)]?(20\d\d)年度(?:\t|$)/.exec(line) ??
      (TABLE_TITLE.test(line) ? /^(?:\d{1,2}[.．、])?(20\d\d)年/.exec(line) : null) ??
      /(20\d\d)年度?[，、]?收[入、支]+总计/.exec(line) ??
      []
    return year === undefined ? [] : Number(year)
  })
  return [...said, ...titles.slice(1).flatMap(({ year }) => year ?? [])]
}

function phaseVotes(lines: readonly string[]): Phase[] {
  return lines.flatMap((line) => {
    const phase = (TABLE_TITLE.exec(line) ?? SECTION.exec(line))?.groups?.['phase']
    return phase === undefined ? [] : phase === '决算' ? 'final' : 'budget'
  })
}

/** Three or more places agree on a year, and the title's is not among the years said at all. */
function disputed(year: number | undefined, votes: readonly number[]): number[] {
  const other = mostFrequent(votes)
  if (year === undefined || other === undefined || votes.includes(year)) return []
  return votes.filter((vote) => vote === other).length >= 3 ? [year, other] : []
}

function dateIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const [, year, month, day] = /^(20\d\d)年(1[0-2]|0?[1-9])月(?:([12]\d|3[01]|0?[1-9])日)?$/.exec(line) ?? []
    if (year === undefined || month === undefined) continue
    return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  }
  return undefined
}

function byFrequency<Value>(values: readonly Value[]): Value[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)
}

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined => byFrequency(values)[0]
