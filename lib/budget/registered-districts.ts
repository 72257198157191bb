import registry from '@/data/registry/districts.json'

/** The districts of the registry, for pages that must not ask the database: what is missing, what failed. */
export const REGISTERED_DISTRICTS: readonly { readonly slug: string; readonly name: string }[] = registry.map(
  ({ slug, name }) => ({ slug, name }),
)
