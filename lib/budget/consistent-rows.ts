import type { Cell } from './cell'
import type { Phase } from './phase'
import type { Cells } from './table-rows'
import { tableOf, type TableKey } from './tables'

export interface Spec {
  readonly phase: Phase
  readonly units: number
  /** Print 类 and 款 above 项. */
  readonly levels: boolean
  /** There is money of a government fund. */
  readonly fund: boolean
  readonly seed: readonly number[]
}

/** One amount, in 分 of 万元: 77896 is 778.96. */
export interface Atom {
  readonly unit: string
  readonly function: string
  readonly kind: (typeof KINDS)[number]
  readonly economic: readonly [department: string, government: string]
  readonly fund: 'generalPublic' | 'governmentFund'
  readonly project?: string
  readonly amount: number
}

export const KINDS = [
  'wages',
  'familySubsidy',
  'goodsServices',
  'capital',
  'projectOperating',
  'projectTarget',
] as const
export const NAMES: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  2010350: '事业运行',
  2010302: '一般行政管理事务',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  2080505: '机关事业单位基本养老保险缴费支出',
  221: '住房保障支出',
  22102: '住房改革支出',
  2210201: '住房公积金',
  229: '其他支出',
  22904: '其他政府性基金及对应专项债务收入安排的支出',
  2290402: '其他地方自行试点项目收益专项债券收入安排的支出',
  30101: '基本工资',
  30107: '绩效工资',
  30108: '机关事业单位基本养老保险缴费',
  30113: '住房公积金',
  30201: '办公费',
  30231: '公务用车运行维护费',
  30299: '其他商品和服务支出',
  30302: '退休费',
  31002: '办公设备购置',
  301: '工资福利支出',
  302: '商品和服务支出',
  303: '对个人和家庭的补助',
  310: '资本性支出',
}

export function atomsOf({ units, fund, seed }: Spec): Atom[] {
  let next = 0
  const amount = () => seed[next++ % seed.length] ?? 100
  const bodies = Array.from({ length: units }, (_, i) => `90100${i + 1}`)
  return bodies.flatMap((unit, i): Atom[] => {
    const basic = (fn: string, kind: Atom['kind'], department: string, government: string): Atom => ({
      ...{ unit, function: fn, kind, economic: [department, government], fund: 'generalPublic', amount: amount() },
    })
    const project = (name: string, kind: Atom['kind'], department: string, government: string, fn = '2010302') => ({
      ...basic(fn, kind, department, government),
      project: `虚构项目${name}${i + 1}`,
    })
    return [
      basic('2010350', 'wages', '30101', '50501'),
      basic('2010350', 'wages', '30107', '50501'),
      basic('2010350', 'goodsServices', '30201', '50502'),
      basic('2010350', 'goodsServices', '30231', '50502'),
      basic('2010350', 'capital', '31002', '50601'),
      basic('2080505', 'wages', '30108', '50501'),
      basic('2010350', 'familySubsidy', '30302', '50905'),
      basic('2210201', 'wages', '30113', '50501'),
      project('甲', 'projectOperating', '30299', '50502'),
      project('乙', 'projectTarget', '31002', '50601'),
      ...(fund && i === 0
        ? [{ ...project('丙', 'projectTarget', '31002', '50601', '2290402'), fund: 'governmentFund' as const }]
        : []),
    ]
  })
}

// ── Adding up ────────────────────────────────────────────────────────────────────────────────────────────────────

export const sum = (atoms: readonly Atom[]): number => atoms.reduce((so, { amount }) => so + amount, 0)
export const text = (cents: number): string => (cents === 0 ? '' : (cents / 100).toFixed(2))
export const cell = (atoms: readonly Atom[]): Cell => ({ text: text(sum(atoms)) })
export const cellsOf = (parts: Readonly<Record<string, readonly Atom[]>>): Cells =>
  Object.fromEntries(Object.entries(parts).map(([column, atoms]) => [column, cell(atoms)]))

export const isBasic = ({ project }: Atom): boolean => project === undefined
export const isOf =
  (...kinds: readonly Atom['kind'][]) =>
  ({ kind }: Atom): boolean =>
    kinds.includes(kind)

export function kindCells(atoms: readonly Atom[]): Cells {
  return cellsOf({
    total: atoms,
    basic: atoms.filter(isBasic),
    ...Object.fromEntries(KINDS.slice(0, 4).map((kind) => [kind, atoms.filter(isOf(kind))])),
    project: atoms.filter((atom) => !isBasic(atom)),
    projectOperating: atoms.filter(isOf('projectOperating')),
    projectTarget: atoms.filter(isOf('projectTarget')),
  })
}

/** Rows are numbered as they come. */
export const numbered = <Row extends object>(rows: readonly Row[]) => rows.map((row, i) => ({ row: i + 1, ...row }))

export function table(phase: Phase, key: TableKey, rows: readonly object[], more: object = {}) {
  const definition = tableOf(phase, key)
  const used = new Set(rows.flatMap((row) => Object.keys((row as { cells: Cells }).cells)))
  const columns = definition?.columns.map((column) => column.key).filter((column) => used.has(column)) ?? []
  return {
    ...{ state: rows.length > 0 ? 'filled' : 'declaredEmpty', title: definition?.title ?? key, unit: '万元', columns },
    rows: numbered(rows),
    ...more,
  }
}

