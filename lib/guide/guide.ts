import { figureOf, type Figure } from '@/lib/budget/figure'
import { addMoney, subtractMoney, type Money } from '@/lib/budget/money'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { SUBJECT_NAMES, type Claim } from '@/lib/budget/statement'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { amountText } from '@/lib/figures/amount'
import type { ReadingExample } from './list-reading-examples'
import { guide } from '@/lib/words/guide'
import { PRINTED_SUMS } from '@/lib/budget/printed-sums'
import { rowsOf, toExcerpt, toIdentity, type Excerpt, type ExcerptWish, type WorkedIdentity } from './excerpt'

/** The walk through a document, table by table. */
export const GUIDE_STEPS = [
  ...(['balance', 'income', 'expenditure', 'appropriationBalance', 'generalPublic'] as const),
  ...(['basicEconomic', 'threePublic', 'projects', 'projectPerformance', 'statement'] as const),
] as const
export type GuideStepKey = (typeof GUIDE_STEPS)[number]

export interface GuideStep {
  readonly key: GuideStepKey
  /** What the table is called in each of the two documents. */
  readonly titles: readonly { readonly phase: Phase; readonly number: number | undefined; readonly title: string }[]
  readonly excerpts: readonly GuideExcerpt[]
  readonly identities: readonly GuideIdentity[]
  readonly rules: readonly GuideRule[]
}

export interface GuideExcerpt extends Excerpt {
  readonly of: ExampleName
  /** The side of a balance it shows. */
  readonly side: 'income' | 'expenditure' | undefined
}
export type ExampleName = Pick<ReadingExample, 'department' | 'year' | 'phase' | 'page' | 'document'>

export interface GuideIdentity extends WorkedIdentity {
  /** `支出合计 = 基本支出 + 项目支出`. */
  readonly words: string
  readonly of: ExampleName
}

/** A rule of the audit, and how it came out in the example. */
export interface GuideRule {
  readonly rule: string
  /** Undefined where no document was checked by it. */
  readonly outcome: { readonly title: string; readonly holds: number; readonly fails: number } | undefined
}

/** The identities that hold a table together, by the names of the rules that check them. */
export const GUIDE_RULES: Record<GuideStepKey, readonly string[]> = {
  balance: ['balance-adds-up', 'balance-by-function', 'totals-agree'],
  income: ['units-add-up', 'income-by-fund'],
  expenditure: ['columns-add-up', 'levels-add-up', 'funds-add-up'],
  appropriationBalance: ['balances-agree'],
  generalPublic: ['funds-add-up', 'levels-add-up'],
  basicEconomic: ['basic-by-economics', 'operating-of-basic', 'economics-add-up'],
  threePublic: ['three-public-within-codes', 'statement-matches-tables'],
  projects: ['project-totals', 'project-by-project'],
  projectPerformance: ['cost-caps', 'people-times-cost', 'scores-add-up'],
  statement: ['statement-matches-tables', 'stated-changes', 'against-last-year', 'counts-match'],
}

const WISHES: Record<GuideStepKey, readonly ExcerptWish[]> = {
  balance: [
    { table: 'balance', side: 'income', columns: ['amount'], most: 3 },
    { table: 'balance', side: 'expenditure', columns: ['amount'], most: 5 },
  ],
  income: [{ table: 'income', columns: ['total', 'thisYear', 'carriedOver'], most: 3, ofBodies: true }],
  expenditure: [{ table: 'expenditure', columns: ['total', 'basic', 'project'], most: 4 }],
  appropriationBalance: [
    {
      table: 'appropriationBalance',
      side: 'expenditure',
      columns: ['total', 'generalPublic', 'governmentFund'],
      most: 3,
    },
  ],
  generalPublic: [{ table: 'generalPublic', columns: ['total', 'basic', 'project'], most: 3 }],
  basicEconomic: [{ table: 'basicEconomic', columns: ['total', 'personnel', 'public'], most: 4 }],
  threePublic: [{ table: 'threePublic', columns: ['total', 'abroad', 'vehicles', 'reception'], most: 2 }],
  projects: [{ table: 'projects', columns: ['total', 'generalPublic', 'carriedOverGeneralPublic'], most: 4 }],
  projectPerformance: [],
  statement: [],
}

