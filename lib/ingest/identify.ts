import type { DisclosedTables, DisclosureIdentity } from '@/lib/budget/disclosure'
import { parseDivisionCode, type DivisionCode, type Divisions } from '@/lib/budget/division'
import { bodyKey, type Department, type District } from '@/lib/budget/place'
import { coreName, findDistrict, placeNames } from './find-district'
import type { Cover } from './read-cover'

/** Who is known: the reviewed registry, and the divisions of the country. */
export interface Registry {
  readonly districts: readonly District[]
  readonly divisions: Divisions
}

/** Something for the registry that a person has to look at. */
export type Proposal =
  | { readonly kind: 'district'; readonly code: string; readonly name: string }
  | {
      readonly kind: 'department'
      readonly district: string
      readonly code?: string
      readonly name: string
      readonly units: readonly PrintedUnit[]
    }
  | { readonly kind: 'unit'; readonly department: string; readonly unit: PrintedUnit }
  /** The code is known by another name (更名). */
  | {
      readonly kind: 'renamed'
      readonly code: string
      readonly from: string
      readonly to: string
      readonly year: number
    }
  /** The registry holds the department without a code, and here it is. */
  | { readonly kind: 'code'; readonly department: string; readonly code: string }

/** Two things that the document or the registry says and that cannot both be so: asked about, never settled here. */
export type Conflict =
  | { readonly kind: 'district'; readonly candidates: readonly string[] }
  | { readonly kind: 'year'; readonly years: readonly number[] }
  /** The code is one department's, the name another's. */
  | { readonly kind: 'nameOfAnother'; readonly code: string; readonly name: string; readonly other: string }
  /** The name is known, under another code. */
  | { readonly kind: 'otherCode'; readonly name: string; readonly code: string; readonly known: string }
  /** The code is known, but nothing in the name resembles the names it had. */
  | { readonly kind: 'strangeName'; readonly name: string; readonly code: string; readonly known: string }

export type Identification =
  /** It can be stored; proposals are for the record. */
  | { readonly outcome: 'identified'; readonly identity: DisclosureIdentity; readonly proposals: readonly Proposal[] }
  /** The registry lacks its district, department or unit. */
  | { readonly outcome: 'proposed'; readonly identity: DisclosureIdentity; readonly proposals: readonly Proposal[] }
  | { readonly outcome: 'conflict'; readonly identity: DisclosureIdentity; readonly conflict: Conflict }
  | { readonly outcome: 'unclear'; readonly missing: 'year' | 'phase' | 'name' | 'district' | 'unit' }

export interface PrintedUnit {
  readonly code: string
  readonly name: string
}

/** What a person has decided about a document: `410303/113`, or `410303/113/113002` for one unit's document. */
export interface Decision {
  readonly district: string
  readonly department: string
  readonly unit?: string
}

interface Evidence {
  readonly cover: Cover
  readonly tables: DisclosedTables
  /** The whole text, for codes and for the names of cities. */
  readonly text: string
}

/** Whose document it is: read off the document, then held against the registry. */
export function identify(evidence: Evidence, reviewed: Registry, decision?: Decision): Identification {
  const registry = { ...reviewed, divisions: withDistricts(reviewed) }
  const { cover, tables, text } = evidence
  const { year, phase, scope } = cover
  if (year === undefined) return { outcome: 'unclear', missing: 'year' }
  if (phase === undefined) return { outcome: 'unclear', missing: 'phase' }
  const rows = bodiesIn(tables)
  const district = decision ? districtOf(decision) : findDistrict(namesOf(cover, rows), text, registry.divisions)
  const code = district.found ?? district.candidates[0]
  if (code === undefined) return { outcome: 'unclear', missing: 'district' }
  const places = placeNames(code, registry.divisions)
  const name = namesOf(cover, rows).find((candidate) => coreName(candidate, places).length > 1)
  if (name === undefined) return { outcome: 'unclear', missing: 'name' }

  const printed = codesOf(rows, text, name, places)
  const unit = scope === 'unit' ? (decision?.unit ?? unitOf(printed.units, name, places)) : undefined
  if (scope === 'unit' && unit === undefined) return { outcome: 'unclear', missing: 'unit' }
  const department = decision?.department ?? printed.department ?? unit?.slice(0, 3)
  const identity: DisclosureIdentity = {
    ...{ district: code, scope, department: department ?? '~' },
    ...(unit !== undefined && { unit }),
    ...{ name, year, phase },
  }
  if (district.found === undefined && (district.disagree || district.candidates.length > 1))
    return { outcome: 'conflict', identity, conflict: { kind: 'district', candidates: district.candidates } }
  if (cover.disputedYears.length > 0)
    return { outcome: 'conflict', identity, conflict: { kind: 'year', years: cover.disputedYears } }
  return lookUp({ identity, code: department, units: printed.units, places, registry, decided: decision !== undefined })
}

