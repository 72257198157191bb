import { topicAddress } from '@/lib/addresses/site-address'
import { connection } from 'next/server'
import { topics } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/lib/words/site'
import { topicWords } from '@/lib/words/topics'

export const metadata = pageMetadata({
  title: topicWords.title,
  description: topicWords.description,
  path: '/topics',
})

/** Every topic with the question it answers. */
export default async function TopicsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const all = await topics()
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.topics }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{topicWords.title}</h1>
      <p className="mt-3 max-w-[40em] text-lg">{topicWords.lead}</p>
      <ul className="mt-8 border-t border-rule">
        {all.map(({ slug, title, question, explanation }) => (
          <li key={slug} className="border-b border-rule py-4">
            <h2 className="text-xl">
              <a href={topicAddress(slug)}>{title}</a>
            </h2>
            <p className="mt-1 font-medium">{question}</p>
            <p className="mt-1 max-w-[44em] text-muted">{explanation}</p>
          </li>
        ))}
      </ul>
      {all.length === 0 && <p className="mt-8">{topicWords.none}</p>}
    </>
  )
}
