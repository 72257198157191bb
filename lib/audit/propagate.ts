import type { Correction, CorrectedFigure } from '@/lib/budget/correction'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import { weighRelation, type Relation } from './relation'
import type { AuditCase } from './rule'
import { AUDIT_RULES } from './rules'
import { tableTermOf } from './table-terms'
import type { Term } from './term'

export type Propagation =
  | { readonly ok: true; readonly figures: readonly CorrectedFigure[] }
  /** The source no longer says what the correction expects, or the corrected figures do not agree among themselves. */
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Runs a correction from the cells that the document's words name through every relation that holds as published, to each
 * total it touches, in tables and sentences alike; then checks that all those relations still hold.
 */
export function propagate(
  audited: AuditCase,
  { cells }: Pick<Correction, 'cells'>,
  net = relationsThatHold(audited),
): Propagation {
  const { changed, problems } = plant(audited, cells)
  if (problems.length > 0) return { ok: false, problems }
  while (net.some((relation) => spread(relation, changed)));
  const broken = net.filter((relation) => !stillHolds(relation, changed))
  if (broken.length > 0)
    return { ok: false, problems: broken.map(({ total }) => `${total.label}改正以后与其他数字不再相符`) }
  return { ok: true, figures: [...changed.values()].map(toFigure) }
}

interface Change {
  readonly term: Term
  readonly corrected: Money
  readonly root: boolean
}
type Changes = Map<string, Change>

/** What a correction runs through: every relation of the document by itself that holds as published. */
export function relationsThatHold(audited: AuditCase): readonly Relation[] {
  return AUDIT_RULES.flatMap((rule) => ('relations' in rule && !rule.needs ? [...rule.relations(audited)] : [])).filter(
    (relation) => {
      const weighed = weighRelation(relation)
      return weighed.outcome === 'holds' || (weighed.outcome === 'fails' && weighed.rounding)
    },
  )
}

function plant({ disclosure }: AuditCase, cells: Correction['cells']): { changed: Changes; problems: string[] } {
  const changed: Changes = new Map()
  const problems: string[] = []
  for (const { table, row, column, expect, corrected: words } of cells) {
    const term = tableTermOf(disclosure, table, row, column)
    const corrected = moneyOf(words, disclosure.tables[table]?.unit ?? disclosure.unit)
    if (corrected === undefined) problems.push(`“${words}”不是一个数`)
    else if (!term) problems.push(`没有 ${table} 第 ${row} 行 ${column}`)
    else if (term.evidence.text !== expect)
      problems.push(`${term.label}现在是“${term.evidence.text}”，不再是“${expect}”`)
    else changed.set(term.key, { term, corrected, root: true })
  }
  return { changed, problems }
}

/** Carries the change of a part to its total, and that of a total to its only part; true when something new changed. */
function spread({ total, parts, kind = 'equal' }: Relation, changed: Changes): boolean {
  const filled = parts.filter(({ state }) => state === 'amount')
  const [only, ...others] = filled
  const same = only && others.length === 0 && only.money === total.money
  const above = changed.get(total.key)
  const below = filled.filter(({ key }) => changed.has(key))
  if (kind === 'equal' && !above && below.length > 0) {
    const shift = below.reduce((so, { key, money }) => so + (changed.get(key)?.corrected ?? money) - money, 0n)
    return add(changed, total, (total.money + shift) as Money)
  }
  if (kind === 'atMost' && same && !above && below.length > 0) return false
  if (above && same && below.length === 0) return add(changed, only, above.corrected)
  return false
}

function add(changed: Changes, term: Term, corrected: Money): boolean {
  if (corrected === term.money) return false
  changed.set(term.key, { term, corrected, root: false })
  return true
}

function stillHolds(relation: Relation, changed: Changes): boolean {
  const now = (term: Term): Term => ({ ...term, money: changed.get(term.key)?.corrected ?? term.money })
  const touched = [relation.total, ...relation.parts].some(({ key }) => changed.has(key))
  if (!touched) return true
  const weighed = weighRelation({ ...relation, total: now(relation.total), parts: relation.parts.map(now) })
  return weighed.outcome === 'holds' || (weighed.outcome === 'fails' && weighed.rounding)
}

function toFigure({ term, corrected, root }: Change): CorrectedFigure {
  const shift = corrected - term.money
  const [before, by, after] = [term.money, (shift < 0n ? -shift : shift) as Money, corrected].map((money) =>
    moneyToText(money, '万元'),
  )
  const arithmetic = `${before} ${shift < 0n ? '−' : '+'} ${by} = ${after}`
  const { parts: _, ...place } = term.evidence
  return { place, label: term.label, published: before ?? '', corrected: after ?? '', arithmetic, root }
}
