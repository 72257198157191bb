import { REGISTERED_DISTRICTS } from './registered-districts'
import { tellingName } from './telling-name'

/** The places of the registry as pages tell them that must not ask the database: 上海市普陀区, for others have the name too. */
export const REGISTERED_PLACES: readonly { readonly slug: string; readonly name: string }[] = REGISTERED_DISTRICTS.map(
  ({ slug, ...district }) => ({ slug, name: tellingName(district) }),
)
