import { divisionLevel, type DivisionCode, type Divisions } from '@/lib/budget/division'

/** Which government a document belongs to, or those it may belong to when names and codes do not settle it. */
export type DistrictFinding =
  | { readonly found: DivisionCode }
  | { readonly found: undefined; readonly candidates: readonly DivisionCode[]; readonly disagree: boolean }

/**
 * Told by the names (洛阳市西工区…), by the project codes, which begin with the county's code, and, where several
 * counties share a name (鼓楼区), by the city that the text mentions.
 */
export function findDistrict(names: readonly string[], text: string, divisions: Divisions): DistrictFinding {
  const named = names.map((name) => districtsNamed(name, divisions)).find((found) => found.length > 0) ?? []
  const coded = countyOfProjects(text, divisions)
  if (coded !== undefined && (named.length === 0 || named.includes(coded))) return { found: coded }
  // A province's or city's own department may run projects in a county.
  const [only] = named
  if (coded !== undefined && named.length === 1 && only !== undefined && divisionLevel(only) !== 'county')
    return { found: only }
  if (coded !== undefined) return { found: undefined, candidates: [...named, coded], disagree: true }
  if (named.length === 1) return { found: only as DivisionCode }
  const above = named.filter((code) => isMentioned(code, text, divisions))
  return above.length === 1
    ? { found: above[0] as DivisionCode }
    : { found: undefined, candidates: named, disagree: false }
}

/** The names of the government and of those above it, longest way of saying it first: 洛阳市西工区, 西工区, 洛阳市. */
export function placeNames(code: DivisionCode, divisions: Divisions): string[] {
  const steps = divisions.path(code).flatMap(({ name }) => name ?? [])
  const all = steps.flatMap((_, from) =>
    steps.slice(from).map((_, length) => steps.slice(from, from + length + 1).join('')),
  )
  return all.sort((a, b) => b.length - a.length)
}

/** A name without the party's prefix, the place and the word for it: what a short form and a full name share. */
export function coreName(name: string, places: readonly string[]): string {
  const plain = name.replace(/\s/g, '').replace(/^中共/, '')
  const place = places.find((candidate) => plain.startsWith(candidate)) ?? ''
  return plain.slice(place.length).replace(/^[省市县区旗](?!级)/, '')
}

function districtsNamed(name: string, divisions: Divisions): DivisionCode[] {
  const plain = name.replace(/\s/g, '').replace(/^中共/, '')
  let best: DivisionCode[] = []
  let longest = 0
  for (const code of divisions.codes()) {
    const own = divisions.nameOf(code)
    if (own === undefined || !plain.includes(own) || FILLING.test(own)) continue
    // The longer the stretch of the name that is this place, the surer: 洛阳市西工区 beats 洛阳市.
    const length = Math.max(
      0,
      ...placeNames(code, divisions)
        .filter((place) => place.endsWith(own) && plain.startsWith(place))
        .map((place) => place.length),
    )
    if (length === 0 || length < longest) continue
    best = length > longest ? [code] : [...best, code]
    longest = length
  }
  return best
}

const FILLING = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** Project codes (项目编码) of a budget system begin with the county's code and two digits of the year. */
function countyOfProjects(text: string, divisions: Divisions): DivisionCode | undefined {
  const counts = new Map<DivisionCode, number>()
  for (const [, county = ''] of text.matchAll(/(?<![\d.])([1-9]\d{5})[12]\d{8,14}(?![\d.])/g)) {
    if (divisions.nameOf(county as DivisionCode) === undefined) continue
    counts.set(county as DivisionCode, (counts.get(county as DivisionCode) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first !== undefined && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : undefined
}

function isMentioned(code: DivisionCode, text: string, divisions: Divisions): boolean {
  const above = divisions.path(code).filter((step) => step.code !== code && step.level === 'prefecture')
  return above.some(({ name }) => name !== undefined && text.includes(name))
}
