import type { DisclosedTables, Disclosure } from '@/lib/budget/disclosure'
import { formColumns, recogniseForm, type Form } from '@/lib/budget/form'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import type { RawTable } from '@/lib/ingest/raw-table'
import { readBalance } from './balance'
import { withCodesApart } from './codes-apart'
import { readEconomic } from './economic'
import { readFunctional } from './functional'
import { laidOutRows } from './laid-out-row'
import { readOperating } from './operating'
import { readPerformance } from './performance'
import { readProcurement } from './procurement'
import { partedEvaluations, readProjectEvaluation, withFurtherProjects } from './project-evaluation'
import { readProjectPerformance } from './project-performance'
import { readProjects } from './projects'
import type { Issue, TableContext } from './table-context'
import { settleUnits } from './table-units'
import { readThreePublic } from './three-public'
import { readIncome } from './unit-income'

export interface TypedTables {
  readonly tables: Disclosure['tables']
  readonly rawTables: Disclosure['rawTables']
  readonly issues: Disclosure['issues']
}

/**
 * Raw tables to typed ones. A table that nobody knows, a second one of a kind, and a known one with columns that the
 * vocabulary lacks stay whole as raw tables, as does one in a unit that we do not count in. `said` is the document's text
 * beside its tables: its amounts tell the unit of a table that prints none.
 */
export function typeTables(raw: readonly RawTable[], phase: Phase, said: readonly string[] = []): TypedTables {
  const { tables, issues } = settleUnits(raw, said)
  const typed = new TypingRun(tables, phase, issues)
  for (const table of tables) {
    const [own = table, ...others] = isEvaluation(table, phase) ? partedEvaluations(table) : [table]
    typed.add(own)
    for (const part of others) typed.addUntitled(part)
  }
  typed.settleExpenditure()
  return typed.result()
}

const isEvaluation = ({ key }: RawTable, phase: Phase): boolean =>
  key === 'selfEvaluation' || (key === 'projectPerformance' && phase === 'final')

type Families = {
  readonly [Key in TableKey]: (raw: RawTable, context: TableContext) => NonNullable<DisclosedTables[Key]>
}

/** One family, one file, one line here. */
const FAMILIES: Families = {
  balance: readBalance,
  income: readIncome,
  expenditure: readFunctional,
  appropriationBalance: readBalance,
  generalPublic: readFunctional,
  basicEconomic: readEconomic,
  economicSummary: readEconomic,
  threePublic: readThreePublic,
  governmentFund: readFunctional,
  stateCapital: readFunctional,
  operating: readOperating,
  projects: readProjects,
  performance: readPerformance,
  projectPerformance: (raw, context) =>
    context.phase === 'final' ? readProjectEvaluation(raw, context) : readProjectPerformance(raw, context),
  selfEvaluation: readPerformance,
  appropriationExpenditure: readFunctional,
  appropriationEconomic: readEconomic,
  procurement: readProcurement,
}

class TypingRun {
  readonly #phase: Phase
  readonly #unit: MoneyUnit
  readonly #tables: Partial<Record<TableKey, DisclosedTables[TableKey]>> = {}
  readonly #issues = new Map<TableKey | undefined, Issue[]>()
  readonly #rawTables: Disclosure['rawTables'][number][] = []
  #expenditure: RawTable | undefined
  readonly #apart = new Set<string>()
  readonly #form: Form | undefined

  constructor(raw: readonly RawTable[], phase: Phase, issues: readonly Issue[]) {
    this.#phase = phase
    this.#form = recogniseForm({ phase, tables: raw.flatMap(({ key, title }) => (key ? [{ key, title }] : [])) })
    this.#unit = raw.find(({ unit }) => unit !== undefined)?.unit ?? '万元'
    for (const issue of issues) this.#say(undefined, issue)
  }

