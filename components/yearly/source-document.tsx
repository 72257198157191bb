import { dataAddress } from '@/lib/addresses/site-address'
import { dateText } from '@/lib/figures/year-text'
import { documentAddress } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import type { TableState } from '@/lib/figures/table-states'
import { site } from '@/lib/words/site'
import { sourceDocument as words } from '@/lib/words/source-document'

export interface SourceTable {
  readonly key: string
  readonly number: number | undefined
  readonly officialTitle: string
  readonly state: TableState
  readonly at: string | null
}

interface SourceFile {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly dated: string | null
  readonly origin: string | null
  readonly bytes: number
}

interface SourceDocumentProps {
  readonly citation: string
  /** Every document that it was published in, the main one first. */
  readonly documents: readonly SourceFile[]
  readonly version: number
  readonly tables: readonly SourceTable[]
}

const DOWNLOADS = ['functions', 'economics', 'projects', 'indicators', 'claims'] as const

const STATES: Record<TableState, string> = words.states

/** The documents everything above comes from, how to cite and download it, and what became of each table it should have. */
export function SourceDocument({ citation, documents, version, tables }: SourceDocumentProps) {
  const withData = tables.filter(({ state }) => state === 'filled').length
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        {documents.map((document) => (
          <OneDocument key={document.id} document={document} version={version} />
        ))}
        <dt className="text-muted">{words.cite}</dt>
        <dd className="wrap-anywhere">{citation}</dd>
        <dt className="text-muted">{words.download}</dt>
        <dd>
          {DOWNLOADS.map((table) => (
            <a key={table} href={dataAddress(table, 'csv')} className="mr-4 inline-block py-0.5">
              {words.csv(words.downloads[table])}
            </a>
          ))}
          <span className="block text-muted">{words.ofAllDepartments}</span>
        </dd>
      </dl>
      <p className="mt-6 mb-2 text-sm text-muted">
        {words.promisedTables(tables.filter(({ number }) => number !== undefined).length, tables.length, withData)}
      </p>
      <ol className="grid gap-x-8 text-sm sm:grid-cols-2">
        {tables.map((table) => (
          <li key={table.key} className="flex justify-between gap-3 border-b border-rule py-1">
            <span>
              {table.number !== undefined && <span className="figure text-muted">{table.number}. </span>}
              {table.officialTitle}
            </span>
            <span className="shrink-0 text-muted" title={table.at ? words.place(sourceText(table.at)) : undefined}>
              {STATES[table.state]}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function OneDocument({ document, version }: { document: SourceFile; version: number }) {
  return (
    <>
      <dt className="text-muted">{words.document}</dt>
      <dd>
        <a href={documentAddress(document.id)}>{document.title}</a>
        {document.dated && words.dated(dateText(document.dated))}
        <span className="block text-muted">
          {words.asRead(
            document.origin === null ? undefined : <a href={document.origin}>{new URL(document.origin).host}</a>,
          )}
        </span>
      </dd>
      <dt className="text-muted">{words.original}</dt>
      <dd>{words.file(document.fileName, document.bytes.toLocaleString(site.language), version)}</dd>
      <dt className="text-muted">{words.fingerprint}</dt>
      <dd>
        SHA-256 <span className="break-all">{document.sha256}</span>
      </dd>
    </>
  )
}
