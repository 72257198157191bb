import { Select } from '@/components/ui/filter-fields'
import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress, type FindingFilter } from '@/lib/addresses/finding-address'
import { dateWords } from '@/lib/words/dates'
import { filterWords } from '@/lib/words/filters'
import { findingWords } from '@/lib/words/findings'
import { SEVERITY_MEANINGS, SeverityMark } from './severity-mark'

const words = findingWords.filter

interface FindingFilterFormProps {
  readonly filter: FindingFilter
  readonly choices: {
    readonly districts: readonly { readonly slug: string; readonly name: string }[]
    readonly years: readonly number[]
    readonly rules: readonly { readonly rule: string; readonly title: string }[]
  }
  readonly counts: Readonly<Record<Severity, number>>
}

/** What the list is narrowed to: a plain form, whose answer is an address. */
export function FindingFilterForm({ filter, choices, counts }: FindingFilterFormProps) {
  const { weights, rule, district, year, phase, admitted, fixed, sort } = filter
  return (
    <form action="/findings" aria-label={words.name} className="filter no-print">
      <fieldset>
        <legend className="text-sm text-muted">{words.weights}</legend>
        <div className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {SEVERITIES.map((severity) => (
            <label key={severity} className="flex items-baseline gap-2">
              <input type="checkbox" name="weight" value={severity} defaultChecked={weights.includes(severity)} />
              <span>
                <SeverityMark severity={severity} /> <span className="figure">{counts[severity]}</span>
                <span className="ml-2 text-sm text-muted">{SEVERITY_MEANINGS[severity]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-3 grid gap-3 min-[24rem]:grid-cols-2 sm:grid-cols-4">
        <Select
          {...{
            id: 'f-district',
            name: 'district',
            label: filterWords.district,
            value: district,
            any: filterWords.anyDistrict,
          }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{
            id: 'f-year',
            name: 'year',
            label: filterWords.year,
            value: year?.toString(),
            any: filterWords.anyYear,
          }}
          choices={choices.years.map((each) => ({ value: String(each), label: dateWords.year(each) }))}
        />
        <Select
          {...{ id: 'f-phase', name: 'phase', label: words.phase, value: phase, any: filterWords.anyPhase }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
        <Select
          {...{ id: 'f-admitted', name: 'admitted', label: words.admitted, any: words.admittedAny }}
          value={admitted === undefined ? undefined : admitted ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: words.admittedYes },
            { value: 'no', label: words.admittedNo },
          ]}
        />
        <Select
          {...{ id: 'f-fixed', name: 'fixed', label: words.now, value: fixed ? 'yes' : '' }}
          choices={[
            { value: '', label: words.standing },
            { value: 'yes', label: words.fixed },
          ]}
        />
        <Select
          {...{ id: 'f-sort', name: 'sort', label: filterWords.order, value: sort }}
          choices={[
            { value: 'weight', label: words.byWeight },
            { value: 'size', label: words.bySize },
          ]}
        />
        <div className="min-[24rem]:col-span-2">
          <Select
            {...{ id: 'f-rule', name: 'rule', label: words.rule, value: rule, any: words.anyRule }}
            choices={choices.rules.map((each) => ({ value: each.rule, label: each.title }))}
          />
        </div>
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          {filterWords.apply}
        </button>
        {findingsAddress({ ...filter, page: 1 }) !== findingsAddress(ALL_FINDINGS) && (
          <a href="/findings">{filterWords.clear}</a>
        )}
      </p>
    </form>
  )
}
