import { yearAddress } from '@/lib/addresses/place-address'
import { moneyOf } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'

/** The log of corrections (更正记录): what documents put right themselves, and documents that a later one replaced. */
export async function listCorrections(db: Database, most = 100) {
  const [admitted, replaced] = await Promise.all([
    db.correction.findMany({ orderBy: { id: 'desc' }, take: most, select: ADMITTED }),
    db.disclosure.findMany({
      where: { replacedById: { not: null }, unitId: null },
      orderBy: { id: 'desc' },
      take: most,
      select: { ...WHOSE, version: true, replacedBy: { select: { version: true, storedAt: true, ...DOCUMENT } } },
    }),
  ])
  return {
    admitted: admitted
      .filter(({ disclosure }) => disclosure.current)
      .map(({ key, reason, reported, status, answered, figures, disclosure }) => ({
        key,
        reason,
        reported,
        status,
        answered,
        ...addressOf(disclosure),
        roots: figures
          .filter(({ root }) => root)
          .map(({ label, at, published, corrected }) => ({
            label,
            at,
            published: moneyOf(published.toFixed(), '万元'),
            corrected: moneyOf(corrected.toFixed(), '万元'),
          })),
        reached: figures.filter(({ root }) => !root).length,
      })),
    replaced: replaced.flatMap(({ version, replacedBy, ...disclosure }) =>
      replacedBy
        ? {
            version,
            by: replacedBy.version,
            at: replacedBy.storedAt,
            ...addressOf(disclosure),
            byDocument: replacedBy.document.sha256.slice(0, 12),
          }
        : [],
    ),
  }
}

const DOCUMENT = { document: { select: { sha256: true } } } as const
const WHOSE = {
  year: true,
  phase: true,
  current: true,
  ...DOCUMENT,
  department: { select: WHOSE_PLACE },
} satisfies Prisma.DisclosureSelect

const ADMITTED = {
  key: true,
  reason: true,
  reported: true,
  status: true,
  answered: true,
  disclosure: { select: WHOSE },
  figures: {
    orderBy: { ordinal: 'asc' },
    select: { root: true, label: true, at: true, published: true, corrected: true },
  },
} satisfies Prisma.CorrectionSelect

function addressOf({ year, phase, document, department }: Prisma.DisclosureGetPayload<{ select: typeof WHOSE }>) {
  const whose = toWhosePlace(department)
  return {
    year,
    phase,
    department: whose.department.name,
    document: document.sha256.slice(0, 12),
    page: yearAddress(whose.home, year),
  }
}
