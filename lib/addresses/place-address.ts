import type { Phase } from '@/lib/budget/phase'
import { unitSegment } from '@/lib/budget/place'

interface DepartmentKey {
  /** Address parts. */
  readonly district: string
  readonly department: string
}

interface UnitKey {
  readonly code?: string | undefined
  readonly slug?: string | null | undefined
}

export const districtAddress = (district: string): string => `/${district}`

/** The address of a department, or of a unit of it, by the address parts. */
export const bodyAddress = ({ district, department }: DepartmentKey, unit?: UnitKey | null): string =>
  unitOf(`${districtAddress(district)}/${department}`, unit ? unitSegment(unit) : undefined)

/** A unit behind its department, by its own address part. */
export const unitOf = (department: string, unit: string | undefined): string =>
  unit === undefined ? department : `${department}/units/${unit}`

/** The yearly page of a department or a unit: `home` is the body's own address. */
export const yearAddress = (home: string, year: number | string): string => `${home}/${year}`

/** The check-up of a district, or of a year. */
export const checkupAddress = (of: string): string => `${of}/checkup`

/** The proof-reading sheet of a year. */
export const proofAddress = (year: string): string => `${year}/proof`

/** A project of a year: by its code, which lasts; where none is printed, by its place in the document. */
export const projectAddress = (year: string, { code, ordinal }: ProjectKey): string =>
  `${year}/projects/${code ?? `no-${ordinal}`}`

interface ProjectKey {
  readonly code: string | null
  readonly ordinal: number
}

/** A yearly page with its amounts in another unit. */
export const inUnitAddress = (year: string, unit: string): string => `${year}?unit=${unit}`

/** What begins the anchors of a table's rows on a yearly page. */
export const rowsAnchor = (phase: Phase, rows: 'project' | 'function'): string => `${phase}-${rows}`

/** A project by its place, a function by its code. */
export const rowAnchor = (phase: Phase, rows: 'project' | 'function', row: number | string): string =>
  `${rowsAnchor(phase, rows)}-${row}`
