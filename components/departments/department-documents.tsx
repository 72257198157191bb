import { yearAddress } from '@/lib/addresses/place-address'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { auditLink } from '@/lib/addresses/audit-link'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import { dateWords } from '@/lib/words/dates'
import { fileWords } from '@/lib/words/files'
import { site } from '@/lib/words/site'

interface DepartmentDocumentsProps {
  readonly home: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly current: boolean
    readonly storedAt: Date
    readonly findings: number
    readonly files: readonly {
      readonly id: string
      readonly title: string
      readonly fileName: string
      readonly bytes: number
      readonly dated: string | null
    }[]
  }[]
}

/** Every document, the newest first: version, date, size, the page it makes and the file as read. */
export function DepartmentDocuments({ home, disclosures }: DepartmentDocumentsProps) {
  const held = disclosures.filter(({ current }) => current)
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {disclosures.toReversed().map(({ year, phase, version, current, storedAt, findings, files }) => (
        <li key={`${year}-${phase}-${version}`} className="py-3">
          {current ? (
            <a href={yearAddress(home, year)} className="text-lg">
              {dateWords.phaseOfYear(year, PHASE_TITLES[phase])}
            </a>
          ) : (
            <span className="text-lg">{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</span>
          )}
          {!current && <strong className="ml-2 text-sm">{fileWords.versionReplaced(version)}</strong>}
          {current && version > 1 && <strong className="ml-2 text-sm">{fileWords.version(version)}</strong>}
          {files.map((file, i) => (
            <span key={file.id} className="block">
              {fileWords.original(<a href={documentAddress(file.id)}>{file.title}</a>)}
              <span className="block text-sm text-muted">
                {fileWords.about(
                  file.dated === null ? fileWords.notDated : fileWords.dated(dateText(file.dated)),
                  fileWords.stored(dateText(dayInChina(storedAt))),
                  <span className="break-all">{file.fileName}</span>,
                  <span className="figure">{sizeText(file.bytes)}</span>,
                  current && i === 0 ? (
                    <a href={auditLink(home, { year, phase }, held)}>{fileWords.findings(findings)}</a>
                  ) : undefined,
                )}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 ? fileWords.bytes(bytes) : fileWords.kilobytes(Math.round(bytes / 1024).toLocaleString(site.language))
