import type { Goal, Indicator } from '@/lib/budget/table-rows'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import { classOf, labelOf, procurement } from './budget-forms-fixture'
import {
  LEVELS,
  amountText,
  amounts,
  headLines,
  nameOf,
  spendingOf,
  targetText,
  valuesOf,
  withoutWords,
  type AnyRow,
  type AnyTable,
  type Form,
} from './printed-rows-fixture'

const isBody = (row: AnyRow): boolean => row['level'] === 'department' || row['level'] === 'unit'

/** `栏次 | | 1 | 2 | 3`. */
const columnNumbers = (labels: number, columns: readonly ColumnDefinition[], from = 1): string[] => [
  '栏次',
  ...Array<string>(labels - 1).fill(''),
  ...columns.map((_, i) => String(from + i)),
]

/** Accounts know no departments and units among their functions. */
const functional: Form = ({ rows }, columns) => {
  const lines = [...headLines(['科目代码', '科目名称'], columns), columnNumbers(2, columns)]
  const made = rows
    .filter((row) => !isBody(row))
    .map((row) => {
      const cells = amounts(row.cells, columns)
      const code = String(row['code'] ?? '2010350')
      const isTotal = row['level'] === 'total'
      lines.push([isTotal ? '' : code, isTotal ? '合计' : nameOf(row['name']), ...valuesOf(row.cells, columns)])
      if (isTotal) return { level: 'total', name: '合计', cells }
      const level = code.length === 3 ? 'class' : code.length === 5 ? 'section' : 'item'
      return { level, code, name: nameOf(row['name']), cells }
    })
  return { lines, rows: made }
}

const balance: Form = (table, columns) => {
  const heads = headLines(['项目', '行次'], columns)
  const lines = heads.map((head) => [...head, ...head])
  lines.push([...columnNumbers(2, columns), ...columnNumbers(2, columns, columns.length + 1)])
  const printed = table.rows.filter((row) => row['role'] !== 'use')
  const sides = ['income', 'expenditure'].map((side) => printed.filter((row) => row['side'] === side))
  const height = Math.max(...sides.map(({ length }) => length))
  const made: Record<string, unknown>[] = []
  for (let i = 0; i < height; i++) {
    lines.push(
      sides.flatMap((side, s) => {
        const line = String(s * height + i + 1)
        const row = side[i]
        if (!row) return ['', line, ...columns.map(() => '')]
        const label = labelOf(row)
        made.push({
          side: row['side'],
          role: row['role'],
          label,
          line,
          ...classOf(row, label),
          cells: amounts(row.cells, columns),
        })
        return [label, line, ...valuesOf(row.cells, columns)]
      }),
    )
  }
  return { lines, rows: made }
}

/** 公开06: code, name and amount three times side by side, each as far down as it goes. */
const economicDetail: Form = (table, columns) => {
  const rows = table.rows.filter((row) => !isBody(row))
  const height = Math.ceil(rows.length / BLOCKS)
  const blocks = Array.from({ length: BLOCKS }, (_, b) => rows.slice(b * height, (b + 1) * height))
  const lines: string[][] = [Array.from({ length: BLOCKS }, () => ['科目代码', '科目名称', '决算数']).flat()]
  const made: Record<string, unknown>[] = []
  const printed = blocks.map((block) => {
    let above: { readonly code: string; readonly name: string } | undefined
    return block.map((row) => {
      const cells = amounts(row.cells, columns)
      if (row['level'] === 'total') {
        const name = row['departmentName'] === '公用经费合计' ? '公用经费合计' : '人员经费合计'
        made.push({ level: 'total', departmentName: name, cells })
        return ['', name, ...valuesOf(row.cells, columns)]
      }
      const inherits = row['inherited'] === true && above !== undefined
      const own = { code: String(row['departmentCode'] ?? '30201'), name: spendingOf(row['departmentName']) }
      const { code, name } = inherits && above ? above : own
      above = { code, name }
      const level = code.length === 3 ? 'class' : 'item'
      made.push({ level, departmentCode: code, departmentName: name, ...(inherits && { inherited: true }), cells })
      return [inherits ? '' : code, name, ...valuesOf(row.cells, columns)]
    })
  })
  for (let i = 0; i < height; i++) lines.push(printed.flatMap((block) => block[i] ?? ['', '', '']))
  return { lines, rows: made }
}

const BLOCKS = 3

/** The plan beside what was spent. */
const threePublic: Form = (table, columns) => {
  const rows = table.rows.map((row): AnyRow => ({ ...row, cells: withoutWords(row.cells) }))
  const heads = headLines([], columns)
  const over = (words: string) => [words, ...columns.slice(1).map(() => '')]
  const lines = [[...over('预算数'), ...over('决算数')], ...heads.map((head) => [...head, ...head])]
  const halves = [0, 1].map((half) => rows.filter((_, i) => i % 2 === half))
  for (let i = 0; i < (halves[0]?.length ?? 0); i++) {
    const printed = halves.flatMap((half) => {
      const row = half[i]
      return row ? valuesOf(row.cells, columns) : columns.map(() => '')
    })
    if (printed.some((text) => text !== '')) lines.push(printed)
  }
  const made = halves.flatMap((half, h) =>
    half
      .map((row) => ({ basis: h === 0 ? 'adjusted' : 'executed', cells: amounts(row.cells, columns) }))
      .filter(({ cells }) => Object.values(cells).some((text) => text !== '')),
  )
  return { lines, rows: made }
}

