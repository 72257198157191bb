import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { readingExamples } from '@/app/cached-queries'
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
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { currentEnv } from '@/lib/env'
import type { ReadingExample } from '@/lib/queries/list-reading-examples'
import { toPlanAndExecution, toGuide, toQuoted, toStatedChange, toTargets, type GuideStep } from '@/lib/series/guide'

/** `/guide` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

const title = '怎样读一份部门预算和决算'
const description =
  '拿真实文件里的几行，一张表一张表地读：每张问什么、答什么，靠哪些等式拴住，当心什么，预算与决算差在哪里，怎样引用。'
export const metadata: Metadata = {
  ...{ title, description, alternates: { canonical: '/guide' } },
  openGraph: { title, description, url: '/guide' },
}

/** A walk through the tables on real rows, with what holds them together and what to look out for. */
export default async function GuidePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const examples = await readingExamples()
  const sections = [...stepSections(toGuide(examples), examples), ...restSections(examples)]
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '怎么读' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        <span className="inline-block">怎样读一份</span>
        <span className="inline-block">部门预算和决算</span>
      </h1>
      <p className="mt-4 max-w-[40em] text-lg">
        一份部门预算有十几张表，看上去各说各的，其实是同一笔钱换着角度切。按下面的次序读，十分钟就能知道：一共多少钱，做什么用，与上年差多少，哪里对不上。不认识的词，点开就是
        <a href="/glossary">术语</a>里的解释。
      </p>
      {examples.length === 0 && (
        <p className="mt-4 max-w-[40em] text-muted">本站还没有收录文件；收进一份以后，每一步都会用它的几行来举例。</p>
      )}
      <div className="with-index">
        <PageIndex sections={[MAP, ...sections].map(({ id, short }) => ({ id: `${id}-title`, title: short }))} />
        <div>
          <Section id={MAP.id} title={MAP.title}>
            <TablesMapFigure />
          </Section>
          {sections.map(({ id, title: name, content }) => (
            <Section key={id} id={id} title={name}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}

interface GuideSection {
  readonly id: string
  readonly title: ReactNode
  readonly short: string
  readonly content: ReactNode
}

const MAP = { id: 'map', title: '表与表怎样连在一起', short: '表与表的关系' }

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
