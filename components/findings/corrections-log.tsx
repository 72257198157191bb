import type { CorrectionStatus } from '@/lib/budget/correction'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import { correctionStatus } from '@/lib/figures/correction-status'
import { correctionWords } from '@/lib/words/corrections'
import { dateWords } from '@/lib/words/dates'
import { fileWords } from '@/lib/words/files'
import { CorrectionTable } from './correction-table'

interface Whose {
  readonly page: string
  readonly department: string
  readonly year: number
  readonly phase: Phase
  readonly document: string
}

interface AdmittedCorrectionsProps {
  readonly admitted: readonly (Whose & {
    readonly key: string
    readonly reason: string
    readonly reported: string | null
    readonly status: CorrectionStatus
    readonly answered: string | null
    /** The figures that the document's words name. */
    readonly roots: readonly {
      readonly label: string
      readonly at: string | null
      readonly published: Money | undefined
      readonly corrected: Money | undefined
    }[]
    /** How many others follow from them. */
    readonly reached: number
  })[]
}

/** What documents put right themselves, published and corrected side by side. */
export function AdmittedCorrections({ admitted }: AdmittedCorrectionsProps) {
  if (admitted.length === 0) return <p>{correctionWords.noneAdmitted}</p>
  return (
    <ul className="space-y-10">
      {admitted.map(({ key, reason, roots, reached, reported, status, answered, ...whose }) => (
        <li key={key}>
          <h3 className="text-xl">
            <a href={whose.page}>
              {dateWords.phaseOfDepartment(whose.department, whose.year, PHASE_TITLES[whose.phase])}
            </a>
          </h3>
          <p className="mt-1 max-w-[44em]">{reason}</p>
          <p className="mt-1 mb-3 text-sm text-muted">{correctionStatus(status, reported, answered)}</p>
          <CorrectionTable
            caption={correctionWords.caption}
            document={whose.document}
            figures={roots.map(({ label, at, published, corrected }) => ({
              label,
              at: at ?? undefined,
              published: published === undefined ? '' : amountText(published),
              corrected: corrected === undefined ? '' : amountText(corrected),
            }))}
          />
          {reached > 0 && (
            <p className="mt-2 text-sm text-muted">
              {correctionWords.reached(reached, (page) => (
                <a href={whose.page}>{page}</a>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ReplacedDocumentsProps {
  readonly replaced: readonly (Whose & {
    readonly version: number
    readonly by: number
    readonly at: Date
    readonly byDocument: string
  })[]
}

/** Documents that a later one of the same year took the place of; both can still be read. */
export function ReplacedDocuments({ replaced }: ReplacedDocumentsProps) {
  if (replaced.length === 0) return <p>{correctionWords.noneReplaced}</p>
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {replaced.map(({ page, department, year, phase, document, version, by, at, byDocument }) => (
        <li key={`${page}-${phase}-${version}`} className="py-3">
          <a href={page}>{dateWords.phaseOfDepartment(department, year, PHASE_TITLES[phase])}</a>
          <span className="block text-sm text-muted">
            {correctionWords.replacedBy(
              dateText(dayInChina(at)),
              <a href={documentAddress(document)}>{fileWords.version(version)}</a>,
              <a href={documentAddress(byDocument)}>{fileWords.version(by)}</a>,
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
