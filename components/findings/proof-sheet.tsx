import { Ledger } from '@/components/ui/ledger'
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
        <Ledger caption={words.of(title)}>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ key, sentence, places: [at] }) => (
              <tr key={key}>
                <th scope="row">{at !== undefined && <a href={sourceLink(document, at)}>{sourceText(at)}</a>}</th>
                <td className="whitespace-normal!">{sentence}</td>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </section>
  )
}
