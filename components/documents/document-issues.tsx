import { Section } from '@/components/ui/section'
import type { Disclosure } from '@/lib/budget/disclosure'
import { sourceText } from '@/lib/figures/source-text'
import type { DocumentAsRead } from '@/lib/documents/document-tables'
import { documentWords } from '@/lib/words/document-page'
import { Marks } from '@/components/figures/marks'
import { OriginalLines, textLink, type HeldText } from './original-lines'

interface DocumentIssuesProps extends Pick<DocumentAsRead, 'issues' | 'elsewhere'> {
  readonly id: string
  /** The original's text, where it is held. */
  readonly text: HeldText | undefined
  /** Address of the page where the findings stand. */
  readonly findings: string
}

const KINDS: Record<Disclosure['issues'][number]['kind'], string> = documentWords.issueKinds

/** What could not be read or settled, said as plainly as what could; and places that were read as no cell, but are spoken of. */
export function DocumentIssues({ issues, elsewhere, id, text, findings }: DocumentIssuesProps) {
  return (
    <>
      {issues.length > 0 && (
        <Section id={`${id}-issues`} title={<span id={id}>{documentWords.issuesCount(issues.length)}</span>}>
          <ul className="space-y-2">
            {issues.map(({ kind, at, anchor, href, message }, i) => (
              <li key={i} id={anchor} className="border-l-2 border-rule pl-3">
                <span className="mr-2 text-sm text-muted">{KINDS[kind]}</span>
                {message}
                <Spoken at={at} text={text} href={href} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {elsewhere.length > 0 && (
        <Section id={`${id}-elsewhere`} title={documentWords.elsewhere}>
          <p className="mb-3 text-sm text-muted">{documentWords.elsewhereNote}</p>
          <ul className="space-y-2">
            {elsewhere.map(({ at, anchor, marks }) => (
              <li key={at} id={anchor} className="border-l-2 border-rule pl-3">
                {marks.length === 0 && documentWords.admittedHere}
                <Marks marks={marks} page={findings} />
                <Spoken at={at} text={text} href={undefined} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** A place in words, leading to the row that was read there or to the text; and the text itself. */
function Spoken(props: { at: string | undefined; text: HeldText | undefined; href: string | undefined }) {
  const { at, text, href = textLink(at, text) } = props
  if (at === undefined) return null
  return (
    <>
      <span className="block text-sm text-muted">
        {href === undefined ? sourceText(at) : <a href={href}>{sourceText(at)}</a>}
      </span>
      <span className="original-lines">
        <OriginalLines at={at} text={text} />
      </span>
    </>
  )
}
