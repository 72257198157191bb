import type { FiscalYear } from '@/lib/budget/fiscal-year'
import type { Phase } from '@/lib/budget/phase'
import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import { toWhosePlace, WHOSE_PLACE, type Place } from './place'
import { toYearlyDisclosure, YEARLY_CONTENT, type YearlyDisclosure } from './yearly-disclosure'

export interface YearlyPage {
  readonly district: Place
  readonly department: { readonly slug: string; readonly name: string; readonly code: string | undefined }
  readonly year: FiscalYear
  /** What was published for the year; a phase that is absent here was not found. */
  readonly phases: readonly YearlyDisclosure[]
  /** Every year and phase the portal holds of this department. */
  readonly held: readonly { readonly year: FiscalYear; readonly phase: Phase }[]
}

/** One department's year: the figures of each phase, each with the cell it comes from. Undefined: no such page. */
export async function getYearlyPage(
  db: Database,
  address: { district: string; department: string; year: FiscalYear },
): Promise<YearlyPage | undefined> {
  const department = await db.department.findFirst({
    where: { slug: address.department, district: { slug: address.district } },
    select: { id: true, code: true, ...WHOSE_PLACE },
  })
  if (!department) return undefined
  const held = await db.disclosure.findMany({
    where: { departmentId: department.id, unitId: null, current: true },
    select: { year: true, phase: true },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }],
  })
  const rows = await db.disclosure.findMany({
    where: { departmentId: department.id, unitId: null, year: address.year, current: true },
    orderBy: { phase: 'asc' },
    include: YEARLY_CONTENT,
  })
  if (rows.length === 0) return undefined
  const whose = toWhosePlace(department)
  return {
    district: whose.district,
    department: { ...whose.department, code: printedCode(department.code) },
    year: address.year,
    phases: rows.map(toYearlyDisclosure),
    held,
  }
}
