import { Fragment, type ReactNode } from 'react'
import { AuditSummary } from '@/components/budget/audit-summary'
import { GlossaryTerm, type Glossary } from '@/components/budget/glossary-term'
import { IndicatorTable } from '@/components/budget/indicator-table'
import { KeyFigures } from '@/components/budget/key-figures'
import { OperatingTable } from '@/components/budget/operating-table'
import { ProjectTable } from '@/components/budget/project-table'
import { SourceDocument } from '@/components/budget/source-document'
import { StatedTable } from '@/components/budget/stated-table'
import { ThreePublicTable } from '@/components/budget/three-public-table'
import { YearlySummary } from '@/components/budget/yearly-summary'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { SHOW_WAN, type Show, type ShownUnit } from '@/lib/format/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { dressFigures } from '@/lib/series/dress-figures'
import { toFunctionalRows } from '@/lib/series/functional-breakdown'
import { toPeopleShare } from '@/lib/series/people-share'
import { toProjectList } from '@/lib/series/project-list'
import { toExecution, toStatedLines } from '@/lib/series/stated-figures'
import { toTableStates } from '@/lib/series/table-states'
import { toYearChange } from '@/lib/series/year-change'
import { toYearlySummary } from '@/lib/series/yearly-summary'
import { ChangeSection } from './change-section'
import { EconomicSection } from './economic-section'
import { FlowSection, hasFlow } from './flow-section'
import { FunctionalSection } from './functional-section'
import { titled, type SectionProps } from './section-props'

interface PhaseViewProps extends Omit<SectionProps, 'show'> {
  readonly unit: ShownUnit
  /** Where the page shows two disclosures. */
  readonly heading: string | undefined
}

/** One disclosure, from the plain sentence down to the file. */
export function PhaseView({ unit, heading, ...given }: PhaseViewProps) {
  const { page, glossary, anchor } = given
  const { phase } = given.disclosure
  const show: Show = { unit, whole: given.disclosure.totals.expenditure?.money }
  const props: SectionProps = { ...given, show, disclosure: dressFigures(given.disclosure, show) }
  // The sentence speaks in 万元 whatever the tables show.
  const inWan = dressFigures(given.disclosure, SHOW_WAN)
  const sections = sectionsOf(given.disclosure, page.year)
  return (
    <article className="mt-6">
      {heading && <h2 className="mt-10 mb-3 text-2xl">{heading}</h2>}
      <YearlySummary
        name={page.department.name}
        year={page.year}
        summary={toYearlySummary(inWan)}
        people={toPeopleShare(inWan, page.year)}
        {...{ phase, glossary }}
      />
      <KeyFigures summary={toYearlySummary(props.disclosure)} where={phase} {...{ glossary, show }} />
      {sections.map(({ id, title, terms, render }) => (
        <Section
          key={id}
          id={anchor(id)}
          title={title}
          note={<Terms terms={terms} glossary={glossary} where={`${phase}-${id}`} />}
        >
          {render(props)}
        </Section>
      ))}
    </article>
  )
}

interface PageSection {
  readonly id: string
  readonly title: string
  /** Technical terms used in it, each explained at one tap. */
  readonly terms: readonly string[]
  readonly render: (props: SectionProps) => ReactNode
}

