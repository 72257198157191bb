import { formNamed, type Form } from '@/lib/budget/form'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { roundingOf } from '@/lib/budget/rounding'
import type { Goal, Indicator } from '@/lib/budget/table-rows'
import { tableOf, type TableDefinition, type TableKey } from '@/lib/budget/tables'
import { isTableNumber, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { compared } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Ledger, Outline } from '@/lib/ingest/outline'
import type { FoundRow } from '@/lib/ingest/resolve/resolution'
import { resolveTables } from '@/lib/ingest/resolve/sister-tables'
import { tableName, type LostTable } from '@/lib/ingest/resolve/table-book'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { balanceTables } from './flattened-balance'
import { economicDetailTable, economicTable, functionTable, operatingTable, unitTable } from './flattened-coded-tables'
import { columnsOf, isNamedWhole, isOtherOrder, titleOf } from './flattened-columns'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { spanOf, type FlatLine } from './flattened-lines'
import { performanceTable } from './flattened-performance'
import { evaluatedProjects, type ProjectEvaluation } from './flattened-project-evaluation'
import { projectPerformanceTable } from './flattened-project-performance'
import { projectTable } from './flattened-projects'
import { toRegions, type Region } from './flattened-regions'
import { projectEvaluation, selfEvaluationTable } from './flattened-self-evaluation'
import { withDoubtedSums, withStrangeRows } from './doubted-sums'
import { placedCells } from './flattened-placing'
import { readFlattenedGrids } from './flattened-tables'
import { threePublicTable } from './flattened-three-public'

export type FlattenedTables = Pick<Disclosure, 'tables' | 'rawTables' | 'issues'>

/**
 * Tables of flattened PDF text: cells stand apart by single spaces, blank cells are gone, words are broken over lines. The
 * rows are told by their codes and labels, the columns of their amounts by arithmetic over all tables together.
 */
export function readFlattened(
  _document: SourceDocument,
  outline: Outline,
  ledger: Ledger,
  _year: number,
  phase: Phase,
): FlattenedTables {
  if (!isOfOwnReaders(outline.tables, phase))
    return withDoubtedSums(readFlattenedGrids(outline.tables, ledger, phase), phase)
  const reading = new Reading(phase)
  for (const region of toRegions(outline.tables, phase, ledger)) reading.add(region)
  reading.resolve()
  return withStrangeRows(reading.result(), phase)
}

/**
 * Whether the document is in a form that the readers below were made for, told by the numbers over its titles; every other
 * document becomes grids.
 */
function isOfOwnReaders(blocks: readonly IndexedBlock[], phase: Phase): boolean {
  const texts = blocks.flatMap(({ block }) => (block.kind === 'line' ? [block.line.text] : []))
  const numbered = texts.flatMap((text, i) => {
    if (!isTableNumber(text)) return []
    const beside = [texts[i + 1], texts[i - 1]].find((title) => title !== undefined && tableKeyOf(title) !== undefined)
    const key = beside === undefined ? undefined : tableKeyOf(beside)
    return key === undefined ? [] : [{ key, number: Number(/\d+/.exec(compared(text))?.[0]) }]
  })
  const own = OWN_READERS.flatMap((name) => formNamed(name) ?? []).filter((form) => form.phase === phase)
  const isOf = (form: Form) =>
    numbered.filter(({ key, number }) => form.tables.some((table) => table.key === key && table.number === number))
  const keys = new Set(texts.flatMap((text) => (text.length <= 60 ? (tableKeyOf(text) ?? []) : [])))
  // Goals and evaluations are the same sheets in every form.
  if ([...keys].every((key) => GOALS.includes(key))) return keys.size > 0
  return numbered.length > 0 && own.some((form) => isOf(form).length * 4 >= numbered.length * 3)
}

const GOALS: readonly TableKey[] = ['performance', 'projectPerformance', 'selfEvaluation']
const OWN_READERS = ['henan-budget', 'national-final']

/** A table between telling its rows apart and knowing its columns; a balance is drafted as its two sides. */
interface Drafted {
  readonly region: Region
  readonly definition: TableDefinition
  readonly unit: MoneyUnit
  readonly sides: readonly DraftTable[]
  /** Where the table ends, when not with its region. */
  readonly last?: FlatLine
  readonly goals?: readonly Goal[]
  readonly indicators?: readonly Indicator[]
}

