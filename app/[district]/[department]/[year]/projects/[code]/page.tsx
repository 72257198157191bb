import { placeSteps } from '@/app/place-steps'
import { projectAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProjectView } from '@/components/projects/project-view'
import { Breadcrumb } from '@/app/breadcrumb'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import { dressFigures } from '@/lib/figures/dress-figures'
import { toProjectList } from '@/lib/projects/project-list'
import {
  bodyOfPage,
  findYearlyPage,
  yearlyAddress,
  type YearlyParams,
} from '@/app/[district]/[department]/[year]/find-yearly-page'
import { dateWords } from '@/lib/words/dates'
import { projectWords } from '@/lib/words/projects'
import { pageMetadata } from '@/app/page-metadata'
import { summaryOfProject } from '@/lib/site/page-summary'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<YearlyParams & { readonly code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { page, project, url } = await findProject(await params)
  const title = projectWords.pageTitle(project.name, bodyOfPage(page).name, page.year)
  return pageMetadata({ title, description: summaryOfProject(project), path: url })
}

/** One project (项目): money, targets, what a piece costs. */
export default async function ProjectPage({ params }: PageProps) {
  const { page, disclosure, project, year } = await findProject(await params)
  return (
    <>
      <Breadcrumb
        steps={[...placeSteps(page), { name: dateWords.year(page.year), href: year }, { name: project.name }]}
      />
      <ProjectView
        name={bodyOfPage(page).name}
        year={page.year}
        disclosure={disclosure}
        project={project}
        address={year}
      />
    </>
  )
}

async function findProject({ code, ...address }: Awaited<PageProps['params']>) {
  const page = await findYearlyPage(address, projectAddress('', { code, ordinal: 0 }))
  const year = yearlyAddress(page)
  for (const phase of page.phases) {
    const disclosure = dressFigures(phase, SHOW_WAN)
    const projects = toProjectList(disclosure.projects, disclosure.totals.project?.money)
    const project = projects.find((each) => code === (each.code ?? `no-${each.ordinal}`))
    if (project) return { page, disclosure, project, year, url: `${year}/projects/${code}` }
  }
  notFound()
}
