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

/** A name without the word for its kind and the peoples it is autonomous for: 恩施土家族苗族自治州 → 恩施, 洛阳市 → 洛阳. */
export function divisionStem(name: string): string {
  const autonomous = /^(.+?)自治[区州县旗]$/.exec(name)?.[1]
  if (autonomous === undefined) return name.replace(/(?:特别行政区|林区|地区|矿区|新区|[省市县区旗盟])$/, '') || name
  let stem = autonomous
  for (;;) {
    const people = PEOPLES.find((each) => stem.length > each.length + 1 && stem.endsWith(each))
    if (people === undefined) return stem
    stem = stem.slice(0, -people.length)
  }
}

/** The peoples (民族) that autonomous places are named after, as they stand in the names of places; longer ones first. */
const PEOPLES = (
  '蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 ' +
  '水族 东乡族 纳西族 景颇族 柯尔克孜 哈萨克族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 阿昌族 普米族 塔吉克 怒族 鄂温克族 德昂族 ' +
  '保安族 裕固族 独龙族 鄂伦春 各族'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** Loads the names, once. */
export const loadDivisions = (): Promise<Divisions> => (loaded ??= load())

let loaded: Promise<Divisions> | undefined

async function load(): Promise<Divisions> {
  const { default: file } = await import('@/data/registry/divisions.json')
  return divisionsOf(file.names)
}

/** The divisions of a list of names by their codes. */
export function divisionsOf(given: Readonly<Record<string, string>>): Divisions {
  const names: ReadonlyMap<string, string> = new Map(Object.entries(given))
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
