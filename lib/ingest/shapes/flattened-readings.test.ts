import { describe, expect, it } from 'vitest'
import type { Phase } from '@/lib/budget/phase'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { readFlattened } from './flattened-tables'

const BODY = '测试区·虚构部门'

function read(lines: readonly string[], phase: Phase = 'budget') {
  const head = [
    '第一部分',
    `${BODY}概况`,
    '第二部分',
    '2025 年部门预算情况',
    '说明',
    '一、总体',
    '第三部分',
    '名词解释',
  ]
  const document = documentOfText([...head, '附件：2025 年部门预算表', ...lines].join('\n'))
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const result = readFlattened(document, outline, ledger, 2025, phase)
  return { ...result, unplaced: ledger.unplaced(outline.tables) }
}

interface AnyRow {
  readonly cells: Readonly<Record<string, { text: string; resolved?: { text: string; certainty: string } }>>
}
const filled = ({ cells }: AnyRow): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, { text }]) => (text === '' ? [] : [[key, text]])))
const certainties = ({ cells }: AnyRow) =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, { resolved }]) => (resolved ? [[key, resolved.certainty]] : [])),
  )

const unitLine = `部门名称：${BODY} 单位：万元`
const kinds = [
  ...[
    '科目编码',
    '单位代',
    '码',
    '单位（科目名称） 合计',
    '基本支出 项目支出',
    '小',
    '计',
    '人员经费 公用经费',
    '小计',
  ],
  ...['其他运转', '类', '特定目标', '类类 款 项', '工资福利支', '出', '对个人和家庭的', '补助', '商品和服务支', '出'],
  ...['资本性支', '出'],
]
const table3 = ['预算 03 表', '2025 年部门支出预算表', unitLine, ...kinds]

