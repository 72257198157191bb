import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { Breadcrumb } from '@/components/ui/breadcrumb'

export const generateStaticParams = () => []
export const metadata: Metadata = { title: '原文逐行', robots: { index: false } }

/** The original's text by numbered lines, where the operator imported the original. */
export default async function DocumentTextPage({ params }: { params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const document = await documentPage(id)
  if (!document?.text) notFound()
  return (
    <>
      <Breadcrumb
        steps={[{ name: '首页', href: '/' }, { name: document.title, href: `/documents/${id}` }, { name: '原文' }]}
      />
      <h1 className="mt-4 mb-6 text-3xl">{document.title}：原文逐行</h1>
      <ol className="original-text">
        {document.text.map((line, i) => (
          <li key={i} id={`L${i + 1}`}>
            <a href={`#L${i + 1}`} className="figure" aria-label={`第 ${i + 1} 行`}>
              {i + 1}
            </a>
            <span>{line}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
