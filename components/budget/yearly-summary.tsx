import type { ReactNode } from 'react'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { yearText } from '@/lib/format/year-text'
import type { PeopleShare } from '@/lib/series/people-share'
import type { YearlySummary as Summary } from '@/lib/series/yearly-summary'
import { amountWords } from '@/lib/words/amounts'
import { yearlySummary as words } from '@/lib/words/yearly-summary'
import { Amount } from './amount'
import { GlossaryTerm, type Glossary } from './glossary-term'

interface YearlySummaryProps {
  readonly name: string
  readonly year: number
  readonly phase: Phase
  readonly summary: Summary
  readonly people: PeopleShare | undefined
  readonly glossary: Glossary
}

/** The year in one paragraph of plain words; every figure in it is one of the document's own, or says that it is not. */
export function YearlySummary({ name, year, phase, summary, people, glossary }: YearlySummaryProps) {
  const { expenditure, spent, change, basic, project, rest, largestProject } = summary
  const where = `${phase}-summary`
  const changed =
    change?.change &&
    change.baseYear !== null &&
    words.change(
      yearText(change.baseYear),
      PHASE_TITLES[phase],
      change.direction === 'down',
      <InWan figure={change.change} />,
      change.percent,
    )
  return (
    <p className="prose max-w-[40em] text-lg">
      {spent && expenditure
        ? words.spentOfTotal(yearText(year), name, <InWan figure={spent} />, <InWan figure={expenditure} />, changed)
        : words.spent(
            yearText(year),
            name,
            phase === 'budget',
            expenditure?.money === undefined ? undefined : <InWan figure={expenditure} />,
            changed,
          )}
      {change?.gist && words.reason(change.gist)}
      {basic?.ofHundred &&
        project?.ofHundred &&
        words.ofHundred(
          basic.ofHundred,
          project.ofHundred,
          {
            basic: <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.basicExpenditure} where={where} />,
            project: <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.projectExpenditure} where={where} />,
          },
          (text) => <span className="whitespace-nowrap">{text}</span>,
          rest,
        )}
      {people && words.people(<Strong>{amountWords.inWan(amountText(people.money))}</Strong>, people.share)}
      {largestProject &&
        words.largestProject(
          <a href={`#${phase}-project-${largestProject.ordinal}`}>{largestProject.name}</a>,
          <InWan figure={largestProject.figure} />,
          largestProject.share,
        )}
    </p>
  )
}

const InWan = ({ figure }: { figure: Figure }) => <Strong>{amountWords.inWan(<Amount figure={figure} />)}</Strong>

const Strong = ({ children }: { children: ReactNode }) => (
  <strong className="font-semibold whitespace-nowrap">{children}</strong>
)
