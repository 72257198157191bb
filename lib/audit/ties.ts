import type { Evidence, Finding } from '@/lib/budget/finding'
import { absMoney, moneyOf, negateMoney, ZERO, type Money } from '@/lib/budget/money'
import { placeWithin } from '@/lib/budget/source-position'
import { weighRelation, type Relation } from './relation'
import type { WeighedRelation } from './run-audit'
import type { Term } from './term'

/** One cell of one document, or one figure of a sentence. */
export type CellId = string

/** A finding as arithmetic sees it: the cells it rests on, and by how much each would have to change to mend it alone. */
export interface Tie {
  readonly finding: Finding
  readonly mends: ReadonlyMap<CellId, Money>
  /** Its difference, without a sign; nothing where it speaks of no amount. */
  readonly size: Money
  /** What rounding may have added to it. */
  readonly slack: Money
  readonly relation?: Relation
}

/** A relation that holds: what changes one of its cells must change another. */
export interface Bond {
  readonly relation: Relation
  /** How often each cell counts: once for the total, less once for each part. */
  readonly counts: ReadonlyMap<CellId, bigint>
  readonly slack: Money
}

export function tieOf(finding: Finding, relation: Relation | undefined): Tie {
  const difference = moneyOf(finding.difference, '万元') ?? ZERO
  const mends = relation ? mendsOf(countsOf(relation), difference) : mendsOfEvidence(finding, difference)
  const weighed = relation && weighRelation(relation)
  const slack = weighed?.outcome === 'fails' ? weighed.tolerance : ZERO
  return { finding, mends, size: absMoney(difference), slack, ...(relation && { relation }) }
}

export function bondsOf(net: readonly WeighedRelation[]): Bond[] {
  return net.flatMap(({ relation, finding }) => {
    if (finding !== undefined || relation.kind === 'atMost') return []
    return [{ relation, counts: countsOf(relation), slack: roundingOf(relation) }]
  })
}

/** What a bond that holds may be off by rounding alone: as much as one that fails. */
const roundingOf = ({ total, parts }: Relation): Money =>
  ([total, ...parts].filter(({ money }) => money !== 0n).reduce((so, { place }) => so + place, 0n) / 2n) as Money

function countsOf({ total, parts }: Relation): ReadonlyMap<CellId, bigint> {
  const counts = new Map<CellId, bigint>()
  const count = (term: Term, by: bigint) => {
    const id = cellOfTerm(term)
    counts.set(id, (counts.get(id) ?? 0n) + by)
  }
  count(total, 1n)
  for (const part of parts) if (part.state !== 'absent') count(part, -1n)
  return counts
}

const mendsOf = (counts: ReadonlyMap<CellId, bigint>, difference: Money): Map<CellId, Money> =>
  new Map([...counts].flatMap(([id, count]) => (count === 0n ? [] : [[id, (-difference / count) as Money] as const])))

/** Published less expected: the one would have to give what the other, or one of its parts, would have to get. */
function mendsOfEvidence({ published, expected }: Finding, difference: Money): Map<CellId, Money> {
  const mends = new Map<CellId, Money>()
  const add = (evidence: Evidence | undefined, by: Money) => {
    const id = evidence && cellOf(evidence)
    if (id !== undefined && !mends.has(id)) mends.set(id, by)
  }
  add(published, negateMoney(difference))
  add(expected, difference)
  for (const part of expected?.parts ?? []) add(part, difference)
  return mends
}

export const cellOfTerm = (term: Term): CellId => cellOf(term.evidence) ?? term.key

/** Undefined for what is no one figure: words, a whole line, a sum. */
export function cellOf({ document = '', table, row, column, at }: Evidence): CellId | undefined {
  if (table !== undefined && row !== undefined && column !== undefined) return `${document} ${table} ${row} ${column}`
  return at !== undefined && /[:!C]/.test(placeWithin(at)) ? `${document} ${at}` : undefined
}

/** The row that a cell stands in; undefined for a figure of a sentence. */
export const rowOf = ({ document = '', table, row }: Evidence): string | undefined =>
  table !== undefined && row !== undefined ? `${document} ${table} ${row}` : undefined

/** The term of a cell, where a relation has one. */
export const termAt = ({ total, parts }: Relation, id: CellId): Term | undefined =>
  [total, ...parts].find((term) => cellOfTerm(term) === id)
