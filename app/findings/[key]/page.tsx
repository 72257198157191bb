import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { finding as keptFinding } from '@/app/cached-queries'
import { FindingView } from '@/components/budget/finding-view'
import { Breadcrumb } from '@/app/breadcrumb'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { currentEnv } from '@/lib/env'
import { ALL_FINDINGS, findingAddress, findingsAddress, isFindingKey } from '@/lib/format/finding-address'
import { toFindingExcerpts } from '@/lib/series/finding-excerpts'
import { pageMetadata } from '@/app/page-metadata'
import { dateWords } from '@/lib/words/dates'
import { findingPage } from '@/lib/words/finding-page'
import { site } from '@/lib/words/site'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly key: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  // Its own key: an older, shorter address leads here too.
  const { department, year, phase, sentence, check, key } = await findFinding(params)
  const title = findingPage.title(department.name, year, PHASE_TITLES[phase], check?.title ?? key)
  const url = findingAddress(key)
  return pageMetadata({ title, description: sentence, path: url })
}

/** One finding, at an address that lasts: what is fixed later stays here and says so. */
export default async function FindingPage({ params }: PageProps) {
  const finding = await findFinding(params)
  const { district, year, phase } = finding
  const { excerpts, words } = toFindingExcerpts(finding.contents, finding.places)
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
      <FindingView
        {...{ finding, excerpts, words }}
        url={new URL(findingAddress(finding.key), currentEnv().siteUrl).href}
      />
    </>
  )
}

async function findFinding(params: PageProps['params']) {
  const { key } = await params
  const found = isFindingKey(key) ? await keptFinding(key) : undefined
  if (!found) notFound()
  return found
}
