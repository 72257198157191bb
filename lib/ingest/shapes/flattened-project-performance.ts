import type { RawRow } from '@/lib/ingest/raw-table'
import type { DraftRow, GridDraft, GridSetting } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, UNIT, wordsOf, type Fragment } from './flattened-fragments'
import { columnPaths, headRows, rawRow } from './flattened-grid-cells'
import { isDecimal, isLastDigit, joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'
import { wordRow } from './flattened-sheet-rows'

const COLUMNS = ['total', 'governmentBudget', 'fiscalAccount', 'unitFunds']
const LABELS = ['单位编码（项目编码）', '项目单位（项目名称）', '项目分类']
const GROUPS = { cost: '成本指标', output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' }
type Group = keyof typeof GROUPS
const ORDER = Object.keys(GROUPS) as Group[]

/**
 * 项目绩效目标: a body or a project with its code, name, type and amounts, then pairs of an indicator and its target, four
 * groups side by side. The first row of a project fills all four; what comes after belongs to further rows of it.
 */
export function projectPerformanceGrid(
  body: readonly FlatLine[],
  { phase, unit, remark }: Pick<GridSetting, 'phase' | 'unit' | 'remark'>,
): GridDraft {
  const start = body.findIndex(({ tokens }) => FIRST.test(tokens[0]?.text ?? ''))
  let number = 0
  const rows = toProjects(body.slice(start < 0 ? body.length : start)).flatMap((project): DraftRow<RawRow>[] => {
    const { code, level, texts, numbers, rest, at } = project
    const row = ++number
    const { name, category } = partedName(joinPieces(texts), level)
    const labels = level === 'total' ? ['合计', '', ''] : [code ?? '', name, category]
    const pairs = level === 'project' ? placedPairs(toPairs(toFragments(rest), remark), row, remark) : []
    if (level !== 'project' && rest.length > 0)
      remark({ kind: 'unplaced', at: rest[0]?.at ?? at, message: '指标之上没有项目' })
    number = pairs.at(-1)?.row ?? number
    const own: DraftRow<RawRow> = {
      amounts: readAmounts(numbers, unit),
      sums: { level, code },
      make: (cells) => rawRow(row, at, labels, cells, COLUMNS),
    }
    return [own, ...pairs.map(pairRow)]
  })
  const pairs = Object.values(GROUPS).flatMap((group) =>
    ['三级指标', '指标值'].map((head) => ['绩效目标', group, head]),
  )
  const heads = headRows(LABELS, [...columnPaths(phase, 'projectPerformance', COLUMNS), ...pairs])
  return {
    sides: [{ key: 'projectPerformance', columns: COLUMNS, rows }],
    heads: heads.map((head, i) => ({ ...head, row: i + 1 - heads.length })),
    exact: true,
    isNumbered: true,
  }
}

const FIRST = /^(?:合计|总计|\d{3}|\d{6}|\d{15,})$/

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

/** Of a project the type follows its name. */
function partedName(text: string, level: Project['level']): { readonly name: string; readonly category: string } {
  if (level !== 'project') return { name: text, category: '' }
  const [, name = text, category = ''] = /^(.+?)((?:其他运转|特定目标|人员|公用经费)类)$/.exec(text) ?? []
  return { name: name.trimEnd(), category }
}

interface Pair {
  readonly name: readonly Fragment[]
  readonly target: readonly Fragment[]
}

interface PlacedPair extends Pair {
  readonly group: Group
  /** Pairs of one row stand in the order of the groups. */
  readonly row: number
}

function placedPairs(pairs: readonly Pair[], first: number, remark: GridSetting['remark']): PlacedPair[] {
  const judged = pairs.length < ORDER.length ? pairs : pairs.slice(ORDER.length)
  if (judged.length > 0) {
    const names = judged.map(({ name }) => `“${wordsOf(name).text}”`).join('、')
    const at = spanOfFragments(judged.flatMap(({ name }) => name))
    remark({ kind: 'openColumn', at, message: `续行的指标属于哪一类未印在行内，按内容判断：${names}` })
  }
  let row = first
  let before = -1
  return pairs.map(({ name, target }, i): PlacedPair => {
    const group = groupOf(wordsOf(name).text, wordsOf(target).text, i, pairs.length)
    const column = ORDER.indexOf(group)
    if (column <= before) row++
    before = column
    return { name, target, group, row }
  })
}

/** A row of its own for each, so that its place is its own too. */
function pairRow({ name, target, group, row }: PlacedPair): DraftRow<RawRow> {
  const before = LABELS.length + COLUMNS.length + ORDER.indexOf(group) * 2
  const blank = Array<undefined>(before).fill(undefined)
  return wordRow(row, spanOfFragments([...name, ...target]), [...blank, wordsOf(name), wordsOf(target)])
}

/** The first four pairs are the four groups in their order; of the others the words must tell. */
function groupOf(name: string, target: string, position: number, count: number): Group {
  const inOrder = ORDER[position]
  if (inOrder && count >= ORDER.length) return inOrder
  if (/满意/.test(name)) return 'satisfaction'
  if (/万?元$/.test(target) && /成本|费|金额|支出|单价/.test(name)) return 'cost'
  return isNumericTarget(target) ? 'output' : 'benefit'
}

/** Names and targets in turn. A target is a number, or words that judge. */
function toPairs(fragments: readonly Fragment[], remark: GridSetting['remark']): Pair[] {
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
    // Nothing says of what it is: a name alone would be taken for the end of another.
    const message = `指标之后没有指标值，未收录：${wordsOf(name).text.slice(0, 30)}`
    remark({ kind: 'unplaced', at: spanOfFragments(name), message })
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
