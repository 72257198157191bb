import { describe, expect, it } from 'vitest'
import { readBalance } from './balance'
import { readEconomic } from './economic'
import { readFunctional } from './functional'
import { readProjects } from './projects'
import { contextOf, linesOf, rawOf } from './table-fixture'
import { readThreePublic } from './three-public'
import { typeTables } from './type-tables'
import { readIncome } from './unit-income'

describe('income', () => {
  it('takes a lone 合计 beside 上年结转 as the sum of everything', () => {
    const raw = rawOf(
      '科目>2|合计v2|上年结转v2|一般公共预算拨款收入v2|事业收入>2|其他收入v2',
      '科目编码|科目名称|^|^|^|金额|其中：教育收费|^',
      '2010301|行政运行|9.00|1.00|6.00|2.00|0.50|',
      '合计||9.00|1.00|6.00|2.00|0.50|',
    )
    const { context, issues } = contextOf('income')
    expect(linesOf(readIncome(raw, context))).toEqual([
      'item 2010301 total=9.00 carriedOver=1.00 generalPublic=6.00 business=2.00',
      'total total=9.00 carriedOver=1.00 generalPublic=6.00 business=2.00',
    ])
    expect(issues.map(({ message }) => message)).toEqual(['不认识的栏：事业收入 › 其中:教育收费'])
  })

  it('tells 合计 from 本年收入合计', () => {
    const raw = rawOf(
      '单位编码|单位名称|合计|本年收入合计|一般公共预算拨款收入|事业收入|上年结转结余',
      '|合计|9.00|8.00|6.00|2.00|1.00',
    )
    const { context, issues } = contextOf('income')
    expect(linesOf(readIncome(raw, context))).toEqual([
      'total total=9.00 thisYear=8.00 generalPublic=6.00 business=2.00 carriedOver=1.00',
    ])
    expect(issues).toEqual([])
  })
})

describe('expenditure', () => {
  it('adds up persons and public funds where 基本支出 has no sum', () => {
    const raw = rawOf(
      '科目编码v2|科目名称v2|合计v2|基本支出>2|项目支出v2',
      '^|^|^|人员支出|日常公用支出|^',
      '201|一般公共服务支出|9.00|4.00|2.00|3.00',
      '|合计|9.00|4.00|2.00|3.00',
    )
    const { context, issues } = contextOf('expenditure')
    expect(linesOf(readFunctional(raw, context))).toEqual([
      'class 201 total=9.00 personnel=4.00 public=2.00 project=3.00',
      'total total=9.00 personnel=4.00 public=2.00 project=3.00',
    ])
    expect(issues).toEqual([])
  })

  it('does not take a kind of 项目支出 for that of 基本支出, and leaves the row open beside it', () => {
    const raw = rawOf(
      '科目编码v2|科目名称v2|合计v2|基本支出>2|项目支出>2',
      '^|^|^|小计|工资福利支出|小计|资本性支出',
      '201|一般公共服务支出|9.00|6.00|6.00|3.00|3.00',
      '|合计|9.00|6.00|6.00|3.00|3.00',
    )
    const { context, issues } = contextOf('generalPublic')
    const [row] = linesOf(readFunctional(raw, context))
    expect(row).toBe('class 201 total=9.00 basic=6.00 wages=6.00 project=3.00')
    expect(issues.map(({ message }) => message)).toEqual(['不认识的栏：项目支出 › 资本性支出'])
  })

  it('lets rounding pass in 万元, and nothing more', () => {
    const rows = (second: string) =>
      rawOf(
        '科目编码|科目名称|合计|基本支出|项目支出',
        '201|甲|1.01|1.01|',
        `208|乙|${second}|${second}|`,
        '|合计|2.03|2.03|',
      )
    const rounded = contextOf('expenditure')
    readFunctional(rows('1.01'), rounded.context)
    expect(rounded.issues).toEqual([])
    const wrong = contextOf('expenditure')
    readFunctional(rows('1.05'), wrong.context)
    expect(wrong.issues.map(({ message }) => message)).toEqual(['各行相加与合计行不符：合计、基本支出 › 小计'])
  })

  it('believes the form of the document about a head that no vocabulary has', () => {
    const raw = rawOf('科目编码|科目名称|总量|底盘|事项', '201|一般公共服务支出|9.00|6.00|3.00', '|合计|9.00|6.00|3.00')
    const { context } = contextOf('expenditure')
    const printed = [
      { key: 'total', title: '总量', under: [] },
      { key: 'basic', title: '底盘', under: [] },
      { key: 'project', title: '事项', under: [] },
    ]
    expect(linesOf(readFunctional(raw, { ...context, printed }))).toEqual([
      'class 201 total=9.00 basic=6.00 project=3.00',
      'total total=9.00 basic=6.00 project=3.00',
    ])
  })
})

describe('codes before names', () => {
  it('are put apart, in both economic classifications', () => {
    const raw = rawOf(
      '部门预算支出经济科目名称|政府预算支出经济科目名称|2031年预算',
      '合计||9.00',
      '[301]工资福利支出|[501]机关工资福利支出|9.00',
      '[30101]基本工资|[50101]工资奖金津补贴|9.00',
    )
    const { tables } = typeTables([{ ...raw, key: 'basicEconomic' }], 'budget')
    expect(
      tables.basicEconomic?.rows.map((row) => [row.departmentCode, row.governmentCode, row.departmentName]),
    ).toEqual([
      [undefined, undefined, '合计'],
      ['301', '501', '工资福利支出'],
      ['30101', '50101', '基本工资'],
    ])
  })
})

