import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { announcedLists } from './announced-lists'

const judge = (...text: string[]) => judged(announcedLists, {}, text)

it('finds a list that ends before what was announced', () => {
  expect(judge('变动主要有三个方面原因：一是甲增加；二是乙增加。')).toMatchObject([
    { outcome: 'fails', left: { text: '三' }, sentence: '第 1 行写有三个方面，后面只写到“二是”。' },
  ])
  expect(judge('变动有两点。', '变动主要有二点原因：一是甲；二是乙；三是丙。')).toMatchObject([
    { outcome: 'fails', sentence: '第 2 行写有二点，后面写到“三是”。' },
  ])
})

it('holds for as many, over the ends of lines too', () => {
  expect(outcomes(judge('变动主要有三个方面：一是甲；', '二是乙；', '三是丙。'))).toEqual(['holds'])
})

it('says nothing where no list follows, and none of the next list', () => {
  expect(judge('从六个方面进行自评，结果如下。', '一是甲。二是乙。')).toEqual([])
  expect(
    outcomes(
      judge('有两个方面原因如下。主要有二个方面：一是甲；二是乙。', '第三部分 名词解释', '一是丙；二是丁；三是戊。'),
    ),
  ).toEqual(['holds'])
})
