import { wordGrams, wordsOf } from '@/lib/search/search-grams'
import type { Phase } from '@/lib/budget/phase'
import { placeRank } from '@/lib/budget/registered-districts'
import type { Database } from '@/lib/db/client'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'

/** A department that is found by its names, with what is held of it. */
export interface Comparable {
  readonly district: { readonly slug: string; readonly name: string }
  readonly department: { readonly slug: string; readonly name: string }
  readonly disclosures: readonly { readonly year: number; readonly phase: Phase }[]
}

/** Departments by their names or codes; a year or a phase among the words keeps only what is of it. */
export async function findComparable(db: Database, text: string, most = 12): Promise<readonly Comparable[]> {
  const { grams, year, phase } = partsOf(text)
  if (grams.length === 0) return []
  const entries = await db.searchEntry.findMany({
    where: { kind: 'department', grams: { hasEvery: grams } },
    select: { path: true },
    orderBy: { path: 'asc' },
    take: most,
  })
  const addresses = entries.map(({ path }) => path.split('/').slice(1, 3))
  const departments = await db.department.findMany({
    where: { OR: addresses.map(([district = '', slug = '']) => ({ slug, district: { slug: district } })) },
    select: {
      ...WHOSE_PLACE,
      disclosures: {
        where: { current: true, unitId: null, ...(year && { year }), ...(phase && { phase }) },
        orderBy: [{ year: 'desc' }, { phase: 'desc' }],
        select: { year: true, phase: true },
      },
    },
    orderBy: [{ district: { code: 'asc' } }, { slug: 'asc' }],
  })
  return departments
    .filter(({ district, disclosures }) => district.slug !== null && disclosures.length > 0)
    .map(({ disclosures, ...row }) => {
      const { district, department } = toWhosePlace(row)
      return { district: { slug: district.slug, name: district.name }, department, disclosures }
    })
    .toSorted((a, b) => placeRank(a.district.slug) - placeRank(b.district.slug))
}

const PHASE_WORDS: readonly (readonly [Phase, RegExp])[] = [
  ['budget', /预算/g],
  ['final', /决算/g],
]

/** `洛龙 政务 2025 决算`: years and phases are set apart from names; they stand in no department's. */
function partsOf(text: string) {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0]
  const phases = PHASE_WORDS.filter(([, word]) => text.search(word) >= 0)
  const names = phases.reduce((rest, [, word]) => rest.replace(word, ' '), year ? text.replace(year, ' ') : text)
  return {
    grams: [...new Set(wordsOf(names.replace(/(?<=\s|^)年(?=\s|$)/g, ' ')).flatMap(wordGrams))],
    year: year === undefined ? undefined : Number(year),
    phase: phases.length === 1 ? phases[0]?.[0] : undefined,
  }
}
