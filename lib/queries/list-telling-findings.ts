import type { Database } from '@/lib/db/client'
import { moneyOf } from '@/lib/budget/money'

export type TellingFinding = Awaited<ReturnType<typeof listTellingFindings>>[number]

/** What matters most of all that was found: what documents admit themselves, then broken sums and contradictions by size. */
export async function listTellingFindings(db: Database, most = 6) {
  const shown = { fixedAt: null, disclosure: { current: true } }
  const bySize = { orderBy: { difference: { sort: 'desc', nulls: 'last' } }, take: most } as const
  const [admitted, errors, conflicts] = await Promise.all([
    db.correction.findMany({ where: { disclosure: { current: true } }, include: { disclosure: WHERE }, take: most }),
    db.finding.findMany({
      where: { ...shown, severity: 'error', admitted: false },
      include: { disclosure: WHERE },
      ...bySize,
    }),
    db.finding.findMany({
      where: { ...shown, severity: 'conflict', admitted: false },
      include: { disclosure: WHERE },
      ...bySize,
    }),
  ])
  const found = [...errors, ...conflicts].map(({ key, severity, sentence, difference, disclosure }) => ({
    ...{ key: `finding-${key}`, severity, sentence, admitted: false, ...addressOf(disclosure) },
    difference: moneyOf(difference?.toFixed(), '万元'),
  }))
  const own = admitted.map(({ key, reason, disclosure }) => ({
    ...{
      key: 'audit',
      id: key,
      severity: 'error' as const,
      sentence: reason,
      admitted: true,
      ...addressOf(disclosure),
    },
    difference: undefined,
  }))
  return [...own, ...onePerDocument(found)].slice(0, most)
}

const WHERE = {
  select: {
    year: true,
    phase: true,
    department: { select: { slug: true, name: true, district: { select: { slug: true } } } },
  },
} as const

interface Owner {
  readonly year: number
  readonly phase: 'budget' | 'final'
  readonly department: {
    readonly slug: string
    readonly name: string
    readonly district: { readonly slug: string | null }
  }
}

const addressOf = ({ year, phase, department }: Owner) => ({
  ...{ year, phase, department: department.name },
  page: `/${department.district.slug ?? ''}/${department.slug}/${year}`,
})

/** Two of each document at the most: one bad document must not fill the page. */
function onePerDocument<Found extends { readonly page: string }>(found: readonly Found[]): readonly Found[] {
  return found.filter(({ page }, i) => found.slice(0, i).filter((before) => before.page === page).length < 2)
}
