import type { DisclosedTables, Disclosure } from '@/lib/budget/disclosure'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import { joinedName } from '@/lib/ingest/normalise/words'

/**
 * For tests: prints the tables of any disclosure as a document of tab tables, and says what reading them must give. What
 * such a document cannot say (a class row with the code of an item, a name of spaces) is first made such that it can.
 */
export function printAsTabs({ tables, identity }: Disclosure): { readonly text: string; readonly expected: Printed } {
  const lines: string[] = ['目 录', '', '第一部分 概况', '', '附件：部门预算表', '']
  const expected: Printed = {}
  for (const [name, table] of Object.entries(tables)) {
    const key = name as TableKey
    const definition = tableOf(identity.phase, key)
    if (!table || !definition || key === 'selfEvaluation' || table.state === 'missing') continue
    const columns = table.columns.flatMap((column) => definition.columns.find((c) => c.key === column) ?? [])
    const made = FORMS[key](table as AnyTable, columns)
    lines.push(`${identity.year} 年${definition.title}`, '', `单位：${table.unit}`, '')
    lines.push(...made.lines.map((line) => line.join('\t')), '')
    if (table.state === 'declaredEmpty') lines.push('备注：故此表无数据。', '')
    const { rows, goals, indicators } = made
    expected[key] = { unit: table.unit, columns: table.columns, rows, goals, indicators }
  }
  return { text: lines.join('\n'), expected }
}

export type Printed = Partial<Record<TableKey, PrintedTable>>

interface PrintedTable {
  readonly unit: string
  readonly columns: readonly string[]
  readonly rows: readonly Record<string, unknown>[]
  readonly goals: readonly Record<string, unknown>[] | undefined
  readonly indicators: readonly Record<string, unknown>[] | undefined
}

type AnyTable = {
  readonly rows: readonly AnyRow[]
  readonly goals?: readonly Goal[]
  readonly indicators?: readonly Indicator[]
}
type AnyRow = { readonly cells: Cells } & Readonly<Record<string, unknown>>
interface Made {
  readonly lines: readonly (readonly string[])[]
  readonly rows: readonly Record<string, unknown>[]
  readonly goals?: readonly Record<string, unknown>[]
  readonly indicators?: readonly Record<string, unknown>[]
}
type Form = (table: AnyTable, columns: readonly ColumnDefinition[]) => Made

/** The plain text of a cell as one line of a document can hold it. */
const amountText = (cells: Cells, key: string): string => (cells[key]?.text ?? '').replace(/\s+/g, ' ').trim()
const amounts = (cells: Cells, columns: readonly ColumnDefinition[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, amountText(cells, key)]))
const nameOf = (text: unknown): string => joinedName(`虚构${typeof text === 'string' ? text.trim() : ''}`)

/** Groups once, over the first of their columns, as documents do. */
function headLines(labels: readonly string[], columns: readonly ColumnDefinition[]): string[][] {
  const paths = columns.map(({ under, title }) => [...under, title])
  const depth = Math.max(1, ...paths.map(({ length }) => length))
  return Array.from({ length: depth }, (_, r) => [
    ...labels.map((label) => (r === 0 ? label : '')),
    ...paths.map((path, c) => {
      const before = paths[c - 1] ?? []
      const goesOn =
        r < path.length - 1 && r < before.length - 1 && path.slice(0, r + 1).every((text, i) => before[i] === text)
      return goesOn ? '' : (path[r] ?? '')
    }),
  ])
}

const valuesOf = (cells: Cells, columns: readonly ColumnDefinition[]): string[] =>
  columns.map(({ key }) => amountText(cells, key))

const BODIES: Readonly<Record<string, { readonly code: string; readonly name: string }>> = {
  department: { code: '901', name: '测试区·虚构部门' },
  unit: { code: '901001', name: '测试区·虚构单位' },
}

const functional: Form = ({ rows }, columns) => {
  let unit: string | undefined
  const lines = headLines(['科目编码', '', '', '单位代码', '单位（科目名称）'], columns)
  lines.push(['类', '款', '项'])
  const made = rows.map((row) => {
    const body = BODIES[String(row['level'])]
    const cells = amounts(row.cells, columns)
    const values = valuesOf(row.cells, columns)
    const code = body || row['level'] === 'total' ? undefined : String(row['code'] ?? '2010350')
    if (body) unit = row['level'] === 'unit' ? body.code : undefined
    if (body) {
      lines.push(['', '', '', body.code, body.name, ...values])
      return { level: row['level'], code: body.code, name: body.name, cells }
    }
    if (code === undefined) {
      lines.push(['', '', '', '', '合计', ...values])
      return { level: 'total', name: '合计', cells }
    }
    lines.push([code.slice(0, 3), code.slice(3, 5), code.slice(5), '', nameOf(row['name']), ...values])
    const level = code.length === 3 ? 'class' : code.length === 5 ? 'section' : 'item'
    return { level, code, ...(unit !== undefined && { unitCode: unit }), name: nameOf(row['name']), cells }
  })
  return { lines, rows: made }
}

