import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { yearText } from '@/lib/format/year-text'
import type { YearlySummary as Summary } from '@/lib/series/yearly-summary'
import { Amount } from './amount'
import { GlossaryTerm, type Glossary } from './glossary-term'

interface YearlySummaryProps {
  readonly name: string
  readonly year: number
  readonly phase: Phase
  readonly summary: Summary
  readonly glossary: Glossary
}

/** The year in one paragraph of plain words; every figure in it is one of the document's own. */
export function YearlySummary({ name, year, phase, summary, glossary }: YearlySummaryProps) {
  const { expenditure, change, basic, project, largestProject } = summary
  return (
    <p className="max-w-[40em] text-lg">
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
          <span className="whitespace-nowrap">
            （<GlossaryTerm glossary={glossary} term="基本支出" where="summary" />
            ），
          </span>
          约 {project.ofHundred} 元花在项目上
          <span className="whitespace-nowrap">
            （<GlossaryTerm glossary={glossary} term="项目支出" where="summary" />
            ）。
          </span>
        </>
      )}
      {largestProject && (
        <>
          最大的项目是“<a href={`#project-${largestProject.ordinal}`}>{largestProject.name}</a>”，
          <Strong>
            <Amount figure={largestProject.figure} /> 万元
          </Strong>
          {largestProject.share && `，占项目支出的 ${largestProject.share}`}。
        </>
      )}
    </p>
  )
}

const Strong = ({ children }: { children: React.ReactNode }) => (
  <strong className="font-semibold whitespace-nowrap">{children}</strong>
)
