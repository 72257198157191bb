import { Fragment, type ReactNode } from 'react'
import { rowAnchor } from '@/lib/addresses/place-address'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { marksOf } from '@/lib/figures/dress-figures'
import { yearText } from '@/lib/figures/year-text'
import { amountWords } from '@/lib/words/amounts'
import { separators } from '@/lib/words/separators'
import { yearLead as words } from '@/lib/words/year-lead'
import type { LeadHalf, YearLead as Lead } from '@/lib/yearly/year-lead'
import { Amount } from '@/components/figures/amount'
import { GlossaryTerm, type Glossary } from '@/components/figures/glossary-term'
import { Marks } from '@/components/figures/marks'

interface YearLeadProps {
  readonly lead: Lead
  readonly year: number
  readonly phase: Phase
  readonly glossary: Glossary
  /** The change as published, where the lead tells the corrected one. */
  readonly publishedChange: Lead['change']
  /** Where on the page a part of the bar is told. */
  readonly address: { readonly economics: string; readonly audit: string }
}

/** The year in one screen: how much, more or less and why, what for, and what has to be known first. */
export function YearLead({ lead, year, phase, glossary, publishedChange, address }: YearLeadProps) {
  const { kind, published, total, carriedOver, split, hasDoubt, hasUnplacedError } = lead
  const { rest, threePublic, threePublicState, threePublicChange } = lead
  const toAudit = (text: string) => <a href={address.audit}>{text}</a>
  return (
    <section aria-label={words.name} className="year-lead mt-5 mb-8">
      <p className="font-serif text-2xl leading-snug sm:text-3xl">
        {(kind === 'carriedOver' ? words.largeOfThisYear : large(phase))(yearText(year), <Large lead={lead} />)}
        <Marks marks={marksOf([published])} />
      </p>
      {(kind !== 'ordinary' || hasDoubt || hasUnplacedError) && (
        <p className="mt-3 max-w-[42em] border-l-4 border-accent pl-3">
          <strong className="mr-2 font-semibold">{words.first}</strong>
          {kind === 'admitted' && words.admitted(<AsPublished figure={published} />, toAudit)}
          {hasUnplacedError && words.unplacedError(toAudit)}
          {kind === 'carriedOver' &&
            carriedOver &&
            words.carriedOver(<InWan figure={published} />, <InWan figure={carriedOver.figure} />, carriedOver.share)}
          {hasDoubt && words.doubt}
        </p>
      )}
      <p className="mt-3 max-w-[42em] text-lg">
        {total && words.ofTotal(<InWan figure={total} />)}
        <Change lead={lead} phase={phase} publishedChange={publishedChange} />
      </p>
      {split && (
        <div className="mt-4 max-w-[46em]">
          <svg width="100%" height="28" role="img" aria-label={words.split.label} className="block">
            <rect width="100%" height="28" className="chart-rest" />
            <rect width={split.basic.width} height="28" className="chart-basic" />
            <rect x={split.basic.width} width={split.project.width} height="28" className="chart-project" />
          </svg>
          <div className="mt-1 grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <Half
              half={split.basic}
              name={words.split.basic}
              term={
                <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.basicExpenditure} where={`${phase}-lead`} />
              }
              className="text-basic"
              partOf={({ key, name }) => <a href={address.economics}>{words.split.classes[key] ?? name}</a>}
            />
            <Half
              half={split.project}
              name={words.split.project}
              term={
                <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.projectExpenditure} where={`${phase}-lead`} />
              }
              className="text-project"
              partOf={({ ordinal, name }) => <a href={`#${rowAnchor(phase, 'project', ordinal ?? 0)}`}>{name}</a>}
            />
          </div>
          {rest && <p className="mt-1 text-sm text-muted">{words.split.neither(rest.ofHundred, rest.name)}</p>}
        </div>
      )}
      <p className="mt-4">
        <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.threePublic} where={`${phase}-lead`} />
        <Marks marks={marksOf([threePublic])} />{' '}
        {threePublic?.wan ? (
          <strong className="font-semibold">
            <InWan figure={threePublic} />
          </strong>
        ) : (
          <span className="text-muted">{words.absent[threePublicState]}</span>
        )}
        {threePublicChange?.direction === 'same' && threePublicChange.baseYear !== null && (
          <span className="text-sm text-muted">
            {threePublic?.wan
              ? ` ${words.same(threePublicChange.baseYear)}`
              : words.statedSame(threePublicChange.baseYear)}
          </span>
        )}
      </p>
    </section>
  )
}

