import { describe, expect, it } from 'vitest'
import { toFlatLines } from './flattened-lines'
import { purchasesOf } from './flattened-purchases'

const read = (text: string, printed?: 'lineByLine') =>
  purchasesOf(
    toFlatLines(
      text
        .split('\n')
        .map((line, index) => ({ index, block: { kind: 'line', line: { text: line, at: `L${index + 1}` } } })),
    ),
    '万元',
    printed,
  )?.map(({ category, project, economicName, item, method, amounts: [amount] }) =>
    [category, project, economicName, item, method, amount?.text].filter((word) => word !== '').join('|'),
  )

describe('purchases of flattened text', () => {
  it('are told by what ends a row, each cell broken over lines', () => {
    expect(
      read(
        '合 计 9.00\n一、货物 A 9.00\n虚构业\n务费\n办公设备购\n置\n9.00\n便携机（20 万以\n下）\n政府集中采\n购\n9.00',
      ),
    ).toEqual(['合计|9.00', '一、货物 A|9.00', '虚构业务费|办公设备购置|9.00', '便携机（20 万以下）|政府集中采购|9.00'])
  })

  it('end before the next row where the end of a cell is printed after the amount', () => {
    expect(read('一、货物 5.00\n虚构费 信息网络及软件购 5.00\n置更新 防火墙 政府集中采购 5.00')).toEqual([
      '一、货物|5.00',
      '虚构费|信息网络及软件购置更新|5.00',
      '防火墙|政府集中采购|5.00',
    ])
  })

  it('have as many lines above an amount as below where they are printed line by line', () => {
    expect(read('一、货物 5.00\n虚构业\n办公费 5.00\n务费\n便携机（20 万\n政府集中采购 5.00\n以下）')).toEqual([
      '一、货物|5.00',
      '虚构业务费|办公费|5.00',
      '便携机（20 万以下）|政府集中采购|5.00',
    ])
  })

  it('are told for neither of two rows between which a line could be of both', () => {
    expect(
      read(
        '一、货物 9.00\n虚构费 办公费 9.00\n便携机（20 万 政府集中采购 4.00\n以下）\n复印机 政府集中采购 5.00\n三、服务 0.00',
        'lineByLine',
      ),
    ).toEqual([
      '一、货物|9.00',
      '虚构费|办公费|9.00',
      '便携机（20 万|4.00',
      '以下）复印机政府集中采购|5.00',
      '三、服务|0.00',
    ])
  })

  it('give no project to another economic item below one that is not told', () => {
    expect(read('一、货物 9.00\n虚构费办公 4.00\n印刷费 5.00\n纸 政府集中采购 5.00\n三、服务 0.00')?.[2]).toBe(
      '印刷费|5.00',
    )
  })

  it('have no name that a bracket is missing from: then they are printed line by line', () => {
    const rows = read(
      '一、货物 5.00\n虚构业\n办公费 5.00\n务费\n便携机（20 万\n政府集中采购 3.00\n以下）\n台式机（20 万\n政府集中采购 2.00\n以下）',
    )
    expect(rows).toEqual([
      '一、货物|5.00',
      '虚构业务费|办公费|5.00',
      '便携机（20 万以下）|政府集中采购|3.00',
      '台式机（20 万以下）|政府集中采购|2.00',
    ])
  })
})
