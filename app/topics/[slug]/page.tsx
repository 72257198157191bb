import { topicAddress } from '@/lib/addresses/site-address'
import type { Metadata } from 'next'
import { topicWords } from '@/lib/words/topics'
import { findTopicPage, TopicPageView } from './topic-page-view'
import { pageMetadata } from '@/app/page-metadata'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic } = await findTopicPage((await params).slug, 1)
  return pageMetadata({
    title: topicWords.titleOf(topic.title, topic.question),
    description: topic.explanation,
    path: topicAddress(topic.slug),
  })
}

/** The same thing bought everywhere: who pays how much, for how many, and where it says so. */
export default async function TopicPage({ params }: PageProps) {
  return <TopicPageView page={await findTopicPage((await params).slug, 1)} />
}
