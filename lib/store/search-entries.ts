import { projectAddress, rowAnchor } from '@/lib/addresses/place-address'
import { findingAddress } from '@/lib/addresses/finding-address'
import { documentAddress, sourceLink, textAddress } from '@/lib/addresses/source-link'
import { cellMoney, isOpen, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Matter } from '@/lib/budget/matter'
import { headlineOf } from '@/lib/budget/headline'
import { absMoney, moneyToText, type MoneyUnit } from '@/lib/budget/money'
import { PHASE_TITLES, SCOPE_TITLES, type Phase, type Scope } from '@/lib/budget/phase'
import { entryGrams, EVERYDAY, everydayGrams, foldText } from '@/lib/search/search-grams'
import type { SearchKind } from '@/lib/budget/search-kind'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import type { Indicator } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import type { TextPart } from '@/lib/budget/document-text'
import { sentencesOf } from './search-sentences'
import { toProjectRows } from './project-rows'

/** Whose a disclosure is, as search needs it. */
export interface SearchOwner {
  readonly disclosureId: number
  readonly districtId: number
  readonly departmentId: number
  /** Address of the department, or of the unit that it is of. */
  readonly home: string
  /** Name of the department, or of the unit that it is of. */
  readonly body: string
  readonly scope: Scope
  /** First twelve digits of the document's fingerprint. */
  readonly document: string
}

/** What is shown beside a hit: a printed amount, and all that its door needs. */
export interface StoredFigure {
  readonly cell: Cell
  readonly unit: MoneyUnit
  readonly table: TableKey | 'statement'
  readonly row?: number | undefined
  readonly column: string
}

/** The text of one of its documents, where an operator imported the original. */
export interface HeldText {
  /** First twelve digits of the document's fingerprint. */
  readonly document: string
  readonly by: TextPart
  readonly parts: readonly string[]
}

/** What of one disclosure can be found by its words. Pure: from the disclosure as it was read. */
export function disclosureEntries(disclosure: Disclosure, owner: SearchOwner, texts: readonly HeldText[] = []) {
  const { year, phase } = disclosure.identity
  const page = `${owner.home}/${year}`
  const head = headlineOf(disclosure).totalExpenditure
  const entry = (thing: Thing) => toEntry({ ...thing, year, phase, ...owner })
  return [
    entry({
      ...{ kind: 'disclosure', path: page, figure: head },
      title: `${owner.body} ${year} 年${SCOPE_TITLES[owner.scope]}${PHASE_TITLES[phase]}`,
      aliases: [disclosure.identity.name, disclosure.document.title],
    }),
    ...projectsOf(disclosure, page).map(entry),
    ...functionsOf(disclosure, page).map(entry),
    ...economicsOf(disclosure, page).map(entry),
    ...claimsOf(disclosure, owner.document).map(entry),
    ...indicatorsOf(disclosure, page, owner.document).map(entry),
    ...texts.flatMap(sentenceThings).map(entry),
  ]
}

/** What was found in it, by the headlines of its matters. Written by the audit, which runs after the disclosure was saved. */
export function findingEntries(
  matters: readonly Pick<Matter, 'key' | 'headline' | 'amount'>[],
  place: SearchOwner & { readonly year: number; readonly phase: Phase },
) {
  return matters.map(({ key, headline, amount }) => ({
    ...toEntry({ kind: 'finding', path: findingAddress(key), title: headline, ...place }),
    ...rankBy(place.year, amount),
  }))
}

/** One thing of the registry, of the glossary, of the lists of codes: of no disclosure. */
export const registryEntry = (thing: Thing & { districtId?: number; departmentId?: number }) =>
  toEntry({ ...thing, year: null, phase: null, disclosureId: null })

/** An everyday word (俗名): a row of the dictionary, which leads to no page of its own. */
export const everydayEntry = (said: string, means: readonly string[]) => ({
  ...{ kind: EVERYDAY, path: '', title: said, aliases: means.map(foldText).join('\n'), folded: '', rank: 0 },
  grams: everydayGrams(said),
})

interface Thing {
  readonly kind: SearchKind
  readonly path: string
  readonly title: string
  readonly aliases?: readonly (string | null | undefined)[]
  readonly figure?: StoredFigure | undefined
  /** Its names, whole and short, as words of the dictionary. */
  readonly names?: readonly string[]
}

interface Placed extends Thing {
  readonly year: number | null
  readonly phase: Phase | null
  readonly districtId?: number | null
  readonly departmentId?: number | null
  readonly disclosureId: number | null
}

function toEntry({ kind, path, title, aliases = [], figure, names, year, phase, ...of }: Placed) {
  const { districtId = null, departmentId = null, disclosureId } = of
  const said = [...title].slice(0, LONGEST_TITLE).join('')
  const others = [...new Set(aliases.flatMap((each) => (each ? [shortened(each)] : [])))].slice(0, MOST_ALIASES)
  const settled = figure && !isOpen(figure.cell) ? figure : undefined
  const amount = settled && cellMoney(settled.cell, settled.unit)
  return {
    ...{ kind, path, title: said, aliases: others.join('\n'), year, phase, districtId, departmentId, disclosureId },
    folded: [said, ...others].map(foldText).join('\n') + '\n',
    ...rankBy(year, amount === undefined ? undefined : moneyToText(absMoney(amount), '万元')),
    ...(settled && { figure: { ...settled } }),
    grams: entryGrams(
      ...([said, others] as const),
      { kind, year, phase, districtId, departmentId, disclosed: disclosureId !== null },
      names,
    ),
  }
}

