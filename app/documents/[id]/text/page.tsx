import { documentAddress } from '@/lib/addresses/source-link'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { textAnchor } from '@/lib/budget/document-text'
import { documentWords } from '@/lib/words/document-page'
import { site } from '@/lib/words/site'

export const generateStaticParams = () => []

/** The original is its publisher's: shown beside its figures, not offered to search engines. */
export const metadata: Metadata = { title: documentWords.text.title, robots: { index: false } }

/** The original's text by numbered lines or pages, where the operator imported the original. */
export default async function DocumentTextPage({ params }: { params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const document = await documentPage(id)
  if (!document?.text) notFound()
  const { by, parts } = document.text
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: document.title, href: documentAddress(id) },
          { name: documentWords.text.title },
        ]}
      />
      <h1 className="mt-4 text-3xl">{documentWords.text.heading(document.title)}</h1>
      <p className="mt-2 mb-6 text-muted">{documentWords.text.counted(parts.length, by)}</p>
      <ol className="original-text">
        {parts.map((part, i) => (
          <li key={i} id={textAnchor(by, i + 1)}>
            <a href={`#${textAnchor(by, i + 1)}`} className="figure" aria-label={documentWords.text.part(i + 1, by)}>
              {i + 1}
            </a>
            <span>{part}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
