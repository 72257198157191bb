import { subtractMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { amountText, changeText, shareText } from '@/lib/format/amount'
import { SHOW_WAN } from '@/lib/format/shown-unit'
import type { ComparedDisclosure } from '@/lib/queries/get-compared-disclosure'
import { correctedMoney, isKnown, type KnownAmount } from './compared-amount'
import type { SummaryRow } from './change-summary'
import type { Drawing } from './drawing'
import { moved } from './line-changes'
import { toYearBars, type YearBar } from './year-bars'
import { toYearChange } from './year-change'

export interface ChangeWalk {
  readonly title: string
  readonly drawing: Drawing
  /** What of the columns needs words. */
  readonly note: string
}

interface Ends {
  readonly from: ComparedDisclosure | undefined
  readonly to: ComparedDisclosure
  readonly rows: readonly SummaryRow[]
}

/**
 * From the earlier total to the later: by what the document itself says is a mistake, else by the parts that add up to the
 * change exactly. Undefined: no parts do.
 */
export function toChangeWalk({ from, to, rows }: Ends): ChangeWalk | undefined {
  const total = rows.find(({ key }) => key === 'expenditure')
  if (!total || !isKnown(total.before) || !isKnown(total.after)) return undefined
  const years = [from?.key.year ?? to.key.year - 1, to.key.year] as const
  const ends = { before: total.before, after: total.after, years }
  const corrected = correctedMoney(total.after)
  if (corrected !== undefined && correctedMoney(total.before) === undefined) return walkByCorrection(ends, corrected)
  if (from === undefined) return walkByWords(to, years)
  const parts = PARTS.map((keys) => partsOf(rows, keys)).find((own) => addsUp(own, ends))
  return parts && walk(ends, parts, `${partsTitle(ends)}：${parts.map(partText).join('，')}`)
}

interface WalkEnds {
  readonly before: KnownAmount
  readonly after: KnownAmount
  readonly years: readonly [number, number]
}
interface Part {
  readonly name: string
  readonly money: Money
}

const PARTS = [
  ['generalPublic', 'governmentFund'],
  ['basic', 'project'],
] as const

const partsOf = (rows: readonly SummaryRow[], keys: readonly string[]): readonly Part[] =>
  rows.flatMap(({ key, name, moved: by }) => (keys.includes(key) && by ? [{ name, money: by.money }] : []))

const addsUp = (parts: readonly Part[], { before, after }: WalkEnds): boolean =>
  parts.length > 1 && sumMoney([before.money, ...parts.map(({ money }) => money)]) === after.money

const partText = ({ name, money }: Part): string => `${name}${changeText(money)}`

const partsTitle = ({ before, after, years }: WalkEnds): string => {
  const { money, percent } = moved(before.money, after.money)
  const word = money > 0n ? '增加' : money < 0n ? '减少' : '不变'
  const size = amountText(money < 0n ? subtractMoney(ZERO, money) : money)
  return `${years[1]} 年比 ${years[0]} 年${word}${money === 0n ? '' : ` ${size} 万元`}${percent === undefined ? '' : `（${percent.replace('-', '−')}%）`}`
}

/** What the document takes back itself is no growth; the rest is what there is to ask about. */
function walkByCorrection({ before, after, years }: WalkEnds, corrected: Money): ChangeWalk {
  const mistake = subtractMoney(after.money, corrected)
  const rest = moved(before.money, corrected)
  const share = rest.percent === undefined ? '' : `（${rest.percent.replace('-', '−')}%）`
  const change = (name: string, from: Money, to: Money): YearBar => ({
    ...{ key: name, name, kind: 'change', from, to, label: changeText(subtractMoney(to, from)) },
  })
  const drawing = toYearBars([
    firstBar(before, years[0]),
    change('其余的变化', before.money, corrected),
    {
      ...{ key: 'corrected', name: `${years[1]} 年更正后`, kind: 'corrected', from: ZERO, to: corrected },
      label: `更正 ${amountText(corrected)}`,
    },
    change('文件自认的差错', corrected, after.money),
    lastBar(after, `${years[1]} 年公布`),
  ])
  const grown = subtractMoney(after.money, before.money)
  const of = shareText(mistake, grown)
  return {
    title: `${partsTitle({ before, after, years })}，其中 ${amountText(mistake)} 是文件自己写明的差错；更正后是 ${changeText(rest.money)} 万元${share}`,
    note: of && grown > 0n ? `差错占公布的增加额的 ${of}。` : '',
    drawing,
  }
}

function walkByWords(to: ComparedDisclosure, years: readonly [number, number]): ChangeWalk | undefined {
  const change = toYearChange(to.disclosure, years[1], SHOW_WAN)
  if (!change) return undefined
  const { title, drawing, parts } = change
  const told = parts.map(({ name, label }) => `${name} ${label}`).join('；')
  return { title, drawing, note: told === '' ? '' : `文件分开写明的增减：${told}；合起来正是总的增减。` }
}

function walk({ before, after, years }: WalkEnds, parts: readonly Part[], title: string): ChangeWalk {
  let stand = before.money
  const steps = parts.map(({ name, money }): YearBar => {
    const next = sumMoney([stand, money])
    const step: YearBar = { key: name, name, kind: 'change', from: stand, to: next, label: changeText(money) }
    stand = next
    return step
  })
  const drawing = toYearBars([firstBar(before, years[0]), ...steps, lastBar(after, `${years[1]} 年`)])
  return { title, note: '', drawing }
}

function firstBar(before: KnownAmount, year: number): YearBar {
  const derived = before.kind === 'computed' && before.derived
  return {
    ...{ key: 'before', name: `${year} 年`, kind: derived ? 'derived' : 'published', from: ZERO, to: before.money },
    label: `${derived ? '推算 ' : ''}${amountText(before.money)}`,
  }
}

const lastBar = (after: KnownAmount, name: string): YearBar => ({
  ...{ key: 'after', name, kind: 'published', from: ZERO, to: after.money, label: amountText(after.money) },
})
