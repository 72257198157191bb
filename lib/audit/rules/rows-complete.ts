import { lineOf, type FunctionalCode } from '@/lib/budget/classification'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { TableKey } from '@/lib/budget/tables'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A table that has rows has its 合计; one that lists units lists all of them; one that prints 类 and 款 prints them for every 项. */
export const rowsComplete: JudgingRule = {
  id: 'rows-complete',
  title: '表里该有的合计行、单位行、上级科目行都在',
  severity: 'form',
  *judge({ disclosure }) {
    for (const key of WITH_TOTALS) yield* judgeTotal(disclosure, key)
    yield* judgeUnits(disclosure)
    for (const key of BY_FUNCTION) yield* judgeLevels(disclosure, key)
  },
}

const BY_FUNCTION = ['expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const
const WITH_TOTALS = [...BY_FUNCTION, 'income', 'basicEconomic', 'economicSummary', 'operating', 'projects'] as const
const WITH_UNITS = ['expenditure', 'generalPublic', 'operating', 'projectPerformance'] as const

interface LevelRow {
  readonly row: number
  readonly at?: string | undefined
  readonly level: string
  readonly code?: string
  readonly name?: string
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

/** ONE finding per table, with the first code that has nothing above it. */
function* judgeLevels(disclosure: Disclosure, key: TableKey): Generator<Judgement> {
  const rows = rowsOf(disclosure, key)
  const codes = new Set(rows.flatMap(({ level, code }) => (CODED.has(level) && code !== undefined ? code : [])))
  const printed = [3, 5].filter((length) => [...codes].some((code) => code.length === length))
  if (printed.length === 0) return
  const subject = `${tableName(disclosure, key)}的上级科目`
  const orphans = rows.filter(
    ({ level, code }) =>
      CODED.has(level) &&
      code !== undefined &&
      lineOf(code as FunctionalCode).some((above) => printed.includes(above.length) && !codes.has(above)),
  )
  const [first] = orphans
  if (!first) {
    yield { outcome: 'holds', subject }
    return
  }
  const sentence = `${tableName(disclosure, key)}有 ${orphans.length} 行没有印出上一级科目，如 ${first.code ?? ''} ${first.name ?? ''}。`
  yield { outcome: 'fails', subject, place: `${key} levels`, left: evidenceOf(key, first, first.code ?? ''), sentence }
}

const CODED: ReadonlySet<string> = new Set(['class', 'section', 'item'])
