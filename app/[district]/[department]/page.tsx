import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { currentAddress, departmentPage } from '@/app/cached-queries'
import { DepartmentDocuments } from '@/components/budget/department-documents'
import { DepartmentFacts } from '@/components/budget/department-facts'
import { DepartmentYears } from '@/components/budget/department-years'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { toYearPoints } from '@/lib/series/department-years'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string; readonly department: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, home } = await findDepartment(params)
  return { title: `${name}历年预算与决算`, alternates: { canonical: home } }
}

/** A department over the years: published, corrected and derived figures told apart, every gap with its cause, every document. */
export default async function DepartmentPage({ params }: PageProps) {
  const { home, ...department } = await findDepartment(params)
  const { name, district, disclosures } = department
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: district.name, href: `/${district.slug}` }, { name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{name}</h1>
      <DepartmentFacts department={department} />
      {PHASES.map((phase) => {
        const points = toYearPoints(disclosures, phase)
        if (points.length === 0) return null
        return (
          <Section key={phase} id={phase} title={`历年${PHASE_TITLES[phase]}支出`}>
            <DepartmentYears points={points} phase={phase} home={home} name={name} />
          </Section>
        )
      })}
      <Section id="documents" title={`${disclosures.length} 份文件`}>
        <DepartmentDocuments disclosures={disclosures} home={home} />
      </Section>
    </>
  )
}

/** An address that a department had before leads to the one it has now. */
async function findDepartment(params: PageProps['params']) {
  const { district, department } = await params
  const page = await departmentPage(district, department)
  if (page) return { ...page, home: `/${district}/${department}` }
  const now = await currentAddress(district, department)
  const moved = now && (now.district !== district || now.department !== department)
  if (moved) permanentRedirect(`/${now.district}/${now.department}`)
  notFound()
}
