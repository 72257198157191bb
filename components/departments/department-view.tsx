import { changesAddress } from '@/lib/addresses/changes-address'
import { DepartmentDocuments } from '@/components/departments/department-documents'
import { DepartmentFacts } from '@/components/departments/department-facts'
import { DepartmentProjects } from '@/components/departments/department-projects'
import { DepartmentYears } from '@/components/departments/department-years'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { toYearPoints } from '@/lib/departments/department-years'
import { departmentWords } from '@/lib/words/department'
import type { DepartmentPage } from '@/lib/departments/get-department-page'

interface DepartmentViewProps {
  readonly department: DepartmentPage
  readonly home: string
}

/** A department over the years: published, corrected and derived figures told apart, every gap with its cause, every document. */
export function DepartmentView({ department, home }: DepartmentViewProps) {
  const { name, disclosures, lineage } = department
  const since = lineage.flatMap((each) => ('from' in each ? [Number(each.date.slice(0, 4))] : []))[0]
  const withProjects = disclosures.filter(({ current, projects }) => current && projects.length > 0)
  return (
    <>
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
