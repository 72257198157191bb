import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { columnPath, tableOf, type TableKey } from '@/lib/budget/tables'
import { identitiesOf } from './column-identities'
import { levelSums, type LeveledRow } from './level-sums'
import { resolveColumns, type FoundColumns, type Limit, type LostRow, type SumGroup } from './resolve-columns'

/** A table whose amounts have lost their columns; each side of a balance is one by itself. */
export interface LostTable {
  readonly key: TableKey
  readonly side?: 'income' | 'expenditure'
  readonly columns: readonly string[]
  readonly rows: readonly LostTableRow[]
}

export interface LostTableRow {
  readonly amounts: readonly Money[]
  /** Where the row stands in the sums of its table; undefined for rows that take no part. */
  readonly level?: LeveledRow['level']
  readonly code?: string | undefined
  /** 其他运转类 or 特定目标类, of a project. */
  readonly category?: string
  /** In a balance. */
  readonly role?: 'item' | 'part' | 'thisYear' | 'carriedOver' | 'total'
  readonly label?: string
}

/** Resolves the columns of all tables of a document together. The rows come back table after table, in order. */
export function resolveTables(phase: Phase, tables: readonly LostTable[], slackPerTerm: Money): FoundColumns {
  const book = new Book(phase, tables)
  const lost = tables.flatMap((table) => {
    const identities = identitiesOf(phase, table.key, table.columns)
    return table.rows.map(({ amounts }): LostRow => ({ amounts, columns: table.columns.length, identities }))
  })
  const sisters = phase === 'budget' ? budgetSisters(book) : finalSisters(book)
  return resolveColumns(lost, [...tables.flatMap((table) => ownGroups(book, table)), ...sisters], slackPerTerm)
}

type Term = { readonly row: number; readonly column: number; readonly sign: 1n | -1n }
type Terms = readonly Term[]
type Test = (row: LostTableRow, index: number) => boolean

/** The tables of a document, asked for their cells by name. */
class Book {
  readonly #phase: Phase
  readonly #tables: readonly LostTable[]
  readonly #firstRows = new Map<LostTable, number>()

  constructor(phase: Phase, tables: readonly LostTable[]) {
    this.#phase = phase
    this.#tables = tables
    let first = 0
    for (const table of tables) {
      this.#firstRows.set(table, first)
      first += table.rows.length
    }
  }

  find(key: TableKey, side?: LostTable['side']): LostTable | undefined {
    return this.#tables.find((table) => table.key === key && (side === undefined || table.side === side))
  }

