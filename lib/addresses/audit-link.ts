import { yearAddress } from '@/lib/addresses/place-address'
import type { Phase } from '@/lib/budget/phase'

interface Held {
  readonly year: number
  readonly phase: Phase
}

/** Where the checks of a disclosure stand on its yearly page: of two disclosures on one page each has a place of its own. */
export function auditLink(department: string, { year, phase }: Held, held: readonly Held[]): string {
  const beside = held.some((each) => each.year === year && each.phase !== phase)
  return `${yearAddress(department, year)}#${beside ? `${phase}-` : ''}audit-title`
}
