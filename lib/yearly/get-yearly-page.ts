import type { FiscalYear } from '@/lib/budget/fiscal-year'
import type { Phase } from '@/lib/budget/phase'
import { bodyAddress } from '@/lib/addresses/place-address'
import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import { toWhosePlace, WHOSE_PLACE, type Place } from '@/lib/queries/place'
import { unitAt } from '@/lib/queries/published-units'
import { toYearlyDisclosure, YEARLY_CONTENT, type YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

export interface YearlyPage {
  readonly district: Place
  readonly department: { readonly slug: string; readonly name: string; readonly code: string | undefined }
  /** Set where the page is of one unit of the department; its figures are never the department's. */
  readonly unit: { readonly name: string; readonly code: string | undefined } | undefined
  /** Address of whom it is of, without the year. */
  readonly home: string
  readonly year: FiscalYear
  /** What was published for the year; a phase that is absent here was not found. */
  readonly phases: readonly YearlyDisclosure[]
  /** Every year and phase the portal holds of this department. */
  readonly held: readonly { readonly year: FiscalYear; readonly phase: Phase }[]
}

/** One department's or unit's year: the figures of each phase, each with the cell it comes from. Undefined: no such page. */
export async function getYearlyPage(
  db: Database,
  address: { district: string; department: string; unit?: string | undefined; year: FiscalYear },
): Promise<YearlyPage | undefined> {
  const department = await db.department.findFirst({
    where: { slug: address.department, district: { slug: address.district } },
    select: { id: true, code: true, ...WHOSE_PLACE },
  })
  if (!department) return undefined
  const { unit: segment } = address
  const unit =
    segment === undefined
      ? null
      : await db.unit.findFirst({
          where: { departmentId: department.id, ...unitAt(segment) },
        })
  if (segment !== undefined && !unit) return undefined
  const body = { departmentId: department.id, unitId: unit?.id ?? null }
  const held = await db.disclosure.findMany({
    where: { ...body, current: true },
    select: { year: true, phase: true },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }],
  })
  const rows = await db.disclosure.findMany({
    where: { ...body, year: address.year, current: true },
    orderBy: { phase: 'asc' },
    include: YEARLY_CONTENT,
  })
  if (rows.length === 0) return undefined
  const whose = toWhosePlace(department)
  return {
    district: whose.district,
    department: { ...whose.department, code: printedCode(department.code) },
    unit: unit ? { name: unit.name, code: printedCode(unit.code) } : undefined,
    home: bodyAddress({ district: address.district, department: department.slug }, unit),
    year: address.year,
    phases: rows.map(toYearlyDisclosure),
    held,
  }
}
