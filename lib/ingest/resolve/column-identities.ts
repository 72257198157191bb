import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'
import { identitiesOf as sumsOf, partsHere } from '@/lib/budget/row-identities'
import type { RowIdentity } from './placements'

/**
 * The identities inside a row of each table (行内勾稽), for the columns that the document has. An identity whose whole the
 * document leaves out says nothing; parts that it leaves out count as nothing.
 */
export function identitiesOf(phase: Phase, key: TableKey, columns: readonly string[]): RowIdentity[] {
  const indices = (keys: readonly string[]) => keys.map((column) => columns.indexOf(column)).filter((i) => i >= 0)
  const sums = sumsOf(phase, key).flatMap((identity): RowIdentity[] => {
    const here = partsHere(identity, (column) => columns.includes(column))
    const [whole, present] = [indices([identity.sum]), indices(here)]
    return whole.length === 0 || present.length === 0 ? [] : [{ kind: 'sum', plus: whole, minus: present }]
  })
  const [part, general] = indices(['appropriation', 'generalPublic'])
  const isSummed = sumsOf(phase, key).some(({ parts }) => parts.includes('appropriation'))
  const among: RowIdentity[] =
    isSummed || part === undefined || general === undefined ? [] : [{ kind: 'part', part, whole: general }]
  const flow = FLOWS[phase]?.[key]
  const flows: RowIdentity[] = flow ? [{ kind: 'sum', plus: indices(flow.in), minus: indices(flow.out) }] : []
  return [...sums, ...among, ...flows.filter(isWhole)]
}

/** What was there and what came in is what went out and what is left. */
const FLOWS: Partial<Record<Phase, Partial<Record<TableKey, { readonly in: string[]; readonly out: string[] }>>>> = {
  final: { governmentFund: { in: ['openingBalance', 'thisYear'], out: ['total', 'closingBalance'] } },
}

const isWhole = (identity: RowIdentity): boolean =>
  identity.kind === 'sum' && identity.plus.length === 2 && identity.minus.length === 2