export const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort()

/** 合计, the department, and under each unit its functions, with or without 类 and 款. */
export function functionRows(
  atoms: readonly Atom[],
  levels: boolean,
  cells: (atoms: readonly Atom[]) => Cells,
  bodies = true,
) {
  const under = (own: readonly Atom[], unitCode?: string) =>
    codesIn(own, levels).map((code) => ({
      level: code.length === 3 ? 'class' : code.length === 5 ? 'section' : 'item',
      ...{ code, name: NAMES[code] ?? code, cells: cells(own.filter((atom) => atom.function.startsWith(code))) },
      ...(unitCode !== undefined && { unitCode }),
    }))
  if (atoms.length === 0) return []
  const total = { level: 'total', name: '合计', cells: cells(atoms) }
  if (!bodies) return [total, ...under(atoms)]
  return [
    total,
    { level: 'department', code: '901', name: '测试区·虚构部门', cells: cells(atoms) },
    ...distinct(atoms.map(({ unit }) => unit)).flatMap((unit) => {
      const own = atoms.filter((atom) => atom.unit === unit)
      return [{ level: 'unit', code: unit, name: `虚构单位${unit}`, cells: cells(own) }, ...under(own, unit)]
    }),
  ]
}

export const codesIn = (atoms: readonly Atom[], levels: boolean): string[] =>
  distinct(atoms.flatMap(({ function: code }) => (levels ? [code.slice(0, 3), code.slice(0, 5), code] : [code])))

export function economicRows(atoms: readonly Atom[], cells: (atoms: readonly Atom[]) => Cells) {
  const pairs = distinct(atoms.map(({ economic }) => economic.join(' ')))
  return [
    { level: 'total', departmentName: '合计', cells: cells(atoms) },
    ...pairs.map((pair) => {
      const [departmentCode = '', governmentCode = ''] = pair.split(' ')
      const own = atoms.filter(({ economic }) => economic.join(' ') === pair)
      return {
        level: 'item',
        departmentCode,
        departmentName: NAMES[departmentCode] ?? '',
        governmentCode,
        cells: cells(own),
      }
    }),
  ]
}

// ── Rows of both phases ──────────────────────────────────────────────────────────────────────────────────────────

export function balanceRows(atoms: readonly Atom[]) {
  const general = atoms.filter(({ fund }) => fund === 'generalPublic')
  const row = (side: string, role: string, label: string, own: readonly Atom[], functionCode?: string) => ({
    ...{ side, role, label, cells: { amount: cell(own) } },
    ...(functionCode !== undefined && { functionCode }),
  })
  const classes = distinct(atoms.map((atom) => atom.function.slice(0, 3)))
  return [
    row('income', 'item', '一、一般公共预算', general),
    row('income', 'part', '其中：财政拨款', general),
    row(
      'income',
      'item',
      '二、政府性基金预算拨款收入',
      atoms.filter(({ fund }) => fund === 'governmentFund'),
    ),
    ...classes.map((code) =>
      row(
        'expenditure',
        'item',
        NAMES[code] ?? code,
        atoms.filter((atom) => atom.function.startsWith(code)),
        code,
      ),
    ),
    row('income', 'thisYear', '本年收入合计', atoms),
    row('expenditure', 'thisYear', '本年支出合计', atoms),
    row('income', 'total', '收入总计', atoms),
    row('expenditure', 'total', '支出总计', atoms),
  ]
}

export function fundCells(own: readonly Atom[], appropriation = true): Cells {
  const general = own.filter(({ fund }) => fund === 'generalPublic')
  const fund = own.filter((atom) => atom.fund === 'governmentFund')
  return cellsOf({
    ...{ total: own, generalPublic: general, ...(appropriation && { appropriation: general }) },
    governmentFund: fund,
  })
}

export function appropriationRows(atoms: readonly Atom[]) {
  const general = atoms.filter(({ fund }) => fund === 'generalPublic')
  const fund = atoms.filter((atom) => atom.fund === 'governmentFund')
  const income = (role: string, label: string, own: readonly Atom[]) => ({
    ...{ side: 'income', role, label, cells: { amount: cell(own) } },
  })
  return [
    income('thisYear', '一、本年收入', atoms),
    income('item', '（一）一般公共预算拨款', general),
    income('part', '其中：财政拨款', general),
    income('item', '（二）政府性基金预算拨款', fund),
    { side: 'expenditure', role: 'thisYear', label: '一、本年支出', cells: fundCells(atoms) },
    ...distinct(atoms.map((atom) => atom.function.slice(0, 3))).map((code) => ({
      ...{ side: 'expenditure', role: 'item', label: NAMES[code] ?? code, functionCode: code },
      cells: fundCells(atoms.filter((atom) => atom.function.startsWith(code))),
    })),
    income('total', '收入合计', atoms),
    { side: 'expenditure', role: 'total', label: '支出合计', cells: fundCells(atoms) },
  ]
}

export const vehicleCells = (atoms: readonly Atom[]): Cells => {
  const running = atoms.filter(({ economic }) => economic[0] === '30231')
  return cellsOf({
    total: running,
    abroad: [],
    vehicles: running,
    vehiclePurchase: [],
    vehicleRunning: running,
    reception: [],
  })
}
