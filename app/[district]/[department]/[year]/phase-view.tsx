import { checkupAddress, proofAddress, rowsAnchor } from '@/lib/addresses/place-address'
import { Fragment, type ReactNode } from 'react'
import { AuditSummary } from '@/components/findings/audit-summary'
import { GlossaryTerm, type Glossary } from '@/components/figures/glossary-term'
import { IndicatorTable } from '@/components/projects/indicator-table'
import { OperatingTable } from '@/components/yearly/operating-table'
import { ProjectTable } from '@/components/projects/project-table'
import { SourceDocument } from '@/components/yearly/source-document'
import { StatedTable } from '@/components/figures/stated-table'
import { ThreePublicTable } from '@/components/yearly/three-public-table'
import { TakeAway } from '@/components/yearly/take-away'
import { YearLead } from '@/components/yearly/year-lead'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { sumMoney, ZERO } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import { phaseTitleOf } from '@/lib/budget/phase'
import { SHOW_WAN, type Show, type ShownUnit } from '@/lib/figures/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { asCorrected } from '@/lib/yearly/as-corrected'
import { dressFigures } from '@/lib/figures/dress-figures'
import { toFunctionalRows, toldLines } from '@/lib/yearly/functional-breakdown'
import { toProjectList } from '@/lib/projects/project-list'
import { toExecution, toStatedLines } from '@/lib/figures/stated-figures'
import { toTableStates } from '@/lib/figures/table-states'
import { toYearLead } from '@/lib/yearly/year-lead'
import { toYearChange } from '@/lib/yearly/year-change'
import { toYearlySummary } from '@/lib/yearly/yearly-summary'
import { checkupWords } from '@/lib/words/checkup'
import { dateWords } from '@/lib/words/dates'
import { separators } from '@/lib/words/separators'
import { sourceDocument } from '@/lib/words/source-document'
import { currentEnv } from '@/lib/env'
import { yearlyPage } from '@/lib/words/yearly-page'
import { ChangeSection } from './change-section'
import { EconomicSection } from './economic-section'
import { bodyOfPage } from './find-yearly-page'
import { FlowSection, hasFlow } from './flow-section'
import { FunctionalSection } from './functional-section'
import { titled, type SectionProps } from './section-props'
import { Standfirst } from './standfirst'

interface PhaseViewProps extends Omit<SectionProps, 'show' | 'corrected'> {
  readonly unit: ShownUnit
  /** Where the page shows two disclosures. */
  readonly heading: string | undefined
}