const large = (phase: Phase) => (year: string, amount: ReactNode) => words.large(year, phase === 'budget', amount)

function Large({ lead: { kind, money, published } }: { lead: Lead }) {
  if (money === undefined) return <span className="text-muted">{words.notTold}</span>
  return (
    <strong className="text-3xl font-semibold whitespace-nowrap sm:text-5xl">
      {kind === 'admitted' && (
        <span className="corrected-word align-middle font-sans text-base font-normal">{amountWords.corrected}</span>
      )}
      {kind === 'ordinary' ? <Amount figure={published} /> : <span className="figure">{amountText(money)}</span>}
      <span className="ml-1 font-sans text-base font-normal text-muted">{words.unit}</span>
      {kind === 'carriedOver' && <span className="derived ml-2 align-middle">{amountWords.derived}</span>}
    </strong>
  )
}

function Change({
  lead: { kind, change },
  phase,
  publishedChange,
}: Pick<YearLeadProps, 'lead' | 'phase' | 'publishedChange'>) {
  if (!change?.change || change.baseYear === null || !change.direction) return null
  const isCorrected = kind === 'admitted' && publishedChange?.change !== undefined
  return (
    <>
      {words.change(
        kind,
        yearText(change.baseYear),
        PHASE_TITLES[phase],
        change.direction,
        isCorrected ? (
          <span className="whitespace-nowrap">
            {amountWords.inWan(<ins className="figure no-underline">{change.change.shown ?? change.change.wan}</ins>)}
          </span>
        ) : (
          <InWan figure={change.change} />
        ),
        signed(change),
      )}
      {isCorrected &&
        publishedChange &&
        words.publishedChange(
          publishedChange.direction === 'down',
          <AsPublished figure={publishedChange.change} />,
          signed(publishedChange),
        )}
      {change.gist && words.reason(change.gist)}
    </>
  )
}

const signed = ({ direction, percent }: NonNullable<Lead['change']>): string | undefined =>
  percent ? `${direction === 'down' ? '−' : '+'}${percent}%` : undefined

interface HalfProps {
  readonly half: LeadHalf
  readonly name: string
  readonly term: ReactNode
  readonly className: string
  readonly partOf: (part: LeadHalf['parts'][number]) => ReactNode
}

function Half({ half: { figure, share, parts, rest }, name, term, className, partOf }: HalfProps) {
  return (
    <div>
      <p>
        <strong className={className}>{name}</strong>
        <span className="text-sm text-muted">{words.split.term(term)}</span>{' '}
        <strong className="font-semibold">
          <InWan figure={figure} />
        </strong>{' '}
        <span className="figure text-sm text-muted">{share}</span>
      </p>
      {parts.length > 0 && (
        <p className="text-sm text-muted">
          {parts.map((part, i) => (
            <Fragment key={part.key}>
              {i > 0 && separators.dots}
              {partOf(part)} <span className="figure">{amountText(part.money)}</span>
            </Fragment>
          ))}
          {rest && (
            <>
              {separators.dots}
              {words.split.rest(rest.count, amountText(rest.money))}
            </>
          )}
        </p>
      )}
    </div>
  )
}

const InWan = ({ figure }: { figure: Figure | undefined }) => (
  <span className="whitespace-nowrap">{amountWords.inWan(<Amount figure={figure} />)}</span>
)

/** Where the sentence around it has the corrected figure already. */
const AsPublished = ({ figure }: { figure: Figure | undefined }) => (
  <InWan figure={figure && { ...figure, corrected: undefined }} />
)
