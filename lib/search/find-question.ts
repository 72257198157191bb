import { SPOKEN_YEARS } from '@/lib/budget/question-words'
import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import { cutText, namedPhase, namedYear, possibleNames, type Piece } from './cut-words'
import { findNames, type Names } from './find-names'
import type { SoughtWord } from './search-words'

/** What was typed, cut into words of the dictionary, and whom and when it is about. */
export interface Question {
  readonly names: Names
  readonly pieces: readonly Piece[]
  readonly years: readonly number[]
  /** How years were understood that are named after the newest: 去年. */
  readonly spokenYears: readonly { readonly typed: string; readonly year: number }[]
  readonly phase: Phase | undefined
  readonly districtIds: readonly number[]
  /** The one department that fits; undefined where several have the name. */
  readonly departmentId: number | undefined
  /** Nothing else was said: the answer is the page of that department. */
  readonly isOfDepartment: boolean
}

/** Reads what was typed as a question, whether it is one or not. */
export async function readQuestion(
  db: Database,
  words: readonly SoughtWord[],
  within: readonly number[],
): Promise<Question> {
  const names = await findNames(
    db,
    words.flatMap(({ folded }) => possibleNames(folded)),
  )
  const pieces = words.flatMap(({ typed, folded }) =>
    folded === '' ? [{ text: typed, sort: 'other' as const }] : cutText(folded, (word) => names.has(word)),
  )
  const named = pieces.flatMap(({ text, sort }) => (sort === 'name' ? (names.get(text) ?? []) : []))
  const districtIds = [...within, ...named.flatMap((name) => name.districtIds)]
  const departmentId = onlyDepartment(named, districtIds)
  const spoken = pieces.filter(({ text, sort }) => sort === 'year' && SPOKEN_YEARS.has(text))
  const newest = spoken.length === 0 ? undefined : await newestYear(db, districtIds, departmentId)
  const spokenYears =
    newest === undefined
      ? []
      : spoken.map(({ text }) => ({ typed: text, year: newest + (SPOKEN_YEARS.get(text) ?? 0) }))
  return {
    ...{ names, pieces, spokenYears, districtIds, departmentId },
    years: [
      ...new Set([...pieces.flatMap(({ text }) => namedYear(text) ?? []), ...spokenYears.map(({ year }) => year)]),
    ],
    phase: pieces.map(({ text }) => namedPhase(text)).find((phase) => phase !== undefined),
    isOfDepartment:
      departmentId !== undefined &&
      pieces.every(({ text, sort }) => (sort === 'name' ? isPlace(names, text) : sort !== 'other')),
  }
}

const isPlace = (names: Names, text: string): boolean => {
  const name = names.get(text)
  return name !== undefined && (name.districtIds.length > 0 || name.departments.length > 0)
}

function onlyDepartment(
  named: readonly { readonly departments: readonly { readonly id: number; readonly districtId: number }[] }[],
  districtIds: readonly number[],
): number | undefined {
  const of = named.filter(({ departments }) => departments.length > 0)
  const [first, ...others] = of.map(({ departments }) =>
    departments.filter(({ districtId }) => districtIds.length === 0 || districtIds.includes(districtId)),
  )
  const fit = (first ?? []).filter(({ id }) => others.every((other) => other.some((each) => each.id === id)))
  return fit.length === 1 ? fit[0]?.id : undefined
}

/** The newest year of the department, of the district, or of everything. */
async function newestYear(
  db: Database,
  districtIds: readonly number[],
  departmentId: number | undefined,
): Promise<number | undefined> {
  if (departmentId === undefined && districtIds.length === 0) {
    const newest = await db.fiscalYear.findFirst({
      where: { disclosures: { some: {} } },
      orderBy: { year: 'desc' },
    })
    return newest?.year
  }
  const department =
    departmentId === undefined
      ? await db.department.findMany({ where: { districtId: { in: [...districtIds] } }, select: { id: true } })
      : [{ id: departmentId }]
  const { _max } = await db.disclosure.aggregate({
    where: { departmentId: { in: department.map(({ id }) => id) }, current: true },
    _max: { year: true },
  })
  return _max.year ?? undefined
}

/** The entry of the department's yearly page: of the years and the phase that were named, the newest; final accounts before budgets. */
export async function findYearlyEntry(
  db: Database,
  { departmentId, years, phase }: Pick<Question, 'departmentId' | 'years' | 'phase'>,
): Promise<number | undefined> {
  if (departmentId === undefined) return undefined
  const [disclosure] = await db.disclosure.findMany({
    where: {
      ...{ departmentId, current: true },
      ...(years.length > 0 && { year: { in: [...years] } }),
      ...(phase && { phase }),
    },
    orderBy: [{ unitId: { sort: 'asc', nulls: 'first' } }, { year: 'desc' }, { phase: 'desc' }],
    select: { id: true },
    take: 1,
  })
  if (!disclosure) return undefined
  const entry = await db.searchEntry.findFirst({
    where: { disclosureId: disclosure.id, kind: 'disclosure' },
    select: { id: true },
  })
  return entry?.id
}
