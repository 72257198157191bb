import { parseDepartmentEconomicCode } from '@/lib/budget/classification'
import { departmentEconomic } from '@/lib/budget/classification-data'
import { withoutSpaces } from './words'

/**
 * A departmental economic code, unless it is the code of a department that looks like a class: 302 over 商品和服务支出 is a
 * class, 302 over a bureau is not.
 */
export function economicCodeOf(parts: readonly string[], name: string): ReturnType<typeof parseDepartmentEconomicCode> {
  const code = parseDepartmentEconomicCode(...parts)
  if (code === undefined || code.length > 3) return code
  const words = withoutSpaces(name)
  const isClass = departmentEconomic.namesOf(code).some((seen) => words === seen.name)
  return !isClass && BODY.test(words) ? undefined : code
}

/** What the names of bodies end in, and no class of expenditure does. */
const BODY =
  /(?:局|委|办|厅|室|部|处|中心|所|院|会|队|站|馆|校|学|园|府|联|社|团|司|台)(?:[(（](?:本级|机关)[)）]|本级|机关)?$/
