import type { Severity } from '@/lib/budget/finding'
import { findingReasons } from '@/lib/words/finding-reasons'

const words = findingReasons.kinds

/** What may explain that a rule does not hold without anybody having done wrong, and what to ask first. Never why it was. */
export function reasonsFor(rule: string): readonly string[] {
  const kind = KINDS_OF_RULES.find(({ rules }) => rules.includes(rule))
  return kind?.reasons ?? [findingReasons.otherwise]
}

interface Differing {
  readonly severity: Severity
  readonly hasDifference: boolean
  /** How many figures were added up. */
  readonly summed: number
  readonly admitted: boolean
}

/** How a difference stands to what rounding can do. */
export function toleranceText({ severity, hasDifference, summed, admitted }: Differing): string {
  const { tolerance } = findingReasons
  if (!hasDifference) return tolerance.noDifference
  if (severity === 'rounding') return tolerance.rounding
  if (summed > 1) return tolerance.summed(summed)
  return admitted ? tolerance.admitted : tolerance.same
}

interface KindOfRules {
  readonly rules: readonly string[]
  readonly reasons: readonly string[]
}

/** Every rule is in one of these; a test sees to it. */
export const KINDS_OF_RULES: readonly KindOfRules[] = [
  {
    rules: [
      ...['columns-add-up', 'levels-add-up', 'units-add-up', 'balance-adds-up'],
      ...['changes-add-up', 'statement-adds-up', 'scores-add-up'],
    ],
    reasons: words.sums,
  },
  {
    rules: [
      ...['totals-agree', 'balance-by-function', 'balances-agree', 'funds-add-up', 'basic-by-economics'],
      ...['economics-add-up', 'operating-of-basic', 'project-totals', 'project-by-project', 'income-by-fund'],
      ...['performance-funds', 'evaluation-money', 'initial-budget', 'against-last-year', 'three-public-within-codes'],
    ],
    reasons: words.tables,
  },
  {
    rules: [
      ...['statement-matches-tables', 'statement-matches-sources', 'statement-matches-appropriations'],
      ...['statement-agrees', 'items-told', 'named-changes', 'funds-of-the-year', 'said-none', 'counts-match'],
      ...['listed-counts', 'evaluation-counts', 'units-in-words', 'units-listed', 'same-body', 'components-named'],
      ...['years-in-words', 'table-years', 'operating-in-words', 'figures-told-twice', 'carried-over-told'],
      ...['changes-untold', 'reasons-agree'],
    ],
    reasons: words.statement,
  },
  {
    rules: [
      ...['completion-rates', 'stated-changes', 'stated-shares', 'evaluation-rates', 'evaluated-share'],
      ...['rates-of-nothing', 'rates-without-base', 'changes-of-nothing', 'changes-explained', 'reasons-fit'],
    ],
    reasons: words.rates,
  },
  {
    rules: [
      ...['people-times-cost', 'cost-caps', 'procurement-and-spending', 'purchases-without-procurement'],
      ...['purpose-of-nothing', 'purposes-differ', 'vehicles-and-running', 'key-projects', 'same-promises'],
      ...['organ-type-codes', 'three-public-counts', 'carried-over-projects', 'carried-over-and-last-year'],
    ],
    reasons: words.projects,
  },
  {
    rules: [
      ...['targets-exclude', 'satisfaction-targets', 'notes-and-targets', 'target-directions', 'target-units'],
      ...['target-values', 'results-and-scores', 'indicator-classes', 'repeated-entries', 'same-measures'],
      ...['notes-and-formulas'],
    ],
    reasons: words.targets,
  },
  {
    rules: ['admitted-errors', 'admitted-in-words'],
    reasons: words.admitted,
  },
  {
    rules: [
      ...['class-names', 'code-names', 'project-codes', 'project-names', 'table-numbers', 'tables-present'],
      ...['tables-titled', 'contents-match', 'numbering', 'evaluated-projects', 'zero-formats', 'class-numbers'],
      ...['economic-pairs', 'running-costs-once', 'rows-of-other-funds', 'terms-explained'],
    ],
    reasons: words.form,
  },
  {
    rules: ['rows-complete', 'rows-in-place'],
    reasons: words.cells,
  },
  {
    rules: [
      ...['doubled-marks', 'mixed-marks', 'slips-of-the-pen', 'repeated-words', 'placeholders', 'instructions-left'],
      ...['unfinished-items', 'purposes-without-money'],
    ],
    reasons: words.slips,
  },
]
