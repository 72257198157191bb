import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'
import { identitiesOf } from './column-identities'
import { expenditureByKind, incomeBySource } from './income-sources'
import { ownGroups } from './own-sums'
import type { Known, Limit, LostRow, SumGroup } from './resolution'
import { resolveColumns, type FoundColumns } from './resolve-columns'
import { Book, equal, FUNDS, isFund, type LostTable, type Terms } from './table-book'

/** Resolves the columns of all tables of a document together. The rows come back table after table, in order. */
export function resolveTables(phase: Phase, tables: readonly LostTable[], slackPerTerm: Money): FoundColumns {
  const book = new Book(phase, tables)
  const lost = tables.flatMap((table) => {
    const identities = identitiesOf(phase, table.key, table.columns)
    return table.rows.map(({ amounts }): LostRow => ({ amounts, columns: table.columns.length, identities }))
  })
  const sisters = phase === 'budget' ? budgetSisters(book, slackPerTerm) : finalSisters(book)
  return resolveColumns(lost, [...tables.flatMap((table) => ownGroups(book, table)), ...sisters], slackPerTerm)
}

/** Which table settles which, in the order of the form. */
function budgetSisters(book: Book, slack: Money): SumGroup[] {
  const t = (key: TableKey, side?: LostTable['side']) => book.find(key, side)
  const [income, all, appropriation] = [t('income'), t('expenditure'), t('appropriationBalance', 'income')]
  const witness = (key: TableKey, known: Known) => {
    const table = t(key)
    return table && !isContradicted(book, table, known, slack) ? table : undefined
  }
  const [basic, summary, operating, projects] = [
    t('basicEconomic'),
    t('economicSummary'),
    t('operating'),
    t('projects'),
  ]
  const [balance, use] = [t('balance', 'income'), t('balance', 'use')]
  const group = (keys: readonly TableKey[], sums: SumGroup['sums'], limits?: SumGroup['limits']): SumGroup => ({
    label: keys.map((key) => book.name(key)).join('、'),
    kind: 'sister',
    demanded: false,
    sums,
    ...(limits && { limits }),
  })
  const labelled = (table: LostTable | undefined, part: string) =>
    book.cells(table, (row) => row.role !== 'part' && (row.label ?? '').includes(part), 'amount')
  return [
    group(['balance'], () =>
      income && balance ? [equal(book.total(income, 'carriedOver'), labelled(balance, '结转'))] : [],
    ),
    group(['balance'], () => (all && use ? expenditureByKind(book, all, use) : [])),
    group(['balance'], () => (income && balance ? incomeBySource(book, income, balance) : [])),
    group(['appropriationBalance'], () =>
      FUNDS.flatMap(({ key, carried, label }) =>
        income && appropriation
          ? [
              equal(book.total(income, carried), carriedFund(book, appropriation, label)),
              equal(book.total(income, `${key} + ${carried}`), labelled(appropriation, label)),
            ]
          : [],
      ),
    ),
    group(['generalPublic', 'governmentFund', 'stateCapital'], (known) => {
      const parts = FUNDS.flatMap(({ key }) => witness(key, known) ?? [])
      return all && parts.length === FUNDS.length ? codeByCode(book, all, parts) : []
    }),
    group(['basicEconomic'], (known) => {
      const general = witness('generalPublic', known)
      return general && basic ? wagesByClass(book, general, basic) : []
    }),
    group(['generalPublic'], (known) => {
      const general = witness('generalPublic', known)
      return general && basic
        ? [
            equal(book.total(basic, 'personnel'), book.total(general, 'wages + familySubsidy')),
            equal(book.total(basic, 'public'), book.total(general, 'goodsServices + capital')),
          ]
        : []
    }),
    {
      ...group(
        [],
        () => [],
        () => (basic ? classLimits(book, basic) : []),
      ),
      label: '科目所属的类',
    },
    ...SOURCES.map((column) =>
      group(['income'], () =>
        income && summary ? [equal(book.total(summary, column), book.total(income, column))] : [],
      ),
    ),
    group(
      ['economicSummary'],
      () => [],
      (known) => threePublicLimits(book, known),
    ),
    group(['generalPublic'], (known) => {
      const general = witness('generalPublic', known)
      return operating && general
        ? [equal(book.total(operating, 'generalPublic'), book.total(general, 'goodsServices + capital'))]
        : []
    }),
    group(['income'], (known) => onlyAppropriation(book, known)),
    group(['generalPublic', 'governmentFund', 'stateCapital'], (known) =>
      projects
        ? FUNDS.flatMap(({ key, carried }) => {
            const table = witness(key, known)
            const [columns, kinds] = [`${key} + ${carried}`, Object.entries(PROJECT_KINDS)]
            const ofKind = (kind: string) => book.cells(projects, ({ category }) => category === kind, columns)
            return table
              ? [
                  equal(book.total(projects, columns), book.total(table, 'project')),
                  ...kinds.map(([column, kind]) => equal(ofKind(kind), book.total(table, column))),
                ]
              : []
          })
        : [],
    ),
    group(
      ['income'],
      () => [],
      (known) => sourceLimits(book, known),
    ),
    group(['projects'], () => performanceFunds(book)),
  ]
}

