import { FigureTable } from '@/components/figures/figure-table'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import { auditSummary } from '@/lib/words/audit-summary'

const words = auditSummary.proof

interface ProofSheetProps {
  readonly title: string
  /** Short fingerprint of the document, for links to places. */
  readonly document: string
  readonly matters: readonly {
    readonly key: string
    readonly findings: readonly {
      readonly key: string
      readonly sentence: string
      readonly places: readonly string[]
    }[]
  }[]
}

/** What a document's makers may put right before they print it again: where it stands, and what it says. */
export function ProofSheet({ title, document, matters }: ProofSheetProps) {
  const findings = matters.flatMap((matter) => matter.findings)
  return (
    <section className="mt-8">
      <h2 className="text-xl">{title}</h2>
      {findings.length === 0 ? (
        <p className="mt-3">{words.none}</p>
      ) : (
        <FigureTable
          caption={words.of(title)}
          columns={[
            {
              key: 'place',
              head: words.place,
              holds: 'name',
              cell: ({ places: [at] }) => at !== undefined && <a href={sourceLink(document, at)}>{sourceText(at)}</a>,
            },
            {
              key: 'what',
              head: words.what,
              holds: 'remark',
              className: 'whitespace-normal!',
              cell: ({ sentence }) => sentence,
            },
          ]}
          rows={findings}
          rowKey={({ key }) => key}
        />
      )}
    </section>
  )
}