/** What of a disclosure there is to show, in the order of the page; what it does not have has no section. */
export function sectionsOf(disclosure: YearlyDisclosure, year: number): readonly PageSection[] {
  const { functional, economic, projects, threePublic, operating, claims, indicators, audit } = disclosure
  const spending = toStatedLines(claims, PROCUREMENT)
  const execution = toExecution(claims)
  const listed = toProjectList(projects, undefined)
  return [
    toYearChange(disclosure, year, SHOW_WAN) && section('change', '比上年', ChangeSection, ['推算']),
    hasFlow(disclosure) &&
      section('flow', '钱从哪里来，到哪里去', FlowSection, ['收入总计', '上年结转结余', '财政拨款', '政府性基金']),
    toFunctionalRows(functional, year).length > 0 &&
      section('functions', '花在什么事上', FunctionalSection, ['支出功能分类', '类、款、项', '基本支出', '项目支出']),
    economic.length > 0 &&
      section('economics', '花成了什么', EconomicSection, ['支出经济分类', '人员经费', '公用经费']),
    listed.length > 0 &&
      section('projects', `${listed.length} 个项目`, ProjectSection, [
        '项目支出',
        '其他运转类项目',
        '特定目标类项目',
        '绩效目标',
        '推算',
      ]),
    threePublic.length > 0 && section('three-public', '“三公”经费', ThreePublicSection, ['“三公”经费']),
    operating.length > 0 && section('operating', '机构运转经费', OperatingSection, ['机构运转经费']),
    spending.length > 0 && section('procurement', '采购、车辆与设备', ProcurementSection, ['政府采购']),
    execution.length > 0 && section('execution', '计划与实际', ExecutionSection, ['年初预算', '全年预算', '部门决算']),
    indicators.length > 0 && section('performance', '绩效目标', PerformanceSection, ['绩效目标', '绩效自评']),
    audit.ledger.length > 0 && section('audit', '核对', AuditSection, ['核对', '更正']),
    section('source', '来源', SourceSection, []),
  ].filter((each) => typeof each === 'object')
}

const section = (
  id: string,
  title: string,
  render: PageSection['render'],
  terms: PageSection['terms'],
): PageSection => ({ id, title, terms, render })

/** What the words below mean, one tap away. */
function Terms({ terms, glossary, where }: { terms: readonly string[]; glossary: Glossary; where: string }) {
  if (terms.length === 0) return null
  return (
    <>
      什么是
      {terms.map((term, i) => (
        <Fragment key={term}>
          {i > 0 && '、'}
          <GlossaryTerm glossary={glossary} term={term} where={where} />
        </Fragment>
      ))}
      ？
    </>
  )
}

const ProjectSection = ({ disclosure, show, address }: SectionProps) => (
  <ProjectTable
    title={titled(disclosure, disclosure.phase === 'budget' ? 'projects' : 'projectPerformance')}
    projects={toProjectList(disclosure.projects, disclosure.totals.project?.money)}
    derived={disclosure.derived}
    anchor={`${disclosure.phase}-project`}
    {...{ show, address }}
  />
)

const ThreePublicSection = ({ disclosure, show }: SectionProps) => (
  <ThreePublicTable title={titled(disclosure, 'threePublic')} lines={disclosure.threePublic} show={show} />
)

const OperatingSection = ({ disclosure, show }: SectionProps) => (
  <OperatingTable title={titled(disclosure, 'operating')} lines={disclosure.operating} show={show} />
)

const PROCUREMENT = new Set([
  ...(['procurement', 'procurementGoods', 'procurementWorks', 'procurementServices'] as const),
  ...(['procurementSme', 'procurementMicro', 'vehicleCount', 'equipmentCount', 'projectCount'] as const),
])

const ProcurementSection = ({ page, disclosure, show }: SectionProps) => (
  <StatedTable
    caption="据文件说明"
    lines={toStatedLines(disclosure.claims, PROCUREMENT)}
    year={page.year}
    show={show}
  />
)

const ExecutionSection = ({ page, disclosure, show }: SectionProps) => (
  <StatedTable
    caption="据文件说明；完成率的分母写在下面"
    lines={toExecution(disclosure.claims)}
    year={page.year}
    show={show}
  />
)

const PerformanceSection = ({ disclosure }: SectionProps) => (
  <IndicatorTable
    caption={`${titled(disclosure, disclosure.phase === 'budget' ? 'performance' : 'selfEvaluation')}：整个部门的；各项目的在项目页`}
    indicators={disclosure.indicators}
  />
)

const AuditSection = ({ disclosure }: SectionProps) => (
  <AuditSummary audit={disclosure.audit} document={disclosure.document.id} />
)

const SourceSection = ({ page, disclosure, address }: SectionProps) => (
  <SourceDocument
    cited={`${page.department.name} ${page.year} 年${PHASE_TITLES[disclosure.phase]}`}
    address={address}
    document={disclosure.document}
    version={disclosure.version}
    tables={toTableStates(disclosure)}
  />
)
