import type { Figure } from '@/lib/budget/figure'
import { absMoney, compareMoney, moneyOf, subtractMoney, type Money } from '@/lib/budget/money'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import type { ComparedDisclosure } from '@/lib/queries/get-compared-disclosure'
import { amountOf, computed, inForce, isKnown, sumOf, type ComparedAmount } from './compared-amount'
import { NO_LINE } from './compared-basis'
import type { Caveat, CaveatFact, Fairer } from './caveat'
import { amountText } from '@/lib/format/amount'

type Items = readonly ComparedDisclosure[]

/** 预算 beside 决算: a plan and what was spent. A document of accounts often says itself how far the two are apart. */
export function phases(items: Items): Caveat | undefined {
  const present = PHASES.filter((phase) => items.some(({ disclosure }) => disclosure.phase === phase))
  if (present.length < 2) return undefined
  const gaps = items.map(planToSpent)
  const facts = items.map(({ disclosure }, item): CaveatFact => {
    const gap = gaps[item]
    const what = disclosure.phase === 'budget' ? '是计划要花的' : '是实际花了的'
    return gap ? { item, says: `${what}，比它自己的年初预算差`, amount: gap } : { item, says: what }
  })
  const fairer = present.flatMap((phase): Fairer[] => {
    const own = items.filter(({ disclosure }) => disclosure.phase === phase)
    return own.length < 2
      ? []
      : [{ says: `只比${PHASE_TITLES[phase]}的 ${own.length} 份`, change: { items: own.map(({ key }) => key) } }]
  })
  return {
    ...{ kind: 'phase', title: '预算和决算放在了一起', facts },
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
    ...{ kind: 'year', title: `年度不同：${[...new Set(all)].sort().join('、')}` },
    facts: items.map(({ key }, item): CaveatFact => {
      const change = changes[item]
      return change
        ? { item, says: `${key.year} 年；它自己比 ${key.year - 1} 年的变化是`, amount: change }
        : { item, says: `${key.year} 年` }
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
  return computed(money, `${amountText(now.money)} − ${amountText(before)}（推算）= ${amountText(money)}`, [now])
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
        says: `把${item.departmentName}换成 ${year} 年${PHASE_TITLES[phase]}`,
        change: { items: items.map(({ key }, k) => (k === i ? { ...key, year, phase } : key)) },
      })),
  )
}

/** The nominal money of different years; we know no index of a district's prices and turn nothing into anything. */
export function prices(items: Items): Caveat | undefined {
  const all = [...new Set(items.map(({ key }) => key.year))].sort()
  if (all.length < 2) return undefined
  return {
    ...{ kind: 'prices', title: '各年的钱，价格水平不同' },
    facts: items.map(({ key }, item) => ({ item, says: `按 ${key.year} 年的价格；本站不折算` })),
    ...{ moves: undefined, fairer: [] },
  }
}

/** A department with its units against a single one: the others' money is in its total. */
export function units(items: Items): Caveat | undefined {
  const counts = items.map((item) => unitsOf(item).length)
  if (new Set(counts.map((count) => Math.min(Math.max(count, 1), 2))).size < 2) return undefined
  const beside = items.map(besideLargest)
  return {
    ...{ kind: 'units', title: '有的包括下属单位，有的只有一个单位' },
    facts: items.map((item, i): CaveatFact => {
      const own = unitsOf(item)
      const amount = beside[i]
      if (own.length < 2) return { item: i, says: own[0] ? `只有 1 个单位：${own[0].name}` : '文件没有列出下属单位' }
      const says = `含 ${own.length} 个单位：${own.map(({ name }) => name).join('、')}`
      return amount ? { item: i, says: `${says}；最大的以外共`, amount } : { item: i, says }
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
