import {
  NAMES,
  appropriationRows,
  balanceRows,
  cell,
  cellsOf,
  comesIn,
  distinct,
  economicRows,
  functionRows,
  fundCells,
  isAppropriation,
  isBasic,
  isFrom,
  isOf,
  kindCells,
  sum,
  table,
  text,
  vehicleCells,
  type Atom,
  type Spec,
} from './consistent-rows'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'

/** The fourteen tables of a budget. */
export function budgetTables(atoms: readonly Atom[], { levels, wide = false }: Spec): DisclosedTables {
  const of = (fund: Atom['fund']) => atoms.filter(isFrom(fund))
  const general = of('generalPublic')
  const basic = general.filter(isBasic)
  const running = atoms.filter((atom) => isBasic(atom) && isOf('goodsServices', 'capital')(atom))
  const made = (key: TableKey, rows: readonly object[], more?: object) => table('budget', key, rows, more)
  return {
    balance: made('balance', balanceRows(atoms, wide)),
    income: made('income', incomeRows(atoms, wide)),
    expenditure: made('expenditure', functionRows(atoms, levels, kindCells)),
    appropriationBalance: made('appropriationBalance', appropriationRows(atoms, wide)),
    generalPublic: made('generalPublic', functionRows(general, levels, kindCells)),
    basicEconomic: made('basicEconomic', economicRows(basic, basicCells)),
    economicSummary: made(
      'economicSummary',
      economicRows(atoms, (own) => summaryCells(own, wide)),
    ),
    threePublic: made('threePublic', [{ basis: 'initial', cells: vehicleCells(basic) }]),
    governmentFund: made('governmentFund', functionRows(of('governmentFund'), levels, kindCells)),
    stateCapital: made('stateCapital', functionRows(of('stateCapital'), levels, kindCells)),
    operating: made('operating', operatingRows(running, wide)),
    projects: made('projects', projectRows(atoms, wide)),
    performance: made('performance', performanceRows(atoms, wide), { indicators: [] }),
    projectPerformance: made('projectPerformance', performanceOfProjects(atoms)),
    ...(wide && appendices(atoms, levels)),
  } as unknown as DisclosedTables
}

/** Tables that other provinces print besides. */
function appendices(atoms: readonly Atom[], levels: boolean) {
  const appropriated = atoms.filter(isAppropriation)
  const bought = atoms.filter((atom) => atom.economic[0] === '31002')
  const made = (key: TableKey, rows: readonly object[]) => table('budget', key, rows)
  const row = (level: string, name: string, own: readonly Atom[]) => {
    const { appropriation: _, ...cells } = fundCells(own, { wide: true })
    return { level, name, cells }
  }
  const economics = economicRows(appropriated.filter(isBasic), basicCells).map(
    ({ governmentCode: _, ...each }: object & { governmentCode?: string }) => each,
  )
  return {
    appropriationExpenditure: made('appropriationExpenditure', functionRows(appropriated, levels, kindCells)),
    appropriationEconomic: made('appropriationEconomic', economics),
    procurement: made('procurement', [row('total', '合计', bought), row('category', '货物', bought)]),
  }
}

const basicCells = (own: readonly Atom[]): Cells =>
  cellsOf({
    total: own,
    personnel: own.filter(isOf('wages', 'familySubsidy')),
    public: own.filter(isOf('goodsServices', 'capital')),
  })

/** What was carried over has a column of its own, whichever fund it is of. */
function summaryCells(own: readonly Atom[], wide: boolean): Cells {
  const { total: _, ...funds } = fundCells(own.filter(comesIn), { wide })
  return { ...cellsOf({ total: own }), ...funds, ...(wide && { ...otherCells(own), ...carriedCells(own) }) }
}

const otherCells = (own: readonly Atom[]): Cells =>
  cellsOf({ fiscalAccount: own.filter(isFrom('fiscalAccount')), business: own.filter(isFrom('business')) })

const isCarried = (atom: Atom): boolean => !comesIn(atom)
const carriedCells = (own: readonly Atom[]): Cells => cellsOf({ carriedOver: own.filter(isCarried) })
const carriedByFund = (own: readonly Atom[]): Cells => {
  const carried = own.filter(isCarried)
  return cellsOf({
    carriedOverGeneralPublic: carried.filter(isFrom('generalPublic')),
    carriedOverGovernmentFund: carried.filter(isFrom('governmentFund')),
  })
}

function incomeRows(atoms: readonly Atom[], wide: boolean) {
  const cells = (own: readonly Atom[]) => {
    const income = own.filter(comesIn)
    const { total: _, ...funds } = fundCells(income, { wide })
    const others = wide && { ...otherCells(own), ...carriedCells(own), ...carriedByFund(own) }
    return { ...cellsOf({ total: own, thisYear: income }), ...funds, ...others }
  }
  return [
    { level: 'total', name: '合计', cells: cells(atoms) },
    { level: 'department', code: '901', name: '测试区·虚构部门', cells: cells(atoms) },
    ...distinct(atoms.map(({ unit }) => unit)).map((unit) => ({
      ...{ level: 'unit', code: unit, name: `虚构单位${unit}` },
      cells: cells(atoms.filter((atom) => atom.unit === unit)),
    })),
  ]
}

