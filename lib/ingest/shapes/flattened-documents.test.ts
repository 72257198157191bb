import { describe, expect, it } from 'vitest'
import { editionsOf, type Edition } from '@/cli/dev/real-documents'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import type { Phase } from '@/lib/budget/phase'
import type { Indicator } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import { Ledger } from '@/lib/ingest/outline'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { isDecimal, toFlatLines } from './flattened-lines'
import { readFlattened } from './flattened-tables'

// The tables of two real documents against what a person read out of them.

function read({ fileName, text }: Edition, phase: Phase) {
  const document = documentOfText(text(), fileName)
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const result = readFlattened(document, outline, ledger, 2025, phase)
  return { ...result, outline, ledger }
}

interface AnyRow {
  readonly cells: Readonly<Record<string, { text: string; at?: string; resolved?: { certainty: string } }>>
}

/** A row as `code: amounts in the order of the columns`, blanks as `·`, those at the end left out. */
function shown(tables: Disclosure['tables'], key: TableKey, side?: string): string[] {
  const rows = (tables[key]?.rows ?? []) as readonly (AnyRow & Readonly<Record<string, unknown>>)[]
  return rows
    .filter((row) => side === undefined || row['side'] === side)
    .map((row) => {
      const names = [
        row['line'] ?? row['code'] ?? row['departmentCode'] ?? row['level'] ?? '',
        row['governmentCode'] ?? '',
      ]
      const cells = Object.values(row.cells).map(({ text }) => text || '·')
      return `${names.join(' ').trim()}: ${cells.join(' ')}`.replace(/(?: ·)+$/, '').trim()
    })
}

