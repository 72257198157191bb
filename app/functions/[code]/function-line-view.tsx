import { notFound } from 'next/navigation'
import { functionLine } from '@/app/cached-queries'
import { CodeExplanation } from '@/components/lines/line-explanation'
import { LineChart } from '@/components/lines/line-chart'
import { LineChildren } from '@/components/lines/line-children'
import { LineNames } from '@/components/lines/line-names'
import { LinePager } from '@/components/lines/line-pager'
import { LineTable } from '@/components/lines/line-table'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { levelOf, parseFunctionalCode, type FunctionalCode } from '@/lib/budget/classification'
import { functional } from '@/lib/budget/classification-data'
import { LAST_FISCAL_YEAR } from '@/lib/budget/fiscal-year'
import type { GlossaryTerm } from '@/lib/budget/glossary'
import { PHASES } from '@/lib/budget/phase'
import { childrenOf, printedNames, toFunctionRows, toLineGroups } from '@/lib/lines/classification-line'
import { lineWords } from '@/lib/words/lines'
import { site } from '@/lib/words/site'

/** Undefined codes and pages are not there; a code of the lists is, even when no document uses it. */
export async function findFunctionLine(text: string, page: number) {
  const code = parseFunctionalCode(text)
  if (code === undefined || code !== text) notFound()
  const line = await functionLine(code, page)
  const known = functional.namesOf(code).length + functional.children(code).length > 0
  if (line.disclosures.length === 0 && (page > 1 || !known)) notFound()
  const year = line.disclosures[0]?.year ?? LAST_FISCAL_YEAR
  const own = line.disclosures.flatMap(({ lines }) => lines.filter((each) => each.code === code))[0]
  return { ...line, code, year, name: functional.nameOf(code, year).name ?? own?.name ?? lineWords.noName }
}

type Line = Awaited<ReturnType<typeof findFunctionLine>>

const words = lineWords.functions

export function FunctionLineView({ line, glossary }: { line: Line; glossary: readonly GlossaryTerm[] }) {
  const { code, name, year, coverage, page, more } = line
  const rows = toFunctionRows(line)
  const groups = toLineGroups(rows, coverage)
  const { used, unused } = childrenOf(code, rows, functional.children(code))
  const child = (each: { readonly code: string; readonly documents: number }) => ({
    ...each,
    name: functional.nameOf(each.code as FunctionalCode, year).name ?? nameIn(line, each.code),
    href: `/functions/${each.code}`,
  })
  const above = functional.path(code, year).slice(0, -1)
  const names = functional.namesOf(code)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: words.name, href: '/functions' },
          ...above.map((step) => ({ name: `${step.code} ${step.name ?? ''}`, href: `/functions/${step.code}` })),
          { name: `${code} ${name}` },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        {name} <span className="figure text-2xl font-normal text-muted">{code}</span>
      </h1>
      <p className="mt-2 text-muted">{words.level(levelOf(code))}</p>
      <CodeExplanation name={name} glossary={glossary} />
      {PHASES.map((phase) => {
        const own = groups.filter((group) => group.phase === phase)
        if (own.length === 0) return null
        return (
          <Section key={phase} id={phase} title={lineWords.inPhase[phase]}>
            <LineChart rows={rows} phase={phase} what={name} split />
            {own.map((group) => (
              <LineTable key={group.year} group={group} columns={words.columns} narrower={words.narrower} />
            ))}
          </Section>
        )
      })}
      {rows.length === 0 && <p className="mt-8">{lineWords.notUsed}</p>}
      <LinePager address={`/functions/${code}`} page={page} more={more} />
      {used.length + unused.length > 0 && (
        <Section id="below" title={lineWords.below}>
          <LineChildren title={lineWords.children.used} used={used.map(child)} unused={unused.map(child)} />
        </Section>
      )}
      <Section id="names" title={lineWords.namesTitle}>
        <LineNames code={code} names={names} printed={printedNames(rows, names)} />
      </Section>
    </>
  )
}

const nameIn = ({ disclosures }: Line, code: string) =>
  disclosures.flatMap(({ lines }) => lines).find((each) => each.code === code)?.name
