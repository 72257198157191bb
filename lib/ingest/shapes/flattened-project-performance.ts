import type { MoneyUnit } from '@/lib/budget/money'
import type { Indicator } from '@/lib/budget/table-rows'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, UNIT, wordsOf, type Fragment } from './flattened-fragments'
import { isDecimal, isLastDigit, joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'

/**
 * 项目绩效目标: a body or a project with its code, name, type and amounts, then pairs of an indicator and its target, four
 * groups side by side. The first row of a project fills all four; what comes after belongs to further rows of it.
 */
export function projectPerformanceTable(
  body: readonly FlatLine[],
  { columns, unit, remarks }: { columns: readonly string[]; unit: MoneyUnit; remarks: Remark[] },
): DraftTable {
  let number = 0
  const rows = toProjects(body).map((project): DraftRow => {
    const { code, level, texts, numbers, rest } = project
    number++
    const { name, category } = partedName(joinPieces(texts))
    const indicators = level === 'project' ? toIndicators(rest, number, remarks) : []
    if (level !== 'project' && rest.length > 0) {
      remarks.push({ kind: 'unplaced', at: rest[0]?.at ?? project.at, message: '指标之上没有项目' })
    }
    const fields = {
      row: number,
      at: project.at,
      level,
      ...(code !== undefined && { code }),
      name: level === 'total' ? '合计' : name,
      ...(category !== undefined && level === 'project' && { category }),
    }
    number = indicators.at(-1)?.row ?? number
    return {
      amounts: readAmounts(numbers, unit),
      sums: { level, code },
      make: (cells) => ({ ...fields, cells, indicators }),
    }
  })
  return { key: 'projectPerformance', columns, rows }
}

interface Project {
  readonly code?: string
  readonly level: 'total' | 'department' | 'unit' | 'project'
  readonly texts: Token[]
  readonly numbers: Token[]
  /** Lines after the amounts. */
  readonly rest: FlatLine[]
  at: string
}

function toProjects(lines: readonly FlatLine[]): Project[] {
  const projects: Project[] = []
  for (const line of lines) {
    const [first, ...others] = line.tokens
    const open = projects.at(-1)
    const level = levelOf(first, open)
    if (first && level) {
      const code = level === 'total' ? {} : { code: first.text }
      projects.push({ ...code, level, texts: [], numbers: [], rest: [], at: line.at })
    }
    const project = projects.at(-1)
    if (!project) continue
    const tokens = level ? others : line.tokens
    const amounts = tokens.filter((token, i) => isDecimal(token) || isLastDigit(token, tokens[i - 1]))
    if (project.numbers.length > 0 && amounts.length < tokens.length) project.rest.push(line)
    else if (project.rest.length > 0) project.rest.push(line)
    else {
      for (const token of tokens) (amounts.includes(token) ? project.numbers : project.texts).push(token)
      project.at = spanOf(project.at.replace(/-L\d+$/, ''), line.at)
    }
  }
  return projects
}

function levelOf(first: Token | undefined, open: Project | undefined): Project['level'] | undefined {
  if (!first) return undefined
  if (/^\d{15,24}$/.test(first.text)) return 'project'
  if (/^合计$/.test(first.text)) return 'total'
  if (open && (open.level === 'project' ? open.rest : open.numbers).length === 0) return undefined
  if (/^\d{3}$/.test(first.text)) return 'department'
  return /^\d{6}$/.test(first.text) ? 'unit' : undefined
}

function partedName(text: string): { name: string; category?: string } {
  const [, name = text, category] = /^(.+?)((?:其他运转|特定目标|人员|公用经费)类)$/.exec(text) ?? []
  return category === undefined ? { name } : { name: name.trimEnd(), category }
}

const ORDER = ['cost', 'output', 'benefit', 'satisfaction'] as const

interface Pair {
  readonly name: readonly Fragment[]
  readonly target: readonly Fragment[]
}

function toIndicators(lines: readonly FlatLine[], firstRow: number, remarks: Remark[]): Indicator[] {
  const pairs = toPairs(toFragments(lines), remarks)
  let row = firstRow
  let before = -1
  const judged = pairs.length < ORDER.length ? pairs : pairs.slice(ORDER.length)
  if (judged.length > 0) {
    const names = judged.map(({ name }) => `“${wordsOf(name).text}”`).join('、')
    const at = spanOfFragments(judged.flatMap(({ name }) => name))
    remarks.push({ kind: 'openColumn', at, message: `续行的指标属于哪一类未印在行内，按内容判断：${names}` })
  }
  return pairs.map(({ name, target }, i): Indicator => {
    const [words, value] = [wordsOf(name), wordsOf(target)]
    const kind = kindOf(words.text, value.text, i, pairs.length)
    const at = spanOfFragments([...name, ...target])
    const column = ORDER.indexOf(kind)
    if (column <= before) row++
    before = column
    return { row, at, kind, name: words.text, target: readTarget(value.text, value.at) }
  })
}

/** The first four pairs are the four groups in their order; of the others the words must tell. */
function kindOf(name: string, target: string, position: number, count: number): (typeof ORDER)[number] {
  const inOrder = ORDER[position]
  if (inOrder && count >= ORDER.length) return inOrder
  if (/满意/.test(name)) return 'satisfaction'
  if (/万?元$/.test(target) && /成本|费|金额|支出|单价/.test(name)) return 'cost'
  return isNumericTarget(target) ? 'output' : 'benefit'
}

/** Names and targets in turn. A target is a number, or words that judge. */
function toPairs(fragments: readonly Fragment[], remarks: Remark[]): Pair[] {
  const pairs: Pair[] = []
  let name: Fragment[] = []
  for (let i = 0; i < fragments.length;) {
    const fragment = fragments[i]
    if (!fragment) break
    const length = name.length === 0 ? 0 : targetLength(fragments, i)
    if (length === 0) {
      name.push(fragment)
      i++
      continue
    }
    const twin = isNumericTarget(fragment.text) ? twinOf(name) : undefined
    if (twin) {
      pairs.push(twin.pair)
      name = [...twin.rest]
    }
    pairs.push({ name, target: fragments.slice(i, i + length) })
    name = []
    i += length
  }
  if (name.length > 0) {
    remarks.push({ kind: 'unplaced', at: spanOfFragments(name), message: '指标之后没有指标值' })
    pairs.push({ name, target: [] })
  }
  return pairs
}

/** How many fragments from `i` on are one target; 0 when it is none. */
function targetLength(fragments: readonly Fragment[], i: number): number {
  const [fragment, next] = [fragments[i], fragments[i + 1]]
  if (!fragment) return 0
  if (isNumericTarget(fragment.text)) {
    const cut = /(?:\d|\d ?万)$/.test(fragment.text) && next?.first === true && UNIT.test(next.text)
    return cut ? 2 : 1
  }
  if (!JUDGING.test(fragment.text)) return 0
  // A word as wide as its column goes on below, unless what comes is a target of its own name.
  const goesOn = fragment.text.length >= FULL && next !== undefined && next.first && !isNumericTarget(next.text)
  return goesOn ? 2 : 1
}

const JUDGING =
  /^(?:提[升高]|优化|改善|增强|加强|显著|良好|较[好高]|[较完]善|达标|合格|正常|稳定|完成|满意|有效)$|^(?:有效|显著|明显|较好|较高|持续|逐步|不断|长期|进一步)/
/** Characters on a line of the column of targets. */
const FULL = 5

/** The same words as name and as target, one after the other, before the next name begins. */
function twinOf(name: readonly Fragment[]): { readonly pair: Pair; readonly rest: readonly Fragment[] } | undefined {
  for (let end = name.length - 1; end >= 2; end--) {
    for (let cut = 1; cut < end; cut++) {
      const [left, right] = [name.slice(0, cut), name.slice(cut, end)]
      if (wordsOf(left).text !== wordsOf(right).text) continue
      return { pair: { name: left, target: right }, rest: name.slice(end) }
    }
  }
  return undefined
}