/** Figures that stand alone on a line of a table, without a place among the cells, targets and results. */
function lostFigures({ tables, rawTables, outline, ledger }: ReturnType<typeof read>): string[] {
  const places = new Set([...JSON.stringify([tables, rawTables]).matchAll(/"at":"(L[^"]+)"/g)].map(([, at]) => at))
  const held = [...places].flatMap((at) => {
    const [, line, from, to] = /^L(\d+):(\d+)-(\d+)$/.exec(at ?? '') ?? []
    return line === undefined ? [] : [{ line, from: Number(from), to: Number(to) }]
  })
  return toFlatLines(outline.tables)
    .filter(({ index }) => ledger.roleOf(index) === 'tableRow')
    .flatMap(({ tokens }) => tokens.filter((token) => isDecimal(token)))
    .filter(({ at, from, to }) => {
      const line = /^L(\d+)/.exec(at)?.[1]
      return !held.some((place) => place.line === line && place.from <= from && place.to >= to)
    })
    .map(({ at, text }) => `${at} ${text}`)
}

const isSound = ({ tables, rawTables, issues }: ReturnType<typeof read>, phase: Phase) =>
  disclosureSchema.safeParse({
    format: 'mingzhang-disclosure/1',
    document: { sha256: '0'.repeat(64), fileName: 'x.txt', mediaType: 'text/plain', bytes: 1, title: 'x' },
    identity: { district: '410303', scope: 'department', department: '113', name: 'x', year: 2025, phase },
    ...{ unit: '万元', tables, rawTables, issues, claims: [] },
  }).error

describe.each(editionsOf('xigong-113-2025-budget.txt'))('西工区 113, budget 2025: $title', (edition) => {
  const found = read(edition, 'budget')

  it('accounts for every line and every figure', () => {
    expect(found.ledger.unplaced(found.outline.tables)).toEqual([])
    expect(lostFigures(found)).toEqual([])
    expect(isSound(found, 'budget')).toBeUndefined()
    expect(found.rawTables).toEqual([])
  })

  it('leaves no amount without a settled column', () => {
    const tables = Object.values(found.tables) as { rows: AnyRow[] }[]
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)))
    expect(cells.filter(({ resolved }) => resolved?.certainty === 'open')).toEqual([])
    expect(found.issues.every(({ message }) => message.startsWith('续行的指标'))).toBe(true)
  })

  it('reads table 2', () => {
    expect(shown(found.tables, 'income')).toEqual([
      'total: 4178.87 1190.83 1190.83 1190.83 · · · · · · · · 2988.04 · 2988.04',
      '113: 4178.87 1190.83 1190.83 1190.83 · · · · · · · · 2988.04 · 2988.04',
      '113001: 3891.93 903.89 903.89 903.89 · · · · · · · · 2988.04 · 2988.04',
      '113002: 286.94 286.94 286.94 286.94',
    ])
  })

  const shared = [
    '2010301: 0.10 0.10 · 0.10',
    '2060101: 130.91 130.91 120.19 · 10.72',
    '2060102: 331.51 · · · · · 331.51 70.01 261.50',
    '2069999: 400.00 · · · · · 400.00 400.00',
    '2080505: 22.06 22.06 22.06',
    '2101101: 13.76 13.76 13.76',
    '2210201: 21.97 21.97 21.97',
  ]
  const sharedEnd = [
    '2010350: 256.10 85.88 81.23 0.10 4.55 · 170.22 170.22',
    '2080502: 5.13 5.13 · 4.91 0.22',
    '2101102: 9.29 9.29 9.29',
  ]

  it('reads tables 3, 5, 9 and 10', () => {
    const all = '4178.87 289.10 268.50 5.11 15.49 · 3889.77 640.23 3249.54'
    const fund = '2988.04 · · · · · 2988.04 · 2988.04'
    const general = '1190.83 289.10 268.50 5.11 15.49 · 901.73 640.23 261.50'
    expect(shown(found.tables, 'expenditure')).toEqual([
      ...[`total: ${all}`, `113: ${all}`, ...shared],
      ...[`2290402: ${fund}`, ...sharedEnd],
    ])
    expect(shown(found.tables, 'generalPublic')).toEqual([
      ...[`total: ${general}`, `113: ${general}`, ...shared],
      ...['2290402:', ...sharedEnd],
    ])
    expect(shown(found.tables, 'governmentFund')).toEqual([`total: ${fund}`, `113: ${fund}`, `2290402: ${fund}`])
    expect(shown(found.tables, 'stateCapital')).toEqual(['total:'])
    expect(found.tables.stateCapital?.state).toBe('empty')
  })

  it('reads table 6', () => {
    const personnel = (pair: string, amount: string) => `${pair}: ${amount} ${amount}`
    const running = (pair: string, amount: string) => `${pair}: ${amount} · ${amount}`
    expect(shown(found.tables, 'basicEconomic')).toEqual([
      'total: 289.10 273.61 15.49',
      personnel('30309 50901', '0.20'),
      personnel('30107 50501', '26.44'),
      personnel('30101 50101', '40.96'),
      personnel('30102 50101', '17.84'),
      personnel('30103 50101', '48.42'),
      personnel('30112 50102', '0.59'),
      running('30239 50201', '3.96'),
      running('30229 50201', '1.92'),
      running('30228 50201', '1.54'),
      running('30207 50201', '0.70'),
      running('30201 50201', '2.60'),
      personnel('30108 50102', '13.90'),
      personnel('30110 50102', '13.76'),
      personnel('30113 50103', '13.71'),
      personnel('30112 50501', '0.63'),
      personnel('30103 50501', '31.31'),
      personnel('30102 50501', '3.95'),
      personnel('30101 50501', '31.28'),
      running('30213 50502', '0.86'),
      running('30229 50502', '1.36'),
      running('30228 50502', '1.09'),
      running('30207 50502', '0.24'),
      running('30201 50502', '1.00'),
      personnel('30302 50905', '4.91'),
      running('30299 50502', '0.22'),
      personnel('30108 50501', '8.16'),
      personnel('30110 50501', '9.29'),
      personnel('30113 50501', '8.26'),
    ])
  })

  it('reads table 7', () => {
    const amounts =
      '30309 50901 0.20, 30107 50501 26.44, 30101 50101 40.96, 30102 50101 17.84, 30103 50101 48.42, 30112 50102 0.59, ' +
      '30239 50201 3.96, 30229 50201 1.92, 30228 50201 1.54, 30207 50201 1.76, 30201 50201 5.40, 30201 50502 5.65, ' +
      '30226 50205 72.30, 31002 50306 401.35, 31099 50399 250.00, 30299 50299 4.00, 30108 50102 13.90, ' +
      '30110 50102 13.76, 30113 50103 13.71, 39999 59999 2988.04, 30112 50501 0.63, 30103 50501 31.31, ' +
      '30102 50501 3.95, 30101 50501 31.28, 30213 50502 4.71, 30229 50502 1.36, 30228 50502 1.09, 30207 50502 0.24, ' +
      '30226 50502 157.44, 31002 50601 4.28, 30302 50905 4.91, 30299 50502 0.22, 30108 50501 8.16, 30110 50501 9.29, ' +
      '30113 50501 8.26'
    const rows = amounts.split(', ').map((row) => {
      const [department, government, amount] = row.split(' ')
      const carriedOver = department === '39999'
      return `${department} ${government}: ${amount} ${carriedOver ? '· · · · ' : `${amount} `}${amount}`
    })
    const sums = '4178.87 1190.83 1190.83 · · 2988.04'
    expect(shown(found.tables, 'economicSummary')).toEqual([`total: ${sums}`, `113: ${sums}`, ...rows])
  })

  it('reads table 11 with its units, and table 12 by the kinds of tables 5 and 9', () => {
    const amounts = [
      ...['15.49', '15.49', '10.72', '2.60', '0.70', '1.54', '1.92', '3.96'],
      ...['4.77', '1.00', '0.24', '0.86', '1.09', '1.36', '0.22'],
    ]
    expect(shown(found.tables, 'operating').map((row) => row.replace(/^.*: /, ''))).toEqual(
      amounts.map((amount) => `${amount} ${amount} ${amount}`),
    )
    const carriedOver = ['1765.94', '900.00', '322.10']
    const projects = [
      ...['2.96', '0.90', '64.80', '1.35', '7.50', '250.00', '4.00', '400.00', ...carriedOver],
      ...['24.24', '133.20', '1.05', '0.90', '1.35', '5.20', '4.28'],
    ]
    const sums = '3889.77 901.73 · · · 2988.04'
    expect(shown(found.tables, 'projects')).toEqual([
      ...[`total: ${sums}`, `113: ${sums}`],
      ...projects.map((amount) =>
        carriedOver.includes(amount) ? `project: ${amount} · · · · ${amount}` : `project: ${amount} ${amount}`,
      ),
    ])
  })

  it('reads both sides of tables 1 and 4', () => {
    const amounts = (key: TableKey, side: string) =>
      shown(found.tables, key, side).flatMap((row) => (row.endsWith(':') ? [] : [row.replace(/^.*?: /, '')]))
    expect(amounts('balance', 'income')).toEqual(['1190.83', '1190.83', '1190.83', '2988.04', '4178.87'])
    expect(amounts('balance', 'expenditure')).toEqual([
      ...['256.20', '862.42', '27.19', '23.05', '21.97', '2988.04', '4178.87', '0.00', '4178.87'],
    ])
    expect(amounts('appropriationBalance', 'income')).toEqual([
      ...['1190.83', '1190.83', '1190.83', '2988.04', '2988.04', '4178.87'],
    ])
    expect(amounts('appropriationBalance', 'expenditure')).toEqual([
      ...['1190.83', '256.20', '862.42', '27.19', '23.05', '21.97'].map((amount) => `${amount} ${amount} ${amount}`),
      ...['2988.04 · · 2988.04', '4178.87 1190.83 1190.83 2988.04'],
    ])
  })

  it('reads the goals of department and projects', () => {
    const { performance, projectPerformance } = found.tables
    expect(performance?.indicators).toHaveLength(28)
    expect(performance?.indicators.map(({ target }) => target.text).slice(20)).toEqual([
      ...['100%', '联动单位达到 66 家', '20 名', '全面提升', '覆盖基层', '全部', '明细', '100%'],
    ])
    const projects = projectPerformance?.rows.filter(({ level }) => level === 'project') ?? []
    expect(projects).toHaveLength(18)
    expect(projects.map(({ indicators }) => indicators.length)).toEqual([
      ...[5, 6, 5, 5, 6, 5, 6, 5, 5, 5, 5, 6, 8, 6, 6, 6, 6, 5],
    ])
    expect(projects.map(({ indicators }) => indicators[0]?.target.number)).toEqual([
      ...['2.96', '1.35', '0.9', '400', '64.8', '250', '4', '7.5', '900', '322.1', '1765.95'],
      ...['52000', '1.35', '9000', '10500', '133.2', '24.24', '42800'],
    ])
    const [first] = projects
    expect(first).toMatchObject({ code: '410303220000000005201', name: '办公经费-其他', category: '其他运转类' })
    expect(first?.indicators.map(({ kind, target }) => `${kind} ${target.text}`)).toEqual([
      ...['cost ≤2.96 万元', 'output ≥20 种', 'benefit 提升', 'satisfaction ≥95%', 'output ≥95%'],
    ])
  })
})

