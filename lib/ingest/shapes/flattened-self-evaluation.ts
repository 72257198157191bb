import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Indicator } from '@/lib/budget/table-rows'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import { indicatorKindOf } from '@/lib/ingest/tables/indicator-rows'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, wordsOf, type Fragment } from './flattened-fragments'
import { Levels } from './flattened-levels'
import { joinPieces, readAmounts, type FlatLine, type Token } from './flattened-lines'

export interface SelfEvaluation {
  readonly table: DraftTable
  readonly indicators: readonly Indicator[]
  /** Rows of 总分, which the typed table has no place for. */
  readonly sums: Disclosure['rawTables'][number]['rows']
}

const COLUMNS = ['initial', 'adjusted', 'executed']

/** 绩效自评: the money with its rate of execution, then indicators with target, result, points, score and deviation. */
export function selfEvaluationTable(body: readonly FlatLine[], unit: MoneyUnit, remarks: Remark[]): SelfEvaluation {
  const heads = body.flatMap(({ text }, i) => (/三级指标/.test(text) ? [i] : []))
  const firstHead = heads[0] ?? body.length
  const budget = budgetRows(body.slice(0, firstHead), unit)
  const indicators = [...budget.rates]
  const sums: SelfEvaluation['sums'] = []
  heads.forEach((head, i) => {
    if (i === 1) {
      const at = body[head]?.at ?? 'L1'
      remarks.push({ kind: 'unplaced', at, message: '续有一张没有标题的指标表，其指标依次接在后面' })
    }
    const part = body.slice(head + 1, heads[i + 1])
    const read = resultRows(part, budget.rows.length + indicators.length, remarks)
    indicators.push(...read.indicators)
    sums.push(...read.sums)
  })
  return { table: { key: 'selfEvaluation', columns: COLUMNS, rows: budget.rows }, indicators, sums }
}

const LABEL = /^(?:(?:部门|单位)?(?:整体)?预算总额|(?:资金来源[:：])?[（(]\d[)）])/

/** Three amounts, then points, rate and score: the rate of execution is an indicator like the others. */
function budgetRows(lines: readonly FlatLine[], unit: MoneyUnit): { rows: DraftRow[]; rates: Indicator[] } {
  const rows: DraftRow[] = []
  const rates: Indicator[] = []
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
    rows.push({ amounts: readAmounts(numbers, unit), sums: {}, make: (cells) => ({ ...fields, cells }) })
    const result = toFragments([{ ...line, tokens: line.tokens.slice(values + COLUMNS.length) }])
    if (result.length > 0) rates.push(rateOf(result, fields))
    label = []
  }
  return { rows, rates: rates.map((rate, i) => ({ ...rate, row: rows.length + i + 1 })) }
}

function rateOf(
  fragments: readonly Fragment[],
  { row, at, label }: { row: number; at: string; label: string },
): Indicator {
  const [points, rate, score] = fragments.map((fragment) => wordsOf([fragment]))
  return {
    row,
    at,
    kind: 'input',
    level1: '执行率',
    name: label,
    target: { text: '' },
    ...(rate && { actual: readTarget(rate.text, rate.at) }),
    ...(points && { points: cellOf(points) }),
    ...(score && { score: cellOf(score) }),
  }
}

const cellOf = ({ text, at }: { text: string; at: string | undefined }) => ({ text, ...(at !== undefined && { at }) })

function resultRows(lines: readonly FlatLine[], above: number, remarks: Remark[]) {
  const levels = new Levels()
  const indicators: Indicator[] = []
  const sums: SelfEvaluation['sums'] = []
  const fragments = toFragments(lines)
  let name: Fragment[] = []
  for (let i = 0; i < fragments.length;) {
    const fragment = fragments[i]
    if (!fragment) break
    if (/^总\s*分$/.test(fragment.text)) {
      const row = fragments.slice(i).filter(({ line }) => line === fragment.line)
      sums.push(row.map((cell) => cellOf(wordsOf([cell]))))
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
  return { indicators, sums }
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
