import { describe, expect, it } from 'vitest'
import type { RawTable } from '@/lib/ingest/raw-table'
import { readEconomic } from './economic'
import { readFunctional } from './functional'
import { readProcurement } from './procurement'
import { contextOf, linesOf, rawOf } from './table-fixture'
import { readThreePublic } from './three-public'

describe('economic lines side by side', () => {
  it('reads halves with codes of their own, their amounts headed in another row', () => {
    const raw = rawOf(
      '经济分类>2|科目名称v3|决算数v3|经济分类>2|科目名称v3|决算数v3',
      '科目编码>2|^|^|科目编码>2',
      '类|款|^|^|类|款',
      '301||工资福利支出|3.00|302||商品和服务支出|1.00',
      '301|01|基本工资|3.00|302|01|办公费|1.00',
      '人员经费合计>3|3.00|公用经费合计>3|1.00',
    )
    const { context, issues } = contextOf('basicEconomic', 'final')
    expect(linesOf(readEconomic(raw, context))).toEqual([
      'class 301 total=3.00',
      'item 30101 total=3.00',
      'total total=3.00',
      'class 302 total=1.00',
      'item 30201 total=1.00',
      'total total=1.00',
    ])
    expect(issues.filter(({ kind }) => kind === 'unplaced')).toEqual([])
  })

  it('tells a department from an economic class by its name', () => {
    const raw = rawOf(
      '科目编码|科目名称|合计|人员经费|公用经费',
      '|合计|3.00|3.00|',
      '302|虚构局|3.00|3.00|',
      '301|工资福利支出|3.00|3.00|',
      '30101|基本工资|3.00|3.00|',
    )
    const { context } = contextOf('basicEconomic')
    expect(linesOf(readEconomic(raw, context)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'total total=3.00',
      'department 302',
      'class 301',
      'item 30101',
    ])
  })
})

describe('functional lines', () => {
  it('reads the sum in the row of 类, 款 and 项', () => {
    const raw = rawOf(
      '项目>4|本年支出合计v3|基本支出v3|项目支出v3',
      '支出功能分类>3|科目名称v2',
      '科目编码>3',
      '类|款|项|合计|3.00|2.00|1.00',
      '201|||一般公共服务支出|3.00|2.00|1.00',
      '201|03|01|行政运行|3.00|2.00|1.00',
    )
    const { context } = contextOf('expenditure', 'final')
    expect(linesOf(readFunctional(raw, context))).toEqual([
      'total total=3.00 basic=2.00 project=1.00',
      'class 201 total=3.00 basic=2.00 project=1.00',
      'item 2010301 total=3.00 basic=2.00 project=1.00',
    ])
  })

  it('reads codes that a spreadsheet made numbers of', () => {
    const raw = rawOf(
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|3.00|2.00|1.00',
      '201.0|一般公共服务支出|3.00|2.00|1.00',
      '2010301.0|行政运行|3.00|2.00|1.00',
    )
    const { context } = contextOf('generalPublic')
    expect(linesOf(readFunctional(raw, context)).map((line) => line.split(' ')[1])).toEqual([
      'total=3.00',
      '201',
      '2010301',
    ])
  })

  it('leaves the figures of other years and their change alone', () => {
    const raw = rawOf(
      '科目编码v2|科目名称v2|2030年预算数v2|2031年预算数>3|增减额v2',
      '^|^|^|小计|基本支出|项目支出',
      '201|一般公共服务支出|9.00|3.00|2.00|1.00|-6.00',
      '|合计|9.00|3.00|2.00|1.00|-6.00',
    )
    const { context, issues } = contextOf('generalPublic')
    expect(linesOf(readFunctional(raw, context))).toEqual([
      'class 201 total=3.00 basic=2.00 project=1.00',
      'total total=3.00 basic=2.00 project=1.00',
    ])
    expect(issues).toEqual([])
  })
})

