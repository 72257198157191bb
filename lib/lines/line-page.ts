import { levelOf, type ClassificationCode } from '@/lib/budget/classification'
import {
  departmentEconomic,
  functional,
  governmentEconomic,
  type Classification,
} from '@/lib/budget/classification-data'
import { LAST_FISCAL_YEAR } from '@/lib/budget/fiscal-year'
import { codeLink, linesAddress, type LineSystem } from '@/lib/addresses/classification-link'
import { lineWords } from '@/lib/words/lines'
import { site } from '@/lib/words/site'
import { childrenOf, printedNames, toEconomicRows, toFunctionRows, type LineRow } from './classification-line'
import type { EconomicLine } from './get-economic-line'
import type { FunctionLine } from './get-function-line'

export const LISTS = { functional, department: departmentEconomic, government: governmentEconomic } as Readonly<
  Record<LineSystem, Classification<ClassificationCode>>
>

/** What the page of a line shows, whichever classification it is of. */
export interface LinePage {
  readonly system: LineSystem
  readonly code: ClassificationCode
  /** By the list of the newest year shown, else as printed. */
  readonly name: string
  readonly address: string
  readonly year: number
  readonly page: number
  readonly more: boolean
  readonly rows: readonly LineRow[]
  readonly coverage: FunctionLine['coverage']
  /** The lines as printed, with the codes below. */
  readonly printed: readonly { readonly code: string; readonly name: string }[]
}

export const toFunctionPage = (line: FunctionLine): LinePage =>
  toPage(
    'functional',
    line,
    toFunctionRows(line),
    line.disclosures.flatMap(({ lines }) => lines),
  )

export const toEconomicPage = (line: EconomicLine): LinePage =>
  toPage(
    line.system,
    line,
    toEconomicRows(line),
    line.disclosures.flatMap(({ lines }) =>
      lines.map(({ departmentCode, departmentName, governmentCode, governmentName }) =>
        line.system === 'department'
          ? { code: departmentCode ?? '', name: departmentName }
          : { code: governmentCode ?? '', name: governmentName ?? '' },
      ),
    ),
  )

function toPage(
  system: LineSystem,
  { code, page, more, coverage, disclosures }: FunctionLine | EconomicLine,
  rows: readonly LineRow[],
  printed: LinePage['printed'],
): LinePage {
  const year = disclosures[0]?.year ?? LAST_FISCAL_YEAR
  const name = LISTS[system].nameOf(code, year).name ?? rows.flatMap(({ names }) => names)[0] ?? lineWords.noName
  const address = codeLink(code) ?? linesAddress(system)
  return { system, code, name, address, year, page, more, rows, coverage, printed }
}

/** A code of the lists has a page even when no document uses it; a further page needs documents. */
export const isThere = ({ system, code, page, rows }: LinePage): boolean =>
  rows.length > 0 || (page === 1 && LISTS[system].namesOf(code).length + LISTS[system].children(code).length > 0)

/** The codes above and below, and the names that the code had. */
export function aroundLine({ system, code, year, rows, printed }: LinePage) {
  const list = LISTS[system]
  const { used, unused } = childrenOf(code, rows, list.children(code))
  const child = (each: { readonly code: string; readonly documents: number }) => ({
    ...each,
    name:
      list.nameOf(each.code as ClassificationCode, year).name ?? printed.find((own) => own.code === each.code)?.name,
    href: codeLink(each.code) ?? linesAddress(system),
  })
  const names = list.namesOf(code)
  return { used: used.map(child), unused: unused.map(child), names, printedNames: printedNames(rows, names) }
}

/** Where the page stands: the classification, the codes above. */
export const lineSteps = ({ system, code, name, year }: LinePage) => [
  { name: site.pages.home, href: '/' },
  { name: lineWords[system === 'functional' ? 'functions' : 'economics'].name, href: linesAddress(system) },
  ...LISTS[system]
    .path(code, year)
    .slice(0, -1)
    .map((step) => ({ name: `${step.code} ${step.name ?? ''}`, href: codeLink(step.code) ?? linesAddress(system) })),
  { name: `${code} ${name}` },
]

/** What it is, in a line under the name. */
export const lineKind = ({ system, code }: LinePage): string =>
  system === 'functional' ? lineWords.functions.level(levelOf(code)) : lineWords.economics.whatItIs[system]

export function lineTexts({ system, code, name }: LinePage): { readonly title: string; readonly description: string } {
  const { functions, economics } = lineWords
  return system === 'functional'
    ? { title: functions.titleOf(name, code), description: functions.descriptionOf(name, code) }
    : { title: economics.titleOf(name, system, code), description: economics.descriptionOf(name, system, code) }
}
