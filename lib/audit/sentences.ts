import { absMoney, moneyOf, moneyToText, ZERO, type Money, type MoneyUnit } from '@/lib/budget/money'
import { weighRelation, type Relation, type RelationOutcome } from './relation'
import type { Judgement } from './rule'
import { isNowhere, type Term } from './term'

/**
 * Plain words for a relation that does not hold: what differs from what and by how much, then the two figures. In the
 * unit that its figures are printed in.
 */
export function relationSentence(relation: Relation, outcome: Extract<RelationOutcome, { outcome: 'fails' }>): string {
  const { total, parts, kind = 'equal' } = relation
  const { sum, difference, rounding } = outcome
  const unit = total.unit ?? parts.find((part) => part.unit !== undefined)?.unit
  const own = figure(total.money, total.unit ?? unit, [total])
  const others = figure(sum, parts.find((part) => part.unit !== undefined)?.unit ?? unit, parts)
  const gap = inUnit(absMoney(difference), unit)
  const remark = rounding ? '，在四舍五入的范围内' : ''
  if (kind === 'atMost') return `${namesOf(relation)}超过${total.label} ${gap}：前者${others}，后者${own}${remark}。`
  return `${total.label}比${spaced(namesOf(relation))}${difference > 0n ? '多' : '少'} ${gap}：前者${own}，后者${others}${remark}。`
}

/** In quotation marks, those within it single: “公务接待等‘三公’经费”. */
export const quoted = (words: string): string => `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`

/** What is said of a document, as it is printed: the number of a table stands apart from the word behind it (表 3 有). */
export function inPrint(judgement: Judgement): Judgement {
  const subject = tablesApart(judgement.subject)
  if (judgement.outcome === 'holds') return { ...judgement, subject }
  if (judgement.outcome === 'unchecked') return { ...judgement, subject, note: tablesApart(judgement.note) }
  return { ...judgement, subject, sentence: tablesApart(judgement.sentence) }
}

/** What is quoted stays as its document prints it. */
export const tablesApart = (sentence: string): string =>
  sentence.replace(/“[^”]*”|表 \d+(?=\p{Script=Han})/gu, (part) => (part.startsWith('“') ? part : `${part} `))

/** Behind a Chinese character a number stands apart. */
const spaced = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words)

function namesOf({ parts, says }: Relation): string {
  const [only, ...others] = parts
  return says ?? (only && others.length === 0 ? only.label : '各部分相加')
}

function figure(money: Money, unit: MoneyUnit | undefined, terms: readonly Term[]): string {
  if (terms.some(({ state }) => state === 'amount')) return ` ${inUnit(money, unit)}`
  return terms.every(isNowhere) ? '没有' : '空白'
}

/** A sentence as a rule of relations says it, of invented figures in 万元: for its documentation. */
export function relationExample(
  total: readonly [label: string, amount: string],
  parts: readonly (readonly [label: string, amount: string])[],
  more: Pick<Relation, 'kind' | 'says'> = {},
): string {
  const relation = { total: invented(total), parts: parts.map(invented), ...more }
  const outcome = weighRelation(relation)
  if (outcome.outcome !== 'fails') throw new Error(`${total[0]}: an example of what does not hold has to fail`)
  return relationSentence(relation, outcome)
}

function invented([label, amount]: readonly [string, string]): Term {
  const money = wan(amount)
  const state = amount === '' ? ('blank' as const) : ('amount' as const)
  return { ...{ state, money, place: CENT, open: false, evidence: { text: amount } }, ...{ label, key: label } }
}

/** 0.01 万元. */
const CENT = 1_000_000n as Money

/** The sum in the way its figures are printed. */
export const sumText = (sum: Money, _terms: readonly Term[]): string => moneyToText(sum, '万元')

/** An invented amount of 万元, for an example. */
export const wan = (amount: string): Money => moneyOf(amount, '万元') ?? ZERO

export const inWan = (money: Money): string => inUnit(money, '万元')

const inUnit = (money: Money, unit: MoneyUnit = '万元'): string => `${grouped(moneyToText(money, unit), unit)} ${unit}`

/** 元 come with commas, as they are printed: 14,348,853.34. */
const grouped = (text: string, unit: MoneyUnit): string =>
  unit === '元' ? text.replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',') : text
