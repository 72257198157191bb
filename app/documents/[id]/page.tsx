import { documentAddress, textAddress } from '@/lib/addresses/source-link'
import { districtAddress, bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { dateWords } from '@/lib/words/dates'
import { documentWords } from '@/lib/words/document-page'
import { site } from '@/lib/words/site'
import { pageMetadata } from '@/app/page-metadata'
import { DocumentView } from '@/components/documents/document-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { document, url } = await findDocument(params)
  const { title } = document
  return pageMetadata({ title: documentWords.title(title), description: documentWords.description(title), path: url })
}

/** A document as read: its tables with every cell at an address, what was resolved and corrected, and what could not be read. */
export default async function DocumentPage({ params }: PageProps) {
  const { document, text } = await findDocument(params)
  const first = document.disclosures[0]
  return (
    <>
      <Breadcrumb
        steps={[{ name: site.pages.home, href: '/' }, ...(first ? stepsTo(first) : []), { name: documentWords.here }]}
      />
      <DocumentView document={document} text={text} />
    </>
  )
}

type Disclosed = NonNullable<Awaited<ReturnType<typeof documentPage>>>['disclosures'][number]

const stepsTo = ({ district, department, year, phase }: Disclosed) => [
  { name: district.name, href: districtAddress(district.slug) },
  { name: department.name, href: bodyAddress({ district: district.slug, department: department.slug }) },
  {
    name: dateWords.phaseOfYear(year, PHASE_TITLES[phase]),
    href: yearAddress(bodyAddress({ district: district.slug, department: department.slug }), year),
  },
]

async function findDocument(params: PageProps['params']) {
  const { id } = await params
  const document = await documentPage(id)
  if (!document) notFound()
  const url = documentAddress(id)
  const address = textAddress(id)
  return { document, url, text: document.text && { ...document.text, address } }
}
