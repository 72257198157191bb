import { DIVISION_LEVELS, type DivisionLevel } from '@/lib/budget/division'

interface Grouped {
  readonly name: string
  readonly above: readonly string[]
  readonly level: DivisionLevel
}

/** The governments of one city, or one that publishes for itself: 河南省 › 洛阳市, 上海市, 江苏省 (省级). */
export interface PlaceGroup<Place> {
  readonly path: readonly string[]
  readonly level: DivisionLevel
  readonly places: readonly Place[]
}

/** Places under the city they are of, in the order given; a province or a city that publishes itself stands for itself. */
export function toPlaceGroups<Place extends Grouped>(places: readonly Place[]): readonly PlaceGroup<Place>[] {
  const groups = new Map<string, { path: readonly string[]; level: DivisionLevel; places: Place[] }>()
  for (const place of places) {
    const path = place.level === 'county' ? place.above : [...place.above, place.name]
    const key = [place.level, ...path].join('/')
    const group = groups.get(key) ?? { path, level: place.level, places: [] }
    groups.set(key, group)
    group.places.push(place)
  }
  return [...groups.values()]
}

/** How many of each level, the districts first: levels are never counted as one another. */
export const countLevels = (places: readonly Pick<Grouped, 'level'>[]) =>
  DIVISION_LEVELS.toReversed().flatMap((level) => {
    const count = places.filter((place) => place.level === level).length
    return count === 0 ? [] : [{ level, count }]
  })
