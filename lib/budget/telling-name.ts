import divisions from '@/data/registry/divisions.json'
import { divisionsOf, parseDivisionCode } from './division'

/**
 * The name by which a reader anywhere knows which government is meant: 洛龙区, of which there is one, and 上海市普陀区,
 * since 舟山市 has a 普陀区 as well. A code that is not in the list keeps the name it was given.
 */
export function tellingName({ code, name }: { readonly code: string; readonly name: string }): string {
  const parsed = parseDivisionCode(code)
  if (parsed === undefined || (COUNTS.get(name) ?? 0) < 2) return name
  const above = DIVISIONS.path(parsed).findLast((step) => step.code !== parsed)
  return `${above?.name ?? ''}${name}`
}

const DIVISIONS = divisionsOf(divisions.names)

/** How many divisions of the country have each name. */
const COUNTS: ReadonlyMap<string, number> = countsOf(Object.values(divisions.names))

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
