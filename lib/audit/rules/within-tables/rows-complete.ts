import type { Cell } from '@/lib/budget/cell'
import { lineOf, type FunctionalCode } from '@/lib/budget/classification'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/**
 * A table that has rows has its 合计, a balance one on each side; what lists units lists the department's; what prints 类, 款
 * and 项 prints them for every code.
 */
export const rowsComplete: JudgingRule = {
  id: 'rows-complete',
  title: '表里该有的合计行、单位行、上级科目行都在',
  severity: 'form',
  toldTo: 'proof',
  presumes: '表已认出、有两行以上；上级科目只在这张表本来就印上级的时候才要。',
  example: '表 3 有 2 行没有印出上一级科目，如 2010301 行政运行。',
  *judge({ disclosure }) {
    for (const key of WITH_TOTALS) yield* judgeTotal(disclosure, key)
    yield* judgeUnits(disclosure)
    for (const key of BALANCES) yield* judgeSides(disclosure, key)
    for (const key of [...BY_FUNCTION, 'income'] as const) yield* judgeLevels(disclosure, key)
  },
}

const BY_FUNCTION = ['expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const
const WITH_TOTALS = [...BY_FUNCTION, 'income', 'basicEconomic', 'economicSummary', 'operating', 'projects'] as const
const WITH_UNITS = ['expenditure', 'generalPublic', 'operating', 'projectPerformance'] as const

const BALANCES = ['balance', 'appropriationBalance'] as const

interface LevelRow {
  readonly row: number
  readonly at?: string | undefined
  readonly level: string
  readonly code?: string
  readonly name?: string
  readonly cells: Cells
}

const rowsOf = ({ tables }: Disclosure, key: TableKey): readonly LevelRow[] =>
  (tables[key]?.state === 'filled' ? tables[key].rows : []) as unknown as readonly LevelRow[]

const evidenceOf = (key: TableKey, row: LevelRow, text: string) => ({
  ...{ table: key, row: row.row, text },
  ...(row.at !== undefined && { at: row.at }),
})

/** A single row needs no sum. */
function* judgeTotal(disclosure: Disclosure, key: TableKey): Generator<Judgement> {
  const rows = rowsOf(disclosure, key)
  const [first] = rows
  if (!first || rows.length < 2) return
  const subject = `${tableName(disclosure, key)}的合计行`
  const sums = rows.filter(({ level }) => level === 'total' || level === 'department')
  if (sums.length > 0) {
    yield { outcome: 'holds', subject }
    return
  }
  const sentence = `${tableName(disclosure, key)}有 ${rows.length} 行，没有合计行。`
  yield { outcome: 'fails', subject, place: `${key} total`, left: evidenceOf(key, first, first.name ?? ''), sentence }
}

/** The units of the income table are the department's units. */
function* judgeUnits(disclosure: Disclosure): Generator<Judgement> {
  const unitsIn = (key: TableKey) => rowsOf(disclosure, key).filter(({ level }) => level === 'unit')
  const all = unitsIn('income')
  if (all.length === 0) return
  for (const key of WITH_UNITS) {
    const listed = unitsIn(key)
    const [first] = listed
    // Many forms print no units here, and a unit without such money has no row.
    if (!first) continue
    const strange = listed.filter((unit) => !all.some((own) => isSameUnit(own, unit)))
    const subject = `${tableName(disclosure, key)}的单位`
    const [other] = strange
    if (!other) {
      yield { outcome: 'holds', subject }
      continue
    }
    const sentence = `${tableName(disclosure, key)}列有单位 ${other.code ?? ''} ${other.name ?? ''}，${tableName(disclosure, 'income')}里没有它。`
    yield {
      ...{ outcome: 'fails', subject, place: `${key} unit ${other.code ?? other.name ?? ''}`, sentence },
      ...{ left: evidenceOf(key, other, other.name ?? ''), severity: 'conflict' },
    }
  }
}

/** By code; where a table prints none, by name. */
const isSameUnit = (one: LevelRow, other: LevelRow): boolean =>
  one.code !== undefined && other.code !== undefined ? one.code === other.code : plain(one) === plain(other)
const plain = ({ name = '' }: LevelRow): string => name.replace(/[\s()（）]/g, '')

/** 总计 on the side of income and on that of expenditure, where the side has more than one row. */
function* judgeSides(disclosure: Disclosure, key: (typeof BALANCES)[number]): Generator<Judgement> {
  for (const side of ['income', 'expenditure'] as const) {
    const rows = disclosure.tables[key]?.rows.filter((row) => row.side === side) ?? []
    const [first] = rows
    if (!first || rows.length < 2) continue
    const subject = `${tableName(disclosure, key)}${side === 'income' ? '收入' : '支出'}一边的总计行`
    const { row, at, label } = first
    const left = { table: key, row, text: label, ...(at !== undefined && { at }) }
    if (rows.some(({ role }) => role === 'total')) yield { outcome: 'holds', subject }
    else yield { outcome: 'fails', subject, place: `${key} ${side} total`, left, sentence: `${subject}没有印出。` }
  }
}

/** ONE finding per table, with the first code that has nothing above it or below it where others have. */
function* judgeLevels(disclosure: Disclosure, key: TableKey): Generator<Judgement> {
  const bodies = bodiesOf(rowsOf(disclosure, key)).filter((rows) => printedIn(rows).some((length) => length < ITEM))
  if (bodies.length === 0) return
  const subject = `${tableName(disclosure, key)}的上级科目`
  const orphans = bodies.flatMap((rows) => rows.filter((row) => !hasAbove(row, rows)))
  const childless = bodies.flatMap((rows) => rows.filter((row) => !hasBelow(row, rows)))
  const [first = childless[0]] = orphans
  if (!first) {
    yield { outcome: 'holds', subject }
    return
  }
  const { code = '', name = '' } = first
  const lacking =
    orphans.length > 0 ? `${orphans.length} 行没有印出上一级科目` : `${childless.length} 行没有印出下一级科目`
  const sentence = `${tableName(disclosure, key)}有 ${lacking}，如 ${code} ${name}。`
  yield { outcome: 'fails', subject, place: `${key} levels`, left: evidenceOf(key, first, code), sentence }
}

const CODED: ReadonlySet<string> = new Set(['class', 'section', 'item'])
const ITEM = 7

/** The coded rows under each body: a unit may print its codes to another depth than the department. */
function bodiesOf(rows: readonly LevelRow[]): readonly (readonly LevelRow[])[] {
  const bodies: LevelRow[][] = [[]]
  for (const row of rows) {
    if (!CODED.has(row.level)) bodies.push([])
    else if (row.code !== undefined) bodies.at(-1)?.push(row)
  }
  return bodies
}

const printedIn = (rows: readonly LevelRow[]): number[] =>
  [3, 5, ITEM].filter((length) => rows.some(({ code }) => code?.length === length))

const hasAbove = ({ code = '' }: LevelRow, rows: readonly LevelRow[]): boolean =>
  lineOf(code as FunctionalCode).every(
    (above) => !printedIn(rows).includes(above.length) || rows.some((row) => row.code === above),
  )

/** What has no amount need not be told further. */
function hasBelow({ code = '', cells }: LevelRow, rows: readonly LevelRow[]): boolean {
  if (code.length === Math.max(...printedIn(rows)) || !Object.values(cells).some(isAmount)) return true
  return rows.some((row) => row.code !== code && row.code?.startsWith(code) === true)
}

const isAmount = ({ text }: Cell): boolean => /[1-9]/.test(text)
