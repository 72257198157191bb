import { PHASE_TITLES } from '@/lib/budget/phase'
import type { ComparedDisclosure } from './get-compared-disclosure'

type Named = Pick<ComparedDisclosure, 'key' | 'districtName' | 'departmentName'>

/** Short names of what is compared: the district alone where that tells them apart, else the department. */
export function comparedNames(items: readonly Named[]): readonly string[] {
  const bodies = new Set(items.map(({ key }) => `${key.district}/${key.department}`))
  const districts = new Set(items.map(({ key }) => key.district))
  const alone = bodies.size === districts.size && districts.size > 1
  return items.map(({ key, districtName, departmentName }) => {
    const place = alone ? districtName : departmentName
    return `${place} ${key.year} ${PHASE_TITLES[key.phase]}`
  })
}

/** A document of a comparison, as it stands on a page. */
export type Compared = ComparedDisclosure
