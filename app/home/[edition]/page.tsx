import { topicAddress } from '@/lib/addresses/site-address'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { coverage, newest, tellingMatters, topics } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { CoverageReasons, CoverageTable } from '@/components/departments/coverage-table'
import { DistrictsBeside } from '@/components/home/districts-beside'
import { PlaceGroup } from '@/components/departments/place-group'
import { FindingList } from '@/components/findings/finding-list'
import { NewestDocuments } from '@/components/home/newest-documents'
import { SearchForm } from '@/components/ui/search-form'
import { Section } from '@/components/ui/section'
import { StructuredData } from '@/components/ui/structured-data'
import { currentEnv } from '@/lib/env'
import { portalData } from '@/lib/open-data/structured-data'
import { toCoverageGrid } from '@/lib/departments/coverage'
import { toDistrictsBeside } from '@/lib/home/districts-beside'
import { countLevels, toPlaceGroups } from '@/lib/departments/place-groups'
import { governmentLevels } from '@/lib/words/government-levels'
import { home } from '@/lib/words/home'
import { countHeld } from '@/lib/site/page-summary'
import { pageSummary as words } from '@/lib/words/page-summary'
import { site } from '@/lib/words/site'

/** `/` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

export async function generateMetadata(): Promise<Metadata> {
  const { districts, complete } = await coverage()
  const description = complete ? words.held(site.description, countHeld(districts)) : site.description
  return { ...pageMetadata({ title: site.title, description, path: '/' }), title: { absolute: site.title } }
}

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const [{ districts, complete, newest: last }, documents, findings, questions] = await Promise.all([
    coverage(),
    newest(),
    tellingMatters(),
    topics(),
  ])
  const groups = toPlaceGroups(districts.map((district) => ({ ...district, name: district.ownName })))
  const grids = groups.map(({ places, ...group }) => ({ ...group, grid: toCoverageGrid(places, last) }))
  return (
    <>
      <StructuredData data={portalData(currentEnv().siteUrl, site)} />
      <h1 className="mt-6 text-3xl sm:text-4xl">{home.title}</h1>
      <p className="mt-4 max-w-[40em] text-lg">{home.lead}</p>
      <SearchForm id="home-search" hint={home.searchHint} />
      <Section id="districts" title={home.places(countLevels(districts))}>
        <p className="mb-5 max-w-[46em] text-muted">{home.districtsNote}</p>
        {groups.map(({ path, level, places }) => (
          <PlaceGroup key={`${level} ${path.join()}`} title={governmentLevels.group(path, level)}>
            <DistrictsBeside districts={toDistrictsBeside(places)} />
          </PlaceGroup>
        ))}
        <p className="mt-5">
          <a href="/compare">{home.compare}</a>
        </p>
      </Section>
      {questions.length > 0 && (
        <Section id="topics" title={home.topics}>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {questions.map(({ slug, title, question }) => (
              <li key={slug} className="border-b border-rule py-3">
                <a href={topicAddress(slug)}>{question}</a>
                <span className="block text-sm text-muted">{title}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="coverage" title={home.coverage}>
        {grids.map(({ path, level, grid }) => (
          <PlaceGroup key={`${level} ${path.join()}`} title={governmentLevels.group(path, level)}>
            <CoverageTable grid={grid} of={governmentLevels.group(path, level)} />
          </PlaceGroup>
        ))}
        <CoverageReasons grids={grids.map(({ grid }) => grid)} />
        {!complete && <p className="mt-4 text-muted">{home.onlyRecent}</p>}
      </Section>
      {findings.length > 0 && (
        <Section id="findings" title={home.findings}>
          <p className="mb-4 max-w-[46em] text-muted">{home.findingsNote}</p>
          <FindingList findings={findings} />
          <p className="mt-5">
            <a href="/findings">{home.allFindings}</a>
          </p>
        </Section>
      )}
      {documents.length > 0 && (
        <Section id="newest" title={home.newest}>
          <NewestDocuments documents={documents} />
        </Section>
      )}
    </>
  )
}
