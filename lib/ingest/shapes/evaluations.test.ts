import { describe, expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Phase } from '@/lib/budget/phase'
import type { Goal, Indicator } from '@/lib/budget/table-rows'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { readFlattened } from './flattened-tables'
import { readTabTables } from './tab-tables'

function read(lines: readonly string[], shape: typeof readTabTables | typeof readFlattened, phase: Phase = 'final') {
  const document = documentOfText(['第一部分 概况', '附件：决算表', ...lines].join('\n'))
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const found = shape(document, outline, ledger, 2024, phase)
  return { ...found, unplaced: ledger.unplaced(outline.tables) }
}

const scored = (indicators: readonly Indicator[] = []) =>
  indicators.map(({ kind, name, points, score }) => [kind, name, points?.text, score?.text].join(' '))
const said = (goals: readonly Goal[] = []) =>
  goals.map(({ kind, name, text, actual }) => [kind, name, text, actual].filter((part) => part !== undefined).join('|'))
const rowsOf = (table: Disclosure['tables']['selfEvaluation']) =>
  table?.rows.map(({ role, cells }) =>
    [role, ...Object.entries(cells).map(([key, { text }]) => `${key}=${text}`)].join(' '),
  )

const SCORED = [
  'total initial=10.00 adjusted=9.00 executed=8.10 points=10 rate=90% score=9',
  'score points=100 score=99',
]

describe.each([
  [
    'tabs',
    readTabTables,
    [
      '部门整体支出绩效自评情况表',
      '部门（单位）名称\t测试区·虚构局\t\t\t\t\t',
      '部门整体支出情况（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      '\t部门预算总额\t10.00\t9.00\t8.10\t10\t90%\t9',
      '年度履职目标\t预期目标\t\t\t实际完成情况',
      '\t虚构的目标\t\t\t已完成虚构',
      '年度主要任务\t任务名称\t主要内容\t\t实际完成情况',
      '\t虚构任务甲\t虚构的内容\t\t已完成甲',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度',
      '产出指标\t数量指标\t虚构数量\t≥5 个\t5 个\t90\t90\t0.00',
      '总分\t\t\t\t\t100\t99\t',
      '绩效指标\t\t\t\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度',
      '成本指标\t经济成本指标\t虚构成本\t≤3 万元\t3 万元\t20\t20\t0.00',
      '总分\t\t\t\t\t20\t20\t',
    ],
  ],
  [
    'flattened',
    readFlattened,
    [
      '部门整体支出绩效自评情况表',
      '年初预算数 全年预算数 全年执行数 分值 执行率 得分',
      '部门预算总额 10.00 9.00 8.10 10 90% 9',
      '',
      '年度履',
      '',
      '职目标',
      '',
      '预期目标 实际完成情况',
      '',
      '虚构的目标',
      '',
      '已完成虚构',
      '',
      '年度主要任务',
      '',
      '任务名称 主要内容 实际完成情况',
      '',
      '虚构任务甲',
      '虚构的内容',
      '已完成甲',
      '绩效指标',
      '三级指标 年度指标值 实际完成值 分值 得分 偏差度',
      '产出指标',
      '数量指标',
      '虚构数量 ≥5 个 5 个 90 90 0.00',
      '总分 100 99',
      '绩效指标',
      '三级指标 年度指标值 实际完成值 分值 得分 偏差度',
      '成本指标',
      '经济成本指标',
      '虚构成本 ≤3 万元 3 万元 20 20 0.00',
      '总分 20 20',
    ],
  ],
] as const)('a self-evaluation with the table of a project below its sum, in %s', (_, shape, lines) => {
  const { tables, rawTables, unplaced } = read(lines, shape)
  const { selfEvaluation, projectPerformance } = tables

  it('keeps rates and scores beside the money, and the sum as a row', () => {
    expect(rowsOf(selfEvaluation)).toEqual(SCORED)
    expect(scored(selfEvaluation?.indicators)).toEqual(['output 虚构数量 90 90'])
    expect([rawTables, unplaced]).toEqual([[], []])
  })

  it('reads goals and tasks', () => {
    expect(said(selfEvaluation?.goals)).toEqual(['goal|虚构的目标|已完成虚构', 'task|虚构任务甲|虚构的内容|已完成甲'])
  })

  it('gives the second table to a project without a name', () => {
    const [project, ...others] = projectPerformance?.rows ?? []
    expect([project?.level, project?.name, others]).toEqual(['project', '', []])
    expect(scored(project?.indicators)).toEqual(['cost 虚构成本 20 20'])
    expect(project?.cells).toMatchObject({ points: { text: '20' }, score: { text: '20' } })
  })
})

