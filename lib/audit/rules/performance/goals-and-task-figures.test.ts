import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { goalsAndTaskFigures } from './goals-and-task-figures'

const judge = (goal: string, ...tasks: string[]) =>
  judged(goalsAndTaskFigures, {
    tables: {
      performance: {
        goals: [
          { row: 1, kind: 'goal', text: goal, cells: {} },
          ...tasks.map((text, i) => ({ row: i + 2, kind: 'task', name: `任务${i}`, text, cells: {} })),
        ],
      },
    },
  })

it('finds a task that sets lower what a goal promises in the same words', () => {
  expect(judge('提升服务，热线满意率达到 95%以上。', '热线满意率不低于 90%。')).toMatchObject([
    {
      ...{ outcome: 'fails', left: { row: 2, text: '90%' }, right: { row: 1, text: '95%' } },
      sentence: '表 13 的年度目标里“热线满意率”是 95%，年度主要任务里是 90%：任务定的数比目标低。',
    },
  ])
  expect(outcomes(judge('开展业务培训 12 场。', '开展业务培训10场'))).toEqual(['fails'])
})

it('holds where the task sets as much or more', () => {
  for (const text of ['热线满意率 95%', '热线满意率达到98%以上'])
    expect(outcomes(judge('热线满意率达到95%', text))).toEqual(['holds'])
})

it('is unchecked where words or units differ, several name it, or less is better', () => {
  for (const [goal, ...tasks] of [
    ['热线满意率达到95%', '窗口满意率达到90%'],
    ['开展业务培训12场', '开展业务培训10次'],
    ['开展业务培训12场', '开展业务培训5场', '开展业务培训7场'],
    ['热线满意率达到95%，其中某类热线满意率达到90%，热线满意率达到92%', '热线满意率达到80%'],
    ['一般性支出压减5%', '一般性支出压减3%'],
    ['办好各事', '办好各事'],
  ] as const)
    expect(outcomes(judge(goal, ...tasks)), goal).toEqual(['unchecked'])
})
