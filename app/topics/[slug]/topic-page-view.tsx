import { topicAddress } from '@/lib/addresses/site-address'
import { notFound } from 'next/navigation'
import { topicPage } from '@/app/cached-queries'
import { LinePager } from '@/components/lines/line-pager'
import { TopicView } from '@/components/topics/topic-view'
import { Breadcrumb } from '@/app/breadcrumb'
import type { TopicPage } from '@/lib/topics/get-topic-page'
import { site } from '@/lib/words/site'

export async function findTopicPage(slug: string, number: number): Promise<TopicPage> {
  const page = await topicPage(slug, number)
  if (!page) notFound()
  return page
}

export function TopicPageView({ page }: { page: TopicPage }) {
  const { topic } = page
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: site.pages.topics, href: '/topics' },
          { name: topic.title },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{topic.title}</h1>
      <p className="mt-3 max-w-[40em] text-lg">{topic.explanation}</p>
      <TopicView page={page} />
      <LinePager address={topicAddress(topic.slug)} page={page.page} more={page.more} />
    </>
  )
}
