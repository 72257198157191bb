import { dataAddress } from '@/lib/addresses/site-address'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { Severity } from '@/lib/budget/finding'
import type { Money } from '@/lib/budget/money'
import { moneyOf, moneyToText, sumMoney } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText, changeText } from '@/lib/figures/amount'
import { ALL_FINDINGS, findingAddress, findingsAddress } from '@/lib/addresses/finding-address'
import { toleranceText } from '@/lib/figures/tolerance-text'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import { dateText, dayInChina } from '@/lib/figures/year-text'
import type { FindingExcerpt, LooseWords } from '@/lib/findings/finding-excerpts'
import { dateWords } from '@/lib/words/dates'
import { findingPage } from '@/lib/words/finding-page'
import { findingWords } from '@/lib/words/findings'
import { separators } from '@/lib/words/separators'
import { Amount } from '@/components/figures/amount'
import { Answering } from './answering'
import { CorrectionTable } from './correction-table'
import { Fixed, HangingEntries, Whose, type FindingEntry } from './finding-entries'
import { FindingExcerpts } from './finding-excerpts'
import { FindingFigures, placeName, type ShownEnd } from './finding-figures'
import { MatterDocuments, MatterHistory } from './matter-history'
import { SEVERITY_MEANINGS, SeverityMark } from './severity-mark'

const { sections, cite } = findingPage

export interface ShownMatter {
  readonly key: string
  readonly headline: string
  readonly severity: Severity
  readonly admitted: boolean
  readonly firstSeenAt: Date
  readonly fixedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly year: number
  readonly phase: Phase
  readonly department: { readonly name: string; readonly slug: string }
  readonly district: { readonly name: string; readonly slug: string }
  readonly document: { readonly id: string; readonly title: string }
  /** What does not agree for the same cause. */
  readonly others: readonly FindingEntry[]
  readonly events: readonly {
    readonly step: MatterStep
    readonly at: Date
    readonly amount: Money | undefined
    readonly extent: number
  }[]
  /** Where it is the form that is told: the documents that follow it. */
  readonly documents: readonly {
    readonly year: number
    readonly phase: Phase
    readonly fixedAt: Date | null
    readonly document: string
    readonly department: { readonly name: string; readonly slug: string }
    readonly district: { readonly name: string; readonly slug: string }
  }[]
  readonly beside: {
    readonly listed: readonly {
      readonly key: string
      readonly severity: Severity
      readonly headline: string
      readonly admitted: boolean
    }[]
    readonly count: number
  }
}

type MatterStep = keyof typeof findingPage.history.steps

/** What tells its root. */
export interface ShownFinding extends FindingEntry {
  readonly current: boolean
  readonly check: {
    readonly title: string
    readonly holds: number
    readonly fails: number
    readonly unchecked: number
  } | null
  readonly lines: readonly { readonly at: string; readonly text: string }[]
  readonly corrections: readonly ShownCorrection[]
}

interface ShownCorrection {
  readonly key: string
  readonly reason: string
  readonly places: readonly string[]
  readonly figures: readonly {
    readonly label: string
    readonly at: string | undefined
    readonly arithmetic: string
    readonly published: Money | undefined
    readonly corrected: Money | undefined
  }[]
}

interface MatterViewProps {
  readonly matter: ShownMatter
  /** Undefined where it was withdrawn. */
  readonly finding: ShownFinding | undefined
  readonly excerpts: readonly FindingExcerpt[]
  readonly words: readonly LooseWords[]
  /** The whole address, host and all, for citing. */
  readonly url: string
}

