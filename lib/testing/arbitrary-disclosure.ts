import fc from 'fast-check'
import { CERTAINTIES, type Cell } from '@/lib/budget/cell'
import { DISCLOSURE_FORMAT, disclosureSchema, TABLE_STATES, type Disclosure } from '@/lib/budget/disclosure'
import { MONEY_UNITS } from '@/lib/budget/money'
import { AMOUNT_BASES, PHASES, type Phase } from '@/lib/budget/phase'
import type { District } from '@/lib/budget/place'
import { CLAIM_EXTENTS, CLAIM_FUNDS, CLAIM_SUBJECTS } from '@/lib/budget/statement'
import { ECONOMIC_LEVELS, FUNCTION_LEVELS, INDICATOR_KINDS } from '@/lib/budget/table-rows'
import { tableOf, tablesOf, type TableDefinition, type TableKey } from '@/lib/budget/tables'

/**
 * For tests: any disclosure that the schema allows, of a department that does not exist. Whatever is true of it is true
 * of every document, also of those nobody has seen yet.
 */
export function arbitraryDisclosure({ phase }: { readonly phase?: Phase } = {}): fc.Arbitrary<Disclosure> {
  return fc
    .tuple(phase ? fc.constant(phase) : fc.constantFrom(...PHASES), fc.boolean())
    .chain(([chosen, ofUnit]) =>
      fc.record({
        format: fc.constant(DISCLOSURE_FORMAT),
        document: sourceDocument,
        identity: identity(chosen, ofUnit),
        unit: moneyUnit,
        tables: tables(chosen),
        claims: fc.array(claim, { maxLength: 8 }),
        rawTables: fc.array(rawTable, { maxLength: 2 }),
        issues: fc.array(issue, { maxLength: 2 }),
      }),
    )
    .map((made) => disclosureSchema.parse(made))
}

/** The registry's side of it: a place that no official list has. */
export const FICTITIOUS_DISTRICT: District = {
  code: '990101',
  slug: 'ceshi-qu',
  name: '测试区',
  formerSlugs: [],
  departments: [
    {
      code: '901',
      slug: 'xugou-bumen',
      name: '测试区·虚构部门',
      names: [],
      units: [{ code: '901001', name: '测试区·虚构单位' }],
      lineage: [],
      formerSlugs: [],
    },
  ],
}

const word = fc.string({ unit: fc.constantFrom(...'测试虚构项目经费服务大厅运行维护 12'), minLength: 1, maxLength: 10 })
const moneyUnit = fc.constantFrom(...MONEY_UNITS)
const year = fc.integer({ min: 2010, max: 2030 })
const natural = fc.integer({ min: 1, max: 999 })
const decimals = (places: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), ...exactly(places) })
const exactly = (length: number) => ({ minLength: length, maxLength: length })

/** `from` after which a second number comes. */
const ascending = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 9 })).map(([from, more]) => [from, from + more] as const)

const point = fc.tuple(fc.nat({ max: 800 }), fc.nat({ max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`)

export const sourcePosition = fc.oneof(
  natural.map((line) => `L${line}`),
  fc.tuple(natural, ascending).map(([line, [from, to]]) => `L${line}:${from}-${to}`),
  fc.tuple(natural, natural).map(([line, more]) => `L${line}-L${line + more}`),
  natural.map((page) => `P${page}`),
  fc.tuple(natural, fc.array(point, exactly(4))).map(([page, box]) => `P${page}:${box.join(',')}`),
  fc.tuple(natural, fc.constantFrom('A', 'Z', 'AB', 'XFD'), natural).map(([s, column, row]) => `S${s}!${column}${row}`),
  fc.tuple(natural, natural, natural).map(([table, row, column]) => `T${table}R${row}C${column}`),
)

/** An amount as documents print it, in the many ways they do. */
export const printedAmount = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '0.00', '0', '—', '-', '/') },
  { weight: 6, arbitrary: fc.tuple(fc.nat({ max: 99_999 }), decimals(2)).map(([whole, rest]) => `${whole}.${rest}`) },
  { weight: 1, arbitrary: fc.nat({ max: 9_999_999 }).map((whole) => whole.toLocaleString('en')) },
  { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 999 }), decimals(4)).map(([whole, rest]) => `-${whole}.${rest}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 999 }), decimals(1)).map(([whole, rest]) => `(${whole}.${rest})`) },
)

const resolution = fc.record(
  {
    text: printedAmount,
    how: fc.constantFrom('rejoined', 'shifted', 'placed', 'converted'),
    certainty: fc.constantFrom(...CERTAINTIES),
    because: word,
  },
  { requiredKeys: ['text', 'how', 'certainty'] },
)
const plainCell = fc.record({ text: printedAmount, at: sourcePosition }, { requiredKeys: ['text'] })
const resolvedCell = fc.record({
  text: fc.constantFrom('497.3 1', '小计', '12.3\n4', '1，23'),
  at: sourcePosition,
  resolved: resolution,
})
const cell = fc.oneof({ weight: 9, arbitrary: plainCell }, { weight: 1, arbitrary: resolvedCell }) as fc.Arbitrary<Cell>