class Reading {
  readonly #phase: Phase
  readonly #drafted: Drafted[] = []
  readonly #tables: Partial<Record<TableKey, unknown>> = {}
  readonly #rawTables: Disclosure['rawTables'] = []
  readonly #issues: Disclosure['issues'] = []
  readonly #bodies = new Set<string>()
  readonly #partial = new Set<TableKey>()
  #unit: MoneyUnit | undefined

  constructor(phase: Phase) {
    this.#phase = phase
  }

  add(region: Region): void {
    const definition = region.key && tableOf(this.#phase, region.key)
    const first = this.#drafted.find((drafted) => drafted.region.key === region.key)
    this.#unit ??= region.unit
    if (!definition) return this.#keepWhole(region)
    if (first) return this.#addAgain(region, first)
    for (const { text } of region.head) {
      const name = /(?:部门|单位)(?:名称)?[:：]\s*([^\s:：]+)/.exec(text)?.[1]
      if (name !== undefined && !/^万?元$/.test(name)) this.#bodies.add(name)
    }
    const unit = region.unit ?? this.#unit ?? '万元'
    const remarks: Remark[] = []
    if (this.#phase === 'final' && region.key === 'projectPerformance') {
      this.#evaluate([projectEvaluation(region.body, unit, remarks)], region.title, unit)
      this.#issues.push(...remarks)
      return
    }
    const draft = this.#draft(region, definition, unit, remarks)
    this.#drafted.push({ region, definition, unit, ...draft })
    this.#issues.push(...remarks)
  }

  /** A title that was printed twice heads the rows below it; a table that was begun twice is in no part the whole. */
  #addAgain(region: Region, first: Drafted): void {
    const at = spanOf(region.first.at, region.last.at)
    if (hasRows(first)) {
      this.#partial.add(first.definition.key)
      this.#keepWhole(region)
      this.#issues.push({ kind: 'unreadable', at, message: `${region.title}出现了不止一次，后面的按原样保留` })
    } else {
      this.#drafted.splice(this.#drafted.indexOf(first), 1)
      this.#issues.push({ kind: 'unreadable', at, message: `${region.title}的标题印了不止一次，前面的没有内容` })
      this.add(region)
    }
  }

  /** All tables together: what one leaves open another may settle. */
  resolve(): void {
    if (this.#drafted.length > 0 && this.#unit === undefined) {
      this.#issues.push({ kind: 'unreadable', message: '各表都没有金额单位，暂按万元' })
    }
    const sides = this.#drafted.flatMap((drafted) => drafted.sides.map((side) => ({ ...side, drafted })))
    const lost = sides.map(({ key, side, columns, rows, drafted }): LostTable => ({
      key,
      ...(side && { side }),
      partial: this.#isPartial(drafted),
      columns,
      rows: rows.map(({ amounts, sums }) => ({ ...sums, amounts: amounts.map(({ money }) => money) })),
    }))
    const { rows, conflicts } = resolveTables(this.#phase, lost, roundingOf(1, this.#unit ?? '万元'))
    for (const label of new Set(conflicts)) {
      const at = this.#placeOf(label)
      this.#issues.push({
        kind: 'identity',
        ...(at !== undefined && { at }),
        message: `${label}与各行之和不符，未用来定列`,
      })
    }
    let next = 0
    for (const drafted of this.#drafted) {
      const made = drafted.sides.flatMap((side) => side.rows.map((row) => this.#made(row, side, drafted, rows[next++])))
      this.#tables[drafted.definition.key] = tableOfRows(drafted, made)
    }
  }

  /** Begun twice, or the last of all and without a row: the document may have been cut there. */
  #isPartial(drafted: Drafted): boolean {
    const cut = drafted === this.#drafted.at(-1) && !hasRows(drafted) && !drafted.region.declaredEmpty
    return cut || this.#partial.has(drafted.definition.key)
  }

