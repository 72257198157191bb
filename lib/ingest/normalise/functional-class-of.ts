import { classesOf, functional } from '@/lib/budget/classification-data'
import { compared } from './words'

/**
 * The functional class (类) that a line of a balance names: `（七）文化体育旅游与传媒支出` → `207`. The names are those that
 * the classification has seen, of before a reform too; documents number and shorten them in their own ways, and change
 * the order of what they join (文化体育旅游, 文化旅游体育).
 */
export function functionalClassOf(label: string): string | undefined {
  const words = withoutNumber(label)
  return classes().get(stem(words)) ?? nearestTo(plainName(words))
}

/** Whether it is the whole name of a class, nothing left out and nothing added but its number. */
export const isFunctionalClass = (label: string): boolean => classes().has(stem(withoutNumber(label)))

const withoutNumber = (label: string): string =>
  compared(label).replace(
    /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|\[?2\d\d\]?(?=\p{Script=Han}))/u,
    '',
  )

/** A name that no list has: it begins with an older one, or shares four characters with the newest name of one class alone. */
function nearestTo(words: string): string | undefined {
  const pieces = Array.from({ length: Math.max(0, words.length - SHARED + 1) }, (_, i) => words.slice(i, i + SHARED))
  const near = classesOf(functional).filter((code) => {
    const [newest, ...older] = functional.namesOf(code)
    const goesOn = older.some(({ name }) => plainName(name).length >= SHARED && words.startsWith(plainName(name)))
    return goesOn || (newest !== undefined && pieces.some((piece) => newest.name.includes(piece)))
  })
  return near.length === 1 ? near[0] : undefined
}

const SHARED = 4

let known: ReadonlyMap<string, string> | undefined
function classes(): ReadonlyMap<string, string> {
  known ??= new Map<string, string>([
    ...classesOf(functional).flatMap((code) => functional.namesOf(code).map(({ name }) => [stem(name), code] as const)),
    ...WITHOUT_CODES.map(([code, name]) => [stem(name), code] as const),
  ])
  return known
}

/** Classes that balances list by name, and no table of a department prints with a code: no list of seen names can have them. */
const WITHOUT_CODES = [
  ['227', '预备费'],
  ['233', '债务发行费用'],
] as const

/** A name without the words that are left out at will. */
const plainName = (name: string): string =>
  compared(name)
    .replace(/\(.*\)$/, '')
    .replace(/(?<=.)(?:事务)?(?:支出|的支出)?$/, '')

/** Its characters in one order, without those that join. */
const stem = (name: string): string => [...plainName(name).replace(/[及和与、等]/g, '')].sort().join('')
