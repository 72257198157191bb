import type { Phase } from '@/lib/budget/phase'
import type { Cells, Indicator } from '@/lib/budget/table-rows'
import type { ColumnDefinition, TableKey } from '@/lib/budget/tables'
import { plainIndicator, type FlattenedPrinter, type FlattenedRow } from './flattened-printer-fixture'

interface Row {
  readonly cells: Cells
  readonly level?: string
  readonly code?: string
  readonly unitCode?: string
  readonly name?: string
  readonly side?: string
  readonly role?: string
  readonly label?: string
  readonly category?: string
  readonly departmentCode?: string
  readonly departmentName?: string
  readonly governmentCode?: string
  readonly basis?: string
  readonly indicators?: readonly Indicator[]
}

/** Prints the rows of one table and says what reading them must give. */
type Form = (
  table: { readonly rows: readonly Row[] },
  columns: readonly ColumnDefinition[],
  printer: FlattenedPrinter,
) => FlattenedRow[]

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Functional codes and those of departments and units. */
const coded =
  (labels: readonly string[], numbered: boolean): Form =>
  ({ rows }, columns, printer) => {
    printer.head(columns, labels)
    if (numbered) printer.lines.push(`栏次 ${columns.map((_, i) => i + 1).join(' ')}`)
    const apart = !numbered && printer.one(2)
    return rows.map(({ level, code, name = '', unitCode, cells }) => {
      const amounts = printer.cells(cells, columns)
      const printed = apart && (code?.length ?? 0) > 3 && level !== 'unit' ? splitCode(code ?? '') : (code ?? '')
      if (level === 'total') printer.lines.push(['合计', printer.numbers(amounts.map(textOf))].join(' '))
      else if (level === 'item' && amounts.length > 0 && printer.one(5))
        printer.around(printed, name, amounts.map(textOf))
      else printer.row(printed, [name], amounts.map(textOf))
      const own = { ...(code !== undefined && { code }), ...(unitCode !== undefined && { unitCode }) }
      return { words: { level, ...own, name }, amounts }
    })
  }

const textOf = ([, text]: readonly [string, string]): string => text
/** `2010350` as `201 03 50`. */
const splitCode = (code: string): string => [code.slice(0, 3), code.slice(3, 5), code.slice(5)].join(' ').trim()

/** Two tables side by side; in final accounts with the numbers of the lines. */
const balance =
  (numbered: boolean): Form =>
  ({ rows }, columns, printer) => {
    const line = numbered ? ['行', '次'] : []
    printer.lines.push('收入 支出', '项目', ...line, '金额 项目', ...line)
    printer.head(columns.length === 1 ? columns : columns.slice(1), [])
    if (numbered) printer.lines.push('栏次 1 栏次 2')
    const [income, expenditure] = ['income', 'expenditure'].map((side) => rows.filter((row) => row.side === side))
    const height = Math.max(income?.length ?? 0, expenditure?.length ?? 0)
    const [left, right] = [aligned(income ?? [], height), aligned(expenditure ?? [], height)]
    const labels = [labelsOf(left), labelsOf(right)] as const
    const expected: FlattenedRow[] = []
    for (let i = 0; i < height; i++) {
      const texts = [left[i], right[i]].map((row, s) => {
        const line = numbered ? String(s * height + i + 1) : ''
        if (!row) return line
        const label = labels[s === 0 ? 0 : 1][i] ?? ''
        const own = s === 0 || columns.length === 1 ? columns.slice(0, 1) : columns.slice(1)
        const amounts = printer.cells(row.cells, own)
        expected.push({ words: { side: row.side, role: row.role, label, ...(numbered && { line }) }, amounts })
        return [label, line, printer.numbers(amounts.map(textOf))].filter((text) => text !== '').join(' ')
      })
      printer.lines.push(texts.filter((text) => text !== '').join(' '))
      printer.footer()
    }
    return expected
  }

