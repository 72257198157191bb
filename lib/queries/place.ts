import { bodyAddress } from '@/lib/addresses/place-address'
import type { DivisionLevel } from '@/lib/budget/division'
import { placeRank } from '@/lib/budget/registered-districts'
import { tellingName } from '@/lib/budget/telling-name'
import type { Prisma } from '@/lib/db/generated/client'

/** A government whose departments publish, as pages tell it. */
export interface Place {
  readonly slug: string
  /** 洛龙区; with its city where others have the name too: 上海市普陀区. */
  readonly name: string
  /** Without the city. */
  readonly ownName: string
  /** The governments above it, the province first. */
  readonly above: readonly string[]
  readonly level: DivisionLevel
}

export const PLACE = {
  ...{ slug: true, name: true, code: true, level: true },
  parent: { select: { name: true, parent: { select: { name: true } } } },
} satisfies Prisma.DistrictSelect
export type PlaceRow = Prisma.DistrictGetPayload<{ select: typeof PLACE }>

export function toPlace({ slug, name, code, level, parent }: PlaceRow): Place {
  const above = [parent?.parent?.name, parent?.name].filter((step) => step !== undefined)
  return { slug: slug ?? code, name: tellingName({ code, name }), ownName: name, above, level }
}

/** A department's name as it is told of its place: 上海市普陀区财政局, for there is a 普陀区财政局 in another city. */
export const toldDepartment = (name: string, { name: told, ownName }: Place): string =>
  name.startsWith(ownName) ? told + name.slice(ownName.length) : name

/** Whose something is, for lists: place and department. */
export const WHOSE_PLACE = { slug: true, name: true, district: { select: PLACE } } satisfies Prisma.DepartmentSelect
type WhosePlaceRow = Prisma.DepartmentGetPayload<{ select: typeof WHOSE_PLACE }>

export function toWhosePlace({ slug, name, district: row }: WhosePlaceRow) {
  const district = toPlace(row)
  return {
    district,
    department: { slug, name: toldDepartment(name, district) },
    home: bodyAddress({ district: district.slug, department: slug }),
  }
}

/** Places to choose from, in the order of lists. */
export const toChoices = (rows: readonly PlaceRow[]): readonly { readonly slug: string; readonly name: string }[] =>
  rows
    .map(toPlace)
    .map(({ slug, name }) => ({ slug, name }))
    .toSorted((a, b) => placeRank(a.slug) - placeRank(b.slug))
