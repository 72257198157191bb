import { notFound } from 'next/navigation'
import { topicPage } from '@/app/cached-queries'
import { TopicView } from '@/components/budget/topic-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { TopicPage } from '@/lib/queries/get-topic-page'

export async function findTopicPage(slug: string, number: number): Promise<TopicPage> {
  const page = await topicPage(slug, number)
  if (!page) notFound()
  return page
}

export function TopicPageView({ page }: { page: TopicPage }) {
  const { topic } = page
  const address = `/topics/${topic.slug}`
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '同样的事', href: '/topics' }, { name: topic.title }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{topic.title}</h1>
      <p className="mt-3 max-w-[40em] text-lg">{topic.explanation}</p>
      <TopicView page={page} />
      {(page.more || page.page > 1) && (
        <nav aria-label="更多文件" className="no-print mt-10 flex gap-6">
          {page.page > 1 && (
            <a rel="prev" href={page.page === 2 ? address : `${address}/${page.page - 1}`}>
              上一页
            </a>
          )}
          {page.more && (
            <a rel="next" href={`${address}/${page.page + 1}`}>
              下一页：更早的文件
            </a>
          )}
        </nav>
      )}
    </>
  )
}
