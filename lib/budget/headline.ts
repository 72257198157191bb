import { isOpen, type Cell } from './cell'
import type { Disclosure } from './disclosure'
import type { Figure } from './figure'
import type { MoneyUnit } from './money'
import type { Phase } from './phase'
import type { Claim } from './statement'
import type { TableKey } from './tables'

/** The four totals every disclosure is known by (收入总计, 支出总计, 基本支出, 项目支出). */
export interface Headline {
  readonly totalIncome?: HeadlineFigure
  readonly totalExpenditure?: HeadlineFigure
  readonly basic?: HeadlineFigure
  readonly project?: HeadlineFigure
}

/** One total: the cell it was taken from, and the unit printed there, which may differ from table to table. */
export interface HeadlineFigure extends Pick<Figure, 'table' | 'column'> {
  readonly cell: Cell
  readonly unit: MoneyUnit
  /** Absent in the statement. */
  readonly row?: number
}

/**
 * From the tables; where a table is not published, from the sentence that states the figure of this year. What was left
 * open stands behind every figure that was not.
 */
export function headlineOf({ identity, tables, claims }: Pick<Disclosure, 'identity' | 'tables' | 'claims'>): Headline {
  const own = claims.filter(({ year, basis }) => year === identity.year && basis === STATED_BASIS[identity.phase])
  const found = {
    totalIncome: firstSettled(balanceTotal(tables, 'income'), stated(own, 'income')),
    totalExpenditure: firstSettled(
      balanceTotal(tables, 'expenditure'),
      expenditureSum(tables, 'total'),
      stated(own, 'expenditure'),
    ),
    basic: firstSettled(expenditureSum(tables, 'basic'), stated(own, 'basic')),
    project: firstSettled(expenditureSum(tables, 'project'), stated(own, 'project')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, figure]) => figure !== undefined))
}

function firstSettled(...found: readonly (HeadlineFigure | undefined)[]): HeadlineFigure | undefined {
  const there = found.filter((figure) => figure !== undefined)
  return there.find(({ cell }) => !isOpen(cell)) ?? there[0]
}

const STATED_BASIS: Record<Phase, Claim['basis']> = { budget: 'initial', final: 'executed' }

function balanceTotal(tables: Disclosure['tables'], side: 'income' | 'expenditure'): HeadlineFigure | undefined {
  const row = tables.balance?.rows.find((candidate) => candidate.side === side && candidate.role === 'total')
  return inTable('balance', tables.balance?.unit, row, 'amount')
}

function expenditureSum(tables: Disclosure['tables'], column: string): HeadlineFigure | undefined {
  const row = tables.expenditure?.rows.find(({ level }) => level === 'total')
  return inTable('expenditure', tables.expenditure?.unit, row, column)
}

function inTable(
  table: TableKey,
  unit: MoneyUnit | undefined,
  row: { readonly row: number; readonly cells: Readonly<Record<string, Cell>> } | undefined,
  column: string,
): HeadlineFigure | undefined {
  const cell = row?.cells[column]
  return row && cell && unit ? { cell, unit, table, row: row.row, column } : undefined
}

function stated(claims: readonly Claim[], subject: Claim['subject']): HeadlineFigure | undefined {
  const said = claims.flatMap((claim): HeadlineFigure[] =>
    claim.subject === subject && claim.label === undefined && claim.amount && isOfAllFunds(claim)
      ? [{ cell: claim.amount, unit: claim.unit, table: 'statement', column: 'amount' }]
      : [],
  )
  return firstSettled(...said)
}

/** 基本支出 of one fund is not all of it. */
const isOfAllFunds = ({ fund }: Claim): boolean => fund === undefined || fund === 'all'
