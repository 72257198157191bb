import { districtField, FilterFields, phaseField, yearField } from '@/components/figures/filter-form'
import { SEARCH_KIND_TITLES } from '@/lib/budget/search-kind'
import { everywhere, searchAddress, type SearchAddress } from '@/lib/addresses/search-address'
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
          id="search"
          name="q"
          type="search"
          defaultValue={text}
          className="field min-w-0 grow"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit" className="button">
          {pageParts.search}
        </button>
      </span>
      <div className="mt-3 grid grid-cols-3 gap-3">
        <FilterFields
          id="s"
          fields={[
            districtField(choices.districts, district, filterWords.anything),
            yearField(choices.years, year, filterWords.anything),
            phaseField(phase, filterWords.anyPhase),
          ]}
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
