import { DIVISION_LEVELS } from '@/lib/budget/division'
import type { Figure } from '@/lib/budget/figure'
import { absMoney, compareMoney, moneyOf, subtractMoney, type Money } from '@/lib/budget/money'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import type { ComparedDisclosure } from './get-compared-disclosure'
import { comparison } from '@/lib/words/comparison'
import { amountOf, computed, correctedMoney, inForce, isKnown, sumOf, type ComparedAmount } from './compared-amount'
import { NO_LINE } from './compared-basis'
import type { Caveat, CaveatFact, Fairer } from './caveat'
import { amountText } from '@/lib/figures/amount'

const words = comparison.caveats

type Items = readonly ComparedDisclosure[]

/** Governments of different levels (省级, 地级, 区县): each does other things, for more or fewer people. */
export function levels(items: Items): Caveat | undefined {
  const present = DIVISION_LEVELS.filter((level) => items.some((item) => item.level === level))
  if (present.length < 2) return undefined
  return {
    kind: 'level',
    title: words.level.title(present),
    facts: items.map(({ level }, item): CaveatFact => ({ item, says: words.level.of[level] })),
    moves: undefined,
    fairer: present.flatMap((level): Fairer[] => {
      const own = items.filter((item) => item.level === level)
      return own.length < 2
        ? []
        : [{ says: words.level.only(level, own.length), change: { items: own.map(({ key }) => key) } }]
    }),
  }
}

/** 预算 beside 决算: a plan and what was spent. A document of accounts often says itself how far the two are apart. */
export function phases(items: Items): Caveat | undefined {
  const present = PHASES.filter((phase) => items.some(({ disclosure }) => disclosure.phase === phase))
  if (present.length < 2) return undefined
  const gaps = items.map(planToSpent)
  const facts = items.map(({ disclosure }, item): CaveatFact => {
    const gap = gaps[item]
    const what = disclosure.phase === 'budget' ? words.phase.plan : words.phase.result
    return gap ? { item, says: words.phase.againstOwnPlan(what), amount: gap } : { item, says: what }
  })
  const fairer = present.flatMap((phase): Fairer[] => {
    const own = items.filter(({ disclosure }) => disclosure.phase === phase)
    return own.length < 2
      ? []
      : [{ says: words.phase.only(PHASE_TITLES[phase], own.length), change: { items: own.map(({ key }) => key) } }]
  })
  return {
    kind: 'phase',
    title: words.phase.title,
    facts,
    moves: largest(gaps.map((gap) => gap?.money)),
    fairer: [
      ...swaps(items, (item, held) => item.key.year === held.year && item.disclosure.phase !== held.phase),
      ...fairer,
    ],
  }
}

function planToSpent({ disclosure }: ComparedDisclosure) {
  if (disclosure.phase !== 'final') return undefined
  const own = (basis: string): Figure | undefined =>
    disclosure.claims.find(
      ({ subject, label, amount, basis: of }) =>
        (subject === 'generalPublic' || subject === 'expenditure') &&
        label === null &&
        of === basis &&
        amount?.money !== undefined,
    )?.amount
  const force = inForce(disclosure, 'published')
  const [plan, spent] = [amountOf(own('initial'), force, NO_LINE), amountOf(own('executed'), force, NO_LINE)]
  if (!isKnown(plan) || !isKnown(spent)) return undefined
  const money = subtractMoney(spent.money, plan.money)
  return computed(money, `${amountText(spent.money)} − ${amountText(plan.money)} = ${amountText(money)}`, [spent, plan])
}

/** Different years: how much a year alone makes out is what the later documents say of their own change. */
export function years(items: Items): Caveat | undefined {
  const all = items.map(({ key }) => key.year)
  const first = Math.min(...all)
  if (first === Math.max(...all)) return undefined
  const changes = items.map(ownChange)
  return {
    kind: 'year',
    title: words.year.title([...new Set(all)].sort()),
    facts: items.map(({ key }, item): CaveatFact => {
      const change = changes[item]
      return change
        ? { item, says: words.year.ownChange(key.year), amount: change }
        : { item, says: words.year.year(key.year) }
    }),
    moves: largest(changes.map((change, i) => ((items[i]?.key.year ?? first) > first ? change?.money : undefined))),
    fairer: swaps(
      items,
      (item, held) =>
        item.disclosure.phase === held.phase &&
        held.year !== item.key.year &&
        all.filter((year) => year === held.year).length >= all.length - 1,
    ),
  }
}