const income: Form = ({ rows }, columns) => {
  const lines = headLines(['部门(单位)代码', '部门(单位)名称'], columns)
  const made = rows.map((row) => {
    const body = BODIES[String(row['level'])]
    lines.push([body?.code ?? '', body?.name ?? '合计', ...valuesOf(row.cells, columns)])
    const cells = amounts(row.cells, columns)
    return body ? { level: row['level'], ...body, cells } : { level: 'total', name: '合计', cells }
  })
  return { lines, rows: made }
}

const economic: Form = ({ rows }, columns) => {
  const titles = ['部门预算支出经济分类科目', '', '政府预算支出经济分类科目', '']
  const lines = headLines(titles, columns)
  lines.push(['科目编码', '科目名称', '科目编码', '科目名称'])
  let above: { code: string; name: string } | undefined
  const made = rows.map((row) => {
    const body = BODIES[String(row['level'])]
    const cells = amounts(row.cells, columns)
    const values = valuesOf(row.cells, columns)
    if (body) {
      above = undefined
      lines.push([body.code, body.name, '', '', ...values])
      return { level: row['level'], departmentCode: body.code, departmentName: body.name, cells }
    }
    if (row['level'] === 'total') {
      lines.push(['合计', '', '', '', ...values])
      return { level: 'total', departmentName: '合计', cells }
    }
    const inherits = row['inherited'] === true && above !== undefined
    const code = inherits && above ? above.code : String(row['departmentCode'] ?? '30201')
    const name = inherits && above ? above.name : nameOf(row['departmentName'])
    above = { code, name }
    const government = row['governmentCode'] === undefined ? {} : { governmentCode: row['governmentCode'] }
    const named = row['governmentName'] === undefined ? {} : { governmentName: nameOf(row['governmentName']) }
    lines.push([inherits ? '' : code, name, String(row['governmentCode'] ?? ''), named.governmentName ?? '', ...values])
    const level = code.length === 3 ? 'class' : 'item'
    return {
      level,
      departmentCode: code,
      departmentName: name,
      ...(inherits && { inherited: true }),
      ...government,
      ...named,
      cells,
    }
  })
  return { lines, rows: made }
}

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  item: { income: '一、虚构收入项', expenditure: '一、虚构支出项' },
  part: { income: '其中：虚构项', expenditure: '其中：虚构项' },
  thisYear: { income: '本年收入合计', expenditure: '本年支出合计' },
  carriedOver: { income: '上年结转结余', expenditure: '年终结转结余' },
  total: { income: '收入总计', expenditure: '支出总计' },
}

const balance: Form = (table, columns) => {
  const rows = table.rows.filter((row) => row['role'] !== 'use')
  const heads = headLines(['项目'], columns)
  const lines = heads.map((head) => [...head, ...head])
  const sides = ['income', 'expenditure'].map((side) => rows.filter((row) => row['side'] === side))
  const made: Record<string, unknown>[] = []
  for (let i = 0; i < Math.max(...sides.map(({ length }) => length)); i++) {
    lines.push(
      sides.flatMap((side) => {
        const row = side[i]
        const label = row ? (LABELS[String(row['role'])]?.[String(row['side'])] ?? '') : ''
        if (row) made.push({ side: row['side'], role: row['role'], label, cells: amounts(row.cells, columns) })
        return [label, ...(row ? valuesOf(row.cells, columns) : columns.map(() => ''))]
      }),
    )
  }
  return { lines, rows: made }
}

const threePublic: Form = (table, columns) => {
  const rows = table.rows.map((row): AnyRow => ({ ...row, cells: withoutWords(row.cells) }))
  // One column has no tab between it and another.
  const lines = headLines([], columns).map((line) => [...line, ''])
  const shown = rows.filter((row) => valuesOf(row.cells, columns).some((text) => text !== ''))
  lines.push(...shown.map((row) => [...valuesOf(row.cells, columns), '']))
  return { lines, rows: shown.map((row) => ({ basis: 'initial', cells: amounts(row.cells, columns) })) }
}

