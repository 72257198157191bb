import type { DisclosedTables, DisclosureIdentity } from '@/lib/budget/disclosure'
import { parseDivisionCode, type DivisionCode, type Divisions } from '@/lib/budget/division'
import { bodyKey, type Department, type District, type Unit } from '@/lib/budget/place'
import { akin, goesBy, isAkin, namesOf } from './akin-names'
import { codesOf, printedBodies, type PrintedBody, type PrintedUnit } from './body-codes'
import { isBodyName } from './body-names'
import { coreName, findDistrict, OF_THE_PARTY, placeNames, zoneIn, type DistrictFinding } from './find-district'
import { newDepartment, newDistrict, newUnit } from './propose-entry'
import type { Cover, NamedBody, NameSource } from './read-cover'

/** Who is known: the reviewed registry, and the divisions of the country. */
export interface Registry {
  readonly districts: readonly District[]
  readonly divisions: Divisions
}

/** Something for the registry that a person has to look at. */
export type Proposal =
  /** The entry holds the department, too, and the unit. */
  | { readonly kind: 'district'; readonly code: string; readonly name: string; readonly entry: District }
  /** A zone (高新区): it is in no list of divisions, and its code is for a person to find. */
  | { readonly kind: 'zone'; readonly name: string; readonly within: string; readonly entry: Department }
  | {
      readonly kind: 'department'
      readonly district: string
      readonly code?: string
      readonly name: string
      readonly entry: Department
    }
  | { readonly kind: 'unit'; readonly department: string; readonly unit: Unit }
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
  /** The cover names one body, the heads of the tables another. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** The code is one department's, the name another's. */
  | { readonly kind: 'nameOfAnother'; readonly code: string; readonly name: string; readonly other: string }
  /** The name is known, under another code. */
  | { readonly kind: 'otherCode'; readonly name: string; readonly code: string; readonly known: string }
  /** The code is known, but nothing in the name resembles the names it had. */
  | { readonly kind: 'strangeName'; readonly name: string; readonly code: string; readonly known: string }
  /** Several departments of the district have a body of this name. */
  | { readonly kind: 'severalBodies'; readonly name: string; readonly departments: readonly string[] }

export type Identification =
  /** It can be stored; proposals are for the record. */
  | { readonly outcome: 'identified'; readonly identity: DisclosureIdentity; readonly proposals: readonly Proposal[] }
  /** The registry lacks its district, department or unit. */
  | { readonly outcome: 'proposed'; readonly identity: DisclosureIdentity; readonly proposals: readonly Proposal[] }
  | { readonly outcome: 'conflict'; readonly identity: DisclosureIdentity; readonly conflict: Conflict }
  | { readonly outcome: 'unclear'; readonly missing: 'year' | 'phase' | 'name' | 'district' }

/** What a person has decided about a document: `410303/113`, or `410303/113/113002` for one unit's document; by keys. */
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
  const { year, phase } = cover
  if (year === undefined) return { outcome: 'unclear', missing: 'year' }
  if (phase === undefined) return { outcome: 'unclear', missing: 'phase' }
  const rows = printedBodies(tables)
  const names = rankedNames(cover, rows)
  const district = decision
    ? districtOf(decision)
    : findDistrict(
        names.map(({ name }) => name),
        text,
        registry.divisions,
      )
  const code = district.found ?? district.candidates[0]
  if (code === undefined) return { outcome: 'unclear', missing: names.length === 0 ? 'name' : 'district' }
  const places = placeNames(code, registry.divisions)
  const groups = byCore(names, places)
  const [best] = groups
  if (best === undefined) return { outcome: 'unclear', missing: 'name' }

  const { name } = best
  const scope = decision?.unit === undefined ? cover.scope : 'unit'
  const printed = codesOf(rows, text, name, places)
  const sought: Sought = {
    identity: {
      ...{ district: code, scope, department: decision?.department ?? printed.department ?? '~' },
      ...(scope === 'unit' && { unit: decision?.unit ?? unitCode(printed.units, name, places) ?? '~' }),
      ...{ name, year, phase },
    },
    ...{ code: decision?.department ?? printed.department, units: printed.units, superior: cover.superior },
    ...{ places, registry, decided: decision !== undefined },
  }
  const conflict = decision ? undefined : conflictOf(cover, groups, district, places)
  if (conflict) return { outcome: 'conflict', identity: sought.identity, conflict }
  return scope === 'unit' ? lookUpUnit(sought) : lookUp(sought)
}

