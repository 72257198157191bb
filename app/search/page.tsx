import type { Metadata } from 'next'
import { choicesOfSearch } from '@/app/cached-queries'
import { SearchControls } from '@/components/search/search-controls'
import { SearchExamples } from '@/components/search/search-examples'
import { SearchNothing } from '@/components/search/search-nothing'
import { SearchResults } from '@/components/search/search-results'
import { Breadcrumb } from '@/app/breadcrumb'
import type { AddressQuery } from '@/lib/addresses/address-parts'
import { everywhere, parseSearch, searchAddress } from '@/lib/addresses/search-address'
import { portalDatabase } from '@/lib/queries/portal-database'
import { search } from '@/lib/search/find-hits'
import { suggest } from '@/lib/search/list-suggestions'
import { searchWords } from '@/lib/words/search'
import { site } from '@/lib/words/site'

interface PageProps {
  readonly searchParams: Promise<AddressQuery>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { text } = parseSearch(await searchParams)
  return { title: text === '' ? searchWords.title : searchWords.titleOf(text), robots: { index: false } }
}

/** Everything that has a name, a code, a sound or an amount. Asked anew each time: what is sought is endless. */
export default async function SearchPage({ searchParams }: PageProps) {
  const asked = parseSearch(await searchParams)
  const { text, kind } = asked
  const answer = await search(portalDatabase(), { ...asked, each: kind === undefined ? EACH : PER_PAGE })
  const found = answer.groups.length > 0
  const suggestions = text !== '' && !found ? await suggest(portalDatabase(), text) : []
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          ...(kind === undefined
            ? [{ name: searchWords.title }]
            : [
                { name: searchWords.title, href: searchAddress({ ...asked, kind: undefined, page: 1 }) },
                { name: searchWords.oneKind },
              ]),
        ]}
      />
      <h1 className="mt-4 text-3xl">{text === '' ? searchWords.title : searchWords.quoted(text)}</h1>
      <SearchControls asked={asked} choices={await choicesOfSearch()} />
      {text === '' && <SearchExamples />}
      {text !== '' && found && <SearchResults asked={asked} answer={answer} perPage={PER_PAGE} />}
      {text !== '' && !found && (
        <SearchNothing
          asked={asked}
          understood={answer.understood}
          suggestions={suggestions.map((each) => ({ ...each, href: searchAddress(everywhere(each.text)) }))}
        />
      )}
    </>
  )
}

const EACH = 6
const PER_PAGE = 50
