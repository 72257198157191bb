import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { unfinishedItems } from './unfinished-items'

const judge = (...text: string[]) => judged(unfinishedItems, {}, text)

it('finds an item that breaks off and a list without its first', () => {
  const found = judge('（一）甲。（二）乙。（三）丙。（四）丁，直接使（五）戊。', '目标\t做好甲。二是乙；三是丙。')
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L1:23-26' }, right: { parts: [{ at: 'L2:7-9' }] } }])
  expect(found[0]).toHaveProperty('sentence', '第 1 行“（五）”前面一项没有写完；第 2 行有“二是”而没有“一是”。')
})

it('holds where all are whole, and takes no reference for an item', () => {
  expect(
    outcomes(judge('（一）甲。（二）乙。（三）见（二）。（四）丁。（五）戊。', '一是甲；二是乙；三是丙。')),
  ).toEqual(['holds'])
  expect(outcomes(judge('本款（二）有规定。二是另一句'))).toEqual(['holds'])
})

it('asks nothing of text without such items', () => expect(judge('甲。', '乙。')).toEqual([]))
