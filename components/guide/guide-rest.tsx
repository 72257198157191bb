import type { ReactNode } from 'react'
import { FigureTable } from '@/components/figures/figure-table'
import type { Figure } from '@/lib/budget/figure'
import { glossaryAddress } from '@/lib/addresses/site-address'
import { INDICATOR_KIND_TITLES } from '@/lib/budget/table-rows'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress } from '@/lib/addresses/finding-address'
import { sourceLink } from '@/lib/addresses/source-link'
import type { ExampleName, GuideChange, GuideExcerpt, GuideTargets } from '@/lib/guide/guide'
import { guide } from '@/lib/words/guide'
import { Amount } from '@/components/figures/amount'
import { ExampleOf, ExampleRows } from './example-rows'

const words = guide.examples

/** What a project promises, on a real one. */
export function ExampleTargets({ targets }: { targets: GuideTargets | undefined }) {
  if (!targets) return <ExampleRows excerpts={[]} />
  return (
    <div className="mt-4 max-w-[52em]">
      <FigureTable
        caption={words.targets(<ExampleOf of={targets.of} />, targets.project, <Amount figure={targets.amount} />)}
        columns={[
          { key: 'indicator', head: words.indicator, holds: 'name', cell: ({ name }) => name },
          {
            key: 'kind',
            head: words.kind,
            holds: 'remark',
            cell: ({ kind }) =>
              words.kindOfIndicator(INDICATOR_KIND_TITLES[kind as keyof typeof INDICATOR_KIND_TITLES]),
          },
          {
            key: 'target',
            head: words.target,
            holds: 'figure',
            cell: ({ target }) => <Amount figure={target} />,
          },
        ]}
        rows={targets.targets}
        rowKey={({ name }) => name}
      />
    </div>
  )
}

/** A change told in a sentence, and last year's figure that follows from it. */
export function ExampleChange({ change }: { change: GuideChange | undefined }) {
  if (!change) return <p className="mt-4 text-muted">{words.noSentence}</p>
  const { subject, year, baseYear, direction, amount, change: by, implied, of } = change
  return (
    <p className="prose mt-4 max-w-[42em] border-l-2 border-rule-strong pl-3">
      <span className="block text-sm text-muted">{words.sentenceOf(<ExampleOf of={of} />, subject)}</span>
      {words.sentence(year, <Amount figure={amount} />, baseYear, direction === 'up', <Amount figure={by} />)}
      <span className="block">
        <span className="derived">{words.derived}</span>
        {words.implied(
          baseYear,
          <>
            <Amount figure={amount} /> {direction === 'up' ? '−' : '+'} <Amount figure={by} />
          </>,
          <span className="figure">{implied}</span>,
        )}
      </span>
    </p>
  )
}

/** How plan and execution differ. */
export function PlanAndExecution({ excerpts }: { excerpts: readonly GuideExcerpt[] }) {
  return (
    <>
      <p className="max-w-[42em]">{guide.planAndExecution.lead}</p>
      <div className="mt-4 max-w-[52em]">
        <FigureTable
          caption={guide.planAndExecution.caption}
          wide
          columns={[
            { key: 'what', head: guide.planAndExecution.what, holds: 'name', cell: ({ what }) => what },
            { key: 'budget', head: guide.planAndExecution.budget, holds: 'remark', cell: ({ budget }) => budget },
            { key: 'final', head: guide.planAndExecution.final, holds: 'remark', cell: ({ final }) => final },
          ]}
          rows={guide.planAndExecution.differences}
          rowKey={({ what }) => what}
        />
      </div>
      <p className="mt-4 max-w-[42em]">{guide.planAndExecution.threeFigures(term)}</p>
      <ExampleRows excerpts={excerpts} />
    </>
  )
}

const term = (slug: string, name: string) => <a href={glossaryAddress(slug)}>{name}</a>
const strong = (text: ReactNode) => <strong>{text}</strong>

/** Reasons why two figures of one year differ, none of which is an error. */
export const WhyDifferent = () => (
  <Reasons
    reasons={guide.whyDifferent({
      term,
      strong,
      corrections: (text) => <a href="/about/corrections">{text}</a>,
      findings: (text) => <a href={findingsAddress({ ...ALL_FINDINGS, rule: 'against-last-year' })}>{text}</a>,
    })}
  />
)

/** Before any figure is taken from a page: what it is in, and what nothing means. */
export const BeforeQuoting = () => (
  <Reasons
    reasons={guide.beforeQuoting({
      term,
      strong,
      marks: (text) => <a href="/about#marks">{text}</a>,
      tolerance: (text) => <a href="/about#tolerance">{text}</a>,
    })}
  />
)

const Reasons = ({ reasons }: { reasons: readonly ReactNode[] }) => (
  <ul className="max-w-[42em] list-disc space-y-2 pl-6">
    {reasons.map((reason, i) => (
      <li key={i}>{reason}</li>
    ))}
  </ul>
)

/** How to cite a figure so that anyone can go back to its cell. */
export function HowToCite({
  figure,
  of,
  site,
}: {
  figure: Figure | undefined
  of: ExampleName | undefined
  site: string
}) {
  const link = of && sourceLink(of.document, figure?.at)
  const cell = link === undefined ? undefined : `${site}${link}`
  return (
    <>
      <p className="max-w-[42em]">{guide.cite.six}</p>
      {of && cell !== undefined && (
        <blockquote className="mt-4 max-w-[42em] border-l-2 border-rule-strong pl-3">
          {guide.cite.citation(
            { department: of.department, year: of.year, phase: PHASE_TITLES[of.phase] },
            <span className="prose">
              <Amount figure={figure} />
            </span>,
            <span className="break-all">{`${site}${of.page}`}</span>,
            <span className="break-all">{cell}</span>,
          )}
        </blockquote>
      )}
      <p className="mt-4 max-w-[42em]">{guide.cite.ours}</p>
    </>
  )
}
