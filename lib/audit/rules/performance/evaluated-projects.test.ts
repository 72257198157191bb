import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { evaluatedProjects } from './evaluated-projects'

const indicators = [{ row: 2, kind: 'output', name: '在岗人数', target: target('19人') }]
const judge = (...rows: object[]) =>
  judged(
    evaluatedProjects,
    { tables: { projectPerformance: { rows: rows.map((row) => ({ row: 1, level: 'project', indicators, ...row })) } } },
    undefined,
    2024,
    'final',
  )

describe('evaluated-projects', () => {
  it('finds a form that has indicators and nothing of the project', () => {
    expect(judge({ name: '', cells: { points: { text: '100' } } })).toMatchObject([
      { outcome: 'fails', sentence: '项目支出绩效自评表只有指标，没有写项目名称、预算数和执行数。' },
    ])
  })

  it('holds where there is a name, a code or money', () => {
    expect(outcomes(judge({ name: '虚构项目', cells: {} }))).toEqual(['holds'])
    expect(outcomes(judge({ name: '', cells: { executed: { text: '1.00' } } }))).toEqual(['holds'])
    expect(judge()).toEqual([])
  })
})