  /** Of the table that a column's label begins with. */
  #placeOf(label: string): string | undefined {
    const isMeant = ({ definition }: Drafted) => label.startsWith(`${tableName(this.#phase, definition.key)}的`)
    const region = this.#drafted.find(isMeant)?.region
    return region && spanOf(region.first.at, region.last.at)
  }

  result(): FlattenedTables {
    return { tables: this.#tables as Disclosure['tables'], rawTables: this.#rawTables, issues: this.#issues }
  }

  /** Each project that is evaluated is a table by itself in the document. */
  #evaluate(projects: readonly ProjectEvaluation[], title: string, unit: MoneyUnit): void {
    if (projects.length === 0) return
    const before = (this.#tables as Disclosure['tables']).projectPerformance
    this.#tables.projectPerformance = evaluatedProjects(projects, { title, unit, before })
  }

  #draft(region: Region, definition: TableDefinition, unit: MoneyUnit, remarks: Remark[]) {
    const { key } = definition
    const { body } = region
    const columns = columnsOf(definition, region)
    const input = { key, columns, body, unit, remarks }
    switch (key) {
      case 'balance':
        return { sides: balanceTables(key, body, columns, unit, remarks) }
      case 'appropriationBalance':
        return { sides: balanceTables(key, body, columns.slice(1), unit, remarks) }
      case 'income':
        return { sides: [this.#phase === 'budget' ? this.#withBodies(unitTable(input)) : functionTable(input)] }
      case 'basicEconomic':
        return { sides: [this.#phase === 'budget' ? economicTable(input) : economicDetailTable(input)] }
      case 'economicSummary':
        return { sides: [economicTable(input)] }
      case 'operating':
        return { sides: [operatingTable(input)] }
      case 'threePublic':
        return { sides: [threePublicTable(body, { columns, unit, phase: this.#phase, remarks })] }
      case 'projects':
        return { sides: [projectTable(body, { columns, unit, bodies: [...this.#bodies] })] }
      case 'projectPerformance':
        return { sides: [projectPerformanceTable(body, { columns, unit, remarks })] }
      case 'performance': {
        const { table, goals, indicators } = performanceTable(body, unit, remarks)
        return { sides: [table], goals, indicators }
      }
      case 'selfEvaluation': {
        const { table, goals, indicators, projects, last } = selfEvaluationTable(body, unit, remarks)
        this.#evaluate(projects, '', unit)
        return { sides: [table], goals, indicators, ...(last && { last }) }
      }
      default:
        return { sides: [functionTable(input)] }
    }
  }

  #withBodies(table: DraftTable): DraftTable {
    for (const row of table.rows) this.#bodies.add((row.make({}) as { name: string }).name)
    return table
  }

  #made(row: DraftRow, { columns }: DraftTable, { definition, region }: Drafted, found: FoundRow | undefined): unknown {
    const isAstray = definition.key === 'threePublic' && isOtherOrder(definition, region)
    // As many amounts as columns stand in their order, whether they add up or not: if the heads name these columns.
    const isComplete = row.amounts.length === columns.length
    const isUnnamed = isComplete && found?.broken === true && !isNamedWhole(definition, columns, region)
    const doubt = isAstray ? OTHER_ORDER : isUnnamed ? NOT_NAMED : undefined
    const known = {
      columns,
      titleOf: (column: string | undefined) => titleOf(definition, column),
      ...(doubt !== undefined && { doubt }),
    }
    const cells = placedCells(row.amounts, found, known, (remark) => this.#issues.push(remark))
    return row.make(cells)
  }

  #keepWhole({ title, first, last, body, head }: Region): void {
    const rows = [...head, ...body].map(({ tokens }) => tokens.map(({ text, at }) => ({ text, at })))
    this.#rawTables.push({ title: title === '' ? '（无标题）' : title, at: spanOf(first.at, last.at), rows })
  }
}

const OTHER_ORDER = '表头的次序与本表通行的不同，列由顺序暂定'
const NOT_NAMED = '本行各栏相加与其合计不符，表头也没有全部栏名，列由顺序暂定'

const hasRows = ({ sides, indicators }: Drafted): boolean =>
  sides.some(({ rows }) => rows.length > 0) || (indicators?.length ?? 0) > 0

function tableOfRows({ region, definition, unit, sides, last, goals, indicators }: Drafted, rows: readonly unknown[]) {
  const filled =
    sides.some((side) => side.rows.some(({ amounts }) => amounts.length > 0)) || (indicators?.length ?? 0) > 0
  const key = definition.key
  const columns = [...new Set(sides.flatMap((side) => [...side.columns, ...(side.beside ?? [])]))]
  return {
    state: filled ? 'filled' : region.declaredEmpty ? 'declaredEmpty' : 'empty',
    title: region.title,
    unit,
    at: spanOf(region.first.at, (last ?? region.last).at),
    columns,
    rows: key === 'balance' || key === 'appropriationBalance' ? sideBySide(rows) : rows,
    ...(goals && goals.length > 0 && { goals }),
    ...(indicators && { indicators }),
  }
}

/** Both sides of a balance in the order they are printed. */
const sideBySide = (rows: readonly unknown[]): unknown[] =>
  (rows as { row: number; side: string }[]).toSorted(
    (a, b) => a.row - b.row || (a.side === b.side ? 0 : a.side === 'income' ? -1 : 1),
  )
