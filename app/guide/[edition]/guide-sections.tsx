import type { ReactNode } from 'react'
import {
  BeforeQuoting,
  ExampleChange,
  ExampleTargets,
  HowToCite,
  PlanAndExecution,
  WhyDifferent,
} from '@/components/guide/guide-rest'
import { GuideStepView } from '@/components/guide/guide-step'
import { TablesMapFigure } from '@/components/guide/tables-map'
import { currentEnv } from '@/lib/env'
import type { ReadingExample } from '@/lib/guide/list-reading-examples'
import { toGuide, toPlanAndExecution, toQuoted, toStatedChange, toTargets, type GuideStep } from '@/lib/guide/guide'
import { guide } from '@/lib/words/guide'
import { guideSteps } from '@/lib/words/guide-steps'

const { sections } = guide

export interface GuideSection {
  readonly id: string
  readonly title: ReactNode
  readonly short: string
  readonly content: ReactNode
}

/** The whole guide: how the tables hang together, the walk through them, and what to know besides. */
export const guideSections = (examples: readonly ReadingExample[]): readonly GuideSection[] => [
  { id: 'map', ...sections.map, content: <TablesMapFigure /> },
  ...stepSections(toGuide(examples), examples),
  ...restSections(examples),
]

const stepSections = (steps: readonly GuideStep[], examples: readonly ReadingExample[]): readonly GuideSection[] =>
  steps.map((step, i) => {
    const words = guideSteps[step.key]
    const short = guide.step(i + 1, words.name)
    const title = (
      <>
        <span className="inline-block">{guide.stepBeforeTitle(short)}</span>
        <span className="inline-block">{words.title}</span>
      </>
    )
    return {
      id: step.key,
      title,
      short,
      content: (
        <GuideStepView step={step} words={words}>
          {exampleOf(step, examples)}
        </GuideStepView>
      ),
    }
  })

/** Two steps have no rows of amounts: targets are words, and the statement is sentences. */
function exampleOf({ key }: GuideStep, examples: readonly ReadingExample[]): ReactNode {
  if (key === 'projectPerformance') return <ExampleTargets targets={toTargets(examples)} />
  if (key === 'statement') return <ExampleChange change={toStatedChange(examples)} />
  return undefined
}

function restSections(examples: readonly ReadingExample[]): readonly GuideSection[] {
  const quoted = toQuoted(examples)
  return [
    {
      id: 'plan-and-execution',
      ...sections.planAndExecution,
      content: <PlanAndExecution excerpts={toPlanAndExecution(examples)} />,
    },
    {
      id: 'last-year',
      ...sections.lastYear,
      content: <WhyDifferent />,
    },
    {
      id: 'before-quoting',
      ...sections.beforeQuoting,
      content: <BeforeQuoting />,
    },
    {
      id: 'cite',
      ...sections.cite,
      content: <HowToCite figure={quoted?.figure} of={quoted?.of} site={currentEnv().siteUrl} />,
    },
  ]
}
