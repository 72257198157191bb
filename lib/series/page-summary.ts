import { PHASE_TITLES } from '@/lib/budget/phase'
import { printedText } from '@/lib/format/amount'
import { SHOW_WAN } from '@/lib/format/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { pageSummary as words } from '@/lib/words/page-summary'
import { dressFigures } from './dress-figures'
import { toYearlySummary } from './yearly-summary'

/** A department's year in one line of figures as printed, each document by itself; what it puts right beside what it printed. */
export const summaryOfYear = (disclosures: readonly YearlyDisclosure[]): string =>
  words.disclosures(disclosures.map((disclosure) => summaryOf(dressFigures(disclosure, SHOW_WAN))))

function summaryOf(disclosure: YearlyDisclosure): string {
  const { expenditure, basic, project, change } = toYearlySummary(disclosure)
  const phase = PHASE_TITLES[disclosure.phase]
  if (!expenditure?.wan) return words.noTotal(phase)
  const total = words.total(phase, printedText(expenditure.wan))
  // Shares and changes rest on the total: where that is put right, they would say what is wrong once more.
  if (expenditure.corrected !== undefined) return `${total}${words.corrected(expenditure.corrected)}`
  const by = change?.change?.wan
  const told = change?.direction === 'up' ? words.more : change?.direction === 'down' ? words.less : undefined
  return words.clauses([
    total,
    ...(basic?.share !== undefined && project?.share !== undefined ? [words.split(basic.share, project.share)] : []),
    ...(told && by && change?.baseYear ? [told(change.baseYear, printedText(by))] : []),
  ])
}
