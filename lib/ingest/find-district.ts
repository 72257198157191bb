import { divisionLevel, divisionStem, type DivisionCode, type Divisions } from '@/lib/budget/division'
import { bare } from './body-names'

/** Which government a document belongs to, or those it may belong to when names and codes do not settle it. */
export type DistrictFinding =
  | { readonly found: DivisionCode }
  | { readonly found: undefined; readonly candidates: readonly DivisionCode[]; readonly disagree: boolean }

/**
 * Told by the names (洛阳市西工区…), the likeliest first; by the project codes, which begin with the county's code; where
 * several counties share a name (鼓楼区), by the city or province that the text mentions; and where the names say no place,
 * by the place that the text puts in front of them (云阳县 before 水口镇人民政府).
 */
export function findDistrict(names: readonly string[], text: string, divisions: Divisions): DistrictFinding {
  const places = placesOf(divisions)
  const named =
    names.map((name) => places.at(name)?.codes ?? []).find((found) => found.length > 0) ??
    placesBefore(names, text, places)
  const coded = countyOfProjects(text, divisions)
  if (coded !== undefined && (named.length === 0 || named.includes(coded))) return { found: coded }
  // A province's or city's own department may run projects in a county.
  const [only] = named
  if (coded !== undefined && named.length === 1 && only !== undefined && divisionLevel(only) !== 'county')
    return { found: only }
  if (coded !== undefined) return { found: undefined, candidates: [...named, coded], disagree: true }
  if (named.length === 1) return { found: only as DivisionCode }
  const above = mentioned(named, text, divisions)
  return above !== undefined ? { found: above } : { found: undefined, candidates: named, disagree: false }
}

/** The names of the government and of those above it, longest way of saying it first: 洛阳市西工区, 西工区, 洛阳市. */
export function placeNames(code: DivisionCode, divisions: Divisions): string[] {
  const own = new Set(waysToSay(code, divisions))
  for (const step of divisions.path(code)) for (const way of waysToSay(step.code, divisions)) own.add(way)
  if (divisionLevel(code) === 'county')
    for (const stem of stemsOf(divisions.nameOf(code) ?? '')) for (const kind of '县市区') own.add(stem + kind)
  return [...own].sort((a, b) => b.length - a.length)
}

/**
 * A name without the place and the word for it, the party's prefix and the bracket of a part (本级): what a short form and
 * a full name share. Official long forms are said in their short ones.
 */
export function coreName(name: string, places: readonly string[]): string {
  const plain = bare(name.replace(/\s/g, '')).replace(OF_THE_PARTY, '')
  const place = places.find((candidate) => plain.startsWith(candidate))
  const inside =
    place === undefined ? places.find((candidate) => candidate.length > 2 && plain.includes(candidate)) : place
  const at = inside === undefined ? 0 : plain.indexOf(inside)
  const rest = (plain.slice(0, at) + plain.slice(at + (inside?.length ?? 0))).replace(LEVEL_WORD, '')
  return SHORT_FORMS.reduce((short, [long, form]) => short.replace(long, form), rest)
}

/** What a body of the party may say of itself before its place. */
export const OF_THE_PARTY = /^(?:中共|中国共产党)/

/** 区 of 区财政局 stands for the place; 市 of 市场监督管理局 does not. */
export const LEVEL_WORD = /^[省市县区旗](?!级|政(?![府协法])|场|容|域|划|民)/

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  // A committee of the party is named by its level: 省委办公厅 is the 办公厅 of 中国共产党…省委员会.
  [/^委员会/, '委'],
  [/纪律检查委员会/, '纪委'],
  [/(?<=纪委|^)监察委员会/, '监委'],
  [/中国人民政治协商会议/, '政协'],
  [/(?<=政协)委员会/, ''],
  [/人民代表大会/, '人大'],
  [/常务委员会/, '常委会'],
  [/管理委员会/, '管委会'],
  [/人民政府/, '政府'],
  // The office of a street is the government's branch: 人民政府万里街道办事处.
  [/^政府(?=.+(?:街道|街道办事处|镇|乡)$|.+街道)/, ''],
  [/(?<=街道)办事处$/, ''],
]

