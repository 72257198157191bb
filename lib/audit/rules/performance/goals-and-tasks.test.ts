import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { goalsAndTasks } from './goals-and-tasks'

const judge = (text: string | undefined, ...tasks: string[]) =>
  judged(goalsAndTasks, {
    tables: {
      performance: {
        goals: [
          { row: 1, kind: 'goal', ...(text !== undefined && { text }), cells: {} },
          ...tasks.map((name, i) => ({ row: i + 2, kind: 'task', name, cells: {} })),
        ],
      },
    },
  })

it('finds goals without tasks, in each way of numbering', () => {
  for (const text of [
    '1.甲事办好；2.乙事办好；3.丙事办好。',
    '（一）甲事。（二）乙事。（三）丙事。',
    '目标一：甲事。目标二：乙事。目标三：丙事。',
  ])
    expect(judge(text, '甲事', '乙事')).toMatchObject([
      { sentence: '表 13 的年度目标编了 3 项，年度主要任务列了 2 项，看不出每项目标靠哪项任务完成。' },
    ])
})

it('asks where there are fewer than half as many: one task may serve two goals', () => {
  const text = '1.甲事；2.乙事；3.丙事。'
  expect(judge(text, '甲事', '乙事')).toMatchObject([{ severity: 'form' }])
  expect(judge(text, '甲事')[0]).not.toHaveProperty('severity')
})

it('counts a task that stands twice once', () => {
  expect(outcomes(judge('1.甲事；2.乙事。', '甲事', '“甲事”'))).toEqual(['fails'])
})

it('holds for as many tasks or more; a figure with a point is no number of an item', () => {
  expect(outcomes(judge('1.甲事；2.乙事。', '甲事', '乙事', '丙事'))).toEqual(['holds'])
  expect(outcomes(judge('1.甲事增长3.5；2.乙事。', '甲事', '乙事'))).toEqual(['holds'])
})

it('is unchecked where the goals have no numbers, and silent without either', () => {
  expect(outcomes(judge('办好甲事、乙事、丙事。', '甲事'))).toEqual(['unchecked'])
  expect(judge(undefined, '甲事')).toEqual([])
  expect(judge('1.甲事；2.乙事。')).toEqual([])
})
