import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import { dateWords } from '@/lib/words/dates'
import { fileWords } from '@/lib/words/files'
import { findingPage } from '@/lib/words/finding-page'
import { findingWords } from '@/lib/words/findings'
import type { ShownFinding, ShownMatter } from './matter-view'

const { history } = findingPage

/** Each step on its day; what it came to where that changed. */
export function MatterHistory({ matter, finding }: { matter: ShownMatter; finding: ShownFinding | undefined }) {
  const { events, document, withdrawnAt } = matter
  return (
    <ul className="max-w-[44em] list-disc space-y-1 pl-6">
      {events.map(({ step, at, amount, extent }, i) => (
        <li key={i}>
          {history.steps[step](
            dateText(dayInChina(at)),
            <a href={documentAddress(document.id)}>{history.documentTitle(document.title)}</a>,
          )}
          {history.cameTo(amount === undefined ? undefined : amountText(amount), extent)}
        </li>
      ))}
      {finding?.replacedBy && (
        <li>
          {history.replaced(
            dateText(dayInChina(finding.replacedBy.storedAt)),
            <a href={documentAddress(finding.replacedBy.document)}>{fileWords.version(finding.replacedBy.version)}</a>,
            finding.version,
            matter.fixedAt !== null,
          )}
        </li>
      )}
      {finding?.current && !withdrawnAt && <li>{history.current}</li>}
      <li>{history.addressStays}</li>
    </ul>
  )
}

/** Every document that a matter of their form touches. */
export function MatterDocuments({ matter: { documents } }: { matter: ShownMatter }) {
  return (
    <>
      <p className="max-w-[44em]">{findingPage.toldOnce}</p>
      <ul className="mt-3 max-w-[46em] list-disc space-y-1 pl-6">
        {documents.map(({ year, phase, fixedAt, document, department, district }) => (
          <li key={document}>
            <a href={yearAddress(bodyAddress({ district: district.slug, department: department.slug }), year)}>
              {dateWords.phaseOfDepartment(
                findingWords.fullName(district.name, department.name),
                year,
                PHASE_TITLES[phase],
              )}
            </a>
            {fixedAt && <span className="mark">{findingWords.fixed}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
