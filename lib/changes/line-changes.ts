import { absMoney, compareMoney, moneyToText, percentOf, subtractMoney, ZERO, type Money } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import { changeSeries } from '@/lib/words/change-series'
import { separators } from '@/lib/words/separators'
import { correctedMoney, isKnown, sumOf, type ComparedAmount, type KnownAmount } from '@/lib/compare/compared-amount'
import { NO_LINE } from '@/lib/compare/compared-basis'

/** What became of a line from one document to another. */
export const LINE_STATES = ['grew', 'shrank', 'appeared', 'ended', 'unchanged', 'unclear'] as const
export type LineState = (typeof LINE_STATES)[number]

export interface MovedBy {
  readonly money: Money
  readonly percent: string | undefined
  readonly arithmetic: string
}

export interface LineChange {
  readonly key: string
  readonly code: string | undefined
  readonly name: string
  /** The other document's name of the same code. */
  readonly before: ComparedAmount
  readonly after: ComparedAmount
  readonly nameBefore: string | undefined
  readonly state: LineState
  /** Undefined where one side is not there or blank: nothing is taken from nothing. */
  readonly moved: MovedBy | undefined
  /** The same by the figures that the documents' own words put in place. */
  readonly corrected: MovedBy | undefined
}

export interface MatchedLine {
  /** Its code; of projects the name where none is printed. */
  readonly key: string
  readonly code: string | undefined
  readonly name: string
  readonly amount: ComparedAmount
}

/** Lines of two documents matched by their keys, what moved most first. Lines of one key in one document are added, and said to be. */
export function toLineChanges(before: readonly MatchedLine[], after: readonly MatchedLine[]): readonly LineChange[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  return keys
    .map((key) => {
      const [old, now] = [before, after].map((lines) => lines.filter((line) => line.key === key))
      return lineChange(key, old ?? [], now ?? [])
    })
    .filter(({ before: old, after: now }) => ![old, now].every((amount) => !isKnown(amount) || amount.money === 0n))
    .sort((a, b) => compareMoney(weight(b), weight(a)) || a.key.localeCompare(b.key))
}

function lineChange(key: string, old: readonly MatchedLine[], now: readonly MatchedLine[]): LineChange {
  const whole = (lines: readonly MatchedLine[]) =>
    sumOf(
      lines.map(({ amount }) => amount),
      NO_LINE,
    )
  const [before, after] = [whole(old), whole(now)]
  const names = [old[0]?.name, now[0]?.name] as const
  return {
    key,
    code: (now[0] ?? old[0])?.code,
    name: names[1] ?? names[0] ?? key,
    before,
    after,
    nameBefore: names[0] !== undefined && names[1] !== undefined && names[0] !== names[1] ? names[0] : undefined,
    state: stateOf(before, after),
    moved: movedBy(before, after),
    corrected: movedCorrected(before, after),
  }
}

function stateOf(before: ComparedAmount, after: ComparedAmount): LineState {
  if (before.kind === 'absent') return isKnown(after) ? 'appeared' : 'unclear'
  if (after.kind === 'absent') return isKnown(before) ? 'ended' : 'unclear'
  if (!isKnown(before) || !isKnown(after)) return 'unclear'
  const way = compareMoney(after.money, before.money)
  return way > 0 ? 'grew' : way < 0 ? 'shrank' : 'unchanged'
}

/** The difference and the rate, as far as both are there. */
export function movedBy(before: ComparedAmount, after: ComparedAmount): MovedBy | undefined {
  if (!isKnown(before) || !isKnown(after)) return undefined
  return moved(before.money, after.money)
}

export function moved(before: Money, after: Money): MovedBy {
  const money = subtractMoney(after, before)
  const arithmetic = `${amountText(after)} − ${amountText(before)} = ${amountText(money)}`
  return { money, arithmetic, percent: before > 0n ? percentOf(money, before) : undefined }
}

export function movedCorrected(before: ComparedAmount, after: ComparedAmount): MovedBy | undefined {
  if (!isKnown(before) || !isKnown(after)) return undefined
  if (correctedMoney(before) === undefined && correctedMoney(after) === undefined) return undefined
  return moved(correctedMoney(before) ?? before.money, correctedMoney(after) ?? after.money)
}

/** What came or went counts with all of it. */
function weight({ before, after, moved: by }: LineChange): Money {
  if (by) return absMoney(by.money)
  const sizes = [before, after].map((amount) => (isKnown(amount) ? absMoney(amount.money) : ZERO))
  return sizes.toSorted(compareMoney).at(-1) ?? ZERO
}

/** How many lines of each kind: `3 项增加，1 项减少`. */
export function changesHeadline(changes: readonly LineChange[]): string {
  const told = LINE_STATES.flatMap((state) => {
    const count = changes.filter((each) => each.state === state).length
    return count === 0 ? [] : [changeSeries.counted(count, changeSeries.states[state])]
  })
  return told.length === 0 ? changeSeries.nothingComparable : told.join(separators.phrases)
}

/** `94.47%` of a plan: only where there is one. */
export const completionText = (plan: KnownAmount, spent: KnownAmount): string | undefined =>
  plan.money > 0n ? `${percentOf(spent.money, plan.money) ?? moneyToText(spent.money, '万元')}%` : undefined
