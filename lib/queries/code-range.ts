import type { ClassificationCode } from '@/lib/budget/classification'
import type { Prisma } from '@/lib/db/generated/client'

/** A code and everything below it, as a stretch of the index: from 201 up to, but without, 202. */
export const codesUnder = (code: ClassificationCode) => ({ gte: code, lt: String(Number(code) + 1) })

/** What pages over departments show: the edition in force, never a unit beside the department that holds it. */
export const IN_FORCE = { current: true, unitId: null } as const

export const NEWEST_FIRST: Prisma.DisclosureOrderByWithRelationInput[] = [
  { year: 'desc' },
  { phase: 'asc' },
  { departmentId: 'asc' },
]

/** Disclosures on one page of a line. */
export const EACH = 120