describe.each(editionsOf('jianxi-2024-final.txt'))('涧西区, final accounts 2024: $title', (edition) => {
  const found = read(edition, 'final')

  it('accounts for every line and every figure', () => {
    expect(found.ledger.unplaced(found.outline.tables)).toEqual([])
    expect(lostFigures(found)).toEqual([])
    expect(isSound(found, 'final')).toBeUndefined()
  })

  const codes = ['total', '201', '20103', '2010306', '208', '20805', '2080502', '2080505']
  const restCodes = ['210', '21011', '2101102', '221', '22102', '2210201']
  const amounts = ['248.09', '212.15', '212.15', '212.15', '12.50', '12.50', '0.26', '12.24']
  const restAmounts = ['11.38', '11.38', '11.38', '12.06', '12.06', '12.06']
  const lines = [...codes, ...restCodes].map((code, i) => ({ code, amount: [...amounts, ...restAmounts][i] ?? '' }))

  it('reads 公开01 and 04, line by line', () => {
    const left = ['248.09', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00']
    expect(shown(found.tables, 'balance', 'income')).toEqual([
      ...left.map((amount, i) => `${i + 1}: ${amount}`),
      ...['27: 248.09', '28: 0.00', '29: 0.00', '30: 248.09'],
    ])
    const right: Record<number, string> = {
      31: '212.15',
      38: '12.50',
      39: '11.38',
      49: '12.06',
      57: '248.09',
      60: '248.09',
    }
    expect(shown(found.tables, 'balance', 'expenditure')).toEqual(
      Array.from({ length: 30 }, (_, i) => `${i + 31}: ${right[i + 31] ?? '0.00'}`),
    )
    const spent: Record<number, string> = { 33: '212.15', 40: '12.50', 41: '11.38', 51: '12.06', 59: '248.09' }
    expect(shown(found.tables, 'appropriationBalance', 'expenditure')).toEqual([
      ...Array.from({ length: 28 }, (_, i) => `${i + 33}: ${spent[i + 33] ?? '0'} ${spent[i + 33] ?? '0'} 0 0`),
      '64: 248.09 248.09 0 0',
    ])
    expect(shown(found.tables, 'appropriationBalance', 'income')).toEqual([
      ...['1: 248.09', '2: 0', '3: 0', '27: 248.09', '28: 0', '29: 0', '30: 0', '31: 0', '32: 248.09'],
    ])
  })

  it('reads 公开02, 03 and 05', () => {
    expect(shown(found.tables, 'income')).toEqual(
      lines.map(({ code, amount }) => `${code}: ${amount} ${amount} 0 0 0 0 0`),
    )
    const split = ({ code, amount }: { code: string; amount: string }) =>
      code === 'total'
        ? '248.09 176.22 71.87'
        : amount === '212.15'
          ? '212.15 140.28 71.87'
          : `${amount} ${amount} 0.00`
    expect(shown(found.tables, 'expenditure')).toEqual(
      lines.map((line) => `${line.code}: ${split(line)} 0.00 ${line.code === 'total' ? '0.00' : '0'} 0.00`),
    )
    // 221 is printed as 0.00 above its own 12.06.
    expect(shown(found.tables, 'generalPublic')).toEqual(
      lines.map((line) => `${line.code}: ${line.code === '221' ? '0.00 0.00 0.00' : split(line)}`),
    )
  })

  it('reads 公开06, three lists side by side', () => {
    const rows = shown(found.tables, 'basicEconomic')
    expect(rows).toHaveLength(83)
    expect(rows.filter((row) => !/: 0(?:\.00)?$/.test(row))).toEqual([
      ...['301: 167.25', '30101: 40.83', '30102: 21.41', '30103: 34.40', '30107: 34.25', '30108: 12.24'],
      ...['30110: 11.38', '30112: 0.69', '30113: 12.06', '303: 0.26', '30302: 0.26', 'total: 167.52'],
      ...['302: 8.70', '30201: 4.31', '30207: 0.38', '30228: 1.75', '30229: 2.26', 'total: 8.70'],
    ])
    expect(rows.filter((row) => row.endsWith(': 0.00'))).toEqual(['30109: 0.00', '30111: 0.00'])
  })

  it('tells that 公开07, 08 and 09 are declared empty', () => {
    const { governmentFund, stateCapital, threePublic } = found.tables
    expect([governmentFund?.state, stateCapital?.state, threePublic?.state]).toEqual(Array(3).fill('declaredEmpty'))
  })

  it('reads the self-evaluation with its scores', () => {
    const table = found.tables.selfEvaluation
    expect(shown(found.tables, 'selfEvaluation')).toEqual([
      ': 262.6 250.65 248.09 10 98.98 % 10',
      ': 262.6 250.65 248.09 - 98.98 % -',
      ': 0 0 0 - 0.00% -',
      ': 0 0 0 - 0.00% -',
      ': 100 99.41',
    ])
    expect(table?.rows.at(-1)).toMatchObject({ role: 'score', label: '总分' })
    // With the ten points for the execution above: what the 总分 says.
    expect(scored(table?.indicators)).toEqual([23, 90, 89.41])
    expect(table?.at).toBe('L885-L1192')
  })

  it('takes the untitled table below the sum for the evaluation of the one project', () => {
    const table = found.tables.projectPerformance
    expect([table?.title, table?.at, table?.columns]).toEqual(['', 'L1193-L1333', ['points', 'score']])
    const [project, ...others] = table?.rows ?? []
    expect([project?.name, others]).toEqual(['', []])
    // The document says 100, and prints indicators worth 70.
    expect([...scored(project?.indicators), project?.cells['points']?.text]).toEqual([8, 70, 70, '100'])
    expect(found.rawTables).toEqual([])
  })

  it('reads the goal and the tasks with what became of them', () => {
    const goals = found.tables.selfEvaluation?.goals ?? []
    expect(goals.map(({ kind, at }) => `${kind} ${at}`).slice(0, 3)).toEqual([
      'goal L924-L942',
      'task L947-L959',
      'task L961-L965',
    ])
    // The document prints its five tasks twice.
    const names = goals.flatMap(({ kind, name }) => (kind === 'task' ? [name] : []))
    expect(names).toHaveLength(10)
    expect(names.slice(0, 5)).toEqual(names.slice(5))
    expect(names).toContain('“好差评”')
    expect(goals.every(({ text, actual }) => text !== undefined && /完成/.test(actual ?? ''))).toBe(true)
  })
})

/** How many indicators, and the sums of their points and scores. */
function scored(indicators: readonly Indicator[] = []): [number, number, number] {
  const sum = (of: 'points' | 'score') =>
    Math.round(indicators.reduce((total, row) => total + Number(row[of]?.text), 0) * 100) / 100
  return [indicators.length, sum('points'), sum('score')]
}
