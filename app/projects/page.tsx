import { filterChoices } from '@/app/cached-queries'
import { ProjectEntries } from '@/components/projects/project-entries'
import { ProjectFilterForm } from '@/components/projects/project-filter-form'
import { ProjectTotals } from '@/components/projects/project-totals'
import { Breadcrumb } from '@/app/breadcrumb'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { PROJECT_CATEGORIES } from '@/lib/budget/project-category'
import type { AddressQuery } from '@/lib/addresses/address-parts'
import { parseProjects, projectsAddress, type ProjectFilter } from '@/lib/addresses/project-address'
import { listProjects } from '@/lib/projects/list-projects'
import { portalDatabase } from '@/lib/queries/portal-database'
import { countProjects } from '@/lib/projects/project-totals'
import { pageMetadata } from '@/app/page-metadata'
import { projectList as words } from '@/lib/words/project-list'
import { site } from '@/lib/words/site'

export const metadata = pageMetadata({
  title: site.pages.projects,
  description: words.description,
  path: '/projects',
})

const EACH_PAGE = 50
const ALL = parseProjects({})

/** Every project of every department. Asked anew each time: the ways to narrow it are endless. */
export default async function ProjectsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const filter = parseProjects(await searchParams)
  const { category } = filter
  const wanted = { ...filter, category: category && PROJECT_CATEGORIES[category] }
  const [choices, { projects, totals }] = await Promise.all([
    filterChoices(),
    listProjects(portalDatabase(), wanted, EACH_PAGE),
  ])
  const count = countProjects(totals)
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, { name: site.pages.projects }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{site.pages.projects}</h1>
      <p className="mt-4 max-w-[40em] text-lg">{words.lead}</p>
      <ProjectFilterForm {...{ filter, choices }} all={ALL} />
      {count > 0 && (
        <Section id="totals" title={words.count(count)}>
          <ProjectTotals phase={filter.phase} totals={totals} />
        </Section>
      )}
      <Section id="list" title={count > 0 ? words.one : words.nothing}>
        {projects.length > 0 ? (
          <ProjectEntries
            caption={words.caption(PHASE_TITLES[filter.phase], words.filter.orders[filter.sort])}
            projects={projects}
            sorted={filter.sort === 'name' || filter.sort === 'amount' ? filter.sort : undefined}
          />
        ) : (
          <Nothing filter={filter} count={count} />
        )}
        <Pager
          page={filter.page}
          pages={Math.ceil(count / EACH_PAGE)}
          hrefOf={(page) => projectsAddress({ ...filter, page })}
        />
      </Section>
    </>
  )
}

/** What to do where nothing is: another phase, other words, everything. */
function Nothing({ filter, count }: { filter: ProjectFilter; count: number }) {
  if (count > 0)
    return (
      <p>
        {words.notSoManyPages((back) => (
          <a href={projectsAddress({ ...filter, page: 1 })}>{back}</a>
        ))}
      </p>
    )
  const other = filter.phase === 'budget' ? 'final' : 'budget'
  return (
    <p className="max-w-[40em]">
      {words.nothingFits(
        PHASE_TITLES[filter.phase],
        PHASE_TITLES[other],
        (text) => (
          <a href={projectsAddress({ ...filter, phase: other, page: 1 })}>{text}</a>
        ),
        (text) => (
          <a href="/projects">{text}</a>
        ),
      )}
    </p>
  )
}