const PROJECT_KINDS = { projectOperating: '其他运转类', projectTarget: '特定目标类' }

/** The columns that tables 2 and 7 share. */
const SOURCES = [
  'carriedOver',
  'generalPublic',
  'appropriation',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'business',
  'superiorSubsidy',
  'subordinatePayment',
  'businessOperation',
  'other',
]

/**
 * Whether 财政拨款收支总表 has the expenditure of a fund at another size than the table of that fund, as the year's or with
 * what is carried on. One of the two is not what it seems, so no third table is held against it.
 */
function isContradicted(book: Book, table: LostTable, known: Known, slack: Money): boolean {
  const spent = book.find('appropriationBalance', 'expenditure')
  const valueOf = ([cell]: Terms) => (cell ? known(cell.row, cell.column) : undefined)
  const own = table.rows.length === 0 ? 0n : valueOf(book.total(table, 'total'))
  const said = (['thisYear', 'total'] as const).flatMap((role) => {
    const value = valueOf(book.cells(spent, (row) => row.role === role, table.key))
    return value === undefined ? [] : [value]
  })
  return own !== undefined && said.length > 0 && said.every((value) => !isNear(value, own, slack))
}

const isNear = (one: bigint, other: bigint, slack: bigint): boolean => one - other <= slack && other - one <= slack

/** Income lines of a fund that stand under 上年结转. */
function carriedFund(book: Book, table: LostTable, fund: string): Terms {
  const carried = table.rows.findIndex(({ role }) => role === 'carriedOver')
  return carried < 0 ? [] : book.cells(table, (row, i) => i > carried && isFund(row, fund), 'amount')
}

/** Table 3 = 5 + 9 + 10, for every functional code and every kind of expenditure. */
function codeByCode(book: Book, whole: LostTable, parts: readonly LostTable[]) {
  const columns = whole.columns.filter((column) => parts.every((part) => part.columns.includes(column)))
  const coded = [whole, ...parts].map((table) => {
    const rows = new Map<string, Set<number>>()
    table.rows.forEach(({ level, code }, i) => {
      if (level === 'item' && code !== undefined) rows.set(code, (rows.get(code) ?? new Set()).add(i))
    })
    return { table, rows }
  })
  const codes = new Set(coded.flatMap(({ rows }) => [...rows.keys()]))
  return [...codes].flatMap((code) =>
    columns.map((column) => {
      const [left = [], ...right] = coded.map(({ table, rows }) =>
        book.cells(table, (_, i) => rows.get(code)?.has(i) === true, column),
      )
      return equal(left, right.flat())
    }),
  )
}

/** What general public money pays for alone, it pays for in every kind of expenditure. */
function wholeByGeneral(book: Book, all: LostTable, general: LostTable, known: Known) {
  const columns = all.columns.filter((column) => column !== 'total' && general.columns.includes(column))
  const codes = all.rows.flatMap(({ level, code }) => (level === 'item' && code !== undefined ? [code] : []))
  return codes.flatMap((code) => {
    const cells = (table: LostTable, column: string) => book.cells(table, (row) => row.code === code, column)
    const [whole, ...again] = cells(all, 'total')
    const [part, ...parts] = cells(general, 'total')
    const value = whole && known(whole.row, whole.column)
    const isOne = again.length === 0 && parts.length === 0
    const isAlone = value !== undefined && isOne && part && value === known(part.row, part.column)
    return isAlone ? columns.map((column) => equal(cells(all, column), cells(general, column))) : []
  })
}

/** The kinds of table 5 by the classes of table 6: 301 is wages, 303 subsidies, 302 goods and services, 310 capital. */
function wagesByClass(book: Book, general: LostTable, basic: LostTable) {
  const kinds = { wages: '301', familySubsidy: '303', goodsServices: '302', capital: '310' }
  return Object.entries(kinds).map(([column, economicClass]) =>
    equal(
      book.total(general, column),
      book.cells(basic, ({ level, code = '' }) => level === 'item' && code.startsWith(economicClass), 'total'),
    ),
  )
}

