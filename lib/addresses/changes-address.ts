import { parseFiscalYear, type FiscalYear } from '@/lib/budget/fiscal-year'
import { PHASES, type Phase } from '@/lib/budget/phase'

/** One end of a change: `2024-budget`. */
export interface ChangeEnd {
  readonly year: FiscalYear
  readonly phase: Phase
}

/** From one end to the other, in the order of time: year over year of one phase, or from the plan to what was spent. */
export interface ChangePair {
  readonly from: ChangeEnd
  readonly to: ChangeEnd
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads the address; undefined where it names no two ends between which something can change. */
export function parseChanges(query: Query): ChangePair | undefined {
  const [from, to] = [parseEnd(query['from']), parseEnd(query['to'])]
  return from && to && isPair(from, to) ? { from, to } : undefined
}

/** The changes of a department: of one pair, or those that the page itself chooses. */
export const changesAddress = (home: string, pair?: ChangePair): string =>
  `${home}/changes${pair ? `?from=${endText(pair.from)}&to=${endText(pair.to)}` : ''}`

export const endText = ({ year, phase }: ChangeEnd): string => `${year}-${phase}`

/** A plan is followed by plans or by the accounts of its own year; accounts by accounts. */
function isPair(from: ChangeEnd, to: ChangeEnd): boolean {
  if (from.phase === to.phase) return from.year < to.year
  return from.phase === 'budget' && from.year === to.year
}

function parseEnd(value: string | readonly string[] | undefined): ChangeEnd | undefined {
  const [, digits = '', word] = /^(\d{4})-([a-z]+)$/.exec(typeof value === 'string' ? value : '') ?? []
  const year = parseFiscalYear(digits)
  const phase = PHASES.find((each) => each === word)
  return year === undefined || phase === undefined ? undefined : { year, phase }
}
