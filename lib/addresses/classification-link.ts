import {
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
} from '@/lib/budget/classification'

/** The three classifications that lines are of. */
export type LineSystem = 'functional' | 'department' | 'government'

/** Where the classes of a classification stand. The two economic ones share a page. */
export const linesAddress = (system: LineSystem): string => (system === 'functional' ? '/functions' : '/economics')

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

/** The page of a code: none is of two classifications. */
export const codeLink = (text: string | null | undefined): string | undefined =>
  functionLink(text) ?? economicLink(text)

/** What stands before a government code in an address. */
export const GOVERNMENT = 'gov-'