/** 人员经费 is what 301 and 303 pay for, 公用经费 everything else. */
function classLimits(book: Book, basic: LostTable): Limit[] {
  return basic.rows.flatMap(({ level, code }, i) => {
    if (level !== 'item' || code === undefined) return []
    const column = basic.columns.indexOf(/^30[13]/.test(code) ? 'public' : 'personnel')
    return column < 0 ? [] : [{ row: book.rowNumber(basic, i), column, most: 0n }]
  })
}

/** What “三公” money may at most be: what table 7 spends under its economic code. */
function threePublicLimits(book: Book, known: (row: number, column: number) => bigint | undefined): Limit[] {
  const [table, summary] = [book.find('threePublic'), book.find('economicSummary')]
  if (!table || !summary || summary.rows.length === 0) return []
  // A row that has got lost would make the limit too small: then the sums of the table do not hold.
  const totals = book.cells(summary, () => true, 'total')
  if (totals.some((cell) => known(cell.row, cell.column) === undefined)) return []
  const codes = { abroad: '30212', vehiclePurchase: '31013', vehicleRunning: '30231', reception: '30217' }
  return Object.entries(codes).flatMap(([column, code]) => {
    const spent = book.cells(summary, (row) => row.code === code, 'total').map((cell) => known(cell.row, cell.column))
    if (spent.includes(undefined)) return []
    const most = spent.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n)
    return book.cells(table, () => true, column).map((cell) => ({ row: cell.row, column: cell.column, most }))
  })
}

/** When table 2 has no general public money beside the appropriation, no other table has. */
function onlyAppropriation(book: Book, known: (row: number, column: number) => bigint | undefined) {
  const [income, operating] = [book.find('income'), book.find('operating')]
  const value = (column: string) => book.total(income, column).map((cell) => known(cell.row, cell.column))[0]
  const general = value('generalPublic')
  if (!operating || general === undefined || general !== value('appropriation')) return []
  return operating.rows.map((_, row) =>
    equal(
      book.cells(operating, (_, i) => i === row, 'generalPublic'),
      book.cells(operating, (_, i) => i === row, 'appropriation'),
    ),
  )
}

/** No project is paid from a source larger than table 2 has it. */
function sourceLimits(book: Book, known: (row: number, column: number) => bigint | undefined): Limit[] {
  const [income, projects] = [book.find('income'), book.find('projects')]
  if (!income || !projects) return []
  return projects.columns.flatMap((column, index) => {
    const [cell] = book.total(income, column)
    const most = cell && known(cell.row, cell.column)
    if (most === undefined || column === 'total') return []
    return projects.rows.map((_, i) => ({ row: book.rowNumber(projects, i), column: index, most }))
  })
}

/** 政府预算资金 of the projects' goals is every fund of the projects' table together. */
function performanceFunds(book: Book) {
  const [projects, goals] = [book.find('projects'), book.find('projectPerformance')]
  if (!projects || !goals) return []
  const budget = FUNDS.map(({ key, carried }) => `${key} + ${carried}`).join(' + ')
  return [
    equal(book.total(goals, 'governmentBudget'), book.total(projects, budget)),
    equal(book.total(goals, 'fiscalAccount'), book.total(projects, 'fiscalAccount')),
    equal(book.total(goals, 'unitFunds'), book.total(projects, 'unitFunds')),
  ]
}

/** Final accounts print zeros where budgets leave blanks, so that little is ever open. */
function finalSisters(book: Book): SumGroup[] {
  const [all, general] = [book.find('expenditure'), book.find('generalPublic')]
  const [income, balance] = [book.find('income'), book.find('balance', 'income')]
  const others = [book.find('governmentFund'), book.find('stateCapital')].flatMap((table) => table ?? [])
  return [
    {
      label: [book.name('generalPublic'), book.name('governmentFund'), book.name('stateCapital')].join('、'),
      kind: 'sister',
      demanded: false,
      sums: () => (all && general ? codeByCode(book, all, [general, ...others]) : []),
    },
    {
      label: book.name('generalPublic'),
      kind: 'sister',
      demanded: false,
      sums: (known) => (all && general ? wholeByGeneral(book, all, general, known) : []),
    },
    {
      label: book.name('balance'),
      kind: 'sister',
      demanded: false,
      sums: () => (income && balance ? incomeBySource(book, income, balance) : []),
    },
  ]
}