/** Against last year's figure, derived from the document's own words. */
function ownChange({ disclosure }: ComparedDisclosure) {
  const last = disclosure.derived.find(
    (each) => each.kind === 'lastYear' && each.subject === 'expenditure' && each.label === undefined,
  )
  const before = last?.kind === 'lastYear' ? moneyOf(last.amount, '万元') : undefined
  const now = amountOf(disclosure.totals.expenditure, inForce(disclosure, 'published'), NO_LINE)
  if (before === undefined || !isKnown(now)) return undefined
  const money = subtractMoney(now.money, before)
  const arithmetic = words.year.arithmetic(amountText(now.money), amountText(before), amountText(money))
  const change = computed(money, arithmetic, [now])
  const right = correctedMoney(now)
  if (right === undefined || change.kind !== 'computed') return change
  return { ...change, corrected: subtractMoney(right, before) }
}

/** Another held document of the same department that would be more alike. */
function swaps(
  items: Items,
  fits: (item: ComparedDisclosure, held: ComparedDisclosure['held'][number]) => boolean,
): readonly Fairer[] {
  return items.flatMap((item, i) =>
    item.held
      .filter((held) => fits(item, held))
      .slice(0, 1)
      .map(({ year, phase }) => ({
        says: words.swap(item.departmentName, year, PHASE_TITLES[phase]),
        change: { items: items.map(({ key }, k) => (k === i ? { ...key, year, phase } : key)) },
      })),
  )
}

/** The nominal money of different years; we know no index of a district's prices and turn nothing into anything. */
export function prices(items: Items): Caveat | undefined {
  const all = [...new Set(items.map(({ key }) => key.year))].sort()
  if (all.length < 2) return undefined
  return {
    kind: 'prices',
    title: words.prices.title,
    facts: items.map(({ key }, item) => ({ item, says: words.prices.of(key.year) })),
    moves: undefined,
    fairer: [],
  }
}

/** A department with its units against a single one: the others' money is in its total. */
export function units(items: Items): Caveat | undefined {
  const counts = items.map((item) => unitsOf(item).length)
  if (new Set(counts.map((count) => Math.min(Math.max(count, 1), 2))).size < 2) return undefined
  const beside = items.map(besideLargest)
  return {
    kind: 'units',
    title: words.units.title,
    facts: items.map((item, i): CaveatFact => {
      const own = unitsOf(item)
      const amount = beside[i]
      if (own.length < 2) return { item: i, says: own[0] ? words.units.one(own[0].name) : words.units.none }
      const says = words.units.several(own.map(({ name }) => name))
      return amount ? { item: i, says: words.units.besideLargest(says), amount } : { item: i, says }
    }),
    moves: largest(beside.map((amount) => (amount && isKnown(amount) ? amount.money : undefined))),
    fairer: [],
  }
}

/** The units that the table of income lists; where it lists none, those that projects name. */
function unitsOf({ units: listed, disclosure }: ComparedDisclosure): readonly { readonly name: string }[] {
  if (listed.length > 0) return listed
  const named = new Set(disclosure.projects.flatMap(({ unitName }) => unitName ?? []))
  return [...named].map((name) => ({ name }))
}

function besideLargest({ units: listed, disclosure }: ComparedDisclosure): ComparedAmount | undefined {
  const force = inForce(disclosure, 'published')
  const amounts = listed.map(({ figures }) => amountOf(figures.total, force, NO_LINE)).filter(isKnown)
  if (amounts.length < 2) return undefined
  const [, ...others] = amounts.toSorted((a, b) => compareMoney(b.money, a.money))
  return sumOf(others, NO_LINE)
}

function largest(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.flatMap((money) => (money === undefined ? [] : absMoney(money)))
  return known.toSorted(compareMoney).at(-1)
}
