import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { coverage, newest, tellingMatters, topics } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { StructuredData } from '@/components/ui/structured-data'
import { currentEnv } from '@/lib/env'
import { portalData } from '@/lib/open-data/structured-data'
import { countHeld } from '@/lib/site/page-summary'
import { pageSummary as words } from '@/lib/words/page-summary'
import { site } from '@/lib/words/site'
import { HomeView } from '@/components/home/home-view'

/** `/` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

export async function generateMetadata(): Promise<Metadata> {
  const { districts, complete } = await coverage()
  const description = complete ? words.held(site.description, countHeld(districts)) : site.description
  return { ...pageMetadata({ title: site.title, description, path: '/' }), title: { absolute: site.title } }
}

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const [held, documents, findings, questions] = await Promise.all([coverage(), newest(), tellingMatters(), topics()])
  return (
    <>
      <StructuredData data={portalData(currentEnv().siteUrl, site)} />
      <HomeView coverage={held} documents={documents} findings={findings} questions={questions} />
    </>
  )
}
