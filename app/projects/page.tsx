import { filterChoices } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { PROJECT_CATEGORIES } from '@/lib/budget/project-category'
import type { AddressQuery } from '@/lib/addresses/address-parts'
import { parseProjects } from '@/lib/addresses/project-address'
import { listProjects } from '@/lib/projects/list-projects'
import { portalDatabase } from '@/lib/queries/portal-database'
import { pageMetadata } from '@/app/page-metadata'
import { projectList as words } from '@/lib/words/project-list'
import { site } from '@/lib/words/site'
import { ProjectListView } from '@/components/projects/project-list-view'

export const metadata = pageMetadata({
  title: site.pages.projects,
  description: words.description,
  path: '/projects',
})

const EACH = 50

/** Every project of every department. Asked anew each time: the ways to narrow it are endless. */
export default async function ProjectsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const filter = parseProjects(await searchParams)
  const category = filter.category && PROJECT_CATEGORIES[filter.category]
  const [choices, list] = await Promise.all([
    filterChoices(),
    listProjects(portalDatabase(), { ...filter, category }, EACH),
  ])
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.projects }]} />
      <ProjectListView filter={filter} each={EACH} choices={choices} projects={list.projects} totals={list.totals} />
    </>
  )
}
