import { connection } from 'next/server'
import { usedClasses } from '@/app/cached-queries'
import { LineClasses } from '@/components/lines/line-classes'
import { Breadcrumb } from '@/app/breadcrumb'
import { functional, type Classification } from '@/lib/budget/classification-data'
import type { ClassificationCode } from '@/lib/budget/classification'
import { pageMetadata } from '@/app/page-metadata'
import { lineWords } from '@/lib/words/lines'
import { site } from '@/lib/words/site'

const words = lineWords.functions

export const metadata = pageMetadata({
  title: words.title,
  description: words.description,
  path: '/functions',
})

/** The classes of the functional classification. */
export default async function FunctionsPage() {
  // Without parameters it would be made at build, where there is no database.
  await connection()
  const [used] = await usedClasses()
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: words.name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.title}</h1>
      <p className="mt-3 max-w-[40em] text-lg">
        {words.lead((economics) => (
          <a href="/economics">{economics}</a>
        ))}
      </p>
      <div className="mt-8">
        <LineClasses list={functional as Classification<ClassificationCode>} used={used} />
      </div>
    </>
  )
}
