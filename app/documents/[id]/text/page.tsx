import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'

export const generateStaticParams = () => []

/** The original is its publisher's: shown beside its figures, not offered to search engines. */
export const metadata: Metadata = { title: '原文', robots: { index: false } }

const COUNTED = {
  line: { letter: 'L', word: '行' },
  page: { letter: 'P', word: '页' },
  block: { letter: 'B', word: '段' },
}

/** The original's text by numbered lines or pages, where the operator imported the original. */
export default async function DocumentTextPage({ params }: { params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const document = await documentPage(id)
  if (!document?.text) notFound()
  const { by, parts } = document.text
  const { letter, word } = COUNTED[by]
  return (
    <>
      <Breadcrumb
        steps={[{ name: '首页', href: '/' }, { name: document.title, href: `/documents/${id}` }, { name: '原文' }]}
      />
      <h1 className="mt-4 text-3xl">{document.title}：原文</h1>
      <p className="mt-2 mb-6 text-muted">
        共 {parts.length} {word}，{word}号照原件。
      </p>
      <ol className="original-text">
        {parts.map((part, i) => (
          <li key={i} id={`${letter}${i + 1}`}>
            <a href={`#${letter}${i + 1}`} className="figure" aria-label={`第 ${i + 1} ${word}`}>
              {i + 1}
            </a>
            <span>{part}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