it('reads both classifications with 合计 below the second head as one block', () => {
  const raw = rawOf(
    '部门预算支出经济分类科目>2|政府预算支出经济分类科目>2|合计v2|人员经费v2|公用经费v2',
    '科目编码|科目名称|科目编码|科目名称|^|^|^',
    '|合计|||9.00|9.00|',
    '301|工资福利支出|501|机关工资福利支出|9.00|9.00|',
  )
  const { context, issues } = contextOf('basicEconomic')
  expect(linesOf(readEconomic(raw, context))).toEqual([
    'total total=9.00 personnel=9.00',
    'class 301 total=9.00 personnel=9.00',
  ])
  expect(issues).toEqual([])
})

describe('三公', () => {
  it('of two years side by side is this year’s, and the other stays whole', () => {
    const group = '合计v2|因公出国（境）费v2|公务用车购置及运行费>3|公务接待费v2'
    const raw = rawOf(
      '2030年预算数>6|2031年预算数>6',
      `${group}|${group}`,
      '^|^|小计|公务用车购置费|公务用车运行费|^|^|^|小计|公务用车购置费|公务用车运行费|^',
      '6.00|1.00|4.00||4.00|1.00|5.00|2.00|3.00||3.00|',
    )
    const { tables, rawTables } = typeTables([{ ...raw, key: 'threePublic' }], 'budget')
    expect(linesOf(tables.threePublic ?? { rows: [] })).toEqual([
      'initial total=5.00 abroad=2.00 vehicles=3.00 vehicleRunning=3.00',
    ])
    expect(rawTables).toHaveLength(1)
  })

  it('listed beside last year’s and the change is this year’s', () => {
    const raw = rawOf(
      '项目|上年预算数|本年预算数|增减额',
      '合计|6.00|5.00|-1.00',
      '1、因公出国（境）费用|1.00|2.00|1.00',
      '2、公务接待费|1.00||-1.00',
      '3、公务用车购置及运行费|4.00|3.00|-1.00',
      '其中：公务用车购置|||',
      '公务用车运行维护费|4.00|3.00|-1.00',
    )
    const { context, issues } = contextOf('threePublic')
    expect(linesOf(readThreePublic(raw, context))).toEqual([
      'initial total=5.00 abroad=2.00 vehicles=3.00 vehicleRunning=3.00',
    ])
    expect(issues).toEqual([])
  })

  it('of units is that of their sum', () => {
    const raw = rawOf(
      '单位编码v2|单位名称（项目）v2|当年财政拨款预算安排>4',
      '^|^|合计|因公出国（境）费用|公务用车购置及运行费|公务接待费',
      '|合计|5.00|2.00|3.00|',
      '901|测试厅|5.00|2.00|3.00|',
      '901001|测试厅机关|4.00|2.00|2.00|',
    )
    const { context } = contextOf('threePublic')
    expect(linesOf(readThreePublic(raw, context))).toEqual(['initial total=5.00 abroad=2.00 vehicles=3.00'])
  })
})

it('knows an unnumbered line of a balance as part of the numbered one above', () => {
  const raw = rawOf(
    '收入>2|支出>2',
    '项目|2031年预算|项目|2031年预算',
    '一、预算拨款|5.00|一、一般公共服务支出|7.00',
    '一般公共预算|4.00||',
    '政府性基金预算|1.00||',
    '二、事业收入|2.00||',
    '本年收入合计|7.00|本年支出合计|7.00',
    '收入总计|7.00|支出总计|7.00',
  )
  const { context, issues } = contextOf('balance')
  const { rows } = readBalance(raw, context)
  expect(rows.filter(({ side }) => side === 'income').map(({ role }) => role)).toEqual([
    ...['item', 'part', 'part', 'item', 'thisYear', 'total'],
  ])
  expect(issues).toEqual([])
})

it('gives no rows to projects whose names stand nowhere', () => {
  const raw = rawOf('类目|合计|一般公共预算', '甲|3.00|3.00', '乙|2.00|2.00')
  const { context } = contextOf('projects')
  expect(readProjects(raw, context).rows).toEqual([])
})

describe('heads drawn beside what they head', () => {
  it('puts a name under its own head, where the code’s reaches too far', () => {
    const raw = rawOf(
      '功能科目代码>2|功能科目名称|金额',
      '合计>3|9.00',
      '201|一般公共服务支出>2|9.00',
      '20103|政府办公厅事务>2|9.00',
    )
    const { context, issues } = contextOf('appropriationExpenditure')
    expect(linesOf(readFunctional(raw, context))).toEqual([
      'total total=9.00',
      'class 201 total=9.00',
      'section 20103 total=9.00',
    ])
    expect(issues).toEqual([])
  })

  it('parts the uses of the money where their labels stand, not where the group over them is drawn', () => {
    const raw = rawOf(
      '收入>2|支出>4',
      '项目名称v2|金额v2|功能分类|支出用途>3',
      '^|^|功能科目名称|金额|项目名称|金额',
      '一、财政拨款|9.00|一、一般公共服务支出|5.00|一、基本支出|6.00',
      '||二、教育支出|4.00|二、项目支出|3.00',
      '收入合计|9.00|支出合计>3|9.00',
    )
    const { context, issues } = contextOf('balance')
    const { rows } = readBalance(raw, context)
    expect(rows.map(({ role, label, cells }) => [role, label, cells['amount']?.text])).toEqual([
      ['item', '一、财政拨款', '9.00'],
      ['item', '一、一般公共服务支出', '5.00'],
      ['item', '二、教育支出', '4.00'],
      ['thisYear', '收入合计', '9.00'],
      ['thisYear', '支出合计', '9.00'],
      ['use', '一、基本支出', '6.00'],
      ['use', '二、项目支出', '3.00'],
    ])
    expect(issues).toEqual([])
  })
})