/** One disclosure, from the plain sentence down to the file. */
export function PhaseView({ unit, heading, ...given }: PhaseViewProps) {
  const { page, glossary, anchor } = given
  const { phase } = given.disclosure
  // The sentence speaks in 万元 whatever the tables show.
  const inWan = dressFigures(given.disclosure, SHOW_WAN)
  const correctedInWan = asCorrected(inWan)
  const show: Show = {
    unit,
    whole: given.disclosure.totals.expenditure?.money,
    correctedWhole: correctedInWan?.totals.expenditure?.money,
  }
  const disclosure = dressFigures(given.disclosure, show)
  const corrected = asCorrected(disclosure)
  const props: SectionProps = { ...given, show, disclosure, corrected }
  const sections = sectionsOf(given.disclosure, page.year)
  return (
    <article className="mt-3">
      {heading && <h2 className="mt-10 mb-3 text-2xl">{heading}</h2>}
      <YearLead
        lead={toYearLead(inWan, correctedInWan, page.year)}
        year={page.year}
        publishedChange={toYearlySummary(inWan).change}
        address={{ economics: `#${anchor('economics')}`, audit: `#${anchor('audit')}` }}
        phase={phase}
        glossary={glossary}
      />
      <TakeAway citation={citationOf(props)} source={`#${anchor('source')}`} />
      {/* Of a unit it stands above, since it says whose money this is not. */}
      {!page.unit && page.phases[0] === given.disclosure && <Standfirst page={page} glossary={glossary} />}
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
  const { economic, projects, threePublic, operating, claims, indicators, audit } = disclosure
  const spending = toStatedLines(claims, PROCUREMENT)
  const execution = toExecution(claims)
  const listed = toProjectList(projects, undefined)
  const titles = yearlyPage.sections
  return [
    toYearChange(disclosure, year, SHOW_WAN) &&
      section('change', titles.change, ChangeSection, [EXPLAINED_TERMS.derived]),
    hasFlow(disclosure) &&
      section('flow', titles.flow, FlowSection, [
        EXPLAINED_TERMS.incomeTotal,
        EXPLAINED_TERMS.carriedOver,
        EXPLAINED_TERMS.appropriation,
        EXPLAINED_TERMS.governmentFund,
      ]),
    toFunctionalRows(toldLines(disclosure).lines, year).length > 0 &&
      section('functions', titles.functions, FunctionalSection, [
        EXPLAINED_TERMS.functionalClassification,
        EXPLAINED_TERMS.classTypeItem,
        EXPLAINED_TERMS.basicExpenditure,
        EXPLAINED_TERMS.projectExpenditure,
      ]),
    economic.length > 0 &&
      section('economics', titles.economics, EconomicSection, [
        EXPLAINED_TERMS.economicClassification,
        EXPLAINED_TERMS.personnelExpenditure,
        EXPLAINED_TERMS.publicExpenditure,
      ]),
    listed.length > 0 &&
      section('projects', titles.projects(listed.length), ProjectSection, [
        EXPLAINED_TERMS.projectExpenditure,
        EXPLAINED_TERMS.operatingProjects,
        EXPLAINED_TERMS.targetProjects,
        EXPLAINED_TERMS.performanceTarget,
        EXPLAINED_TERMS.derived,
      ]),
    threePublic.length > 0 &&
      section('three-public', titles.threePublic, ThreePublicSection, [EXPLAINED_TERMS.threePublic]),
    operating.length > 0 && section('operating', titles.operating, OperatingSection, [EXPLAINED_TERMS.operatingCost]),
    spending.length > 0 &&
      section('procurement', titles.procurement, ProcurementSection, [EXPLAINED_TERMS.procurement]),
    execution.length > 0 &&
      section('execution', titles.execution, ExecutionSection, [
        EXPLAINED_TERMS.initialBudget,
        EXPLAINED_TERMS.fullYearBudget,
        EXPLAINED_TERMS.finalAccounts,
      ]),
    indicators.length > 0 &&
      section('performance', titles.performance, PerformanceSection, [
        EXPLAINED_TERMS.performanceTarget,
        EXPLAINED_TERMS.selfEvaluation,
      ]),
    audit.ledger.length > 0 &&
      section('audit', titles.audit, AuditSection, [EXPLAINED_TERMS.check, EXPLAINED_TERMS.correction]),
    section('source', titles.source, SourceSection, []),
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
  return yearlyPage.whatIs(
    terms.map((term, i) => (
      <Fragment key={term}>
        {i > 0 && separators.items}
        <GlossaryTerm glossary={glossary} term={term} where={where} />
      </Fragment>
    )),
  )
}

/** The largest at once, the others folded. */
const LARGEST = 5

function ProjectSection({ disclosure, corrected, show, address }: SectionProps) {
  const listed = toProjectList(disclosure.projects, disclosure.totals.project?.money, corrected?.totals.project?.money)
  // One more is shown rather than folded.
  const largest = listed.length === LARGEST + 1 ? listed : listed.slice(0, LARGEST)
  const others = listed.slice(largest.length)
  const sum = others.some(({ total }) => total?.money === undefined)
    ? undefined
    : sumMoney(others.map(({ total }) => total?.money ?? ZERO))
  const table = {
    title: titled(disclosure, disclosure.phase === 'budget' ? 'projects' : 'projectPerformance'),
    derived: disclosure.derived,
    anchor: rowsAnchor(disclosure.phase, 'project'),
    show,
    address,
  }
  return (
    <>
      <ProjectTable {...table} projects={largest} />
      {others.length > 0 && (
        <Fold title={yearlyPage.otherProjects(others.length, sum && amountText(sum))}>
          <ProjectTable {...table} projects={others} />
        </Fold>
      )}
    </>
  )
}

const ThreePublicSection = ({ disclosure, show }: SectionProps) => (
  <ThreePublicTable title={titled(disclosure, 'threePublic')} lines={disclosure.threePublic} show={show} />
)

const OperatingSection = ({ disclosure, show }: SectionProps) => (
  <Fold title={yearlyPage.table(titled(disclosure, 'operating'))}>
    <OperatingTable title={titled(disclosure, 'operating')} lines={disclosure.operating} show={show} />
  </Fold>
)

const PROCUREMENT = new Set([
  ...(['procurement', 'procurementGoods', 'procurementWorks', 'procurementServices'] as const),
  ...(['procurementSme', 'procurementMicro', 'vehicleCount', 'equipmentCount', 'projectCount'] as const),
])

const ProcurementSection = ({ page, disclosure, show }: SectionProps) => (
  <StatedTable
    caption={yearlyPage.bySentences}
    lines={toStatedLines(disclosure.claims, PROCUREMENT)}
    year={page.year}
    show={show}
  />
)

const ExecutionSection = ({ page, disclosure, show }: SectionProps) => (
  <StatedTable
    caption={yearlyPage.bySentencesWithRates}
    lines={toExecution(disclosure.claims)}
    year={page.year}
    show={show}
  />
)

const PerformanceSection = ({ disclosure }: SectionProps) => (
  <Fold title={yearlyPage.indicators(disclosure.indicators.length)}>
    <IndicatorTable
      caption={yearlyPage.indicatorsOfAll(
        titled(disclosure, disclosure.phase === 'budget' ? 'performance' : 'selfEvaluation'),
      )}
      indicators={disclosure.indicators}
    />
  </Fold>
)

const AuditSection = ({ disclosure, address }: SectionProps) => (
  <>
    <AuditSummary audit={disclosure.audit} document={disclosure.document.id} proof={proofAddress(address)} />
    <p className="no-print mt-4 text-sm">
      <a href={checkupAddress(address)}>{checkupWords.link}</a>
    </p>
  </>
)

const SourceSection = (props: SectionProps) => (
  <SourceDocument
    citation={citationOf(props)}
    documents={props.disclosure.documents}
    version={props.disclosure.version}
    tables={toTableStates(props.disclosure)}
  />
)

/** Of the whole address: who pastes it elsewhere has no page around it. */
const citationOf = ({ page, disclosure: { phase, documents }, address }: SectionProps): string =>
  sourceDocument.citation(
    dateWords.phaseOfDepartment(bodyOfPage(page).name, page.year, phaseTitleOf(phase, page.unit !== undefined)),
    documents.map(({ title }) => title),
    new URL(address, currentEnv().siteUrl).href,
    documents.map(({ id }) => id),
  )
