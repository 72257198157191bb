import type { ReactNode } from 'react'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { yearText } from '@/lib/format/year-text'
import type { PeopleShare } from '@/lib/series/people-share'
import type { YearlySummary as Summary } from '@/lib/series/yearly-summary'
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
  const { expenditure, change, basic, project, largestProject } = summary
  return (
    <p className="prose max-w-[40em] text-lg">
      {yearText(year)}，{name}
      {phase === 'budget' ? '计划支出' : '实际支出'}
      <Strong>
        <Amount figure={expenditure} /> 万元
      </Strong>
      {change?.change && change.baseYear !== null && (
        <>
          ，比 {yearText(change.baseYear)}
          {PHASE_TITLES[phase]}
          {change.direction === 'down' ? '减少' : '增加'}
          <Strong>
            <Amount figure={change.change} /> 万元
          </Strong>
          {change.percent && `（${change.direction === 'down' ? '−' : '+'}${change.percent}%）`}
        </>
      )}
      。{change?.gist && <>文件说明的原因是：{change.gist}。</>}
      {basic?.ofHundred && project?.ofHundred && (
        <>
          每 100 元里，约 {basic.ofHundred} 元用来让单位运转
          <Aside>
            （<GlossaryTerm glossary={glossary} term="基本支出" where={`${phase}-summary`} />
            ），
          </Aside>
          约 {project.ofHundred} 元花在项目上
          <Aside>
            （<GlossaryTerm glossary={glossary} term="项目支出" where={`${phase}-summary`} />
            ）。
          </Aside>
        </>
      )}
      {people && (
        <>
          基本支出里付给人的（工资、社保、补助）
          <Strong>{amountText(people.money)} 万元</Strong>
          {people.share && `，占全部支出的 ${people.share}`}；劳务派遣等不在其内。
        </>
      )}
      {largestProject && (
        <>
          最大的项目是“<a href={`#${phase}-project-${largestProject.ordinal}`}>{largestProject.name}</a>”，
          <Strong>
            <Amount figure={largestProject.figure} /> 万元
          </Strong>
          {largestProject.share && `，占项目支出的 ${largestProject.share}`}。
        </>
      )}
    </p>
  )
}

const Strong = ({ children }: { children: ReactNode }) => (
  <strong className="font-semibold whitespace-nowrap">{children}</strong>
)

const Aside = ({ children }: { children: ReactNode }) => <span className="whitespace-nowrap">{children}</span>
