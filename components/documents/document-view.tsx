import { tableAnchor } from '@/lib/addresses/source-link'
import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { DocumentHead, WhatWasRead } from '@/components/documents/document-head'
import { DocumentIssues } from '@/components/documents/document-issues'
import { DocumentTable } from '@/components/documents/document-table'
import { PageIndex } from '@/components/ui/page-index'
import type { Disclosure } from '@/lib/budget/disclosure'
import { toDocumentTables, type Beside } from '@/lib/documents/document-tables'
import { documentWords } from '@/lib/words/document-page'
import type { ComponentProps } from 'react'
import type { HeldText } from './original-lines'

type Disclosed = ComponentProps<typeof WhatWasRead>['disclosure'] &
  Beside & {
    readonly disclosure: Disclosure
    readonly year: number
    readonly district: { readonly slug: string }
    readonly department: { readonly slug: string }
  }

interface DocumentViewProps {
  readonly document: ComponentProps<typeof DocumentHead>['document'] & { readonly disclosures: readonly Disclosed[] }
  readonly text: HeldText | undefined
}

/** A document as read: each disclosure in it, its tables with every cell at an address, and what could not be read. */
export function DocumentView({ document, text }: DocumentViewProps) {
  // A place is an address once on the page, whichever disclosure of the document speaks of it first.
  const taken = new Set<string>()
  const read = document.disclosures.map((each, i) => ({
    each,
    asRead: toDocumentTables(each.disclosure, each, taken),
    prefix: i === 0 ? '' : `${i + 1}-`,
    findings: yearAddress(bodyAddress({ district: each.district.slug, department: each.department.slug }), each.year),
  }))
  return (
    <>
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
                <DocumentTable
                  key={table.key}
                  id={`${prefix}${table.key}`}
                  table={table}
                  text={text}
                  findings={findings}
                />
              ))}
              <DocumentIssues
                id={`${prefix}issues`}
                issues={issues}
                elsewhere={elsewhere}
                text={text}
                findings={findings}
              />
            </div>
          </div>
        </div>
      ))}
    </>
  )
}
