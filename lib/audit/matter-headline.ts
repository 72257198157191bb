import type { Finding } from '@/lib/budget/finding'
import { absMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Root } from './matter-root'
import { inWan } from './sentences'
import { cellOf, cellOfTerm } from './ties'
import type { Term } from './term'

/** The cause at its root in one sentence: what differs and by how much, then how many others do not agree for it. */
export function matterHeadline(root: Root | undefined, told: Finding, others: number, byAmount: boolean): string {
  const cause = (root && causeAt(root, told)) ?? told.sentence.replace(/。$/, '')
  return others === 0 ? `${cause}。` : `${cause}；另有 ${others} 处${byAmount ? '因此对不上' : '与此有关'}。`
}

/** Undefined where the finding's own sentence says it best. */
function causeAt({ cell, tie: { relation }, term, mends }: Root, { published }: Finding): string | undefined {
  const by = mends.get(cell) ?? ZERO
  if (!relation || !term || relation.kind === 'atMost') return undefined
  const off = inWan(absMoney(by))
  const isTotal = cellOfTerm(relation.total) === cell
  if (isTotal && isLeftOut(term, relation.parts, by) && term.rowLabel !== undefined)
    return `${term.rowLabel}没有汇总下级的 ${off}`
  const [only, ...more] = relation.parts
  // Told from the side that is wrong, as far as arithmetic knows.
  if (!isTotal && only && more.length === 0 && cellOf(published) !== cell)
    return `${term.label}${printedOf(term)}，比${relation.total.label}${by < 0n ? '多' : '少'} ${off}`
  return undefined
}

/** It stands there as nothing, while rows of its own table below it add up to something. */
const isLeftOut = (term: Term, parts: readonly Term[], by: Money): boolean =>
  term.money === 0n &&
  by > 0n &&
  parts.every(({ evidence }) => evidence.table === term.evidence.table && evidence.row !== term.evidence.row)

const printedOf = ({ state, money }: Term): string => (state === 'amount' ? `是 ${inWan(money)}` : '空白')
