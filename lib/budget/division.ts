/**
 * Administrative divisions (行政区划) by their codes of GB/T 2260: 41 河南省 › 4103 洛阳市 › 410311 洛龙区. The names are a
 * file of some 3,400 rows: load them on the server, where they are needed, with {@link loadDivisions}.
 */

declare const division: unique symbol
export type DivisionCode = string & { readonly [division]: true }

/** Province (省级, 2 digits), prefecture (地级, 4), county (县级, 6). */
export const DIVISION_LEVELS = ['province', 'prefecture', 'county'] as const
export type DivisionLevel = (typeof DIVISION_LEVELS)[number]

export interface DivisionStep {
  readonly code: DivisionCode
  readonly level: DivisionLevel
  /** Undefined when the code is not in the list: codes come and go with every reform. */
  readonly name: string | undefined
}

export interface Divisions {
  /** Every code in the list, in its order. */
  codes(): readonly DivisionCode[]
  nameOf(code: DivisionCode): string | undefined
  /** The division and those above it, the province first, without the levels that only fill the scheme (市辖区 of a municipality). */
  path(code: DivisionCode): readonly DivisionStep[]
  /** The path in words: 河南省 › 洛阳市 › 洛龙区; an unknown step shows its code. */
  fullName(code: DivisionCode): string
}

/** Reads a code of 2, 4 or 6 digits; trailing zeros of a higher level go (`410300` is `4103`). */
export function parseDivisionCode(text: string): DivisionCode | undefined {
  const code = text
    .trim()
    .replace(/^(\d{4})00$/, '$1')
    .replace(/^(\d\d)00$/, '$1')
  return /^[1-9]\d(?:(?!00)\d\d){0,2}$/.test(code) ? (code as DivisionCode) : undefined
}

export function divisionLevel(code: DivisionCode): DivisionLevel {
  if (code.length <= 2) return 'province'
  return code.length <= 4 ? 'prefecture' : 'county'
}

/** The code one level up, filling levels included; undefined for a province. */
export const divisionParent = (code: DivisionCode): DivisionCode | undefined =>
  code.length > 2 ? (code.slice(0, -2) as DivisionCode) : undefined

/** Loads the names, once. */
export const loadDivisions = (): Promise<Divisions> => (loaded ??= load())

let loaded: Promise<Divisions> | undefined

async function load(): Promise<Divisions> {
  const { default: file } = await import('@/data/registry/divisions.json')
  const names: ReadonlyMap<string, string> = new Map(Object.entries(file.names))
  const codes = [...names.keys()].sort() as DivisionCode[]
  const path = (code: DivisionCode): readonly DivisionStep[] =>
    [2, 4, 6]
      .filter((length) => length <= code.length)
      .map((length) => code.slice(0, length) as DivisionCode)
      .map((step) => ({ code: step, level: divisionLevel(step), name: names.get(step) }))
      .filter(({ name }) => name === undefined || !FILLING.has(name))
  return {
    codes: () => codes,
    nameOf: (code) => names.get(code),
    path,
    fullName: (code) =>
      path(code)
        .map((step) => step.name ?? step.code)
        .join(' › '),
  }
}

/** Names of levels that govern nothing: they stand between a province and the counties directly under it. */
const FILLING: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])
