import { createHash } from 'node:crypto'
import type { CorrectedFigure } from '@/lib/budget/correction'
import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import { SEVERITIES, type Finding } from '@/lib/budget/finding'
import { AUDIENCES, MATTER_KEY_DIGITS, type Audience, type Matter } from '@/lib/budget/matter'
import {
  absMoney,
  compareMoney,
  moneyOf,
  moneyToText,
  negateMoney,
  sumMoney,
  ZERO,
  type Money,
} from '@/lib/budget/money'
import { groupBy } from './group-by'
import { matterHeadline } from './matter-headline'
import { near, rootOf, type Root } from './matter-root'
import { bondsOf, cellOf, cellOfTerm, rowOf, tieOf, type Bond, type CellId, type Tie } from './ties'
import { weighRelation, type Relation } from './relation'
import type { WeighedRelation } from './run-audit'
import type { Term } from './term'

/** What matters are made of. */
export interface MattersFrom {
  readonly identity: DisclosureIdentity
  readonly findings: readonly Finding[]
  /** The relations that were weighed: those that hold tie what does not. */
  readonly net: readonly WeighedRelation[]
  /** What the document itself says is wrong, worked out. */
  readonly corrected?: readonly { readonly figures: readonly CorrectedFigure[] }[]
  /** Key of the form (范本) that the document follows. */
  readonly form?: string | undefined
  /** Whom a rule tells. */
  readonly toldTo: (rule: string) => Audience
}

/**
 * Puts what was found into matters (一件事), one to a cause; every finding is in exactly one. Two findings belong together
 * when they are off by the same amount and arithmetic ties them: one figure stands in both, or a relation that holds
 * would go on holding if both were put right. What is not tied stays apart.
 */
export function mattersOf({ identity, findings, net, corrected = [], form, toldTo }: MattersFrom): Matter[] {
  const relations = new Map(net.flatMap(({ relation, finding }) => (finding ? [[finding, relation] as const] : [])))
  const ties = [...findings].sort(byKey).map((finding) => tieOf(finding, relations.get(finding.key)))
  const bonds = bondsOf(net)
  const groups = rowsTogether(tiedTogether(ties, bonds, corrected), net)
  const matters = groups.map((group) => toMatter(group, toldTo, form))
  return keyed(matters, identity).sort((a, b) => weightOf(a) - weightOf(b) || compareText(a.key, b.key))
}

/** Findings of one cause, and where that cause is. */
interface Group {
  readonly ties: readonly Tie[]
  readonly root: Root | undefined
}

// ── Tied by arithmetic ───────────────────────────────────────────────────────────────────────────────────────────

function tiedTogether(
  ties: readonly Tie[],
  bonds: readonly Bond[],
  corrected: readonly { readonly figures: readonly CorrectedFigure[] }[],
): Group[] {
  const [telling, others] = [ties.filter(isTelling), ties.filter((tie) => !isTelling(tie))]
  const sets = new Sets(telling)
  const at = indexed(telling, ({ mends }) => mends.keys())
  for (const own of at.values()) for (const [a, b] of pairsOf(own)) if (isSameSize(a, b)) sets.join(a, b)
  for (const bond of bonds) for (const [a, b] of tiedBy(bond, at)) sets.join(a, b)
  for (const own of corrected.map(({ figures }) => underCorrection(telling, figures)))
    for (const tie of own) if (own[0]) sets.join(own[0], tie)
  const bondsAt = indexed(bonds, ({ counts }) => counts.keys())
  const groups = sets.all().map((own): Group => ({ ties: own, root: rootOf(own, bondsAt) }))
  return withOthers(explainedByOthers(groups), others)
}

/** An amount that rounding cannot make ties; a hundredth more or less says nothing. */
const isTelling = ({ size, slack, finding }: Tie): boolean => size > slack && finding.severity !== 'rounding'

