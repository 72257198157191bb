import { describe, expect, it } from 'vitest'
import { editionsOf, packedNames, type Edition } from '@/cli/dev/real-documents'
import { cellText } from '@/lib/budget/cell'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Phase } from '@/lib/budget/phase'
import { TABLE_KEYS, tableOf, type TableKey } from '@/lib/budget/tables'
import type { Cells } from '@/lib/budget/table-rows'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { readTabTables } from './tab-tables'

/** The packed documents, and the originals where they are. */
const held = packedNames().flatMap(editionsOf)
const editions = (['packed', 'original'] as const).filter((kind) => held.some(({ edition }) => edition === kind))

interface AnyRow {
  readonly cells: Cells
  readonly level?: string
  readonly side?: string
  readonly role?: string
  readonly code?: string | undefined
  readonly departmentCode?: string | undefined
  readonly functionCode?: string | undefined
  readonly label?: string
  readonly name?: string
}

/** A row as one line: what it is, its code or label, its amounts by column; blank ones are left out. */
function linesOf(tables: DisclosedTables, key: TableKey): string[] {
  return (tables[key]?.rows ?? []).map((row: AnyRow) => {
    const what = row.level ?? (row.role === undefined ? 'row' : `${row.side} ${row.role}`)
    const who = row.code ?? row.departmentCode ?? row.functionCode ?? (row.side === 'income' ? row.label : undefined)
    const amounts = Object.entries(row.cells).flatMap(([column, cell]) => {
      const text = cellText(cell)
      return text === '' ? [] : [`${column}=${text}`]
    })
    return [what, who, ...amounts].filter((part) => part !== undefined).join(' ')
  })
}

const shapeOf = (tables: DisclosedTables) =>
  TABLE_KEYS.flatMap((key) => {
    const table = tables[key]
    return table ? [`${key} ${table.state} ${table.unit} ${table.rows.length}`] : []
  })

