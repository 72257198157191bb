import type { MoneyUnit } from '@/lib/budget/money'
import type { Goal, Indicator } from '@/lib/budget/table-rows'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import { indicatorKindOf } from '@/lib/ingest/tables/indicator-rows'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, wordsOf, type Fragment } from './flattened-fragments'
import { goalsIn } from './flattened-goals'
import { Levels } from './flattened-levels'
import { isNumber, joinPieces, readAmounts, spanOf, type FlatLine, type Token } from './flattened-lines'

/** 整体绩效目标: goals and tasks in prose, the money behind them, indicators with target and explanation. */
export function performanceTable(
  body: readonly FlatLine[],
  unit: MoneyUnit,
  remarks: Remark[],
): { readonly table: DraftTable; readonly goals: readonly Goal[]; readonly indicators: Indicator[] } {
  const start = body.findIndex(({ text }) => /^(?:部门|单位)?(?:整体)?预算总额/.test(text))
  const head = body.findIndex(({ text }) => /三级指标/.test(text))
  const budgetEnd = body.findLastIndex((line, i) => (head < 0 || i < head) && isNumber(line.tokens.at(-1))) + 1
  const rows = budgetRows(start < 0 ? [] : body.slice(start, Math.max(budgetEnd, start)), unit)
  const indicators = head < 0 ? [] : targetRows(toFragments(body.slice(head + 1)), rows.length, remarks)
  const goals = goalsIn(start < 0 && head < 0 ? [] : body.slice(0, start < 0 ? head : start), remarks)
  return { table: { key: 'performance', columns: ['amount'], rows }, goals, indicators }
}

const LABEL = /^(?:(?:部门|单位)?(?:整体)?预算总额|[（(]\d[)）]|\d、)/

function budgetRows(lines: readonly FlatLine[], unit: MoneyUnit): DraftRow[] {
  const entries: { texts: Token[]; numbers: Token[]; first: string; last: string }[] = []
  for (const line of lines) {
    for (const token of line.tokens) {
      const open = entries.at(-1)
      if (isNumber(token)) open?.numbers.push(token)
      else if (LABEL.test(token.text)) entries.push({ texts: [token], numbers: [], first: line.at, last: line.at })
      else open?.texts.push(token)
      const last = entries.at(-1)
      if (last) last.last = line.at
    }
  }
  let role: 'total' | 'source' | 'structure' = 'total'
  const rows: DraftRow[] = []
  for (const { texts, numbers, first, last } of entries) {
    const label = joinPieces(texts)
    if (/资金来源/.test(label)) role = 'source'
    if (/资金结构/.test(label)) role = 'structure'
    if (/^\d、/.test(label)) continue
    const fields = { row: rows.length + 1, at: spanOf(first, last), role, label }
    rows.push({ amounts: readAmounts(numbers, unit), sums: {}, make: (cells) => ({ ...fields, cells }) })
  }
  return rows
}

/** Name, target, explanation. Nothing but the breaks between lines parts the three. */
function targetRows(fragments: readonly Fragment[], above: number, remarks: Remark[]): Indicator[] {
  const levels = new Levels()
  const indicators: Indicator[] = []
  for (let i = 0; i < fragments.length;) {
    const skipped = levels.read(fragments, i)
    i += skipped
    if (skipped > 0) continue
    const cells = cellsFrom(fragments, i)
    i += cells.taken
    const [name, target, note] = [cells.name, cells.target, cells.note].map(wordsOf)
    if (!name || !target || !note) break
    const kind = indicatorKindOf(levels.first ?? '', levels.second ?? '')
    const at = spanOfFragments([...cells.name, ...cells.target])
    if (!kind) remarks.push({ kind: 'unplaced', at, message: '指标类别认不出，暂按产出指标' })
    if (target.text === '') remarks.push({ kind: 'unreadable', at, message: '指标名称与指标值之间的界线认不出' })
    indicators.push({
      row: above + indicators.length + 1,
      at,
      kind: kind ?? 'output',
      ...(levels.first !== undefined && { level1: levels.first }),
      ...(levels.second !== undefined && { level2: levels.second }),
      name: name.text,
      target: readTarget(target.text, target.at),
      ...(note.text !== '' && { note: note.text }),
    })
  }
  return indicators
}

interface Cells {
  readonly name: Fragment[]
  readonly target: Fragment[]
  readonly note: Fragment[]
  readonly taken: number
}

/** A new cell begins after a space, directly below the line before, or with a number that is a target. */
function cellsFrom(fragments: readonly Fragment[], from: number): Cells {
  const cells: [Fragment[], Fragment[], Fragment[]] = [[], [], []]
  let column = 0
  let i = from
  for (; i < fragments.length; i++) {
    const [fragment, before] = [fragments[i], fragments[i - 1]]
    if (!fragment) break
    if (i > from) {
      const opens = !fragment.first || fragment.tight
      if (column < 2 && (opens || isLongNote(fragment, column) || (column === 0 && isNumericTarget(fragment.text))))
        column++
      else if (column > 0 && fragment.first && beginsNext(fragment, before, cells)) break
    }
    cells[column as 0 | 1 | 2].push(fragment)
  }
  const [name, target, note] = cells
  return { name, target, note, taken: Math.max(i - from, 1) }
}

/** Explanations fill their wide column; names and targets stand in narrow ones. */
const NARROW = 10
const WIDE = 60

const isLongNote = (fragment: Fragment, column: number): boolean => column === 1 && fragment.text.length > NARROW

/** Below a target without explanation, or below an explanation whose last line is not full, the next name begins. */
function beginsNext(
  fragment: Fragment,
  before: Fragment | undefined,
  [, target, note]: [Fragment[], Fragment[], Fragment[]],
): boolean {
  if (note.length > 0) return !isFull(before?.line.text ?? '') && fragment.text.length <= NARROW
  return target.length > 0 && !isCut(target)
}

/** A line that goes on below: as wide as its column, and no end of a sentence or a formula. */
const isFull = (text: string): boolean => text.length >= WIDE && !/[。%％]$/.test(text)

/** A target that fills its column goes on below. */
const isCut = (target: readonly Fragment[]): boolean => {
  const last = target.at(-1)
  return target.length === 1 && last !== undefined && last.text.length >= 4 && !isNumericTarget(last.text)
}
