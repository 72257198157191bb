import type { Metadata } from 'next'
import { furtherPage, type FurtherPageProps } from '@/app/further-page'
import { findTopicPage, TopicPageView } from '@/app/topics/[slug]/topic-page-view'
import { pageAddress } from '@/lib/addresses/page-address'
import { topicAddress } from '@/lib/addresses/site-address'
import { topicWords } from '@/lib/words/topics'

export const generateStaticParams = () => []

type PageProps = FurtherPageProps<'slug'>

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic, page } = await find(params)
  const canonical = pageAddress(topicAddress(topic.slug), page)
  return { title: topicWords.titleOfPage(topic.title, page), alternates: { canonical } }
}

/** Further disclosures of a topic; the first page stands at the topic's own address. */
export default async function FurtherTopicPage({ params }: PageProps) {
  return <TopicPageView page={await find(params)} />
}

const find = async (params: PageProps['params']) => findTopicPage((await params).slug, await furtherPage(params))