describe('readFlattened', () => {
  it('puts amounts under the columns that the identities of the row and the sums leave', () => {
    const { tables, unplaced } = read([
      ...table3,
      '合计 90.00 30.00 20.00 10.00 60.00 60.00',
      `901 ${BODY} 90.00 30.00 20.00 10.00 60.00 60.00`,
      '201 03 50 事业运行 80.00 20.00 20.00 60.00 60.00',
      '208 05 02 事业单位离退休 10.00 10.00 10.00',
    ])
    const rows = tables.expenditure?.rows ?? []
    expect(unplaced).toEqual([])
    expect(rows.map(({ level, code }) => [level, code])).toEqual([
      ['total', undefined],
      ['department', '901'],
      ['item', '2010350'],
      ['item', '2080502'],
    ])
    expect(certainties(rows[2] as AnyRow)).toMatchObject({ total: 'certain', basic: 'certain', project: 'certain' })
    expect(certainties(rows[3] as AnyRow)).toMatchObject({ total: 'certain', basic: 'certain' })
  })

  it('marks as open what nothing settles, with what else would fit, and never drops it', () => {
    const { tables, issues } = read([...table3, '合计 5.00 5.00 5.00', '201 03 50 事业运行 5.00 5.00 5.00'])
    const item = tables.expenditure?.rows[1] as AnyRow
    expect(filled(item)).toEqual({ total: '5.00', basic: '5.00', wages: '5.00' })
    expect(certainties(item)).toEqual({ total: 'certain', basic: 'open', wages: 'open' })
    expect(issues.filter(({ kind }) => kind === 'openColumn')).toHaveLength(4)
    expect(issues.find(({ kind }) => kind === 'openColumn')?.message).toContain('也可在')
  })

  it('rejoins codes, names and numbers that were broken, passes footers, tells a piece printed twice', () => {
    const lines = [
      '公开 03 表',
      unitLine,
      '项目',
      '本年支出合计 基本支出 项目支出 上缴上级支出 经营支出',
      '对附属单位补助',
      '支出科目代',
      '码',
      '科目名称',
      '栏次 1 2 3 4 5 6',
      '合计 12.31 10.00 2.31 0.00 0.00 0.00',
    ]
    const rest = [
      '201030',
      '',
      '6',
      '',
      '政务公开审批 10.00 10.00 0.00 0.00 0.00 0.00',
      '- 3 -',
      '22102',
      '',
      '住房改革',
    ]
    const end = ['', '住房改革支出 2.3 1 0.00 2.31 0.00 0.00 0.00', '注：虚构。']
    const { tables, issues, unplaced } = read(['支出决算表', ...lines, ...rest, ...end], 'final')
    const rows = tables.expenditure?.rows ?? []
    expect(unplaced).toEqual([])
    expect(rows.map(({ code, name }) => [code, name])).toEqual([
      [undefined, '合计'],
      ['2010306', '政务公开审批'],
      ['22102', '住房改革支出'],
    ])
    expect(rows[2]?.cells['total']).toMatchObject({
      text: '2.3 1',
      resolved: { text: '2.31', how: 'rejoined', certainty: 'certain' },
    })
    expect(issues.map(({ kind }) => kind)).toEqual(['unreadable'])
  })

  it('gives a name that wraps around its amounts to the row whose code it names', () => {
    const { tables } = read([
      ...table3,
      '合计 9.00 9.00 9.00',
      '201 03 50 事业运行 4.00 4.00 4.00',
      '机关事业单位基本养老保险',
      '208 05 05 5.00 5.00 5.00',
      '缴费支出',
    ])
    expect(tables.expenditure?.rows.map(({ code, name }) => [code, name])).toEqual([
      [undefined, '合计'],
      ['2010350', '事业运行'],
      ['2080505', '机关事业单位基本养老保险缴费支出'],
    ])
  })

  it('takes a blank departmental code from the row above', () => {
    const head = [
      ...['预算 06 表', '2025 年一般公共预算基本支出预算表', unitLine],
      '部门预算支出经济分类科目 政府预算支出经济分类科目 本年一般公共预算基本支出',
      '科目编码 科目名称 科目编码 科目名称 合计 人员经费 公用经费',
    ]
    const rows = ['合计 6.00 2.00 4.00', '30201 办公费 50201 办公经费 4.00 4.00', '50502 商品和服务支出 2.00 2.00']
    const { tables } = read([...head, ...rows])
    const last = tables.basicEconomic?.rows.at(-1)
    expect(last).toMatchObject({ departmentCode: '30201', departmentName: '办公费', inherited: true })
    expect(last).toMatchObject({ governmentCode: '50502', governmentName: '商品和服务支出' })
  })

  it('parts the two sides of a balance, a side with nothing left included', () => {
    const head = ['预算 01 表', '2025 年部门收支预算表', unitLine, '项目 金额 项目 金额']
    const body = [
      '一、一般公共预算 9.00 一、一般公共服务 7.00',
      '二、政府性基金预算拨款收入 二、外交',
      '三、国防 2.00',
      '三十四、抗疫特别国债安排的支',
      '出',
      '收 入 总 计 9.00 支 出 总 计 9.00',
    ]
    const { tables } = read([...head, ...body])
    const rows = tables.balance?.rows.map(({ side, role, label, functionCode }) => [side, role, label, functionCode])
    expect(rows).toEqual([
      ['income', 'item', '一、一般公共预算', undefined],
      ['expenditure', 'item', '一、一般公共服务', '201'],
      ['income', 'item', '二、政府性基金预算拨款收入', undefined],
      ['expenditure', 'item', '二、外交', '202'],
      ['expenditure', 'item', '三、国防', '203'],
      ['expenditure', 'item', '三十四、抗疫特别国债安排的支出', '234'],
      ['income', 'total', '收入总计', undefined],
      ['expenditure', 'total', '支出总计', undefined],
    ])
  })

  it('tells empty tables with a note from those without, and keeps an unknown table whole', () => {
    const fund = [
      '预算 09 表',
      '2025 年政府性基金支出预算表',
      unitLine,
      ...kinds,
      '合计',
      '说明：没有此项支出，故本表无数据。',
    ]
    const capital = ['预算 10 表', '2025 年国有资本经营支出预算表', unitLine, ...kinds, '合计']
    const unknown = ['预算 15 表', '2025 年虚构事项明细表', '虚构项 3.00']
    const { tables, rawTables, unplaced } = read([...fund, ...capital, ...unknown])
    expect([tables.governmentFund?.state, tables.stateCapital?.state]).toEqual(['declaredEmpty', 'empty'])
    expect(rawTables.map(({ title, rows }) => [title, rows.flat().map(({ text }) => text)])).toEqual([
      ['2025 年虚构事项明细表', ['预算', '15', '表', '2025', '年虚构事项明细表', '虚构项', '3.00']],
    ])
    expect(unplaced).toEqual([])
  })

  it('halves the “三公” row of final accounts where both halves have sums that hold', () => {
    const items = ['合计', '因公出国', '（境）费', '公务用车购置及运行维护费', '公务接待费']
    const vehicles = ['小计', '公务用车购', '置费', '公务用车运', '行维护费']
    const head = [
      ...['财政拨款“三公”经费支出决算表', '公开 09表', unitLine, '预算数 决算数'],
      ...[...items, ...items, ...vehicles, ...vehicles, '1 2 3 4 5 6 7 8 9 10 11 12'],
    ]
    const { tables } = read([...head, '3.00 2.00 2.00 1.00 0.50 0.50'], 'final')
    const [plan, spent] = tables.threePublic?.rows ?? []
    expect(plan?.basis).toBe('adjusted')
    expect(filled(plan as AnyRow)).toMatchObject({ total: '3.00', vehicles: '2.00', reception: '1.00' })
    expect(certainties(plan as AnyRow)).toMatchObject({ total: 'certain', vehicles: 'certain', reception: 'certain' })
    expect(filled(spent as AnyRow)).toMatchObject({ total: '0.50' })
    expect(Object.values(certainties(spent as AnyRow))).toEqual(['certain', 'open'])
  })

  it('is sure of no fund of a balance whose classes do not add up', () => {
    const head = [
      '预算 04 表',
      '2025 年财政拨款收支预算表',
      unitLine,
      ...[
        '收入 支出',
        '项 目 金 额 项 目 合计',
        '一般公共预算',
        '政府性基金',
        '国有资本经营',
        '预算小计',
        '其中：财政拨',
        '款',
      ],
    ]
    const income = ['（一）一般公共预算拨款 7.00', '（二）政府性基金预算拨款 2.00']
    const body = (culture: string) => [
      `一、本年收入 9.00 一、本年支出 9.00 7.00 2.00`,
      `${income[0]} （一）一般公共服务支出 7.00 7.00`,
      `${income[1]} （二）文化旅游体育与传媒支出 ${culture} ${culture}`,
      '收入合计 9.00 支出合计 9.00 7.00 2.00',
    ]
    const told = (culture: string) => {
      const { tables, issues } = read([...head, ...body(culture)])
      const rows = tables.appropriationBalance?.rows.filter(({ side }) => side === 'expenditure') ?? []
      return { sure: rows.map((row) => Object.values(certainties(row as AnyRow)).every((c) => c !== 'open')), issues }
    }
    expect(told('2.00')).toEqual({ sure: [true, true, true, true], issues: [] })
    const { sure, issues } = told('3.00')
    expect(sure.slice(0, 3)).toEqual([false, false, false])
    const identities = issues.filter(({ kind, message }) => kind === 'identity' && message.startsWith('表4'))
    expect(identities.map(({ message, at }) => [message.slice(0, 6), at !== undefined])).toEqual([
      ['表4的本年支', true],
    ])
  })

  it('says so where a line has more than the two sides of a balance', () => {
    const head = ['预算 01 表', '2025 年部门收支预算表', unitLine, '项目 金额 项目 金额']
    const { issues } = read([
      ...head,
      '一、一般公共预算 9.00 一、一般公共服务 9.00',
      '虚构费 8.00 元，少了 2.00 元，下降',
    ])
    expect(issues.filter(({ kind }) => kind === 'unplaced')).toHaveLength(1)
  })

  it('takes the rows below when a title was printed twice', () => {
    const title = ['预算 03 表', '2025 年部门支出预算表']
    const { tables, rawTables } = read([...title, ...table3, '合计 9.00 9.00 9.00'])
    expect(tables.expenditure).toMatchObject({ state: 'filled' })
    expect(rawTables).toEqual([])
  })

  it('loses no row above numbers of columns that have strayed in among the rows', () => {
    const body = ['合计 9.00 9.00 9.00', '201 03 50 事业运行 9.00 9.00 9.00', '栏次 1 2', '208 05 02 虚构项']
    const { tables, issues } = read([...table3, ...body])
    expect(tables.expenditure?.rows.map(({ level }) => level)).toEqual(['total', 'item', 'item'])
    expect(issues).not.toEqual([])
  })

  it('holds no other table against one that was begun twice', () => {
    const rows = (amounts: string) => [`合计 ${amounts}`, `201 03 50 事业运行 ${amounts}`]
    const table = (number: string, name: string) => [`预算 ${number} 表`, `2025 年${name}预算表`, unitLine, ...kinds]
    const funds = '一般公共预算 政府性基金预算 国有资本经营预算'
    const general = [...table('05', '一般公共预算支出'), ...rows('9.00 9.00 9.00')]
    const others = [
      ...[...table('09', '政府性基金支出'), '合计'],
      ...[...table('10', '国有资本经营支出'), '合计'],
      ...['预算 12 表', '2025 年项目支出预算表', unitLine, '类型 项目名称 项目单位 合计', '本年拨款 财政拨款结转结余'],
      ...['财政专户管理资金 单位资金', `${funds} ${funds}`, '合计 9.00 9.00'],
    ]
    const again = read([...table3, ...rows('9.00 9.00 9.00'), ...general, ...others, ...general])
    expect(again.rawTables).toHaveLength(1)
    expect(again.issues.filter(({ message }) => message.includes('不止一次'))).toHaveLength(1)
    const [row] = again.tables.expenditure?.rows ?? []
    expect(Object.values(certainties(row as AnyRow))).toContain('open')
  })
})