/** The sums of both sides stand on the same lines, at the end. */
function aligned(rows: readonly Row[], height: number): (Row | undefined)[] {
  const end = rows.findLastIndex(({ role }) => role === 'item' || role === 'part') + 1
  const blank = Array<undefined>(height - rows.length).fill(undefined)
  return [...rows.slice(0, end), ...blank, ...rows.slice(end)]
}

/** Items are numbered on their side; what only sums is not. */
function labelsOf(rows: readonly (Row | undefined)[]): string[] {
  let item = 0
  return rows.map((row) => {
    const plain = (row?.label ?? '').replace(/^(?:[一二三]、|（[一二三]）)/, '')
    return row?.role === 'item' ? `${ordinals[item++]}、${plain}` : (row?.label ?? '')
  })
}

const economic: Form = ({ rows }, columns, printer) => {
  printer.head(columns, ['部门预算支出经济分类科目', '政府预算支出经济分类科目', '科目编码 科目名称 科目编码 科目名称'])
  const apart = printer.one(2)
  return rows.map(({ level, departmentCode = '', departmentName = '', governmentCode = '', cells }) => {
    const amounts = printer.cells(cells, columns)
    if (level === 'total') {
      printer.lines.push(['合计', printer.numbers(amounts.map(textOf))].join(' '))
      return { words: { level, departmentName: '合计' }, amounts }
    }
    const printed = (code: string) => (apart ? `${code.slice(0, 3)} ${code.slice(3)}` : code)
    const governmentName = '虚构政府科目'
    const words = [departmentName, printed(governmentCode), governmentName]
    printer.lines.push([printed(departmentCode), ...words, printer.numbers(amounts.map(textOf))].join(' '))
    return { words: { level, departmentCode, departmentName, governmentCode, governmentName }, amounts }
  })
}

/** 公开06: persons, goods and services, capital, three times code, name and amount. */
const economicDetail: Form = ({ rows }, columns, printer) => {
  printer.lines.push('人员经费 公用经费', Array<string>(3).fill('科目代码 科目名称 决算数').join(' '))
  const under = (form: RegExp) => rows.filter(({ departmentCode }) => form.test(departmentCode ?? ''))
  const blocks = [under(/^30[13]/), under(/^302/), under(/^310/)]
  const expected = new Map<Row, FlattenedRow>()
  const text = (row: Row): string => {
    const { level, departmentCode, departmentName = '', cells } = row
    const amounts = printer.cells(cells, columns)
    const code = departmentCode === undefined ? {} : { departmentCode }
    expected.set(row, { words: { level, ...code, departmentName }, amounts })
    return [departmentCode ?? '', departmentName, ...amounts.map(textOf)].filter((piece) => piece !== '').join(' ')
  }
  for (let i = 0; i < Math.max(...blocks.map(({ length }) => length)); i++) {
    const own = blocks.flatMap((block) => block[i] ?? [])
    printer.lines.push(own.map(text).join(' '))
    printer.footer()
  }
  printer.lines.push(
    rows
      .filter(({ level }) => level === 'total')
      .map(text)
      .join(' '),
  )
  return rows.flatMap((row) => expected.get(row) ?? [])
}

const threePublic: Form = ({ rows }, columns, printer) => {
  printer.head(columns, rows.length > 1 ? ['预算数 决算数'] : [], Math.max(rows.length, 1))
  if (rows.length > 1) printer.lines.push([...columns, ...columns].map((_, i) => i + 1).join(' '))
  const made = rows.map(({ basis, cells }) => ({ words: { basis }, amounts: printer.cells(cells, columns) }))
  printer.lines.push(made.flatMap(({ amounts }) => amounts.map(textOf)).join(' '))
  return made
}

