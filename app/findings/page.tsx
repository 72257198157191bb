import { filterChoices } from '@/app/cached-queries'
import { Answering } from '@/components/findings/answering'
import { FindingEntries } from '@/components/findings/finding-entries'
import { FindingFilterForm } from '@/components/findings/finding-filter-form'
import { FoundWhere } from '@/components/findings/found-where'
import { Breadcrumb } from '@/app/breadcrumb'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { findingsAddress, parseFindings } from '@/lib/addresses/finding-address'
import type { AddressQuery } from '@/lib/addresses/address-parts'
import { listMatters } from '@/lib/findings/list-matters'
import { portalDatabase } from '@/lib/queries/portal-database'
import { pageMetadata } from '@/app/page-metadata'
import { findingWords } from '@/lib/words/findings'
import { site } from '@/lib/words/site'

export const metadata = pageMetadata({
  title: site.pages.findings,
  description: findingWords.description,
  path: '/findings',
})

const EACH_PAGE = 30

/** Everything that does not add up. Asked anew each time: the ways to narrow it are too many to be kept. */
export default async function FindingsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const filter = parseFindings(await searchParams)
  const [choices, { matters, counts }] = await Promise.all([
    filterChoices(),
    listMatters(portalDatabase(), filter, EACH_PAGE),
  ])
  const count = filter.weights.reduce((sum, weight) => sum + counts[weight], 0)
  const isWhole = filter.district === undefined && filter.year === undefined && !filter.fixed && filter.page === 1
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.findings }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{site.pages.findings}</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        {findingWords.lead((answering) => (
          <a href="#answering">{answering}</a>
        ))}
      </p>
      {isWhole && choices.found !== undefined && choices.found.length > 0 && (
        <Section id="where" title={findingWords.where}>
          <FoundWhere found={choices.found} />
        </Section>
      )}
      <Section id="list" title={findingWords.count(filter.fixed, count)}>
        <FindingFilterForm {...{ filter, choices, counts }} />
        {matters.length === 0 ? (
          <Nothing count={count} filter={filter} />
        ) : (
          <div className="mt-6">
            <FindingEntries findings={matters} />
          </div>
        )}
        <Pager
          page={filter.page}
          pages={Math.ceil(count / EACH_PAGE)}
          hrefOf={(page) => findingsAddress({ ...filter, page })}
        />
      </Section>
      <Section id="answering" title={findingWords.answering}>
        <div className="max-w-[44em] space-y-3">
          <Answering />
        </div>
      </Section>
    </>
  )
}

function Nothing({ count, filter }: { count: number; filter: ReturnType<typeof parseFindings> }) {
  if (count > 0) {
    return (
      <p className="mt-6">
        {findingWords.notSoManyPages((back) => (
          <a href={findingsAddress({ ...filter, page: 1 })}>{back}</a>
        ))}
      </p>
    )
  }
  return (
    <p className="mt-6 max-w-[40em]">
      {findingWords.nothing(filter.fixed, (all) => (
        <a href="/findings">{all}</a>
      ))}
    </p>
  )
}