/** A title stands in an index, which has room for 2,700 bytes in all; a name longer than this is a misread table. */
const LONGEST_TITLE = 240
const MOST_ALIASES = 16
const shortened = (text: string): string => [...text].slice(0, 40).join('')

/** Newer first, then larger: a year is worth more than any amount. */
function rankBy(year: number | null, wan: string | undefined) {
  const size =
    wan === undefined ? 0 : Math.min(99_999, Math.round(Math.log10(1 + Math.abs(Number(wan)) * 10_000) * 6_000))
  return { rank: (year === null ? 0 : (year - 1900) * 100_000) + size, amount: wan ?? null }
}

function projectsOf(disclosure: Disclosure, page: string): Thing[] {
  const { projects, projectPerformance } = disclosure.tables
  return toProjectRows(disclosure).flatMap(({ project: { name, code, ordinal, cells, row, performanceRow } }) => {
    if (name === '') return []
    const printed = cells as Readonly<Record<string, Cell>>
    const own = printed['total'] && { cell: printed['total'], unit: projects?.unit ?? '万元', table: 'projects', row }
    const stated = printed['performance.total'] && {
      ...{ cell: printed['performance.total'], unit: projectPerformance?.unit ?? '万元' },
      ...{ table: 'projectPerformance', row: performanceRow },
    }
    const figure = own ?? stated
    return {
      ...{ kind: 'project', title: name, aliases: [code], path: projectAddress(page, { code, ordinal }) },
      ...(figure && { figure: { ...figure, row: figure.row ?? undefined, column: 'total' } as StoredFigure }),
    } as const
  })
}

function functionsOf({ tables, identity }: Disclosure, page: string): Thing[] {
  const table = tables.expenditure
  return (table?.rows ?? []).flatMap(({ level, code, name, row, cells }) => {
    if (!['class', 'section', 'item'].includes(level) || name === '') return []
    const cell = cells['total']
    return {
      ...{
        kind: 'functionalLine',
        title: name,
        aliases: [code],
        path: `${page}#${rowAnchor(identity.phase, 'function', code ?? '')}`,
      },
      ...(cell && table && { figure: { cell, unit: table.unit, table: 'expenditure', row, column: 'total' } }),
    } as const
  })
}

function economicsOf({ tables }: Disclosure, page: string): Thing[] {
  const key = tables.economicSummary ? 'economicSummary' : 'basicEconomic'
  const table = tables[key]
  return (table?.rows ?? []).flatMap((line) => {
    if (!['class', 'item'].includes(line.level) || line.departmentName === '') return []
    const cell = line.cells['total']
    return {
      ...{ kind: 'economicLine', title: line.departmentName, path: `${page}#economics` },
      aliases: [line.departmentCode, line.governmentCode, line.governmentName],
      ...(cell && table && { figure: { cell, unit: table.unit, table: key, row: line.row, column: 'total' } }),
    } as const
  })
}

/** Sentences of the statement, each by what it is about; where two say the same amount of the same, the first. */
function claimsOf({ claims }: Disclosure, document: string): Thing[] {
  const seen = new Set<string>()
  return claims.flatMap(({ subject, label, amount, count, at, unit, year }) => {
    const title = label ?? SUBJECT_NAMES[subject]
    const said = amount ?? count
    if (title === undefined || !said || said.text.trim() === '') return []
    const key = `${title} ${year} ${said.text}`
    if (seen.has(key)) return []
    seen.add(key)
    return {
      ...{ kind: 'claim', title, path: sourceLink(document, said.at ?? at) ?? documentAddress(document) },
      ...(label !== undefined && { aliases: [SUBJECT_NAMES[subject]] }),
      ...(amount && { figure: { cell: amount, unit, table: 'statement', column: 'amount' } }),
    } as const
  })
}

/** What is to be reached, each with its target: a project's on its page, the department's own in the document. */
function indicatorsOf(disclosure: Disclosure, page: string, document: string): Thing[] {
  const { performance, selfEvaluation } = disclosure.tables
  const own = [performance, selfEvaluation].flatMap((table) => table?.indicators ?? [])
  const thing = ({ name, target }: Indicator, path: string): Thing => ({
    ...{ kind: 'indicator', title: name, aliases: [target.text], path },
  })
  const things = [
    ...own.map((each) => thing(each, sourceLink(document, each.target.at ?? each.at) ?? documentAddress(document))),
    ...toProjectRows(disclosure).flatMap(({ project: { code, ordinal }, indicators }) =>
      indicators.map((each) => thing(each, `${projectAddress(page, { code, ordinal })}#indicators`)),
    ),
  ].filter(({ title }) => foldText(title) !== '')
  return [...new Map(things.map((each) => [`${each.path} ${each.title} ${each.aliases?.join()}`, each])).values()]
}

const sentenceThings = ({ document, by, parts }: HeldText): Thing[] =>
  sentencesOf(parts, by).map(({ text, anchor }) => ({
    ...{ kind: 'sentence', title: text, path: `${textAddress(document)}#${anchor}` },
  }))
