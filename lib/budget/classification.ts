/**
 * The codes of the three classifications of expenditure (支出分类): their form, their level and their place in the tree.
 * Names and years are in ./classification-data, apart from the codes so that the lists are loaded only where they are asked.
 */

declare const classification: unique symbol

/** Functional classification (支出功能分类): what the money is for. 201 › 20103 › 2010350. */
export type FunctionalCode = string & { readonly [classification]: 'functional' }

/** Departmental economic classification (部门预算支出经济分类): what a department spends it on. 302 › 30201. */
export type DepartmentEconomicCode = string & { readonly [classification]: 'department-economic' }

/** Government economic classification (政府预算支出经济分类): the same spending in the government's budget. 502 › 50201. */
export type GovernmentEconomicCode = string & { readonly [classification]: 'government-economic' }

export type ClassificationCode = FunctionalCode | DepartmentEconomicCode | GovernmentEconomicCode

/** Class (类), section (款), item (项). The economic classifications end at the section. */
export type ClassificationLevel = 'class' | 'section' | 'item'

/**
 * Reads a functional code of 3, 5 or 7 digits as documents print it: whole, in three cells (`'201', '03', '50'`) or with
 * spaces inside. Says nothing of whether the code is in a list: see `functional` in ./classification-data.
 */
export const parseFunctionalCode = (...parts: readonly string[]): FunctionalCode | undefined =>
  digitsOf(parts, /^2\d\d(?:(?!00)\d\d){0,2}$/) as FunctionalCode | undefined

/** Reads a departmental economic code of 3 or 5 digits, whole or in two cells. */
export const parseDepartmentEconomicCode = (...parts: readonly string[]): DepartmentEconomicCode | undefined =>
  digitsOf(parts, /^3\d\d(?:(?!00)\d\d)?$/) as DepartmentEconomicCode | undefined

/** Reads a government economic code of 3 or 5 digits, whole or in two cells. */
export const parseGovernmentEconomicCode = (...parts: readonly string[]): GovernmentEconomicCode | undefined =>
  digitsOf(parts, /^5\d\d(?:(?!00)\d\d)?$/) as GovernmentEconomicCode | undefined

export function levelOf(code: ClassificationCode): ClassificationLevel {
  if (code.length <= 3) return 'class'
  return code.length <= 5 ? 'section' : 'item'
}

/** The code one level up; undefined for a class. */
export const parentOf = <Code extends ClassificationCode>(code: Code): Code | undefined =>
  code.length > 3 ? (code.slice(0, -2) as Code) : undefined

/** The codes from the class down to the code itself. */
export const lineOf = <Code extends ClassificationCode>(code: Code): readonly Code[] =>
  [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length) as Code)

/** The class (类) a code belongs to. */
export const classOf = <Code extends ClassificationCode>(code: Code): Code => code.slice(0, 3) as Code

/**
 * Who spends by a government economic code: organs (机关, 501–504) or institutions (事业单位, 505–506). The other classes
 * are not split by spender.
 */
export function spenderOf(code: GovernmentEconomicCode): 'organ' | 'institution' | undefined {
  if (code < '505') return code < '501' ? undefined : 'organ'
  return code < '507' ? 'institution' : undefined
}

function digitsOf(parts: readonly string[], form: RegExp): string | undefined {
  const pieces = parts
    .join(' ')
    .replace(/[０-９]/g, halfWidth)
    .trim()
    .split(/\s+/)
  const readings = [pieces.join(''), withLostZeros(pieces)]
  // A space within one text is a line break or a flattened table; cells are given apart, and each is a level of its own.
  if (parts.length > 1) readings.reverse()
  return readings.find((digits) => form.test(digits))
}

const halfWidth = (digit: string) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)

/** Spreadsheets print the section 02 in a cell of its own as 2. */
const withLostZeros = ([first = '', ...rest]: readonly string[]) =>
  first.length === 3 ? first + rest.map((piece) => piece.padStart(2, '0')).join('') : ''