function operatingRows(atoms: readonly Atom[], wide: boolean) {
  const cells = (own: readonly Atom[]) => {
    const [general, business] = [own.filter(isFrom('generalPublic')), own.filter(isFrom('business'))]
    return cellsOf({
      ...{ total: own, generalPublic: general, appropriation: general },
      ...(wide && { unitFunds: business, business }),
    })
  }
  return [
    { level: 'total', name: '合计', cells: cells(atoms) },
    { level: 'department', code: '901', name: '测试区·虚构部门', cells: cells(atoms) },
    ...distinct(atoms.map(({ unit }) => unit)).flatMap((unit) => {
      const own = atoms.filter((atom) => atom.unit === unit)
      return [
        { level: 'unit', code: unit, name: `虚构单位${unit}`, cells: cells(own) },
        ...distinct(own.map(({ economic }) => economic[0])).map((code) => ({
          ...{ level: 'item', code, unitCode: unit, name: NAMES[code] ?? code },
          cells: cells(own.filter(({ economic }) => economic[0] === code)),
        })),
      ]
    }),
  ]
}

const projectsIn = (atoms: readonly Atom[]): string[] => distinct(atoms.flatMap(({ project }) => project ?? []))

function projectRows(atoms: readonly Atom[], wide: boolean) {
  const funded = atoms.filter((atom) => !isBasic(atom))
  const cells = (own: readonly Atom[]) => {
    const { total: _, ...funds } = fundCells(own.filter(comesIn), { appropriation: false, wide })
    const others = cellsOf({
      fiscalAccount: own.filter(isFrom('fiscalAccount')),
      unitFunds: own.filter(isFrom('business')),
    })
    return { ...cellsOf({ total: own }), ...funds, ...(wide && { ...carriedByFund(own), ...others }) }
  }
  return [
    { level: 'total', name: '合计', cells: cells(funded) },
    { level: 'department', code: '901', name: '测试区·虚构部门', cells: cells(funded) },
    ...projectsIn(funded).map((name) => {
      const own = funded.filter(({ project }) => project === name)
      const category = own.some(({ kind }) => kind === 'projectTarget') ? '特定目标类' : '其他运转类'
      return { level: 'project', name, unitName: '虚构单位', category, cells: cells(own) }
    }),
  ]
}

function performanceRows(atoms: readonly Atom[], wide: boolean) {
  const row = (role: string, label: string, own: readonly Atom[]) => ({ role, label, cells: { amount: cell(own) } })
  return [
    row('total', '部门预算总额（万元）', atoms),
    row('source', '（1）政府预算资金', atoms.filter(isAppropriation)),
    ...(wide
      ? [
          row('source', '（2）财政专户管理资金', atoms.filter(isFrom('fiscalAccount'))),
          row('source', '（3）单位资金', atoms.filter(isFrom('business'))),
        ]
      : []),
    row('structure', '（1）基本支出', atoms.filter(isBasic)),
    row(
      'structure',
      '（2）项目支出',
      atoms.filter((atom) => !isBasic(atom)),
    ),
  ]
}

function performanceOfProjects(atoms: readonly Atom[]) {
  const funded = atoms.filter((atom) => !isBasic(atom))
  const cells = (own: readonly Atom[]) =>
    cellsOf({
      ...{ total: own, governmentBudget: own.filter(isAppropriation) },
      ...{ fiscalAccount: own.filter(isFrom('fiscalAccount')), unitFunds: own.filter(isFrom('business')) },
    })
  let number = 100
  return [
    { level: 'department', code: '901', name: '测试区·虚构部门', indicators: [], cells: cells(funded) },
    ...distinct(funded.map(({ unit }) => unit)).flatMap((unit) => {
      const own = funded.filter((atom) => atom.unit === unit)
      return [
        { level: 'unit', code: unit, name: `虚构单位${unit}`, indicators: [], cells: cells(own) },
        ...projectsIn(own).map((name) => {
          const money = own.filter(({ project }) => project === name)
          const category = money.some(({ kind }) => kind === 'projectTarget') ? '特定目标类' : '其他运转类'
          const code = `990101250000000000${number++}`
          return { level: 'project', code, name, category, indicators: [costCap(money)], cells: cells(money) }
        }),
      ]
    }),
  ]
}

const costCap = (own: readonly Atom[]) => ({
  ...{ row: 1, kind: 'cost', name: '总成本' },
  target: { text: `≤${text(sum(own))}万元`, operator: '<=', number: text(sum(own)), unit: '万元' },
})
