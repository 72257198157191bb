import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import type { SectionProps } from './phase-view'

export const hasFlow = (_: YearlyDisclosure): boolean => false

export function FlowSection(_: SectionProps) {
  return null
}
