import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { carriedOverProjects } from './carried-over-projects'

const judge = (name: string, own: string, carried: string) =>
  judged(carriedOverProjects, {
    tables: {
      projects: {
        ...{ unit: '万元', columns: ['total', 'generalPublic', 'carriedOverGovernmentFund'] },
        rows: [
          {
            ...{ row: 1, level: 'project', name },
            cells: {
              total: { text: '9.00' },
              generalPublic: { text: own },
              carriedOverGovernmentFund: { text: carried },
            },
          },
        ],
      },
    },
  })

describe('carried-over-projects', () => {
  it('finds a project of the year that last year’s money pays for', () => {
    expect(judge('虚构建设项目2025', '', '9.00')).toMatchObject([
      {
        outcome: 'fails',
        sentence: '“虚构建设项目2025” 9.00 万元，名称写明是 2025 年的项目，表 12 把它的资金全部列为上年结转。',
      },
    ])
  })

  it('holds with money of the year, and asks nothing of another year’s project', () => {
    expect(outcomes(judge('虚构建设项目2025', '4.00', '5.00'))).toEqual(['holds'])
    expect(judge('虚构建设项目2024', '', '9.00')).toEqual([])
    expect(judge('2024-2025 年度虚构建设', '', '9.00')).toEqual([])
    expect(judge('虚构建设', '', '9.00')).toEqual([])
  })
})
