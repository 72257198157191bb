import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import type { DivisionCode, Divisions } from '@/lib/budget/division'
import type { Department, District, Unit } from '@/lib/budget/place'
import { proposedDistrictSlug, proposedSlug } from '@/lib/budget/propose-slug'
import type { PrintedUnit } from './body-codes'
import { bare } from './body-names'
import { coreName, LEVEL_WORD, OF_THE_PARTY } from './find-district'
import type { Registry } from './identify'

/**
 * Entries for data/registry/districts.json as they could be pasted: everything that was read, with addresses proposed. A
 * code is there where one is printed, and never made up.
 */
export function newDistrict(code: string, department: Department, { divisions, districts }: Registry): District {
  const division = code as DivisionCode
  const slug = proposedDistrictSlug(division, divisions)
  const taken = new Set(districts.flatMap((each) => [each.slug, ...each.formerSlugs]))
  const name = divisions.nameOf(division) ?? code
  return { code, slug: taken.has(slug) ? `${slug}-${code}` : slug, name, formerSlugs: [], departments: [department] }
}

interface Printed {
  readonly code: string | undefined
  readonly units: readonly PrintedUnit[]
  /** Of a unit's document: the department above it. */
  readonly superior: string | undefined
}

export function newDepartment(
  identity: DisclosureIdentity,
  { code, units, superior }: Printed,
  places: readonly string[],
  divisions: Divisions,
): Department {
  const { name: printed, year, scope } = identity
  const own = scope === 'unit' && superior !== undefined ? superior : printed
  const name = shownName(own, places, identity.district as DivisionCode, divisions)
  const slug = bodySlug(own, places, identity.district as DivisionCode, divisions)
  const names: Department['names'] = [{ name: bare(own), kind: 'printed', from: year, to: year }]
  const department: Department = {
    ...(code !== undefined && { code }),
    ...{ slug, name, names, units: [...units], lineage: [], formerSlugs: [] },
  }
  if (scope !== 'unit') return department
  const more = units.some((unit) => unit.code === identity.unit) ? [] : [newUnit(identity, department, places)]
  return { ...department, units: [...units, ...more] }
}

/** The department's own unit (本级) has its name. */
export function newUnit(
  { name, unit }: DisclosureIdentity,
  department: Pick<Department, 'name' | 'names' | 'units'>,
  places: readonly string[],
): Unit {
  const core = coreName(name, places)
  const isOwn = [department.name, ...department.names.map((known) => known.name)].some(
    (known) => coreName(known, places) === core,
  )
  const slug = isOwn ? OWN_UNIT : proposedSlug(core)
  return { ...(unit !== undefined && !unit.startsWith('~') && { code: unit }), slug, name }
}

const OWN_UNIT = 'benji'

/** The name with the district's in front and nothing above it: 上海市普陀区财政局 → 普陀区财政局. */
function shownName(name: string, places: readonly string[], district: DivisionCode, divisions: Divisions): string {
  const own = divisions.nameOf(district) ?? ''
  const plain = bare(name).replace(OF_THE_PARTY, '')
  const place = places.find((each) => plain.startsWith(each))
  const rest = place === undefined ? plain.replace(LEVEL_WORD, '') : plain.slice(place.length)
  return place === undefined && places.some((each) => each.length > 2 && plain.includes(each)) ? plain : own + rest
}

function bodySlug(name: string, places: readonly string[], district: DivisionCode, divisions: Divisions): string {
  const own = divisions.nameOf(district) ?? ''
  const shown = shownName(name, places, district, divisions)
  const core = (shown.startsWith(own) ? shown.slice(own.length) : shown).replace(/^人民政府(?=.+街道)/, '')
  return proposedSlug(`${levelWord(core, own)}${core}`)
}

/** A committee of the party is named by its level alone: 委办公厅 of a province is 省委办公厅. */
const levelWord = (core: string, district: string): string => (/^委(?!员)/.test(core) ? district.slice(-1) : '')
