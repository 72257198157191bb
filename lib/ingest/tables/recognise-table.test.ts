import { describe, expect, it } from 'vitest'
import type { Phase } from '@/lib/budget/phase'
import { recogniseTable, recogniseTables } from './recognise-table'
import { rowsOf } from './table-fixture'

const KINDS_TABLE = rowsOf(
  '科目编码|科目名称|合计|基本支出|项目支出',
  '201|一般公共服务支出|3.00|2.00|1.00',
  '20103|政府办公厅事务|3.00|2.00|1.00',
)
const ECONOMIC = rowsOf('科目编码|科目名称|金额', '301|工资福利支出|2.00', '30101|基本工资|2.00')
const keyOf = (titles: readonly string[], rows: ReturnType<typeof rowsOf>, phase: Phase = 'budget') =>
  recogniseTable({ titles, rows }, phase)?.key

describe('tables of equal content are told by the words of their titles', () => {
  it.each([
    ['支出预算总表', 'expenditure'],
    ['2031年虚构局支出总体情况表', 'expenditure'],
    ['公开03表：部门支出总表', 'expenditure'],
    ['表1-2 部门支出总表', 'expenditure'],
    ['财政拨款支出预算表（功能科目）', 'appropriationExpenditure'],
    ['预算单位一般公共预算支出功能分类预算表', 'generalPublic'],
    ['一般公共预算支出情况表（按功能分类科目）', 'generalPublic'],
    ['部门预算支出表（一般公共预算）', 'generalPublic'],
    ['国有资产监督管理局一般公共预算支出表', 'generalPublic'],
    ['财政拨款政府性基金支出预算表', 'governmentFund'],
    ['国有资本经营预算支出表', 'stateCapital'],
    ['对下转移支付支出预算表', undefined],
    ['一般公共预算项目支出预算表', undefined],
    ['政府购买服务支出预算表', undefined],
  ])('%s', (title, key) => expect(keyOf(['公开表五', title, '部门：虚构局  单位：万元'], KINDS_TABLE)).toBe(key))

  it.each([
    ['一般公共预算基本支出表', 'basicEconomic'],
    ['财政拨款基本支出预算表（经济科目）', 'appropriationEconomic'],
    ['一般公共预算基本支出情况表（按支出经济分类科目）', 'basicEconomic'],
    ['财政拨款支出预算表（部门经济分类科目）', undefined],
  ])('%s', (title, key) => expect(keyOf([title], ECONOMIC)).toBe(key))

  it.each(['二是《支出预算总表', '增加预算；详见支出预算总表', '详见单位的支出预算总表'])(
    'is no title where a sentence ends in its words: %s',
    (line) => expect(keyOf([line], KINDS_TABLE)).toBeUndefined(),
  )

  it('leaves them unknown without a title, and where the codes speak against it', () => {
    expect(keyOf([], KINDS_TABLE)).toBeUndefined()
    expect(keyOf(['一般公共预算基本支出表'], KINDS_TABLE)).toBeUndefined()
    expect(keyOf(['一般公共预算支出表'], ECONOMIC)).toBeUndefined()
  })

  it('tells them by the fund over their columns, or by their place among the others', () => {
    const fund = rowsOf(
      '项目>2|政府性基金预算支出>3',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '212|城乡社区支出|1.00||1.00',
    )
    expect(keyOf([], fund)).toBe('governmentFund')
    const between = [
      {
        titles: ['财政拨款收支总表'],
        rows: rowsOf(
          '收入|预算数|支出|合计|一般公共预算|政府性基金预算',
          '一、一般公共预算|3.00|一、教育支出|3.00|3.00|',
        ),
      },
      { titles: [], rows: KINDS_TABLE },
      { titles: ['一般公共预算基本支出表'], rows: ECONOMIC },
    ]
    expect(recogniseTables(between, 'budget').map((found) => found?.key)).toEqual([
      'appropriationBalance',
      'generalPublic',
      'basicEconomic',
    ])
  })
})

describe('what no other table has needs no title', () => {
  it.each<[string, Phase, string[]]>([
    ['threePublic', 'budget', ['合计|因公出国（境）费|公务用车购置及运行费|公务接待费', '1.00|||1.00']],
    [
      'threePublic',
      'budget',
      ['项目|本年预算数', '“三公”经费合计|1.00', '1.因公出国（境）费用|0', '2.公务接待费|1.00'],
    ],
    ['procurement', 'budget', ['采购品目|采购方式|数量|金额', '计算机|集中采购|3|1.00']],
    [
      'income',
      'final',
      [
        '项目>2|本年收入合计|财政拨款收入|上级补助收入|事业收入|其他收入',
        '科目编码|科目名称',
        '201|一般公共服务支出|3.00|3.00',
      ],
    ],
    [
      'expenditure',
      'final',
      ['科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出', '201|一般公共服务支出|3.00|3.00'],
    ],
    [
      'balance',
      'final',
      [
        '收入>2|支出>2',
        '项目|决算数|项目|决算数',
        '一、一般公共预算财政拨款收入|3.00|一、教育支出|3.00',
        '五、事业收入||二、科学技术支出|',
        '本年收入合计|3.00|本年支出合计|3.00',
      ],
    ],
    [
      'income',
      'budget',
      [
        '项目名称>2|金额',
        '收入总计>2|3.00',
        '一般公共预算资金|小计|3.00',
        '政府性基金|小计|',
        '财政专户管理资金|小计|',
        '其他资金|事业收入|',
      ],
    ],
  ])('%s of a %s', (key, phase, lines) => {
    expect(keyOf([], rowsOf(...lines), phase)).toBe(key)
    expect(keyOf(['虚构的说明'], rowsOf(...lines), phase)).toBe(key)
  })

  it('knows the table under another title, but believes one that names another table', () => {
    const three = rowsOf('合计|因公出国（境）费|公务用车购置及运行费|公务接待费', '1.00|||1.00')
    expect(keyOf(['部门收入总表'], three)).toBe('threePublic')
    expect(keyOf(['政府性基金预算“三公”经费支出预算表'], three)).toBeUndefined()
  })

  it('takes no list of economic items for 三公, and no sheet of one project for the whole', () => {
    const items = rowsOf(
      '科目编码|科目名称|金额',
      '30212|因公出国（境）费用|1.00',
      '30217|公务接待费|1.00',
      '30231|公务用车运行维护费|1.00',
    )
    expect(keyOf(['一般公共预算基本支出表'], items)).toBe('basicEconomic')
    const sheet = rowsOf('项目名称|虚构项目', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|虚构数|1个')
    expect(keyOf([], sheet)).toBeUndefined()
    expect(keyOf(['财政项目支出绩效目标填报表'], sheet)).toBeUndefined()
  })
})

describe('things bought', () => {
  it('are no 三公, though they are paid from its costs', () => {
    const rows = rowsOf(
      '采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计',
      '合计|||||3.00',
      '|虚构经费|公务用车运行维护费|||2.00',
      '|||车辆维修|分散采购|2.00',
      '|虚构经费|公务接待费|||1.00',
    )
    expect(keyOf(['2031年虚构厅部门政府采购预算表'], rows)).toBe('procurement')
    expect(keyOf([], rows)).toBe('procurement')
  })
})
