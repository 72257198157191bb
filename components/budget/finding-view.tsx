import type { ReactNode } from 'react'
import { Ledger } from '@/components/ui/ledger'
import { Section } from '@/components/ui/section'
import type { Severity } from '@/lib/budget/finding'
import type { Money } from '@/lib/budget/money'
import { moneyOf, moneyToText, sumMoney } from '@/lib/budget/money'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText, changeText } from '@/lib/format/amount'
import { ALL_FINDINGS, findingAddress, findingsAddress } from '@/lib/format/finding-address'
import { reasonsFor, toleranceText } from '@/lib/format/finding-reasons'
import { documentAddress, sourceLink } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import { dateText, dayInChina } from '@/lib/format/year-text'
import type { FindingExcerpt, LooseWords } from '@/lib/series/finding-excerpts'
import { Amount } from './amount'
import { Answering } from './answering'
import { Fixed, Whose, type FindingEntry } from './finding-entries'
import { FindingExcerpts } from './finding-excerpts'
import { FindingFigures, placeName, type ShownEnd } from './finding-figures'
import { SEVERITY_MEANINGS, SeverityMark } from './severity-mark'

export interface ShownFinding extends FindingEntry {
  readonly firstSeenAt: Date
  readonly current: boolean
  readonly check: {
    readonly title: string
    readonly holds: number
    readonly fails: number
    readonly unchecked: number
  } | null
  readonly lines: readonly { readonly at: string; readonly text: string }[]
  readonly corrections: readonly ShownCorrection[]
  readonly others: {
    readonly listed: readonly {
      readonly key: string
      readonly severity: Severity
      readonly sentence: string
      readonly admitted: boolean
    }[]
    readonly count: number
  }
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

interface FindingViewProps {
  readonly finding: ShownFinding
  readonly excerpts: readonly FindingExcerpt[]
  readonly words: readonly LooseWords[]
  /** The whole address, host and all, for citing. */
  readonly url: string
}

/** One finding with everything that somebody needs to judge it: the rule, both places, the arithmetic, and what became of it. */
export function FindingView({ finding, excerpts, words, url }: FindingViewProps) {
  const { severity, sentence, admitted, phase, published, expected, difference, fixedAt, lines, document } = finding
  return (
    <article>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-3">
        <SeverityMark severity={severity} />
        {admitted && <span className="mark ml-0!">文件自己写明</span>}
        {fixedAt && <span className="mark ml-0!">已改正</span>}
        <span className="text-sm text-muted">
          <Whose finding={finding} />
        </span>
      </p>
      <h1 className="mt-3 max-w-[34em] text-2xl">{sentence}</h1>
      <div className="mt-5 text-lg">
        <FindingFigures {...{ phase, published, expected, difference }} />
      </div>
      {fixedAt && <Fixed finding={finding} fixedAt={fixedAt} />}
      <Section id="rule" title="应当怎样">
        <Rule finding={finding} />
      </Section>
      <Section id="places" title="原文印着什么">
        <FindingExcerpts {...{ excerpts, words, lines, phase }} own={document.id} />
      </Section>
      {expected && (
        <Section id="arithmetic" title="算式和容差">
          <Arithmetic finding={finding} />
        </Section>
      )}
      {finding.corrections.length > 0 && (
        <Section id="correction" title="文件自己的话">
          {finding.corrections.map((correction) => (
            <Correction key={correction.key} correction={correction} document={document.id} />
          ))}
        </Section>
      )}
      <Section id="reasons" title="可能的原因">
        <Prose>
          <p>下面是这一类不符常见的解释，不是对这一处的判断。</p>
          <ul className="list-disc space-y-1 pl-6">
            {reasonsFor(finding.rule).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="history" title="经过">
        <History finding={finding} />
      </Section>
      <Section id="cite" title="引用">
        <Cite finding={finding} url={url} />
      </Section>
      <Section id="answering" title="怎样回应和更正">
        <Prose>
          <Answering />
        </Prose>
      </Section>
      {finding.others.count > 0 && (
        <Section id="others" title={`同一份文件的其他发现：${finding.others.count} 条`}>
          <Others finding={finding} />
        </Section>
      )}
    </article>
  )
}

const Prose = ({ children }: { children: ReactNode }) => <div className="max-w-[44em] space-y-3">{children}</div>

function Rule({ finding: { rule, severity, check } }: { finding: ShownFinding }) {
  return (
    <Prose>
      {check && <p className="text-lg">{check.title}。</p>}
      <p>
        没有成立的，记为“
        <SeverityMark severity={severity} />
        ”：{SEVERITY_MEANINGS[severity]}。
      </p>
      <p className="text-sm text-muted">
        {check &&
          `这份文件里，这条规则核对了 ${check.holds + check.fails + check.unchecked} 处：${check.holds} 处相符，${check.fails} 处不相符，${check.unchecked} 处无法核对（不算相符）。`}
        规则的代号是 <span className="figure">{rule}</span>；
        <a href={findingsAddress({ ...ALL_FINDINGS, weights: [severity], rule })}>看这条规则的全部发现</a>。
      </p>
    </Prose>
  )
}

/** Our own arithmetic on printed figures, and why it is no rounding. */
function Arithmetic({ finding }: { finding: ShownFinding }) {
  const { phase, published, expected, difference, severity, admitted } = finding
  const isSummed = expected !== undefined && isSum(expected)
  const summed = isSummed ? expected.parts.length : 0
  return (
    <Prose>
      {expected && isSummed && (
        <p className="arithmetic">
          {expected.parts.map((part, i) => (
            <span key={i}>
              {i > 0 && ' + '}
              <Amount figure={part} />
            </span>
          ))}{' '}
          = <span className="figure">{amountText(expected.figure.money ?? sumOf(expected))}</span> 万元
        </p>
      )}
      {expected &&
        difference !== undefined &&
        published.figure.money !== undefined &&
        expected.figure.money !== undefined && (
          <p className="arithmetic">
            <Amount figure={published.figure} /> −{' '}
            {isSummed ? (
              <span className="figure">{amountText(expected.figure.money)}</span>
            ) : (
              <Amount figure={expected.figure} />
            )}{' '}
            = <span className="figure">{changeText(difference)}</span> 万元
          </p>
        )}
      {expected && !isSummed && expected.parts.length > 0 && (
        <p>
          与它相比的，见于：
          {expected.parts.map((part, i) => (
            <span key={i}>
              {i > 0 && '、'}
              <Amount figure={part} />
              <span className="text-sm text-muted">（{placeName(part, phase)}）</span>
            </span>
          ))}
        </p>
      )}
      <p>{toleranceText({ severity, admitted, hasDifference: difference !== undefined, summed })}</p>
      <p className="text-sm text-muted">
        {(isSummed || difference !== undefined) && '相加、相减是本站算的，等号左边的每个数是原文的那一格。'}
        <a href="/about#tolerance">核对容许多少误差</a>
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
        文件在这里写明：
        {places.map((at, i) => (
          <span key={at}>
            {i > 0 && '、'}
            <a href={sourceLink(document, at)}>{sourceText(at)}</a>
          </span>
        ))}
      </p>
      <Ledger caption="公布的数，和按文件自己的话应当是的数（万元）">
        <thead>
          <tr>
            <th scope="col">哪一格</th>
            <th scope="col" className="amount">
              公布
            </th>
            <th scope="col" className="amount">
              更正
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, at, arithmetic, published, corrected }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                <span className="beside">{arithmetic}</span>
              </th>
              <td className="amount figure">
                <a href={sourceLink(document, at)} className="door">
                  {published !== undefined && amountText(published)}
                </a>
              </td>
              <td className="amount figure">{corrected !== undefined && amountText(corrected)}</td>
            </tr>
          ))}
        </tbody>
      </Ledger>
      <p className="mt-2 text-sm">
        <a href="/about/corrections">全部更正</a>
      </p>
    </div>
  )
}