/** A zone (高新区, 新区) governs itself in part and is in no list of divisions; the place it is in is another government. */
export function zoneIn(name: string, divisions: Divisions): string | undefined {
  const place = placesOf(divisions).at(name, true)
  if (!place || place.level === 'county') return undefined
  const [zone = ''] = ZONE.exec(name.slice(place.end)) ?? []
  const body = name.slice(place.end + zone.length)
  return zone === '' || body === '' || /^(?:管理委员会|管委会)/.test(body) ? undefined : name.slice(0, place.end) + zone
}

const ZONE =
  /^.{0,10}?(?:高新技术(?:产业)?开发区|经济(?:技术)?开发区|高新区|经开区|开发区|新区|示范区|保税(?:港)?区|工业园区?|产业集聚区|风景名胜区|旅游度假区|度假区|管理区|试验区|合作区)/

// ── Names of places ─────────────────────────────────────────────────────────────────────────────────────────────────

interface Found {
  readonly codes: readonly DivisionCode[]
  readonly end: number
  readonly level: ReturnType<typeof divisionLevel>
}

interface Places {
  /** The longest place that the name begins with, or that stands in it; with `short`, 兰州 for 兰州市 as well. */
  at(name: string, short?: boolean): Found | undefined
}

const INDEXES = new WeakMap<Divisions, Places>()

function placesOf(divisions: Divisions): Places {
  const known = INDEXES.get(divisions)
  if (known) return known
  const codes = new Map<string, DivisionCode[]>()
  const short = new Map<string, DivisionCode[]>()
  const add = (index: Map<string, DivisionCode[]>, way: string, code: DivisionCode) => {
    const held = index.get(way)
    if (!held) index.set(way, [code])
    else if (!held.includes(code)) held.push(code)
  }
  for (const code of divisions.codes()) {
    const name = divisions.nameOf(code)
    if (name === undefined || FILLING.test(name)) continue
    for (const way of waysToSay(code, divisions)) add(codes, way, code)
    for (const stem of stemsOf(name)) if (stem.length > 1) add(short, stem, code)
  }
  const places = { at: (name: string, all = false) => longest(name, all ? [codes, short] : [codes], short) }
  INDEXES.set(divisions, places)
  return places
}

function longest(
  name: string,
  indexes: readonly ReadonlyMap<string, readonly DivisionCode[]>[],
  stems: ReadonlyMap<string, readonly DivisionCode[]>,
): Found | undefined {
  const plain = name.replace(/\s/g, '').replace(OF_THE_PARTY, '')
  const skipped = name.length - plain.length
  for (let from = 0; from < Math.max(1, plain.length - 3); from++) {
    for (let length = Math.min(LONGEST, plain.length - from); length >= 2; length--) {
      // Inside a name only a place that says what it is; in front a short one too (南县).
      if (from > 0 && length < 3) break
      const codes = indexes.flatMap((index) => index.get(plain.slice(from, from + length)) ?? [])
      const [first] = codes
      if (first !== undefined) return { codes, end: skipped + from + length, level: divisionLevel(first) }
    }
    const renamed = from === 0 ? ofFormerKind(plain, stems) : undefined
    if (renamed) return { ...renamed, end: skipped + renamed.end }
  }
  return undefined
}

/** A county that became a city or a district keeps its name: 章丘市 is 章丘区 today. Where two could be meant, none is. */
function ofFormerKind(plain: string, stems: ReadonlyMap<string, readonly DivisionCode[]>): Found | undefined {
  const [printed = '', stem = ''] = /^(.{2,4}?)(?:[市县区])(?!级)/u.exec(plain) ?? []
  const codes = (stems.get(stem) ?? []).filter((code) => divisionLevel(code) === 'county')
  return codes.length === 1 ? { codes, end: printed.length, level: 'county' } : undefined
}

