import type { Prisma } from '@/lib/db/generated/client'
import { HEAD, toHead, type DisclosureHead } from './disclosure-head'

/** A unit (单位) that published by itself, beside the department that holds it. */
export interface PublishedUnit {
  /** What its address is made of. */
  readonly code: string
  readonly slug: string | null
  readonly name: string
  readonly disclosures: readonly DisclosureHead[]
}

/** Of units, those of which a document of their own is held. */
export const UNITS = {
  where: { disclosures: { some: { current: true } } },
  orderBy: { code: 'asc' },
  select: {
    ...{ code: true, slug: true, name: true },
    disclosures: { where: { current: true }, orderBy: [{ year: 'asc' }, { phase: 'asc' }], select: HEAD },
  },
} satisfies Prisma.Department$unitsArgs

/** Whose address ends in this: its slug, else its code. */
export const unitAt = (segment: string) => ({
  OR: [{ slug: segment }, { slug: null, code: segment }],
})

type UnitRow = Prisma.UnitGetPayload<{ select: typeof UNITS.select }>

export const toPublishedUnits = (units: readonly UnitRow[]): readonly PublishedUnit[] =>
  units.map(({ disclosures, ...unit }) => ({ ...unit, disclosures: disclosures.map(toHead) }))
