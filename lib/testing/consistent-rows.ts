import type { Cell } from '@/lib/budget/cell'
import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import { tableOf, type TableKey } from '@/lib/budget/tables'

export interface Spec {
  readonly phase: Phase
  readonly units: number
  /** Print 类 and 款 above 项. */
  readonly levels: boolean
  /** There is money of a government fund. */
  readonly fund: boolean
  /** There is money of every other kind: state capital, 财政专户, 单位资金, what was carried over and what will be. */
  readonly wide?: boolean
  /** So many projects more, of every kind of money that there is. */
  readonly projects?: number
  /** In 元 each: 7789600 is printed as 778.96 万元, 7789649 too. */
  readonly seed: readonly number[]
}

/** One amount, in 元; printed in 万元 and rounded. */
export interface Atom {
  readonly unit: string
  readonly function: string
  readonly kind: (typeof KINDS)[number]
  readonly economic: readonly [department: string, government: string]
  readonly fund: (typeof FUNDS)[number]
  readonly project?: string
  readonly amount: number
  /** Carried over from last year (上年结转), into next year (年末结转): what came in then, what was not spent. */
  readonly carried?: 'in' | 'out'
}

/** The three funds of the government's budget, then money outside of it: 财政专户管理资金, 单位资金. */
export const FUNDS = ['generalPublic', 'governmentFund', 'stateCapital', 'fiscalAccount', 'business'] as const
export const APPROPRIATIONS: readonly Atom['fund'][] = FUNDS.slice(0, 3)

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
  223: '国有资本经营预算支出',
  22301: '解决历史遗留问题及改革成本支出',
  2230105: '国有企业退休人员社会化管理补助支出',
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

export function atomsOf({ phase, units, fund, wide = false, projects = 0, seed }: Spec): Atom[] {
  let next = 0
  const amount = () => seed[next++ % seed.length] ?? 10_000
  const bodies = Array.from({ length: units }, (_, i) => `90100${i + 1}`)
  return bodies.flatMap((unit, i): Atom[] => {
    const basic = (fn: string, kind: Atom['kind'], department: string, government: string): Atom => ({
      ...{ unit, function: fn, kind, economic: [department, government], fund: 'generalPublic', amount: amount() },
    })
    const project = (name: string, kind: Atom['kind'], department: string, government: string, fn = '2010302') => ({
      ...basic(fn, kind, department, government),
      project: `虚构项目${name}${i + 1}`,
    })
    const first = i === 0
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
      ...(fund && first
        ? [{ ...project('丙', 'projectTarget', '31002', '50601', '2290402'), fund: 'governmentFund' as const }]
        : []),
      ...(wide && first ? otherMoney(phase, basic, project) : []),
      ...(first ? moreProjects(projects, { fund, wide }, project) : []),
    ]
  })
}

function moreProjects(
  count: number,
  { fund, wide }: { readonly fund: boolean; readonly wide: boolean },
  project: (name: string, kind: Atom['kind'], department: string, government: string, fn?: string) => Atom,
): Atom[] {
  return Array.from({ length: count }, (_, n): Atom => {
    const [kind, name] = [n % 3 === 0 ? 'projectOperating' : 'projectTarget', `${n + 1}号`] as const
    if (fund && n % 5 === 1) return { ...project(name, kind, '31002', '50601', '2290402'), fund: 'governmentFund' }
    const own = project(name, kind, n % 2 === 0 ? '30299' : '31002', n % 2 === 0 ? '50502' : '50601')
    if (!wide || n % 5 < 3) return own
    return n % 5 === 3 ? { ...own, fund: 'business' } : { ...own, carried: 'in' }
  })
}

/** A project of each kind of money, an office paid for out of the unit's own, and in the accounts what is left over. */
function otherMoney(
  phase: Phase,
  basic: (fn: string, kind: Atom['kind'], department: string, government: string) => Atom,
  project: (name: string, kind: Atom['kind'], department: string, government: string, fn?: string) => Atom,
): Atom[] {
  const target = (name: string, fn?: string) => project(name, 'projectTarget', '30299', '50502', fn)
  const left: Atom[] = [
    { ...target('辛'), carried: 'out' },
    { ...target('壬', '2290402'), fund: 'governmentFund', carried: 'out' },
  ]
  return [
    { ...target('丁', '2230105'), fund: 'stateCapital' },
    { ...target('戊'), carried: 'in' },
    { ...target('己', '2290402'), fund: 'governmentFund', carried: 'in' },
    { ...target('庚'), fund: 'fiscalAccount' },
    { ...target('癸'), fund: 'business' },
    { ...basic('2010350', 'goodsServices', '30201', '50502'), fund: 'business' },
    ...(phase === 'final' ? left : []),
  ]
}

// ── Adding up ────────────────────────────────────────────────────────────────────────────────────────────────────

export const sum = (atoms: readonly Atom[]): number => atoms.reduce((so, { amount }) => so + amount, 0)
/** In 万元, rounded; nothing is printed as nothing. */
export const text = (yuan: number): string => (yuan === 0 ? '' : amountText(yuan))
export const amountText = (yuan: number): string => (Math.round(yuan / 100) / 100).toFixed(2)
export const cell = (atoms: readonly Atom[]): Cell => ({ text: text(sum(atoms)) })
export const cellsOf = (parts: Readonly<Record<string, readonly Atom[]>>): Cells =>
  Object.fromEntries(Object.entries(parts).map(([column, atoms]) => [column, cell(atoms)]))

