import registry from '@/data/registry/districts.json'

/** The districts of the registry, for pages that must not ask the database: what is missing, what failed. */
export const REGISTERED_DISTRICTS: readonly { readonly code: string; readonly slug: string; readonly name: string }[] =
  registry.map(({ code, slug, name }) => ({ code, slug, name }))

/** Where a place stands in lists: its city by when the registry first names one of it, and those nobody registered last. */
export const placeRank = (slug: string): number => RANKS.get(slug) ?? RANKS.size

const cityOf = (code: string): string => code.slice(0, 4)
const CITIES = [...new Set(REGISTERED_DISTRICTS.map(({ code }) => cityOf(code)))]
const RANKS: ReadonlyMap<string, number> = new Map(
  REGISTERED_DISTRICTS.map(({ code, slug }) => [slug, CITIES.indexOf(cityOf(code))]),
)

/** The order of lists: by city as {@link placeRank} says, then by address. */
export const byPlaceRank = (a: string, b: string): number => placeRank(a) - placeRank(b) || (a < b ? -1 : a > b ? 1 : 0)
