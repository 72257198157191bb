import { notFound } from 'next/navigation'
import { corrections } from '@/app/cached-queries'
import { AdmittedCorrections, ReplacedDocuments } from '@/components/findings/corrections-log'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { correctionWords } from '@/lib/words/corrections'
import { site } from '@/lib/words/site'
import { pageMetadata } from '@/app/page-metadata'

/** A parameter of one value: a page without any would be made at build, where there is no database. */
export const generateStaticParams = () => []
export const metadata = pageMetadata({
  title: correctionWords.title,
  description: correctionWords.description,
  path: '/about/corrections',
})

export default async function CorrectionsPage({ params }: { params: Promise<{ log: string }> }) {
  if ((await params).log !== 'corrections') notFound()
  const { admitted, replaced } = await corrections()
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: site.pages.about, href: '/about' },
          { name: correctionWords.title },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{correctionWords.title}</h1>
      <Section id="admitted" title={correctionWords.admitted}>
        <AdmittedCorrections admitted={admitted} />
      </Section>
      <Section id="replaced" title={correctionWords.replaced}>
        <ReplacedDocuments replaced={replaced} />
      </Section>
    </>
  )
}