describe.each(editions)('%s: tables of other places', (kind) => {
  async function tablesOf(name: string, year: number, phase: Phase) {
    const edition = held.find((each: Edition) => each.fileName === name && each.edition === kind)
    if (edition === undefined) throw new Error(`no ${kind} ${name}`)
    const document = await edition.document()
    return readTabTables(document, outlineOf(document), new Ledger(), year, phase)
  }

  it('final accounts of the national form, without line numbers', async () => {
    const { tables, issues } = await tablesOf('shanghai-putuo-social-work-2024-final.pdf', 2024, 'final')
    expect(shapeOf(tables)).toEqual([
      'balance filled 万元 42',
      'income filled 万元 18',
      'expenditure filled 万元 18',
      'appropriationBalance filled 万元 38',
      'generalPublic filled 万元 18',
      'basicEconomic filled 万元 67',
      'threePublic declaredEmpty 万元 0',
      'governmentFund declaredEmpty 万元 0',
      'stateCapital declaredEmpty 万元 0',
    ])
    expect(issues).toEqual([])
    expect(linesOf(tables, 'balance')).toEqual(
      expect.arrayContaining([
        'expenditure item 208 amount=10.82',
        'expenditure item 210 amount=2.71',
        'expenditure item 221 amount=29.42',
        'income thisYear 本年收入合计 amount=307.82',
        'income total 总计 amount=307.82',
        'expenditure total amount=307.82',
      ]),
    )
    expect(linesOf(tables, 'income')).toEqual(
      expect.arrayContaining([
        'total thisYear=307.82 appropriation=307.82',
        'class 208 thisYear=10.82 appropriation=10.82',
        'section 20805 thisYear=10.82 appropriation=10.82',
        'item 2080505 thisYear=6.18 appropriation=6.18',
      ]),
    )
    const functional = [
      'total total=307.82 basic=105.58 project=202.24',
      'class 201 total=264.87 basic=62.63 project=202.24',
      'section 20139 total=264.87 basic=62.63 project=202.24',
      'item 2013901 total=51.32 basic=51.32',
      'item 2013999 total=202.24 project=202.24',
      'item 2210203 total=11.72 basic=11.72',
    ]
    expect(linesOf(tables, 'expenditure')).toEqual(expect.arrayContaining(functional))
    expect(linesOf(tables, 'generalPublic')).toEqual(expect.arrayContaining(functional))
    expect(linesOf(tables, 'appropriationBalance')).toContain('expenditure item 221 total=29.42 generalPublic=29.42')
  })

  it('economic lines that stand side by side, with the rows below the shorter side left blank', async () => {
    const { tables } = await tablesOf('shanghai-putuo-social-work-2024-final.pdf', 2024, 'final')
    const lines = linesOf(tables, 'basicEconomic')
    expect(lines).toEqual(
      expect.arrayContaining([
        'class 301 total=95.36',
        'item 30102 total=39.72',
        'item 30110 total=2.71',
        'class 302 total=10.23',
        'item 30239 total=2.43',
        'item 31099 total=0.00',
        'total total=95.36',
        'total total=10.23',
      ]),
    )
    expect(lines.filter((line) => line.startsWith('item 30399'))).toEqual(['item 30399 total=0.00'])
  })

  it('a budget in 元 over many pages, its codes split over cells', async () => {
    const { tables, rawTables, issues } = await tablesOf('shanghai-putuo-wanli-2024-budget.pdf', 2024, 'budget')
    expect(shapeOf(tables)).toEqual([
      'balance filled 元 18',
      'income filled 元 67',
      'expenditure filled 元 67',
      'appropriationBalance filled 元 14',
      'generalPublic filled 元 67',
      'basicEconomic filled 元 32',
      'threePublic filled 万元 1',
      'governmentFund declaredEmpty 元 1',
      'stateCapital declaredEmpty 元 1',
    ])
    expect(linesOf(tables, 'balance')).toEqual(
      expect.arrayContaining([
        'income item 一、财政拨款收入 amount=156,211,123',
        'income part 1. 一般公共预算资金 amount=156,211,123',
        'expenditure item 212 amount=119,385,303',
        'income total 收入总计 amount=156,211,123',
      ]),
    )
    const none = 'business=0 businessOperation=0 other=0'
    expect(linesOf(tables, 'income')).toEqual(
      expect.arrayContaining([
        `class 208 thisYear=19,604,064 appropriation=19,604,064 ${none}`,
        `section 20805 thisYear=7,234,970 appropriation=7,234,970 ${none}`,
        `item 2010507 thisYear=257,700 appropriation=257,700 ${none}`,
        `total thisYear=156,211,123 appropriation=156,211,123 ${none}`,
      ]),
    )
    for (const key of ['expenditure', 'generalPublic'] as const) {
      expect(linesOf(tables, key)).toEqual(
        expect.arrayContaining([
          'class 212 total=119,385,303 basic=76,609,000 project=42,776,303',
          'section 21201 total=94,450,003 basic=76,609,000 project=17,841,003',
          'item 2120101 total=16,603,248 basic=16,353,248 project=250,000',
          'item 2210399 total=2,177,200 basic=0 project=2,177,200',
          'total total=156,211,123 basic=99,706,020 project=56,505,103',
        ]),
      )
    }
    expect(linesOf(tables, 'basicEconomic')).toEqual(
      expect.arrayContaining([
        'class 301 total=88,282,511 personnel=88,282,511 public=0',
        'item 30102 total=16,623,810 personnel=16,623,810 public=0',
        'item 30213 total=430,000 personnel=0 public=430,000',
        'total total=99,706,020 personnel=88,537,451 public=11,168,569',
      ]),
    )
    expect(linesOf(tables, 'threePublic')).toEqual([
      'row total=47.91 abroad=0 reception=1.35 vehicles=46.56 vehiclePurchase=25 vehicleRunning=21.56 operating=443.18',
    ])
    expect([issues, rawTables]).toEqual([[], []])
  })

  it('a provincial budget whose lines break at the ends of pages', async () => {
    const { tables, rawTables, issues } = await tablesOf('jiangsu-peoples-congress-2017-budget.pdf', 2017, 'budget')
    expect(shapeOf(tables)).toEqual([
      'balance filled 万元 34',
      'income filled 万元 1',
      'expenditure filled 万元 1',
      'appropriationBalance filled 万元 7',
      'generalPublic filled 万元 19',
      'basicEconomic filled 万元 24',
      'threePublic filled 万元 1',
      'governmentFund declaredEmpty 万元 1',
      'operating filled 万元 16',
      'appropriationExpenditure filled 万元 19',
      'appropriationEconomic filled 万元 24',
      'procurement filled 万元 26',
    ])
    expect([issues, rawTables]).toEqual([[], []])
    expect(linesOf(tables, 'balance')).toEqual(
      expect.arrayContaining([
        'expenditure item 201 amount=10,528.33',
        'expenditure item 208 amount=1,608.51',
        'expenditure item 221 amount=1,512.23',
        'income thisYear 当年收入小计 amount=13,649.07',
        'expenditure thisYear amount=13,649.07',
        'income total 收入合计 amount=13,649.07',
        'expenditure total amount=13,649.07',
      ]),
    )
    // The same expenditure by use, below the classes.
    expect(linesOf(tables, 'balance').slice(-3)).toEqual([
      'expenditure use amount=7,666.68',
      'expenditure use amount=5,853.96',
      'expenditure use amount=128.43',
    ])
    expect(linesOf(tables, 'expenditure')).toEqual([
      'total total=13,649.07 basic=7,666.68 project=5,853.96 reserve=128.43',
    ])
    expect(linesOf(tables, 'appropriationExpenditure')).toEqual(linesOf(tables, 'generalPublic'))
    expect(linesOf(tables, 'appropriationEconomic')).toEqual(linesOf(tables, 'basicEconomic'))
    expect(linesOf(tables, 'income')).toEqual(['total total=13,649.07 generalPublic=13,649.07 appropriation=13,649.07'])
    expect(linesOf(tables, 'generalPublic')).toEqual(
      expect.arrayContaining([
        'total total=13,649.07',
        'class 201 total=10,528.33',
        'section 20101 total=10,528.33',
        'item 2010107 total=403.75',
        'item 2210202 total=1,018.01',
      ]),
    )
    expect(linesOf(tables, 'basicEconomic')).toEqual(
      expect.arrayContaining([
        'total total=7,666.68',
        'class 302 total=1,585.96',
        'item 30239 total=266.46',
        'item 30312 total=1,018.01',
      ]),
    )
    expect(linesOf(tables, 'threePublic')).toEqual([
      'row combined=2,542.60 total=833.60 abroad=222.50 vehicles=183.60 vehiclePurchase=0 vehicleRunning=183.60 reception=427.50 meetings=1,305.25 training=403.75',
    ])
    expect(linesOf(tables, 'operating')).toEqual(
      expect.arrayContaining([
        'total total=5,619.31',
        'class 302 total=5,560.31',
        'class 310 total=59.00',
        'item 30211 total=1,293.36',
        'item 31002 total=59.00',
      ]),
    )
    const procurement = (tables.procurement?.rows ?? []).map(({ level, name, economicName, method, cells }) =>
      [level, name, economicName, method, cells['total']?.text].filter((part) => part !== undefined).join(' '),
    )
    expect(procurement).toEqual(
      expect.arrayContaining([
        'total 合计 2,247.85',
        'category 一、货物A 59.00',
        'project 办公设备购置费 办公设备购置 59.00',
        'item 图书和档案 分散自行组织 4.00',
        'category 三、服务C 2,188.85',
      ]),
    )
  })

  it('every column of theirs is one of the official ones', async () => {
    const { tables } = await tablesOf('jiangsu-peoples-congress-2017-budget.pdf', 2017, 'budget')
    for (const key of TABLE_KEYS) {
      const official = tableOf('budget', key)?.columns.map((column) => column.key)
      const columns = tables[key]?.columns
      if (columns) expect(official).toEqual(expect.arrayContaining(columns))
    }
  })
})