const sourceDocument = fc.record(
  {
    sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), ...exactly(64) }),
    fileName: word.map((name) => `${name.trim()}.txt`),
    mediaType: fc.constantFrom('text/markdown', 'application/pdf'),
    bytes: natural,
    title: word,
    dated: fc.constantFrom('2025', '2025-03', '2025-03-14'),
    origin: fc.constant('https://budget.example/open/1.html'),
    lines: natural,
    pages: natural,
  },
  { requiredKeys: ['sha256', 'fileName', 'mediaType', 'bytes', 'title'] },
)

const identity = (phase: Phase, ofUnit: boolean) =>
  fc.record({
    district: fc.constant(FICTITIOUS_DISTRICT.code),
    scope: fc.constant(ofUnit ? 'unit' : 'department'),
    department: fc.constant('901'),
    ...(ofUnit && { unit: fc.constant('901001') }),
    name: fc.constant('测试区·虚构部门'),
    year,
    phase: fc.constant(phase),
  })

const bodyLevels = fc.constantFrom('total', 'department', 'unit')
const functionCode = fc.constantFrom('201', '20103', '2010350', '208', '20805', '2080505', '2101102', '2210201')
const departmentCode = fc.constantFrom('301', '30101', '302', '30201', '30226', '31002')
const governmentCode = fc.constantFrom('501', '50101', '50205', '50502', '50905')

const target = fc.record(
  {
    text: word,
    at: sourcePosition,
    operator: fc.constantFrom('<=', '<', '>=', '>', '=', 'range'),
    number: fc.tuple(fc.nat({ max: 9_999 }), decimals(3)).map(([whole, rest]) => `${whole}.${rest}`),
    upper: fc.nat().map(String),
    unit: word,
  },
  { requiredKeys: ['text'] },
)

const indicator = fc.record(
  {
    row: natural,
    at: sourcePosition,
    kind: fc.constantFrom(...INDICATOR_KINDS),
    level1: word,
    level2: word,
    name: word,
    target,
    actual: target,
    points: cell,
    score: cell,
    deviation: cell,
    note: word,
  },
  { requiredKeys: ['row', 'kind', 'name', 'target'] },
)

const goal = fc.record(
  {
    row: natural,
    at: sourcePosition,
    kind: fc.constantFrom('goal', 'task'),
    name: word,
    text: word,
    actual: word,
    cells: fc.record({ amount: cell, fiscal: cell, other: cell }, { requiredKeys: [] }),
  },
  { requiredKeys: ['row', 'kind', 'cells'] },
)

const functionRow = {
  fields: {
    level: fc.constantFrom(...FUNCTION_LEVELS),
    code: functionCode,
    unitCode: fc.constant('901001'),
    name: word,
  },
  required: ['level', 'name'],
}
const economicRow = {
  fields: {
    level: fc.constantFrom(...ECONOMIC_LEVELS),
    departmentCode,
    departmentName: word,
    inherited: fc.constant(true),
    governmentCode,
    governmentName: word,
  },
  required: ['level', 'departmentName'],
}
const balanceRow = {
  fields: {
    side: fc.constantFrom('income', 'expenditure'),
    role: fc.constantFrom('item', 'part', 'thisYear', 'carriedOver', 'total', 'use'),
    label: word,
    line: word,
    functionCode,
  },
  required: ['side', 'role', 'label'],
}
const performanceRow = {
  fields: { role: fc.constantFrom('total', 'source', 'structure'), label: word },
  required: ['role', 'label'],
}
const selfEvaluationRow = {
  fields: { role: fc.constantFrom('total', 'source', 'score'), label: word },
  required: ['role', 'label'],
}

interface RowShape {
  readonly fields: Readonly<Record<string, fc.Arbitrary<unknown>>>
  readonly required: readonly string[]
}

/** What a row of each table holds beside its number, place and cells. */
const ROWS: Record<TableKey, RowShape> = {
  balance: balanceRow,
  income: { fields: { level: bodyLevels, code: word, name: word }, required: ['level', 'name'] },
  expenditure: functionRow,
  appropriationBalance: balanceRow,
  generalPublic: functionRow,
  basicEconomic: economicRow,
  economicSummary: economicRow,
  threePublic: { fields: { basis: fc.constantFrom(...AMOUNT_BASES) }, required: ['basis'] },
  governmentFund: functionRow,
  stateCapital: functionRow,
  operating: {
    fields: {
      level: fc.constantFrom(...ECONOMIC_LEVELS),
      code: departmentCode,
      unitCode: fc.constant('901001'),
      name: word,
      category: word,
    },
    required: ['level', 'name'],
  },
  projects: {
    fields: {
      level: fc.oneof(bodyLevels, fc.constant('project')),
      code: word,
      name: word,
      unitName: word,
      category: word,
    },
    required: ['level', 'name'],
  },
  performance: performanceRow,
  projectPerformance: {
    fields: {
      level: fc.oneof(bodyLevels, fc.constant('project')),
      code: word,
      name: word,
      category: word,
      indicators: fc.array(indicator, { maxLength: 3 }),
      goals: fc.array(goal, { maxLength: 2 }),
    },
    required: ['level', 'name', 'indicators'],
  },
  selfEvaluation: selfEvaluationRow,
  appropriationExpenditure: functionRow,
  appropriationEconomic: economicRow,
  procurement: {
    fields: {
      level: fc.constantFrom('total', 'category', 'project', 'item'),
      name: word,
      economicName: word,
      method: word,
    },
    required: ['level', 'name'],
  },
}