export const isBasic = ({ project }: Atom): boolean => project === undefined
export const isAppropriation = ({ fund }: Atom): boolean => APPROPRIATIONS.includes(fund)
/** What comes in this year, what is spent in it: all but what is carried over. */
export const comesIn = ({ carried }: Atom): boolean => carried !== 'in'
export const isSpent = ({ carried }: Atom): boolean => carried !== 'out'
export const isFrom =
  (...funds: readonly Atom['fund'][]) =>
  ({ fund }: Atom): boolean =>
    funds.includes(fund)
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

/** 收支总表. What is spent stands in `atoms` with what is not: each side takes its own. */
export function balanceRows(atoms: readonly Atom[], wide: boolean) {
  const [income, spent] = [atoms.filter(comesIn), atoms.filter(isSpent)]
  const row = (side: string, role: string, label: string, own: readonly Atom[], functionCode?: string) => ({
    ...{ side, role, label, cells: { amount: cell(own) } },
    ...(functionCode !== undefined && { functionCode }),
  })
  const from = (label: string, fund: Atom['fund']) => row('income', 'item', label, income.filter(isFrom(fund)))
  const carried = (side: string, way: Atom['carried'], label: string) =>
    row(
      side,
      'carriedOver',
      label,
      atoms.filter((atom) => atom.carried === way),
    )
  return [
    from('一、一般公共预算', 'generalPublic'),
    row('income', 'part', '其中：财政拨款', income.filter(isFrom('generalPublic'))),
    from('二、政府性基金预算拨款收入', 'governmentFund'),
    ...(wide
      ? [
          from('三、国有资本经营预算拨款收入', 'stateCapital'),
          from('四、财政专户管理资金收入', 'fiscalAccount'),
          from('五、事业收入', 'business'),
        ]
      : []),
    ...classesIn(spent).map((code) =>
      row('expenditure', 'item', NAMES[code] ?? code, spent.filter(isUnder(code)), code),
    ),
    row('income', 'thisYear', '本年收入合计', income),
    row('expenditure', 'thisYear', '本年支出合计', spent),
    ...(wide ? [carried('income', 'in', '上年结转结余'), carried('expenditure', 'out', '年终结转结余')] : []),
    row('income', 'total', '收入总计', atoms),
    row('expenditure', 'total', '支出总计', atoms),
  ]
}

export const classesIn = (atoms: readonly Atom[]): string[] => distinct(atoms.map((atom) => atom.function.slice(0, 3)))
export const isUnder =
  (code: string) =>
  (atom: Atom): boolean =>
    atom.function.startsWith(code)

/** The three funds beside their sum. */
export function fundCells(own: readonly Atom[], { appropriation = true, wide = false } = {}): Cells {
  const general = own.filter(isFrom('generalPublic'))
  return cellsOf({
    ...{ total: own, generalPublic: general, ...(appropriation && { appropriation: general }) },
    governmentFund: own.filter(isFrom('governmentFund')),
    ...(wide && { stateCapital: own.filter(isFrom('stateCapital')) }),
  })
}

/** 财政拨款收支总表. */
export function appropriationRows(all: readonly Atom[], wide: boolean) {
  const atoms = all.filter(isAppropriation)
  const [income, spent] = [atoms.filter(comesIn), atoms.filter(isSpent)]
  const comes = (role: string, label: string, own: readonly Atom[]) => ({
    ...{ side: 'income', role, label, cells: { amount: cell(own) } },
  })
  const goes = (role: string, label: string, own: readonly Atom[], functionCode?: string) => ({
    ...{ side: 'expenditure', role, label, cells: fundCells(own, { wide }) },
    ...(functionCode !== undefined && { functionCode }),
  })
  const byFund = (own: readonly Atom[], part: boolean) => [
    comes('item', '（一）一般公共预算拨款', own.filter(isFrom('generalPublic'))),
    ...(part ? [comes('part', '其中：财政拨款', own.filter(isFrom('generalPublic')))] : []),
    comes('item', '（二）政府性基金预算拨款', own.filter(isFrom('governmentFund'))),
    ...(wide ? [comes('item', '（三）国有资本经营预算拨款', own.filter(isFrom('stateCapital')))] : []),
  ]
  const before = atoms.filter(({ carried }) => carried === 'in')
  const after = atoms.filter(({ carried }) => carried === 'out')
  return [
    comes('thisYear', '一、本年收入', income),
    ...byFund(income, true),
    ...(wide ? [comes('carriedOver', '二、上年结转', before), ...byFund(before, false)] : []),
    goes('thisYear', '一、本年支出', spent),
    ...classesIn(spent).map((code) => goes('item', NAMES[code] ?? code, spent.filter(isUnder(code)), code)),
    ...(wide ? [goes('carriedOver', '二、年终结转结余', after)] : []),
    comes('total', '收入合计', atoms),
    goes('total', '支出合计', atoms),
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
