import { Ledger } from '@/components/ui/ledger'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { sourceLink } from '@/lib/format/source-link'
import { marksOf, type ShownDisclosure } from '@/lib/series/dress-figures'
import type { ProjectRow } from '@/lib/series/project-list'
import { Amount } from './amount'
import { IndicatorTable } from './indicator-table'
import { Marks } from './marks'
import { unitCostOf, UnitCost } from './unit-cost'

interface ProjectViewProps {
  readonly name: string
  readonly year: number
  readonly disclosure: ShownDisclosure
  readonly project: ProjectRow
  readonly address: string
}

const FUNDS = [
  { key: 'generalPublic', title: '本年拨款：一般公共预算' },
  { key: 'governmentFund', title: '本年拨款：政府性基金' },
  { key: 'stateCapital', title: '本年拨款：国有资本经营预算' },
  { key: 'carriedOverGeneralPublic', title: '上年结转：一般公共预算' },
  { key: 'carriedOverGovernmentFund', title: '上年结转：政府性基金' },
  { key: 'carriedOverStateCapital', title: '上年结转：国有资本经营预算' },
  { key: 'fiscalAccount', title: '财政专户管理资金' },
  { key: 'unitFunds', title: '单位资金' },
] as const satisfies readonly { key: keyof ProjectRow['funds']; title: string }[]

/** One project: what it costs and where the money comes from, what a piece costs, what it promises. */
export function ProjectView({ name, year, disclosure, project, address }: ProjectViewProps) {
  const { phase, document, derived } = disclosure
  const cost = unitCostOf(project, derived)
  const funds = FUNDS.filter(({ key }) => project.funds[key]?.money !== undefined)
  return (
    <article>
      <h1 className="mt-4 text-3xl">{project.name || '（原表没有印名称的项目）'}</h1>
      <p className="mt-2 text-muted">
        <span className="mr-4">
          {name} {year} 年{PHASE_TITLES[phase]}
        </span>
        {project.category && <span className="mr-4">{project.category}</span>}
        {project.unitName && <span className="mr-4">{project.unitName}</span>}
        {project.code && <span className="figure inline-block">项目编码 {project.code}</span>}
      </p>
      <p className="prose mt-5 max-w-[40em] text-lg">
        {phase === 'budget' ? '计划' : '实际'}支出
        <strong className="font-semibold whitespace-nowrap">
          <Amount figure={project.total} /> 万元
        </strong>
        {project.share && `，占这个部门项目支出的 ${project.share}`}
        <Marks marks={marksOf([project.total, project.stated])} />。
        {cost && (
          <>
            按“{cost.indicator}”算，
            <UnitCost project={project} derived={derived} />：<span className="figure">{cost.arithmetic}</span>
            。这是本站用金额除以目标数量得出的，不是文件印的。
          </>
        )}
      </p>
      {funds.length > 0 && (
        <Section id="funds" title="钱从哪里来">
          <Ledger caption="资金来源（万元）">
            <thead>
              <tr>
                <th scope="col">来源</th>
                <th scope="col" className="amount">
                  金额
                </th>
              </tr>
            </thead>
            <tbody>
              {funds.map(({ key, title }) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  <td className="amount">
                    <Amount figure={project.funds[key]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Ledger>
          {project.stated?.money !== undefined && project.stated.at !== project.total?.at && (
            <p className="mt-3 text-sm text-muted">
              绩效目标表另写资金总额 <Amount figure={project.stated} /> 万元。
            </p>
          )}
        </Section>
      )}
      {project.indicators.length > 0 && (
        <Section id="indicators" title={`答应做到什么：${project.indicators.length} 个绩效指标`}>
          <IndicatorTable caption="绩效指标，照原表" indicators={project.indicators} />
        </Section>
      )}
      <p className="mt-10 text-sm text-muted">
        来源：<a href={sourceLink(document.id, project.total?.at) ?? `/documents/${document.id}`}>{document.title}</a>。
        <a href={`${address}#${phase}-project-${project.ordinal}`}>回到这一年的全部项目</a>
      </p>
    </article>
  )
}