// ── Self-evaluation ─────────────────────────────────────────────────────────────────────────────────────────────────

const EXECUTION = tableOf('final', 'selfEvaluation')?.columns ?? []
const MONEY_LABELS: Readonly<Record<string, string>> = { total: '年度资金总额', source: '其中：财政拨款' }

const selfEvaluation: Form = ({ rows, goals = [], indicators = [] }) => {
  const said = goalLines(goals)
  const money = rows.filter((row) => row['role'] !== 'score')
  const lines = [...said.lines, moneyHead]
  const made: Record<string, unknown>[] = money.map((row) => {
    const label = MONEY_LABELS[String(row['role'])] ?? ''
    const cells = withoutWords(row.cells)
    lines.push([label, ...valuesOf(cells, EXECUTION)])
    return { role: row['role'], label, cells: amounts(cells, EXECUTION) }
  })
  const read = indicatorLines(indicators)
  lines.push(...read.lines)
  const score = rows.find((row) => row['role'] === 'score')
  if (score) {
    const sum = scoreOf(score)
    lines.push(['总分', '', '', '', '', sum.points, sum.score, '', ''])
    made.push({ role: 'score', label: '总分', cells: sum })
  }
  const columns = EXECUTION.map(({ key }) => key)
  return {
    lines,
    rows: made,
    columns,
    ...(said.goals.length > 0 && { goals: said.goals }),
    indicators: read.indicators,
  }
}

const moneyHead = ['', ...EXECUTION.map(({ title }) => title)]
const scoreOf = ({ cells }: AnyRow) => ({
  points: /^\d/.test(amountText(cells, 'points')) ? amountText(cells, 'points') : '100',
  score: /^\d/.test(amountText(cells, 'score')) ? amountText(cells, 'score') : '99.5',
})

/** Every project is a table of its own, under the same title. */
const projectEvaluation: Form = (table: AnyTable) => {
  const projects = table.rows.filter((row) => row['level'] === 'project')
  const title = tableOf('final', 'projectPerformance')?.title ?? ''
  const lines: string[][] = []
  const made = projects.map((row, i) => {
    const cells = withoutWords(row.cells)
    const said = goalLines((row['goals'] as readonly Goal[] | undefined) ?? [])
    const read = indicatorLines(row['indicators'] as readonly Indicator[])
    const score = scoreOf(row)
    if (i > 0) lines.push([''], [title], [''])
    lines.push(['项目名称', nameOf(row['name'])], ...said.lines, moneyHead)
    lines.push(['年度资金总额', ...valuesOf(cells, EXECUTION)], ...read.lines)
    lines.push(['总分', '', '', '', '', score.points, score.score, '', ''])
    return {
      ...{ level: 'project', name: nameOf(row['name']), indicators: read.indicators },
      ...(said.goals.length > 0 && { goals: said.goals }),
      cells: { ...amounts(cells, EXECUTION), ...score },
    }
  })
  return { lines, rows: made, columns: projects.length > 0 ? EXECUTION.map(({ key }) => key) : [] }
}

function goalLines(goals: readonly Goal[]) {
  const lines: string[][] = []
  const said = (['goal', 'task'] as const).flatMap((kind) => {
    const own = goals.filter((goal) => goal.kind === kind)
    if (own.length > 0)
      lines.push(
        kind === 'goal'
          ? ['年度总体目标', '预期目标', '实际完成情况']
          : ['年度主要任务', '任务名称', '主要内容', '实际完成情况', '预算金额'],
      )
    return own.map(({ name, text, actual, cells }) => {
      const words = { text: nameOf(text), actual: nameOf(actual) }
      const amount = (cells.amount?.text ?? '').replace(/\s+/g, ' ')
      lines.push(
        kind === 'goal' ? ['', words.text, words.actual] : ['', nameOf(name), words.text, words.actual, amount],
      )
      return {
        kind,
        ...(kind === 'task' && { name: nameOf(name) }),
        ...words,
        cells: kind === 'task' ? { amount } : {},
      }
    })
  })
  return { lines, goals: said }
}

function indicatorLines(indicators: readonly Indicator[]) {
  const lines = [['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差', '原因分析']]
  const read = indicators.map(({ kind, name, target, actual, points, score, deviation, note }) => {
    const results = {
      actual: targetText(actual?.text ?? ''),
      points: points?.text.replace(/\s+/g, ' ') ?? '',
      score: score?.text.replace(/\s+/g, ' ') ?? '',
      deviation: deviation?.text.replace(/\s+/g, ' ') ?? '',
    }
    const printed = { kind, level1: LEVELS[kind], name: nameOf(name), target: targetText(target.text), ...results }
    const why = note === undefined ? {} : { note: nameOf(note) }
    lines.push([printed.level1, '', printed.name, printed.target, ...Object.values(results), why.note ?? ''])
    return { ...printed, ...why }
  })
  return { lines, indicators: read }
}

/** For tests: how final accounts print each of their tables. */
export const FINAL_FORMS: Readonly<Partial<Record<TableKey, Form>>> = {
  balance,
  income: functional,
  expenditure: functional,
  appropriationBalance: balance,
  generalPublic: functional,
  basicEconomic: economicDetail,
  governmentFund: functional,
  stateCapital: functional,
  threePublic,
  selfEvaluation,
  projectPerformance: projectEvaluation,
  procurement,
}
