import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Breadcrumb } from '@/app/breadcrumb'
import { checkup, currentAddress } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { CheckupHeads } from '@/components/budget/checkup-heads'
import { Section } from '@/components/ui/section'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { toCheckup } from '@/lib/series/checkup'
import { checkupWords as words } from '@/lib/words/checkup'
import { dateWords } from '@/lib/words/dates'
import { site } from '@/lib/words/site'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string; readonly department: string; readonly year: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { department, home, year } = await findCheckup(params)
  const { title, description } = words
  return pageMetadata({
    ...{ title: title(department.name, year), description: description(department.name, year) },
    path: `${home}/${year}/checkup`,
  })
}

/** A department's year by the five heads of the ministry's inspections: nothing is scored and nobody is ranked. */
export default async function CheckupPage({ params }: PageProps) {
  const { district, department, home, year, documents } = await findCheckup(params)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: district.name, href: `/${district.slug}` },
          { name: department.name, href: home },
          { name: dateWords.year(year), href: `${home}/${year}` },
          { name: words.name },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.title(department.name, year)}</h1>
      <p className="mt-3 max-w-[46em]">{words.lead}</p>
      <p className="mt-1 max-w-[46em] text-sm text-muted">{words.officials}</p>
      {documents.map((facts) => (
        <Section
          key={facts.phase}
          id={facts.phase}
          title={dateWords.phaseOfDepartment(department.name, year, PHASE_TITLES[facts.phase])}
        >
          <CheckupHeads heads={toCheckup(facts)} />
        </Section>
      ))}
      <p className="mt-8">{words.backTo(<a href={`${home}/${year}`}>{words.yearPage}</a>)}</p>
    </>
  )
}

/** An address that a department had before leads to the one it has now. */
async function findCheckup(params: PageProps['params']) {
  const { district, department, year } = await params
  const number = parseFiscalYear(year)
  const found = number === undefined ? undefined : await checkup(district, department, number)
  if (found) return found
  const now = await currentAddress(district, department)
  if (now && (now.district !== district || now.department !== department))
    permanentRedirect(`/${now.district}/${now.department}/${year}/checkup`)
  notFound()
}
