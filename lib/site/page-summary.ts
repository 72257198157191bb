import { PHASE_TITLES, SCOPE_TITLES, type Scope } from '@/lib/budget/phase'
import { amountText, printedText } from '@/lib/figures/amount'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { DisclosureHead } from '@/lib/queries/disclosure-head'
import type { Coverage } from '@/lib/departments/list-coverage'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { pageSummary as words } from '@/lib/words/page-summary'
import { asCorrected } from '@/lib/yearly/as-corrected'
import { documentsOf } from '@/lib/departments/coverage'
import { dressFigures } from '@/lib/figures/dress-figures'
import { toYearlySummary } from '@/lib/yearly/yearly-summary'

/** A department's or a unit's year in one line of figures as printed, each document by itself; what it puts right beside what it printed. */
export const summaryOfYear = (disclosures: readonly YearlyDisclosure[], scope: Scope = 'department'): string =>
  words.disclosures(disclosures.map((disclosure) => summaryOf(dressFigures(disclosure, SHOW_WAN), SCOPE_TITLES[scope])))

function summaryOf(disclosure: YearlyDisclosure, scope: string): string {
  const right = asCorrected(disclosure)
  const { expenditure } = toYearlySummary(disclosure)
  const { basic, project, change } = toYearlySummary(right ?? disclosure)
  const phase = PHASE_TITLES[disclosure.phase]
  if (!expenditure?.wan) return words.noTotal(scope, phase)
  const total = words.total(scope, phase, printedText(expenditure.wan))
  const by = change?.change?.wan
  const told = change?.direction === 'up' ? words.more : change?.direction === 'down' ? words.less : undefined
  return words.clauses([
    // What follows from a total that is put right is said of the right one.
    expenditure.corrected === undefined ? total : `${total}${words.corrected(expenditure.corrected)}`,
    ...(basic?.share !== undefined && project?.share !== undefined ? [words.split(basic.share, project.share)] : []),
    ...(told && by && change?.baseYear ? [told(change.baseYear, printedText(by))] : []),
  ])
}

/** What is said of a department, and the total of its newest document; of a year's two, the accounts. */
export function summaryOfLatest(
  text: string,
  versions: readonly (DisclosureHead & { readonly current: boolean })[],
): string {
  const last = versions.filter(({ current }) => current).at(-1)
  const printed = last?.total.figure?.wan
  if (!last || !printed) return text
  const corrected = last.total.corrected === undefined ? '' : words.corrected(amountText(last.total.corrected))
  return words.latest(
    text,
    last.year,
    `${words.total(SCOPE_TITLES.department, PHASE_TITLES[last.phase], printedText(printed))}${corrected}`,
  )
}

/** How much is held altogether, versions that were replaced not among it. */
export const countHeld = (districts: Coverage['districts']) => {
  const departments = districts.flatMap((district) => district.departments)
  return {
    departments: departments.length,
    documents: departments.flatMap(documentsOf).length,
  }
}

/** One project: what it costs, and by how much it can be held to account. */
export const summaryOfProject = ({ total, indicators }: YearlyDisclosure['projects'][number]): string =>
  words.project(total?.wan ? printedText(total.wan) : undefined, indicators.length)
