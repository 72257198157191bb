import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import { dateWords } from '@/lib/words/dates'
import { fileWords } from '@/lib/words/files'
import { unitWords } from '@/lib/words/units'
import { HeldAmount } from '@/components/figures/held-amount'

interface NewestDocumentsProps {
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly department: string
    readonly page: string
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly storedAt: Date
    readonly total: { readonly figure: Figure | undefined; readonly corrected: Money | undefined }
  }[]
}

/** What came last, each with its size and the file it stands in. */
export function NewestDocuments({ documents }: NewestDocumentsProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {documents.map(({ document, title, department, page, year, phase, version, storedAt, total }) => (
        <li key={page + phase} className="grid gap-x-6 py-3 sm:grid-cols-[1fr_auto]">
          <div>
            <a href={page}>{dateWords.phaseOfDepartment(department, year, PHASE_TITLES[phase])}</a>
            {version > 1 && <strong className="ml-2 text-sm">{fileWords.version(version)}</strong>}
            <span className="block text-sm text-muted">
              {fileWords.newest(
                <a href={documentAddress(document)}>{title}</a>,
                fileWords.stored(dateText(dayInChina(storedAt))),
              )}
            </span>
          </div>
          <div className="sm:text-right">
            <span className="text-sm text-muted">{fileWords.expenditure} </span>
            <HeldAmount held={total} unit={unitWords.wan} />
          </div>
        </li>
      ))}
    </ul>
  )
}
