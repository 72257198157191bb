import { Select } from '@/components/ui/filter-fields'
import { PHASES, PHASE_TITLES } from '@/lib/budget/phase'
import { SEARCH_KIND_TITLES } from '@/lib/budget/search-kind'
import { everywhere, searchAddress, type SearchAddress } from '@/lib/addresses/search-address'
import { dateWords } from '@/lib/words/dates'
import { filterWords } from '@/lib/words/filters'
import { pageParts } from '@/lib/words/page-parts'
import { searchWords } from '@/lib/words/search'

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
    <form action="/search" role="search" aria-label={pageParts.searchHere} className="no-print mt-6 max-w-[44rem]">
      <label htmlFor="search" className="mb-1 block text-sm text-muted">
        {searchWords.how}
      </label>
      <span className="flex">
        <input
          {...{ id: 'search', name: 'q', type: 'search', defaultValue: text, className: 'field min-w-0 grow' }}
          {...{ autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false, enterKeyHint: 'search' }}
        />
        <button type="submit" className="button">
          {pageParts.search}
        </button>
      </span>
      <div className="mt-3 grid grid-cols-3 gap-3">
        <Select
          {...{
            id: 's-district',
            name: 'district',
            label: filterWords.district,
            value: district,
            any: filterWords.anything,
          }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{
            id: 's-year',
            name: 'year',
            label: filterWords.year,
            value: year?.toString(),
            any: filterWords.anything,
          }}
          choices={choices.years.map((each) => ({ value: String(each), label: dateWords.year(each) }))}
        />
        <Select
          {...{ id: 's-phase', name: 'phase', label: filterWords.phase, value: phase, any: filterWords.anyPhase }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
      </div>
      {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
      {narrowed && (
        <p className="mt-2 text-sm">
          {kind !== undefined && <span className="mr-3">{searchWords.onlyKind(SEARCH_KIND_TITLES[kind])}</span>}
          <a href={searchAddress(everywhere(text))}>{searchWords.everywhere}</a>
        </p>
      )}
    </form>
  )
}
