import { describe, expect, it } from 'vitest'
import { figureOf, figuresOf } from '@/lib/budget/figure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { toEconomicGroups } from './economic-breakdown'
import { functionalHeadline, sameFigures, toFunctionalBars, toFunctionalRows } from './functional-breakdown'
import { toFunctionalClasses } from './functional-classes'
import { toProjectList } from '@/lib/projects/project-list'

type FunctionalLine = YearlyDisclosure['functional'][number]
type EconomicLine = Omit<YearlyDisclosure['economic'][number], 'scope'>

const cells = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text }]))

function functionalLine(level: FunctionalLine['level'], code: string | null, texts: Record<string, string>, row = 1) {
  const keys = ['total', 'basic', 'wages', 'familySubsidy', 'goodsServices', 'capital', 'project'] as const
  const figures = figuresOf(cells(texts), '万元', { table: 'expenditure', row }, keys)
  return { scope: 'all', level, code, name: `虚构科目 ${code ?? ''}`, row, figures } satisfies FunctionalLine
}

const LINES = [
  functionalLine('total', null, { total: '100.00', basic: '60.00', project: '40.00' }, 1),
  functionalLine('department', '999', { total: '100.00', basic: '60.00', project: '40.00' }, 2),
  functionalLine('item', '2080505', { total: '10.00', basic: '10.00', project: '' }, 3),
  functionalLine('item', '2010350', { total: '90.00', basic: '50.00', project: '40.00' }, 4),
]

describe('the functional breakdown', () => {
  it('takes the items alone, the largest first, with share and path', () => {
    const rows = toFunctionalRows(LINES, 2025)
    expect(rows.map(({ code, share }) => [code, share])).toEqual([
      ['2010350', '90.00%'],
      ['2080505', '10.00%'],
    ])
    expect(rows[0]?.path[0]).toBe('一般公共服务支出')
    expect(rows[0]?.path).toHaveLength(2)
  })

  it('draws a part for every amount and none for a blank', () => {
    const { bars } = toFunctionalBars(toFunctionalRows(LINES, 2025))
    expect(bars.map(({ spans }) => spans.map(({ part, label }) => `${part} ${label}`))).toEqual([
      ['basic 50.00', 'project 40.00'],
      ['basic 10.00'],
    ])
  })

  it('draws what is printed as neither as such, and no parts that contradict their total', () => {
    const rows = toFunctionalRows(
      [
        functionalLine('item', '2010101', { total: '10.00' }, 1),
        functionalLine('item', '2010102', { total: '9.00', basic: '2.00', project: '3.00' }, 2),
        functionalLine('item', '2010103', { total: '8.00', basic: '8.00', project: '30.00' }, 3),
      ],
      2025,
    )
    const { bars, parts } = toFunctionalBars(rows)
    expect(parts.map(({ key }) => key)).toEqual(['basic', 'project', 'undivided'])
    expect(bars.map(({ spans }) => spans.map(({ part, label }) => `${part} ${label}`))).toEqual([
      ['undivided 10.00'],
      ['basic 2.00', 'project 3.00', 'undivided 4.00'],
      ['undivided 8.00'],
    ])
    expect(bars[0]?.spans[0]).toMatchObject({ from: 0, to: 1 })
  })

  it('gives classes and items shares of one whole, the table’s own', () => {
    const lines = [
      functionalLine('total', null, { total: '50.00' }, 1),
      functionalLine('class', '201', { total: '50.00' }, 2),
      functionalLine('item', '2010350', { total: '50.00' }, 3),
    ]
    const rows = toFunctionalRows(lines, 2025)
    expect([toFunctionalClasses(rows, lines, 2025)[0]?.share, rows[0]?.share]).toEqual(['100.00%', '100.00%'])
  })

  it('says what the chart shows', () => {
    const rows = toFunctionalRows(LINES, 2025)
    expect(functionalHeadline(rows)).toBe('“虚构科目 2010350”一项占 90.00%，其中项目占 44.44%')
    expect(functionalHeadline(rows.slice(0, 1))).toBe('全部用于“虚构科目 2010350”')
    expect(functionalHeadline([])).toBe('这张表没有数据')
  })

  it('draws no bar, gives no share and calls nothing the largest where figures were left open', () => {
    const resolved = { text: '90.00', how: 'placed', certainty: 'open' } as const
    const place = { table: 'expenditure', row: 4, column: 'total' } as const
    const open = LINES.slice(1).map((line) =>
      line.code === '2010350'
        ? { ...line, figures: { ...line.figures, total: figureOf({ text: '90.00', resolved }, '万元', place) } }
        : line,
    )
    const rows = toFunctionalRows(open, 2025)
    expect(rows.map(({ code, share }) => [code, share])).toEqual([
      ['2080505', undefined],
      ['2010350', undefined],
    ])
    expect(toFunctionalBars(rows).bars.map(({ name }) => name)).toEqual(['虚构科目 2080505'])
    expect(functionalHeadline(rows)).toBe('各科目的支出')
    expect(toFunctionalClasses(rows, open, 2025).map(({ code, sum }) => [code, sum])).toEqual([
      ['208', 1_000_000_000n],
      ['201', undefined],
    ])
  })

  it('tells equal tables from different ones, a blank from a zero', () => {
    expect(sameFigures(LINES, LINES)).toEqual({ same: true, figures: 11 })
    const other = LINES.with(
      2,
      functionalLine('item', '2080505', { total: '10.00', basic: '10.00', project: '0.00' }, 3),
    )
    expect(sameFigures(LINES, other).same).toBe(false)
    expect(sameFigures(LINES, LINES.slice(0, 3)).same).toBe(false)
  })
})

