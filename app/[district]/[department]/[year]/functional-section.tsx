import { rowsAnchor } from '@/lib/addresses/place-address'
import { Fold } from '@/components/ui/fold'
import { yearlyPage } from '@/lib/words/yearly-page'
import { FunctionalTable } from '@/components/yearly/functional-table'
import { GlossaryTerm } from '@/components/figures/glossary-term'
import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { EXPLAINED_TERMS } from '@/lib/budget/explained-terms'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { UNIT_TITLES } from '@/lib/figures/shown-unit'
import { sourceText } from '@/lib/figures/source-text'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import {
  functionalHeadline,
  sameFigures,
  toFunctionalBars,
  toFunctionalRows,
  toldLines,
  isSettled,
  type FunctionalRow,
} from '@/lib/yearly/functional-breakdown'
import { toFunctionalClasses } from '@/lib/yearly/functional-classes'
import { amountWords } from '@/lib/words/amounts'
import { yearlyCharts } from '@/lib/words/yearly-charts'
import { drawnShow, titled, type SectionProps } from './section-props'

const words = yearlyCharts.functions

/** Expenditure by function (功能分类): the chart, the table by path, and the tables of single funds. */
export function FunctionalSection(props: SectionProps) {
  const { page, disclosure, corrected, show, glossary } = props
  const { phase, functional, generalPublic, otherFunds } = disclosure
  const { table, lines } = toldLines(disclosure)
  const rows = toFunctionalRows(lines, page.year)
  const classes = toFunctionalClasses(rows, lines, page.year)
  return (
    <>
      <FunctionalChart {...props} rows={corrected ? toFunctionalRows(toldLines(corrected).lines, page.year) : rows} />
      <Fold title={yearlyPage.table(titled(disclosure, table))}>
        <FunctionalTable
          title={titled(disclosure, table)}
          sum={sumOf(lines)}
          anchor={rowsAnchor(phase, 'function')}
          classes={classes}
          show={show}
        />
      </Fold>
      {table === 'expenditure' && (
        <OfOneFund {...props} title={titled(disclosure, 'generalPublic')} lines={generalPublic} all={functional} />
      )}
      {(['governmentFund', 'stateCapital'] as const).map((scope) => (
        <OfOneFund
          key={scope}
          {...props}
          title={titled(disclosure, scope)}
          lines={otherFunds.filter((line) => line.scope === scope)}
        />
      ))}
      <p className="mt-4 max-w-[46em] text-sm text-muted">
        {words.names(
          <GlossaryTerm glossary={glossary} term={EXPLAINED_TERMS.functionalClassification} where={`${phase}-note`} />,
        )}
      </p>
    </>
  )
}

function FunctionalChart({
  rows,
  page,
  disclosure,
  corrected,
  show,
}: SectionProps & { rows: readonly FunctionalRow[] }) {
  const series = toFunctionalBars(rows, corrected ? drawnShow(show) : show)
  const title = functionalHeadline(rows)
  const open = rows.filter((row) => !isSettled(row)).length
  // Where every item was left open there is nothing to draw; the table below has them all.
  if (series.bars.length === 0 && open > 0) return <p className="mb-6 max-w-[46em]">{amountWords.leftOut(open)}</p>
  const label = words.alternative(title, yearlyCharts.told(series.bars))
  const place = sourceText(disclosure.tables.find(({ key }) => key === toldLines(disclosure).table)?.at ?? undefined)
  return (
    <ChartFrame
      title={title}
      subtitle={words.measure(
        UNIT_TITLES[show.unit],
        page.year,
        PHASE_TITLES[disclosure.phase],
        toldLines(disclosure).table === 'generalPublic',
        series.parts.map(({ key, name }) => <Swatch key={key} name={name} className={SWATCHES[key]} />),
      )}
      source={`${yearlyCharts.source(disclosure.document.title, place)}${amountWords.leftOut(open)}${corrected ? amountWords.drawnCorrected : ''}`}
    >
      <LiveChart series={series} label={label}>
        <StackedBarsSvg series={series} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}

interface OfOneFundProps extends SectionProps {
  readonly title: string
  readonly lines: YearlyDisclosure['functional']
  /** The table of all funds, which this one may repeat. */
  readonly all?: YearlyDisclosure['functional']
}

/** The table of one fund: one line when it repeats the table above cell by cell, else the table itself. */
function OfOneFund({ title, lines, all, page, show }: OfOneFundProps) {
  const rows = toFunctionalRows(lines, page.year)
  if (rows.length === 0) return null
  const { same, figures } = all ? sameFigures(all, lines) : { same: false, figures: 0 }
  const note = same ? words.same(figures) : all ? words.different : words.lines(rows.length)
  return (
    <details className="mt-4">
      <summary>{words.ofOneFund(title, note)}</summary>
      <div className="mt-3">
        <FunctionalTable
          title={title}
          classes={toFunctionalClasses(rows, lines, page.year)}
          sum={sumOf(lines)}
          show={show}
        />
      </div>
    </details>
  )
}

const sumOf = (lines: YearlyDisclosure['functional']) => lines.find(({ level }) => level === 'total')?.figures

const SWATCHES: Readonly<Record<string, string>> = {
  basic: 'bg-basic',
  project: 'bg-project',
  undivided: 'bg-undivided',
}

const Swatch = ({ name, className = '' }: { name: string; className: string | undefined }) => (
  <span className="mr-4 whitespace-nowrap">
    <span aria-hidden="true" className={`mr-1 inline-block size-3 ${className}`} />
    {name}
  </span>
)
