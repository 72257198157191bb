import { notFound } from 'next/navigation'
import { glossary, readingExamples } from '@/app/cached-queries'
import { GlossaryList } from '@/components/guide/glossary-list'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { Section } from '@/components/ui/section'
import { toGlossaryPage } from '@/lib/guide/glossary-page'
import { pageMetadata } from '@/app/page-metadata'
import { glossaryWords as words } from '@/lib/words/glossary'
import { site } from '@/lib/words/site'

/** `/glossary` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

export const metadata = pageMetadata({ title: words.title, description: words.description, path: '/glossary' })

/** The terms in plain words, by the parts of a yearly page, each at an address of its own. */
export default async function GlossaryPage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const parts = toGlossaryPage(await glossary(), await readingExamples())
  const terms = parts.reduce((sum, part) => sum + part.terms.length, 0)
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: words.heading }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.heading}</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        {words.lead(terms, (guide) => (
          <a href="/guide">{guide}</a>
        ))}
      </p>
      <div className="with-index">
        <PageIndex sections={parts.map(({ section, title: name }) => ({ id: `${section}-title`, title: name }))} />
        <div>
          {parts.map(({ section, title: name, terms: own }) => (
            <Section key={section} id={section} title={name}>
              <nav aria-label={words.termsOf(name)} className="no-print -mt-1 mb-5 text-sm">
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
