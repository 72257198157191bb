import { departmentEconomic, functional } from '@/lib/budget/classification-data'
import { parseDepartmentEconomicCode, parseFunctionalCode } from '@/lib/budget/classification'
import type { CodeForm } from './flattened-coded-rows'

/** Lines of functional codes (功能分类). */
export const FUNCTIONAL: CodeForm = {
  lines: /^2/,
  namesOf: (code) => namesIn(functional, parseFunctionalCode(code)),
}

/** Lines of departmental economic codes (部门经济分类). */
export const ECONOMIC: CodeForm = {
  lines: /^3/,
  namesOf: (code) => namesIn(departmentEconomic, parseDepartmentEconomicCode(code)),
}

const namesIn = <Code>(list: { namesOf(code: Code): readonly { name: string }[] }, code: Code | undefined): string[] =>
  code === undefined ? [] : list.namesOf(code).map(({ name }) => name)