const LONGEST = 24
const FILLING = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** 安徽省合肥市肥西县, 合肥市肥西县, 安徽省肥西县, 肥西县; the governments above also without the word for them. */
function waysToSay(code: DivisionCode, divisions: Divisions): string[] {
  const steps = divisions.path(code).map(({ name }) => name ?? '')
  const own = steps.at(-1)
  if (own === undefined || own === '') return []
  const above = steps.slice(0, -1).map((name) => ['', name, ...shortForms(name), ...stemsOf(name)])
  const before = above.reduce<string[]>((ways, forms) => ways.flatMap((way) => forms.map((form) => way + form)), [''])
  const names = [own, ...shortForms(own), ...(code.length === 2 && own.endsWith('自治区') ? stemsOf(own) : [])]
  const zone = steps.slice(0, -1).flatMap((name) => zoneForms(own, name))
  return before.flatMap((way) => [...names, ...(way === '' ? [] : zone)].map((name) => way + name))
}

/** 洛阳高新技术产业开发区 is called 高新区 behind the city's name; the list has the zones under codes of their own. */
function zoneForms(name: string, city: string): string[] {
  const [, kind] = ZONE_KINDS.find(([form]) => form.test(name)) ?? []
  if (kind === undefined) return []
  const plain = [city, divisionStem(city)].find((each) => name.startsWith(each)) ?? ''
  return [...new Set([name.slice(plain.length), ...kind])].filter((form) => form !== '' && form !== name)
}

const ZONE_KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/高新技术(?:产业)?开发区$/, ['高新区', '高新技术开发区', '高新技术产业开发区']],
  [/经济(?:技术)?开发区$/, ['经开区', '经济开发区', '经济技术开发区']],
]

/** 恩施土家族苗族自治州 is called 恩施州, 长阳土家族自治县 长阳县. */
function shortForms(name: string): string[] {
  const [, kind = ''] = /自治([州县旗])$/.exec(name) ?? []
  return kind === '' ? [] : [divisionStem(name) + kind]
}

const stemsOf = (name: string): string[] => {
  const stem = divisionStem(name)
  return stem === name || stem.length < 2 ? [] : [stem]
}

// ── Beside the names ────────────────────────────────────────────────────────────────────────────────────────────────

/** A town or a school that does not say where it is may be said so elsewhere. */
function placesBefore(names: readonly string[], text: string, places: Places): readonly DivisionCode[] {
  for (const name of names.map((each) => each.replace(/^[省市县区旗]/, ''))) {
    // Nothing stands everywhere, and is found without end.
    if (name === '') continue
    const before = new Set<string>()
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      before.add(text.slice(Math.max(0, at - 24), at))
    const found = [...before].flatMap((words) => endingIn(words, places) ?? [])
    const all = [...new Set(found.flatMap(({ codes }) => codes))]
    if (all.length > 0) return all
  }
  return []
}

/** The longest place that these words end in. */
function endingIn(words: string, places: Places): Found | undefined {
  for (let from = 0; from < words.length - 1; from++) {
    const found = places.at(words.slice(from))
    if (found && found.end === words.length - from) return found
  }
  return undefined
}

/** Project codes (项目编码) of a budget system begin with the county's code and two digits of the year. */
function countyOfProjects(text: string, divisions: Divisions): DivisionCode | undefined {
  const counts = new Map<DivisionCode, number>()
  for (const [, county = ''] of text.matchAll(/(?<![\d.])([1-9]\d{5})[12]\d{8,14}(?![\d.])/g)) {
    if (divisions.nameOf(county as DivisionCode) === undefined) continue
    counts.set(county as DivisionCode, (counts.get(county as DivisionCode) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first !== undefined && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** Of several counties of one name the one whose city, or else whose province, the text mentions. */
function mentioned(codes: readonly DivisionCode[], text: string, divisions: Divisions): DivisionCode | undefined {
  for (const level of ['prefecture', 'province'] as const) {
    const counts = codes.map((code) => {
      const step = divisions.path(code).find((each) => each.code !== code && each.level === level)
      // What stands directly under a province has no city: the province is what would be said.
      const above =
        step ?? (level === 'prefecture' ? divisions.path(code).find((each) => each.code !== code) : undefined)
      return above?.name === undefined ? 0 : text.split(above.name).length - 1
    })
    const hits = codes.filter((_, i) => (counts[i] ?? 0) > 0)
    if (hits.length === 1) return hits[0]
    if (hits.length > 1) return undefined
  }
  return undefined
}
