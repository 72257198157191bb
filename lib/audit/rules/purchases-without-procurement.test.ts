import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { purchasesWithoutProcurement } from './purchases-without-procurement'

const given = (procurement: string, ...projects: (readonly [string, string])[]) => ({
  claims: [
    { section: 10, subject: 'procurement', year: 2025, basis: 'initial', unit: '万元', amount: { text: procurement } },
  ],
  tables: {
    projects: {
      unit: '万元',
      rows: projects.map(([name, text], i) => ({ row: i + 1, level: 'project', name, cells: { total: { text } } })),
    },
  },
})

describe('purchases-without-procurement', () => {
  it('finds once that projects buy while nothing is to be procured', () => {
    const found = judged(
      purchasesWithoutProcurement,
      given('0.00', ['测试设备采购', '9.00'], ['测试购买服务', '1.00'], ['值班补助', '5.00']),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ outcome: 'fails', right: { parts: [{ row: 1 }, { row: 2 }] } })
    expect(found[0]).toHaveProperty(
      'sentence',
      expect.stringContaining('“测试设备采购”9.00、“测试购买服务”1.00，共 10.00 万元'),
    )
  })

  it('counts works, but not what is built up without a builder', () => {
    const works = judged(
      purchasesWithoutProcurement,
      given(
        '0.00',
        ['虚构智慧建设项目', '7.00'],
        ['大厅改造', '2.00'],
        ['干部队伍建设项目', '1.00'],
        ['党的建设', '1.00'],
      ),
    )
    expect(works).toMatchObject([{ outcome: 'fails', right: { parts: [{ row: 1 }, { row: 2 }] } }])
  })

  it('holds where something is procured, and asks nothing where no project says that it buys', () => {
    expect(outcomes(judged(purchasesWithoutProcurement, given('3.00', ['测试设备采购', '9.00'])))).toEqual(['holds'])
    expect(judged(purchasesWithoutProcurement, given('0.00', ['值班补助', '5.00']))).toEqual([])
    expect(judged(purchasesWithoutProcurement, given('0.00', ['测试设备采购', '']))).toEqual([])
  })
})