const operating: Form = ({ rows }, columns) => {
  let unit: string | undefined
  const lines = headLines(['单位代码', '单位（科目名称）', '项目类别'], columns)
  const made = rows.map((row) => {
    const body = BODIES[String(row['level'])]
    const cells = amounts(row.cells, columns)
    const values = valuesOf(row.cells, columns)
    if (body) {
      unit = row['level'] === 'unit' ? body.code : undefined
      lines.push([body.code, body.name, '', ...values])
      return { level: row['level'], ...body, cells }
    }
    if (row['level'] === 'total') {
      lines.push(['', '', '合计', ...values])
      return { level: 'total', name: '合计', cells }
    }
    const code = String(row['code'] ?? '30201')
    const level = code.length > 3 ? 'item' : 'class'
    const name = level === 'item' ? nameOf(row['name']) : '商品和服务支出'
    const category = row['category'] === undefined ? {} : { category: nameOf(row['category']) }
    lines.push([code, name, category.category ?? '', ...values])
    return {
      level,
      code,
      ...(unit !== undefined && { unitCode: unit }),
      name,
      ...category,
      cells,
    }
  })
  return { lines, rows: made }
}

const projects: Form = ({ rows }, columns) => {
  const lines = headLines(['类型', '项目名称', '项目单位'], columns)
  const shown = rows
    .map((row): AnyRow => ({ ...row, cells: withoutWords(row.cells) }))
    .filter((row) => row['level'] !== 'total' || valuesOf(row.cells, columns).some((text) => text !== ''))
  const made = shown.map((row) => {
    const body = BODIES[String(row['level'])]
    const cells = amounts(row.cells, columns)
    const values = valuesOf(row.cells, columns)
    if (row['level'] === 'total') {
      lines.push(['', '', '', ...values])
      return { level: 'total', name: '合计', cells }
    }
    if (body) {
      lines.push(['', body.code, body.name, ...values])
      return { level: row['level'], ...body, cells }
    }
    const unitName = row['unitName'] === undefined ? {} : { unitName: nameOf(row['unitName']) }
    const category = row['category'] === undefined ? {} : { category: nameOf(row['category']) }
    lines.push([category.category ?? '', nameOf(row['name']), unitName.unitName ?? '', ...values])
    return { level: 'project', name: nameOf(row['name']), ...unitName, ...category, cells }
  })
  return { lines, rows: made }
}

const procurement: Form = ({ rows }, columns) => {
  const lines = headLines(['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式'], columns)
  const made = rows.map((row) => {
    const level = String(row['level'])
    const name = level === 'total' ? '合计' : nameOf(row['name'])
    const at = (wanted: string) => (level === wanted || (wanted === 'category' && level === 'total') ? name : '')
    const words = {
      ...(row['economicName'] !== undefined && { economicName: nameOf(row['economicName']) }),
      ...(row['method'] !== undefined && { method: nameOf(row['method']) }),
    }
    const labels = [at('category'), at('project'), words.economicName ?? '', at('item'), words.method ?? '']
    lines.push([...labels, ...valuesOf(row.cells, columns)])
    return { level, name, ...words, cells: amounts(row.cells, columns) }
  })
  return { lines, rows: made }
}

const LEVELS = {
  input: '投入管理指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}

const performance: Form = ({ rows, goals = [], indicators = [] }, columns) => {
  const { lines, said } = goalLines(goals)
  const labels = { total: '部门预算总额（万元）', source: '（1）政府预算资金', structure: '（1）基本支出' }
  const made = rows.map((row, i) => {
    const label = labels[row['role'] as keyof typeof labels]
    const group = row['role'] === 'source' ? '1、资金来源：' : row['role'] === 'structure' ? '2、资金结构：' : ''
    lines.push([i === 0 ? '预算情况' : '', group, label, amountText(row.cells, 'amount')])
    return { role: row['role'], label, cells: amounts(row.cells, columns) }
  })
  lines.push(['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'])
  const read = indicators.map(({ kind, name, target }) => {
    const printed = { kind, level1: LEVELS[kind], name: nameOf(name), target: targetText(target.text) }
    lines.push([printed.level1, '', printed.name, printed.target, ''])
    return printed
  })
  return { lines, rows: made, ...(said.length > 0 && { goals: said }), indicators: read }
}

function goalLines(goals: readonly Goal[]) {
  const lines: string[][] = []
  const ordered = goals.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'goal' ? -1 : 1))
  const said = ordered.map(({ kind, name, text, cells }, i) => {
    if (kind === 'goal') {
      lines.push([i === 0 ? '年度履职目标' : '', nameOf(text)])
      return { kind, text: nameOf(text), cells: {} }
    }
    if (ordered[i - 1]?.kind !== 'task') lines.push(['年度主要任务', '任务名称', '主要内容', '金额'])
    const amount = amountText(cells as Cells, 'amount')
    lines.push(['', nameOf(name), nameOf(text), amount])
    return { kind, name: nameOf(name), text: nameOf(text), cells: { amount } }
  })
  return { lines, said }
}

