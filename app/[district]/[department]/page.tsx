import type { Metadata } from 'next'
import { findDepartment, type DepartmentParams } from '@/app/find-place'
import { Breadcrumb } from '@/app/breadcrumb'
import { departmentWords } from '@/lib/words/department'
import { pageMetadata } from '@/app/page-metadata'
import { summaryOfLatest } from '@/lib/site/page-summary'
import { placeSteps } from '@/app/place-steps'
import { DepartmentView } from '@/components/departments/department-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<DepartmentParams>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, home, disclosures } = await findDepartment(await params)
  const description = summaryOfLatest(departmentWords.description(name), disclosures)
  return pageMetadata({ title: departmentWords.title(name), description, path: home })
}

export default async function DepartmentPage({ params }: PageProps) {
  const { home, ...department } = await findDepartment(await params)
  return (
    <>
      <Breadcrumb steps={[...placeSteps(department), { name: department.name }]} />
      <DepartmentView department={department} home={home} />
    </>
  )
}
