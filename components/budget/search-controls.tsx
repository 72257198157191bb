import { Select } from '@/components/ui/filter-fields'
import { PHASES, PHASE_TITLES } from '@/lib/budget/phase'
import { SEARCH_KIND_TITLES } from '@/lib/budget/search-kind'
import { everywhere, searchAddress, type SearchAddress } from '@/lib/format/search-address'

interface SearchControlsProps {
  readonly asked: SearchAddress
  readonly choices: {
    readonly districts: readonly { readonly slug: string; readonly name: string }[]
    readonly years: readonly number[]
  }
}

/** What is looked for and where: a plain form, whose answer is an address. */
export function SearchControls({ asked, choices }: SearchControlsProps) {
  const { text, district, year, phase, kind } = asked
  const narrowed = [district, year, phase, kind].some((each) => each !== undefined)
  return (
    <form action="/search" role="search" aria-label="本页搜索" className="no-print mt-6 max-w-[44rem]">
      <label htmlFor="search" className="mb-1 block text-sm text-muted">
        名称、代码、拼音或首字母、印着的金额；几个词之间空一格，每个词都要有
      </label>
      <span className="flex">
        <input
          {...{ id: 'search', name: 'q', type: 'search', defaultValue: text, className: 'field min-w-0 grow' }}
          {...{ autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false, enterKeyHint: 'search' }}
        />
        <button type="submit" className="button">
          搜索
        </button>
      </span>
      <div className="mt-3 grid grid-cols-3 gap-3">
        <Select
          {...{ id: 's-district', name: 'district', label: '区县', value: district, any: '全部' }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{ id: 's-year', name: 'year', label: '年度', value: year?.toString(), any: '全部' }}
          choices={choices.years.map((each) => ({ value: String(each), label: `${each} 年` }))}
        />
        <Select
          {...{ id: 's-phase', name: 'phase', label: '预算或决算', value: phase, any: '都看' }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
      </div>
      {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
      {narrowed && (
        <p className="mt-2 text-sm">
          {kind !== undefined && <span className="mr-3">只看：{SEARCH_KIND_TITLES[kind]}</span>}
          <a href={searchAddress(everywhere(text))}>不限范围</a>
        </p>
      )}
    </form>
  )
}
