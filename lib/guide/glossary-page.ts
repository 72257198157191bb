import { figureOf, type Figure } from '@/lib/budget/figure'
import {
  CLAIM_FIGURES,
  GLOSSARY_SECTION_TITLES,
  GLOSSARY_SECTIONS,
  type GlossarySection,
  type GlossaryTerm,
  TERM_LEVELS,
  type TermPlace,
} from '@/lib/budget/glossary'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { formOf, formTableOf } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'
import { termPlaceText } from '@/lib/addresses/term-place'
import type { ReadingExample } from './list-reading-examples'
import { termPlaces } from '@/lib/words/term-places'
import { unitWords } from '@/lib/words/units'
import { columnTitle, rowsOf, type ReadRow } from './excerpt'

export interface GlossaryPart {
  readonly section: GlossarySection
  readonly title: string
  readonly terms: readonly ExplainedTerm[]
}

/** A term with where it stands, a real row of it, and what to read next. */
export interface ExplainedTerm extends Pick<GlossaryTerm, 'slug' | 'term' | 'plain' | 'explanation' | 'synonyms'> {
  readonly places: readonly string[]
  readonly example: TermExample | undefined
  readonly related: readonly Pick<GlossaryTerm, 'slug' | 'term'>[]
}

/** A figure of a real document that the term is about. */
export interface TermExample {
  readonly figure: Figure
  /** 万元, %, or what is counted. */
  readonly unit: string
  /** `《部门支出预算表》合计，基本支出 小计`. */
  readonly place: string
  readonly of: Pick<ReadingExample, 'department' | 'year' | 'phase' | 'page'>
}

/** The glossary by the parts of a yearly page, in their order; a part without terms is left out. */
export function toGlossaryPage(
  terms: readonly GlossaryTerm[],
  examples: readonly ReadingExample[],
): readonly GlossaryPart[] {
  const known = new Map(terms.map((term) => [term.slug, term]))
  return GLOSSARY_SECTIONS.flatMap((section) => {
    const own = terms.filter((term) => term.section === section)
    if (own.length === 0) return []
    return {
      section,
      title: GLOSSARY_SECTION_TITLES[section],
      terms: own.map(({ slug, term, plain, explanation, synonyms, stands, related }) => ({
        slug,
        term,
        plain,
        explanation,
        synonyms,
        places: stands.map(termPlaceText),
        example: exampleOf(stands, examples),
        related: related.flatMap((other) => known.get(other) ?? []),
      })),
    }
  })
}

/** The first place of the term at which one of the documents prints something other than nothing. */
function exampleOf(stands: readonly TermPlace[], examples: readonly ReadingExample[]): TermExample | undefined {
  for (const place of stands) {
    for (const example of examples) {
      if (example.phase !== place.phase) continue
      const found = 'table' in place ? inTable(place, example) : inStatement(place, example)
      if (found) return found
    }
  }
  return undefined
}

function inTable(place: Extract<TermPlace, { table: TableKey }>, example: ReadingExample): TermExample | undefined {
  const { table: key, column, row } = place
  const { title } = formTableOf(formOf(example.disclosure), example.phase, key)
  const columns = example.disclosure.tables[key]?.columns ?? []
  const wanted = column ?? columns[0]
  if (wanted === undefined) return undefined
  if (key === 'projectPerformance' && column === undefined) return firstIndicator(title, example)
  for (const each of rowsOf(example, key).filter(isWanted(row))) {
    const figure = each.of(wanted)
    const isRate = wanted === 'rate' && figure?.printed.endsWith('%')
    if (!figure || (!isRate && (figure.money === undefined || figure.money === 0n))) continue
    const unit = isRate ? '' : wanted === 'rate' ? '%' : NO_MONEY.has(wanted) ? termPlaces.points : unitWords.wan
    const name = /^\d{3,7}$/.test(each.code ?? '') ? `${each.code} ${each.label}` : each.label
    const said = columns.length > 1 ? columnTitle(example, key, wanted) : undefined
    return { figure, unit, place: termPlaces.example(title, termPlaces.quoted(name), said), of: example }
  }
  return undefined
}

/** Where the table itself is meant, what it is for: a target that was set. */
function firstIndicator(title: string, example: ReadingExample): TermExample | undefined {
  for (const { name: project, indicators } of example.disclosure.tables.projectPerformance?.rows ?? []) {
    for (const { target, name, row } of indicators) {
      const at = { table: 'projectPerformance', row, column: 'target', document: example.document } as const
      const figure = figureOf(target, '万元', at)
      if (!figure || figure.printed === '') continue
      const of = project === '' ? undefined : termPlaces.quoted(project)
      return { figure, unit: '', place: termPlaces.target(title, of, termPlaces.quoted(name)), of: example }
    }
  }
  return undefined
}

const NO_MONEY: ReadonlySet<string> = new Set(['points', 'score'])

/** By a part of its name; `合计` and `单位` mean the level. Without a wish, anything that is a line of its own. */
function isWanted(row: string | undefined): (each: ReadRow) => boolean {
  if (row === undefined) return ({ isSum, isBody }) => !isSum && !isBody
  if (row === TERM_LEVELS.sum) return ({ isSum, label }) => isSum || label.includes(row)
  if (row === TERM_LEVELS.body) return ({ isBody }) => isBody
  return ({ label }) => label.includes(row)
}

function inStatement({ subject, column }: Extract<TermPlace, { subject: string }>, example: ReadingExample) {
  for (const claim of example.disclosure.claims) {
    if (claim.subject !== subject) continue
    const key = column ?? CLAIM_FIGURES.find((each) => claim[each])
    if (key === undefined || !claim[key]) continue
    const at = { table: 'statement', column: key, document: example.document } as const
    // A percentage and a count are in no unit of money.
    const figure = figureOf(claim[key], key === 'amount' ? claim.unit : '万元', at)
    if (figure?.money === undefined || figure.money === 0n) continue
    const unit = key === 'amount' ? unitWords.wan : key === 'count' ? (claim.countUnit ?? '') : '%'
    const name = claim.label ?? SUBJECT_NAMES[claim.subject]
    return {
      figure,
      unit,
      place: termPlaces.inWords(name === undefined ? undefined : termPlaces.quoted(name)),
      of: example,
    }
  }
  return undefined
}