it('reads 三公 one under the other, plan beside execution', () => {
  const raw = rawOf(
    '项目|预算数|决算数',
    '“三公”经费合计|3.00|2.00',
    '1.因公出国（境）费|1.00|1.00',
    '2.公务接待费|2.00|1.00',
    '3.公务用车购置及运行费||',
  )
  expect(linesOf(readThreePublic(raw, contextOf('threePublic', 'final').context))).toEqual([
    'adjusted total=3.00 abroad=1.00 reception=2.00',
    'executed total=2.00 abroad=1.00 reception=1.00',
  ])
  const plan = rawOf(
    '项目|2031年预算数',
    '合计|3.00',
    '因公出国（境）费用|1.00',
    '公务接待费|2.00',
    '其中：公务用车运行维护费|',
  )
  expect(linesOf(readThreePublic(plan, contextOf('threePublic').context))).toEqual([
    'initial total=3.00 abroad=1.00 reception=2.00',
  ])
})

it('takes a kind of expenditure for its project’s, which is printed once above it', () => {
  const raw = rawOf(
    '采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计',
    '合计|||||3.00',
    '一、货物|||||3.00',
    '|虚构项目|会议费|||1.00',
    '|||虚构服务|集中采购|1.00',
    '||培训费|||2.00',
  )
  const { context, issues } = contextOf('procurement')
  const { rows } = readProcurement(raw, context)
  expect(rows.map(({ level, name, economicName }) => [level, name, economicName])).toEqual([
    ['total', '合计', undefined],
    ['category', '一、货物', undefined],
    ['project', '虚构项目', '会议费'],
    ['item', '虚构服务', undefined],
    ['project', '虚构项目', '培训费'],
  ])
  expect(issues).toEqual([])
})

it('takes words alone at the top of a page for the end of the cell that the page before began', () => {
  const heads = '采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计'
  const body = ['合计|||||3.00', '|虚构项目|信息网络及软件购|||3.00', '||置更新|||', '|||虚构服务|集中采购|3.00']
  const raw = rawOf(heads, ...body)
  const rows = raw.rows.map((row, i) => ({ ...row, at: i < 3 ? 'P1' : 'P2' }))
  const read = (of: RawTable) =>
    readProcurement(of, contextOf('procurement').context).rows.map(({ name, economicName }) => [name, economicName])
  expect(read({ ...raw, rows })).toEqual([
    ['合计', undefined],
    ['虚构项目', '信息网络及软件购置更新'],
    ['虚构服务', undefined],
  ])
  // Within a page it is a row of its own.
  expect(read(raw)).toHaveLength(4)
})

describe('三公 of nothing but printed blanks', () => {
  const HALVES = [
    '单位名称v2|预算数>3|决算数>3',
    '^|合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费',
  ] as const

  it.each([
    ['both halves', '虚构局|—|—|—|—|—|—', ['—', '—']],
    ['the half of what was spent', '虚构局|1.00|—|1.00|—|—|—', ['1.00', '—']],
    ['the half of the plan', '合计|-|-|-|1.00|-|1.00', ['-', '1.00']],
  ] as const)('keeps %s', (_, row, totals) => {
    const { context, issues } = contextOf('threePublic', 'final')
    const { rows } = readThreePublic(rawOf(...HALVES, row), context)
    expect(rows.map(({ basis, cells }) => [basis, cells['total']?.text])).toEqual([
      ['adjusted', totals[0]],
      ['executed', totals[1]],
    ])
    expect(issues).toEqual([])
  })

  it('keeps a plan that lists its items one under the other', () => {
    const { context } = contextOf('threePublic')
    const lines = ['项目|预算数', '合计|—', '因公出国（境）费|—', '公务接待费|—', '公务用车购置及运行费|—']
    const { rows } = readThreePublic(rawOf(...lines), context)
    expect(rows.map(({ basis, cells }) => [basis, cells['total']?.text, cells['vehicles']?.text])).toEqual([
      ['initial', '—', '—'],
    ])
  })
})

it('names both ways of buying a thing that is printed once over them', () => {
  const raw = rawOf(
    '采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计',
    '合计|||||4.00',
    '|虚构管理费|物业管理费|||4.00',
    '|||物业管理服务v2|集中采购|3.00',
    '|||^|分散采购|1.00',
    '|虚构业务费|印刷费|||2.00',
  )
  const { context, issues } = contextOf('procurement')
  expect(readProcurement(raw, context).rows.map(({ level, name, method }) => [level, name, method])).toEqual([
    ['total', '合计', undefined],
    ['project', '虚构管理费', undefined],
    ['item', '物业管理服务', '集中采购'],
    ['item', '物业管理服务', '分散采购'],
    ['project', '虚构业务费', undefined],
  ])
  expect(issues).toEqual([])
})
