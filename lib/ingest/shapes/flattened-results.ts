import type { RawRow } from '@/lib/ingest/raw-table'
import type { DraftRow, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, wordsOf, type Fragment } from './flattened-fragments'
import { Levels } from './flattened-levels'
import type { FlatLine } from './flattened-lines'
import { wordRow } from './flattened-sheet-rows'

const LEVELS = ['一级指标', '二级指标', '三级指标']
const HEADS = [...LEVELS, '年度指标值', '实际完成值', '分值', '得分', '偏差度', '偏差原因分析']

/** Indicators with their results under their heads, from the lines below the printed ones, and their sum (总分). */
export function resultRows(
  head: string,
  lines: readonly FlatLine[],
  above: number,
  remarks: Remark[],
): DraftRow<RawRow>[] {
  const levels = new Levels()
  const rows: DraftRow<RawRow>[] = []
  const fragments = toFragments(lines)
  let name: Fragment[] = []
  for (let i = 0; i < fragments.length;) {
    const fragment = fragments[i]
    if (!fragment) break
    if (/^总\s*分$/.test(fragment.text)) {
      rows.push(sumRow(above + rows.length + 1, fragments.slice(i)))
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
    i += row.length
    if (!result) {
      name.push(...row)
      continue
    }
    const below = noteBelow(fragments, i, result)
    i += below.length
    const named = withName(result, remarks)
    if (named) rows.push(resultRow(above + rows.length + 1, levels, { ...named, note: [...result.note, ...below] }))
    name = []
  }
  if (name.length > 0) {
    remarks.push({ kind: 'unplaced', at: spanOfFragments(name), message: '指标之后没有分值与得分' })
  }
  return [wordRow(above + 1, head, HEADS), ...rows]
}

/** Words that stand alone before a result are its name rather than its target; a result of nothing is none. */
function withName(result: Result, remarks: Remark[]): Result | undefined {
  const { name, target, deviation } = result
  if (name.length > 0) return result
  const at = spanOfFragments([...target, deviation])
  if (!target.some(({ text }) => /\p{Script=Han}{2}/u.test(text))) {
    remarks.push({ kind: 'unplaced', at, message: '这一行的得分没有指标名称，未收录' })
    return undefined
  }
  remarks.push({ kind: 'unreadable', at, message: '指标名称与指标值之间的界线认不出' })
  return { ...result, name: target, target: [] }
}

function resultRow(row: number, { first, second }: Levels, result: Result): DraftRow<RawRow> {
  const { name, target, actual, points, score, deviation, note } = result
  const words = [name, target, [actual], [points], [score], [deviation], note].map(wordsOf)
  return wordRow(row, spanOfFragments([...name, deviation]), [first, second, ...words])
}

function sumRow(row: number, [label, ...rest]: readonly Fragment[]): DraftRow<RawRow> {
  const [points, score] = rest.filter(({ line }) => line === label?.line).map((value) => wordsOf([value]))
  const cells = HEADS.map((head) => (head === '分值' ? points : head === '得分' ? score : undefined))
  return wordRow(row, label?.line.at ?? 'L1', [label?.text, ...cells.slice(1)])
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
