import { Fragment } from 'react'
import { FigureTable } from '@/components/figures/figure-table'
import type { CorrectionStatus } from '@/lib/budget/correction'
import type { Severity } from '@/lib/budget/finding'
import type { Audience } from '@/lib/budget/matter'
import { printedText } from '@/lib/figures/amount'
import { correctionStatus } from '@/lib/figures/correction-status'
import { findingAddress, findingAnchor } from '@/lib/addresses/finding-address'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import { auditSummary as words } from '@/lib/words/audit-summary'
import { findingWords } from '@/lib/words/findings'
import { separators } from '@/lib/words/separators'
import { CorrectionTable } from './correction-table'
import { SeverityMark } from './severity-mark'

interface AuditSummaryProps {
  /** Short fingerprint of the document, for links to places. */
  readonly document: string
  /** Where the proof-reading sheet is. */
  readonly proof: string
  readonly audit: {
    readonly ledger: readonly LedgerRule[]
    readonly matters: readonly ShownMatter[]
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

interface ShownMatter {
  readonly key: string
  readonly severity: Severity
  readonly toldTo: Audience
  readonly headline: string
  readonly admitted: boolean
  /** That of the root first. */
  readonly findings: readonly {
    readonly key: string
    readonly sentence: string
    readonly places: readonly string[]
  }[]
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

/** What does not agree, one matter after the other, and what the document itself puts right: signals, with both figures and both places. */
export function AuditSummary({ document, proof, audit: { ledger, matters, corrections } }: AuditSummaryProps) {
  const count = (outcome: 'holds' | 'fails' | 'unchecked') => ledger.reduce((sum, row) => sum + row[outcome], 0)
  const all = count('holds') + count('fails') + count('unchecked')
  const shown = matters.filter(({ toldTo, severity }) => toldTo !== 'proof' && severity !== 'rounding')
  const rounding = matters.filter(({ toldTo, severity }) => toldTo !== 'proof' && severity === 'rounding')
  const proofs = placesIn(matters.filter(({ toldTo }) => toldTo === 'proof'))
  const [open, folded] = [shown.slice(0, IN_THE_OPEN), shown.slice(IN_THE_OPEN)]
  return (
    <>
      <p className="text-lg">{shown.length === 0 ? words.nothing : words.things(shown.length, placesIn(shown))}</p>
      <p className="mt-1 text-sm text-muted">{words.signals}</p>
      {corrections.map((correction) => (
        <Correction key={correction.key} correction={correction} document={document} />
      ))}
      <Matters matters={open} document={document} />
      <Folded title={words.more(folded.length)} matters={folded} document={document} />
      <Folded title={words.rounding(placesIn(rounding))} matters={rounding} document={document} />
      {proofs > 0 && (
        <p className="mt-4 text-sm">
          <a href={proof}>{words.proofSheet(proofs)}</a>
        </p>
      )}
      <details className="mt-6">
        <summary className="cursor-pointer text-sm">{words.ledger(ledger.length)}</summary>
        <p className="mt-2">{words.counted(all, count('holds'), count('fails'), count('unchecked'))}</p>
        <LedgerTable ledger={ledger} />
      </details>
    </>
  )
}

/** Shown at once; the others are one tap away. */
const IN_THE_OPEN = 3

const placesIn = (matters: readonly ShownMatter[]): number =>
  matters.reduce((sum, { findings }) => sum + findings.length, 0)

function Folded({ title, ...props }: { title: string; matters: readonly ShownMatter[]; document: string }) {
  if (props.matters.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="cursor-pointer">{title}</summary>
      <Matters {...props} />
    </details>
  )
}

function Matters({ matters, document }: { matters: readonly ShownMatter[]; document: string }) {
  return (
    <ul className="mt-4 space-y-4">
      {matters.map(({ key, severity, toldTo, headline, admitted, findings: [root, ...others] }) => (
        <li key={key} id={root && findingAnchor(root.key)} className="border-l-2 border-rule-strong pl-3">
          <p>
            <span className="mr-2">
              <SeverityMark severity={severity} />
            </span>
            <a href={findingAddress(key)} className="finding-sentence">
              {headline}
            </a>
            {admitted && <strong className="whitespace-nowrap">{findingWords.admittedAside}</strong>}
          </p>
          <p className="text-sm text-muted">
            {toldTo === 'form' && `${words.ofForm}${separators.gap}`}
            <Places places={root?.places ?? []} document={document} />
          </p>
          {others.length > 0 && (
            <details className="mt-1 text-sm">
              <summary className="cursor-pointer">{words.extent(others.length + 1)}</summary>
              <ul className="mt-2 list-disc space-y-1 pl-5">
                {others.map((finding) => (
                  <li key={finding.key} id={findingAnchor(finding.key)}>
                    {finding.sentence}
                    {separators.gap}
                    <Places places={finding.places} document={document} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
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
        <Places places={places} document={document} />
      </p>
      <p className="text-sm text-muted">{correctionStatus(status, reported, answered)}</p>
      <div className="mt-3">
        <CorrectionTable caption={words.rootsCaption} figures={shownFigures(roots)} arithmetic="title" />
      </div>
      <details className="mt-3">
        <summary className="cursor-pointer text-sm">{words.reached(others.length)}</summary>
        <div className="mt-2">
          <CorrectionTable caption={words.reachedCaption} figures={shownFigures(others)} arithmetic="title" />
        </div>
      </details>
    </div>
  )
}

const shownFigures = (figures: ShownCorrection['figures']) =>
  figures.map(({ published, corrected, ...figure }) => ({
    ...figure,
    published: printedText(published),
    corrected: printedText(corrected),
  }))

function LedgerTable({ ledger }: { ledger: readonly LedgerRule[] }) {
  return (
    <div className="mt-3">
      <FigureTable
        caption={words.ledgerCaption}
        columns={[
          { key: 'rule', head: words.rule, holds: 'name', cell: ({ title }) => title },
          { key: 'holds', head: words.holds, holds: 'figure', cell: ({ holds }) => holds },
          { key: 'fails', head: words.fails, holds: 'figure', cell: ({ fails }) => fails },
          { key: 'unchecked', head: words.unchecked, holds: 'figure', cell: ({ unchecked }) => unchecked },
        ]}
        rows={ledger}
        rowKey={({ rule }) => rule}
      />
    </div>
  )
}
