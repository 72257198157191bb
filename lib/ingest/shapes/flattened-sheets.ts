import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import type { Cut } from './flattened-cuts'
import type { DraftRow, GridDraft, GridSetting, Remark } from './flattened-draft'
import { goalRows } from './flattened-goals'
import { joinPieces, spanOf, type FlatLine } from './flattened-lines'
import { projectPerformanceGrid } from './flattened-project-performance'
import { resultRows } from './flattened-results'
import { moneyHead, moneyRows, wordRow, type MoneyColumns } from './flattened-sheet-rows'
import { targetRows } from './flattened-targets'

/**
 * The rows and columns of goals and results, whose cells are words; undefined where the columns are others than are known
 * here, or nothing tells the cells apart.
 */
export function sheetGridOf(key: TableKey, { body }: Cut, setting: Omit<GridSetting, 'bodies'>): GridDraft | undefined {
  const { phase } = setting
  const printed = compared(body.map(({ text }) => text).join('')).replace(/\s/g, '')
  if (!hasKnownHeads(key, printed, phase)) return undefined
  const note = body.findIndex(({ text }) => NOTE.test(text))
  const lines = note < 0 ? body : body.slice(0, note)
  if (key === 'projectPerformance' && phase === 'budget') return projectPerformanceGrid(lines, setting)
  const remarks: Remark[] = []
  const columns = key === 'performance' ? PLANNED : SPENT
  const rows = sheetRows(lines, columns, setting, remarks)
  if (!rows) return undefined
  for (const remark of remarks) setting.remark(remark)
  const sides = [{ key, columns: Object.keys(columns.amounts), rows }]
  return { sides, heads: [], exact: true, isNumbered: true }
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

const PLANNED: MoneyColumns = { amounts: { amount: '金额' }, beside: [] }
const SPENT: MoneyColumns = {
  amounts: { initial: '年初预算数', adjusted: '全年预算数', executed: '全年执行数' },
  beside: ['分值', '执行率', '得分'],
}

/** Money, goals in words, then indicators; rows are numbered as far as each of the three goes. */
function sheetRows(
  lines: readonly FlatLine[],
  columns: MoneyColumns,
  { unit }: Pick<GridSetting, 'unit'>,
  remarks: Remark[],
): DraftRow<RawRow>[] | undefined {
  const [own, ...others] = indicatorParts(lines)
  const above = own ? lines.slice(0, own.head) : lines
  const money = moneyRows(above, columns, unit)
  const rows = [...nameRow(above), ...moneyHead(above, columns), ...money, ...goalRows(above, remarks)]
  if (!own) return rows
  if (columns === PLANNED) {
    const targets = targetRows(lines[own.head], own.lines, money.length, remarks)
    return targets && [...rows, ...targets]
  }
  const results = [own, ...others].flatMap(({ from, head, lines: below }, i) => {
    const at = i === 0 ? lines[head]?.at : spanOf(lines[from]?.at ?? 'L1', lines[head]?.at ?? 'L1')
    return resultRows(at ?? 'L1', below, i === 0 ? money.length : 0, remarks)
  })
  return [...rows, ...results]
}

/** The lines below each head with 三级指标, and where its table begins: after the sum of the one before. */
function indicatorParts(body: readonly FlatLine[]): { from: number; head: number; lines: readonly FlatLine[] }[] {
  const heads = body.flatMap(({ text }, i) => (/三级指标/.test(text) ? [i] : []))
  const begins = heads.map((head, i) => {
    if (i === 0) return 0
    const above = heads[i - 1] ?? 0
    const sum = body.slice(above, head).findIndex(({ text }) => SUM.test(text))
    return sum < 0 ? head : above + sum + 1
  })
  return heads.map((head, i) => ({ from: begins[i] ?? head, head, lines: body.slice(head + 1, begins[i + 1]) }))
}

const SUM = /^总\s*分(?:\s|$)/

/** The name of a project behind its label, up to the next label. */
function nameRow(above: readonly FlatLine[]): DraftRow<RawRow>[] {
  const line = above.find(({ text }) => /^项\s*目\s*名\s*称(?:\s|[:：]|$)/.test(text))
  const tokens = line?.tokens.filter(({ text }) => !/^(?:项目名称|项|目|名|称)?[:：]?$/.test(text)) ?? []
  return line && tokens.length > 0 ? [wordRow(1, line.at, ['项目名称', joinPieces(tokens)])] : []
}
