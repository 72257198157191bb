import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import {
  LEVELS,
  amountText,
  amounts,
  bodyOf,
  headLines,
  nameOf,
  spendingOf,
  targetText,
  valuesOf,
  withoutWords,
  type AnyRow,
  type Form,
} from './printed-rows-fixture'

const functional: Form = ({ rows }, columns) => {
  let unit: string | undefined
  const lines = headLines(['科目编码', '', '', '单位代码', '单位（科目名称）'], columns)
  lines.push(['类', '款', '项'])
  const made = rows.map((row) => {
    const body = bodyOf(row)
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
    const body = bodyOf(row)
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
    const body = bodyOf(row)
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
    const name = inherits && above ? above.name : spendingOf(row['departmentName'])
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

/** What a balance of a document that adds up calls its lines; else a word for each part of it. */
export const labelOf = ({ role, side, label }: AnyRow): string =>
  typeof label === 'string' && (nameOf(label) === label || LINE.test(label))
    ? label
    : (LABELS[String(role)]?.[String(side)] ?? '')
/** The class that an official name says. */
export const classOf = (row: AnyRow, label: string): object =>
  label === row['label'] && typeof row['functionCode'] === 'string' ? { functionCode: row['functionCode'] } : {}

const LINE = /^(?:[一二三四五]、|（[一二三]）|其中：财政|本年[收支]|[上年]年?[末终]?结转|[收支][入出][合总]计)/

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
        const label = row ? labelOf(row) : ''
        if (row)
          made.push({
            side: row['side'],
            role: row['role'],
            label,
            ...classOf(row, label),
            cells: amounts(row.cells, columns),
          })
        return [label, ...(row ? valuesOf(row.cells, columns) : columns.map(() => ''))]
      }),
    )
  }
  return { lines, rows: made }
}

const threePublic: Form = (table, columns) => {
  const rows = table.rows.map((row): AnyRow => ({ ...row, cells: withoutWords(row.cells) }))
  const heads = headLines([], columns)
  // A lone cell in the first row is a caption of the table to every format but a text of tabs.
  if ((heads[0] ?? []).filter((text) => text !== '').length < 2) return { lines: [], rows: [] }
  const shown = rows.filter((row) => valuesOf(row.cells, columns).some((text) => text !== ''))
  const lines = [...heads, ...shown.map((row) => valuesOf(row.cells, columns))]
  return { lines, rows: shown.map((row) => ({ basis: 'initial', cells: amounts(row.cells, columns) })) }
}

const operating: Form = ({ rows }, columns) => {
  let unit: string | undefined
  const lines = headLines(['单位代码', '单位（科目名称）', '项目类别'], columns)
  const made = rows.map((row) => {
    const body = bodyOf(row)
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
    const body = bodyOf(row)
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

export const procurement: Form = ({ rows }, columns) => {
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
    const body = bodyOf(row)
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

const kindShown = ({ kind }: Indicator): (typeof GROUPS)[number] => (kind === 'input' ? 'output' : kind)

/** For tests: how a budget prints each of its tables. */
export const BUDGET_FORMS: Readonly<Record<TableKey, Form>> = {
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
