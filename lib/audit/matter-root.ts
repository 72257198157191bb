import { absMoney, negateMoney, ZERO, type Money } from '@/lib/budget/money'
import { cellOfTerm, rowOf, termAt, type Bond, type CellId, type Tie } from './ties'
import type { Term } from './term'

/** Where the cause of some findings stands, as far as arithmetic can tell. */
export interface Root {
  readonly cell: CellId
  readonly term?: Term
  /** What tells it best. */
  readonly tie: Tie
  /** By how much the cell, and others of its row with it, would have to change. */
  readonly mends: ReadonlyMap<CellId, Money>
}

/**
 * The cell whose change would make most of these findings go, and break least of what holds; of several, the one that is
 * a sum of its own, then the one furthest down. Where arithmetic cannot tell between the parts of a sum, it is the sum.
 * Undefined where no finding rests on a cell.
 */
export function rootOf(ties: readonly Tie[], bondsAt: ReadonlyMap<CellId, readonly Bond[]>): Root | undefined {
  const candidates = new Map<string, Candidate>()
  for (const tie of ties)
    for (const [cell, mend] of tie.mends) {
      const name = `${cell} ${mend}`
      if (!candidates.has(name)) candidates.set(name, candidateOf(new Map([[cell, mend]]), ties, bondsAt))
    }
  for (const mends of exchangesIn(ties)) {
    const name = JSON.stringify([...mends.keys()])
    if (!candidates.has(name)) candidates.set(name, candidateOf(mends, ties, bondsAt))
  }
  const [best, ...others] = [...candidates.values()].sort(better)
  if (!best) return undefined
  const isOneOfMany = others.some((other) => asGood(best, other) === 0 && isBeside(best, other))
  const sum = isOneOfMany && sumOver(best)
  return sum ? toRoot({ ...best, ...sum }) : toRoot(best)
}

function toRoot({ cell, mends, mended }: Pick<Candidate, 'cell' | 'mends' | 'mended'>): Root | undefined {
  const own = mended.filter((tie) => tie.mends.has(cell))
  const [tie] = [...own].sort((a, b) => telling(b, cell) - telling(a, cell) || byKey(a, b))
  const term = own.map(({ relation }) => relation && termAt(relation, cell)).find((found) => found !== undefined)
  return tie && { cell, mends, tie, ...(term && { term }) }
}

const isBeside = (best: Candidate, other: Candidate): boolean =>
  other.cell !== best.cell && best.mended.some(({ mends }) => mends.has(best.cell) && mends.has(other.cell))

/** The sum that the cell is part of, as the only place where the cause can be seen. */
function sumOver({ cell, mended }: Candidate): Pick<Candidate, 'cell' | 'mends'> | undefined {
  for (const { relation, mends } of mended) {
    if (!relation || !mends.has(cell)) continue
    const total = cellOfTerm(relation.total)
    const mend = mends.get(total)
    if (total !== cell && mend !== undefined) return { cell: total, mends: new Map([[total, mend]]) }
  }
  return undefined
}

interface Candidate {
  readonly cell: CellId
  readonly mends: ReadonlyMap<CellId, Money>
  readonly mended: readonly Tie[]
  /** Findings that would stay, and relations that would no longer hold. */
  readonly cost: number
  /** What it would have to be is a ten-thousandth of what it is: 元 in a column of 万元. */
  readonly inYuan: 0 | 1
  /** It is a sum, of rows below rather than of its own row, that comes to something else. */
  readonly failsItsOwn: 0 | 1 | 2
  /** How many sums of its row it is part of: the more, the further down. */
  readonly within: number
}

/** Two figures of one column that each stand in the other's place (互换): either would have to be what the other is. */
function* exchangesIn(ties: readonly Tie[]): Generator<Map<CellId, Money>> {
  const known = new Map<CellId, { readonly cell: CellId; readonly mend: Money; readonly term: Term }>()
  for (const { relation, mends } of ties)
    for (const [cell, mend] of mends) {
      const term = relation && termAt(relation, cell)
      if (term && rowOf(term.evidence) !== undefined) known.set(`${cell} ${mend}`, { cell, mend, term })
    }
  const all = [...known.values()]
  for (const one of all)
    for (const other of all) {
      const { table, column } = one.term.evidence
      const isOneColumn = table === other.term.evidence.table && column === other.term.evidence.column
      const isExchanged = one.mend === negateMoney(other.mend) && one.term.money + one.mend === other.term.money
      if (one.cell < other.cell && isOneColumn && isExchanged)
        yield new Map([
          [one.cell, one.mend],
          [other.cell, other.mend],
        ])
    }
}

