import { cellMoney, cellText, isOpen, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, moneyToText, negateMoney, type MoneyUnit } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { Cells, Indicator } from '@/lib/budget/table-rows'

/** Turns the typed tables of a disclosure into the rows of the database; pure, so that it can be tested without one. */
export function toDatabaseRows({ tables }: Disclosure) {
  return {
    tables: toTables(tables),
    balanceLines: [...toBalanceLines(tables, 'balance'), ...toBalanceLines(tables, 'appropriationBalance')],
    incomeLines: toIncomeLines(tables),
    functionalLines: FUNCTIONAL_TABLES.flatMap(([key, scope]) => toFunctionalLines(tables, key, scope)),
    economicLines: [
      ...toEconomicLines(tables, 'basicEconomic', 'basic'),
      ...toEconomicLines(tables, 'economicSummary', 'all'),
    ],
    threePublicLines: toThreePublicLines(tables),
    operatingLines: toOperatingLines(tables),
  }
}

/** An exact decimal in 万元 for the database, or null for every kind of nothing, and for what is open: nothing may add or rank it. */
export function toWan(cell: Cell | undefined, unit: MoneyUnit): string | null {
  const money = isOpen(cell) ? undefined : cellMoney(cell, unit)
  return money === undefined ? null : moneyToText(money, '万元')
}

const SOURCES = [
  'generalPublic',
  'appropriation',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'business',
  'businessOperation',
  'superiorSubsidy',
  'subordinatePayment',
  'other',
  'carriedOver',
] as const
const BALANCE = ['amount', 'total', 'generalPublic', 'appropriation', 'governmentFund', 'stateCapital'] as const
const INCOME = [
  'total',
  'thisYear',
  ...SOURCES,
  'carriedOverGeneralPublic',
  'carriedOverGovernmentFund',
  'carriedOverStateCapital',
  'carriedOverFiscalAccount',
  'carriedOverUnitFunds',
] as const
const FUNCTIONAL = [
  'total',
  'basic',
  'wages',
  'familySubsidy',
  'goodsServices',
  'capital',
  'project',
  'projectOperating',
  'projectTarget',
  'superiorPayment',
  'businessOperation',
  'subordinateSubsidy',
  'openingBalance',
  'thisYear',
  'closingBalance',
] as const
const ECONOMIC = ['total', 'personnel', ...SOURCES] as const
const THREE_PUBLIC = ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const
const OPERATING = ['total', 'generalPublic', 'governmentFund', 'stateCapital', 'fiscalAccount', 'unitFunds'] as const
const FUNCTIONAL_TABLES = [
  ['expenditure', 'all'],
  ['generalPublic', 'generalPublic'],
  ['governmentFund', 'governmentFund'],
  ['stateCapital', 'stateCapital'],
] as const

type Tables = Disclosure['tables']
type Amounts<Key extends string> = Record<Key, string | null>

export function amountsOf<Key extends string>(cells: Cells, unit: MoneyUnit, keys: readonly Key[]): Amounts<Key> {
  return Object.fromEntries(keys.map((key) => [key, toWan(cells[key], unit)])) as Amounts<Key>
}

function toTables(tables: Tables) {
  return TABLE_KEYS.flatMap((key) => {
    const table = tables[key]
    if (!table) return []
    return {
      key,
      state: table.state,
      title: table.title,
      moneyUnit: table.unit,
      at: table.at ?? null,
      columns: table.columns,
      remainder: remainderOf(key, table),
    }
  })
}

/**
 * What has no line table of its own: the performance tables' budget figures, the rows of appendices, the sums among the
 * projects; then goals and tasks, a project's own with the row of the project.
 */
function remainderOf(key: TableKey, table: NonNullable<Tables[TableKey]>): object[] {
  const goals = 'goals' in table ? (table.goals ?? []) : []
  if (WHOLE_TABLES.has(key)) return [...table.rows, ...goals]
  if (key !== 'projects' && key !== 'projectPerformance') return []
  const sums = table.rows.filter((row) => 'level' in row && row.level !== 'project')
  const ofProjects = table.rows.flatMap((row) =>
    'goals' in row && row.level === 'project' ? (row.goals ?? []).map((goal) => ({ ...goal, project: row.row })) : [],
  )
  return [...sums, ...ofProjects]
}

const WHOLE_TABLES: ReadonlySet<TableKey> = new Set([
  'performance',
  'selfEvaluation',
  'appropriationExpenditure',
  'appropriationEconomic',
  'procurement',
])

