import { figureOf, type Figure } from '@/lib/budget/figure'
import type { HeadlineFigure } from '@/lib/budget/headline'
import { addMoney, moneyOf, percentOf, subtractMoney, type Money } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { unitOf } from './disclosure-pages'
import { asCells, asHeadline, asUnit } from './stored-json'

/** What a list shows of a disclosure: its totals with their cells, and what its own words put in their place. */
export const HEAD = {
  ...{ year: true, phase: true, version: true, cells: true },
  document: { select: { sha256: true } },
  moneyUnit: true,
  tables: { where: { key: 'balance' }, select: { key: true, moneyUnit: true } },
  balanceLines: {
    where: { table: 'balance', side: 'income', role: 'carriedOver' },
    select: { row: true, cells: true },
  },
  corrections: {
    orderBy: { id: 'asc' },
    // Of the many figures that a correction reaches: those that a head can show, in the two tables of totals or a sentence.
    select: {
      figures: {
        where: { OR: [{ table: null }, { table: { in: ['balance', 'expenditure'] } }] },
        select: { at: true, corrected: true, arithmetic: true },
      },
    },
  },
} satisfies Prisma.DisclosureSelect
type HeadRow = Prisma.DisclosureGetPayload<{ select: typeof HEAD }>

/** A printed figure, and the amount that the document's own words put in its place. */
export interface HeldFigure {
  readonly figure: Figure | undefined
  readonly corrected: Money | undefined
  /** How the corrected amount follows: `2301.43 − 1499.85 = 801.58`. */
  readonly arithmetic: string | undefined
}

/** What stands in the income as carried over from earlier years; of one that is put right nothing is told. */
function carriedOverOf(row: HeadRow): readonly (Figure | undefined)[] {
  const document = row.document.sha256.slice(0, 12)
  return row.balanceLines.map(({ row: line, cells }) => {
    const at = { table: 'balance', row: line, column: 'amount', document } as const
    const { figure, corrected } = heldFigure(row, figureOf(asCells(cells)['amount'], unitOf(row, 'balance'), at))
    return corrected === undefined ? figure : undefined
  })
}

export function toHead(row: HeadRow) {
  const document = row.document.sha256.slice(0, 12)
  const headline = asHeadline(row.cells)
  const held = (stated: HeadlineFigure | undefined) =>
    heldFigure(row, stated && figureOf(stated.cell, stated.unit, { ...stated, document }))
  return {
    ...{ year: row.year, phase: row.phase, version: row.version, document },
    ...{ total: held(headline.totalExpenditure), basic: held(headline.basic), project: held(headline.project) },
    carriedOver: carriedOverOf(row),
  }
}
export type DisclosureHead = ReturnType<typeof toHead>

/** Corrections follow one another, so the last one speaks. */
function heldFigure({ corrections }: HeadRow, figure: Figure | undefined): HeldFigure {
  const own = corrections
    .flatMap(({ figures }) => figures)
    .filter(({ at }) => at !== null && at === figure?.at)
    .at(-1)
  return { figure, corrected: moneyOf(own?.corrected.toFixed(), '万元'), arithmetic: own?.arithmetic }
}

/** What a statement says of a change in what is spent, or at least in what comes in. */
export const STATED_CHANGE = {
  where: {
    ...{ label: null, direction: { not: null } },
    subject: { in: ['incomeAndExpenditure', 'expenditure', 'income'] },
  },
  orderBy: { ordinal: 'asc' },
  select: { subject: true, direction: true, baseYear: true, changePercent: true, moneyUnit: true, cells: true },
} satisfies Prisma.Disclosure$claimsArgs
type ChangeRow = Prisma.ClaimGetPayload<{ select: typeof STATED_CHANGE.select }>

export function toStatedChange(row: HeadRow & { readonly claims: readonly ChangeRow[] }) {
  const of = (subject: string) => row.claims.find((claim) => claim.subject === subject)
  const claim = of('incomeAndExpenditure') ?? of('expenditure') ?? of('income')
  if (!claim) return undefined
  const { subject, direction, baseYear, changePercent: percent } = claim
  const document = row.document.sha256.slice(0, 12)
  const cell = asCells(claim.cells)['change']
  const figure = figureOf(cell, asUnit(claim.moneyUnit), { table: 'statement', column: 'change', document })
  const held = heldFigure(row, figure)
  return { subject, direction, baseYear, percent, ...held, correctedPercent: correctedRate(row, claim, held) }
}
/** A corrected change is of the same figure of last year, which is what the corrected total leaves without it. */
function correctedRate(
  row: HeadRow,
  { subject, direction }: Pick<ChangeRow, 'subject' | 'direction'>,
  { corrected: change }: HeldFigure,
): string | undefined {
  const headline = asHeadline(row.cells)
  const stated = subject === 'income' ? headline.totalIncome : headline.totalExpenditure
  const total = stated && heldFigure(row, figureOf(stated.cell, stated.unit, stated)).corrected
  if (change === undefined || total === undefined) return undefined
  const before = direction === 'down' ? addMoney(total, change) : subtractMoney(total, change)
  return percentOf(change, before)
}

/** The newest year that anybody's document is held of, and whether accounts of it are among them: they come last of a year. */
export const findNewestYear = (db: Database) =>
  db.disclosure.findFirst({
    where: { current: true },
    orderBy: [{ year: 'desc' }, { phase: 'desc' }],
    select: { year: true, phase: true },
  })
