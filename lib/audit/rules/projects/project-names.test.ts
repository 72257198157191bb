import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { projectNames } from './project-names'

const rows = (...names: string[]) => ({
  rows: names.map((name, i) => ({ row: i + 1, level: 'project', name, cells: {}, indicators: [] })),
})

describe('project-names', () => {
  it('finds once all names that carry a mark, in both tables', () => {
    const tables = {
      projects: rows('虚构平台（签批）', '虚构升级（签批）', '虚构维护'),
      projectPerformance: rows('虚构平台（签 批）', '虚构升级(签批)'),
    }
    const found = judged(projectNames, { tables })
    expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{}, {}, {}] } }])
    expect(found[0]).toHaveProperty('sentence', expect.stringMatching(/^表 12、表 14 有 2 个项目的名称带着“签批”这样/))
  })

  it('minds no other words in brackets', () => {
    expect(
      outcomes(judged(projectNames, { tables: { projects: rows('虚构站（室）建设', '办公经费（其他）') } })),
    ).toEqual(['holds'])
    expect(judged(projectNames, { tables: {} })).toEqual([])
  })
})