function toBalanceLines(tables: Tables, key: 'balance' | 'appropriationBalance') {
  const table = tables[key]
  return (table?.rows ?? []).map((row) => ({
    table: key,
    row: row.row,
    side: row.side,
    role: row.role,
    label: row.label,
    line: row.line ?? null,
    functionCode: row.functionCode ?? null,
    ...amountsOf(row.cells, table?.unit ?? '万元', BALANCE),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

function toIncomeLines({ income }: Tables) {
  return (income?.rows ?? []).map((row) => ({
    row: row.row,
    level: row.level,
    code: row.code ?? null,
    unitCode: 'unitCode' in row ? (row.unitCode ?? null) : null,
    name: row.name,
    ...amountsOf(row.cells, income?.unit ?? '万元', INCOME),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

function toFunctionalLines<Scope extends string>(
  tables: Tables,
  key: (typeof FUNCTIONAL_TABLES)[number][0],
  scope: Scope,
) {
  const table = tables[key]
  return (table?.rows ?? []).map((row) => ({
    scope,
    row: row.row,
    level: row.level,
    code: row.code ?? null,
    unitCode: row.unitCode ?? null,
    name: row.name,
    ...amountsOf(row.cells, table?.unit ?? '万元', FUNCTIONAL),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

function toEconomicLines<Scope extends string>(tables: Tables, key: 'basicEconomic' | 'economicSummary', scope: Scope) {
  const table = tables[key]
  return (table?.rows ?? []).map((row) => ({
    scope,
    row: row.row,
    level: row.level,
    departmentCode: row.departmentCode ?? null,
    departmentName: row.departmentName,
    inherited: row.inherited ?? false,
    governmentCode: row.governmentCode ?? null,
    governmentName: row.governmentName ?? null,
    ...amountsOf(row.cells, table?.unit ?? '万元', ECONOMIC),
    publicFunds: toWan(row.cells['public'], table?.unit ?? '万元'),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

function toThreePublicLines({ threePublic }: Tables) {
  return (threePublic?.rows ?? []).map((row) => ({
    basis: row.basis,
    row: row.row,
    ...amountsOf(row.cells, threePublic?.unit ?? '万元', THREE_PUBLIC),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

function toOperatingLines({ operating }: Tables) {
  return (operating?.rows ?? []).map((row) => ({
    row: row.row,
    level: row.level,
    code: row.code ?? null,
    unitCode: row.unitCode ?? null,
    name: row.name,
    category: row.category ?? null,
    ...amountsOf(row.cells, operating?.unit ?? '万元', OPERATING),
    at: row.at ?? null,
    cells: row.cells,
  }))
}

export function toIndicatorRow(indicator: Indicator, ordinal: number) {
  const { target, actual, points, score, deviation } = indicator
  return {
    ordinal,
    row: indicator.row,
    kind: indicator.kind,
    level1: indicator.level1 ?? null,
    level2: indicator.level2 ?? null,
    name: indicator.name,
    target: cellText(target) ?? '',
    targetOperator: target.operator ?? null,
    targetNumber: isOpen(target) ? null : (target.number ?? null),
    targetUpper: isOpen(target) ? null : (target.upper ?? null),
    targetUnit: target.unit ?? null,
    actual: cellText(actual) ?? null,
    actualNumber: isOpen(actual) ? null : (actual?.number ?? null),
    actualUnit: actual?.unit ?? null,
    points: cellText(points) ?? null,
    score: cellText(score) ?? null,
    deviation: cellText(deviation) ?? null,
    note: indicator.note ?? null,
    at: indicator.at ?? null,
    cells: withoutAbsent({ target, actual, points, score, deviation }),
  }
}

export function toClaimRow(claim: Claim, ordinal: number) {
  const { amount, change, changePercent, share, completionRate, count, score } = claim
  return {
    ordinal,
    section: claim.section,
    subject: claim.subject,
    label: claim.label ?? null,
    fund: claim.fund ?? null,
    extent: claim.extent ?? null,
    year: claim.year,
    basis: claim.basis,
    moneyUnit: claim.unit,
    amount: toWan(amount, claim.unit),
    change: signedChange(claim),
    direction: claim.direction ?? null,
    baseYear: claim.baseYear ?? null,
    changePercent: settledText(changePercent),
    share: settledText(share),
    shareOf: claim.shareOf ?? null,
    none: claim.none ?? false,
    completionRate: settledText(completionRate),
    rateOf: claim.rateOf ?? null,
    count: settledText(count),
    countUnit: claim.countUnit ?? null,
    score: settledText(score),
    reason: claim.reason ?? null,
    gist: claim.gist ?? null,
    at: claim.at,
    cells: withoutAbsent({ amount, change, changePercent, share, completionRate, count, score }),
  }
}

/** Of what is open there is no number to go by; its cell keeps what it may be. */
const settledText = (cell: Cell | undefined): string | null => (isOpen(cell) ? null : (cellText(cell) ?? null))

/** 减少 is the sign: printed before an amount with a minus of its own it does not turn it round. */
function signedChange({ change, direction, unit }: Claim): string | null {
  const money = isOpen(change) ? undefined : cellMoney(change, unit)
  if (money === undefined) return null
  return moneyToText(direction === 'down' ? negateMoney(absMoney(money)) : money, '万元')
}

const withoutAbsent = (cells: Record<string, Cell | undefined>): Cells =>
  Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, Cell] => entry[1] !== undefined))
