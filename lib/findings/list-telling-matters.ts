import { yearAddress } from '@/lib/addresses/place-address'
import { compareMoney, moneyOf, ZERO } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'

/** What matters most of all that was found: broken sums and contradictions by size, whether or not a document admits them. */
export async function listTellingMatters(db: Database, most = 6) {
  const ask = (severity: 'error' | 'conflict') =>
    db.matter.findMany({
      where: {
        severity,
        toldTo: 'readers',
        amount: { gt: 0 },
        fixedAt: null,
        withdrawnAt: null,
        disclosure: { current: true, unitId: null },
      },
      orderBy: [{ amount: 'desc' }, { id: 'asc' }],
      take: most * MOST_OF_ONE,
      select: MATTER,
    })
  const found = (await Promise.all([ask('error'), ask('conflict')])).flat().map(toTelling)
  return spread(found.sort((a, b) => compareMoney(b.size, a.size))).slice(0, most)
}
export type TellingMatter = ReturnType<typeof toTelling>

/** So many are looked at to find the next document. */
const MOST_OF_ONE = 6
const MOST_SHOWN_OF_ONE = 2

const MATTER = {
  key: true,
  severity: true,
  headline: true,
  admitted: true,
  amount: true,
  disclosure: { select: { year: true, phase: true, department: { select: WHOSE_PLACE } } },
} satisfies Prisma.MatterSelect
type MatterRow = Prisma.MatterGetPayload<{ select: typeof MATTER }>

function toTelling({ key, severity, headline, admitted, amount, disclosure }: MatterRow) {
  const { year, phase } = disclosure
  const { department, home } = toWhosePlace(disclosure.department)
  return {
    key,
    severity,
    sentence: headline,
    admitted,
    year,
    phase,
    department: department.name,
    size: moneyOf(amount?.toFixed(), '万元') ?? ZERO,
    page: yearAddress(home, year),
  }
}

/** Few of each document. */
function spread(found: readonly TellingMatter[]): readonly TellingMatter[] {
  const shown: TellingMatter[] = []
  for (const each of found)
    if (shown.filter(({ page, phase }) => page === each.page && phase === each.phase).length < MOST_SHOWN_OF_ONE)
      shown.push(each)
  return shown
}