const isSameSize = (a: Tie, b: Tie): boolean =>
  a.size === b.size || (isClear(a) && isClear(b) && near(a.size, b.size, a.slack > b.slack ? a.slack : b.slack))

/** So much more than rounding that being off alike is no chance. */
const isClear = ({ size, slack }: Tie): boolean => size >= slack * 4n

/** Put right each by its own, both leave the relation as it is: an inherited total, the same figure in another table. */
function* tiedBy({ counts, slack }: Bond, at: ReadonlyMap<CellId, readonly Tie[]>): Generator<readonly [Tie, Tie]> {
  const touched = [...counts].flatMap(([cell, count]) =>
    (at.get(cell) ?? []).map((tie) => ({ tie, cell, shift: count * (tie.mends.get(cell) ?? 0n) })),
  )
  for (const [a, b] of pairsOf(touched)) {
    const isEven = a.cell !== b.cell && absMoney((a.shift + b.shift) as Money) <= slack
    if (isEven && isSameSize(a.tie, b.tie)) yield [a.tie, b.tie]
  }
}

/** What a correction by the document's own words puts right. */
function underCorrection(ties: readonly Tie[], figures: readonly CorrectedFigure[]): Tie[] {
  const shifts = new Map(figures.flatMap(({ place, ...figure }) => [[cellOf(place) ?? '', shiftOf(figure)] as const]))
  return ties.filter(({ mends, size, slack }) =>
    [...mends.keys()].some(
      (cell) => near(shifts.get(cell), size, slack) || near(shifts.get(cell), negateMoney(size), slack),
    ),
  )
}

function shiftOf({ published, corrected }: Pick<CorrectedFigure, 'published' | 'corrected'>): Money {
  const of = (text: string) => moneyOf(text, '万元') ?? ZERO
  return (of(corrected) - of(published)) as Money
}

/** A total may be off by several causes at once: it goes with the greatest, where all of them together are what it is off by. */
function explainedByOthers(groups: readonly Group[]): Group[] {
  const joined = new Map<Group, Tie[]>(groups.map((group) => [group, [...group.ties]]))
  for (const group of groups) {
    const [tie] = group.ties
    if (!tie?.relation || joined.get(group)?.length !== 1) continue
    const causes = [...joined.keys()].filter((other) => other !== group && shiftIn(tie, other) !== 0n)
    const [greatest] = [...causes].sort((a, b) => compareMoney(absMoney(shiftIn(tie, b)), absMoney(shiftIn(tie, a))))
    const shift = sumMoney(causes.map((other) => shiftIn(tie, other)))
    if (causes.length < 2 || !greatest || !near(shift, tie.size, tie.slack)) continue
    joined.get(greatest)?.push(tie)
    joined.delete(group)
  }
  return [...joined].map(([{ root }, own]) => ({ ties: own, root }))
}

/** How far putting right the cause of another group would put this one right. */
const shiftIn = ({ mends }: Tie, { root }: Group): Money =>
  sumMoney(
    [...(root?.mends ?? [])].map(([cell, by]) => {
      const needed = mends.get(cell) ?? ZERO
      return needed === 0n ? ZERO : needed > 0n ? by : negateMoney(by)
    }),
  )

// ── Tied by the cell or row that they are about ──────────────────────────────────────────────────────────────────

/** What speaks of no amount goes with the cause whose figure it cites, or with what rests on the very same figures. */
function withOthers(groups: readonly Group[], others: readonly Tie[]): Group[] {
  const inOrder = [...groups].sort(
    (a, b) => weightOf(gravest(a)) - weightOf(gravest(b)) || byKey(gravest(a), gravest(b)),
  )
  const taken = new Map<Group, Tie[]>(inOrder.map((group) => [group, [...group.ties]]))
  const known = new Map<string, Group>()
  for (const tie of others) {
    const names = subjectsOf(tie.finding)
    const cited = citedBy(tie.finding)
    const found =
      tie.finding.severity === 'rounding'
        ? undefined
        : (inOrder.find(({ root }) => cited.some((id) => root?.mends.has(id))) ??
          names.map((name) => known.get(name)).find((group) => group !== undefined))
    const group = found ?? { ties: [tie], root: undefined }
    if (tie.finding.severity !== 'rounding') for (const name of names) if (!known.has(name)) known.set(name, group)
    taken.set(group, [...(taken.get(group) ?? []), tie])
  }
  return [...taken].map(([{ root }, ties]) => ({ ties, root }))
}

