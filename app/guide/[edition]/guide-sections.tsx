import type { ReactNode } from 'react'
import {
  BeforeQuoting,
  ExampleChange,
  ExampleTargets,
  HowToCite,
  PlanAndExecution,
  WhyDifferent,
} from '@/components/budget/guide-rest'
import { GuideStepView } from '@/components/budget/guide-step'
import { GUIDE_WORDS } from '@/components/budget/guide-words'
import { TablesMapFigure } from '@/components/budget/tables-map'
import { currentEnv } from '@/lib/env'
import type { ReadingExample } from '@/lib/queries/list-reading-examples'
import { toGuide, toPlanAndExecution, toQuoted, toStatedChange, toTargets, type GuideStep } from '@/lib/series/guide'

export interface GuideSection {
  readonly id: string
  readonly title: ReactNode
  readonly short: string
  readonly content: ReactNode
}

/** The whole guide: how the tables hang together, the walk through them, and what to know besides. */
export const guideSections = (examples: readonly ReadingExample[]): readonly GuideSection[] => [
  { id: 'map', title: '表与表怎样连在一起', short: '表与表的关系', content: <TablesMapFigure /> },
  ...stepSections(toGuide(examples), examples),
  ...restSections(examples),
]

const stepSections = (steps: readonly GuideStep[], examples: readonly ReadingExample[]): readonly GuideSection[] =>
  steps.map((step, i) => {
    const words = GUIDE_WORDS[step.key]
    const short = `${ORDINALS[i] ?? i + 1}、${words.name}`
    const title = (
      <>
        <span className="inline-block">{short}：</span>
        <span className="inline-block">{words.title}</span>
      </>
    )
    return {
      ...{ id: step.key, title, short },
      content: (
        <GuideStepView step={step} words={words}>
          {exampleOf(step, examples)}
        </GuideStepView>
      ),
    }
  })

/** Not the numbers of the tables, which differ. */
const ORDINALS = '一二三四五六七八九十'

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
      ...{ id: 'plan-and-execution', title: '预算和决算有什么不同', short: '预算与决算' },
      content: <PlanAndExecution excerpts={toPlanAndExecution(examples)} />,
    },
    {
      ...{ id: 'last-year', title: '为什么与上年的数对不上', short: '与上年对不上' },
      content: <WhyDifferent />,
    },
    {
      ...{ id: 'before-quoting', title: '用一个数之前，先看五样', short: '先看五样' },
      content: <BeforeQuoting />,
    },
    {
      ...{ id: 'cite', title: '怎样引用', short: '怎样引用' },
      content: <HowToCite figure={quoted?.figure} of={quoted?.of} site={currentEnv().siteUrl} />,
    },
  ]
}
