import type { Cell } from '@/lib/budget/cell'
import { madeDisclosure } from '@/lib/testing/consistent-disclosure'
import type { Spec } from '@/lib/testing/consistent-rows'
import { madeYears, type ConsistentYears } from '@/lib/testing/consistent-years'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { moneyOf, moneyToText } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import type { TableKey } from '@/lib/budget/tables'
import type { AuditCase, Rule } from './rule'
import { runAudit } from './run-audit'
import { rowName } from './table-terms'

// 30101 · 30107 · 30201 · 30231 · 31002 · 养老 30108 · 30302 · 公积金 30113 · 项目甲 · 项目乙 · 项目丙 (fund)
const AMOUNTS = [100, 50, 20, 3, 40, 15, 6, 12, 8, 30, 25].map((wan) => wan * 10_000)
/** Last year's, and the plan's: five hundredths less. */
const EARLIER = AMOUNTS.map((yuan) => yuan - 500)

const SPEC: Omit<Spec, 'phase'> = { units: 1, levels: true, fund: true, seed: AMOUNTS }

/**
 * For tests: an invented department of one unit in round figures of 万元, every identity holding. 基本支出 246 (人员 183,
 * 公用 63), 项目 38 and 25 of a government fund: 309 in all. More units have the same amounts each.
 */
export const consistent = (phase: Phase, more: Partial<Spec> = {}): Disclosure =>
  madeDisclosure({ phase, ...SPEC, ...more })

/** The same beside its document of last year, and for accounts the year's budget. */
export const consistentWithOthers = (
  phase: Phase,
  { withCarriedOver = true, earlier = EARLIER, ...more }: Partial<Spec> & Others = {},
): ConsistentYears => {
  const now = { phase, ...SPEC, ...more }
  const before = { ...now, seed: earlier }
  return madeYears({ now, before, plan: { ...before, phase: 'budget' }, withCarriedOver })
}

interface Others {
  readonly withCarriedOver?: boolean
  readonly earlier?: readonly number[]
}

// ── Changed in one place ─────────────────────────────────────────────────────────────────────────────────────────

interface AnyRow {
  cells: Record<string, Cell>
  readonly level?: string
  readonly role?: string
}

/** With other words in one cell; the row goes by its code or name, `undefined` takes the cell away. */
export const withCell = (
  disclosure: Disclosure,
  key: TableKey,
  row: string,
  column: string,
  text: string | undefined,
): Disclosure =>
  withRows(disclosure, key, (rows) =>
    rows.map((each, i) => {
      if (i !== indexOf(rows, row)) return each
      const { [column]: _, ...others } = each.cells
      return { ...each, cells: text === undefined ? others : { ...others, [column]: { text } } }
    }),
  )

export const withoutRow = (disclosure: Disclosure, key: TableKey, row: string): Disclosure =>
  withRows(disclosure, key, (rows) => rows.filter((_, i) => i !== indexOf(rows, row)))

/** A row with other words of its own. */
export const withRow = (disclosure: Disclosure, key: TableKey, row: string, more: object): Disclosure =>
  withRows(disclosure, key, (rows) => rows.map((each, i) => (i === indexOf(rows, row) ? { ...each, ...more } : each)))

export function withRows(
  disclosure: Disclosure,
  key: TableKey,
  change: (rows: readonly AnyRow[]) => readonly object[],
): Disclosure {
  const table = disclosure.tables[key]
  if (!table) throw new Error(`no table ${key}`)
  return withTable(disclosure, key, { ...table, rows: change(table.rows as readonly AnyRow[]) })
}

/** With another table, or without. */
export function withTable(disclosure: Disclosure, key: TableKey, table: object | undefined): Disclosure {
  const { [key]: _, ...others } = disclosure.tables
  return { ...disclosure, tables: (table ? { ...others, [key]: table } : others) as Disclosure['tables'] }
}

/** A column that the reader could not settle. */
export const withOpenCell = (disclosure: Disclosure, key: TableKey, row: string, column: string): Disclosure =>
  withRows(disclosure, key, (rows) =>
    rows.map((each, i) => {
      const cell = each.cells[column]
      if (i !== indexOf(rows, row) || !cell) return each
      const resolved = { text: cell.text, how: 'placed', certainty: 'open' }
      return { ...each, cells: { ...each.cells, [column]: { ...cell, resolved } } }
    }),
  )

/** The first row of that code or name: 201, 30201/50502, 收入总计, 合计. */
function indexOf(rows: readonly AnyRow[], row: string): number {
  const found = rows.findIndex((each) => {
    const name = rowName(each)
    return name === row || name.split(/[ /]/).includes(row) || name.endsWith(`：${row}`)
  })
  if (found < 0) throw new Error(`no row ${row} in ${rows.map(rowName).join(', ')}`)
  return found
}

/** As a reader of flattened text leaves it: every figure has a place of its own, a blank no more than its line. */
export function placed(disclosure: Disclosure): Disclosure {
  const copy = structuredClone(disclosure)
  let line = 0
  for (const table of Object.values(copy.tables))
    for (const { cells } of (table?.rows ?? []) as readonly AnyRow[]) {
      line += 1
      for (const [i, cell] of Object.values(cells).entries())
        cell.at = cell.text.trim() === '' ? `L${line}` : `L${line}:${i * 20}-${i * 20 + cell.text.length}`
    }
  return copy
}

/** The same with every amount of the tables printed in 元. */
export function inYuan(disclosure: Disclosure): Disclosure {
  const copy = structuredClone(disclosure)
  for (const table of Object.values(copy.tables)) {
    if (!table) continue
    for (const { cells } of table.rows as readonly AnyRow[])
      for (const cell of Object.values(cells)) {
        const money = moneyOf(cell.text, table.unit)
        if (money !== undefined && cell.text.trim() !== '') cell.text = moneyToText(money, '元')
      }
    Object.assign(table, { unit: '元' })
  }
  return copy
}

/** A statement of these claims alone, each on the year's own figure of its phase unless it says otherwise. */
export const withClaims = (disclosure: Disclosure, ...claims: readonly Partial<Claim>[]): Disclosure => ({
  ...disclosure,
  claims: claims.map((claim, i) => ({
    ...{ section: 1, subject: 'income', year: disclosure.identity.year, at: `L${i + 1}`, unit: '万元' },
    basis: disclosure.identity.phase === 'budget' ? 'initial' : 'executed',
    ...claim,
  })) as Claim[],
})

export const words = (text: string): Cell => ({ text })

// ── Judged ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** What one rule says of a document: how many checks held, why some could not be made, what was found. */
export function judgedBy(rule: Rule, audited: Disclosure | AuditCase) {
  const given = 'disclosure' in audited ? audited : { disclosure: audited }
  const { checks, findings } = runAudit(given, [rule])
  return {
    holds: checks.filter(({ outcome }) => outcome === 'holds').length,
    fails: checks.filter(({ outcome }) => outcome === 'fails').length,
    unchecked: checks.flatMap(({ outcome, note = '' }) => (outcome === 'unchecked' ? note : [])),
    findings,
    sentences: findings.map(({ sentence }) => sentence),
    severities: findings.map(({ severity }: Finding) => severity),
  }
}