function History({ finding }: { finding: ShownFinding }) {
  const { firstSeenAt, fixedAt, version, current, replacedBy, document } = finding
  return (
    <ul className="max-w-[44em] list-disc space-y-1 pl-6">
      <li>
        {dateText(dayInChina(firstSeenAt))}：本站核对第 {version} 版文件
        <a href={documentAddress(document.id)}>《{document.title}》</a>
        时记下。
      </li>
      {replacedBy && (
        <li>
          {dateText(dayInChina(replacedBy.storedAt))}：收录
          <a href={documentAddress(replacedBy.document)}>第 {replacedBy.version} 版</a>，取代第 {version} 版
          {fixedAt ? '；新的一版不再有这一条。' : '；新的一版还没有核对。'}
        </li>
      )}
      {current && <li>这份文件是现行的一版，这一条仍在。</li>}
      <li>这一条的地址不变。后来的文件改正了，就在这里写明是哪一版。</li>
    </ul>
  )
}

function Cite({ finding, url }: { finding: ShownFinding; url: string }) {
  const { department, district, year, phase, document, sentence, key } = finding
  return (
    <dl className="facts">
      <dt>引用</dt>
      <dd>
        {department.name.startsWith(district.name) ? '' : district.name}
        {department.name} {year} 年{PHASE_TITLES[phase]}，《{document.title}》：{sentence}明账核对，
        <span className="break-all">{url}</span>，文件指纹 {document.id}
      </dd>
      <dt>编号</dt>
      <dd>
        <span className="break-all">{key}</span>；开放数据里同一条的 key 列是它：<a href="/data/findings.csv">CSV</a>、
        <a href="/data/findings.json">JSON</a>
      </dd>
    </dl>
  )
}

function Others({ finding: { others, district, year, phase } }: { finding: ShownFinding }) {
  const all = findingsAddress({ ...ALL_FINDINGS, district: district.slug, year, phase })
  return (
    <>
      <ul className="max-w-[46em] space-y-2">
        {others.listed.map(({ key, severity, sentence, admitted }) => (
          <li key={key}>
            <SeverityMark severity={severity} /> <a href={findingAddress(key)}>{sentence}</a>
            {admitted && <strong className="whitespace-nowrap">（文件自己写明）</strong>}
          </li>
        ))}
      </ul>
      {others.count > others.listed.length && (
        <p className="mt-3">
          <a href={all}>
            {district.name} {year} 年{PHASE_TITLES[phase]}的全部发现
          </a>
        </p>
      )}
    </>
  )
}
