import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import type { Severity } from '@/lib/budget/finding'
import { absMoney, type Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { findingAddress } from '@/lib/addresses/finding-address'
import { documentAddress } from '@/lib/addresses/source-link'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import { dateWords } from '@/lib/words/dates'
import { fileWords } from '@/lib/words/files'
import { findingWords } from '@/lib/words/findings'
import { FindingFigures, type ShownEnd } from './finding-figures'
import { SeverityMark } from './severity-mark'

export interface FindingEntry {
  /** How many findings a matter has; one where it is a finding. */
  readonly extent?: number
  /** How many documents of one form it is told of. */
  readonly documents?: number
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly sentence: string
  readonly admitted: boolean
  readonly difference: Money | undefined
  readonly published: ShownEnd
  readonly expected: ShownEnd | undefined
  readonly year: number
  readonly phase: Phase
  /** Key of the form that its tables are numbered by. */
  readonly form: string | undefined
  readonly version: number
  readonly fixedAt: Date | null
  readonly department: { readonly name: string; readonly slug: string }
  readonly district: { readonly name: string; readonly slug: string }
  readonly unit: string | undefined
  readonly document: { readonly id: string; readonly title: string }
  readonly replacedBy: { readonly version: number; readonly storedAt: Date; readonly document: string } | null
}

/** Matters one below the other: what it weighs, what it says, both figures as doors, and whose document it is. */
export function FindingEntries({ findings }: { findings: readonly FindingEntry[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {findings.map((finding) => (
        <li key={finding.key} className="grid gap-x-6 py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
          <Size finding={finding} />
          <div className="max-w-[46em]">
            <p>
              <a href={findingAddress(finding.key)} className="finding-sentence">
                {finding.sentence}
              </a>
            </p>
            <FindingFigures {...figuresOf(finding)} />
            {finding.documents !== undefined && finding.documents > 1 && (
              <p className="text-sm">{findingWords.ofForm(finding.documents)}</p>
            )}
            {finding.fixedAt && <Fixed finding={finding} fixedAt={finding.fixedAt} />}
            <p className="mt-1 text-sm text-muted">
              <Whose finding={finding} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What hangs on a matter: what each says, and both its figures. */
export const HangingEntries = ({ findings }: { findings: readonly FindingEntry[] }) => (
  <ol className="divide-y divide-rule border-y border-rule">
    {findings.map((finding) => (
      <li key={finding.key} className="py-3">
        <p>{finding.sentence}</p>
        <FindingFigures {...figuresOf(finding)} />
      </li>
    ))}
  </ol>
)

const Size = ({ finding: { severity, admitted, difference } }: { finding: FindingEntry }) => (
  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 sm:flex-col sm:items-end">
    <SeverityMark severity={severity} />
    {difference !== undefined && (
      <span className="whitespace-nowrap">
        <span className="text-sm text-muted">{findingWords.difference.before}</span>
        <span className="figure font-serif text-lg font-semibold">{amountText(absMoney(difference))}</span>
        <span className="text-sm text-muted">{findingWords.difference.after}</span>
      </span>
    )}
    {admitted && <span className="mark ml-0!">{findingWords.admitted}</span>}
  </p>
)

/** Whose document, with its page where it has one. */
export function Whose({ finding }: { finding: WhoseDocument }) {
  const { district, department, unit, year, phase, document } = finding
  const name = department.name
  const before = inDistrict(district.name, name)
  return findingWords.whose(
    unit === undefined ? (
      <>
        {before}
        <a href={yearAddress(bodyAddress({ district: district.slug, department: department.slug }), year)}>
          {dateWords.phaseOfDepartment(name, year, PHASE_TITLES[phase])}
        </a>
      </>
    ) : (
      `${before}${findingWords.unitOf(name, unit, year, PHASE_TITLES[phase])}`
    ),
    <a href={documentAddress(document.id)} className="inline-block">
      {findingWords.originalFile}
    </a>,
  )
}

type WhoseDocument = Pick<FindingEntry, 'district' | 'department' | 'unit' | 'year' | 'phase' | 'document'>

/** Most names begin with the district's; of the others it is said first. */
const inDistrict = (district: string, department: string): string =>
  department.startsWith(district) ? '' : findingWords.district(district)

/** A later edition of the document no longer shows it. */
export function Fixed({ finding: { version, replacedBy }, fixedAt }: FixedProps) {
  const day = dateText(dayInChina(replacedBy?.storedAt ?? fixedAt))
  return (
    <p className="mt-1">
      {findingWords.fixedBy(
        (text) => (
          <strong>{text}</strong>
        ),
        version,
        replacedBy ? (
          <a href={documentAddress(replacedBy.document)}>{fileWords.version(replacedBy.version)}</a>
        ) : (
          findingWords.laterVersion
        ),
        day,
      )}
    </p>
  )
}

interface FixedProps {
  readonly finding: Pick<FindingEntry, 'version' | 'replacedBy'>
  readonly fixedAt: Date
}

/** Their difference stands beside. */
const figuresOf = ({ phase, form, published, expected }: FindingEntry) => ({
  form,
  phase,
  published,
  expected,
  difference: undefined,
})
