import type { Evidence } from '@/lib/budget/finding'
import type { Goal } from '@/lib/budget/table-rows'
import { unspaced } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/**
 * What the goals of a year (年度履职目标) promise as a number, no task (年度主要任务) that names the same measure in the same
 * words and unit sets lower. A measure of several tasks may be parted between them; what only one side names says nothing.
 */
export const goalsAndTaskFigures: JudgingRule = {
  id: 'goals-and-task-figures',
  title: '年度主要任务定的数不低于年度目标定的数',
  severity: 'doubt',
  needs: 'text',
  presumes:
    '年度目标与年度主要任务用同样的词和单位写了同一个量，目标里只有一个数，只有一项任务写到它；比率、次数、金额都一样比。',
  example: saying('表 13 ', '热线满意率', '95%', '90%'),
  *judge({ disclosure }) {
    for (const key of ['performance', 'selfEvaluation'] as const) {
      const goals = disclosure.tables[key]?.goals ?? []
      const [aims, tasks] = (['goal', 'task'] as const).map((kind) => goals.filter((goal) => goal.kind === kind))
      if (!aims?.length || !tasks?.length) continue
      const table = tableName(disclosure, key)
      const promised = measuresIn(aims)
      const judged = measuresIn(tasks).flatMap((task, _, all) => {
        const own = promised.filter(({ name }) => name === task.name)
        const isOnly = all.filter(({ name }) => name === task.name).length === 1
        return isOnly && own.length === 1 && own[0] ? [judgement(key, table, own[0], task)] : []
      })
      if (judged.length > 0) yield* judged
      else yield { outcome: 'unchecked', subject: `${table}的年度目标与任务`, note: '目标与任务没有写到同一个量' }
    }
  },
}

function judgement(key: 'performance' | 'selfEvaluation', table: string, aim: Measure, task: Measure): Judgement {
  const [left, right] = [task, aim].map(({ goal: { row, at }, printed }) => ({
    ...{ table: key, row, text: printed },
    ...(at !== undefined && { at }),
  })) as [Evidence, Evidence]
  const subject = `${table}的“${aim.label}”`
  if (task.value >= aim.value) return { outcome: 'holds', subject, left, right }
  const sentence = saying(table, aim.label, aim.printed, task.printed)
  return { outcome: 'fails', subject, place: `${key} goals ${aim.name}`, left, right, sentence }
}

function saying(table: string, label: string, aim: string, task: string): string {
  return `${table}的年度目标里“${label}”是 ${aim}，年度主要任务里是 ${task}：任务定的数比目标低。`
}

interface Measure {
  /** Its words and its unit. */
  readonly name: string
  readonly label: string
  readonly printed: string
  readonly value: number
  readonly goal: Goal
}

function measuresIn(goals: readonly Goal[]): Measure[] {
  return goals.flatMap((goal) =>
    [...unspaced(`${goal.name ?? ''}。${goal.text ?? ''}`).matchAll(MEASURE)].flatMap(
      ({ 1: words = '', 2: number = '', 3: unit = '' }) => {
        const label = words.replace(REACHED, '')
        // Of what goes down, less is more.
        if (label.length < LEAST || LESS.test(words)) return []
        return [{ name: `${label} ${unit}`, label, printed: number + unit, value: Number(number), goal }]
      },
    ),
  )
}

/** A clause that ends in a number with a unit: 热线满意率达到 95% 以上. */
const MEASURE =
  /(?<=^|[，。；：、,;:（）()])(\d*\p{Script=Han}+)(?:≥|>=)?(\d+(?:\.\d+)?)([%％‰]|\p{Script=Han}{1,2}?)(?=以上|及以上|左右|$|[，。；、,;（）()])/gu
const REACHED = /(?:要|应|力争|争取|确保|保持|稳定)?(?:在|达到?|不少于|不低于|至少|超过|完成|为|约)?$/u
const LESS = /不超过|不高于|不多于|(?<!不)低于|(?<!不)少于|控制|降|减|压|投诉|差错|以内|以下/u
/** Shorter words are of anything: 培训, 检查. */
const LEAST = 4
