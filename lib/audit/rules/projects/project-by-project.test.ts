import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRow, withTable, withoutRow } from '@/lib/audit/audit-fixture'
import { projectByProject } from './project-by-project'

const budget = consistent('budget')

describe('project-by-project', () => {
  it('holds for each project, with other money and without', () => {
    expect(judgedBy(projectByProject, budget)).toMatchObject({ holds: 3, sentences: [], unchecked: [] })
    expect(judgedBy(projectByProject, consistent('budget', { wide: true, units: 2 }))).toMatchObject({
      holds: 10,
      sentences: [],
    })
  })

  it('finds a project with another amount', () => {
    const { sentences, severities, findings } = judgedBy(
      projectByProject,
      withCell(budget, 'projectPerformance', '虚构项目甲1', 'total', '9.00'),
    )
    expect(sentences).toEqual([
      '表 14“990101250000000000102 虚构项目甲1”行“项目金额 › 资金总额”比表 12“虚构项目甲1”行“合计”多 1.00 万元：前者 9.00 万元，后者 8.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings).toMatchObject([{ difference: '1.00', published: { text: '9.00' }, expected: { text: '8.00' } }])
  })

  it('finds a project that one of both tables does not have', () => {
    const planned = withCell(
      withoutRow(budget, 'projectPerformance', '虚构项目甲1'),
      'projectPerformance',
      '901',
      'total',
      '55.00',
    )
    expect(judgedBy(projectByProject, planned).sentences).toEqual([
      '表 12“虚构项目甲1”行“合计”是 8.00 万元，表 14 里没有这个项目。',
    ])
    const funded = withCell(withoutRow(budget, 'projects', '虚构项目乙1'), 'projects', '合计', 'total', '33.00')
    expect(judgedBy(projectByProject, funded).sentences).toEqual([
      '表 14“990101250000000000101 虚构项目乙1”行“项目金额 › 资金总额”是 30.00 万元，表 12 里没有这个项目。',
    ])
  })

  it('is unchecked where the other table’s projects do not come to its sum: the row may have been lost in reading', () => {
    expect(judgedBy(projectByProject, withoutRow(budget, 'projectPerformance', '虚构项目甲1'))).toMatchObject({
      ...{ fails: 0, unchecked: ['表 14 各项目相加不等于合计，可能没有读全'] },
    })
  })

  it('knows a name by its words, whatever brackets, blanks and digits it is printed with', () => {
    const odd = withRow(withRow(budget, 'projects', '虚构项目甲1', { name: '虚构 项目（甲）１' }), 'projectPerformance', '虚构项目甲1', { name: '虚构项目(甲)1' }) // prettier-ignore
    expect(judgedBy(projectByProject, odd)).toMatchObject({ holds: 3, sentences: [] })
  })

  it('pairs projects of one name by their amounts', () => {
    const same = (key: 'projects' | 'projectPerformance') => (so: typeof budget) =>
      withRow(withRow(so, key, '虚构项目甲1', { name: '虚构同名' }), key, '虚构项目乙1', { name: '虚构同名' })
    expect(judgedBy(projectByProject, same('projects')(same('projectPerformance')(budget)))).toMatchObject({
      holds: 3,
      sentences: [],
    })
  })

  it('is unchecked without one of the tables and where a column is open; says nothing without both', () => {
    const without = (key: 'projects' | 'projectPerformance') => withTable(budget, key, undefined)
    expect(judgedBy(projectByProject, without('projects')).unchecked).toEqual(['没有表 12'])
    expect(judgedBy(projectByProject, without('projectPerformance')).unchecked).toEqual(['没有表 14'])
    expect(judgedBy(projectByProject, withTable(without('projects'), 'projectPerformance', undefined))).toMatchObject({ holds: 0, unchecked: [] }) // prettier-ignore
    expect(judgedBy(projectByProject, withOpenCell(budget, 'projects', '虚构项目甲1', 'total')).unchecked).toHaveLength(
      1,
    )
  })
})
