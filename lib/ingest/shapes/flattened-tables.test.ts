import { describe, expect, it } from 'vitest'
import type { Phase } from '@/lib/budget/phase'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { shapeOf } from './registry'

interface Row {
  readonly code?: string
  readonly label?: string
  readonly name?: string
  readonly cells: Readonly<
    Record<string, { readonly text: string; readonly resolved?: { readonly certainty: string } }>
  >
}

function read(lines: readonly string[], phase: Phase = 'budget') {
  const document = documentOfText(lines.join('\n'))
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const shape = shapeOf(outline)
  expect(shape?.name).toBe('压平的 PDF 文字')
  const reading = shape?.read(document, outline, ledger, 2025, phase)
  expect(ledger.unplaced(outline.tables)).toEqual([])
  return { tables: reading?.tables ?? {}, rawTables: reading?.rawTables ?? [], issues: reading?.issues ?? [] }
}

/** `208 basic=5.00 total=5.00`; `?` after what is open. */
const shown = (rows: readonly unknown[] | undefined) =>
  (rows as readonly Row[]).map(({ code, label, name, cells }) => {
    const filled = Object.entries(cells).filter(([, { text }]) => text !== '')
    const amounts = filled.map(
      ([key, { text, resolved }]) => `${key}=${text}${resolved?.certainty === 'open' ? '?' : ''}`,
    )
    return [code ?? label ?? name ?? '', ...amounts].join(' ')
  })

const EXPENDITURE = [
  '2025年部门支出预算总表',
  '编制部门：虚构局 单位：元',
  '项目 支出预算',
  '功能分类科目编码',
  '功能分类科目名称 合计 基本支出 项目支出',
  '类 款 项',
  '201 一般公共服务支出 35.00 15.00 20.00',
  '201 03 政府办公厅（室）及相关机构事务 35.00 15.00 20.00',
  '201 03 01 行政运行 15.00 15.00',
  '201 03 02 一般行政管理事务 20.00 20.00',
  '208 社会保障和就业支出 5.00 5.00',
  '208 05 行政事业单位养老支出 5.00 5.00',
  '208 05 05',
  '机关事业单位基本养老保险缴费',
  '支出',
  '5.00 5.00',
  '合计 40.00 20.00 20.00',
]

describe('flattened text of a form without numbers', () => {
  it('places amounts of rows with blank cells by the sums, with the total below', () => {
    const { tables, rawTables } = read(EXPENDITURE)
    expect(rawTables).toEqual([])
    expect(shown(tables.expenditure?.rows)).toEqual([
      '201 total=35.00 basic=15.00 project=20.00',
      '20103 total=35.00 basic=15.00 project=20.00',
      '2010301 total=15.00 basic=15.00',
      '2010302 total=20.00 project=20.00',
      '208 total=5.00 basic=5.00',
      '20805 total=5.00 basic=5.00',
      '2080505 total=5.00 basic=5.00',
      '合计 total=40.00 basic=20.00 project=20.00',
    ])
  })

  it('leaves open what the sums allow in two columns', () => {
    const lines = EXPENDITURE.filter(
      (line) => !/^(?:合计|201|20)/.test(line) || line.startsWith('2025') || line.startsWith('208'),
    )
    expect(shown(read(lines).tables.expenditure?.rows)).toEqual([
      '208 total=5.00 basic=5.00?',
      '20805 total=5.00 basic=5.00?',
      '2080505 total=5.00 basic=5.00?',
    ])
  })

  it('knows the order of columns under groups, whose heads are printed row by row', () => {
    const { tables } = read([
      '2025年部门“三公”经费和机关运行经费预算表',
      '编制部门：虚构局 单位：万元',
      '2025年“三公”经费预算数',
      '机关运行经费预算',
      '数',
      '合计 因公出国(境)费 公务接待费',
      '公务用车购置及运行费',
      '小计 购置费 运行费',
      '6.00 1.00 2.00 3.00 0.00 3.00 9.00',
    ])
    expect(shown(tables.threePublic?.rows)).toEqual([
      ' total=6.00 abroad=1.00 reception=2.00 vehicles=3.00 vehiclePurchase=0.00 vehicleRunning=3.00 operating=9.00',
    ])
  })
})

