import type { Goal } from '@/lib/budget/table-rows'
import { unspaced } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/**
 * The goals of a year (年度履职目标) that are numbered, and the tasks (年度主要任务) that are to reach them: where tasks are
 * fewer than goals, some goal has none of its own. One task may serve two goals: only where there are fewer than half as
 * many is it a question. Tasks that stand twice count once.
 */
export const goalsAndTasks: JudgingRule = {
  id: 'goals-and-tasks',
  title: '年度主要任务不少于年度目标',
  severity: 'doubt',
  needs: 'text',
  presumes: '表里既有编了号的年度目标，又有逐项列出的年度主要任务。',
  example: '表 13 的年度目标编了 5 项，年度主要任务列了 2 项，看不出每项目标靠哪项任务完成。',
  *judge({ disclosure }) {
    for (const key of ['performance', 'selfEvaluation'] as const) {
      const goals = disclosure.tables[key]?.goals ?? []
      const aim = goals.find(({ kind, text }) => kind === 'goal' && text !== undefined)
      const tasks = goals.filter(({ kind, name }) => kind === 'task' && name !== undefined)
      const [first] = tasks
      if (!aim || !first) continue
      const subject = `${tableName(disclosure, key)}的年度目标与任务`
      const numbered = numberedItems(aim.text ?? '')
      if (numbered === undefined) {
        yield { outcome: 'unchecked', subject, note: '年度目标没有编号' }
        continue
      }
      const own = new Set(tasks.map(({ name }) => unspaced(name ?? '').replace(/\P{Script=Han}/gu, '')))
      yield judged(key, subject, { aim, first, numbered, tasks: own.size })
    }
  },
}

function judged(
  key: 'performance' | 'selfEvaluation',
  subject: string,
  { aim, first, numbered, tasks }: { aim: Goal; first: Goal; numbered: number; tasks: number },
): Judgement {
  const left = { table: key, row: aim.row, text: String(numbered), ...(aim.at !== undefined && { at: aim.at }) }
  const right = { table: key, row: first.row, text: String(tasks), ...(first.at !== undefined && { at: first.at }) }
  if (tasks >= numbered) return { outcome: 'holds', subject, left, right }
  const sentence = `${subject.replace('与任务', '')}编了 ${numbered} 项，年度主要任务列了 ${tasks} 项，看不出每项目标靠哪项任务完成。`
  const weight = 2 * tasks >= numbered && { severity: 'form' as const }
  return { outcome: 'fails', subject, place: `${key} goals`, left, right, sentence, ...weight }
}

/** 1. 2. 3., （一）（二）, 目标一 目标二: as many as run on from the first; undefined without two of them. */
function numberedItems(text: string): number | undefined {
  const flat = unspaced(text)
  const counts = STYLES.map((style) => {
    let n = 0
    let from = 0
    for (;;) {
      const found = flat.slice(from).search(style(n + 1))
      if (found < 0) return n
      n += 1
      from += found + 1
    }
  })
  const most = Math.max(...counts)
  return most >= 2 ? most : undefined
}

const WORDS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const STYLES: readonly ((n: number) => RegExp)[] = [
  (n) => new RegExp(`(?:^|[。；：:;])${n}[.．、](?!\\d)`),
  (n) => new RegExp(`[（(]${WORDS[n] ?? '无'}[）)]`),
  (n) => new RegExp(`目标${WORDS[n] ?? '无'}[：:]`),
]
