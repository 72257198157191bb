import type { ReactNode } from 'react'
import { AuditSummary } from '@/components/budget/audit-summary'
import { EconomicTable } from '@/components/budget/economic-table'
import { FunctionalTable } from '@/components/budget/functional-table'
import { GlossaryTerm, type Glossary } from '@/components/budget/glossary-term'
import { KeyFigures } from '@/components/budget/key-figures'
import { ProjectTable } from '@/components/budget/project-table'
import { SourceDocument } from '@/components/budget/source-document'
import { ThreePublicTable } from '@/components/budget/three-public-table'
import { YearlySummary } from '@/components/budget/yearly-summary'
import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES, PHASES, type Phase } from '@/lib/budget/phase'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { sourceText } from '@/lib/format/source-text'
import type { YearlyDisclosure, YearlyPage } from '@/lib/queries/get-yearly-page'
import { toEconomicGroups } from '@/lib/series/economic-breakdown'
import {
  functionalHeadline,
  sameFigures,
  toFunctionalBars,
  toFunctionalRows,
  type FunctionalRow,
} from '@/lib/series/functional-breakdown'
import { toProjectList } from '@/lib/series/project-list'
import { toTableStates } from '@/lib/series/table-states'
import { toYearlySummary } from '@/lib/series/yearly-summary'

interface ViewProps {
  readonly page: YearlyPage
  readonly disclosure: YearlyDisclosure
  readonly glossary: Glossary
}

/** One phase of a department's year: from the plain sentence down to the file. */
export function YearlyDisclosureView({ page, disclosure, glossary }: ViewProps) {
  const { phase, functional, generalPublic } = disclosure
  const summary = toYearlySummary(disclosure)
  const rows = toFunctionalRows(functional, page.year)
  const projects = toProjectList(disclosure.projects, disclosure.totals.project?.money)
  const titled = (key: TableKey) => tableOf(phase, key)?.title ?? ''
  return (
    <article>
      <h1 className="mt-4 text-3xl sm:text-4xl">
        <span className="inline-block">{page.department.name}</span>{' '}
        <span className="inline-block">
          {page.year} 年部门{PHASE_TITLES[phase]}
        </span>
      </h1>
      <Standfirst {...{ page, phase, glossary }} />
      <YearlySummary name={page.department.name} year={page.year} {...{ phase, summary, glossary }} />
      <KeyFigures {...{ summary, glossary }} />

      {rows.length > 0 && (
        <Section id="functions" title="花在什么事上">
          <FunctionalChart rows={rows} page={page} disclosure={disclosure} />
          <FunctionalTable title={titled('expenditure')} rows={rows} sum={sumOf(functional)} anchors />
          <GeneralPublic {...{ functional, generalPublic }} year={page.year} title={titled('generalPublic')} />
          <Note>
            科目名称与金额照原表；类、款两级的名称取自
            <GlossaryTerm glossary={glossary} term="支出功能分类" where={`${phase}-note`} />
            ，“占比”由本站算出。
          </Note>
        </Section>
      )}

      {disclosure.economic.length > 0 && (
        <Section id="economics" title="基本支出花成了什么">
          <EconomicTable title={titled('basicEconomic')} groups={toEconomicGroups(disclosure.economic, page.year)} />
        </Section>
      )}
      {projects.length > 0 && (
        <Section id="projects" title={`${projects.length} 个项目`}>
          <ProjectTable title={titled('projects')} projects={projects} />
        </Section>
      )}
      {disclosure.threePublic.length > 0 && (
        <Section id="three-public" title="“三公”经费">
          <ThreePublicTable title={titled('threePublic')} lines={disclosure.threePublic} />
        </Section>
      )}
      {disclosure.audit.ledger.length > 0 && (
        <Section id="audit" title="核对">
          <AuditSummary audit={disclosure.audit} />
        </Section>
      )}
      <Section id="source" title="来源">
        <SourceDocument
          cited={`${page.department.name} ${page.year} 年${PHASE_TITLES[phase]}`}
          address={`/${page.district.slug}/${page.department.slug}/${page.year}`}
          document={disclosure.document}
          version={disclosure.version}
          tables={toTableStates(disclosure)}
        />
      </Section>
    </article>
  )
}

/** What kind of document this is, and what of the year is not here. */
function Standfirst({ page, phase, glossary }: { page: YearlyPage; phase: Phase; glossary: Glossary }) {
  const term = `部门${PHASE_TITLES[phase]}`
  const plain = glossary.find((entry) => entry.term === term)?.plain
  const absent = PHASES.filter((other) => !page.phases.some((held) => held.phase === other))
  return (
    <p className="mt-2 mb-6 text-muted">
      <GlossaryTerm glossary={glossary} term={term} where={phase} />
      {plain && `是${plain}。`}
      {absent.map((other) => `${page.year} 年的${PHASE_TITLES[other]}还没有收录。`)}
    </p>
  )
}

function FunctionalChart({ rows, page, disclosure }: { rows: readonly FunctionalRow[] } & Omit<ViewProps, 'glossary'>) {
  const series = toFunctionalBars(rows)
  const title = functionalHeadline(rows)
  const label = `条形图：${title}。${series.bars.map(({ name, label }) => `${name} ${label}`).join('；')}`
  const place = sourceText(disclosure.tables.find(({ key }) => key === 'expenditure')?.at ?? undefined)
  return (
    <ChartFrame
      title={title}
      subtitle={
        <>
          各科目支出，万元，{page.year} 年{PHASE_TITLES[disclosure.phase]}　
          <Swatch name="基本支出" className="bg-basic" />　
          <Swatch name="项目支出" className="bg-project" />
        </>
      }
      source={`来源：${disclosure.document.title}${place ? `，${place}` : ''}。数字见下表。`}
    >
      <LiveChart series={series} label={label}>
        <StackedBarsSvg series={series} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}

/** The general public budget's table: one line when it repeats the table above cell by cell, else the table itself. */
function GeneralPublic(
  props: Pick<YearlyDisclosure, 'functional' | 'generalPublic'> & { year: number; title: string },
) {
  const { functional, generalPublic, year, title } = props
  if (generalPublic.length === 0) return null
  const { same, figures } = sameFigures(functional, generalPublic)
  return (
    <details className="mt-6">
      <summary className="cursor-pointer text-sm">
        {same ? `《${title}》与上表相同：${figures} 个数逐格一致` : `《${title}》与上表不同，点开看`}
      </summary>
      <div className="mt-3">
        <FunctionalTable title={title} rows={toFunctionalRows(generalPublic, year)} sum={sumOf(generalPublic)} />
      </div>
    </details>
  )
}

const sumOf = (lines: YearlyDisclosure['functional']) => lines.find(({ level }) => level === 'total')?.figures

const Note = ({ children }: { children: ReactNode }) => <p className="mt-4 text-sm text-muted">{children}</p>

const Swatch = ({ name, className }: { name: string; className: string }) => (
  <span className="whitespace-nowrap">
    <span aria-hidden="true" className={`mr-1 inline-block size-3 ${className}`} />
    {name}
  </span>
)
