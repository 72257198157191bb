import { topicAddress } from '@/lib/addresses/site-address'
import { CoverageReasons, CoverageTable } from '@/components/departments/coverage-table'
import { DistrictsBeside } from '@/components/home/districts-beside'
import { PlaceGroup } from '@/components/departments/place-group'
import { FindingList } from '@/components/findings/finding-list'
import { NewestDocuments } from '@/components/home/newest-documents'
import { SearchForm } from '@/components/ui/search-form'
import { Section } from '@/components/ui/section'
import { toCoverageGrid } from '@/lib/departments/coverage'
import { toDistrictsBeside } from '@/lib/home/districts-beside'
import { countLevels, toPlaceGroups } from '@/lib/departments/place-groups'
import { governmentLevels } from '@/lib/words/government-levels'
import { home } from '@/lib/words/home'
import type { ComponentProps } from 'react'
import type { Coverage } from '@/lib/departments/list-coverage'

interface HomeViewProps {
  readonly coverage: Coverage
  readonly documents: ComponentProps<typeof NewestDocuments>['documents']
  readonly findings: ComponentProps<typeof FindingList>['findings']
  readonly questions: readonly { readonly slug: string; readonly title: string; readonly question: string }[]
}

/** Who publishes what: the places side by side, what is held, what does not add up, what came last. */
export function HomeView({ coverage: { districts, complete, newest }, documents, findings, questions }: HomeViewProps) {
  const groups = toPlaceGroups(districts.map((district) => ({ ...district, name: district.ownName })))
  const grids = groups.map(({ places, ...group }) => ({ ...group, grid: toCoverageGrid(places, newest) }))
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">{home.title}</h1>
      <Section id="districts" title={home.places(countLevels(districts))}>
        {groups.map(({ path, level, places }) => (
          <PlaceGroup key={`${level} ${path.join()}`} title={governmentLevels.group(path, level)}>
            <DistrictsBeside districts={toDistrictsBeside(places)} />
          </PlaceGroup>
        ))}
        <p className="mt-5 max-w-[46em] text-sm text-muted">{home.districtsNote}</p>
        <p className="mt-2">
          <a href="/compare">{home.compare}</a>
        </p>
        <SearchForm id="home-search" hint={home.searchHint} />
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
