import departmentEconomicFile from '@/data/classifications/department-economics.json'
import pairsFile from '@/data/classifications/economic-pairs.json'
import functionalFile from '@/data/classifications/functions.json'
import governmentEconomicFile from '@/data/classifications/government-economics.json'
import sourcesFile from '@/data/classifications/sources.json'
import { classOf, levelOf, lineOf, parentOf } from './classification'
import type {
  ClassificationCode,
  ClassificationLevel,
  DepartmentEconomicCode,
  FunctionalCode,
  GovernmentEconomicCode,
} from './classification'
import type { FiscalYear } from './fiscal-year'

/**
 * The names of the codes and the years they were seen in. Weighs some 120 KB: for the server, never for the browser.
 * The lists are incomplete, and a code that is not in them is an answer (`unknown`), not an error.
 */

/** Where a code and its name were seen: one document, a survey of many, or somebody's list (data/classifications/sources.json). */
export type NameSource =
  | { readonly kind: 'document'; readonly year: FiscalYear; readonly title: string }
  | { readonly kind: 'survey'; readonly from: FiscalYear; readonly to: FiscalYear; readonly title: string }
  | { readonly kind: 'list'; readonly about: FiscalYear; readonly title: string }

/** One name that a code has had. */
export interface SeenName {
  readonly name: string
  /** The years in which a document that was read printed code and name; empty when only a survey or a list has them. */
  readonly years: readonly FiscalYear[]
  readonly sources: readonly NameSource[]
}

/**
 * The name for a year. `same-year`: printed in that year. `nearest`: not seen in that year, this is the name seen nearest
 * to it, in `years`, and the code may have meant something else. `unknown`: the code is in no list of ours.
 */
export type CodeName =
  | (SeenName & { readonly basis: 'same-year' | 'nearest' })
  | { readonly basis: 'unknown'; readonly name: undefined; readonly years: readonly []; readonly sources: readonly [] }

/** One step of the path to a code: 一般公共服务支出 › 政府办公厅（室）及相关机构事务 › 事业运行. */
export type PathStep<Code> = CodeName & { readonly code: Code; readonly level: ClassificationLevel }

export interface Classification<Code extends ClassificationCode> {
  /** Official name of the classification. */
  readonly title: string
  /** Every code known, in the order of the tree. */
  codes(): readonly Code[]
  /** The codes known directly under one; without one, the classes (类). */
  children(code?: Code): readonly Code[]
  /** Every name seen for a code, the newest first. */
  namesOf(code: Code): readonly SeenName[]
  nameOf(code: Code, year: FiscalYear): CodeName
  /** The code and all above it, from the class down, each with its name for the year. */
  path(code: Code, year: FiscalYear): readonly PathStep<Code>[]
  /** The wording of the list where it differs: a bracket that documents don't print (行政运行（人大）), or a misprint put right. */
  listedAs(code: Code): string | undefined
}

export const functional: Classification<FunctionalCode> = classificationOf(functionalFile)
export const departmentEconomic: Classification<DepartmentEconomicCode> = classificationOf(departmentEconomicFile)
export const governmentEconomic: Classification<GovernmentEconomicCode> = classificationOf(governmentEconomicFile)

const UNKNOWN = { basis: 'unknown', name: undefined, years: [], sources: [] } as const

/** Every class (类) of a classification, those too of which only codes below were seen. */
export const classesOf = <Code extends ClassificationCode>({ codes }: Classification<Code>): readonly Code[] => [
  ...new Set(codes().map(classOf)),
]

/** The government codes that a departmental code was seen beside. One departmental code can have several: never merge such rows. */
export const governmentCodesBeside = (code: DepartmentEconomicCode): readonly GovernmentEconomicCode[] =>
  pairs().get(code) ?? []

/** Where a departmental and a government code were seen beside each other; empty when they never were. */
export const pairSources = (
  department: DepartmentEconomicCode,
  government: GovernmentEconomicCode,
): readonly NameSource[] => sourcesOf((pairsFile.pairs as Record<string, string>)[`${department} ${government}`] ?? '')

