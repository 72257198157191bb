import type { Figure } from '@/lib/budget/figure'
import type { AmountBasis } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

type Claim = YearlyDisclosure['claims'][number]

/** One thing the statement gives figures of: its name, and what was planned and spent for it. */
export interface StatedLine {
  readonly key: string
  readonly name: string
  /** Path above the name, for a functional item. */
  readonly path: readonly string[]
  readonly amounts: Readonly<Partial<Record<AmountBasis, Figure>>>
  readonly count: Figure | undefined
  readonly countUnit: string | null
  readonly rate: Figure | undefined
  /** The denominator of the rate. */
  readonly rateOf: AmountBasis | null
  /** The year it speaks of, where that is not the document's. */
  readonly year: number
}

/** Claims of some subjects, those of one thing joined into a line; the first sentence that says something counts. */
export function toStatedLines(
  claims: readonly Claim[],
  subjects: ReadonlySet<Claim['subject']>,
): readonly StatedLine[] {
  const lines = new Map<string, Claim[]>()
  for (const claim of claims.filter(({ subject }) => subjects.has(subject))) {
    const key = `${claim.subject} ${claim.label ?? ''} ${claim.year}`
    lines.set(key, [...(lines.get(key) ?? []), claim])
  }
  return [...lines].flatMap(([key, own]) => {
    const line = toLine(key, own)
    return line ? [line] : []
  })
}

function toLine(key: string, claims: readonly Claim[]): StatedLine | undefined {
  const [first] = claims
  if (!first) return undefined
  const amounts: Partial<Record<AmountBasis, Figure>> = {}
  for (const { basis, amount } of claims) if (amount?.money !== undefined) amounts[basis] ??= amount
  const counted = claims.find(({ count }) => count !== undefined)
  const rated = claims.find(({ completionRate }) => completionRate !== undefined)
  if (Object.keys(amounts).length === 0 && !counted && !rated) return undefined
  const parts = (first.label ?? SUBJECT_NAMES[first.subject as never] ?? '').split(' · ')
  return {
    key,
    amounts,
    year: first.year,
    name: parts.at(-1) ?? '',
    path: parts.slice(0, -1),
    count: counted?.count,
    countUnit: counted?.countUnit ?? null,
    rate: rated?.completionRate,
    rateOf: rated?.rateOf ?? null,
  }
}

/** What was planned and what became of it: lines with a plan beside the result, or a rate with its denominator. */
export function toExecution(claims: readonly Claim[]): readonly StatedLine[] {
  const subjects = new Set(claims.map(({ subject }) => subject))
  for (const each of NO_EXECUTION) subjects.delete(each)
  return toStatedLines(claims, subjects).filter(
    ({ amounts, rate }) => amounts.executed && (rate !== undefined || amounts.initial || amounts.adjusted),
  )
}

const NO_EXECUTION: readonly Claim['subject'][] = ['selfEvaluation', 'other']
