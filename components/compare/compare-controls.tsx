import {
  BASES,
  compareAddress,
  COMPARED_BY,
  FIGURES_IN_FORCE,
  MEASURES,
  type CompareState,
} from '@/lib/addresses/compare-address'
import { compareWords } from '@/lib/words/compare'

const { controls } = compareWords

/** What is compared, how it is measured, which money and which figures: rows of links, each a whole address. */
export function CompareControls({ state }: { state: CompareState }) {
  return (
    <div className="no-print space-y-1 border-y border-rule py-3 text-sm">
      <Choice name={controls.by} values={COMPARED_BY} titles={compareWords.by} field="by" state={state} />
      <Choice name={controls.measure} values={MEASURES} titles={compareWords.measures} field="measure" state={state} />
      <Choice name={controls.basis} values={BASES} titles={compareWords.bases} field="basis" state={state} />
      <Choice
        name={controls.figures}
        values={FIGURES_IN_FORCE}
        titles={compareWords.figures}
        field="figures"
        state={state}
      />
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
