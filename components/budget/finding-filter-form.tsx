import { Select } from '@/components/ui/filter-fields'
import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress, type FindingFilter } from '@/lib/format/finding-address'
import { SEVERITY_MEANINGS, SeverityMark } from './severity-mark'

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
    <form action="/findings" aria-label="筛选核对发现" className="filter no-print">
      <fieldset>
        <legend className="text-sm text-muted">轻重（后面是符合下面条件的条数）</legend>
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
          {...{ id: 'f-district', name: 'district', label: '区县', value: district, any: '全部区县' }}
          choices={choices.districts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...{ id: 'f-year', name: 'year', label: '年度', value: year?.toString(), any: '全部年度' }}
          choices={choices.years.map((each) => ({ value: String(each), label: `${each} 年` }))}
        />
        <Select
          {...{ id: 'f-phase', name: 'phase', label: '预算还是决算', value: phase, any: '都看' }}
          choices={PHASES.map((each) => ({ value: each, label: PHASE_TITLES[each] }))}
        />
        <Select
          {...{ id: 'f-admitted', name: 'admitted', label: '文件自己写明', any: '不论' }}
          value={admitted === undefined ? undefined : admitted ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: '写明了的' },
            { value: 'no', label: '没有写明的' },
          ]}
        />
        <Select
          {...{ id: 'f-fixed', name: 'fixed', label: '现在', value: fixed ? 'yes' : '' }}
          choices={[
            { value: '', label: '仍在的' },
            { value: 'yes', label: '已改正的' },
          ]}
        />
        <Select
          {...{ id: 'f-sort', name: 'sort', label: '排列', value: sort }}
          choices={[
            { value: 'weight', label: '先轻重，后大小' },
            { value: 'size', label: '只按相差的大小' },
          ]}
        />
        <div className="min-[24rem]:col-span-2">
          <Select
            {...{ id: 'f-rule', name: 'rule', label: '规则：应当成立而没有成立的', value: rule, any: '全部规则' }}
            choices={choices.rules.map((each) => ({ value: each.rule, label: each.title }))}
          />
        </div>
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          筛选
        </button>
        {findingsAddress({ ...filter, page: 1 }) !== findingsAddress(ALL_FINDINGS) && <a href="/findings">全部清除</a>}
      </p>
    </form>
  )
}