/** A county newer than the official list is known by the registry alone. */
function withDistricts({ districts, divisions }: Registry): Divisions {
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  const nameOf = (code: DivisionCode) => divisions.nameOf(code) ?? names.get(code)
  return {
    ...divisions,
    nameOf,
    codes: () => [
      ...new Set([...divisions.codes(), ...districts.flatMap(({ code }) => parseDivisionCode(code) ?? [])]),
    ],
    path: (code) => divisions.path(code).map((step) => ({ ...step, name: nameOf(step.code) })),
  }
}

interface Sought {
  readonly identity: DisclosureIdentity
  /** As printed or decided; undefined when the document prints none. */
  readonly code: string | undefined
  readonly units: readonly PrintedUnit[]
  readonly places: readonly string[]
  readonly registry: Registry
  readonly decided: boolean
}

function lookUp({ identity, code, units, places, registry, decided }: Sought): Identification {
  const { name, year } = identity
  const district = registry.districts.find((candidate) => candidate.code === identity.district)
  const stranger = (): Proposal => ({
    ...{ kind: 'department', district: identity.district, ...(code !== undefined && { code }), name, units },
  })
  if (!district) {
    const division = parseDivisionCode(identity.district)
    const own = (division && registry.divisions.nameOf(division)) ?? identity.district
    const proposals = [{ kind: 'district', code: identity.district, name: own } as const, stranger()]
    return { outcome: 'proposed', identity, proposals }
  }
  const byCode = district.departments.find((candidate) => bodyKey(candidate) === code)
  const byName = district.departments.filter((candidate) => goesBy(candidate, name, places))
  const [only] = byName
  if (byCode) {
    if (decided || byName.includes(byCode)) return known(identity, byCode, units, [])
    const unitName = byCode.units.some((unit) => coreName(unit.name, places) === coreName(name, places))
    if (identity.scope === 'unit' && unitName) return known(identity, byCode, units, [])
    const conflict = { name, code: bodyKey(byCode) }
    if (only)
      return {
        outcome: 'conflict',
        identity,
        conflict: { kind: 'nameOfAnother', ...conflict, other: bodyKey(only) },
      }
    if (!isAkin(byCode, name, places))
      return { outcome: 'conflict', identity, conflict: { kind: 'strangeName', ...conflict, known: byCode.name } }
    return known(identity, byCode, units, [
      { kind: 'renamed', code: bodyKey(byCode), from: byCode.name, to: name, year },
    ])
  }
  if (!only || byName.length > 1) return { outcome: 'proposed', identity, proposals: [stranger()] }
  if (code !== undefined && only.code !== undefined)
    return { outcome: 'conflict', identity, conflict: { kind: 'otherCode', name, code, known: only.code } }
  const found: Proposal[] = code === undefined ? [] : [{ kind: 'code', department: only.slug, code }]
  return known({ ...identity, department: bodyKey(only) }, only, units, found)
}

function known(
  identity: DisclosureIdentity,
  department: Department,
  units: readonly PrintedUnit[],
  proposals: readonly Proposal[],
): Identification {
  const held = new Set(department.units.map(({ code }) => code))
  const more = units
    .filter(({ code }) => !held.has(code))
    .map((unit) => ({ kind: 'unit', department: bodyKey(department), unit }) as const)
  const lacksOwn = identity.unit !== undefined && !held.has(identity.unit)
  return { outcome: lacksOwn ? 'proposed' : 'identified', identity, proposals: [...proposals, ...more] }
}