/** Each step with rows of a real budget, the identities worked on its figures, and how the rules came out. */
export function toGuide(examples: readonly ReadingExample[]): readonly GuideStep[] {
  const budgets = examples.filter(({ phase }) => phase === 'budget')
  const [first] = budgets
  return GUIDE_STEPS.map((key) => ({
    key,
    titles: key === 'statement' ? [] : titlesOf(key),
    excerpts: WISHES[key].flatMap((wish) => firstOf(budgets, wish)),
    identities: first ? identitiesOf(key, first) : [],
    rules: GUIDE_RULES[key].map((rule) => ({ rule, outcome: outcomeOf(rule, first) })),
  }))
}

const titlesOf = (key: TableKey) =>
  PHASES.flatMap((phase) => {
    const table = tableOf(phase, key)
    return table ? { phase, number: table.number, title: table.title } : []
  })

const nameOf = ({ department, year, phase, page, document }: ReadingExample): ExampleName => ({
  department,
  year,
  phase,
  page,
  document,
})

/** The first of the documents that has something to show of it. */
export function firstOf(examples: readonly ReadingExample[], wish: ExcerptWish): readonly GuideExcerpt[] {
  for (const example of examples) {
    const excerpt = toExcerpt(example, wish)
    if (excerpt) return [{ ...excerpt, side: wish.side, of: nameOf(example) }]
  }
  return []
}

function outcomeOf(rule: string, example: ReadingExample | undefined): GuideRule['outcome'] {
  const check = example?.checks.find((each) => each.rule === rule)
  return check && { title: check.title, holds: check.holds, fails: check.fails }
}

function identitiesOf(key: GuideStepKey, example: ReadingExample): readonly GuideIdentity[] {
  const sum = (table: TableKey, column: string) =>
    rowsOf(example, table)
      .find(({ isSum }) => isSum)
      ?.of(column)
  const side = (which: 'income' | 'expenditure', label: string) =>
    rowsOf(example, 'balance')
      .find((row) => row.side === which && row.label.includes(label))
      ?.of('amount')
  const worked = (words: string, whole: Figure | undefined, ...parts: readonly (Figure | undefined)[]) => {
    const identity = toIdentity(whole, parts)
    return identity ? [{ ...identity, words, of: nameOf(example) }] : []
  }
  /** Of funds a document has those that it prints. */
  const printed = (...figures: readonly (Figure | undefined)[]) =>
    figures.filter((figure) => figure?.money !== undefined && figure.money !== 0n)
  const told = guide.examples.identities
  switch (key) {
    case 'balance':
      return worked(told.balance, side('income', PRINTED_SUMS.grandTotal), side('expenditure', PRINTED_SUMS.grandTotal))
    case 'income':
      return worked(
        told.income,
        sum('income', 'total'),
        ...printed(sum('income', 'thisYear'), sum('income', 'carriedOver')),
      )
    case 'expenditure':
      return worked(
        told.expenditure,
        sum('expenditure', 'total'),
        sum('expenditure', 'basic'),
        sum('expenditure', 'project'),
      )
    case 'generalPublic':
      return worked(
        told.funds,
        sum('expenditure', 'total'),
        ...printed(sum('generalPublic', 'total'), sum('governmentFund', 'total'), sum('stateCapital', 'total')),
      )
    case 'basicEconomic':
      return [
        ...worked(
          told.basic,
          sum('basicEconomic', 'total'),
          sum('basicEconomic', 'personnel'),
          sum('basicEconomic', 'public'),
        ),
        ...worked(told.basicBothWays, sum('basicEconomic', 'total'), sum('generalPublic', 'basic')),
      ]
    case 'projects':
      return worked(told.projects, sum('expenditure', 'project'), sum('projects', 'total'))
    default:
      return []
  }
}

/** A target that a project sets itself, and in final accounts what became of it. */
export interface GuideTarget {
  readonly name: string
  readonly kind: string
  readonly target: Figure | undefined
}
export interface GuideTargets {
  readonly project: string
  readonly amount: Figure | undefined
  readonly targets: readonly GuideTarget[]
  readonly of: ExampleName
}

