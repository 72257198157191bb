import divisions from '@/data/registry/divisions.json'
import { REGISTERED_DISTRICTS } from './registered-districts'
import { isSharedName } from './shared-names'

/** The places of the registry as pages tell them that must not ask the database: 上海市普陀区, for others have the name too. */
export const REGISTERED_PLACES: readonly { readonly slug: string; readonly name: string }[] = REGISTERED_DISTRICTS.map(
  ({ code, slug, name }) => ({ slug, name: isSharedName(name) ? `${above(code)}${name}` : name }),
)

/** The city, or the province where a city's level only fills the scheme. */
function above(code: string): string {
  const names: Readonly<Record<string, string>> = divisions.names
  const [city, province] = [names[code.slice(0, 4)], names[code.slice(0, 2)]]
  return (city?.endsWith('市') || city?.endsWith('州') ? city : province) ?? ''
}
