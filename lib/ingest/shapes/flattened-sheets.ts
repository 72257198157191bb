import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Goal, Indicator } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawTable } from '@/lib/ingest/raw-table'
import type { TypedTables } from '@/lib/ingest/tables/type-tables'
import type { Cut } from './flattened-cuts'
import type { DraftTable, Remark } from './flattened-draft'
import { spanOf, type FlatLine } from './flattened-lines'
import { performanceTable } from './flattened-performance'
import { evaluatedProjects, type ProjectEvaluation } from './flattened-project-evaluation'
import { projectPerformanceTable } from './flattened-project-performance'
import { projectEvaluation, selfEvaluationTable } from './flattened-self-evaluation'

/** A sheet of goals or results, before its amounts have their places. */
export interface SheetDraft {
  readonly key: TableKey
  readonly unit: MoneyUnit
  readonly sides: readonly DraftTable[]
  readonly last?: FlatLine | undefined
  readonly goals?: readonly Goal[]
  readonly indicators?: readonly Indicator[]
  readonly projects?: readonly ProjectEvaluation[]
}

export interface Sheet extends SheetDraft {
  readonly frame: Omit<RawTable, 'rows'>
  readonly rows: readonly unknown[]
}

interface Setting {
  readonly phase: Phase
  readonly unit: MoneyUnit
  readonly remark: (remark: Remark) => void
}

/** Goals and results, whose cells are words; undefined where the columns are others than these readers know. */
export function sheetOf(key: TableKey, { body }: Cut, { phase, unit, remark }: Setting): SheetDraft | undefined {
  const printed = compared(body.map(({ text }) => text).join('')).replace(/\s/g, '')
  if (!hasKnownHeads(key, printed, phase)) return undefined
  const note = body.findIndex(({ text }) => NOTE.test(text))
  const lines = note < 0 ? body : body.slice(0, note)
  const remarks: Remark[] = []
  const draft = draftOf(key, lines, phase, unit, remarks)
  if (draft) for (const each of remarks) remark(each)
  return draft && { key, unit, ...draft }
}

const NOTE = /^[(（]?(?:备?注|说明)[:：]/

/** Whether the heads are printed, in the order in which these readers expect the cells below them. */
function hasKnownHeads(key: TableKey, printed: string, phase: Phase): boolean {
  if (key === 'performance') return TARGETS.test(printed)
  if (key === 'projectPerformance' && phase === 'budget') return FUNDS.test(printed) && GROUPS.test(printed)
  return RESULTS.test(printed) && (!MONEY.test(printed) || EXECUTION.test(printed))
}

const TARGETS = /一级指标二级指标三级指标(?:年度)?指标值(?!.{0,6}(?:完成|分值|权重))/
const FUNDS = /资金总额政府预算资金财政专户管理资金单位资金/
const GROUPS = /成本指标产出指标效益指标满意度指标/
const RESULTS = /三级指标.{0,4}指标值.{0,4}完成值.{0,2}分值.{0,4}得分.{0,2}偏差/
const MONEY = /预算总额|资金总额/
const EXECUTION = /年初预算数.{0,8}全年预算数.{0,8}全年执行数.{0,4}分值.{0,6}执行率.{0,4}得分/

function draftOf(
  key: TableKey,
  lines: readonly FlatLine[],
  phase: Phase,
  unit: MoneyUnit,
  remarks: Remark[],
): Omit<SheetDraft, 'key' | 'unit'> | undefined {
  if (key === 'selfEvaluation') {
    const { table, ...rest } = selfEvaluationTable(lines, unit, remarks)
    return { sides: [table], ...rest }
  }
  if (key === 'projectPerformance' && phase === 'final')
    return { sides: [], projects: [projectEvaluation(lines, unit, remarks)] }
  if (key === 'projectPerformance') {
    const columns = ['total', 'governmentBudget', 'fiscalAccount', 'unitFunds']
    const start = lines.findIndex(({ tokens }) => /^(?:合计|总计|\d{3}|\d{6}|\d{15,})$/.test(tokens[0]?.text ?? ''))
    return {
      sides: [projectPerformanceTable(lines.slice(start < 0 ? lines.length : start), { columns, unit, remarks })],
    }
  }
  const { table, goals, indicators } = performanceTable(lines, unit, remarks)
  return { sides: [table], goals, indicators }
}

/** The typed tables with those that the sheets make; each project that is evaluated is a sheet by itself. */
export function withSheets(typed: TypedTables, sheets: readonly Sheet[]): TypedTables {
  const tables: Record<string, unknown> = { ...typed.tables }
  for (const sheet of sheets) {
    const { key, unit, frame, projects = [] } = sheet
    if (sheet.sides.length > 0) tables[key] = tableOfSheet(sheet)
    if (projects.length > 0) {
      const before = (tables as Disclosure['tables']).projectPerformance
      const title = key === 'projectPerformance' ? frame.title : ''
      tables['projectPerformance'] = evaluatedProjects(projects, { title, unit, before })
    }
  }
  return { ...typed, tables: tables as Disclosure['tables'] }
}

function tableOfSheet({ frame, unit, sides, last, goals, indicators, rows }: Sheet) {
  const hasAmounts = sides.some((side) => side.rows.some(({ amounts }) => amounts.length > 0))
  const filled = hasAmounts || (indicators?.length ?? 0) > 0
  const columns = [...new Set(sides.flatMap((side) => [...side.columns, ...(side.beside ?? [])]))]
  return {
    state: filled ? 'filled' : frame.declaredEmpty ? 'declaredEmpty' : 'empty',
    title: frame.title,
    unit,
    at: last ? spanOf(frame.at, last.at) : frame.at,
    columns,
    rows,
    ...(goals && goals.length > 0 && { goals }),
    ...(indicators && { indicators }),
  }
}
