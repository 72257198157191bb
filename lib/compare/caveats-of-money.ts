import { absMoney, compareMoney, percentOf, subtractMoney, ZERO, type Money } from '@/lib/budget/money'
import { amountText, shareText } from '@/lib/figures/amount'
import type { ComparedDisclosure } from './get-compared-disclosure'
import { PROJECT_CATEGORIES } from '@/lib/budget/project-category'
import { comparison } from '@/lib/words/comparison'
import { amountOf, computed, inForce, isKnown, sumOf, type ComparedAmount } from './compared-amount'
import { carriedOverOf, linesOf, NO_LINE, wholeOf } from './compared-basis'
import { apart, type Caveat, type CaveatFact } from './caveat'

const words = comparison.caveats

type Items = readonly ComparedDisclosure[]

const published = (item: ComparedDisclosure) => inForce(item.disclosure, 'published')
const moneyOfAmount = (amount: ComparedAmount): Money | undefined => (isKnown(amount) ? amount.money : undefined)

/** Money of earlier years within the total of this one (上年结转结余). */
export function carriedOver(items: Items): Caveat | undefined {
  const amounts = items.map((item) => carriedOverOf(item, published(item)))
  const moves = apart(amounts.map(moneyOfAmount))
  if (moves === ZERO) return undefined
  return {
    kind: 'carriedOver',
    title: words.carriedOver.title,
    moves,
    facts: amounts.map((amount, item): CaveatFact => {
      if (isKnown(amount) && amount.money !== ZERO) return { item, says: words.carriedOver.has, amount }
      return {
        item,
        says: isKnown(amount) ? words.carriedOver.zero : words.carriedOver.blank,
        ...(isKnown(amount) && { amount }),
      }
    }),
    fairer: [{ says: words.carriedOver.fairer, change: { basis: 'this-year' } }],
  }
}

/** An error that a document admits in its own words, where it reaches the total or 三公. */
export function admitted(items: Items): Caveat | undefined {
  const gaps = items.map(admittedGap)
  const told = items.flatMap(({ disclosure }, item): CaveatFact[] => {
    const gap = gaps[item]
    if (gap) return [{ item, says: words.admitted.less, amount: gap }]
    return disclosure.audit.corrections.length > 0 ? [{ item, says: words.admitted.elsewhere }] : []
  })
  if (told.length === 0) return undefined
  return {
    kind: 'admitted',
    title: words.admitted.title,
    facts: told,
    moves: gaps
      .flatMap((gap) => (gap ? absMoney(gap.money) : []))
      .toSorted(compareMoney)
      .at(-1),
    fairer: [{ says: words.admitted.fairer, change: { figures: 'corrected' } }],
  }
}

function admittedGap({ disclosure }: ComparedDisclosure) {
  const total = disclosure.totals.expenditure
  const amount = amountOf(total, inForce(disclosure, 'published'), NO_LINE)
  if (amount.kind !== 'printed' || amount.corrected === undefined) return undefined
  const money = subtractMoney(amount.money, amount.corrected)
  const arithmetic = `${amountText(amount.money)} − ${amountText(amount.corrected)} = ${amountText(money)}`
  return computed(money, arithmetic, [amount])
}

/** Projects that by their kind or name are done once, where they make out a fifth of the total or more. */
export function oneOff(items: Items): Caveat | undefined {
  const found = items.map(onceOf)
  if (!found.some(({ dominates }) => dominates) || found.every(({ dominates }) => dominates)) return undefined
  return {
    kind: 'oneOff',
    title: words.oneOff.title,
    facts: found.map(({ names, amount, share }, item): CaveatFact => {
      if (!isKnown(amount)) return { item, says: words.oneOff.none }
      const says = words.oneOff.projects(names.slice(0, MOST_NAMES), names.length)
      return { item, says, amount, then: share && words.oneOff.share(share) }
    }),
    moves: apart(found.map(({ amount }) => moneyOfAmount(amount))),
    fairer: [{ says: words.oneOff.fairer, change: { basis: 'basic' } }],
  }
}

/** 特定目标类 serves one goal; the other kind (其他运转类) is told by the words of its name. */
function onceOf(item: ComparedDisclosure) {
  const once = item.disclosure.projects.filter(
    ({ category, name }) => category === PROJECT_CATEGORIES.target || (ONCE.test(name) && !EVERY_YEAR.test(name)),
  )
  const amount = sumOf(
    once.map(({ total }) => amountOf(total, published(item), NO_LINE)),
    NO_LINE,
  )
  const whole = moneyOfAmount(wholeOf(item, 'all', published(item)))
  const money = moneyOfAmount(amount)
  const percent = money === undefined || whole === undefined ? undefined : percentOf(money, whole, 0)
  const share = money === undefined || whole === undefined ? undefined : shareText(money, whole)
  return { amount, share, names: once.map(({ name }) => name), dominates: Number(percent ?? 0) >= DOMINATES }
}

const ONCE = /建设|采购|购置|改造|工程|升级|信创|信息创新|专项债/
const EVERY_YEAR = /运行|维护|人员|劳务|补助|服务费|办公/
const DOMINATES = 20
const MOST_NAMES = 3

/** 政府性基金 and 国有资本经营 beside those that have the general public budget alone. */
export function otherFunds(items: Items): Caveat | undefined {
  const amounts = items.map((item) =>
    sumOf(
      (['governmentFund', 'stateCapital'] as const).flatMap((fund) => {
        const sum = linesOf(item.disclosure, fund).find(({ level }) => level === 'total')
        const amount = amountOf(sum?.figures.total, published(item), NO_LINE)
        return isKnown(amount) && amount.money !== ZERO ? [amount] : []
      }),
      NO_LINE,
    ),
  )
  const moves = apart(amounts.map(moneyOfAmount))
  if (moves === ZERO) return undefined
  return {
    kind: 'otherFunds',
    title: words.otherFunds.title,
    moves,
    facts: amounts.map((amount, item) =>
      isKnown(amount) ? { item, says: words.otherFunds.has, amount } : { item, says: words.otherFunds.none },
    ),
    fairer: [{ says: words.otherFunds.fairer, change: { basis: 'general-public' } }],
  }
}
