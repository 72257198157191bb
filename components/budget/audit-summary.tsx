import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import type { CorrectionStatus } from '@/lib/budget/correction'
import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { printedText } from '@/lib/format/amount'
import { correctionStatus } from '@/lib/format/correction-status'
import { findingAddress } from '@/lib/format/finding-address'
import { sourceLink } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import { auditSummary as words } from '@/lib/words/audit-summary'
import { findingWords } from '@/lib/words/findings'
import { separators } from '@/lib/words/separators'
import { SEVERITY_MEANINGS, SeverityMark } from './severity-mark'

interface AuditSummaryProps {
  /** Short fingerprint of the document, for links to places. */
  readonly document: string
  readonly audit: {
    readonly ledger: readonly LedgerRule[]
    readonly findings: readonly ShownFinding[]
    readonly corrections: readonly ShownCorrection[]
  }
}

interface LedgerRule {
  readonly rule: string
  readonly title: string
  readonly holds: number
  readonly fails: number
  readonly unchecked: number
}

interface ShownFinding {
  readonly key: string
  readonly severity: Severity
  readonly sentence: string
  readonly admitted: boolean
  readonly places: readonly string[]
}

interface ShownCorrection {
  readonly key: string
  readonly reason: string
  readonly reported: string | null
  readonly status: CorrectionStatus
  readonly answered: string | null
  readonly places: readonly string[]
  readonly figures: readonly {
    readonly label: string
    readonly root: boolean
    readonly published: string
    readonly corrected: string
    readonly arithmetic: string
  }[]
}

/** What was checked, what does not agree, and what the document itself puts right: signals, with both figures and both places. */
export function AuditSummary({ document, audit: { ledger, findings, corrections } }: AuditSummaryProps) {
  const count = (outcome: 'holds' | 'fails' | 'unchecked') => ledger.reduce((sum, row) => sum + row[outcome], 0)
  const all = count('holds') + count('fails') + count('unchecked')
  return (
    <>
      <p className="text-lg">{words.counted(all, count('holds'), count('fails'), count('unchecked'))}</p>
      <p className="mt-1 text-sm text-muted">{words.signals}</p>
      {corrections.map((correction) => (
        <Correction key={correction.key} correction={correction} document={document} />
      ))}
      {SEVERITIES.map((severity) => (
        <Findings
          key={severity}
          {...{ severity, document }}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
      <details className="mt-6">
        <summary className="cursor-pointer text-sm">{words.ledger(ledger.length)}</summary>
        <LedgerTable ledger={ledger} />
      </details>
    </>
  )
}

/** Shown at once; the others are one tap away. */
const OPEN: ReadonlySet<Severity> = new Set(['error', 'conflict', 'doubt'])

function Findings(props: { severity: Severity; findings: readonly ShownFinding[]; document: string }) {
  const { severity, findings, document } = props
  if (findings.length === 0) return null
  return (
    <details className="mt-6" open={OPEN.has(severity)}>
      <summary className="cursor-pointer">
        <SeverityMark severity={severity} />
        <strong className="ml-2">{words.count(findings.length)}</strong>
        <span className="text-sm text-muted">
          {separators.gap}
          {SEVERITY_MEANINGS[severity]}
        </span>
      </summary>
      <ul className="mt-3 space-y-3">
        {findings.map(({ key, sentence, admitted, places }) => (
          <li key={key} id={`finding-${key}`} className="border-l-2 border-rule-strong pl-3">
            {sentence}
            {admitted && <strong className="whitespace-nowrap">{findingWords.admittedAside}</strong>}
            <p className="text-sm text-muted">
              <Places {...{ places, document }} />
              {places.length > 0 && separators.gap}
              <a href={findingAddress(key)} className="no-print">
                {words.ownPage}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Places({ places, document }: { places: readonly string[]; document: string }) {
  const shown = places.slice(0, MOST_PLACES)
  if (shown.length === 0) return null
  return words.places(
    shown.map((at, i) => (
      <Fragment key={at}>
        {i > 0 && separators.items}
        <a href={sourceLink(document, at)}>{sourceText(at)}</a>
      </Fragment>
    )),
    places.length > shown.length ? places.length : undefined,
  )
}

const MOST_PLACES = 4

/** Published and corrected side by side; the cells that the words name first, then the totals that follow. */
function Correction(props: { correction: ShownCorrection; document: string }) {
  const { document, correction } = props
  const { reason, places, figures, status, reported, answered } = correction
  const roots = figures.filter(({ root }) => root)
  const others = figures.filter(({ root }) => !root)
  return (
    <div className="mt-6 border-2 border-ink p-4">
      <h3 className="text-lg">{words.admitted}</h3>
      <p className="mt-1">{reason}</p>
      <p className="text-sm text-muted">
        <Places {...{ places, document }} />
      </p>
      <p className="text-sm text-muted">{correctionStatus(status, reported, answered)}</p>
      <div className="mt-3">
        <FigureTable caption={words.rootsCaption} figures={roots} />
      </div>
      <details className="mt-3">
        <summary className="cursor-pointer text-sm">{words.reached(others.length)}</summary>
        <div className="mt-2">
          <FigureTable caption={words.reachedCaption} figures={others} />
        </div>
      </details>
    </div>
  )
}

function FigureTable({ caption, figures }: { caption: string; figures: ShownCorrection['figures'] }) {
  return (
    <Ledger caption={caption}>
      <thead>
        <tr>
          <th scope="col">{words.cell}</th>
          <th scope="col" className="amount">
            {words.published}
          </th>
          <th scope="col" className="amount">
            {words.corrected}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, published, corrected, arithmetic }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="amount">{printedText(published)}</td>
            <td className="amount" title={arithmetic}>
              {printedText(corrected)}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

function LedgerTable({ ledger }: { ledger: readonly LedgerRule[] }) {
  return (
    <div className="mt-3">
      <Ledger caption={words.ledgerCaption}>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col" className="amount">
              {words.holds}
            </th>
            <th scope="col" className="amount">
              {words.fails}
            </th>
            <th scope="col" className="amount">
              {words.unchecked}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.map(({ rule, title, holds, fails, unchecked }) => (
            <tr key={rule}>
              <th scope="row">{title}</th>
              <td className="amount">{holds}</td>
              <td className="amount">{fails}</td>
              <td className="amount">{unchecked}</td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}
