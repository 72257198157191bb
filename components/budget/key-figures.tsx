import type { ReactNode } from 'react'
import type { TableState } from '@/lib/series/table-states'
import type { YearlySummary } from '@/lib/series/yearly-summary'
import { Amount } from './amount'
import { GlossaryTerm, type Glossary } from './glossary-term'

/** The figures of honour: exact, large, each with what it is and on what basis. */
export function KeyFigures({ summary, glossary }: { summary: YearlySummary; glossary: Glossary }) {
  const { expenditure, income, basic, project, change, threePublic, threePublicState, threePublicChange } = summary
  const sign = change?.direction === 'down' ? '−' : '+'
  return (
    <dl className="my-8 grid grid-cols-2 gap-x-6 gap-y-6 border-y border-rule-strong py-5 lg:grid-cols-4">
      <KeyFigure name="支出总计" note={income && <>收入总计 {<Amount figure={income} />} 万元</>}>
        <Amount figure={expenditure} />
      </KeyFigure>
      <KeyFigure
        name={
          <>
            <GlossaryTerm glossary={glossary} term="基本支出" where="key" />／
            <GlossaryTerm glossary={glossary} term="项目支出" where="key" />
          </>
        }
        unit=""
        note={
          <>
            <Amount figure={basic?.figure} />／<Amount figure={project?.figure} /> 万元
          </>
        }
      >
        <span className="figure text-[0.72em] sm:text-[0.8em]">
          <span className="text-basic">{basic?.share ?? '—'}</span>
          <span className="text-muted">／</span>
          <span className="text-project">{project?.share ?? '—'}</span>
        </span>
        <SplitBar basic={basic?.share} />
      </KeyFigure>
      {change?.change && (
        <KeyFigure
          name={`比 ${change.baseYear} 年${change.direction === 'down' ? '减少' : '增加'}`}
          note={change.percent ? `${sign}${change.percent}%，据文件说明` : '据文件说明'}
        >
          {sign}
          <Amount figure={change.change} />
        </KeyFigure>
      )}
      <KeyFigure
        unit={threePublic?.wan ? '万元' : ''}
        name={
          <GlossaryTerm glossary={glossary} term="“三公”经费" where="key">
            “三公”经费
          </GlossaryTerm>
        }
        note={
          threePublicChange?.direction === 'same' ? `与 ${threePublicChange.baseYear} 年持平，据文件说明` : undefined
        }
      >
        {threePublic?.wan ? <Amount figure={threePublic} /> : <Absent state={threePublicState} />}
      </KeyFigure>
    </dl>
  )
}

/** Why there is no figure: five kinds of nothing, told apart. */
const ABSENT: Record<TableState, string> = {
  filled: '表内空白',
  empty: '空表，未说明',
  declaredEmpty: '声明无数据',
  missing: '缺这张表',
  unpublished: '未公布此表',
}

const Absent = ({ state }: { state: TableState }) => (
  <span className="font-sans text-lg font-normal text-muted">{ABSENT[state]}</span>
)

interface KeyFigureProps {
  readonly name: ReactNode
  readonly unit?: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

function KeyFigure({ name, unit = '万元', note, children }: KeyFigureProps) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>
        <div className="font-serif text-2xl leading-snug font-semibold sm:text-3xl">
          {children}
          {unit && <span className="ml-1 font-sans text-sm font-normal text-muted">{unit}</span>}
        </div>
        {note && <div className="text-sm text-muted">{note}</div>}
      </dd>
    </div>
  )
}

/** One bar of two parts; the figures stand right above it, so it is hidden from screen readers. */
function SplitBar({ basic }: { basic: string | undefined }) {
  if (basic === undefined) return null
  return (
    <svg width="100%" height="8" aria-hidden="true" className="mt-1 mb-1.5 block">
      <rect width="100%" height="8" className="chart-project" />
      <rect width={basic} height="8" className="chart-basic" />
    </svg>
  )
}
