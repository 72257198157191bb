import { filterChoices } from '@/app/cached-queries'
import { ProjectEntries } from '@/components/budget/project-entries'
import { ProjectFilterForm, SORT_TITLES } from '@/components/budget/project-filter-form'
import { ProjectTotals } from '@/components/budget/project-totals'
import { Breadcrumb } from '@/app/breadcrumb'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { AddressQuery } from '@/lib/format/address-parts'
import { parseProjects, PROJECT_CATEGORIES, projectsAddress, type ProjectFilter } from '@/lib/format/project-address'
import { listProjects } from '@/lib/queries/list-projects'
import { portalDatabase } from '@/lib/queries/portal-database'
import { countProjects } from '@/lib/series/project-totals'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: '所有项目',
  description: '各部门的每一个项目：花多少、做什么、目标是什么、每件多少钱；可以按区县、年度、类型、金额和名称找。',
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
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '所有项目' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">所有项目</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        各部门的每一个项目：花多少、答应做到什么、每件多少钱。金额点开就是原文件的那一格，名称点开是它自己的一页。预算与决算分开看，不混在一起。
      </p>
      <ProjectFilterForm {...{ filter, choices }} all={ALL} />
      {count > 0 && (
        <Section id="totals" title={`共 ${count} 个项目`}>
          <ProjectTotals phase={filter.phase} totals={totals} />
        </Section>
      )}
      <Section id="list" title={count > 0 ? '逐个看' : '没有找到'}>
        {projects.length > 0 ? (
          <ProjectEntries
            caption={`${PHASE_TITLES[filter.phase]}，按${SORT_TITLES[filter.sort]}；“推算”是本站用金额除以目标数量得出的`}
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
        没有这么多页。<a href={projectsAddress({ ...filter, page: 1 })}>回到第一页</a>
      </p>
    )
  const other = filter.phase === 'budget' ? 'final' : 'budget'
  return (
    <p className="max-w-[40em]">
      没有符合条件的{PHASE_TITLES[filter.phase]}项目。名称换一个短一点的词、金额放宽一些试试；也可以看同样条件的
      <a href={projectsAddress({ ...filter, phase: other, page: 1 })}>{PHASE_TITLES[other]}项目</a>，或者
      <a href="/projects">全部预算项目</a>。决算文件大多不逐个列项目。
    </p>
  )
}
