import divisions from '@/data/registry/divisions.json'

/** Whether several governments of the country have this name: then their city is told with it, wherever it stands alone. */
export const isSharedName = (name: string): boolean => SHARED.has(name)

const SHARED: ReadonlySet<string> = sharedOf(Object.values(divisions.names))

function sharedOf(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.size === seen.add(name).size))
}