  add(raw: RawTable): void {
    const { key } = raw
    const known = key !== undefined && tableOf(this.#phase, key) !== undefined
    const before = known ? (this.#tables as DisclosedTables).projectPerformance : undefined
    const isFurther = key === 'projectPerformance' && this.#phase === 'final' && before !== undefined
    if (!known || raw.rows.length === 0 || (this.#tables[key] && !isFurther)) return this.#keepWhole(raw)
    if (raw.strangeUnit !== undefined) {
      const message = `这张表以${raw.strangeUnit}计，不能换算进其他各表，整表照录`
      this.#say(undefined, { kind: 'unreadable', at: raw.at, message })
      return this.#keepWhole(raw)
    }
    if (key === 'expenditure') this.#expenditure = raw
    this.#type(key, raw)
    const typed = (this.#tables as DisclosedTables).projectPerformance
    if (isFurther && typed) this.#tables.projectPerformance = withFurtherProjects(before, typed)
    const { kept, lost, apart } = fateOfAmounts(raw, this.#tables[key], this.#apart)
    if (lost > kept || (kept === 0 && apart > 0)) this.#untypeable(key, raw)
    else if (lost + apart > 0) this.#keepWhole(raw)
  }

  addUntitled(raw: RawTable): void {
    const message = '总分之下另有一张指标表，没有标题和项目名称，按项目支出绩效自评收录'
    this.#say(undefined, { kind: 'unreadable', at: raw.at, message })
    this.add(raw)
  }

  /** Table 3 prints the lines of table 5 once more: what the one leaves open the other may settle. */
  settleExpenditure(): void {
    const rows = this.#tables.generalPublic?.rows
    if (!this.#expenditure || !rows || !this.#tables.expenditure) return
    const byCode = new Map(
      rows.flatMap((row) => ('code' in row && row.code !== undefined ? [[row.code, row.cells] as const] : [])),
    )
    this.#issues.delete('expenditure')
    this.#type('expenditure', this.#expenditure, (code) => byCode.get(code))
  }

  result(): TypedTables {
    const tables = this.#tables as Disclosure['tables']
    return { tables, rawTables: this.#rawTables, issues: [...this.#issues.values()].flat() }
  }

  #type(key: TableKey, raw: RawTable, sister?: TableContext['sister']): void {
    const own = this.#form?.tables.find((table) => table.key === key)
    const context: TableContext = {
      key,
      phase: this.#phase,
      unit: raw.unit ?? this.#unit,
      issue: (issue) => this.#say(key, issue),
      apart: (places) => places.forEach((at) => this.#apart.add(at)),
      ...(own && { printed: formColumns(own) }),
      ...(sister && { sister }),
    }
    Object.assign(this.#tables, { [key]: FAMILIES[key]({ ...raw, rows: withCodesApart(raw.rows) }, context) })
  }

  #say(key: TableKey | undefined, issue: Issue): void {
    this.#issues.set(key, [...(this.#issues.get(key) ?? []), issue])
  }

  /** No head of it is known: better shown whole than as an empty table. */
  #untypeable(key: TableKey, raw: RawTable): void {
    Reflect.deleteProperty(this.#tables, key)
    this.#issues.delete(key)
    this.#say(key, { kind: 'unplaced', at: raw.at, message: '这张表的栏目或行认不出，整表照录' })
    this.#keepWhole(raw)
  }

  #keepWhole({ title, at, rows }: RawTable): void {
    this.#rawTables.push({
      title: title === '' ? '（无标题）' : title,
      at,
      rows: laidOutRows(rows),
    })
  }
}

/** How many of the printed amounts stand in the typed table; those of indicators are words there. */
function fateOfAmounts(
  raw: RawTable,
  table: DisclosedTables[TableKey],
  besides: ReadonlySet<string>,
): { kept: number; lost: number; apart: number } {
  if (!table || 'indicators' in table || raw.key === 'projectPerformance') return { kept: 0, lost: 0, apart: 0 }
  const filled = table.rows.flatMap(({ cells }) => Object.values(cells).filter(({ text }) => text !== ''))
  const typed = new Set(filled.map(({ at }) => at))
  const all = raw.rows.flatMap(({ cells }) => cells)
  // A whole number is an amount where its column has others; a code, a year or a number of a row is none.
  const columns = new Set(all.flatMap(({ text, at, column }) => (AMOUNT.test(text) || typed.has(at) ? [column] : [])))
  const printed = all.filter(
    ({ text, column }) => AMOUNT.test(text) || (columns.has(column) && WHOLE_AMOUNT.test(text)),
  )
  const kept = printed.filter(({ at }) => typed.has(at)).length
  const apart = printed.filter(({ at }) => !typed.has(at) && besides.has(at)).length
  return { kept, lost: printed.length - kept - apart, apart }
}

const WHOLE_AMOUNT = /^-?\d{3,}$/
/** Certainly an amount, and no code or year. */
const AMOUNT = /^-?[\d,]+\.\d+$|^-?\d{1,3}(?:,\d{3})+$/
