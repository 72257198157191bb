import {
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
} from '@/lib/budget/classification'

/** The page of a functional code: one line over all departments and years. Undefined for what is no such code. */
export function functionLink(text: string | null | undefined): string | undefined {
  const code = parseFunctionalCode(text ?? '')
  return code && `/functions/${code}`
}

/** The page of an economic code. The government's classification is another system than the departments', and says so. */
export function economicLink(text: string | null | undefined): string | undefined {
  const department = parseDepartmentEconomicCode(text ?? '')
  if (department) return `/economics/${department}`
  const government = parseGovernmentEconomicCode(text ?? '')
  return government && `/economics/${GOVERNMENT}${government}`
}

/** What stands before a government code in an address. */
export const GOVERNMENT = 'gov-'
