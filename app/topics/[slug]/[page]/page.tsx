import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findTopicPage, TopicPageView } from '@/app/topics/[slug]/topic-page-view'
import { topicWords } from '@/lib/words/topics'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly slug: string; readonly page: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic, page } = await find(params)
  return {
    title: topicWords.titleOfPage(topic.title, page),
    alternates: { canonical: `/topics/${topic.slug}/${page}` },
  }
}

/** Further disclosures of a topic; the first page stands at the topic's own address. */
export default async function FurtherTopicPage({ params }: PageProps) {
  return <TopicPageView page={await find(params)} />
}

async function find(params: PageProps['params']) {
  const { slug, page } = await params
  if (!/^[1-9]\d{0,3}$/.test(page) || page === '1') notFound()
  return findTopicPage(slug, Number(page))
}
