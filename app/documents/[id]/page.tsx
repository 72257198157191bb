import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { documentPage } from '@/app/cached-queries'
import { DocumentHead } from '@/components/budget/document-head'
import { DocumentIssues } from '@/components/budget/document-issues'
import { DocumentTable } from '@/components/budget/document-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { toDocumentTables } from '@/lib/series/document-tables'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title, url } = await findDocument(params)
  return { title: `原文件：${title}`, alternates: { canonical: url }, openGraph: { title, url } }
}

/** A document as read: its tables with every cell at an address, what was resolved and corrected, and what could not be read. */
export default async function DocumentPage({ params }: PageProps) {
  const { document, url } = await findDocument(params)
  const read = document.disclosures.map((each) => ({ ...each, tables: toDocumentTables(each.disclosure, each) }))
  const first = read[0]
  const department = first && `/${first.district.slug}/${first.department.slug}`
  return (
    <>
      <Breadcrumb
        steps={[
          { name: '首页', href: '/' },
          ...(first && department
            ? [
                { name: first.district.name, href: `/${first.district.slug}` },
                { name: first.department.name, href: department },
                { name: `${first.year} 年`, href: `${department}/${first.year}` },
              ]
            : []),
          { name: '原文件' },
        ]}
      />
      <DocumentHead document={document} />
      {read.map(({ disclosure, tables, year, phase, version }) => (
        <div key={`${year}-${phase}-${version}`} className="with-index">
          <PageIndex
            sections={[
              ...tables.map(({ key, number, title }) => ({
                id: `table-${key}`,
                title: number === undefined ? title : `${number}. ${title}`,
              })),
              ...(disclosure.issues.length > 0 ? [{ id: 'issues', title: '读不准的地方' }] : []),
            ]}
          />
          <div className="document">
            {tables.map((table) => (
              <DocumentTable key={table.key} {...{ table, text: document.text, findings: `${department}/${year}` }} />
            ))}
            <DocumentIssues issues={disclosure.issues} text={document.text ? `${url}/text` : undefined} />
          </div>
        </div>
      ))}
    </>
  )
}

async function findDocument(params: PageProps['params']) {
  const { id } = await params
  const document = await documentPage(id)
  if (!document) notFound()
  return { document, title: document.title, url: `/documents/${id}` }
}