/** The first project that is named and has targets: a few of them, of different kinds where there are. */
export function toTargets(examples: readonly ReadingExample[], most = 5): GuideTargets | undefined {
  for (const example of examples) {
    const table = example.disclosure.tables.projectPerformance
    for (const project of table?.rows ?? []) {
      if (project.name === '' || project.indicators.length === 0) continue
      const kinds = new Set(project.indicators.map(({ kind }) => kind))
      const each = Math.max(1, Math.floor(most / kinds.size))
      const shown = [...kinds].flatMap((kind) => project.indicators.filter((one) => one.kind === kind).slice(0, each))
      return {
        project: project.name,
        of: nameOf(example),
        amount: rowsOf(example, 'projectPerformance')
          .find(({ row }) => row === project.row)
          ?.of('total'),
        targets: shown.map(({ name, kind, row, target }) => ({
          name,
          kind,
          target: figureOf(target, '万元', {
            table: 'projectPerformance',
            row,
            column: 'target',
            document: example.document,
          }),
        })),
      }
    }
  }
  return undefined
}

/** A change that a statement tells, and what it implies of the year before. */
export interface GuideChange {
  readonly subject: string
  readonly year: number
  readonly baseYear: number
  readonly direction: 'up' | 'down'
  readonly amount: Figure
  readonly change: Figure
  /** Our own sum: the year before, as the document implies it. */
  readonly implied: string
  readonly of: ExampleName
}

export function toStatedChange(examples: readonly ReadingExample[]): GuideChange | undefined {
  for (const example of examples) {
    for (const claim of example.disclosure.claims) {
      const change = changeOf(claim, example)
      if (change) return change
    }
  }
  return undefined
}

function changeOf(claim: Claim, example: ReadingExample): GuideChange | undefined {
  const { subject, year, baseYear, direction, unit } = claim
  if (!TOTALS.has(subject) || claim.label !== undefined || baseYear === undefined) return undefined
  if (direction !== 'up' && direction !== 'down') return undefined
  const at = (column: string) => ({ table: 'statement', column, document: example.document }) as const
  const total = claim.amount ? claim : totalBeside(claim, example)
  const amount = total && figureOf(total.amount, total.unit, at('amount'))
  const change = figureOf(claim.change, unit, at('change'))
  if (amount?.money === undefined || change?.money === undefined) return undefined
  const money: Money =
    direction === 'up' ? subtractMoney(amount.money, change.money) : addMoney(amount.money, change.money)
  return {
    subject: SUBJECT_NAMES[subject] ?? guide.examples.total,
    year,
    baseYear,
    direction,
    amount,
    change,
    implied: amountText(money),
    of: nameOf(example),
  }
}

/** The total that the same section states in a sentence of its own. */
const totalBeside = ({ section, year, basis }: Claim, { disclosure }: ReadingExample): Claim | undefined =>
  disclosure.claims.find(
    (other) =>
      TOTALS.has(other.subject) &&
      other.label === undefined &&
      other.amount !== undefined &&
      [other.section, other.year, other.basis].join() === [section, year, basis].join(),
  )

const TOTALS: ReadonlySet<Claim['subject']> = new Set(['incomeAndExpenditure', 'expenditure', 'income'])

/** Plan, adjusted plan and what was spent side by side, where accounts print them so. */
export function toPlanAndExecution(examples: readonly ReadingExample[]): readonly GuideExcerpt[] {
  const finals = examples.filter(({ phase }) => phase === 'final')
  const columns = ['initial', 'adjusted', 'executed']
  return firstOf(finals, { table: 'selfEvaluation', columns, most: 2 })
}

/** A figure to show how one is cited: all that a budget spends. */
export function toQuoted(examples: readonly ReadingExample[]): { figure: Figure; of: ExampleName } | undefined {
  for (const example of examples) {
    if (example.phase !== 'budget') continue
    const figure = rowsOf(example, 'expenditure')
      .find(({ isSum }) => isSum)
      ?.of('total')
    if (figure?.money !== undefined) return { figure, of: nameOf(example) }
  }
  return undefined
}