function tables(phase: Phase): fc.Arbitrary<unknown> {
  const keys = tablesOf(phase).map(({ key }) => key)
  const made = Object.fromEntries(keys.map((key) => [key, table(phase, key)]))
  return fc.record(made, { requiredKeys: [] })
}

function table(phase: Phase, key: TableKey): fc.Arbitrary<unknown> {
  const definition = tableOf(phase, key)
  if (!definition) throw new Error(`${key} is no table of the phase ${phase}`)
  return columnsOf(definition).chain((columns) =>
    fc.record(
      {
        state: fc.constantFrom(...TABLE_STATES),
        title: word,
        unit: moneyUnit,
        at: sourcePosition,
        columns: fc.constant(columns),
        rows: rowsOf(ROWS[key], columns),
        ...((key === 'performance' || key === 'selfEvaluation') && {
          indicators: fc.array(indicator, { maxLength: 3 }),
          goals: fc.array(goal, { maxLength: 3 }),
        }),
      } as Record<string, fc.Arbitrary<unknown>>,
      { requiredKeys: ['state', 'title', 'unit', 'columns', 'rows', 'indicators'].filter(isHere(key)) },
    ),
  )
}

const isHere = (key: TableKey) => (field: string) =>
  field !== 'indicators' || key === 'performance' || key === 'selfEvaluation'

/** No table prints a sum under a head that is a group of its own columns (人员经费 over 工资福利支出). */
const columnsOf = ({ columns }: TableDefinition) =>
  fc
    .shuffledSubarray([...columns], { minLength: 1 })
    .map((chosen) =>
      chosen
        .filter(({ title, knownBy }) => knownBy === undefined || !chosen.some(({ under }) => under.includes(title)))
        .map(({ key }) => key),
    )

/** Rows are numbered upwards with gaps, as heads and page breaks leave them. */
function rowsOf({ fields, required }: RowShape, columns: readonly string[]): fc.Arbitrary<unknown[]> {
  const cells = fc.record(Object.fromEntries(columns.map((column) => [column, cell])), { requiredKeys: [] })
  const shape: Record<string, fc.Arbitrary<unknown>> = { at: sourcePosition, ...fields, cells }
  const row = fc.record(shape, { requiredKeys: [...required, 'cells'] })
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3 }), row), { maxLength: 6 })
    .map((rows) => numbered(rows).map(({ step, row: made }) => ({ ...made, row: step })))
}

function numbered<Row>(rows: readonly (readonly [number, Row])[]): { step: number; row: Row }[] {
  let step = 0
  return rows.map(([gap, row]) => ({ step: (step += gap), row }))
}

const rawTable = fc.record(
  { title: word, at: sourcePosition, rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }) },
  { requiredKeys: ['title', 'rows'] },
)

const issue = fc.record(
  {
    kind: fc.constantFrom('unplaced', 'unreadable', 'openColumn', 'shiftedRow', 'identity', 'encoding'),
    at: sourcePosition,
    message: word,
  },
  { requiredKeys: ['kind', 'message'] },
)

const claim = fc.record(
  {
    section: fc.integer({ min: 1, max: 40 }),
    subject: fc.constantFrom(...CLAIM_SUBJECTS),
    label: word,
    fund: fc.constantFrom(...CLAIM_FUNDS),
    extent: fc.constantFrom(...CLAIM_EXTENTS),
    year,
    basis: fc.constantFrom(...AMOUNT_BASES),
    at: sourcePosition,
    unit: moneyUnit,
    amount: cell,
    change: cell,
    direction: fc.constantFrom('up', 'down', 'same'),
    baseYear: year,
    changePercent: cell,
    share: cell,
    shareOf: fc.oneof(fc.constantFrom(...CLAIM_SUBJECTS), fc.constant('虚构总额')),
    none: fc.constant(true as const),
    completionRate: cell,
    rateOf: fc.constantFrom(...AMOUNT_BASES),
    count: cell,
    countUnit: word,
    score: cell,
    reason: word,
    gist: word,
  },
  { requiredKeys: ['section', 'subject', 'year', 'basis', 'at', 'unit'] },
)
