import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, withTable, withoutRow, words } from '@/lib/audit/audit-fixture'
import type { Claim } from '@/lib/budget/statement'
import { countsMatch } from './counts-match'

const budget = consistent('budget')
const counted = (subject: Claim['subject'], text: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  ...{ section: 10, subject, count: words(text), countUnit: subject === 'projectCount' ? '个' : '辆' },
  ...more,
})
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(countsMatch, withClaims(budget, ...claims))

describe('counts-match', () => {
  it('holds for the projects that both tables list, and the vehicles by kind', () => {
    expect(judge(counted('projectCount', '3'))).toMatchObject({ holds: 2, sentences: [] })
    const kinds = ['1', '2', '0'].map((text, i) => counted('vehicleCount', text, { label: `虚构用车${i}` }))
    expect(judge(counted('vehicleCount', '3'), ...kinds)).toMatchObject({ holds: 1, sentences: [] })
  })

  it('finds another number of projects, in each table', () => {
    const { sentences, severities } = judge(counted('projectCount', '4'))
    expect(sentences).toEqual([
      '说明第十节的项目个数写 4 个，表 12 列出 3 个。',
      '说明第十节的项目个数写 4 个，表 14 列出 3 个。',
    ])
    expect(severities).toEqual(['conflict', 'conflict'])
    const one = withoutRow(withClaims(budget, counted('projectCount', '3')), 'projects', '虚构项目甲1')
    expect(judgedBy(countsMatch, one).sentences).toEqual(['说明第十节的项目个数写 3 个，表 12 列出 2 个。'])
  })

  it('finds vehicles that do not come to their sum', () => {
    expect(
      judge(counted('vehicleCount', '3'), counted('vehicleCount', '1', { label: '执法执勤用车' })).sentences,
    ).toEqual(['说明第十节的车辆写 3 辆，各类车辆相加 1 辆。'])
  })

  it('says nothing of another section’s kinds, of a count without kinds, of projects that no table lists', () => {
    expect(judge(counted('vehicleCount', '3'), counted('vehicleCount', '1', { label: '执法执勤用车', section: 9 }))).toMatchObject({ holds: 0, fails: 0 }) // prettier-ignore
    expect(judge(counted('vehicleCount', '3'))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(counted('projectCount', '9', { label: '重点项目' }))).toMatchObject({ holds: 0, fails: 0 })
    const none = withTable(withTable(withClaims(budget, counted('projectCount', '3')), 'projects', undefined), 'projectPerformance', undefined) // prettier-ignore
    expect(judgedBy(countsMatch, none)).toMatchObject({ holds: 0, fails: 0 })
  })

  it('is unchecked where no number was filled in', () => {
    expect(judge(counted('projectCount', '若干')).unchecked).toEqual(['没有写明数目', '没有写明数目'])
    expect(judge(counted('vehicleCount', '3'), counted('vehicleCount', '**', { label: '其他用车' })).unchecked).toEqual(
      ['没有写明数目'],
    )
  })
})
