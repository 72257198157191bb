import type { Prisma } from '@/lib/db/generated/client'
import { toWhosePlace, WHOSE_PLACE } from './place'
import { asEvidence } from './stored-json'

/** What was found about a disclosure's figures and what its own words put in their place, for pages that show some of them. */
export const FIGURE_AUDIT = {
  findings: {
    where: { fixedAt: null, severity: { in: ['error', 'conflict', 'doubt'] } },
    orderBy: { id: 'asc' },
    select: { key: true, severity: true, published: true, expected: true },
  },
  corrections: {
    orderBy: { id: 'asc' },
    select: { figures: { orderBy: { ordinal: 'asc' }, select: { at: true, corrected: true, arithmetic: true } } },
  },
} satisfies Prisma.DisclosureSelect
type AuditRow = Prisma.DisclosureGetPayload<{ select: typeof FIGURE_AUDIT }>

export const toFigureAudit = ({ findings, corrections }: AuditRow) => ({
  findings: findings.map(({ key, severity, published, expected }) => ({
    ...{ key, severity },
    // What stands in another document is no place of this one.
    touches: [asEvidence(published), expected === null ? undefined : asEvidence(expected)].flatMap((end) =>
      end?.document === undefined ? (end?.at ?? []) : [],
    ),
  })),
  corrections: corrections.map(({ figures }) => ({
    figures: figures.map(({ at, corrected, arithmetic }) => ({ at, corrected: corrected.toFixed(), arithmetic })),
  })),
})

/** Whose disclosure it is, for a row that stands beside others. */
export const WHOSE = {
  ...{ id: true, year: true, phase: true, moneyUnit: true },
  document: { select: { sha256: true } },
  tables: { select: { key: true, moneyUnit: true, state: true } },
  department: { select: WHOSE_PLACE },
} satisfies Prisma.DisclosureSelect
type WhoseRow = Prisma.DisclosureGetPayload<{ select: typeof WHOSE }>

export function toWhose({ year, phase, document, department }: WhoseRow) {
  return { year, phase, document: document.sha256.slice(0, 12), ...toWhosePlace(department) }
}