describe('flattened text whose titles are printed after their rows', () => {
  const LATE = [
    '部门：虚构局 单位：万元',
    '功能科目名称 金额 项目名称 金额',
    '一、财政拨款 40.00 一、一般公共服务支出 35.00 一、基本支出 20.00',
    '1.一般公共预算 40.00 二、外交支出 二、项目支出 20.00',
    '二、其他资金 三、国防支出',
    '四、社会保障和就业支出 5.00',
    '当年收入小计 40.00 40.00',
    '收入合计 40.00 40.00',
    '收支预算总表',
    '收入 支出',
    '当年支出小计',
    '支出合计',
    '项目名称 金额',
    '功能分类 支出用途',
    '部门：虚构局 单位：万元',
    '功能科目代码 功能科目名称 金额',
    '合计 40.00',
    '201 一般公共服务支出 35.00',
    '20103 政府办公厅（室）及相关机构事务 35.00',
    '208 社会保障和就业支出 5.00',
    '财政拨款支出预算表',
    '部门：虚构局 单位：万元',
    '采购品目大类 专项名称 经济科目 采购物品名称 采购组织形式 总计',
    '合计 10.00',
    '一、货物A 10.00',
    '虚构业务费 办公费 10.00',
    '复印纸 分散自行组织 4.00',
    '硒鼓 政府集中采购 6.00',
    '政府采购支出预算表',
  ]

  it('gives each title the rows above it', () => {
    const { tables, rawTables } = read(LATE)
    expect(rawTables).toEqual([])
    expect(shown(tables.appropriationExpenditure?.rows)).toEqual([
      '合计 total=40.00',
      '201 total=35.00',
      '20103 total=35.00',
      '208 total=5.00',
    ])
  })

  it('parts a balance of three sides, with a label that is printed late', () => {
    const rows = shown(read(LATE).tables.balance?.rows).filter((row) => row.includes('='))
    expect(rows.toSorted()).toEqual(
      [
        '一、财政拨款 amount=40.00',
        '一、一般公共服务支出 amount=35.00',
        '一、基本支出 amount=20.00',
        '1.一般公共预算 amount=40.00',
        '二、项目支出 amount=20.00',
        '四、社会保障和就业支出 amount=5.00',
        '当年收入小计 amount=40.00',
        '当年支出小计 amount=40.00',
        '收入合计 amount=40.00',
        '支出合计 amount=40.00',
      ].toSorted(),
    )
  })

  it('tells what is bought from what it is bought for', () => {
    expect(shown(read(LATE).tables.procurement?.rows)).toEqual([
      '合计 total=10.00',
      '一、货物A total=10.00',
      '虚构业务费 total=10.00',
      '复印纸 total=4.00',
      '硒鼓 total=6.00',
    ])
  })
})

describe('a flattened balance of final accounts', () => {
  const BALANCE = [
    '2031年度部门决算表',
    '收入支出决算总表',
    '公开 01 表',
    '部门：虚构局 2031 年度 计量单位：万元',
    '收入 支出',
    '项目 行次 金额 项目 行次 金额',
    '栏次 1 栏次 2',
    '一、一般公共预算财政拨款 1 60.50 一、一般公共服务支出 9 48.30',
    '二、政府性基金预算财政拨款收入 2 0.00 二、社会保障和就业支出 10 12.20',
    '本年收入合计 3 60.50 本年支出合计 11 60.50',
    '总计 4 60.50 总计 12 60.50',
  ]

  it('takes no line for a row of its own that lacks the 行次 which all others have, and says so', () => {
    const stray = '本部门纳入管理的支出总额为 60.50'
    const lines = BALANCE.toSpliced(9, 0, stray)
    const { tables, issues } = read(lines, 'final')
    expect(shown(tables.balance?.rows)).toEqual(shown(read(BALANCE, 'final').tables.balance?.rows))
    expect(issues.map(({ kind, at }) => [kind, at])).toEqual([['unplaced', 'L10']])
  })
})

describe('flattened tables whose lines are broken', () => {
  const FUNCTIONS = [
    '功能科目代码 功能科目名称 金额',
    '合计 40.00',
    '201 一般公共服务支出 35.00',
    '208 社会保障和就业支出 5.00',
  ]
  const PURCHASES = '采购品目大类 专项名称 经济科目 采购物品名称 采购组织形式 总计'
  const BOUGHT = ['合计 10.00', '一、货物A 10.00', '虚构业务费 办公费 10.00', '复印纸 分散自行组织 4.00']

  it('have one title where it goes on below, and one unit', () => {
    const { tables, rawTables } = read([
      '一、一般公共预算支出预算表',
      '部门：虚构局 单位：',
      '万元',
      ...FUNCTIONS,
      '二、一般公共预算政府采购支出预',
      '算表',
      '部门：虚构局 单位：万元',
      PURCHASES,
      ...BOUGHT,
      '硒鼓 政府集中采购 6.00',
    ])
    expect(rawTables).toEqual([])
    expect(shown(tables.generalPublic?.rows)).toEqual(['合计 total=40.00', '201 total=35.00', '208 total=5.00'])
    expect(shown(tables.procurement?.rows)).toContain('硒鼓 total=6.00')
  })

  it('go on where title and heads are printed again without a sum', () => {
    const again = ['2031年政府采购预算表', '部门：虚构局 单位：万元', PURCHASES]
    const { tables, rawTables } = read([...again, ...BOUGHT, ...again, '硒鼓 政府集中采购 6.00'])
    expect(rawTables).toEqual([])
    expect(shown(tables.procurement?.rows)).toEqual([
      '合计 total=10.00',
      '一、货物A total=10.00',
      '虚构业务费 total=10.00',
      '复印纸 total=4.00',
      '硒鼓 total=6.00',
    ])
  })

  const DRAWN = [
    '2031年收入预算总表',
    '部门：虚构局 单位：万元',
    '项目名称 金额',
    '50.00',
    '小计 40.00',
    '公共财政拨款(补助)资金 40.00',
    '专项收入',
    '政府性基金 小计',
    '小计 10.00',
    '事业收入',
    '经营收入',
    '其他收入 10.00',
    '收入总计',
    '一般公共预算资金',
    '其他资金',
  ]

  it('have the sums of income under the groups that their parts tell, where all adds up', () => {
    const { tables } = read(DRAWN)
    const [row] = shown(tables.income?.rows)
    expect(row).toContain('total=50.00')
    expect(row).toContain('generalPublic=40.00')
    expect(row).toContain('unitFunds=10.00')
  })

  it('keep such income as printed where the sums do not add up', () => {
    const { tables, rawTables } = read(DRAWN.with(3, '51.00'))
    expect([tables.income, rawTables.length]).toEqual([undefined, 1])
  })
})
