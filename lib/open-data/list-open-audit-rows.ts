import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { rowsOfDisclosures } from '@/lib/queries/disclosure-pages'

/* What the audit says, as open data: findings, the matters they belong to, corrections. */

export const openFindings = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => {
      const rows = await db.finding.findMany({
        where,
        orderBy: [OWNER, { id: 'asc' }],
        include: { matter: { select: { key: true } } },
      })
      return rows.map((row) => ({
        ...row,
        published: row.published as { text?: string; at?: string },
        at: (row.published as { at?: string }).at,
        expected: row.expected as { text?: string; at?: string } | null,
        difference: row.difference ? asPrinted(row.difference) : null,
      }))
    },
    () => 'expenditure',
  )

export const openMatters = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => {
      const rows = await db.matter.findMany({ where, orderBy: [OWNER, { id: 'asc' }] })
      return rows.map((row) => ({
        ...row,
        at: (row.root as { at?: string }).at,
        amount: row.amount ? asPrinted(row.amount) : null,
      }))
    },
    () => 'expenditure',
  )

/** A row for every figure that a correction changes. */
export const openCorrections = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => {
      const rows = await db.correction.findMany({
        where,
        include: { figures: { orderBy: { ordinal: 'asc' } } },
        orderBy: [OWNER, { id: 'asc' }],
      })
      return rows.flatMap(({ figures, ...correction }) =>
        figures.map(({ published, corrected, ...figure }) => ({
          ...figure,
          ...correction,
          published: asPrinted(published),
          corrected: asPrinted(corrected),
        })),
      )
    },
    (row) => asTable(row.table ?? ''),
  )

/** With two decimals at least, as documents print. */
const asPrinted = (amount: Prisma.Decimal): string => amount.toFixed(Math.max(2, amount.decimalPlaces()))

const OWNER = { disclosureId: 'asc' } as const

export const asTable = (key: string): TableKey => TABLE_KEYS.find((known) => known === key) ?? 'expenditure'
