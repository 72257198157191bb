import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { purchasesWithoutProcurement } from './purchases-without-procurement'

type Rows = readonly (readonly [name: string, amount: string])[]
const claim = (subject: string, text: string, more: object = {}) => ({
  ...{ section: 10, subject, year: 2025, basis: 'initial', unit: '万元', amount: { text } },
  ...more,
})
const projects = (...given: Rows) => ({
  unit: '万元',
  columns: ['total'],
  rows: given.map(([name, text], i) => ({ row: i + 1, level: 'project', name, cells: { total: { text } } })),
})
const economicSummary = (...given: Rows) => ({
  unit: '万元',
  columns: ['total'],
  rows: given.map(([code, text], i) => ({
    ...{ row: i + 1, level: 'item', departmentCode: code, departmentName: `虚构${code}`, cells: { total: { text } } },
  })),
})
const judge = (claims: readonly object[], tables: object) => judged(purchasesWithoutProcurement, { claims, tables })
const buying = (text: string, ...given: Rows) => judge([claim('procurement', text)], { projects: projects(...given) })

describe('purchases-without-procurement', () => {
  it('finds once that projects buy and equipment is planned while nothing is to be procured', () => {
    const claims = [claim('procurement', '0.00'), claim('procurementGoods', '0.00'), claim('procurementServices', '0')]
    const found = judge(claims, {
      projects: projects(['测试设备采购', '9.00'], ['测试购买服务', '1.00'], ['值班补助', '5.00']),
      economicSummary: economicSummary(['31002', '90.00'], ['30227', '7.00'], ['30201', '50.00'], ['31002', '5.00']),
    })
    expect(found).toMatchObject([
      {
        ...{ outcome: 'fails', left: { text: '0.00' } },
        right: {
          parts: [
            { table: 'projects', row: 1 },
            { row: 2 },
            { table: 'economicSummary', row: 1 },
            { row: 2 },
            { row: 4 },
          ],
        },
        sentence:
          '说明第十节的政府采购是 0.00 万元，而表 12 里名称写明采购或建设的项目有 2 个，共 10.00 万元（“测试设备采购”、“测试购买服务”）；表 7 里设备、工程、委托业务的科目有 2 个，共 102.00 万元（“31002 虚构31002”、“30227 虚构30227”）。限额以下的采购、往年已经采购的可以不列。',
      },
    ])
  })

  it('counts works, but not what is built up without a builder', () => {
    const works = buying('0.00', ['虚构智慧建设项目', '7.00'], ['大厅改造', '2.00'], ['干部队伍建设项目', '1.00'], ['党的建设', '1.00']) // prettier-ignore
    expect(works).toMatchObject([{ outcome: 'fails', right: { parts: [{ row: 1 }, { row: 2 }] } }])
  })

  it('asks of one kind that is nothing for its own codes alone', () => {
    const claims = [claim('procurement', '3.00'), claim('procurementGoods', '0.00'), claim('procurementServices', '3')]
    const tables = { economicSummary: economicSummary(['31002', '95.00'], ['30227', '7.00']) }
    expect(judge(claims, tables)).toMatchObject([
      { sentence: expect.stringMatching(/^说明第十节的政府采购货物是 0\.00 万元，而表 7 里.+共 95\.00 万元/) },
    ])
    expect(outcomes(judge(claims.slice(0, 1), tables))).toEqual(['holds'])
  })

  it('holds where something is procured, where no project buys, and where little could be', () => {
    expect(outcomes(buying('3.00', ['测试设备采购', '9.00']))).toEqual(['holds'])
    expect(outcomes(buying('0.00', ['值班补助', '50.00'], ['测试设备采购', '']))).toEqual(['holds'])
    expect(outcomes(buying('0.00', ['测试设备采购', '4.99']))).toEqual(['holds'])
    expect(outcomes(judge([claim('procurement', '0.00')], { economicSummary: economicSummary(['31002', '4.99']) }))).toEqual(['holds']) // prettier-ignore
  })

  it('says nothing without a sentence of its year, and is unchecked without either table', () => {
    expect(judge([], { projects: projects(['测试设备采购', '9.00']) })).toEqual([])
    expect(judge([claim('procurement', '0.00', { year: 2024 })], { projects: projects(['测试设备采购', '9.00']) })).toEqual([]) // prettier-ignore
    expect(outcomes(judge([claim('procurement', '0.00')], {}))).toEqual(['unchecked'])
    const goods = [claim('procurementGoods', '0.00')]
    expect(outcomes(judge(goods, { projects: projects(['测试设备采购', '9.00']) }))).toEqual(['unchecked'])
    expect(outcomes(buying('若干', ['测试设备采购', '9.00']))).toEqual(['unchecked'])
  })

  it('counts no amount that was left open', () => {
    const resolved = { text: '90.00', how: 'placed', certainty: 'open' }
    const left = economicSummary(['31002', '90.00'], ['31003', '7.00'])
    const rows = left.rows.map((row, i) => (i === 0 ? { ...row, cells: { total: { text: '90.00', resolved } } } : row))
    const found = judge([claim('procurement', '0.00')], { economicSummary: { ...left, rows } })
    expect(JSON.stringify(found)).not.toContain('90.00')
  })

  it('says of two kinds that both are nothing', () => {
    const claims = [claim('procurementGoods', '0.00'), claim('procurementServices', '0.00')]
    expect(judge(claims, { economicSummary: economicSummary(['31002', '95.00']) })).toMatchObject([
      { sentence: expect.stringMatching(/^说明第十节的政府采购货物、说明第十节的政府采购服务都是 0\.00 万元/) },
    ])
  })
})