describe('the economic breakdown', () => {
  const line = (code: string, governmentCode: string, total: string, row: number): EconomicLine => ({
    level: 'item',
    departmentCode: code,
    departmentName: code,
    governmentCode,
    governmentName: '',
    row,
    figures: figuresOf(cells({ total }), '万元', { table: 'basicEconomic', row }, ['total', 'personnel', 'public']),
  })

  it('keeps the printed sum of a class beside its own', () => {
    const printed = { ...line('301', '', '85.00', 1), level: 'class' as const }
    const [group] = toEconomicGroups([printed, line('30103', '50101', '80.00', 2)], 2025)
    expect(group?.printed?.printed).toBe('85.00')
    expect(group?.sum).toBe(8_000_000_000n)
  })

  it('sums by class, never merging two lines of one code', () => {
    const groups = toEconomicGroups(
      [line('30201', '50502', '4.00', 1), line('30103', '50101', '80.00', 2), line('30103', '50501', '2.74', 3)],
      2025,
    )
    expect(groups.map(({ code, name, sum, lines }) => [code, name, sum, lines.length])).toEqual([
      ['301', '工资福利支出', 8_274_000_000n, 2],
      ['302', '商品和服务支出', 400_000_000n, 1],
    ])
  })
})

describe('the project list', () => {
  it('measures every project against the largest, and names no share of nothing', () => {
    const project = (ordinal: number, total: string) => ({
      ordinal,
      code: null,
      name: String(ordinal),
      category: null,
      total: figuresOf(cells({ total }), '万元', { table: 'projects', row: ordinal }, ['total'] as const).total,
    })
    const whole = project(0, '40.00').total?.money
    const list = toProjectList([project(1, '30.00'), project(2, '10.00'), project(3, '')], whole)
    expect(list.map(({ share }) => share)).toEqual(['75.00%', '25.00%', undefined])
    expect(list.map(({ length }) => length)).toEqual([1, 0.333333, 0])
    expect(toProjectList([project(1, '30.00')], undefined)[0]?.share).toBeUndefined()
  })
})
