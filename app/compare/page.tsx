import type { Metadata } from 'next'
import { CompareAdd, CompareChosen } from '@/components/compare/compare-chosen'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { compareAddress, parseCompare } from '@/lib/addresses/compare-address'
import { findComparable } from '@/lib/compare/find-comparable'
import { portalDatabase } from '@/lib/queries/portal-database'
import { wholesOf } from '@/lib/compare/comparison'
import { compareWords } from '@/lib/words/compare'
import { comparison } from '@/lib/words/comparison'
import { site } from '@/lib/words/site'
import { ComparedView } from './compared-view'
import { loadComparison } from './load-comparison'
import { pageMetadata } from '@/app/page-metadata'

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** Its state is its address: a comparison that is linked to is that comparison. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return pageMetadata({
    title: site.pages.compare,
    description: compareWords.description,
    path: compareAddress({ ...parseCompare(await searchParams), q: '' }),
  })
}

/** Two to four yearly pages side by side; the whole state is in the address. */
export default async function ComparePage({ searchParams }: PageProps) {
  const { items, state, word, byDefault, lost } = await loadComparison(parseCompare(await searchParams))
  const found = state.q === '' ? undefined : await findComparable(portalDatabase(), state.q)
  const totals = wholesOf(items, 'all', 'published')
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.compare }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{site.pages.compare}</h1>
      <Section id="chosen" title={items.length === 0 ? compareWords.choose : compareWords.documents(items.length)}>
        {lost > 0 && <p className="mb-3">{compareWords.lost(lost)}</p>}
        <CompareChosen
          items={items.map((item, i) => ({ ...item, total: totals[i] ?? NOTHING }))}
          state={state}
          why={byDefault && compareWords.why(word)}
        />
        <CompareAdd state={state} chosen={state.items} found={found} />
        {items.length === 1 && <p className="mt-4 text-lg">{compareWords.onlyOne}</p>}
      </Section>
      {items.length > 1 && <ComparedView items={items} state={state} />}
    </>
  )
}

const NOTHING = { kind: 'absent', why: comparison.absent.notPrinted } as const
