import type { RawRow } from '@/lib/ingest/raw-table'
import type { DraftRow, Remark } from './flattened-draft'
import { joinPieces, spanOf, type FlatLine, type Token } from './flattened-lines'
import { wordRow } from './flattened-sheet-rows'

/**
 * Goals (年度履职目标) and tasks (年度主要任务) among the lines of a sheet, under their heads. Their columns are told by how
 * lines begin: names stand in a narrow column, contents in a wide one, results begin with the words of results.
 */
export function goalRows(lines: readonly FlatLine[], remarks: Remark[]): DraftRow<RawRow>[] {
  const goal = labelIn(lines, /^年度(?:履职|总体|绩效)?目标$/)
  if (!goal) return []
  const task = labelIn(lines, /^年度主要任务$/) ?? { from: lines.length, to: lines.length }
  const end = lines.findIndex((line, i) => i >= goal.to && END.test(line.text))
  const reach = lines.slice(0, end < 0 ? undefined : end)
  const goals = readGoal(reach.slice(goal.to, task.from))
  const tasks = readTasks(reach.slice(task.to))
  const [guessed] = [...goals, ...tasks].filter(({ actual }) => actual !== undefined)
  if (guessed) remarks.push({ kind: 'openColumn', at: guessed.at, message: '内容与完成情况之间没有分隔，按用语分开' })
  return [
    ...underHead(['年度绩效目标', '', '预期目标', '实际完成情况'], goals, 1),
    ...underHead(['年度主要任务', '任务名称', '主要内容', '实际完成情况'], tasks, goals.length + 1),
  ]
}

interface Found {
  readonly at: string
  readonly name?: string
  readonly text?: string
  readonly actual?: string
}

function underHead(head: readonly string[], found: readonly Found[], first: number): DraftRow<RawRow>[] {
  const rows = found.map(({ at, name, text, actual }, i) => wordRow(first + i, at, ['', name, text, actual]))
  return found[0] ? [wordRow(first, found[0].at, head), ...rows] : []
}

/** What comes after the tasks, whichever way the head is broken. */
const END = /^(?:预算情况?$|绩效指标$|一级(?:指标?)?$|(?:部门|单位)?(?:整体)?预算总额|一级指标\s)/

/** A label of the first column, broken over up to four lines. */
function labelIn(lines: readonly FlatLine[], form: RegExp): { from: number; to: number } | undefined {
  for (const from of lines.keys()) {
    for (let to = from + 1; to <= from + 4; to++) {
      const words = lines.slice(from, to).map(({ text }) => text.replace(/\s/g, ''))
      if (form.test(words.join(''))) return { from, to }
    }
  }
  return undefined
}

function readGoal(lines: readonly FlatLine[]): Found[] {
  const both = /^预期目标/.test(lines[0]?.text ?? '')
  const said = both ? lines.slice(1) : lines
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return []
  const tokens = said.flatMap((line) => line.tokens)
  const done = both ? tokens.findLastIndex((token, i) => i > 0 && RESULT.test(token.text)) : -1
  const [text, actual] = [tokens.slice(0, done < 0 ? undefined : done), done < 0 ? [] : tokens.slice(done)]
  const at = spanOf(first.at, last.at)
  return [{ at, text: joinPieces(text), ...(actual.length > 0 && { actual: joinPieces(actual) }) }]
}

/** How the words of a result begin. */
const RESULT = /^(?:按照|按时|按计划|已|均已|全部|较好|很好|圆满|基本|超额|顺利|完成)/

interface OpenTask {
  readonly name: Token[]
  readonly text: Token[]
  readonly actual: Token[]
  readonly first: string
  last: FlatLine
}

function readTasks(lines: readonly FlatLine[]): Found[] {
  const both = /完成情况/.test(lines[0]?.text ?? '')
  const rows = /^任务名称/.test(lines[0]?.text ?? '') ? lines.slice(1) : lines
  const tasks: OpenTask[] = []
  for (const line of rows) {
    const open = tasks.at(-1)
    const task =
      open && !isOver(open, line, both) ? open : { name: [], text: [], actual: [], first: line.at, last: line }
    if (task !== open) tasks.push(task)
    addLine(task, line, both)
    task.last = line
  }
  return tasks.map(({ name, text, actual, first, last }) => ({
    at: spanOf(first, last.at),
    ...(name.length > 0 && { name: joinPieces(name) }),
    ...(text.length > 0 && { text: joinPieces(text) }),
    ...(actual.length > 0 && { actual: joinPieces(actual) }),
  }))
}

function addLine({ name, text, actual }: OpenTask, line: FlatLine, both: boolean): void {
  const inName = text.length === 0 && actual.length === 0
  const opensText = name.length > 0 && (line.tight || line.text.length > NAME_WIDTH)
  if (inName && !opensText && line.text.length <= NAME_WIDTH) {
    name.push(...line.tokens)
    return
  }
  const own = name.length === 0 && inName ? 1 : 0
  name.push(...line.tokens.slice(0, own))
  for (const token of line.tokens.slice(own)) {
    const done = both && (actual.length > 0 || (text.length > 0 && RESULT.test(token.text)))
    ;(done ? actual : text).push(token)
  }
}

/** Names of tasks are broken after at most so many characters. */
const NAME_WIDTH = 16

/** Behind its result, or where there is none behind a line that is not full, the next task begins. */
function isOver({ text, actual, last }: OpenTask, line: FlatLine, both: boolean): boolean {
  if (both) return actual.length > 0 && !/^.{1,3}[。；]$/.test(line.text)
  return text.length > 0 && !line.tight && /[。；]$/.test(last.text) && line.text.length <= NAME_WIDTH
}
