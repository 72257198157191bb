import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { satisfactionTargets } from './satisfaction-targets'

const indicator = (name: string, number: string) => ({
  ...{ row: 1, kind: 'satisfaction', name },
  target: { text: `≥${number}%`, operator: '>=', number, unit: '%' },
})
const judge = (department: object[], ...projects: object[][]) => {
  const rows = projects.map((indicators) => ({ level: 'project', indicators }))
  const tables = { performance: { indicators: department }, projectPerformance: { rows } }
  const disclosure = { identity: { phase: 'budget' }, tables }
  return [...satisfactionTargets.judge({ disclosure } as unknown as AuditCase)]
}

describe('satisfaction-targets', () => {
  it('finds once that projects promise less than the department', () => {
    const found = judge(
      [indicator('群众满意度', '100')],
      [indicator('群众满意度', '98')],
      [indicator('企业、群众满意度', '96')],
    )
    expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{ text: '≥98%' }, { text: '≥96%' }] } }])
  })

  it('holds when they promise the same, and asks nothing of staff and of a department below 100 %', () => {
    expect(judge([indicator('公众满意度', '100')], [indicator('群众满意度', '100')])).toMatchObject([
      { outcome: 'holds' },
    ])
    expect(judge([indicator('公众满意度', '100')], [indicator('工作人员满意度', '90')])).toMatchObject([
      { outcome: 'holds' },
    ])
    expect(judge([indicator('公众满意度', '95')], [indicator('群众满意度', '90')])).toEqual([])
  })
})
