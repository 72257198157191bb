import { Section } from '@/components/ui/section'
import type { GlossaryTerm } from '@/lib/budget/glossary'
import { PHASES } from '@/lib/budget/phase'
import { besideOf, toLineGroups } from '@/lib/lines/classification-line'
import { aroundLine, lineKind, type LinePage } from '@/lib/lines/line-page'
import { lineWords } from '@/lib/words/lines'
import { LineBeside } from './line-beside'
import { LineChart } from './line-chart'
import { LineChildren } from './line-children'
import { CodeExplanation } from './line-explanation'
import { LineNames } from './line-names'
import { LinePager } from './line-pager'
import { LineTable } from './line-table'

interface LineViewProps {
  readonly line: LinePage
  readonly glossary: readonly GlossaryTerm[]
}

/** One line of a classification over departments and years. Each of the three has its own columns; none is mixed with another. */
export function LineView({ line, glossary }: LineViewProps) {
  const { system, code, name, year, rows, coverage, page, more, address } = line
  const { columns, narrower } = lineWords[system === 'functional' ? 'functions' : 'economics']
  const groups = toLineGroups(rows, coverage)
  const { used, unused, names, printedNames } = aroundLine(line)
  return (
    <>
      <h1 className="mt-4 text-3xl sm:text-4xl">
        {name} <span className="figure text-2xl font-normal text-muted">{code}</span>
      </h1>
      <p className="mt-2 max-w-[40em] text-muted">{lineKind(line)}</p>
      <CodeExplanation name={name} glossary={glossary} />
      {system !== 'functional' && <LineBeside system={system} code={code} year={year} printed={besideOf(rows)} />}
      {PHASES.map((phase) => {
        const own = groups.filter((group) => group.phase === phase)
        if (own.length === 0) return null
        return (
          <Section key={phase} id={phase} title={lineWords.inPhase[phase]}>
            <LineChart rows={rows} phase={phase} what={name} split={system === 'functional'} />
            {own.map((group) => (
              <LineTable key={group.year} group={group} columns={columns} narrower={narrower} />
            ))}
          </Section>
        )
      })}
      {rows.length === 0 && <p className="mt-8">{lineWords.notUsed}</p>}
      <LinePager address={address} page={page} more={more} />
      {used.length + unused.length > 0 && (
        <Section id="below" title={lineWords.below}>
          <LineChildren title={lineWords.children.used} used={used} unused={unused} />
        </Section>
      )}
      <Section id="names" title={lineWords.namesTitle}>
        <LineNames code={code} names={names} printed={printedNames} />
      </Section>
    </>
  )
}
