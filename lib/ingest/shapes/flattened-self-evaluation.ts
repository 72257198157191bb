import type { MoneyUnit } from '@/lib/budget/money'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import { indicatorKindOf } from '@/lib/ingest/tables/indicator-rows'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, wordsOf, type Fragment } from './flattened-fragments'
import { goalsIn } from './flattened-goals'
import { Levels } from './flattened-levels'
import { joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'
import { moneyOfProject, projectNameIn, type ProjectEvaluation } from './flattened-project-evaluation'

export interface SelfEvaluation {
  readonly table: DraftTable
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  /** Tables of indicators below its 总分, without a title: each that of a project, whose name it does not print. */
  readonly projects: readonly ProjectEvaluation[]
  readonly last: FlatLine | undefined
}

const COLUMNS = ['initial', 'adjusted', 'executed']
const RESULTS = ['points', 'rate', 'score']

/** 绩效自评: the money with its rate of execution, goals, then indicators with target, result, points, score and deviation. */
export function selfEvaluationTable(body: readonly FlatLine[], unit: MoneyUnit, remarks: Remark[]): SelfEvaluation {
  const [own, ...others] = indicatorParts(body)
  const above = partAbove(own?.head ? body.slice(0, own.head) : body, unit, remarks)
  const { budget, goals } = above
  const { indicators, sum } = resultRows(own?.lines ?? [], budget.length, remarks)
  const score = sum && scoreRow(sum, budget.length + indicators.length + 1)
  const projects = others.map(({ from, lines }): ProjectEvaluation => {
    const first = body[from]?.at ?? 'L1'
    remarks.push({
      kind: 'unreadable',
      at: first,
      message: '总分之下另有一张指标表，没有标题和项目名称，按项目支出绩效自评收录',
    })
    return evaluationOf(first, lines, 0, remarks)
  })
  return {
    table: { key: 'selfEvaluation', columns: COLUMNS, beside: RESULTS, rows: [...budget, ...(score ? [score] : [])] },
    goals,
    indicators,
    projects,
    last: body[(others[0]?.from ?? body.length) - 1],
  }
}

/** 项目支出绩效自评表: as the department's, of one project. */
export function projectEvaluation(body: readonly FlatLine[], unit: MoneyUnit, remarks: Remark[]): ProjectEvaluation {
  const [own] = indicatorParts(body)
  const { budget, goals } = partAbove(own?.head ? body.slice(0, own.head) : body, unit, remarks)
  const at = body[0]?.at ?? 'L1'
  const money = moneyOfProject(budget)
  if (!money) remarks.push({ kind: 'unreadable', at, message: '项目的年初预算数、全年预算数、全年执行数没有读全' })
  const read = evaluationOf(at, own?.lines ?? [], budget.length, remarks)
  return { ...read, name: projectNameIn(body), cells: { ...money, ...read.cells }, goals }
}

function evaluationOf(first: string, lines: readonly FlatLine[], above: number, remarks: Remark[]): ProjectEvaluation {
  const { indicators, sum } = resultRows(lines, above, remarks)
  const at = spanOf(first, sum?.at ?? indicators.at(-1)?.at?.replace(/^L\d+-/, '') ?? first)
  return { at, name: '', cells: sum?.cells ?? {}, goals: [], indicators }
}

/** Money, then goals in words. */
function partAbove(lines: readonly FlatLine[], unit: MoneyUnit, remarks: Remark[]) {
  const words = lines.findIndex(({ text }) => /^年度(?:履|总|绩)|^预期目标/.test(text))
  return { budget: budgetRows(words < 0 ? lines : lines.slice(0, words), unit), goals: goalsIn(lines, remarks) }
}

/** The lines below each head with 三级指标, and where its table begins: after the sum of the one before. */
function indicatorParts(body: readonly FlatLine[]): { from: number; head: number; lines: readonly FlatLine[] }[] {
  const heads = body.flatMap(({ text }, i) => (/三级指标/.test(text) ? [i] : []))
  const begins = heads.map((head, i) => {
    if (i === 0) return 0
    const above = heads[i - 1] ?? 0
    const sum = body.slice(above, head).findIndex(({ text }) => SUM.test(text))
    return sum < 0 ? head : above + sum + 1
  })
  return heads.map((head, i) => ({ from: begins[i] ?? head, head, lines: body.slice(head + 1, begins[i + 1]) }))
}

const SUM = /^总\s*分(?:\s|$)/
const LABEL = /^(?:(?:部门|单位)?(?:整体)?预算总额|(?:年度)?资金总额|(?:资金来源[:：])?[（(]\d[)）])/

/** Three amounts, then points, rate of execution and score. */
function budgetRows(lines: readonly FlatLine[], unit: MoneyUnit): DraftRow[] {
  const rows: DraftRow[] = []
  let label: Token[] = []
  for (const line of lines) {
    const [first] = line.tokens
    if (first && LABEL.test(first.text)) label = []
    else if (label.length === 0) continue
    const values = line.tokens.findIndex(({ text }) => /^\d[\d.,]*$/.test(text))
    label.push(...line.tokens.slice(0, values < 0 ? undefined : values))
    if (values < 0) continue
    const name = joinPieces(label).replace(/^资金来源[:：]/, '')
    const role = /总额/.test(name) ? 'total' : 'source'
    const fields = { row: rows.length + 1, at: line.at, role, label: name }
    const numbers = line.tokens.slice(values, values + COLUMNS.length)
    const beside = toFragments([{ ...line, tokens: line.tokens.slice(values + COLUMNS.length) }])
    const results = resultCells(RESULTS, beside)
    rows.push({
      amounts: readAmounts(numbers, unit),
      sums: {},
      make: (cells) => ({ ...fields, cells: { ...cells, ...results } }),
    })
    label = []
  }
  return rows
}

function scoreRow({ at, label, cells }: Sum, row: number): DraftRow {
  // It has no money: nothing of it is put under a column by arithmetic.
  return { amounts: [], sums: {}, make: () => ({ row, at, role: 'score', label, cells }) }
}

const resultCells = (keys: readonly string[], fragments: readonly Fragment[]): Cells =>
  Object.fromEntries(
    keys.flatMap((key, i) => {
      const fragment = fragments[i]
      return fragment ? [[key, cellOf(wordsOf([fragment]))]] : []
    }),
  )

interface Sum {
  readonly at: string
  readonly label: string
  readonly cells: Cells
}

const cellOf = ({ text, at }: { text: string; at: string | undefined }) => ({ text, ...(at !== undefined && { at }) })

function resultRows(lines: readonly FlatLine[], above: number, remarks: Remark[]) {
  const levels = new Levels()
  const indicators: Indicator[] = []
  let sum: Sum | undefined
  const fragments = toFragments(lines)
  let name: Fragment[] = []
  for (let i = 0; i < fragments.length;) {
    const fragment = fragments[i]
    if (!fragment) break
    if (/^总\s*分$/.test(fragment.text)) {
      const [label, ...values] = fragments.slice(i).filter(({ line }) => line === fragment.line)
      const { at } = fragment.line
      sum = { at, label: label?.text ?? '', cells: resultCells(['points', 'score'], values) }
      break
    }
    const taken = name.length === 0 && !isResult(fragments, i) ? levels.read(fragments, i) : 0
    i += taken
    if (taken > 0) continue
    if (levels.first === undefined) {
      // The head is broken over many lines, and ends where the first level begins.
      i++
      continue
    }
    const row = fragment.first ? fragments.slice(i).filter(({ line }) => line === fragment.line) : [fragment]
    const result = resultIn(row, name)
    if (!result) {
      name.push(...row)
      i += row.length
      continue
    }
    i += row.length
    const note = [...result.note, ...noteBelow(fragments, i, result)]
    i += note.length - result.note.length
    indicators.push(indicatorOf(result, note, levels, above + indicators.length + 1, remarks))
    name = []
  }
  if (name.length > 0) {
    remarks.push({ kind: 'unplaced', at: spanOfFragments(name), message: '指标之后没有分值与得分' })
  }
  return { indicators, sum }
}

interface Result {
  readonly name: readonly Fragment[]
  readonly target: readonly Fragment[]
  readonly actual: Fragment
  readonly points: Fragment
  readonly score: Fragment
  readonly deviation: Fragment
  readonly note: readonly Fragment[]
}

const PLAIN = /^\d+(?:\.\d+)?$/
const DEVIATION = /^[-+－]?\d+\.\d+%?$/

const isResult = (fragments: readonly Fragment[], i: number): boolean =>
  resultIn(
    fragments.slice(i).filter(({ line }) => line === fragments[i]?.line),
    [],
  ) !== undefined

/** A line with `… 完成值 分值 得分 偏差度`: what stands before is the target, and the name when it is not above. */
function resultIn(row: readonly Fragment[], above: readonly Fragment[]): Result | undefined {
  const at = row.findIndex(
    (fragment, i) =>
      i > 0 &&
      PLAIN.test(fragment.text) &&
      PLAIN.test(row[i + 1]?.text ?? '') &&
      DEVIATION.test(row[i + 2]?.text ?? ''),
  )
  const [actual, points, score, deviation] = row.slice(at - 1, at + 3)
  if (at < 1 || !actual || !points || !score || !deviation) return undefined
  const before = row.slice(0, at - 1)
  const named = above.length > 0 && (before.length < 2 || !startsOwnName(before)) ? 0 : Math.max(before.length - 1, 0)
  const own = before.slice(0, named)
  return {
    name: [...above, ...own],
    target: before.slice(named),
    actual,
    points,
    score,
    deviation,
    note: row.slice(at + 3),
  }
}

/** Name and target on one line, though words stand above: those are the beginning of the name. */
const startsOwnName = (before: readonly Fragment[]): boolean => !isNumericTarget(before[0]?.text ?? '')

/** The reason of a deviation runs on below, up to the end of its sentence. */
function noteBelow(fragments: readonly Fragment[], from: number, { deviation, note }: Result): Fragment[] {
  if (/^[-+－]?0+(?:\.0+)?%?$/.test(deviation.text)) return []
  const inline = note.length > 0
  const next = fragments.findIndex((fragment, i) => i >= from && fragment.first && isResult(fragments, i))
  const reach = fragments.slice(from, next < 0 ? undefined : next)
  const end = reach.findLastIndex(({ text }) => /[。；;]$/.test(text))
  return inline && end < 0 ? [] : reach.slice(0, end + 1)
}

function indicatorOf(
  result: Result,
  note: readonly Fragment[],
  levels: Levels,
  row: number,
  remarks: Remark[],
): Indicator {
  const [name, target, actual, reason] = [result.name, result.target, [result.actual], note].map(wordsOf)
  const at = spanOfFragments([...result.name, result.deviation])
  const kind = indicatorKindOf(levels.first ?? '', levels.second ?? '')
  if (!kind) remarks.push({ kind: 'unplaced', at, message: '指标类别认不出，暂按产出指标' })
  return {
    row,
    at,
    kind: kind ?? 'output',
    ...(levels.first !== undefined && { level1: levels.first }),
    ...(levels.second !== undefined && { level2: levels.second }),
    name: name?.text ?? '',
    target: readTarget(target?.text ?? '', target?.at),
    actual: readTarget(actual?.text ?? '', actual?.at),
    points: cellOf(wordsOf([result.points])),
    score: cellOf(wordsOf([result.score])),
    deviation: cellOf(wordsOf([result.deviation])),
    ...(reason && reason.text !== '' && { note: reason.text }),
  }
}