const citedBy = ({ published, expected }: Finding): CellId[] =>
  [published, ...(expected ? [expected] : [])].flatMap((evidence) => cellOf(evidence) ?? [])

/** What a finding is about, in each way that another may be about the same: both its figures; by the same rule either of them, or its row. */
function subjectsOf(finding: Finding): string[] {
  const cells = citedBy(finding)
  const row = rowOf(finding.published)
  return [
    ...(cells.length > 1 ? [[...cells].sort().join(' = ')] : []),
    ...[...cells, row].flatMap((place) => (place === undefined ? [] : [`${finding.rule} ${place}`])),
  ]
}

/** Causes in one row that its own sums tie: a row that was left out is left out in each of its columns. */
function rowsTogether(groups: readonly Group[], net: readonly WeighedRelation[]): Group[] {
  const sums = new Map<string, Relation[]>()
  for (const { relation } of net)
    if (isWithinRow(relation)) append(sums, rowOf(relation.total.evidence) ?? '', relation)
  const rows = new Map<string, Group[]>()
  for (const group of groups) {
    const row = group.root?.term && rowOf(group.root.term.evidence)
    if (row !== undefined) append(rows, row, group)
  }
  const merged = [...rows]
    .filter(([row, own]) => own.length > 1 && isOneRow(own, sums.get(row) ?? []))
    .map(([, own]) => own)
  const gone = new Set(merged.flat())
  return [...groups.filter((group) => !gone.has(group)), ...merged.map(asOne)]
}

function isWithinRow({ total, parts, kind }: Relation): boolean {
  const row = rowOf(total.evidence)
  return kind !== 'atMost' && row !== undefined && parts.every(({ evidence }) => rowOf(evidence) === row)
}

/** Put right all at once, the sums of the row hold. */
function isOneRow(groups: readonly Group[], sums: readonly Relation[]): boolean {
  const causes = groups.flatMap(({ root }) =>
    root && !(root.tie.relation && isWithinRow(root.tie.relation)) ? [root] : [],
  )
  const together = new Map(causes.flatMap(({ mends }) => [...mends]))
  return sums.some((sum) => {
    const touched = [sum.total, ...sum.parts].filter((term) => together.has(cellOfTerm(term)))
    return touched.length > 1 && holdsWith(sum, together)
  })
}

function holdsWith({ total, parts }: Relation, mends: ReadonlyMap<CellId, Money>): boolean {
  const now = (term: Term): Term => ({ ...term, money: (term.money + (mends.get(cellOfTerm(term)) ?? 0n)) as Money })
  const weighed = weighRelation({ total: now(total), parts: parts.map(now) })
  return weighed.outcome === 'holds' || (weighed.outcome === 'fails' && weighed.rounding)
}

/** Told by what most depends on, then by the greater amount. */
function asOne(groups: readonly Group[]): Group {
  const [first] = [...groups].sort(
    (a, b) => b.ties.length - a.ties.length || compareMoney(sizeOf(b), sizeOf(a)) || byKey(gravest(a), gravest(b)),
  )
  return { ties: groups.flatMap(({ ties }) => ties), root: first?.root }
}

const sizeOf = ({ root }: Group): Money => root?.tie.size ?? ZERO

// ── As people are shown it ───────────────────────────────────────────────────────────────────────────────────────

