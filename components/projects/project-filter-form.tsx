import { Labelled, Select } from '@/components/ui/filter-fields'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { PROJECT_CATEGORIES } from '@/lib/budget/project-category'
import { boundText, projectsAddress, type ProjectFilter } from '@/lib/addresses/project-address'
import { dateWords } from '@/lib/words/dates'
import { filterWords } from '@/lib/words/filters'
import { projectList } from '@/lib/words/project-list'

interface ProjectFilterFormProps {
  readonly filter: ProjectFilter
  readonly choices: {
    readonly districts: readonly { readonly slug: string; readonly name: string }[]
    readonly years: readonly number[]
  }
  /** What stands without any choice. */
  readonly all: ProjectFilter
}

const words = projectList.filter

/** What the list of projects is narrowed to: a plain form, whose answer is an address. */
export function ProjectFilterForm({ filter, choices, all }: ProjectFilterFormProps) {
  const { text, district, year, phase, category, from, to, sort } = filter
  return (
    <form action="/projects" aria-label={words.name} className="filter no-print mt-6">
      <div className="grid gap-3 min-[24rem]:grid-cols-2 sm:grid-cols-4">
        <div className="min-[24rem]:col-span-2">
          <Labelled id="p-text" label={words.text}>
            <input id="p-text" name="q" type="search" defaultValue={text} className="field w-full" />
          </Labelled>
        </div>
        <Select
          {...{
            id: 'p-district',
            name: 'district',
            label: filterWords.district,
            value: district,
            any: filterWords.anyDistrict,
          }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{
            id: 'p-year',
            name: 'year',
            label: filterWords.year,
            value: year?.toString(),
            any: filterWords.anyYear,
          }}
          choices={choices.years.map((each) => ({ value: String(each), label: dateWords.year(each) }))}
        />
        <Select
          {...{ id: 'p-phase', name: 'phase', label: filterWords.phase, value: phase }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
        <Select
          {...{
            id: 'p-category',
            name: 'category',
            label: filterWords.category,
            value: category,
            any: filterWords.anyCategory,
          }}
          choices={Object.entries(PROJECT_CATEGORIES).map(([value, label]) => ({ value, label }))}
        />
        <Labelled id="p-from" label={words.from}>
          <input
            {...{ id: 'p-from', name: 'from', inputMode: 'decimal', defaultValue: boundText(from) }}
            className="field figure w-full"
          />
        </Labelled>
        <Labelled id="p-to" label={words.to}>
          <input
            {...{ id: 'p-to', name: 'to', inputMode: 'decimal', defaultValue: boundText(to) }}
            className="field figure w-full"
          />
        </Labelled>
        <Select
          {...{ id: 'p-sort', name: 'sort', label: filterWords.order, value: sort }}
          choices={Object.entries(words.orders).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          {filterWords.apply}
        </button>
        {projectsAddress({ ...filter, page: 1 }) !== projectsAddress(all) && (
          <a href="/projects">{filterWords.clear}</a>
        )}
      </p>
    </form>
  )
}
