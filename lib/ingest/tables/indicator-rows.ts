import type { Cells, Indicator } from '@/lib/budget/table-rows'
import { readTarget, rejoinedTarget } from '@/lib/ingest/normalise/read-target'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import { amountCell, cellAt, textAt } from './amount-cells'
import { followsBreak } from './page-break'
import type { TableContext } from './table-context'

/** `一级指标 | 二级指标 | 三级指标 | 指标值 …`. */
export const isIndicatorHead = (words: readonly string[]): boolean =>
  words.includes('三级指标') && words.some((word) => /^指标值|^年度指标值/.test(word))

/** Indicators under one head, the first and second level carried down, pieces of a page break rejoined. */
export class IndicatorRows {
  readonly #context: TableContext
  readonly #found: Indicator[] = []
  readonly #sums: Sum[] = []
  #columns: Partial<Record<Column, number>> = {}
  #level1: string | undefined
  #level2: string | undefined
  #before: RawRow | undefined

  constructor(context: TableContext) {
    this.#context = context
  }

  all = (): Indicator[] => this.#found
  sums = (): Sum[] => this.#sums

  startUnder(head: RawRow): void {
    this.#columns = Object.fromEntries(
      head.cells.flatMap(({ text, column }) => {
        const name = (Object.keys(HEADS) as Column[]).find((key) => HEADS[key].test(compared(text)))
        return name === undefined ? [] : [[name, column]]
      }),
    )
  }

  read(row: RawRow): void {
    const before = this.#before
    this.#before = row
    if (row.cells.every(({ text }) => text === '')) return
    if (isIndicatorHead(row.cells.map(({ text }) => compared(text)))) return
    if (isSum(row)) return this.#addSum(row)
    if (this.#isPiece(row, before)) return this.#join(row)
    const first = textAt(row, this.#columns.level1)
    if (first !== '' && !INDICATOR_CLASS.test(compared(first))) return this.#shifted(row)
    if (first !== '') [this.#level1, this.#level2] = [joinedName(first), undefined]
    const second = textAt(row, this.#columns.level2)
    if (second !== '') this.#level2 = joinedName(second)
    const name = joinedName(textAt(row, this.#columns.name))
    if (name !== '') this.#add(row, name, cellAt(row, this.#columns.target), cellAt(row, this.#columns.note), false)
  }

  /** What the indicators are worth together, and what they got. */
  #addSum(row: RawRow): void {
    const label = joinedName(row.cells.find(({ text }) => text !== '')?.text ?? '')
    const numbers = row.cells.filter(({ text }) => /^\d/.test(text))
    const at = (column: number | undefined) => numbers.find((cell) => cell.column === column)
    const own = [at(this.#columns.points), at(this.#columns.score)]
    // The label reaches over some columns, and what stands behind it may have slipped.
    const [points, score] = numbers.every((cell) => own.includes(cell)) ? own : numbers
    const cells: Cells = {
      ...(points && { points: amountCell(points, '元') }),
      ...(score && { score: amountCell(score, '元') }),
    }
    this.#sums.push({ row: row.row, at: row.at, label, cells })
  }

  /** Nothing but ends of names and notes; or a name without a target right after a break. */
  #isPiece(row: RawRow, before: RawRow | undefined): boolean {
    if (this.#found.length === 0) return false
    const { name, target } = this.#columns
    if (textAt(row, name) === '') return true
    return textAt(row, target) === '' && textAt(row, this.#columns.level1) === '' && followsBreak(before, row)
  }

  #join(row: RawRow): void {
    const last = this.#found.pop()
    if (!last) return
    const [name, target, note] = [this.#columns.name, this.#columns.target, this.#columns.note].map((column) =>
      textAt(row, column),
    )
    const whole = joinedName((last.note ?? '') + (note ?? ''))
    this.#found.push({
      ...last,
      name: last.name + joinedName(name ?? ''),
      target: target ? rejoinedTarget(last.target, target) : last.target,
      ...(whole !== '' && { note: whole }),
    })
  }

  /** What stands under 一级指标 is no class: the row slipped to the left, its texts are name, target and note. */
  #shifted(row: RawRow): void {
    const [name, target, note] = row.cells.filter(({ text }) => text !== '')
    this.#context.issue({ kind: 'shiftedRow', at: row.at, message: '指标行左移，已按内容归位' })
    this.#add(row, joinedName(name?.text ?? ''), target, note, true)
  }

  #add(row: RawRow, name: string, target: RawCell | undefined, note: RawCell | undefined, shifted: boolean): void {
    const read = readTarget(target?.text ?? '', target?.at)
    const because = '整行左移，按内容归位'
    const placed = shifted
      ? { ...read, resolved: { text: read.text, how: 'shifted' as const, certainty: 'certain' as const, because } }
      : read
    const text = joinedName(note?.text ?? '')
    this.#found.push({
      row: row.row,
      at: row.at,
      kind: this.#kind(row),
      ...(this.#level1 !== undefined && { level1: this.#level1 }),
      ...(this.#level2 !== undefined && { level2: this.#level2 }),
      name,
      target: placed,
      ...this.#results(row),
      ...(text !== '' && { note: text }),
    })
  }

  /** What a self-evaluation prints beside the target. */
  #results(row: RawRow): Pick<Indicator, 'actual' | 'points' | 'score' | 'deviation'> {
    const { actual, points, score, deviation } = this.#columns
    const cell = (column: number | undefined) => cellAt(row, column)
    const [done, worth, got, off] = [cell(actual), cell(points), cell(score), cell(deviation)]
    return {
      ...(done && { actual: readTarget(done.text, done.at) }),
      ...(worth && { points: amountCell(worth, '元') }),
      ...(got && { score: amountCell(got, '元') }),
      ...(off && { deviation: amountCell(off, '元') }),
    }
  }

  #kind(row: RawRow): Indicator['kind'] {
    const kind = indicatorKindOf(this.#level1 ?? '', this.#level2 ?? '')
    if (kind) return kind
    this.#context.issue({ kind: 'unplaced', at: row.at, message: '指标类别认不出，暂按产出指标' })
    return 'output'
  }
}

interface Sum {
  readonly row: number
  readonly at: string
  readonly label: string
  readonly cells: Cells
}

/** `总分 | 100 | 99.41`. */
export const isSum = ({ cells }: RawRow): boolean =>
  /^(?:总分|合计)$/.test(compared(cells.find(({ text }) => text !== '')?.text ?? ''))

type Column = 'level1' | 'level2' | 'name' | 'target' | 'actual' | 'points' | 'score' | 'deviation' | 'note'

const HEADS: Readonly<Record<Column, RegExp>> = {
  level1: /^一级指标$/,
  level2: /^二级指标$/,
  name: /^三级指标$/,
  note: /说明|原因/,
  actual: /实际(?:完成)?值|完成值/,
  target: /指标值/,
  points: /^分值/,
  score: /^(?:自评)?得分/,
  deviation: /偏差/,
}

const INDICATOR_CLASS = /指标$|^(?:投入|过程|产出|效益|效果|成本|满意度)(?:指标|管理)?$/

/** `效益指标 › 满意度` measures satisfaction. */
export function indicatorKindOf(level1: string, level2 = ''): Indicator['kind'] | undefined {
  const words = compared(level1)
  if (/满意/.test(words + compared(level2))) return 'satisfaction'
  if (/投入|管理/.test(words)) return 'input'
  if (/产出/.test(words)) return 'output'
  if (/效益|效果/.test(words)) return 'benefit'
  return /成本/.test(words) ? 'cost' : undefined
}
