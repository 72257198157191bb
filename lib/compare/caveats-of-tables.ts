import type { TableKey } from '@/lib/budget/tables'
import { ZERO } from '@/lib/budget/money'
import type { ComparedBy } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import { comparison } from '@/lib/words/comparison'
import { amountOf, inForce, isKnown } from './compared-amount'
import { NO_LINE } from './compared-basis'
import type { Caveat, CaveatFact } from './caveat'
import { tableTitle } from '@/lib/figures/table-titles'

const words = comparison.caveats

type Items = readonly ComparedDisclosure[]

/** Economic codes of all expenditure beside those of basic expenditure alone: accounts print only these. */
export function economicScope(items: Items, by: ComparedBy): Caveat | undefined {
  if (by !== 'economics') return undefined
  const scopes = items.map(({ disclosure: { economicSummary, economic } }) =>
    economicSummary.length > 0 ? 'all' : economic.length > 0 ? 'basic' : 'none',
  )
  if (!scopes.includes('all') || !scopes.includes('basic')) return undefined
  const outside = items.map(({ disclosure }, i) =>
    scopes[i] === 'basic' ? amountOf(disclosure.totals.project, inForce(disclosure, 'published'), NO_LINE) : undefined,
  )
  const known = outside.filter((amount) => amount !== undefined).filter(isKnown)
  return {
    kind: 'economicScope',
    title: words.economicScope.title,
    facts: scopes.map((scope, item): CaveatFact => {
      if (scope === 'all') return { item, says: words.economicScope.all }
      if (scope === 'none') return { item, says: words.economicScope.none }
      return { item, says: words.economicScope.basic, amount: outside[item] }
    }),
    moves: known.map(({ money }) => money).reduce((most, money) => (money > most ? money : most), ZERO),
    fairer: [{ says: words.economicScope.fairer, change: { basis: 'basic' } }],
  }
}

/** A document without its tables: only its sentences can be compared. */
export function absent(items: Items): Caveat | undefined {
  const without = items.map(({ disclosure }) => disclosure.tables.every(({ state }) => state === 'missing'))
  if (!without.includes(true) || !without.includes(false)) return undefined
  return {
    kind: 'noTables',
    title: words.noTables.title,
    facts: without.flatMap((none, item) => (none ? { item, says: words.noTables.only } : [])),
    moves: undefined,
    fairer: [],
  }
}

const TABLES: Readonly<Record<ComparedBy, readonly TableKey[]>> = {
  functions: ['expenditure', 'generalPublic'],
  economics: ['basicEconomic', 'economicSummary'],
  funds: ['balance', 'generalPublic', 'governmentFund', 'stateCapital'],
  'three-public': ['threePublic'],
  projects: ['projects', 'projectPerformance'],
}

/** A table that one left empty without a word, or promised and did not print, where others filled theirs. */
export function blankTables(items: Items, by: ComparedBy): Caveat | undefined {
  const facts = TABLES[by].flatMap((key): CaveatFact[] => {
    const states = items.map(({ disclosure }) => disclosure.tables.find((table) => table.key === key)?.state)
    if (!states.includes('filled')) return []
    return states.flatMap((state, item) => {
      const own = items[item]?.disclosure
      const title = own ? tableTitle(own, key) : ''
      if (state === 'empty') return [{ item, says: words.blankTable.blank(title) }]
      if (state === 'missing') return [{ item, says: words.blankTable.missing(title) }]
      return []
    })
  })
  if (facts.length === 0) return undefined
  return { kind: 'blankTable', title: words.blankTable.title, facts, moves: undefined, fairer: [] }
}

/** 元 beside 万元: turned into 万元 here, exactly; but amounts in 万元 were rounded before they were printed. */
export function moneyUnit(items: Items): Caveat | undefined {
  const units = items.map(({ disclosure }) => disclosure.unit)
  if (new Set(units).size < 2) return undefined
  return {
    kind: 'moneyUnit',
    title: words.moneyUnit.title,
    facts: units.map((unit, item) => ({
      item,
      says: unit === '元' ? words.moneyUnit.yuan : words.moneyUnit.wan,
    })),
    moves: undefined,
    fairer: [],
  }
}