/** One matter with everything that somebody needs to judge it: its root, the rule, the arithmetic, what hangs on it, and what became of it. */
export function MatterView({ matter, finding, excerpts, words, url }: MatterViewProps) {
  const { severity, headline, admitted, fixedAt, withdrawnAt } = matter
  return (
    <article>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-3">
        <SeverityMark severity={severity} />
        {admitted && <span className="mark ml-0!">{findingWords.admitted}</span>}
        {fixedAt && <span className="mark ml-0!">{findingWords.fixed}</span>}
        {withdrawnAt && <span className="mark ml-0!">{findingPage.withdrawn}</span>}
        <span className="text-sm text-muted">
          <Whose finding={{ ...matter, unit: finding?.unit }} />
        </span>
      </p>
      <h1 className={`mt-3 max-w-[34em] text-2xl ${withdrawnAt ? 'line-through' : ''}`}>{headline}</h1>
      {withdrawnAt && (
        <p className="mt-4 max-w-[44em] text-lg">{findingPage.wasWithdrawn(dateText(dayInChina(withdrawnAt)))}</p>
      )}
      {finding && <Told matter={matter} finding={finding} excerpts={excerpts} words={words} />}
      {matter.documents.length > 0 && (
        <Section id="documents" title={sections.documents(matter.documents.length)}>
          <MatterDocuments matter={matter} />
        </Section>
      )}
      <Section id="history" title={sections.history}>
        <MatterHistory matter={matter} finding={finding} />
      </Section>
      {!withdrawnAt && (
        <Section id="cite" title={sections.cite}>
          <Cite matter={matter} url={url} />
        </Section>
      )}
      <Section id="answering" title={sections.answering}>
        <Prose>
          <Answering />
        </Prose>
      </Section>
      {matter.beside.count > 0 && (
        <Section id="others" title={sections.others(matter.beside.count)}>
          <Beside matter={matter} />
        </Section>
      )}
    </article>
  )
}

function Told({
  matter,
  finding,
  excerpts,
  words,
}: Pick<MatterViewProps, 'matter' | 'excerpts' | 'words'> & { finding: ShownFinding }) {
  const { phase, published, expected, difference, fixedAt, lines, document } = finding
  return (
    <>
      <div className="mt-5 text-lg">
        <FindingFigures
          phase={phase}
          form={finding.form}
          published={published}
          expected={expected}
          difference={difference}
        />
      </div>
      {matter.fixedAt && fixedAt && <Fixed finding={finding} fixedAt={fixedAt} />}
      {matter.others.length > 0 && (
        <details className="mt-6 max-w-[52em]">
          <summary className="cursor-pointer">
            {finding.difference === undefined
              ? findingPage.related(matter.others.length)
              : findingPage.draggedAlong(matter.others.length)}
          </summary>
          <div className="mt-3">
            <HangingEntries findings={matter.others} />
          </div>
        </details>
      )}
      <Section id="rule" title={sections.rule}>
        <Rule finding={finding} />
      </Section>
      <Section id="places" title={sections.places}>
        <FindingExcerpts excerpts={excerpts} words={words} lines={lines} phase={phase} own={document.id} />
      </Section>
      {expected && (
        <Section id="arithmetic" title={sections.arithmetic}>
          <Arithmetic finding={finding} />
        </Section>
      )}
      {finding.corrections.length > 0 && (
        <Section id="correction" title={sections.correction}>
          {finding.corrections.map((correction) => (
            <Correction key={correction.key} correction={correction} document={document.id} />
          ))}
        </Section>
      )}
    </>
  )
}

const Prose = ({ children }: { children: ReactNode }) => <div className="max-w-[44em] space-y-3">{children}</div>

function Rule({ finding: { rule, severity, check } }: { finding: ShownFinding }) {
  return (
    <Prose>
      {check && <p className="text-lg">{findingPage.rule(check.title)}</p>}
      <p>{findingPage.broken(<SeverityMark severity={severity} />, SEVERITY_MEANINGS[severity])}</p>
      <p className="text-sm text-muted">
        {check && findingPage.checked(check.holds, check.fails, check.unchecked)}
        {findingPage.ruleId(<span className="figure">{rule}</span>, (all) => (
          <a href={findingsAddress({ ...ALL_FINDINGS, weights: [severity], rule })}>{all}</a>
        ))}
      </p>
    </Prose>
  )
}

