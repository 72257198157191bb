import { Labelled, Select } from '@/components/ui/filter-fields'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { boundText, PROJECT_CATEGORIES, projectsAddress, type ProjectFilter } from '@/lib/format/project-address'

interface ProjectFilterFormProps {
  readonly filter: ProjectFilter
  readonly choices: {
    readonly districts: readonly { readonly slug: string; readonly name: string }[]
    readonly years: readonly number[]
  }
  /** What stands without any choice. */
  readonly all: ProjectFilter
}

export const SORT_TITLES: Record<ProjectFilter['sort'], string> = {
  amount: '金额，从大到小',
  name: '名称',
  department: '部门',
  year: '年度，从新到旧',
}

/** What the list of projects is narrowed to: a plain form, whose answer is an address. */
export function ProjectFilterForm({ filter, choices, all }: ProjectFilterFormProps) {
  const { text, district, year, phase, category, from, to, sort } = filter
  return (
    <form action="/projects" aria-label="筛选项目" className="filter no-print mt-6">
      <div className="grid gap-3 min-[24rem]:grid-cols-2 sm:grid-cols-4">
        <div className="min-[24rem]:col-span-2">
          <Labelled id="p-text" label="名称里的字，或项目编码里的数字">
            <input id="p-text" name="q" type="search" defaultValue={text} className="field w-full" />
          </Labelled>
        </div>
        <Select
          {...{ id: 'p-district', name: 'district', label: '区县', value: district, any: '全部区县' }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{ id: 'p-year', name: 'year', label: '年度', value: year?.toString(), any: '全部年度' }}
          choices={choices.years.map((each) => ({ value: String(each), label: `${each} 年` }))}
        />
        <Select
          {...{ id: 'p-phase', name: 'phase', label: '预算或决算', value: phase }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
        <Select
          {...{ id: 'p-category', name: 'category', label: '类型', value: category, any: '全部类型' }}
          choices={Object.entries(PROJECT_CATEGORIES).map(([value, label]) => ({ value, label }))}
        />
        <Labelled id="p-from" label="金额不少于（万元）">
          <input
            {...{ id: 'p-from', name: 'from', inputMode: 'decimal', defaultValue: boundText(from) }}
            className="field figure w-full"
          />
        </Labelled>
        <Labelled id="p-to" label="不多于（万元）">
          <input
            {...{ id: 'p-to', name: 'to', inputMode: 'decimal', defaultValue: boundText(to) }}
            className="field figure w-full"
          />
        </Labelled>
        <Select
          {...{ id: 'p-sort', name: 'sort', label: '排列', value: sort }}
          choices={Object.entries(SORT_TITLES).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          筛选
        </button>
        {projectsAddress({ ...filter, page: 1 }) !== projectsAddress(all) && <a href="/projects">全部清除</a>}
      </p>
    </form>
  )
}
