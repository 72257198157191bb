import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { matter as keptMatter } from '@/app/cached-queries'
import { MatterView } from '@/components/findings/matter-view'
import { Breadcrumb } from '@/app/breadcrumb'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { currentEnv } from '@/lib/env'
import { ALL_FINDINGS, findingAddress, findingsAddress, isMatterKey } from '@/lib/addresses/finding-address'
import { toFindingExcerpts } from '@/lib/findings/finding-excerpts'
import { pageMetadata } from '@/app/page-metadata'
import { dateWords } from '@/lib/words/dates'
import { findingPage } from '@/lib/words/finding-page'
import { site } from '@/lib/words/site'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly key: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { department, year, phase, headline, finding, key, withdrawnAt } = await findMatter(params)
  const title = findingPage.title(department.name, year, PHASE_TITLES[phase], finding?.check?.title ?? key)
  const metadata = pageMetadata({ title, description: headline, path: findingAddress(key) })
  // What we had misread stays where it was cited; nobody else need find it.
  return withdrawnAt ? { ...metadata, robots: { index: false } } : metadata
}

/** One matter, at an address that lasts: what is settled or withdrawn later stays here and says so. */
export default async function MatterPage({ params }: PageProps) {
  const matter = await findMatter(params)
  const { district, year, phase, finding } = matter
  const { excerpts, words } = toFindingExcerpts(finding?.contents ?? [], finding?.places ?? [])
  const list = findingsAddress({ ...ALL_FINDINGS, district: district.slug, year, phase })
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: site.pages.findings, href: '/findings' },
          { name: dateWords.phaseOfDepartment(district.name, year, PHASE_TITLES[phase]), href: list },
          { name: findingPage.here },
        ]}
      />
      <MatterView
        matter={matter}
        finding={finding}
        excerpts={excerpts}
        words={words}
        url={new URL(findingAddress(matter.key), currentEnv().siteUrl).href}
      />
    </>
  )
}

/** At its own address; the addresses of its findings, and those that it had before, lead there. */
async function findMatter(params: PageProps['params']) {
  const { key } = await params
  const found = isMatterKey(key) ? await keptMatter(key) : undefined
  if (!found) notFound()
  if (found.key !== key) permanentRedirect(findingAddress(found.key))
  return found
}