/** A county newer than the official list is known by the registry alone. */
function withDistricts({ districts, divisions }: Registry): Divisions {
  const more = districts.filter(({ code }) => divisions.nameOf(code as DivisionCode) === undefined)
  if (more.length === 0) return divisions
  const known = WITH_DISTRICTS.get(districts)
  if (known?.base === divisions) return known.all
  const names = new Map(more.map(({ code, name }) => [code, name]))
  const nameOf = (code: DivisionCode) => divisions.nameOf(code) ?? names.get(code)
  const all: Divisions = {
    ...divisions,
    nameOf,
    codes: () => [...divisions.codes(), ...more.flatMap(({ code }) => parseDivisionCode(code) ?? [])],
    path: (code) => divisions.path(code).map((step) => ({ ...step, name: nameOf(step.code) })),
  }
  WITH_DISTRICTS.set(districts, { base: divisions, all })
  return all
}

const WITH_DISTRICTS = new WeakMap<readonly District[], { readonly base: Divisions; readonly all: Divisions }>()

const districtOf = ({ district }: Decision): DistrictFinding => {
  const found = parseDivisionCode(district)
  return found === undefined ? { found, candidates: [], disagree: false } : { found }
}

// ── The name ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface RankedName {
  readonly name: string
  readonly weight: number
  readonly sources: ReadonlySet<NameSource>
  readonly count: number
}

/** What each place of a name is worth. Two weaker places outweigh a title that was put together of the wrong lines. */
const WEIGHTS: Readonly<Record<NameSource, number>> = {
  ...{ title: 6, coverLabel: 6, tableLabel: 4, heading: 3, line: 2, fileName: 2 },
}

function rankedNames({ names, scope }: Cover, rows: readonly PrintedBody[]): RankedName[] {
  const own = names.map((named): RankedName => ({ ...named, weight: weightOf(named) }))
  const listed = rows
    .filter(({ level }) => level === scope)
    .map(({ name }): RankedName => ({ name, weight: 1, sources: new Set(), count: 1 }))
  return [...own, ...listed].sort((a, b) => b.weight - a.weight)
}

function weightOf({ name, sources, count }: NamedBody): number {
  const places = [...sources].reduce((sum, source) => sum + WEIGHTS[source], 0)
  // What does not end as bodies do may be a heading of another kind.
  return (places + Math.min(count, 9) / 10) * (isBodyName(name) ? 1 : 0.5)
}

/** Names of one body, said longer and shorter, speak for each other; the one with the best place stands for them. */
function byCore(names: readonly RankedName[], places: readonly string[]): RankedName[] {
  const groups = new Map<string, RankedName[]>()
  for (const named of names) {
    const core = coreName(named.name, places)
    if (core.length < 2) continue
    groups.set(core, [...(groups.get(core) ?? []), named])
  }
  return [...groups.values()]
    .map((group): RankedName => {
      const [first] = group as [RankedName, ...RankedName[]]
      // 省委办公厅 is short for the one that says of which province.
      const placed = group.find(({ name }) => saysPlace(name, places))
      return {
        name: (placed ?? first).name,
        weight: group.reduce((sum, { weight }) => sum + weight, placed ? 2 : 0),
        sources: new Set(group.flatMap(({ sources }) => [...sources])),
        count: group.reduce((sum, { count }) => sum + count, 0),
      }
    })
    .sort((a, b) => b.weight - a.weight)
}

const saysPlace = (name: string, places: readonly string[]): boolean =>
  places.some((place) => name.replace(OF_THE_PARTY, '').startsWith(place))

function conflictOf(
  cover: Cover,
  [best, ...others]: readonly RankedName[],
  district: DistrictFinding,
  places: readonly string[],
): Conflict | undefined {
  if (district.found === undefined) return { kind: 'district', candidates: district.candidates }
  if (cover.disputedYears.length > 0) return { kind: 'year', years: cover.disputedYears }
  // On the cover one body, above the tables nothing but another that has not a word in common with it.
  const onCover = [best, ...others].find((each) => each?.sources.has('title') || each?.sources.has('coverLabel'))
  const above = [best, ...others].filter((each) => each?.sources.has('tableLabel'))
  const [other] = above
  if (onCover && other && above.length === 1 && other !== onCover && other.count >= 3)
    if (cover.scope === 'department' && !akin(onCover.name, other.name, places))
      return { kind: 'names', names: [onCover.name, other.name] }
  return undefined
}

// ── The registry ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Sought {
  readonly identity: DisclosureIdentity
  /** As printed or decided; undefined when the document prints none. */
  readonly code: string | undefined
  readonly units: readonly PrintedUnit[]
  readonly superior: string | undefined
  readonly places: readonly string[]
  readonly registry: Registry
  readonly decided: boolean
}

