import { describe, expect, it } from 'vitest'
import type { SearchKind } from '@/lib/budget/search-kind'
import type { SearchHit } from './find-hits'
import { toPaletteAnswer } from './palette-answer'

const hit = (kind: SearchKind, title: string, more: Partial<SearchHit> = {}): SearchHit => ({
  ...{ kind, title, path: `/${title}`, year: null, phase: null, place: [], aliases: [], figure: undefined },
  ...more,
})
const group = (kind: SearchKind, count: number) => ({
  ...{ kind, count, atLeast: false },
  hits: Array.from({ length: count }, (_, i) => hit(kind, `热线${kind}${i}`)),
})

describe('what the palette shows', () => {
  it('is the best of each kind, a dozen in all', () => {
    const kinds = ['department', 'topic', 'term', 'project', 'claim', 'finding', 'function', 'economic'] as const
    const { groups } = toPaletteAnswer({ groups: kinds.map((k) => group(k, 8)), understood: [], marks: [] })
    expect(groups.flatMap(({ hits }) => hits)).toHaveLength(12)
    expect(groups.length).toBeGreaterThan(4)
    const [only] = toPaletteAnswer({ groups: [group('project', 8)], understood: [], marks: [] }).groups
    expect(only?.hits).toHaveLength(8)
  })

  it('says whose it is, of when, marks the words, and how letters were read', () => {
    const shown = hit('project', '便民热线', { year: 2025, phase: 'budget', place: ['洛龙区', '中心'] })
    const answer = toPaletteAnswer({
      groups: [{ kind: 'project', hits: [shown], count: 1, atLeast: false }],
      understood: [{ typed: 'rx', words: ['热线'], how: 'initials' }],
      marks: ['热线', 'rx'],
    })
    expect(answer.groups).toEqual([
      {
        title: '项目',
        hits: [
          {
            ...{ path: '/便民热线', about: '洛龙区 › 中心 › 2025\u00a0年预算' },
            title: [
              { text: '便民', marked: false },
              { text: '热线', marked: true },
            ],
          },
        ],
      },
    ])
    expect(answer.readings).toEqual(['“rx”按首字母读作“热线”'])
  })
})