it('has no score for what is only planned, and says so', () => {
  const lines = ['整体绩效目标表', '一级指标\t二级指标\t三级指标\t指标值', '产出指标\t\t虚构\t5 个', '总分\t\t\t100']
  const { tables, issues } = read(lines, readTabTables, 'budget')
  expect([tables.performance?.columns, tables.performance?.rows]).toEqual([['amount'], []])
  expect(issues.map(({ kind, at }) => [kind, at])).toEqual(expect.arrayContaining([['unplaced', 'L6']]))
})

describe.each([
  [
    'tabs',
    readTabTables,
    (name: string, executed: string) => [
      '项目支出绩效自评表',
      `项目名称\t${name}\t\t\t\t\t`,
      '项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      `\t年度资金总额\t2.00\t2.00\t${executed}\t10\t100%\t10`,
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度',
      '产出指标\t数量指标\t虚构数量\t≥5 个\t5 个\t90\t90\t0.00',
      '总分\t\t\t\t\t100\t100\t',
      '备注：虚构',
    ],
  ],
  [
    'flattened',
    readFlattened,
    (name: string, executed: string) => [
      '项目支出绩效自评表',
      `项目名称 ${name}`,
      '年初预算数 全年预算数 全年执行数 分值 执行率 得分',
      `年度资金总额 2.00 2.00 ${executed} 10 100% 10`,
      '三级指标 年度指标值 实际完成值 分值 得分 偏差度',
      '产出指标',
      '数量指标',
      '虚构数量 ≥5 个 5 个 90 90 0.00',
      '总分 100 100',
    ],
  ],
] as const)('evaluations of projects, a table to each, in %s', (_, shape, evaluation) => {
  it('are the rows of one table', () => {
    const { tables, rawTables } = read(
      [...evaluation('虚构项目甲', '2.00'), ...evaluation('虚构项目乙', '1.50')],
      shape,
    )
    const rows = tables.projectPerformance?.rows ?? []
    expect(rows.map(({ row, name, cells }) => [row, name, cells['executed']?.text, cells['score']?.text])).toEqual([
      [rows[0]?.row, '虚构项目甲', '2.00', '100'],
      [(rows[0]?.row ?? 0) + 1, '虚构项目乙', '1.50', '100'],
    ])
    expect(rows.map(({ indicators }) => scored(indicators))).toEqual([
      ['output 虚构数量 90 90'],
      ['output 虚构数量 90 90'],
    ])
    expect(rawTables).toEqual([])
  })
})