interface ClassificationFile {
  readonly title: string
  /** Code to name to the keys of its sources, separated by spaces. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly asListed?: Readonly<Record<string, string>>
  /** First years of a new numbering. */
  readonly renumbered?: readonly number[]
}

function classificationOf<Code extends ClassificationCode>(file: ClassificationFile): Classification<Code> {
  const { title, renumbered = [], asListed = {} } = file
  const names = once(() => new Map(Object.entries(file.names)))
  const codes = once(() => [...names().keys()].sort() as Code[])
  const tree = once(() => childrenByParent(codes()))
  const seen = new Map<Code, readonly SeenName[]>()

  const namesOf = (code: Code): readonly SeenName[] => {
    let found = seen.get(code)
    if (found === undefined) {
      const entries = Object.entries(names().get(code) ?? {})
      if (entries.length === 0) return []
      found = entries.map(([name, keys]) => seenName(name, keys))
      seen.set(code, found)
    }
    return found
  }
  const nameOf = (code: Code, year: FiscalYear): CodeName => nameFor(namesOf(code), year, renumbered)
  return {
    title,
    codes,
    children: (code) => tree().get(code) ?? [],
    namesOf,
    nameOf,
    path: (code, year) => lineOf(code).map((step) => ({ code: step, level: levelOf(step), ...nameOf(step, year) })),
    listedAs: (code) => asListed[code],
  }
}

function childrenByParent<Code extends ClassificationCode>(codes: readonly Code[]): Map<Code | undefined, Code[]> {
  const tree = new Map<Code | undefined, Code[]>()
  for (const code of codes) {
    const siblings = tree.get(parentOf(code))
    if (siblings) siblings.push(code)
    else tree.set(parentOf(code), [code])
  }
  return tree
}

/**
 * A name printed in the year; else one printed in the nearest year of the same numbering (the later on a tie); else one from
 * the survey; else from a list; last, one printed under another numbering.
 */
function nameFor(names: readonly SeenName[], year: FiscalYear, renumbered: readonly number[]): CodeName {
  const same = names.find(({ years }) => years.includes(year))
  if (same) return { ...same, basis: 'same-year' }
  const numbering = (y: FiscalYear) => renumbered.filter((first) => first <= y).length
  const distance = (y: FiscalYear) => Math.abs(y - year) - (y > year ? 0.5 : 0)
  const rank = ({ years, sources }: SeenName): number => {
    const printed = years.filter((y) => numbering(y) === numbering(year))
    if (printed.length > 0) return Math.min(...printed.map(distance))
    if (sources.some(({ kind }) => kind === 'survey')) return 1_000
    const lists = sources.flatMap((source) => (source.kind === 'list' ? distance(source.about) : []))
    return lists.length > 0 ? 2_000 + Math.min(...lists) : 3_000
  }
  const [nearest] = names.toSorted((a, b) => rank(a) - rank(b))
  return nearest ? { ...nearest, basis: 'nearest' } : UNKNOWN
}

function seenName(name: string, keys: string): SeenName {
  const sources = sourcesOf(keys)
  const years = new Set(sources.flatMap((source) => (source.kind === 'document' ? [source.year] : [])))
  return { name, years: [...years].sort((a, b) => a - b), sources }
}

const sourcesOf = (keys: string): NameSource[] =>
  keys.split(' ').flatMap((key) => (sourcesFile.sources as Readonly<Record<string, NameSource>>)[key] ?? [])

const pairs = once(() => {
  const known = new Map<string, GovernmentEconomicCode[]>()
  for (const pair of Object.keys(pairsFile.pairs)) {
    const [department = '', government = ''] = pair.split(' ')
    known.set(department, [...(known.get(department) ?? []), government as GovernmentEconomicCode])
  }
  return known
})

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
