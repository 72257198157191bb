import { notFound } from 'next/navigation'
import { glossary, readingExamples } from '@/app/cached-queries'
import { GlossaryList } from '@/components/budget/glossary-list'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { toGlossaryPage } from '@/lib/series/glossary-page'
import { pageMetadata } from '@/app/page-metadata'

/** `/glossary` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

const title = '术语：预算和决算里的话是什么意思'
const description =
  '部门预算、决算里的官方用语，逐个用平常话说清：是什么，也叫什么，在哪张表的哪一栏，附真实文件里的一个数。'
export const metadata = pageMetadata({ title, description, path: '/glossary' })

/** The terms in plain words, by the parts of a yearly page, each at an address of its own. */
export default async function GlossaryPage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const parts = toGlossaryPage(await glossary(), await readingExamples())
  const terms = parts.reduce((sum, part) => sum + part.terms.length, 0)
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '术语' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">术语</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        {terms}{' '}
        个词，按年度页面的次序排。先用平常话说，再写它在文件的哪张表、哪一栏；“例”是最近年度的文件里真实的一格，点数字到原文。整张表怎样读，见
        <a href="/guide">怎样读一份预算和决算</a>。
      </p>
      <div className="with-index">
        <PageIndex sections={parts.map(({ section, title: name }) => ({ id: `${section}-title`, title: name }))} />
        <div>
          {parts.map(({ section, title: name, terms: own }) => (
            <Section key={section} id={section} title={name}>
              <nav aria-label={`${name}的词`} className="no-print -mt-1 mb-5 text-sm">
                {own.map(({ slug, term }) => (
                  <a key={slug} href={`#${slug}`} className="choice">
                    {term}
                  </a>
                ))}
              </nav>
              <GlossaryList terms={own} />
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}