function candidateOf(
  given: ReadonlyMap<CellId, Money>,
  ties: readonly Tie[],
  bondsAt: ReadonlyMap<CellId, readonly Bond[]>,
): Candidate {
  const mends = new Map(given)
  const [[cell, mend] = ['', ZERO]] = mends
  const term = ties.map((tie) => tie.relation && termAt(tie.relation, cell)).find((found) => found !== undefined)
  const ownRow = term && rowOf(term.evidence)
  const isMended = (tie: Tie) => mendedBy(tie, mends)
  // A row that was left out is left out in its other columns too.
  for (const tie of ownRow === undefined ? [] : ties) {
    if (isMended(tie)) continue
    const beside = [...tie.mends].find(([other, by]) => {
      const term = tie.relation && termAt(tie.relation, other)
      return by === mend && !mends.has(other) && term !== undefined && rowOf(term.evidence) === ownRow
    })
    if (beside) mends.set(...beside)
  }
  const mended = ties.filter(isMended)
  const broken = new Set([...mends.keys()].flatMap((id) => bondsAt.get(id) ?? []).filter((bond) => breaks(bond, mends)))
  const own = mended.filter((tie) => tie.mends.has(cell))
  const rowBonds = (bondsAt.get(cell) ?? []).filter(({ relation }) => rowOf(relation.total.evidence) === ownRow)
  return {
    ...{ cell, mends, mended, cost: ties.length - mended.length + broken.size },
    inYuan: term && isTenThousandfold(term, mend) ? 1 : 0,
    failsItsOwn: own.some((tie) => telling(tie, cell) === 3) ? 2 : own.some((tie) => isTotalOf(tie, cell)) ? 1 : 0,
    within: rowBonds.filter(({ counts }) => (counts.get(cell) ?? 0n) < 0n).length,
  }
}

function isTenThousandfold({ money, place }: Term, mend: Money): boolean {
  const meant = money + mend
  const rest = money - meant * 10_000n
  return meant !== 0n && (rest < 0n ? -rest : rest) <= place * 5_000n
}

/** Once by one of the cells, unless another undoes it. */
function mendedBy({ mends: needed, slack }: Tie, mends: ReadonlyMap<CellId, Money>): boolean {
  let times = 0
  for (const [id, by] of mends)
    times += near(needed.get(id), by, slack) ? 1 : near(needed.get(id), negateMoney(by), slack) ? -1 : 0
  return times === 1
}

export const near = (a: Money | undefined, b: Money, slack: Money): boolean =>
  a !== undefined && absMoney((a - b) as Money) <= slack

/** What the changed cells make of a relation that held. */
function breaks({ counts, slack }: Bond, mends: ReadonlyMap<CellId, Money>): boolean {
  let shift = 0n
  for (const [id, by] of mends) shift += (counts.get(id) ?? 0n) * by
  return absMoney(shift as Money) > slack
}

/** How well a finding tells the cause at a cell: the cell against the rows below it, against one other figure, as a sum, else. */
function telling({ relation }: Tie, cell: CellId): 0 | 1 | 2 | 3 {
  if (!relation) return 0
  const isTotal = cellOfTerm(relation.total) === cell
  const { table, row } = relation.total.evidence
  const below = relation.parts.every(({ evidence }) => evidence.table === table && evidence.row !== row)
  if (isTotal && table !== undefined && below) return 3
  if (relation.parts.length === 1) return 2
  return isTotal ? 1 : 0
}

const isTotalOf = ({ relation }: Tie, cell: CellId): boolean =>
  relation !== undefined && cellOfTerm(relation.total) === cell

const better = (a: Candidate, b: Candidate): number =>
  asGood(a, b) ||
  (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0) ||
  compare(a.mends.get(a.cell) ?? ZERO, b.mends.get(b.cell) ?? ZERO)

/** Nothing where arithmetic sees no difference. */
const asGood = (a: Candidate, b: Candidate): number =>
  a.cost - b.cost ||
  b.inYuan - a.inYuan ||
  a.mends.size - b.mends.size ||
  b.failsItsOwn - a.failsItsOwn ||
  b.within - a.within

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = (a: Tie, b: Tie): number => (a.finding.key < b.finding.key ? -1 : a.finding.key > b.finding.key ? 1 : 0)
