import { yearAddress } from '@/lib/addresses/place-address'
import { SCOPE_TITLES, PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText } from '@/lib/figures/year-text'
import type { DocumentTable } from '@/lib/documents/document-tables'
import { dateWords } from '@/lib/words/dates'
import { documentWords } from '@/lib/words/document-page'
import { separators } from '@/lib/words/separators'
import { site } from '@/lib/words/site'
import type { HeldText } from './original-lines'

interface DocumentHeadProps {
  readonly document: {
    readonly sha256: string
    readonly title: string
    readonly fileName: string
    readonly bytes: number
    readonly dated: string | null
    readonly origin: string | null
    readonly importedAt: Date
  }
  readonly text: HeldText | undefined
}

/** Whose document it is and which file. */
export function DocumentHead({ document, text }: DocumentHeadProps) {
  const { title, fileName, bytes, dated, origin, sha256, importedAt } = document
  const { facts } = documentWords
  return (
    <>
      <h1 className="mt-4 text-3xl">{title}</h1>
      <p className="mt-2 max-w-[40em] text-muted">{documentWords.asPrinted}</p>
      <dl className="facts mt-4">
        <dt>{facts.file}</dt>
        <dd>
          {documentWords.file(fileName, bytes.toLocaleString(site.language), dated ? dateText(dated) : undefined)}
        </dd>
        <dt>{facts.origin}</dt>
        <dd>{origin === null ? documentWords.noOrigin : <a href={origin}>{origin}</a>}</dd>
        <dt>{facts.fingerprint}</dt>
        <dd>
          SHA-256 <span className="break-all">{sha256}</span>
        </dd>
        <dt>{facts.stored}</dt>
        <dd>{dateText(importedAt.toISOString().slice(0, 10))}</dd>
        <dt>{facts.text}</dt>
        <dd>{text ? <Held text={text} /> : documentWords.notHeld(origin !== null)}</dd>
      </dl>
    </>
  )
}

const Held = ({ text: { by, parts, address } }: { text: HeldText }) => (
  <>
    {by === 'line' && documentWords.textBelowRows}
    <a href={address}>{documentWords.wholeText(parts.length, by)}</a>
  </>
)

interface WhatWasReadProps {
  readonly disclosure: {
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly current: boolean
    readonly replacedBy: { readonly version: number; readonly document: string } | null
    readonly home: string
    readonly body: string
    /** The tables of its form. */
    readonly expected: readonly { readonly key: string; readonly number: number; readonly title: string }[]
    readonly disclosure: { readonly identity: { readonly scope: 'department' | 'unit'; readonly name: string } }
    /** The other documents that it was published in. */
    readonly others: readonly { readonly id: string; readonly title: string; readonly tables: readonly string[] }[]
  }
  readonly tables: readonly DocumentTable[]
  /** The address of a table on the page. */
  readonly hrefOf: (key: string) => string
}

/** For which year it speaks, which version it is, and which of the tables it should have were read in it. */
export function WhatWasRead({ disclosure: each, tables, hrefOf }: WhatWasReadProps) {
  const { home, body, year, phase, version, current, replacedBy } = each
  const { scope, name } = each.disclosure.identity
  return (
    <div className="mt-5 max-w-[40em]">
      <p>
        {documentWords.whose(
          <a href={yearAddress(home, year)}>{dateWords.phaseOfDepartment(body, year, PHASE_TITLES[phase])}</a>,
          SCOPE_TITLES[scope],
          name,
          version,
          current,
        )}
        {replacedBy && (
          <strong>
            {documentWords.replaced(replacedBy.version, (text) => (
              <a href={documentAddress(replacedBy.document)}>{text}</a>
            ))}
          </strong>
        )}
      </p>
      {each.others.length > 0 && (
        <p className="mt-1">
          {documentWords.publishedWith(
            each.others.map(({ id, title }, i) => (
              <span key={id}>
                {i > 0 && separators.items}
                <a href={documentAddress(id)}>{title}</a>
              </span>
            )),
          )}
        </p>
      )}
      <States
        elsewhere={each.others.flatMap((other) => other.tables)}
        tables={tables}
        hrefOf={hrefOf}
        expected={each.expected}
      />
    </div>
  )
}

const WITHOUT_FIGURES = ['declaredEmpty', 'empty', 'missing'] as const

interface StatesProps extends Pick<WhatWasReadProps, 'tables' | 'hrefOf'> {
  readonly expected: WhatWasReadProps['disclosure']['expected']
  /** Tables that stand in the other documents. */
  readonly elsewhere: readonly string[]
}

function States({ tables, expected, elsewhere, hrefOf }: StatesProps) {
  const read = tables.filter(({ key }) => key !== 'statement')
  const unpublished = expected.filter(({ key }) => !elsewhere.includes(key) && !read.some((table) => table.key === key))
  if (read.length === 0) return <p className="mt-1">{documentWords.onlyStatement}</p>
  return (
    <p className="mt-1">
      {documentWords.tablesRead(
        expected.length,
        read.length,
        read.filter(({ state }) => state === 'filled').length,
        WITHOUT_FIGURES.map((state) => (
          <Without key={state} state={state} hrefOf={hrefOf} tables={read.filter((table) => table.state === state)} />
        )),
        unpublished.map(({ number, title }) => documentWords.tableTitled(number, title)),
      )}
    </p>
  )
}

interface WithoutProps extends Pick<WhatWasReadProps, 'tables' | 'hrefOf'> {
  readonly state: (typeof WITHOUT_FIGURES)[number]
}

function Without({ tables, state, hrefOf }: WithoutProps) {
  if (tables.length === 0) return null
  const links = tables.map(({ key, number, title }, i) => (
    <span key={key}>
      {i > 0 && separators.items}
      <a href={hrefOf(key)}>{number === undefined ? title : documentWords.table(number)}</a>
    </span>
  ))
  return <span>{documentWords.tablesWithout(tables.length, state, links)}</span>
}
