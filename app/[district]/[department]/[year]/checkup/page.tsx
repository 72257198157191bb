import { placeSteps } from '@/app/place-steps'
import { yearAddress, checkupAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/breadcrumb'
import { checkup } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { CheckupHeads } from '@/components/findings/checkup-heads'
import { Section } from '@/components/ui/section'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { phaseTitleOf, SCOPE_TITLES } from '@/lib/budget/phase'
import { toCheckup } from '@/lib/findings/checkup'
import { checkupWords as words } from '@/lib/words/checkup'
import { dateWords } from '@/lib/words/dates'
import { leadOnYear, type YearlyParams } from '@/app/[district]/[department]/[year]/find-yearly-page'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<YearlyParams>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, unit, home, year } = await findCheckup(params)
  const { title, description } = words
  return pageMetadata({
    title: title(name, year, scopeOf(unit)),
    description: description(name, year),
    path: checkupAddress(yearAddress(home, year)),
  })
}

/** A department's or unit's year by the five heads of the ministry's inspections: nothing is scored and nobody is ranked. */
export default async function CheckupPage({ params }: PageProps) {
  const { district, department, unit, name, home, year, documents } = await findCheckup(params)
  return (
    <>
      <Breadcrumb
        steps={[
          ...placeSteps({ district, department, unit }),
          { name: dateWords.year(year), href: yearAddress(home, year) },
          { name: words.name },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.title(name, year, scopeOf(unit))}</h1>
      <p className="mt-3 max-w-[46em]">{words.lead}</p>
      <p className="mt-1 max-w-[46em] text-sm text-muted">{words.officials}</p>
      {documents.map((facts) => (
        <Section
          key={facts.phase}
          id={facts.phase}
          title={dateWords.phaseOfDepartment(name, year, phaseTitleOf(facts.phase, Boolean(unit)))}
        >
          <CheckupHeads heads={toCheckup(facts)} />
        </Section>
      ))}
      <p className="mt-8">{words.backTo(<a href={yearAddress(home, year)}>{words.yearPage}</a>)}</p>
    </>
  )
}

const scopeOf = (unit: unknown): string => (unit ? SCOPE_TITLES.unit : '')

async function findCheckup(params: PageProps['params']) {
  const address = await params
  const { district, department, body } = address
  const year = parseFiscalYear(address.year)
  const found = year === undefined ? undefined : await checkup(district, department, body, year)
  return found ?? leadOnYear(address, checkupAddress(''))
}
