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

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly key: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { department, year, phase, sentence, check, key } = await findFinding(params)
  const title = `${department.name} ${year} 年${PHASE_TITLES[phase]}的核对发现：${check?.title ?? key}`
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
          { name: '首页', href: '/' },
          { name: '核对发现', href: '/findings' },
          { name: `${district.name} ${year} 年${PHASE_TITLES[phase]}`, href: list },
          { name: '这一条' },
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
