import { districtField, FilterForm, phaseField, yearField } from '@/components/figures/filter-form'
import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { ALL_FINDINGS, findingsAddress, type FindingFilter } from '@/lib/addresses/finding-address'
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
    <FilterForm
      action="/findings"
      id="f"
      label={words.name}
      all={findingsAddress({ ...filter, page: 1 }) === findingsAddress(ALL_FINDINGS) ? undefined : '/findings'}
      fields={[
        districtField(choices.districts, district),
        yearField(choices.years, year),
        phaseField(phase, filterWords.anyPhase, words.phase),
        {
          name: 'admitted',
          label: words.admitted,
          value: admitted === undefined ? undefined : admitted ? 'yes' : 'no',
          any: words.admittedAny,
          choices: [
            { value: 'yes', label: words.admittedYes },
            { value: 'no', label: words.admittedNo },
          ],
        },
        {
          name: 'fixed',
          label: words.now,
          value: fixed ? 'yes' : '',
          choices: [
            { value: '', label: words.standing },
            { value: 'yes', label: words.fixed },
          ],
        },
        {
          name: 'sort',
          label: filterWords.order,
          value: sort,
          choices: [
            { value: 'weight', label: words.byWeight },
            { value: 'size', label: words.bySize },
          ],
        },
        {
          name: 'rule',
          label: words.rule,
          value: rule,
          any: words.anyRule,
          wide: true,
          choices: choices.rules.map((each) => ({ value: each.rule, label: each.title })),
        },
      ]}
    >
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
    </FilterForm>
  )
}