const operating: Form = ({ rows }, columns, printer) => {
  printer.head(columns, ['单位代码', '单位（科目名称）', '项目类别'])
  return rows.map(({ level, code, unitCode, name = '', cells }) => {
    const amounts = printer.cells(cells, columns)
    const category = level === 'item' ? { category: '公用经费项目' } : {}
    if (level === 'total') printer.lines.push(['合计', printer.numbers(amounts.map(textOf))].join(' '))
    else printer.row(code ?? '', [name, ...Object.values(category)], amounts.map(textOf))
    const own = { ...(code !== undefined && { code }), ...(unitCode !== undefined && { unitCode }) }
    return { words: { level, ...own, name, ...category }, amounts }
  })
}

/** The unit of a project is told by its name alone. */
const projects: Form = ({ rows }, columns, printer) => {
  printer.head(columns, ['类型 项目名称 项目单位'])
  return rows.map(({ level, code, name = '', category, cells }) => {
    const amounts = printer.cells(cells, columns)
    const numbers = printer.numbers(amounts.map(textOf))
    const unitName = `虚构单位90100${name.at(-1) ?? ''}`
    if (level === 'total') printer.lines.push(numbers)
    else printer.lines.push([...(level === 'project' ? [category, name, unitName] : [code, name]), numbers].join(' '))
    const own = level === 'project' ? { name, unitName, category } : { ...(code !== undefined && { code }), name }
    return { words: { level, ...own }, amounts }
  })
}

const performance: Form = ({ rows }, columns, printer) => {
  printer.lines.push('预算情', '况')
  let group = ''
  const made = rows.map(({ role, label = '', cells }) => {
    const amounts = printer.cells(cells, columns)
    const over = role === 'source' ? ['1、资金来', '源：'] : role === 'structure' ? ['2、资金结', '构：'] : []
    if (group !== role) printer.lines.push(...over)
    group = role ?? ''
    // The table is found by this label, which is known to stand on one line.
    if (role === 'total') printer.lines.push([label, printer.numbers(amounts.map(textOf))].join(' '))
    else printer.row('', [label], amounts.map(textOf))
    return { words: { role, label }, amounts }
  })
  printer.lines.push('一级指', '标', '二级指标 三级指标 指标值 指标值说明')
  return made
}

const projectPerformance: Form = ({ rows }, columns, printer) => {
  const groups = '成本指标 产出指标 效益指标 满意度指标'
  printer.head(columns, ['单位编码（项目编码）', '项目单位（项目名称）', '项目分类', '绩效目标', groups])
  return rows.map(({ level, code = '', name = '', category, cells, indicators = [] }) => {
    const amounts = printer.cells(cells, columns)
    printer.row(code, [name, ...(category === undefined ? [] : [category])], amounts.map(textOf))
    for (const { name: indicator, target } of indicators) printer.lines.push(indicator, target.text)
    const own = { ...(category !== undefined && { category }), indicators: indicators.map(plainIndicator) }
    return { words: { level, code, name, ...own }, amounts }
  })
}

const ofCodes = coded(['科目编码', '类 款 项', '单位代', '码', '单位（科目名称）'], false)
const ofAccounts = coded(['科目代', '码', '科目名称'], true)

export const FLATTENED_FORMS: Readonly<Record<Phase, Readonly<Partial<Record<TableKey, Form>>>>> = {
  budget: {
    balance: balance(false),
    income: coded(['部门（单', '位）代码', '部门（单位）', '名称'], false),
    expenditure: ofCodes,
    appropriationBalance: balance(false),
    generalPublic: ofCodes,
    basicEconomic: economic,
    economicSummary: economic,
    threePublic,
    governmentFund: ofCodes,
    stateCapital: ofCodes,
    operating,
    projects,
    performance,
    projectPerformance,
  },
  final: {
    balance: balance(true),
    income: ofAccounts,
    expenditure: ofAccounts,
    appropriationBalance: balance(true),
    generalPublic: ofAccounts,
    basicEconomic: economicDetail,
    governmentFund: ofAccounts,
    stateCapital: ofAccounts,
    threePublic,
  },
}
