import { ProjectEntries } from '@/components/projects/project-entries'
import { ProjectFilterForm } from '@/components/projects/project-filter-form'
import { ProjectTotals } from '@/components/projects/project-totals'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { parseProjects, projectsAddress, type ProjectFilter } from '@/lib/addresses/project-address'
import { countProjects } from '@/lib/projects/project-totals'
import { projectList as words } from '@/lib/words/project-list'
import { site } from '@/lib/words/site'
import type { ComponentProps } from 'react'

interface ProjectListViewProps {
  readonly filter: ProjectFilter
  /** How many stand on a page. */
  readonly each: number
  readonly choices: ComponentProps<typeof ProjectFilterForm>['choices']
  readonly projects: ComponentProps<typeof ProjectEntries>['projects']
  readonly totals: ComponentProps<typeof ProjectTotals>['totals']
}

const ALL = parseProjects({})

/** The list of projects: what narrows it, what its amounts come to, a page of it. */
export function ProjectListView({ filter, each, choices, projects, totals }: ProjectListViewProps) {
  const count = countProjects(totals)
  return (
    <>
      <h1 className="mt-4 text-3xl sm:text-4xl">{site.pages.projects}</h1>
      <p className="mt-4 max-w-[40em] text-lg">{words.lead}</p>
      <ProjectFilterForm filter={filter} choices={choices} all={ALL} />
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
          pages={Math.ceil(count / each)}
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
