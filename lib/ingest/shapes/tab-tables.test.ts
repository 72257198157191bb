import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionsOf } from '@/cli/dev/real-documents'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { cellMoney, type Cell } from '@/lib/budget/cell'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { sumMoney, type Money } from '@/lib/budget/money'
import { PHASES } from '@/lib/budget/phase'
import { parseSourcePosition } from '@/lib/budget/source-position'
import type { Cells } from '@/lib/budget/table-rows'
import { withoutProse } from '@/lib/budget/without-prose'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { plainTables, printAsTabs } from './tab-fixture'
import { readTabTables } from './tab-tables'

const root = fileURLToPath(new URL('../../..', import.meta.url))

function readText(text: string, phase: Disclosure['identity']['phase'] = 'budget', year = 2025) {
  const outline = outlineOf(documentOfText(text))
  const ledger = new Ledger()
  const read = readTabTables(documentOfText(text), outline, ledger, year, phase)
  return { ...read, unplaced: ledger.unplaced(outline.tables) }
}

describe.each(PHASES)('a disclosure of the phase %s printed as tab tables', { timeout: 600_000 }, (phase) => {
  const runs = Number(process.env['MINGZHANG_FUZZ'] ?? 40)

  it('is read back as it was printed, every line accounted for', () => {
    fc.assert(
      fc.property(arbitraryDisclosure({ phase }), (disclosure) => {
        const { text, expected } = printAsTabs(disclosure)
        const { tables, unplaced } = readText(text, phase)
        expect(unplaced).toEqual([])
        expect(plainTables(tables)).toEqual(expected)
      }),
      { numRuns: runs },
    )
  })

  it('never changes a printed figure without an issue beside it, and stays within the schema', () => {
    fc.assert(
      fc.property(arbitraryDisclosure({ phase }), (disclosure) => {
        const { tables, issues } = readText(printAsTabs(disclosure).text, phase)
        const made = disclosureSchema.safeParse({ ...disclosure, tables, issues, claims: [], rawTables: [] })
        expect(made.error?.issues ?? []).toEqual([])
        for (const row of Object.values(tables).flatMap((table) => (table?.rows ?? []) as readonly PlacedRow[])) {
          const moved = Object.values(row.cells).some(({ resolved }) => resolved && resolved.how !== 'rejoined')
          if (moved) expect(issues.map(({ at }) => at)).toContain(row.at)
        }
      }),
      { numRuns: runs },
    )
  })

  it('survives any damage to its lines', () => {
    const damage = fc.tuple(
      arbitraryDisclosure({ phase }),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.nat()), { maxLength: 6 }),
    )
    fc.assert(
      fc.property(damage, ([disclosure, cuts]) => {
        const lines = printAsTabs(disclosure).text.split('\n')
        for (const [where, how, other] of cuts) {
          const i = where % lines.length
          const line = lines[i] ?? ''
          if (how === 0) lines.splice(i, 1)
          else if (how === 1) lines.splice(i, 0, line)
          else if (how === 2) lines.splice(i, 1, line.slice(0, other % (line.length + 1)))
          else if (how === 3) lines.splice(i, 1, line.replace('\t', ''))
          else lines.splice(i, 1, lines[other % lines.length] ?? '')
        }
        const { tables, issues, rawTables } = readText(lines.join('\n'), phase)
        const made = disclosureSchema.safeParse({ ...disclosure, tables, issues, rawTables, claims: [] })
        expect(made.error?.issues ?? []).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})

interface PlacedRow {
  readonly at?: string
  readonly cells: Cells
}

describe('tables of an invented department', () => {
  const table = (title: string, rows: readonly string[], note = '') =>
    ['第一部分 概况', '附件：预算表', title, '单', '位：', '万元', ...rows, note].join('\n')
  const HEAD = [
    '科目编码\t\t\t单位代码\t单位（科目名称）\t合计\t基本支出\t\t\t\t\t项目支出\t\t',
    '\t\t\t\t\t\t小计\t人员经费\t\t公用经费\t\t小计\t其他运转类\t特定目标类',
    '类\t款\t项\t\t\t\t\t工资福利支出\t对个人和家庭的补助\t商品和服务支出\t资本性支出\t\t\t',
  ]

  it('puts a shifted row back where the columns add up, and keeps what was printed', () => {
    const rows = [
      '\t\t\t\t合计\t15.00\t15.00\t10.00\t4.00\t1.00\t\t\t\t',
      '\t\t\t901\t测试区·虚构部门\t15.00\t15.00\t10.00\t4.00\t1.00\t\t\t\t',
    ]
    const lines = [
      '201\t03\t01\t\t虚构甲\t10.00\t10.00\t10.00\t\t\t\t\t\t',
      '208\t05\t01\t\t虚构乙\t5.00\t5.00\t4.00\t1.00\t\t\t\t\t',
    ]
    const { tables, issues } = readText(table('2025 年部门支出预算表', [...HEAD, ...rows, ...lines]))
    const shifted = tables.expenditure?.rows.at(-1)
    expect(shifted?.cells).toMatchObject({
      wages: { text: '4.00', resolved: { text: '', how: 'shifted', certainty: 'certain' } },
      familySubsidy: { text: '1.00', resolved: { text: '4.00' } },
      goodsServices: { text: '', resolved: { text: '1.00' } },
    })
    expect(issues.map(({ kind, at }) => [kind, at])).toEqual([['shiftedRow', 'L13']])
    expect(tables.expenditure?.unit).toBe('万元')
  })

  it('says where the rows do not add up, and leaves them alone', () => {
    const rows = [
      '\t\t\t\t合计\t15.00\t15.00\t15.00\t\t\t\t\t\t',
      '201\t03\t01\t\t虚构甲\t10.00\t10.00\t10.00\t\t\t\t\t\t',
    ]
    const { tables, issues } = readText(table('2025 年部门支出预算表', [...HEAD, ...rows]))
    expect(issues.map(({ kind, at }) => [kind, at])).toEqual([['identity', 'L10']])
    expect(tables.expenditure?.rows.at(-1)?.cells['wages']).toEqual({ text: '10.00', at: 'L11:27-32' })
  })

  it('takes 栏次 for a head on both sides of a balance, one number on each', () => {
    const head = ['项目\t行次\t决算数\t项目\t行次\t决算数', '栏次\t\t1\t栏次\t\t2']
    const rows = ['一、虚构收入\t1\t5.00\t一、虚构支出\t9\t5.00', '总计\t8\t5.00\t总计\t16\t5.00']
    const { tables } = readText(table('收入支出决算总表', [...head, ...rows]), 'final')
    expect(tables.balance?.rows.map(({ label, line }) => [label, line])).toEqual([
      ['一、虚构收入', '1'],
      ['一、虚构支出', '9'],
      ['总计', '8'],
      ['总计', '16'],
    ])
  })

  it('keeps the evaluations of two projects apart that stand under one title', () => {
    const evaluation = (name: string, amount: string) => [
      `项目名称\t${name}`,
      '\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      `年度资金总额\t${amount}\t${amount}\t${amount}\t10\t100%\t10`,
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
      '产出指标\t数量指标\t虚构数量\t≥3个\t3个\t90\t89',
      '总分\t\t\t\t\t100\t99',
    ]
    const rows = [...evaluation('虚构甲', '1.00'), '项目支出绩效自评表', ...evaluation('虚构乙', '2.00')]
    const { tables, unplaced } = readText(table('项目支出绩效自评表', rows), 'final')
    expect(unplaced).toEqual([])
    const read = tables.projectPerformance?.rows.map(({ name, cells, indicators }) => [
      ...[name, cells['initial']?.text, cells['score']?.text],
      indicators.map((indicator) => indicator.name),
    ])
    expect(read).toEqual([
      ['虚构甲', '1.00', '99', ['虚构数量']],
      ['虚构乙', '2.00', '99', ['虚构数量']],
    ])
  })

  it('says that the amounts of an evaluation without heads have no column', () => {
    const rows = [
      '年度总体目标\t虚构目标',
      '资金总额\t7.00',
      '一级指标\t二级指标\t三级指标\t年度指标值',
      '产出指标\t\t虚构\t≥3个',
    ]
    const { tables, issues } = readText(table('部门整体支出绩效自评情况表', rows), 'final')
    expect(tables.selfEvaluation).toMatchObject({ columns: [], rows: [{ role: 'total', cells: {} }] })
    expect(issues.find(({ kind }) => kind === 'unplaced')).toMatchObject({ at: 'L8:5-9' })
  })

  it('keeps an unknown table whole', () => {
    const text = [
      '目 录',
      '第一部分 概况',
      '- 一、部门收支预算表',
      '第一部分',
      '附件：预算表',
      '2025年虚构采购计划表',
      '品目\t金额',
      '虚构物\t3.00',
    ]
    const { tables, rawTables, unplaced } = readText(text.join('\n'))
    expect(unplaced).toEqual([])
    expect(tables).toEqual({})
    expect(rawTables).toMatchObject([
      {
        title: '2025年虚构采购计划表',
        rows: [
          [{ text: '品目' }, {}],
          [{}, { text: '3.00', at: 'L8:4-8' }],
        ],
      },
    ])
  })

  it('keeps a known table whole when it has a column that nobody knows', () => {
    const rows = ['单位代码\t单位名称\t总计\t虚构新来源', '901\t测试区·虚构部门\t5.00\t2.00']
    const { tables, rawTables, issues } = readText(table('2025 年部门收入预算表', rows))
    expect(tables.income?.columns).toEqual(['total'])
    expect(rawTables).toHaveLength(1)
    expect(issues.some(({ message }) => message.includes('虚构新来源'))).toBe(true)
  })

  it('goes on over a page that repeats title and head', () => {
    const head = ['部门(单位)代码\t部门(单位)名称\t总计']
    const rows = [
      ...head,
      '\t合计\t3.00',
      '901\t测试区·虚构部门\t3.00',
      '- 2 -',
      '2025 年部门收入预算表（续表）',
      ...head,
      '901001\t测试区·虚构单位\t3.00',
    ]
    const { tables, unplaced } = readText(table('2025 年部门收入预算表', rows))
    expect(tables.income?.rows.map(({ level }) => level)).toEqual(['total', 'department', 'unit'])
    expect(unplaced).toEqual([])
  })
})

describe.each(editionsOf('luolong-605-2025-budget.md'))('$title', ({ text }) => {
  const read = () => readText(text())

  it('gives what was transcribed by hand', () => {
    const golden = JSON.parse(
      readFileSync(join(root, 'data/disclosures/luolong/605-2025-budget.json'), 'utf8'),
    ) as Disclosure
    expect(withoutProse({ ...golden, tables: read().tables }).tables).toEqual(golden.tables)
  })

  it('leaves no line over', () => expect(read().unplaced).toEqual([]))
})

describe.each(editionsOf('laocheng-045-2024-budget.txt'))('$title', (edition) => {
  const text = edition.text()
  const { tables, issues, unplaced, rawTables } = readText(text, 'budget', 2024)

  it('leaves no line over, and no table unknown', () => expect([unplaced, rawTables]).toEqual([[], []]))

  it('has thirteen tables with their rows', () => {
    const counts = Object.entries(tables).map(([key, table]) => [key, table?.state, table?.rows.length])
    expect(counts).toEqual([
      ['balance', 'filled', 46],
      ['income', 'filled', 3],
      ['expenditure', 'filled', 9],
      ['appropriationBalance', 'filled', 43],
      ['generalPublic', 'filled', 9],
      ['basicEconomic', 'filled', 21],
      ['economicSummary', 'filled', 24],
      ['threePublic', 'filled', 1],
      ['governmentFund', 'declaredEmpty', 1],
      ['stateCapital', 'declaredEmpty', 1],
      ['projects', 'filled', 6],
      ['performance', 'filled', 6],
      ['projectPerformance', 'filled', 6],
    ])
    expect(tables.performance?.indicators).toHaveLength(24)
    expect(tables.projectPerformance?.rows.map(({ indicators }) => indicators.length)).toEqual([0, 0, 9, 10, 17, 9])
  })

  it('has every cell at its place, as printed', () => {
    const lines = text.split(/\r?\n/)
    const astray = cellsIn(tables).filter(
      ({ text, at }) => at !== undefined && plain(textAt(lines, at)) !== plain(text),
    )
    expect(astray).toEqual([])
  })

  it('puts the two shifted rows of table 3 where table 5 has them', () => {
    const used = (key: 'expenditure' | 'generalPublic') =>
      tables[key]?.rows.map(({ code, cells }) => [code, tables[key]?.columns.map((column) => amount(cells, column))])
    expect(used('expenditure')).toEqual(used('generalPublic'))
    const moved = issues.filter(({ kind, at }) => kind === 'shiftedRow' && (at === 'L239' || at === 'L240'))
    expect(moved).toHaveLength(2)
  })

  it('inherits the codes that the table leaves blank', () => {
    const inherited = tables.basicEconomic?.rows.filter(({ inherited }) => inherited)
    expect(inherited?.map(({ departmentCode, at }) => [departmentCode, at])).toEqual([
      ['30103', 'L319'],
      ['30102', 'L325'],
      ['30302', 'L333'],
    ])
  })

  it('rejoins what page breaks have cut', () => {
    expect(tables.economicSummary?.rows.find(({ at }) => at === 'L357')).toMatchObject({
      departmentName: '公务用车运行维护费',
      governmentName: '公务用车运行维护费',
    })
    const rejoined = cellsIn(tables).flatMap(({ resolved }) => (resolved?.how === 'rejoined' ? [resolved.text] : []))
    expect(rejoined).toEqual(['无影响', '明显改善'])
    expect(tables.income?.rows.map(({ code }) => code)).toEqual([undefined, '045', '045001'])
  })

  it('keeps the identities that the document keeps', () => {
    const rows = tables.expenditure?.rows ?? []
    const sum = (level: string, column: string) =>
      sumMoney(rows.filter((row) => row.level === level).map(({ cells }) => amount(cells, column)))
    for (const column of tables.expenditure?.columns ?? []) {
      expect(sum('item', column)).toBe(sum('total', column))
      expect(sum('department', column)).toBe(sum('total', column))
    }
    for (const key of ['basicEconomic', 'economicSummary'] as const) {
      const lines = tables[key]?.rows ?? []
      for (const column of tables[key]?.columns ?? []) {
        const of = (level: string) =>
          sumMoney(lines.filter((row) => row.level === level).map(({ cells }) => amount(cells, column)))
        expect(of('item')).toBe(of('total'))
      }
    }
    const total = (key: 'basicEconomic' | 'economicSummary' | 'projects' | 'generalPublic', column = 'total') =>
      amount(tables[key]?.rows[0]?.cells ?? {}, column)
    expect(total('basicEconomic')).toBe(total('generalPublic', 'basic'))
    expect(total('economicSummary') - total('basicEconomic')).toBe(total('projects'))
    expect(total('projects')).toBe(total('generalPublic', 'project'))
    const named = (list: readonly { level: string; name: string; cells: Cells }[] = []) =>
      new Map(
        list.flatMap(({ level, name, cells }) => (level === 'project' ? [[plain(name), amount(cells, 'total')]] : [])),
      )
    expect(named(tables.projects?.rows)).toEqual(named(tables.projectPerformance?.rows))
  })

  it('shows the identities that the document itself breaks', () => {
    // The running of vehicles in “三公” exceeds the whole of 30231 in both tables that print it.
    const running = amount(tables.threePublic?.rows[0]?.cells ?? {}, 'vehicleRunning')
    for (const key of ['basicEconomic', 'economicSummary'] as const) {
      const line = tables[key]?.rows.find(({ departmentCode }) => departmentCode === '30231')
      expect(running).toBeGreaterThan(amount(line?.cells ?? {}, 'total'))
    }
    expect(issues.filter(({ kind }) => kind === 'identity')).toEqual([])
  })
})

const amount = (cells: Cells, column: string): Money => cellMoney(cells[column], '万元') ?? (0n as Money)
const plain = (text: string): string => text.replaceAll('<sup>2</sup>', '²').replace(/\s/g, '')

function cellsIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && 'at' in value && !('cells' in value) ? [value as Cell] : []
  return [...own, ...Object.values(value).flatMap(cellsIn)]
}

function textAt(lines: readonly string[], at: string): string {
  const place = parseSourcePosition(at)
  if (place?.kind !== 'text') throw new Error(`${at} is no place in a text`)
  return (lines[place.line - 1] ?? '').slice(place.from, place.to)
}

describe('a title that ends on the next line', () => {
  const ROW = '合计\t因公出国（境）费\t公务接待费\t会议费\n3.00\t1.00\t1.00\t1.00\n'
  it.each([
    ['within its last word', '十一、一般公共预算“三公”经费、会议费支出预\n算表'],
    ['with words that could be a title', '公开09表：一般公共预算“三公”经费、会议费\n支出预算表'],
  ])('is one: %s', (_, title) => {
    const { tables, unplaced } = readText(`第二部分 2025年度部门预算表\n${title}\n单位：万元\n${ROW}`)
    expect(tables.threePublic?.title).toBe(title.replace('\n', ''))
    expect(unplaced).toEqual([])
  })
})

it('takes a note in a row of an empty table for what it is', () => {
  const lines = [
    '政府性基金预算财政拨款支出预算表',
    '单位：万元',
    '功能科目编码\t功能科目名称\t金额',
    '\t合计\t',
    '此表为空\t\t',
  ]
  const { tables, issues } = readText(`第二部分 2025年度部门预算表\n${lines.join('\n')}\n`)
  expect(tables.governmentFund?.state).toBe('declaredEmpty')
  expect(issues).toEqual([])
})
