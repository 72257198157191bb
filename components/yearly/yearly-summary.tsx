import { rowAnchor } from '@/lib/addresses/place-address'
import type { ReactNode } from 'react'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { yearText } from '@/lib/figures/year-text'
import type { PeopleShare } from '@/lib/yearly/people-share'
import type { YearlySummary as Summary } from '@/lib/yearly/yearly-summary'
import { amountWords } from '@/lib/words/amounts'
import { yearlySummary as words } from '@/lib/words/yearly-summary'
import { Amount } from '@/components/figures/amount'
import { GlossaryTerm, type Glossary } from '@/components/figures/glossary-term'
import { PutRight } from '@/components/figures/put-right'

interface YearlySummaryProps {
  readonly name: string
  readonly year: number
  readonly phase: Phase
  readonly summary: Summary
  readonly people: PeopleShare | undefined
  /** The same as the document's own words put it right; undefined where they put nothing right. */
  readonly corrected: { readonly summary: Summary; readonly people: PeopleShare | undefined } | undefined
  readonly glossary: Glossary
}

/** The year in one paragraph of plain words; every figure in it is one of the document's own, or says that it is not. */
export function YearlySummary({ name, year, phase, summary, people, corrected, glossary }: YearlySummaryProps) {
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
      change.percent && (
        <PutRight
          published={signed(change)}
          corrected={corrected?.summary.change && signed(corrected.summary.change)}
        />
      ),
    )
  const right = corrected?.summary
  return (
    <p className="prose max-w-[40em] text-lg">
      {right?.expenditure && expenditure && right.expenditure.money !== expenditure.money && words.admitted}
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
          <PutRight published={basic.ofHundred} corrected={right?.basic?.ofHundred} />,
          <PutRight published={project.ofHundred} corrected={right?.project?.ofHundred} />,
          {
            basic: <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.basicExpenditure} where={where} />,
            project: <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.projectExpenditure} where={where} />,
          },
          (text) => <span className="whitespace-nowrap">{text}</span>,
          rest,
        )}
      {people &&
        words.people(
          <Strong>
            {amountWords.inWan(
              <PutRight
                published={amountText(people.money)}
                corrected={corrected?.people && amountText(corrected.people.money)}
              />,
            )}
          </Strong>,
          people.share && <PutRight published={people.share} corrected={corrected?.people?.share} />,
        )}
      {largestProject &&
        words.largestProject(
          <a href={`#${rowAnchor(phase, 'project', largestProject.ordinal)}`}>{largestProject.name}</a>,
          <InWan figure={largestProject.figure} />,
          largestProject.share && (
            <PutRight published={largestProject.share} corrected={right?.largestProject?.share} />
          ),
        )}
    </p>
  )
}

const signed = ({ direction, percent }: NonNullable<Summary['change']>): string | undefined =>
  percent ? `${direction === 'down' ? '−' : '+'}${percent}%` : undefined

const InWan = ({ figure }: { figure: Figure }) => <Strong>{amountWords.inWan(<Amount figure={figure} />)}</Strong>

const Strong = ({ children }: { children: ReactNode }) => (
  <strong className="font-semibold whitespace-nowrap">{children}</strong>
)