describe('a self-evaluation in flattened text', () => {
  const sheet = (money: readonly string[], indicators: readonly string[]) => [
    '部门整体支出绩效自评情况表',
    '部门整体支出情况（元）',
    '年初预算数 全年预算数 全年执行数 分值 执行率 得分',
    ...money,
    '年度总体目标',
    '预期目标 实际完成情况',
    '虚构的目标',
    '三级指标 年度指标值 实际完成值 分值 得分 偏差度 偏差原因',
    '产出指标',
    '数量指标',
    ...indicators,
    '总分 100 99',
  ]
  const total = '部门预算总额 100.00 90.00 81.00 10 90% 9'

  it('takes the unit that stands among its words, and money by whatever its source is called', () => {
    const { tables, issues } = read(
      sheet([total, '（1）上级', '补助收入', '100.00 90.00 81.00 - 90% -'], ['虚构数量 5 个 5 个 90 90 0.00']),
      readFlattened,
    )
    expect([tables.selfEvaluation?.unit, issues]).toEqual(['元', []])
    expect(rowsOf(tables.selfEvaluation)).toEqual([
      'total initial=100.00 adjusted=90.00 executed=81.00 points=10 rate=90% score=9',
      'source initial=100.00 adjusted=90.00 executed=81.00 points=- rate=90% score=-',
      'score points=100 score=99',
    ])
  })

  it('leaves open what stands before the break of a line', () => {
    const { tables } = read(
      sheet([total, '（1）财政拨款 100.00 90', '.00 81.00 - 90% -'], ['虚构数量 5 个 5 个 90 90 0.00']),
      readFlattened,
    )
    const cells = tables.selfEvaluation?.rows[1]?.cells ?? {}
    expect(Object.values(cells).map(({ text, resolved }) => [text, resolved?.certainty])).toEqual([
      ['100.00', 'open'],
      ['90', 'open'],
      ['', undefined],
    ])
  })

  it('never puts a row without a name or a target to the one above it', () => {
    const rows = ['虚构数量 5 个 5 个 40 40 0.00', '', '按月发放 100% 25 25 0.00', '', '≥5 个 100% 25 25 0.00']
    const { tables, issues } = read(sheet([total], rows), readFlattened)
    const { indicators = [] } = tables.selfEvaluation ?? {}
    expect(scored(indicators)).toEqual(['output 虚构数量 40 40', 'output 按月发放 25 25'])
    expect(indicators.map(({ target }) => target.text)).toEqual(['5 个', ''])
    expect(issues.map(({ kind, at }) => [kind, at])).toEqual(
      expect.arrayContaining([
        ['unreadable', 'L15'],
        ['unplaced', 'L17'],
      ]),
    )
  })
})

describe('an indicator of a project in flattened text', () => {
  const head = [
    ...['部门预算项目绩效目标表', '单位编码（项目编码） 项目单位（项目名称） 项目分类', '项目金额', '绩效目标'],
    ...['成本指标 产出指标 效益指标 满意度指标', '资金总额 政府预算资金 财政专户管理资金 单位资金'],
    '三级指标 指标值 三级指标 指标值 三级指标 指标值 三级指标 指标值',
  ]
  const project = ['410300000000000000001', '虚构项目', '特定目标类', '3.00 3.00']
  const pairs = ['虚构成本', '≤3 万元', '', '虚构数量', '≥5 个', '', '虚构效益', '提升', '', '虚构满意', '≥95%']

  it('stands at its own lines, in its group, with its project', () => {
    const { tables } = read([...head, ...project, ...pairs, '', '虚构质量', '≥90%'], readFlattened, 'budget')
    const [own] = tables.projectPerformance?.rows ?? []
    expect([own?.name, own?.category, own?.at]).toEqual(['虚构项目', '特定目标类', 'L10-L13'])
    expect(own?.indicators.map(({ kind, name, row, at }) => [kind, name, row, at])).toEqual([
      ['cost', '虚构成本', 1, 'L14-L15'],
      ['output', '虚构数量', 1, 'L17-L18'],
      ['benefit', '虚构效益', 1, 'L20-L21'],
      ['satisfaction', '虚构满意', 1, 'L23-L24'],
      ['output', '虚构质量', 2, 'L26-L27'],
    ])
  })

  it('without a target is told, and is no part of another name', () => {
    const { tables, issues } = read([...head, ...project, ...pairs, '', '虚构质量'], readFlattened, 'budget')
    const names = tables.projectPerformance?.rows[0]?.indicators.map(({ name }) => name)
    expect(names).toEqual(['虚构成本', '虚构数量', '虚构效益', '虚构满意'])
    expect(issues).toContainEqual({ kind: 'unplaced', at: 'L26', message: '指标之后没有指标值，未收录：虚构质量' })
  })
})

it('keeps a sheet whole whose levels nobody knows', () => {
  const lines = ['整体绩效目标表', '一级指标 二级指标 三级指标 指标值', '虚构层级', '虚构名称', '≥5 个', '虚构说明']
  const { tables, rawTables } = read(lines, readFlattened, 'budget')
  expect([tables.performance, rawTables.map(({ title }) => title)]).toEqual([undefined, ['整体绩效目标表']])
})
