import type { Phase, Scope } from '@/lib/budget/phase'
import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import type { SourceBlock, SourceDocument } from './source-document'

/** What a document says of itself, before anybody asks the registry. */
export interface Cover {
  /** As printed, without the spaces and line ends that stand inside it; undefined when nothing looks like a title. */
  readonly title: string | undefined
  /** Date on the title page, as exact as printed: 2025-03. */
  readonly dated: string | undefined
  readonly year: FiscalYear | undefined
  readonly phase: Phase | undefined
  readonly scope: Scope
  /** Names that the document gives itself, the likeliest first. */
  readonly names: readonly string[]
  /** Years that title and tables disagree about. */
  readonly disputedYears: readonly number[]
  /** Titles of tables and of the document that are those of a disclosure; none: it is something else. */
  readonly signs: number
}

/** Reads title, year, phase and names (封面、表头) off the headings of a document. */
export function readCover(document: SourceDocument): Cover {
  const lines = textsOf(document.blocks)
  const titles = titlesIn(lines)
  const title = titles.find(({ name }) => name !== '') ?? titles[0]
  const labels = lines.flatMap(labelledName)
  const years = yearVotes(lines, titles)
  return {
    title: title?.text,
    dated: dateIn(lines.slice(0, FRONT)),
    year: title?.year ?? mostFrequent(years),
    phase: title?.phase ?? mostFrequent(phaseVotes(lines)),
    scope: (titles.find(({ scope }) => scope !== undefined)?.scope ?? 'department') satisfies Scope,
    names: [...new Set([title?.name ?? '', ...byFrequency(labels), ...lines.flatMap(headedName)])].filter(isName),
    disputedYears: disputed(title?.year, years),
    signs: titles.length + phaseVotes(lines).length,
  }
}

/** The texts of a document, one per printed line or row of a grid, without spaces inside and marks of Markdown around. */
export function textsOf(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'line'
      ? plainText(block.line.text)
      : block.grid.rows.map((row) => row.map(({ text }) => plainText(text)).join('\t')),
  )
}

export const plainText = (text: string): string =>
  text
    .replace(/^[#>*\-\s]+|\*+/g, '')

    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
    .replace(/[ \u00a0\u3000]+/g, '')

interface Title {
  readonly text: string
  readonly name: string
  readonly year: FiscalYear
  readonly phase: Phase
  readonly scope: Scope | undefined
}

/** A title page has few lines; a heading may run over this many. */
const FRONT = 12
const MOST_LINES = 3
const TITLE =
  /^(?<before>.*?)(?<year>20\d\d)年度?(?<between>.*?)(?:[省市区县]级|本级)?(?<scope>部门|单位)?(?<phase>预算|决算)(?:公开)?(?:情况)?(?:的?说明|报告|表)?$/
const TABLE_TITLE = /^(?!.*[，。；：])(?:20\d\d年度?)?.{2,40}(?<phase>预算|决算)(?:总|明细|汇总)?表$/
/** A section of the statement: 一、收入支出预算总体情况说明. */
const SECTION = /^[一二三四五六七八九十]{1,3}、[^，。]{2,30}(?<phase>预算|决算)(?:总体)?情况(?:的?说明)?$/
const NOT_A_NAME = /预算|决算|收入|支出|收支|绩效|目录|第.部分|年|表$|说明|名称|科目|合计|[，。；：、…\d<>\t]/

function titlesIn(lines: readonly string[]): Title[] {
  return lines.flatMap((line, i) => {
    if (line.length > 60 || line.includes('\t')) return []
    // The longest reading: what runs on to the next line belongs to it.
    for (let many = MOST_LINES; many >= 1; many -= 1) {
      const title = asTitle(
        lines
          .slice(i, i + many)
          .join('')
          .replace(/^附件\d*[:：]?/, ''),
      )
      if (title) return title
    }
    return []
  })
}

function asTitle(text: string): Title | undefined {
  const parts = text.length > 80 ? undefined : TITLE.exec(text)?.groups
  const year = parseFiscalYear(parts?.['year'] ?? '')
  if (!parts || year === undefined) return undefined
  const [before = '', between = ''] = [parts['before'], parts['between']]
  if (before !== '' && between !== '') return undefined
  const name = before + between
  if (name !== '' && !isName(name)) return undefined
  const scope = parts['scope'] === '单位' ? 'unit' : parts['scope'] === '部门' ? 'department' : undefined
  return { text, name, year, phase: parts['phase'] === '决算' ? 'final' : 'budget', scope }
}

const isName = (name: string): boolean => name.length >= 4 && name.length <= 60 && !NOT_A_NAME.test(name)

/** `部门名称：…` above a table, without the unit and the year that may follow on the same line. */
function labelledName(line: string): string[] {
  const [, printed = ''] =
    /^(?:预算主管|编制|填报|公开)?(?:部门|单位)(?:[（(]单位[）)])?(?:[:：]|名称[:：\t]*)(.+)$/.exec(line) ?? []
  const [name = ''] = printed.split(/20\d\d年|金额单位|单位[:：]|\t/)
  return isName(name) ? [name] : []
}

/** `…概况`, the heading of the first part. */
function headedName(line: string): string[] {
  const [, name = ''] = /^(?:第.部分)?(.{4,60}?)(?:部门|单位)?概况$/.exec(line) ?? []
  return isName(name) ? [name] : []
}

function yearVotes(lines: readonly string[], titles: readonly Title[]): number[] {
  const said = lines.flatMap((line) => {
    if (line.length > 80) return []
    const [, year] =
      /^[（(]?(20\d\d)年度?[）)]?$/.exec(line) ??
      /(20\d\d)年度?(?:金额)?单位[:：]/.exec(line) ??
      (TABLE_TITLE.test(line) ? /^(20\d\d)年/.exec(line) : null) ??
      /(20\d\d)年度?[，、]?收[入、支]+总计/.exec(line) ??
      []
    return parseFiscalYear(year ?? '') ?? []
  })
  return [...said, ...titles.slice(1).map(({ year }) => year)]
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
