import { notFound } from 'next/navigation'
import { readingExamples } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { guide } from '@/lib/words/guide'
import { site } from '@/lib/words/site'
import { guideSections } from './guide-sections'
import { pageMetadata } from '@/app/page-metadata'

/** `/guide` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

export const metadata = pageMetadata({ title: guide.title, description: guide.description, path: '/guide' })

/** A walk through the tables on real rows, with what holds them together and what to look out for. */
export default async function GuidePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const examples = await readingExamples()
  const sections = guideSections(examples)
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.guide }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        {guide.heading.map((part) => (
          <span key={part} className="inline-block">
            {part}
          </span>
        ))}
      </h1>
      <p className="mt-4 max-w-[40em] text-lg">
        {guide.lead((glossary) => (
          <a href="/glossary">{glossary}</a>
        ))}
      </p>
      {examples.length === 0 && <p className="mt-4 max-w-[40em] text-muted">{guide.noExamples}</p>}
      <div className="with-index">
        <PageIndex sections={sections.map(({ id, short }) => ({ id: `${id}-title`, title: short }))} />
        <div>
          {sections.map(({ id, title: name, content }) => (
            <Section key={id} id={id} title={name}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}
