import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { corrections } from '@/app/cached-queries'
import { AdmittedCorrections, ReplacedDocuments } from '@/components/budget/corrections-log'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'

/** A parameter of one value: a page without any would be made at build, where there is no database. */
export const generateStaticParams = () => []
export const metadata: Metadata = {
  title: '更正记录',
  description: '文件自己写明的差错和由此改动的数，以及被后来的文件取代的文件。',
  alternates: { canonical: '/about/corrections' },
}

export default async function CorrectionsPage({ params }: { params: Promise<{ log: string }> }) {
  if ((await params).log !== 'corrections') notFound()
  const { admitted, replaced } = await corrections()
  return (
    <>
      <Breadcrumb
        steps={[{ name: '首页', href: '/' }, { name: '方法、局限与更正', href: '/about' }, { name: '更正记录' }]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">更正记录</h1>
      <Section id="admitted" title="文件自己写明的差错">
        <AdmittedCorrections admitted={admitted} />
      </Section>
      <Section id="replaced" title="被取代的文件">
        <ReplacedDocuments replaced={replaced} />
      </Section>
    </>
  )
}
