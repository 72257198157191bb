import {
  NAMES,
  appropriationRows,
  balanceRows,
  cell,
  cellsOf,
  distinct,
  economicRows,
  functionRows,
  fundCells,
  isBasic,
  isOf,
  kindCells,
  sum,
  table,
  text,
  vehicleCells,
  type Atom,
  type Spec,
} from './consistent-rows'
import type { DisclosedTables } from './disclosure'
import type { TableKey } from './tables'

/** The fourteen tables of a budget. */
export function budgetTables(atoms: readonly Atom[], { levels }: Spec): DisclosedTables {
  const of = (fund: Atom['fund']) => atoms.filter((atom) => atom.fund === fund)
  const [general, fund] = [of('generalPublic'), of('governmentFund')]
  const basic = atoms.filter(isBasic)
  const made = (key: TableKey, rows: readonly object[], more?: object) => table('budget', key, rows, more)
  return {
    balance: made('balance', balanceRows(atoms)),
    income: made('income', incomeRows(atoms)),
    expenditure: made('expenditure', functionRows(atoms, levels, kindCells)),
    appropriationBalance: made('appropriationBalance', appropriationRows(atoms)),
    generalPublic: made('generalPublic', functionRows(general, levels, kindCells)),
    basicEconomic: made(
      'basicEconomic',
      economicRows(basic, (own) =>
        cellsOf({
          total: own,
          personnel: own.filter(isOf('wages', 'familySubsidy')),
          public: own.filter(isOf('goodsServices', 'capital')),
        }),
      ),
    ),
    economicSummary: made(
      'economicSummary',
      economicRows(atoms, (own) => {
        const ours = own.filter((atom) => atom.fund === 'generalPublic')
        return cellsOf({
          ...{ total: own, generalPublic: ours, appropriation: ours },
          governmentFund: own.filter((atom) => atom.fund === 'governmentFund'),
        })
      }),
    ),
    threePublic: made('threePublic', [{ basis: 'initial', cells: vehicleCells(basic) }]),
    governmentFund: made('governmentFund', functionRows(fund, levels, kindCells)),
    stateCapital: made('stateCapital', []),
    operating: made('operating', operatingRows(basic.filter(isOf('goodsServices', 'capital')))),
    projects: made('projects', projectRows(atoms)),
    performance: made('performance', performanceRows(atoms), { indicators: [] }),
    projectPerformance: made('projectPerformance', performanceOfProjects(atoms)),
  } as unknown as DisclosedTables
}

function incomeRows(atoms: readonly Atom[]) {
  const cells = (own: readonly Atom[]) => {
    const general = own.filter(({ fund }) => fund === 'generalPublic')
    const fund = own.filter((atom) => atom.fund === 'governmentFund')
    return cellsOf({ total: own, thisYear: own, generalPublic: general, appropriation: general, governmentFund: fund })
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

function operatingRows(atoms: readonly Atom[]) {
  const cells = (own: readonly Atom[]) => cellsOf({ total: own, generalPublic: own, appropriation: own })
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

function projectRows(atoms: readonly Atom[]) {
  const funded = atoms.filter((atom) => !isBasic(atom))
  const cells = (own: readonly Atom[]) => {
    const { appropriation: _, ...rest } = fundCells(own)
    return rest
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

function performanceRows(atoms: readonly Atom[]) {
  const row = (role: string, label: string, own: readonly Atom[]) => ({ role, label, cells: { amount: cell(own) } })
  return [
    row('total', '部门预算总额（万元）', atoms),
    row('source', '（1）政府预算资金', atoms),
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
    cellsOf({ total: own, governmentBudget: own, fiscalAccount: [], unitFunds: [] })
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