function goesBy(department: Department, name: string, places: readonly string[]): boolean {
  const wanted = coreName(name, places)
  return [department.name, ...department.names.map((known) => known.name)].some(
    (candidate) => coreName(candidate, places) === wanted,
  )
}

/** A renamed body keeps a word of what it is about; a code handed to another body does not. */
function isAkin(department: Department, name: string, places: readonly string[]): boolean {
  const pairs = (text: string) =>
    [...coreName(text, places)].slice(0, -1).map((_, i) => coreName(text, places).slice(i, i + 2))
  const own = new Set(pairs(name).filter((pair) => !COMMON.has(pair)))
  return [department.name, ...department.names.map((known) => known.name)].some((candidate) =>
    pairs(candidate).some((pair) => own.has(pair)),
  )
}

/** Pairs of characters that half of all departments have in their names. */
const COMMON = new Set([
  '管理',
  '理局',
  '服务',
  '中心',
  '务中',
  '办公',
  '公室',
  '委员',
  '员会',
  '工作',
  '人民',
  '民政',
  '政府',
  '发展',
  '事务',
  '务局',
])

// ── What the tables print ───────────────────────────────────────────────────────────────────────────────────────────

interface PrintedBody {
  readonly level: 'department' | 'unit'
  readonly code: string
  readonly name: string
}

function bodiesIn(tables: DisclosedTables): PrintedBody[] {
  const lists = [tables.income, tables.expenditure, tables.generalPublic, tables.operating, tables.projectPerformance]
  const rows = lists.flatMap((table) => (table?.rows ?? []) as readonly Partial<PrintedBody>[])
  return rows.flatMap(({ level, code, name }) => {
    const plain = code?.replace(/\s/g, '') ?? ''
    if ((level !== 'department' && level !== 'unit') || !/^\d{3,9}$/.test(plain) || name === undefined) return []
    return { level, code: plain, name: name.replace(/\s/g, '') }
  })
}

const namesOf = (cover: Cover, rows: readonly PrintedBody[]): string[] => [
  ...cover.names,
  ...rows.filter(({ level }) => level === cover.scope).map(({ name }) => name),
]

function codesOf(rows: readonly PrintedBody[], text: string, name: string, places: readonly string[]) {
  const units = new Map<string, string>()
  for (const { level, code, name: unit } of rows) if (level === 'unit' && !units.has(code)) units.set(code, unit)
  // Beside another name stands another thing's code: a class of expenditure, say, in a table misread.
  const core = coreName(name, places)
  const own = rows.filter((row) => row.level === 'department' && isPartOf(coreName(row.name, places), core))
  const department = own[0]?.code ?? codeBeside(text, name, places)
  return {
    department,
    units: [...units].map(([code, unit]) => ({ code, name: unit })).filter(({ code }) => code !== department),
  }
}

const isPartOf = (a: string, b: string): boolean => a.length > 1 && (a.includes(b) || b.includes(a))

/** Without tables that name it: three digits that stand before the name in a line. */
function codeBeside(text: string, name: string, places: readonly string[]): string | undefined {
  const core = coreName(name, places)
  for (const line of text.split('\n')) {
    const [, code, rest = ''] = /^\s*(\d{3})\s*(\D.*)$/.exec(line) ?? []
    if (code !== undefined && coreName(rest, places).startsWith(core)) return code
  }
  return undefined
}

const unitOf = (units: readonly PrintedUnit[], name: string, places: readonly string[]): string | undefined =>
  (
    units.find((unit) => coreName(unit.name, places) === coreName(name, places)) ??
    (units.length === 1 ? units[0] : undefined)
  )?.code

const districtOf = ({ district }: Decision): { found: DivisionCode | undefined; candidates: []; disagree: false } => ({
  found: parseDivisionCode(district),
  candidates: [],
  disagree: false,
})
