import { cellText, isOpen, type Cell } from '@/lib/budget/cell'
import type { Evidence } from '@/lib/budget/finding'
import { readAmount, ZERO, type Money, type MoneyUnit } from '@/lib/budget/money'
import { placeWithin } from '@/lib/budget/source-position'

/** A figure on its way into a relation: what it is worth, how exactly it is printed, where it stands, what to call it. */
export interface Term {
  /** `absent`: the document has no such row or column. A blank and a dash count as nothing. */
  readonly state: 'amount' | 'blank' | 'unreadable' | 'absent'
  readonly money: Money
  /** One unit of its last printed place: 0.01 万元 for `778.96`. */
  readonly place: Money
  /** As its table or sentence counts: sentences say it as it is printed. 万元 where it says none. */
  readonly unit?: MoneyUnit
  /** Its column was not settled. */
  readonly open: boolean
  /** A blank that no place on the page shows: the reader found nothing to put there. It may be what it missed. */
  readonly inferred?: boolean
  readonly evidence: Evidence
  /** 表 3 “合计”行“基本支出”. */
  readonly label: string
  /** Its row alone: 表 3 “合计”行. */
  readonly rowLabel?: string
  /** What is meant, whatever the rows are numbered; part of a finding's key. */
  readonly key: string
}

export type TermPlace = Pick<Evidence, 'table' | 'row' | 'column' | 'document'> &
  Pick<Term, 'label' | 'key' | 'rowLabel'>

/** What is known of a cell from those around it. */
export interface Surroundings {
  /** Another figure of its row is open. */
  readonly besideOpen?: boolean
  /** The figures of its table have places of their own. */
  readonly placed?: boolean
}

/** The term of a cell; an absent cell is a term too, so that what is not there is told from what is nothing. */
export function termOf(
  cell: Cell | undefined,
  unit: MoneyUnit,
  { label, key, rowLabel, ...at }: TermPlace,
  { besideOpen = false, placed = false }: Surroundings = {},
): Term {
  const evidence = { ...at, ...(cell?.at !== undefined && { at: cell.at }), text: cell?.text ?? '' }
  const open = isOpen(cell) || (besideOpen && cell?.resolved === undefined)
  const text = cellText(cell)
  const nothing = { money: ZERO, place: ZERO, open, evidence, label, key, ...(rowLabel !== undefined && { rowLabel }) }
  if (text === undefined) return { state: 'absent', ...nothing }
  const reading = readAmount(text, unit)
  if (reading.kind === 'unreadable') return { state: 'unreadable', ...nothing }
  if (reading.kind !== 'amount')
    return { state: 'blank', ...nothing, ...(placed && isInferred(cell) && { inferred: true }) }
  return { state: 'amount', ...nothing, money: reading.money, place: lastPlace(text, unit), unit }
}

/** Blank, with no more of a place than its line: a dash or a nil would have one, and so has the empty cell of a grid. */
const isInferred = (cell: Cell | undefined): boolean => cell?.text.trim() === '' && !hasPlace(cell)

/** It stands at a place of its own, within a line, a page or a grid. */
export const hasPlace = ({ at }: Cell): boolean => at !== undefined && /[:!C]/.test(placeWithin(at))

/** A figure that nobody printed, for what must be nothing. */
export const nothing = (label: string): Term => ({
  ...{ state: 'blank', money: ZERO, place: ZERO, open: false, evidence: { text: '' } },
  ...{ label, key: label },
})

/** It stands for what is not there at all, as `nothing` makes it. */
export const isNowhere = ({ state, evidence: { table, at, text } }: Term): boolean =>
  state === 'blank' && table === undefined && at === undefined && text === ''

/** The most that rounding may have moved a figure that is made of these: half a unit of the last place of each. */
export const slackOf = (...terms: readonly Pick<Term, 'place'>[]): Money =>
  (terms.reduce((so, { place }) => so + place, 0n) / 2n) as Money

/** 万元 are kept to the cent place (0.01) at least: `4` means 4.00. 元 are as exact as they are printed. */
function lastPlace(text: string, unit: MoneyUnit): Money {
  const printed = /[.．](\d*)\D*$/.exec(text)?.[1]?.length ?? 0
  const decimals = unit === '万元' ? Math.max(2, printed) : printed
  const whole = unit === '万元' ? 8 : 4
  return (10n ** BigInt(Math.max(0, whole - decimals))) as Money
}
