import { absMoney, type Money } from '@/lib/budget/money'

/** Where the amounts of a row stand: the column of each amount, in order, strictly increasing. */
export type Placement = readonly number[]

/** An identity inside one row (行内勾稽): Σ plus = Σ minus; or, for 其中, a part that is no larger than its whole. */
export type RowIdentity =
  | { readonly kind: 'sum'; readonly plus: readonly number[]; readonly minus: readonly number[] }
  | { readonly kind: 'part'; readonly part: number; readonly whole: number }

export interface Placements {
  readonly placements: readonly Placement[]
  /** The search was cut short: there may be placements that are not in the list. */
  readonly capped: boolean
  /** No placement satisfies the identities of the row: these are the placements without them. */
  readonly broken: boolean
  /** The identities hold only within rounding. */
  readonly rounded?: true
}

/** Every placement of the amounts that satisfies the identities, leftmost first; without any such, every placement. */
export function placementsOf(
  amounts: readonly Money[],
  columns: number,
  identities: readonly RowIdentity[],
  slack: Money,
): Placements {
  if (amounts.length > columns) return { placements: [], capped: false, broken: true }
  const exact = search(amounts, columns, identities, 0n)
  if (exact.placements.length > 0 || exact.capped) return { ...exact, broken: false }
  if (slack > 0n) {
    const near = search(amounts, columns, identities, slack)
    if (near.placements.length > 0) return { ...near, broken: false, rounded: true }
  }
  return { ...search(amounts, columns, [], 0n), broken: true }
}

const MOST_NODES = 200_000
const MOST_PLACEMENTS = 3_000

/**
 * Column by column: blank, or the next amount. An identity is checked as soon as its last column is passed, so that a
 * wrong beginning is left early.
 */
function search(amounts: readonly Money[], columns: number, identities: readonly RowIdentity[], slack: bigint) {
  const closing = identitiesByLastColumn(identities, columns)
  const values: bigint[] = Array.from({ length: columns }, () => 0n)
  const chosen: number[] = []
  const placements: Placement[] = []
  let nodes = 0
  let capped = false

  const visit = (column: number): void => {
    if (capped || amounts.length - chosen.length > columns - column) return
    if (++nodes > MOST_NODES || placements.length >= MOST_PLACEMENTS) {
      capped = true
      return
    }
    if (column === columns) {
      placements.push([...chosen])
      return
    }
    const amount = amounts[chosen.length]
    if (amount !== undefined) {
      values[column] = amount
      chosen.push(column)
      if (holdAll(closing[column] ?? [], values, slack)) visit(column + 1)
      chosen.pop()
      values[column] = 0n
    }
    if (holdAll(closing[column] ?? [], values, slack)) visit(column + 1)
  }
  visit(0)
  return { placements, capped }
}

function identitiesByLastColumn(identities: readonly RowIdentity[], columns: number): RowIdentity[][] {
  const closing: RowIdentity[][] = Array.from({ length: columns }, () => [])
  for (const identity of identities) {
    const involved = identity.kind === 'sum' ? [...identity.plus, ...identity.minus] : [identity.part, identity.whole]
    closing[Math.max(...involved)]?.push(identity)
  }
  return closing
}

function holdAll(identities: readonly RowIdentity[], values: readonly bigint[], slack: bigint): boolean {
  for (const identity of identities) {
    if (identity.kind === 'part') {
      const [part = 0n, whole = 0n] = [values[identity.part], values[identity.whole]]
      if (absMoney(part as Money) > absMoney(whole as Money)) return false
    } else {
      const off = sumAt(identity.plus, values) - sumAt(identity.minus, values)
      if (off > slack || -off > slack) return false
    }
  }
  return true
}

function sumAt(columns: readonly number[], values: readonly bigint[]): bigint {
  let sum = 0n
  for (const column of columns) sum += values[column] ?? 0n
  return sum
}
