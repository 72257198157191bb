import { filterChoices } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { parseFindings } from '@/lib/addresses/finding-address'
import type { AddressQuery } from '@/lib/addresses/address-parts'
import { listMatters } from '@/lib/findings/list-matters'
import { portalDatabase } from '@/lib/queries/portal-database'
import { pageMetadata } from '@/app/page-metadata'
import { findingWords } from '@/lib/words/findings'
import { site } from '@/lib/words/site'
import { FindingListView } from '@/components/findings/finding-list-view'

export const metadata = pageMetadata({
  title: site.pages.findings,
  description: findingWords.description,
  path: '/findings',
})

const EACH = 30

/** Everything that does not add up. Asked anew each time: the ways to narrow it are too many to be kept. */
export default async function FindingsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const filter = parseFindings(await searchParams)
  const [choices, { matters, counts }] = await Promise.all([
    filterChoices(),
    listMatters(portalDatabase(), filter, EACH),
  ])
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.findings }]} />
      <FindingListView filter={filter} each={EACH} choices={choices} matters={matters} counts={counts} />
    </>
  )
}
