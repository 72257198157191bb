import { bodyAddress, districtAddress } from '@/lib/addresses/place-address'
import { site } from '@/lib/words/site'

interface Named {
  readonly slug: string
  readonly name: string
}

interface Placed {
  readonly district: Named
  readonly department?: Named
  /** It has pages of its years, and none over them. */
  readonly unit?: { readonly name: string } | null | undefined
}

/** The steps of a breadcrumb from the home page to a department or a unit of it. */
export const placeSteps = ({ district, department, unit }: Placed): readonly { name: string; href?: string }[] => [
  { name: site.pages.home, href: '/' },
  { name: district.name, href: districtAddress(district.slug) },
  ...(department
    ? [{ name: department.name, href: bodyAddress({ district: district.slug, department: department.slug }) }]
    : []),
  ...(unit ? [{ name: unit.name }] : []),
]
