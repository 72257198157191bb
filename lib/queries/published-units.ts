import type { Prisma } from '@/lib/db/generated/client'
import { HEAD, toHead, type DisclosureHead } from './disclosure-head'

/** A unit (单位) that published by itself, beside the department that holds it. */
export interface PublishedUnit {
  readonly name: string
  readonly disclosures: readonly DisclosureHead[]
}

/** Of units, those of which a document of their own is held. */
export const UNITS = {
  where: { disclosures: { some: { current: true } } },
  orderBy: { code: 'asc' },
  select: {
    name: true,
    disclosures: { where: { current: true }, orderBy: [{ year: 'asc' }, { phase: 'asc' }], select: HEAD },
  },
} satisfies Prisma.Department$unitsArgs
type UnitRow = Prisma.UnitGetPayload<{ select: typeof UNITS.select }>

export const toPublishedUnits = (units: readonly UnitRow[]): readonly PublishedUnit[] =>
  units.map(({ name, disclosures }) => ({ name, disclosures: disclosures.map(toHead) }))
