import { documentAddress, tableAnchor, textAddress } from '@/lib/addresses/source-link'
import { districtAddress, bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { DocumentHead, WhatWasRead } from '@/components/documents/document-head'
import { DocumentIssues } from '@/components/documents/document-issues'
import { DocumentTable } from '@/components/documents/document-table'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { toDocumentTables } from '@/lib/documents/document-tables'
import { dateWords } from '@/lib/words/dates'
import { documentWords } from '@/lib/words/document-page'
import { site } from '@/lib/words/site'
import { pageMetadata } from '@/app/page-metadata'

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
  // A place is an address once on the page, whichever disclosure of the document speaks of it first.
  const taken = new Set<string>()
  const read = document.disclosures.map((each, i) => ({
    ...{ each, asRead: toDocumentTables(each.disclosure, each, taken) },
    prefix: i === 0 ? '' : `${i + 1}-`,
    findings: yearAddress(bodyAddress({ district: each.district.slug, department: each.department.slug }), each.year),
  }))
  const first = document.disclosures[0]
  return (
    <>
      <Breadcrumb
        steps={[{ name: site.pages.home, href: '/' }, ...(first ? stepsTo(first) : []), { name: documentWords.here }]}
      />
      <DocumentHead document={document} text={text} />
      {read.map(({ each, asRead: { tables, issues, elsewhere }, prefix, findings }) => (
        <div key={prefix}>
          <WhatWasRead disclosure={each} tables={tables} hrefOf={(key) => `#${tableAnchor(`${prefix}${key}`)}`} />
          <div className="with-index">
            <PageIndex
              sections={[
                ...tables.map(({ key, number, title }) => ({
                  id: `table-${prefix}${key}`,
                  title: number === undefined ? title : `${number}. ${title}`,
                })),
                ...(issues.length > 0 ? [{ id: `${prefix}issues`, title: documentWords.issues }] : []),
              ]}
            />
            <div className="document">
              {tables.map((table) => (
                <DocumentTable key={table.key} id={`${prefix}${table.key}`} {...{ table, text, findings }} />
              ))}
              <DocumentIssues id={`${prefix}issues`} {...{ issues, elsewhere, text, findings }} />
            </div>
          </div>
        </div>
      ))}
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
