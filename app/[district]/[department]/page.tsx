import { changesAddress } from '@/lib/addresses/changes-address'
import { districtAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { findDepartment, type DepartmentParams } from '@/app/find-place'
import { DepartmentDocuments } from '@/components/departments/department-documents'
import { DepartmentFacts } from '@/components/departments/department-facts'
import { DepartmentProjects } from '@/components/departments/department-projects'
import { DepartmentYears } from '@/components/departments/department-years'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { toYearPoints } from '@/lib/departments/department-years'
import { departmentWords } from '@/lib/words/department'
import { site } from '@/lib/words/site'
import { pageMetadata } from '@/app/page-metadata'
import { summaryOfLatest } from '@/lib/site/page-summary'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<DepartmentParams>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, home, disclosures } = await findDepartment(await params)
  const description = summaryOfLatest(departmentWords.description(name), disclosures)
  return pageMetadata({ title: departmentWords.title(name), description, path: home })
}

/** A department over the years: published, corrected and derived figures told apart, every gap with its cause, every document. */
export default async function DepartmentPage({ params }: PageProps) {
  const { home, ...department } = await findDepartment(await params)
  const { name, district, disclosures, lineage } = department
  const since = lineage.flatMap((each) => ('from' in each ? [Number(each.date.slice(0, 4))] : []))[0]
  const withProjects = disclosures.filter(({ current, projects }) => current && projects.length > 0)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: district.name, href: districtAddress(district.slug) },
          { name },
        ]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{name}</h1>
      <DepartmentFacts department={department} />
      {disclosures.length > 0 && (
        <p className="no-print mt-3">
          <a href={changesAddress(home)}>{departmentWords.changes}</a>
        </p>
      )}
      {disclosures.length === 0 && <p className="mt-6 max-w-[40em] text-lg">{departmentWords.nothingHeld}</p>}
      {disclosures.length > 0 &&
        PHASES.map((phase) => {
          const points = toYearPoints(disclosures, phase, since)
          return (
            <Section key={phase} id={phase} title={departmentWords.years(PHASE_TITLES[phase])}>
              {points.length > 0 ? (
                <DepartmentYears points={points} phase={phase} home={home} name={name} />
              ) : (
                <p className="max-w-[40em]">{departmentWords.nothingHeldOf(PHASE_TITLES[phase])}</p>
              )}
            </Section>
          )
        })}
      {withProjects.length > 0 && (
        <Section id="projects" title={departmentWords.largestProjects}>
          <DepartmentProjects home={home} disclosures={withProjects} />
        </Section>
      )}
      {disclosures.length > 0 && (
        <Section id="documents" title={departmentWords.documents(disclosures.length)}>
          <DepartmentDocuments disclosures={disclosures} home={home} />
        </Section>
      )}
    </>
  )
}