interface Unkeyed extends Omit<Matter, 'key'> {
  /** What the key is made of. */
  readonly place: string
}

function toMatter({ ties, root }: Group, toldTo: (rule: string) => Audience, form: string | undefined): Unkeyed {
  const all = ties.map(({ finding }) => finding)
  const byWeight = [...all].sort((a, b) => weightOf(a) - weightOf(b) || compareText(a.key, b.key))
  // Where the document says itself what is wrong, that is the cause.
  const told = all.find(({ rule }) => rule === 'admitted-errors') ?? root?.tie.finding ?? byWeight[0]!
  const cause = told === root?.tie.finding ? root : undefined
  const { parts: _, ...place } = cause?.term?.evidence ?? told.published
  const size = cause
    ? absMoney(cause.mends.get(cause.cell) ?? ZERO)
    : absMoney(moneyOf(told.difference, '万元') ?? ZERO)
  const audiences = all.map(({ rule }) => toldTo(rule))
  const audience = AUDIENCES.find((each) => audiences.includes(each)) ?? 'readers'
  const { table = '', column = '' } = place
  return {
    severity: byWeight[0]!.severity,
    toldTo: audience,
    ...(audience === 'form' && form !== undefined && { ofForm: hashOf([form, told.rule, table, column]) }),
    headline: matterHeadline(cause, told, all.length - 1, told.difference !== undefined),
    root: place,
    ...(told.difference !== undefined && { amount: moneyToText(size, '万元') }),
    admitted: all.some(({ admitted }) => admitted),
    findings: [told, ...byWeight.filter((finding) => finding !== told)].map(({ key }) => key),
    place: cause?.term?.key ?? told.key,
  }
}

/** Two of one place are counted, the gravest first. */
function keyed(matters: readonly Unkeyed[], identity: DisclosureIdentity): Matter[] {
  const { district, department, unit, year, phase } = identity
  const body = [district, department, unit ?? '', String(year), phase]
  const seen = new Map<string, number>()
  const inOrder = [...matters].sort(
    (a, b) => weightOf(a) - weightOf(b) || compareText(a.findings[0] ?? '', b.findings[0] ?? ''),
  )
  return inOrder.map(({ place, ...matter }) => {
    const nth = (seen.get(place) ?? 0) + 1
    seen.set(place, nth)
    return { key: hashOf([...body, place, ...(nth > 1 ? [String(nth)] : [])]), ...matter }
  })
}

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, MATTER_KEY_DIGITS)

// ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Findings that were joined, each to its group (union-find). */
class Sets {
  readonly #above: Map<Tie, Tie>
  constructor(ties: readonly Tie[]) {
    this.#above = new Map(ties.map((tie) => [tie, tie]))
  }
  join(a: Tie, b: Tie): void {
    this.#above.set(this.#top(a), this.#top(b))
  }
  all(): Tie[][] {
    return [...groupBy(this.#above.keys(), (tie) => this.#top(tie)).values()]
  }
  #top(tie: Tie): Tie {
    let top = tie
    for (let above = this.#above.get(top); above && above !== top; above = this.#above.get(top)) top = above
    return top
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const own = lists.get(key)
  if (own) own.push(item)
  else lists.set(key, [item])
}

function indexed<Item>(items: readonly Item[], keysOf: (item: Item) => Iterable<CellId>): Map<CellId, Item[]> {
  const index = new Map<CellId, Item[]>()
  for (const item of items) for (const key of keysOf(item)) append(index, key, item)
  return index
}

const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const))

const gravest = ({ ties }: Group): Finding =>
  ties.map(({ finding }) => finding).sort((a, b) => weightOf(a) - weightOf(b) || byKey(a, b))[0]!
const weightOf = ({ severity }: Pick<Finding, 'severity'>): number => SEVERITIES.indexOf(severity)
const byKey = (a: Pick<Finding, 'key'>, b: Pick<Finding, 'key'>): number => compareText(a.key, b.key)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