function lookUp(sought: Sought): Identification {
  const { identity, code, units, places, registry, decided } = sought
  const { name, year } = identity
  const district = registry.districts.find((candidate) => candidate.code === identity.district)
  if (!district) return stranger(sought)
  const byCode = district.departments.find((candidate) => bodyKey(candidate) === code)
  const byName = district.departments.filter((candidate) => goesBy(candidate, name, places))
  const [only] = byName
  if (byCode) {
    if (decided || byName.includes(byCode)) return known(identity, byCode, units, [])
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
  if (!only || byName.length > 1) return stranger(sought)
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
  return { outcome: 'identified', identity, proposals: [...proposals, ...more] }
}

/**
 * One unit's document. The unit is told by its code or its name; where the registry lacks it, its department is the one
 * that the document names above it, that has its name (the unit is then the department's own, 本级), or whose name its own
 * begins with.
 */
function lookUpUnit(sought: Sought): Identification {
  const { identity, code, places, registry, decided } = sought
  const { name } = identity
  const district = registry.districts.find((candidate) => candidate.code === identity.district)
  if (!district) return stranger(sought)
  const held = district.departments.flatMap((department) =>
    department.units.filter((unit) => isUnit(unit, identity, places)).map((unit) => ({ department, unit })),
  )
  const above = departmentAbove(sought, district)
  const own = above && held.filter(({ department }) => department === above)
  const [one, another] = own !== undefined && own.length > 0 ? own : held
  if (one && another)
    return {
      outcome: 'conflict',
      identity,
      conflict: { kind: 'severalBodies', name, departments: held.map(({ department }) => bodyKey(department)) },
    }
  if (one) {
    const keys = { department: bodyKey(one.department), unit: bodyKey(one.unit) }
    const wrong = !decided && code !== undefined && one.department.code !== undefined && one.department.code !== code
    if (wrong)
      return {
        outcome: 'conflict',
        identity,
        conflict: { kind: 'otherCode', name, code, known: one.department.code ?? '' },
      }
    return { outcome: 'identified', identity: { ...identity, ...keys }, proposals: [] }
  }
  if (!above) return stranger(sought)
  const department = bodyKey(above)
  const unit = newUnit(identity, above, places)
  return {
    outcome: 'proposed',
    identity: { ...identity, department },
    proposals: [{ kind: 'unit', department, unit }],
  }
}

/** By the code where one is printed or decided, else by the name. */
function isUnit(unit: Unit, { unit: key, name }: DisclosureIdentity, places: readonly string[]): boolean {
  if (key !== undefined && key !== '~' && bodyKey(unit) === key) return true
  if (key !== undefined && key !== '~' && unit.code !== undefined) return false
  return [unit.name, ...(unit.names ?? [])].some((own) => coreName(own, places) === coreName(name, places))
}

function departmentAbove({ identity, code, superior, places }: Sought, district: District): Department | undefined {
  const { name, unit } = identity
  const byCode = district.departments.filter((each) =>
    code === undefined ? each.code !== undefined && unit?.startsWith(each.code) : bodyKey(each) === code,
  )
  const named = [superior, name].flatMap((body) =>
    body === undefined ? [] : [district.departments.filter((each) => goesBy(each, body, places))],
  )
  const begins = district.departments.filter((each) => isBeginning(each, name, places))
  return [byCode, ...named, begins].find((found) => found.length === 1)?.[0]
}

/** 万里街道社区党群服务中心 is under 万里街道. */
const isBeginning = (department: Department, name: string, places: readonly string[]): boolean =>
  namesOf(department).some((known) => {
    const core = coreName(known, places)
    return core.length > 2 && coreName(name, places).startsWith(core)
  })

/** The registry has nothing like it: entries are proposed, with everything that was read. */
function stranger({ identity, code, units, superior, places, registry }: Sought): Identification {
  const { district: held, name } = identity
  const entry = newDepartment(identity, { code, units, superior }, places, registry.divisions)
  const zone = zoneIn(name, registry.divisions)
  if (zone !== undefined)
    return { outcome: 'proposed', identity, proposals: [{ kind: 'zone', name: zone, within: held, entry }] }
  if (registry.districts.some((district) => district.code === held)) {
    const department = {
      kind: 'department',
      district: held,
      ...(code !== undefined && { code }),
      name: entry.name,
    } as const
    return { outcome: 'proposed', identity, proposals: [{ ...department, entry }] }
  }
  const district = newDistrict(held, entry, registry)
  return {
    outcome: 'proposed',
    identity,
    proposals: [{ kind: 'district', code: held, name: district.name, entry: district }],
  }
}

const unitCode = (units: readonly PrintedUnit[], name: string, places: readonly string[]): string | undefined =>
  (
    units.find((unit) => coreName(unit.name, places) === coreName(name, places)) ??
    (units.length === 1 ? units[0] : undefined)
  )?.code
