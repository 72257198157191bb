import type { RawRow } from '@/lib/ingest/raw-table'
import type { DraftRow, Remark } from './flattened-draft'
import { isNumericTarget, spanOfFragments, toFragments, wordsOf, type Fragment } from './flattened-fragments'
import { Levels } from './flattened-levels'
import type { FlatLine } from './flattened-lines'
import { wordRow } from './flattened-sheet-rows'

const HEADS = ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明']

/**
 * Indicators of a plan under their heads, from the lines below the printed ones: levels, name, target, explanation. Nothing
 * but the breaks between lines parts the last three. Undefined where no level is known, so that a name may be one.
 */
export function targetRows(head: FlatLine | undefined, below: readonly FlatLine[], above: number, remarks: Remark[]) {
  const fragments = toFragments(below)
  const levels = new Levels()
  const rows: DraftRow<RawRow>[] = []
  for (let i = 0; i < fragments.length;) {
    const skipped = levels.read(fragments, i)
    i += skipped
    if (skipped > 0) continue
    if (levels.first === undefined) return undefined
    const { name, target, note, taken } = cellsFrom(fragments, i)
    i += taken
    const at = spanOfFragments([...name, ...target])
    if (target.length === 0) remarks.push({ kind: 'unreadable', at, message: '指标名称与指标值之间的界线认不出' })
    // The levels come again in every row, so that none is taken for the end of the one above.
    const cells = [levels.first, levels.second, ...[name, target, note].map(wordsOf)]
    rows.push(wordRow(above + rows.length + 1, at, cells))
  }
  return [wordRow(above + 1, head?.at ?? 'L1', HEADS), ...rows]
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
