import { absMoney, compareMoney, moneyOf, ZERO, type Money } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { toWhosePlace, WHOSE_PLACE } from './place'

/** What matters most of all that was found: broken sums and contradictions by size, whether or not a document admits them. */
export async function listTellingFindings(db: Database, most = 6) {
  const ask = (severity: 'error' | 'conflict', difference: Prisma.DecimalNullableFilter, sort: 'asc' | 'desc') =>
    db.finding.findMany({
      where: { severity, difference, fixedAt: null, disclosure: { current: true, unitId: null } },
      orderBy: { difference: sort },
      take: most * MOST_OF_ONE,
      select: FINDING,
    })
  // By size is by the index from both of its ends: what is too much, and what is too little.
  const found = await Promise.all([
    ask('error', { gt: 0 }, 'desc'),
    ask('error', { lt: 0 }, 'asc'),
    ask('conflict', { gt: 0 }, 'desc'),
    ask('conflict', { lt: 0 }, 'asc'),
  ])
  const bySize = found
    .flat()
    .map(toTelling)
    .sort((a, b) => compareMoney(b.size, a.size) || ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  return spread(bySize).slice(0, most)
}
export type TellingFinding = ReturnType<typeof toTelling>

/** One bad table breaks many sums: so many are looked at to find the next document. */
const MOST_OF_ONE = 10
const MOST_SHOWN_OF_ONE = 2
const ORDER = ['error', 'conflict', 'doubt', 'form', 'rounding']

const FINDING = {
  ...{ key: true, severity: true, sentence: true, admitted: true, difference: true },
  disclosure: {
    select: {
      ...{ year: true, phase: true },
      department: { select: WHOSE_PLACE },
    },
  },
} satisfies Prisma.FindingSelect
type FindingRow = Prisma.FindingGetPayload<{ select: typeof FINDING }>

function toTelling({ key, severity, sentence, admitted, difference, disclosure }: FindingRow) {
  const { year, phase } = disclosure
  const { department, home } = toWhosePlace(disclosure.department)
  return {
    ...{ key, severity, sentence, admitted, year, phase, department: department.name },
    size: absMoney(moneyOf(difference?.toFixed(), '万元') ?? ZERO),
    page: `${home}/${year}`,
  }
}

interface Found {
  readonly page: string
  readonly phase: string
  readonly size: Money
}

/** Few of each document, and of one size only one: the same difference in four tables is most likely one matter. */
function spread<F extends Found>(found: readonly F[]): readonly F[] {
  const shown: F[] = []
  for (const each of found) {
    const own = shown.filter(({ page, phase }) => page === each.page && phase === each.phase)
    if (own.length < MOST_SHOWN_OF_ONE && own.every(({ size }) => size !== each.size)) shown.push(each)
  }
  return shown
}
