import type { ComparedKey } from '@/lib/addresses/compare-address'
import { DIVISION_LEVELS } from '@/lib/budget/division'
import { MOST_COMPARED } from '@/lib/addresses/compare-address'
import type { CoverageDepartment, CoverageDistrict } from '@/lib/departments/list-coverage'

export interface DefaultComparison {
  readonly items: readonly ComparedKey[]
  /** The word of a name by which departments of several districts are taken to be of one kind; undefined: there is none. */
  readonly word: string | undefined
}

type District = Pick<CoverageDistrict, 'slug' | 'name' | 'level'> & {
  readonly departments: readonly (Pick<CoverageDepartment, 'slug' | 'name'> & {
    readonly disclosures: readonly Pick<CoverageDepartment['disclosures'][number], 'year' | 'phase'>[]
  })[]
}

/**
 * What is compared while nobody has chosen: of each district the newest disclosure of the kind of department that most
 * districts have. The kind is a word that stands in the names: the one shared by most districts, the longest of those.
 */
export function toDefaultComparison(all: readonly District[]): DefaultComparison {
  const districts = ofOneLevel(all)
  const word = sharedWord(districts)
  const newest = districts.flatMap((district) => {
    const own = district.departments.filter(({ name }) => word === undefined || name.includes(word))
    const found = own.flatMap((department) => newestOf(district.slug, department)).toSorted(byAge)
    return found.slice(0, 1)
  })
  const kept = newest.length <= MOST_COMPARED ? newest : newest.toSorted(byAge).slice(0, MOST_COMPARED)
  return { items: kept, word }
}

/** Governments of different levels are not alike: those of the level that most are of. */
function ofOneLevel(all: readonly District[]): readonly District[] {
  const held = all.filter(({ departments }) => departments.some(({ disclosures }) => disclosures.length > 0))
  const count = (level: District['level']) => held.filter((district) => district.level === level).length
  const [level] = DIVISION_LEVELS.toSorted((a, b) => count(b) - count(a))
  return held.filter((district) => district.level === level)
}

/** The newest first; of one year the accounts, which come later. */
const byAge = (a: ComparedKey, b: ComparedKey): number => b.year - a.year || b.phase.localeCompare(a.phase)

const newestOf = (district: string, { slug, disclosures }: District['departments'][number]): ComparedKey[] =>
  disclosures
    .map(({ year, phase }) => ({ district, department: slug, year, phase }))
    .toSorted(byAge)
    .slice(0, 1)

function sharedWord(districts: readonly District[]): string | undefined {
  const found = new Map<string, number>()
  for (const { name, departments } of districts) {
    const words = departments
      .filter(({ disclosures }) => disclosures.length > 0)
      .flatMap((department) => wordsOf(ownName(department.name, name)))
    for (const word of new Set(words)) found.set(word, (found.get(word) ?? 0) + 1)
  }
  const [first] = [...found]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || a.localeCompare(b))
  return first?.[0]
}

/** The district's own name says nothing of the kind. */
const ownName = (name: string, district: string): string =>
  [district, district.slice(0, -1)].reduce((rest, each) => rest.replaceAll(each, ' '), name)

/** Stretches of two to eight characters that are not made of words which every kind of body has in its name. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(GENERIC, ' ')
    .split(/[^\p{Script=Han}]+/u)
    .flatMap((run) => {
      const letters = [...run]
      return letters.flatMap((_, from) =>
        letters.slice(from + 1, from + LONGEST).map((_, i) => letters.slice(from, from + i + 2).join('')),
      )
    })
}

const LONGEST = 8
const GENERIC = /委员会|办公室|办事处|服务中心|中心|管理局|管理|服务|人民政府|局|和|与|及|区|县|市|的/g
