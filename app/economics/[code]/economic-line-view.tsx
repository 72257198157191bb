import { notFound, permanentRedirect } from 'next/navigation'
import { economicLine } from '@/app/cached-queries'
import { CodeExplanation } from '@/components/lines/line-explanation'
import { LineBeside } from '@/components/lines/line-beside'
import { LineChart } from '@/components/lines/line-chart'
import { LineChildren } from '@/components/lines/line-children'
import { LineNames } from '@/components/lines/line-names'
import { LinePager } from '@/components/lines/line-pager'
import { LineTable } from '@/components/lines/line-table'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import {
  parseDepartmentEconomicCode,
  parseGovernmentEconomicCode,
  type ClassificationCode,
} from '@/lib/budget/classification'
import { departmentEconomic, governmentEconomic, type Classification } from '@/lib/budget/classification-data'
import { LAST_FISCAL_YEAR } from '@/lib/budget/fiscal-year'
import type { GlossaryTerm } from '@/lib/budget/glossary'
import { PHASES } from '@/lib/budget/phase'
import { economicLink, GOVERNMENT } from '@/lib/addresses/classification-link'
import { besideOf, childrenOf, printedNames, toEconomicRows, toLineGroups } from '@/lib/lines/classification-line'
import { lineWords } from '@/lib/words/lines'
import { site } from '@/lib/words/site'

const words = lineWords.economics

const LISTS = {
  department: departmentEconomic as Classification<ClassificationCode>,
  government: governmentEconomic as Classification<ClassificationCode>,
}

/** 30101 is the departments', gov-50101 the government's. No code is of both: one in another form of address leads to its own. */
export async function findEconomicLine(text: string, page: number) {
  const sought = systemOf(text.startsWith(GOVERNMENT) ? text.slice(GOVERNMENT.length) : text)
  const address = economicLink(sought?.code)
  if (!sought || !address) notFound()
  if (address !== `/economics/${text}`) permanentRedirect(page > 1 ? `${address}/${page}` : address)
  const line = await economicLine(sought, page)
  const list = LISTS[sought.system]
  const known = list.namesOf(sought.code).length + list.children(sought.code).length > 0
  if (line.disclosures.length === 0 && (page > 1 || !known)) notFound()
  const year = line.disclosures[0]?.year ?? LAST_FISCAL_YEAR
  const rows = toEconomicRows(line)
  const name = list.nameOf(sought.code, year).name ?? rows.flatMap(({ names }) => names)[0] ?? lineWords.noName
  return { ...line, ...sought, rows, year, name, address }
}

function systemOf(text: string) {
  const department = parseDepartmentEconomicCode(text)
  if (department) return { system: 'department', code: department } as const
  const government = parseGovernmentEconomicCode(text)
  return government && ({ system: 'government', code: government } as const)
}

type Line = Awaited<ReturnType<typeof findEconomicLine>>

export function EconomicLineView({ line, glossary }: { line: Line; glossary: readonly GlossaryTerm[] }) {
  const { system, code, name, year, rows, coverage, page, more, address } = line
  const list = LISTS[system]
  const groups = toLineGroups(rows, coverage)
  const { used, unused } = childrenOf(code, rows, list.children(code))
  const child = (each: { readonly code: string; readonly documents: number }) => ({
    ...each,
    name: list.nameOf(each.code as ClassificationCode, year).name,
    href: economicLink(each.code) ?? address,
  })
  const above = list.path(code, year).slice(0, -1)
  const names = list.namesOf(code)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: words.name, href: '/economics' },
          ...above.map((step) => ({
            name: `${step.code} ${step.name ?? ''}`,
            href: economicLink(step.code) ?? '/economics',
          })),
          { name: `${code} ${name}` },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        {name} <span className="figure text-2xl font-normal text-muted">{code}</span>
      </h1>
      <p className="mt-2 max-w-[40em] text-muted">{words.whatItIs[system]}</p>
      <CodeExplanation name={name} glossary={glossary} />
      <LineBeside system={system} code={code} year={year} printed={besideOf(rows)} />
      {PHASES.map((phase) => {
        const own = groups.filter((group) => group.phase === phase)
        if (own.length === 0) return null
        return (
          <Section key={phase} id={phase} title={lineWords.inPhase[phase]}>
            <LineChart rows={rows} phase={phase} what={name} split={false} />
            {own.map((group) => (
              <LineTable key={group.year} group={group} columns={words.columns} narrower={words.narrower} />
            ))}
          </Section>
        )
      })}
      {rows.length === 0 && <p className="mt-8">{lineWords.notUsed}</p>}
      <LinePager address={address} page={page} more={more} />
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
