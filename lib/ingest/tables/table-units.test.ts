import { describe, expect, it } from 'vitest'
import type { RawTable } from '@/lib/ingest/raw-table'
import { settleUnits, unitPrinted } from './table-units'

describe('unitPrinted', () => {
  it.each([
    ['单位：万元', '万元'],
    ['金额单位：元', '元'],
    ['单位:人民币元', '元'],
    ['部门：测试局  单位：万元', '万元'],
    ['2025年部门收支预算总表（单位：元）', '元'],
    ['收入预算总表（元）', '元'],
    ['金额单位（万元）', '万元'],
  ])('%s', (line, unit) => expect(unitPrinted([line], [])).toEqual({ unit }))

  it.each([
    ['单位：千元', '千元'],
    ['金额单位：亿元', '亿元'],
    ['单位：百元', '百元'],
  ])('%s is no unit we count in', (line, strangeUnit) => expect(unitPrinted([line], [])).toEqual({ strangeUnit }))

  it.each(['编制单位：测试局', '单位：测试区百元桥街道', '12.50万元'])('%s says nothing', (line) =>
    expect(unitPrinted([line], [])).toEqual({}),
  )
})

const table = (unit: RawTable['unit'], ...texts: string[]): RawTable => ({
  ...{ key: 'balance', title: '测试表', at: 'L1', unit, declaredEmpty: false },
  rows: texts.map((text, i) => ({ row: i + 1, at: 'L1', cells: [{ text, at: 'L1', column: 1 }] })),
})
const settledUnits = (tables: RawTable[], said: string[] = []) => {
  const { tables: settled, issues } = settleUnits(tables, said)
  return { units: settled.map(({ unit }) => unit), issues: issues.map(({ message }) => message) }
}

describe('settleUnits', () => {
  it('asks nothing of tables that print theirs, or hold no amount', () => {
    expect(settledUnits([table('万元', '12.50'), table('元', '3.00'), table(undefined, '名称')])).toEqual({
      units: ['万元', '元', undefined],
      issues: [],
    })
  })

  it('equal amounts decide, whatever the other tables count in, and it is said', () => {
    const wan = table('万元', '1287.88', '30.00')
    expect(settledUnits([wan, table(undefined, '12878800.00', '300000.00')]).units).toEqual(['万元', '元'])
    expect(settledUnits([wan, table(undefined, '12,878,800.00')]).issues).toHaveLength(1)
    expect(settledUnits([wan, table(undefined, '1,287.88')]).units).toEqual(['万元', '万元'])
    expect(settledUnits([table('元', '12878812.34'), table(undefined, '1287.88')]).units).toEqual(['元', '万元'])
  })

  it('sentences decide where no table prints a unit', () => {
    const said = ['2025年收入总计1287.88万元，支出总计1287.88万元。']
    expect(settledUnits([table(undefined, '12878800.00')], said)).toMatchObject({ units: ['元'] })
    expect(settledUnits([table(undefined, '1287.88')], said)).toMatchObject({ units: ['万元'] })
  })

  it('else the cover, else the table before, else the size; never without a word', () => {
    expect(settledUnits([table(undefined, '12.50')], ['金额单位：元']).units).toEqual(['元'])
    expect(settledUnits([table('元', '7.00'), table(undefined, '12.50'), table('万元', '1.00')]).units[1]).toBe('元')
    expect(settledUnits([table(undefined, '12.50'), table('元', '7.00')]).units).toEqual(['元', '元'])
    expect(settledUnits([table(undefined, '12.50')])).toMatchObject({ units: ['万元'] })
    expect(settledUnits([table(undefined, '112,878,800.00')])).toMatchObject({ units: ['元'] })
    for (const text of ['12.50', '112,878,800.00'])
      expect(settledUnits([table(undefined, text)]).issues).toHaveLength(1)
  })
})
