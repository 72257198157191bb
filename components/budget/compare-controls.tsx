import {
  BASES,
  compareAddress,
  COMPARED_BY,
  FIGURES_IN_FORCE,
  MEASURES,
  type Basis,
  type ComparedBy,
  type CompareState,
  type FiguresInForce,
  type Measure,
} from '@/lib/format/compare-address'

export const BY_TITLES: Record<ComparedBy, string> = {
  functions: '花在什么事上（功能科目）',
  economics: '花成了什么（经济分类）',
  funds: '哪一种钱',
  'three-public': '“三公”',
  projects: '项目',
}
export const MEASURE_TITLES: Record<Measure, string> = {
  amount: '金额',
  share: '占总数的比',
  unit: '单位成本',
  change: '比上年的变化',
}
export const BASIS_TITLES: Record<Basis, string> = {
  all: '全部支出',
  'this-year': '不含上年结转',
  basic: '只有基本支出',
  'general-public': '只有一般公共预算',
}
export const FIGURES_TITLES: Record<FiguresInForce, string> = { published: '公布数', corrected: '更正后的数' }

/** What is compared, how it is measured, which money and which figures: rows of links, each a whole address. */
export function CompareControls({ state }: { state: CompareState }) {
  return (
    <div className="no-print space-y-1 border-y border-rule py-3 text-sm">
      <Choice name="比什么" values={COMPARED_BY} titles={BY_TITLES} field="by" state={state} />
      <Choice name="怎么量" values={MEASURES} titles={MEASURE_TITLES} field="measure" state={state} />
      <Choice name="哪些钱" values={BASES} titles={BASIS_TITLES} field="basis" state={state} />
      <Choice name="哪个数" values={FIGURES_IN_FORCE} titles={FIGURES_TITLES} field="figures" state={state} />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly name: string
  readonly values: readonly Value[]
  readonly titles: Record<Value, string>
  readonly field: 'by' | 'measure' | 'basis' | 'figures'
  readonly state: CompareState
}

const Choice = <Value extends string>({ name, values, titles, field, state }: ChoiceProps<Value>) => (
  <nav aria-label={name} className="sm:flex">
    <span className="mr-4 shrink-0 text-muted" aria-hidden="true">
      {name}
    </span>
    <span>
      {values.map((value) => (
        <a
          key={value}
          href={compareAddress({ ...state, q: '', [field]: value })}
          aria-current={state[field] === value ? 'true' : undefined}
          className="choice"
        >
          {titles[value]}
        </a>
      ))}
    </span>
  </nav>
)