/** Our own arithmetic on printed figures, and why it is no rounding. */
function Arithmetic({ finding }: { finding: ShownFinding }) {
  const { published, expected, difference, severity, admitted } = finding
  const isSummed = expected !== undefined && isSum(expected)
  const summed = isSummed ? expected.parts.length : 0
  return (
    <Prose>
      {expected && isSummed && (
        <p className="arithmetic">
          {findingPage.inWan(
            <>
              {expected.parts.map((part, i) => (
                <span key={i}>
                  {i > 0 && ' + '}
                  <Amount figure={part} />
                </span>
              ))}{' '}
              = <span className="figure">{amountText(expected.figure.money ?? sumOf(expected))}</span>
            </>,
          )}
        </p>
      )}
      {expected &&
        difference !== undefined &&
        published.figure.money !== undefined &&
        expected.figure.money !== undefined && (
          <p className="arithmetic">
            {findingPage.inWan(
              <>
                <Amount figure={published.figure} /> −{' '}
                {isSummed ? (
                  <span className="figure">{amountText(expected.figure.money)}</span>
                ) : (
                  <Amount figure={expected.figure} />
                )}{' '}
                = <span className="figure">{changeText(difference)}</span>
              </>,
            )}
          </p>
        )}
      {expected && !isSummed && expected.parts.length > 0 && (
        <p>
          {findingPage.comparedWith(
            expected.parts.map((part, i) => (
              <span key={i}>
                {i > 0 && separators.items}
                <Amount figure={part} />
                <span className="text-sm text-muted">{findingPage.inPlace(placeName(part, finding))}</span>
              </span>
            )),
          )}
        </p>
      )}
      <p>{toleranceText({ severity, admitted, hasDifference: difference !== undefined, summed })}</p>
      <p className="text-sm text-muted">
        {(isSummed || difference !== undefined) && findingPage.oursIs}
        <a href="/about#tolerance">{findingPage.tolerance}</a>
      </p>
    </Prose>
  )
}

/** The parts are added only where they do come to what the finding says: some are compared, not summed. */
function isSum({ figure, parts }: ShownEnd): boolean {
  if (figure.at !== undefined || parts.length < 2 || parts.some(({ money }) => money === undefined)) return false
  const said = figure.money ?? moneyOf(figure.printed.replace(/\s*万元$/, ''), '万元')
  return said !== undefined && moneyToText(said, '万元') === moneyToText(sumOf({ parts }), '万元')
}

const sumOf = ({ parts }: Pick<ShownEnd, 'parts'>): Money => sumMoney(parts.flatMap(({ money }) => money ?? []))

function Correction({ correction, document }: { correction: ShownCorrection; document: string }) {
  const { reason, places, figures } = correction
  return (
    <div className="max-w-[46em]">
      <p>{reason}</p>
      <p className="mb-3 text-sm text-muted">
        {findingPage.admittedAt(
          places.map((at, i) => (
            <span key={at}>
              {i > 0 && separators.items}
              <a href={sourceLink(document, at)}>{sourceText(at)}</a>
            </span>
          )),
        )}
      </p>
      <CorrectionTable
        caption={findingPage.correctionCaption}
        document={document}
        arithmetic="below"
        figures={figures.map(({ published, corrected, ...figure }) => ({
          ...figure,
          published: published === undefined ? '' : amountText(published),
          corrected: corrected === undefined ? '' : amountText(corrected),
        }))}
      />
      <p className="mt-2 text-sm">
        <a href="/about/corrections">{findingPage.allCorrections}</a>
      </p>
    </div>
  )
}

function Cite({ matter, url }: { matter: ShownMatter; url: string }) {
  const { department, district, year, phase, document, headline, key } = matter
  return (
    <dl className="facts">
      <dt>{cite.name}</dt>
      <dd>
        {cite.citation(
          dateWords.phaseOfDepartment(findingWords.fullName(district.name, department.name), year, PHASE_TITLES[phase]),
          document.title,
          headline,
          <span className="break-all">{url}</span>,
          document.id,
        )}
      </dd>
      <dt>{cite.number}</dt>
      <dd>
        {cite.inOpenData(
          <span className="break-all">{key}</span>,
          <a href={dataAddress('matters', 'csv')}>CSV</a>,
          <a href={dataAddress('matters', 'json')}>JSON</a>,
        )}
      </dd>
    </dl>
  )
}

function Beside({ matter: { beside, district, year, phase } }: { matter: ShownMatter }) {
  const all = findingsAddress({ ...ALL_FINDINGS, district: district.slug, year, phase })
  return (
    <>
      <ul className="max-w-[46em] space-y-2">
        {beside.listed.map(({ key, severity, headline, admitted }) => (
          <li key={key}>
            <SeverityMark severity={severity} /> <a href={findingAddress(key)}>{headline}</a>
            {admitted && <strong className="whitespace-nowrap">{findingWords.admittedAside}</strong>}
          </li>
        ))}
      </ul>
      {beside.count > beside.listed.length && (
        <p className="mt-3">
          <a href={all}>{findingPage.allOf(district.name, year, PHASE_TITLES[phase])}</a>
        </p>
      )}
    </>
  )
}