  /** Number of a row over all tables. */
  rowNumber(table: LostTable, index: number): number {
    return (this.#firstRows.get(table) ?? 0) + index
  }

  /** The cells of some rows under some columns; columns that the table lacks count as nothing. */
  cells(table: LostTable | undefined, which: Test, columns: string): Terms {
    if (!table) return []
    const indices = columns.split(' + ').flatMap((column) => {
      const index = table.columns.indexOf(column)
      return index < 0 ? [] : [index]
    })
    return table.rows.flatMap((row, i) =>
      which(row, i) ? indices.map((column) => ({ row: this.rowNumber(table, i), column, sign: 1n as const })) : [],
    )
  }

  /** The first sum over the whole table: 合计, or the department's row where there is none. */
  total(table: LostTable | undefined, columns: string): Terms {
    const first = table?.rows.find(isTotal) ?? table?.rows.find(({ level }) => level === 'department')
    return this.cells(table, (row) => row === first, columns)
  }

  columnName({ key }: LostTable, column: string): string {
    const definition = tableOf(this.#phase, key)?.columns.find((c) => c.key === column)
    return `${this.name(key)}的“${definition ? columnPath(definition) : column}”`
  }

  name(key: TableKey): string {
    return tableName(this.#phase, key)
  }
}

/** How a table is called in what is told to people: 表3, 公开03. */
export function tableName(phase: Phase, key: TableKey): string {
  const number = tableOf(phase, key)?.number
  return number === undefined ? '附表' : phase === 'budget' ? `表${number}` : `公开0${number}`
}

const isTotal: Test = ({ level, role }) => level === 'total' || role === 'total'

/** Both sides come to the same. */
const equal = (left: Terms, right: Terms) => ({
  terms: [...left, ...right.map((term) => ({ ...term, sign: -term.sign as 1n | -1n }))],
  equals: 0n,
})

/** Sums of a table over its own rows, column by column: a column that does not add up spoils no other. */
function ownGroups(book: Book, table: LostTable): SumGroup[] {
  const levelled = table.rows.flatMap((row, index) => (row.level ? [{ index, level: row.level, code: row.code }] : []))
  const isLost = (index: number) => (table.rows[index]?.amounts.length ?? 0) < table.columns.length
  const groups = levelSums(levelled).flatMap((sum) => {
    const whole = levelled[sum.whole]?.index ?? -1
    const parts = new Set(sum.parts.map((part) => levelled[part]?.index ?? -1))
    const demanded = isLost(whole) || [...parts].some(isLost)
    return table.columns.map((column): SumGroup => ({
      label: book.columnName(table, column),
      kind: 'own',
      demanded,
      sums: () => [
        equal(
          book.cells(table, (_, i) => i === whole, column),
          book.cells(table, (_, i) => parts.has(i), column),
        ),
      ],
    }))
  })
  return [...groups, ...balanceGroups(book, table)]
}

/** 支出合计 = 本年支出 + 结转 and 本年支出 = Σ classes; in the budget's table 4 each fund comes in and goes out at the same size. */
function balanceGroups(book: Book, table: LostTable): SumGroup[] {
  if (table.side !== 'expenditure' || table.columns.length < 2) return []
  const role =
    (...roles: string[]): Test =>
    (row) =>
      roles.includes(row.role ?? '')
  const income = book.find(table.key, 'income')
  const groups = table.columns.flatMap((column): SumGroup[] => [
    group('本年支出', () => [
      equal(book.cells(table, role('thisYear'), column), book.cells(table, role('item'), column)),
    ]),
    group('支出合计', () => [
      equal(book.cells(table, role('total'), column), book.cells(table, role('thisYear', 'carriedOver'), column)),
    ]),
    group('资金收支相抵', () => {
      const fund = FUNDS.find(({ key }) => key === column)
      const incoming = fund && income ? book.cells(income, (row) => isFund(row, fund.label), 'amount') : []
      return incoming.length === 0 ? [] : [equal(book.cells(table, role('total'), column), incoming)]
    }),
  ])
  return groups
  function group(what: string, sums: SumGroup['sums']): SumGroup {
    return { label: `${book.name(table.key)}的${what}`, kind: 'own', demanded: true, sums }
  }
}

const FUNDS = [
  { key: 'generalPublic', carried: 'carriedOverGeneralPublic', label: '一般公共预算' },
  { key: 'governmentFund', carried: 'carriedOverGovernmentFund', label: '政府性基金' },
  { key: 'stateCapital', carried: 'carriedOverStateCapital', label: '国有资本经营' },
] as const

const isFund = ({ role, label = '' }: LostTableRow, fund: string): boolean => role !== 'part' && label.includes(fund)

/** Which table settles which, in the order of the form. */
function budgetSisters(book: Book): SumGroup[] {
  const t = (key: TableKey, side?: LostTable['side']) => book.find(key, side)
  const [income, all, appropriation] = [t('income'), t('expenditure'), t('appropriationBalance', 'income')]
  const [general, fund, capital] = [t('generalPublic'), t('governmentFund'), t('stateCapital')]
  const [basic, summary, operating, projects] = [
    t('basicEconomic'),
    t('economicSummary'),
    t('operating'),
    t('projects'),
  ]
  const balance = t('balance', 'income')
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
    group(['generalPublic', 'governmentFund', 'stateCapital'], () =>
      all && general && fund && capital ? codeByCode(book, all, [general, fund, capital]) : [],
    ),
    group(['basicEconomic'], () => (general && basic ? wagesByClass(book, general, basic) : [])),
    group(['generalPublic'], () =>
      general && basic
        ? [
            equal(book.total(basic, 'personnel'), book.total(general, 'wages + familySubsidy')),
            equal(book.total(basic, 'public'), book.total(general, 'goodsServices + capital')),
          ]
        : [],
    ),
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
    group(['generalPublic'], () =>
      operating && general
        ? [equal(book.total(operating, 'generalPublic'), book.total(general, 'goodsServices + capital'))]
        : [],
    ),
    group(['income'], (known) => onlyAppropriation(book, known)),
    group(['generalPublic', 'governmentFund', 'stateCapital'], () =>
      projects
        ? FUNDS.flatMap(({ key, carried }) => {
            const table = t(key)
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
  const others = [book.find('governmentFund'), book.find('stateCapital')].flatMap((table) => table ?? [])
  return [
    {
      label: [book.name('generalPublic'), book.name('governmentFund'), book.name('stateCapital')].join('、'),
      kind: 'sister',
      demanded: false,
      sums: () => (all && general ? codeByCode(book, all, [general, ...others]) : []),
    },
  ]
}
