import { districtField, FilterForm, phaseField, yearField } from '@/components/figures/filter-form'
import { PROJECT_CATEGORIES } from '@/lib/budget/project-category'
import { boundText, projectsAddress, type ProjectFilter } from '@/lib/addresses/project-address'
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
    <FilterForm
      action="/projects"
      id="p"
      label={words.name}
      className="mt-6"
      all={projectsAddress({ ...filter, page: 1 }) === projectsAddress(all) ? undefined : '/projects'}
      fields={[
        { name: 'q', label: words.text, value: text, writes: 'words', wide: true },
        districtField(choices.districts, district),
        yearField(choices.years, year),
        phaseField(phase),
        {
          name: 'category',
          label: filterWords.category,
          value: category,
          any: filterWords.anyCategory,
          choices: Object.entries(PROJECT_CATEGORIES).map(([value, label]) => ({ value, label })),
        },
        { name: 'from', label: words.from, value: boundText(from), writes: 'amount' },
        { name: 'to', label: words.to, value: boundText(to), writes: 'amount' },
        {
          name: 'sort',
          label: filterWords.order,
          value: sort,
          choices: Object.entries(words.orders).map(([value, label]) => ({ value, label })),
        },
      ]}
    />
  )
}