const targetText = (text: string): string => readTarget(`虚构${text}`, undefined).text

const GROUPS = ['cost', 'output', 'benefit', 'satisfaction'] as const

const projectPerformance: Form = (table, columns) => {
  // A word among the amounts would read as the first indicator of a row that has slipped.
  const rows = table.rows.map((row): AnyRow => ({ ...row, cells: withoutWords(row.cells) }))
  const own = headLines(['单位编码（项目编码）', '项目单位（项目名称）', '项目分类'], columns)
  const lines = [
    [...(own[0] ?? []), ...GROUPS.flatMap((kind) => [LEVELS[kind], ''])],
    [...(own[1] ?? ['', '', '', ...columns.map(() => '')]), ...GROUPS.flatMap(() => ['三级指标', '指标值'])],
  ]
  const made = rows.map((row, i) => {
    const body = BODIES[String(row['level'])]
    const total = row['level'] === 'total'
    const code = body?.code ?? (total ? '' : `9901012500000000${String(i).padStart(4, '0')}`)
    const name = body?.name ?? (total ? '合计' : nameOf(row['name']))
    const category = body || total || row['category'] === undefined ? {} : { category: nameOf(row['category']) }
    const indicators = body || total ? [] : (row['indicators'] as readonly Indicator[])
    const columnsOf = GROUPS.map((kind) => indicators.filter((indicator) => kindShown(indicator) === kind))
    const height = Math.max(1, ...columnsOf.map(({ length }) => length))
    const read: Record<string, unknown>[] = []
    for (let r = 0; r < height; r++) {
      const lead =
        r === 0
          ? [code, name, category.category ?? '', ...valuesOf(row.cells, columns)]
          : ['', '', '', ...columns.map(() => '')]
      const pairs = columnsOf.flatMap((group, g) => {
        const indicator = group[r]
        if (!indicator) return ['', '']
        const printed = { kind: GROUPS[g], name: nameOf(indicator.name), target: targetText(indicator.target.text) }
        read.push(printed)
        return [printed.name, printed.target]
      })
      lines.push([...lead, ...pairs])
    }
    const level = body || total ? row['level'] : 'project'
    return {
      level,
      ...(code !== '' && { code }),
      name,
      ...category,
      cells: amounts(row.cells, columns),
      indicators: read,
    }
  })
  return { lines, rows: made }
}

const withoutWords = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, { text: cell.text === '小计' ? '' : cell.text }]))

const kindShown = ({ kind }: Indicator): (typeof GROUPS)[number] => (kind === 'input' ? 'output' : kind)

const FORMS: Readonly<Record<TableKey, Form>> = {
  balance,
  income,
  expenditure: functional,
  appropriationBalance: balance,
  generalPublic: functional,
  basicEconomic: economic,
  economicSummary: economic,
  threePublic,
  governmentFund: functional,
  stateCapital: functional,
  operating,
  projects,
  performance,
  projectPerformance,
  selfEvaluation: performance,
  appropriationExpenditure: functional,
  appropriationEconomic: economic,
  procurement,
}

/** What was read, in the words of {@link printAsTabs}: printed texts without places. */
export function plainTables(tables: DisclosedTables): Printed {
  const printed: Printed = {}
  for (const [key, table] of Object.entries(tables)) {
    if (!table) continue
    const indicators = 'indicators' in table ? table.indicators.map(plainIndicator) : undefined
    const goals = 'goals' in table ? table.goals?.map((goal) => plainRow(goal as AnyRow)) : undefined
    const { unit, columns, rows } = table
    printed[key as TableKey] = { unit, columns, rows: rows.map((row) => plainRow(row)), goals, indicators }
  }
  return printed
}

function plainRow(row: Readonly<Record<string, unknown>> & { readonly cells: Cells }): Record<string, unknown> {
  const { row: _row, at: _at, cells, ...words } = row
  const texts = Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text]))
  const indicators =
    'indicators' in words ? { indicators: (words['indicators'] as Indicator[]).map(plainIndicator) } : {}
  return { ...words, ...indicators, cells: texts }
}

const plainIndicator = ({ kind, level1, name, target }: Indicator): Record<string, unknown> => ({
  kind,
  ...(level1 !== undefined && { level1 }),
  name,
  target: target.text,
})
