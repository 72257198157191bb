import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRow } from '@/lib/audit/audit-fixture'
import { projectsWithinCodes } from './projects-within-codes'

// Beyond basic expenditure 55.00 is left of 31002 办公设备购置, 8.00 of 30299, nothing of the other codes.
const document = consistent('budget')
const called = (...names: readonly (readonly [project: string, name: string])[]) =>
  names.reduce((so, [project, name]) => withRow(so, 'projects', project, { name }), document)
const judge = (disclosure: typeof document) => judgedBy(projectsWithinCodes, disclosure)

describe('projects-within-codes', () => {
  it('holds where projects come to what their code has beyond basic expenditure', () => {
    const all = called(['虚构项目丙1', '虚构大厅办公设备购置费'], ['虚构项目乙1', '办公设备购置'])
    expect(judge(all)).toMatchObject({ holds: 1, sentences: [], unchecked: [] })
  })

  it('finds projects that come to more', () => {
    const all = called(['虚构项目丙1', '虚构大厅办公设备购置费'], ['虚构项目乙1', '办公设备购置'])
    const basic = withCell(all, 'basicEconomic', '31002', 'total', '50.00')
    expect(judge(basic)).toMatchObject({
      severities: ['doubt'],
      sentences: [
        '“虚构大厅办公设备购置费”等 2 个项目共 55.00 万元，比表 7“31002/50601 办公设备购置”行“总计”除去基本支出后的 45.00 万元多 10.00 万元：多出的钱列在了别的经济科目。',
      ],
      findings: [{ difference: '10.00', published: { table: 'projects', text: '25.00' } }],
    })
  })

  it('finds one whose code the table of all expenditure does not list', () => {
    expect(judge(called(['虚构项目甲1', '虚构大厅物业管理费'])).sentences).toEqual([
      '项目“虚构大厅物业管理费”共 8.00 万元，表 7 没有列“30209 物业管理费”：这笔钱列在了别的经济科目。',
    ])
  })

  it('is called by the longest name, whatever is in brackets, and by none that is only like it', () => {
    const judged = judge(
      called(['虚构项目甲1', '虚构邮电费'], ['虚构项目乙1', '维修费（虚构）'], ['虚构项目丙1', '办公经费']),
    )
    expect(judged.sentences.map((sentence) => /“(\d{5}) /.exec(sentence)?.[1])).toEqual(['30213', '30207'])
  })

  it('is unchecked where the codes do not come to all expenditure, or a figure is open', () => {
    const all = called(['虚构项目甲1', '虚构大厅物业管理费'])
    const short = withCell(all, 'economicSummary', '30101', 'total', '99.00')
    expect(judge(short)).toMatchObject({ sentences: [], unchecked: ['经济分类汇总表各科目相加与全部支出不等'] })
    const open = withOpenCell(all, 'projects', '虚构大厅物业管理费', 'total')
    expect(judge(open)).toMatchObject({ sentences: [], unchecked: [expect.any(String)] })
  })

  it('says nothing of projects that are called otherwise', () => {
    expect(judge(document)).toMatchObject({ holds: 0, sentences: [], unchecked: [] })
  })
})
