import { cellMoney, isOpen, type Cell } from '@/lib/budget/cell'
import type { CorrectedFigure } from '@/lib/budget/correction'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { absMoney, moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { Indicator } from '@/lib/budget/table-rows'
import { isOfItsYear } from './statement-terms'

/** Everything that follows from a document without being printed in it; what follows from a corrected figure, corrected too. */
export function derivedFigures(disclosure: Disclosure, corrected: readonly CorrectedFigure[] = []): DerivedFigure[] {
  const correctedAt = new Map(
    corrected.flatMap(({ place: { at }, corrected: right }) => (at === undefined ? [] : [[at, right] as const])),
  )
  return [...lastYearFigures(disclosure, correctedAt), ...unitCosts(disclosure, correctedAt)]
}

/** What the document's own words put in the place of figures, by where they stand. */
type CorrectedAt = ReadonlyMap<string, string>

// ── Last year ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a document says of the year before it: this year's figure, the change, and what follows. */
export interface StatedLastYear {
  /** The claim on the change; of one side where it speaks of both (收支). */
  readonly claim: Claim
  /** The claim on this year's amount. */
  readonly stated: Claim
  readonly amount: Money
  readonly change: Money
  readonly year: number
  /** Last year's figure. */
  readonly base: Money
}

/** “比上年减少 48.33 万元”: this year's figure less the change. The first sentence that says it of a subject counts. */
export function statedLastYears(disclosure: Disclosure): StatedLastYear[] {
  const seen = new Set<string>()
  return everyStatedLastYear(disclosure).filter(({ claim: { subject, label = '' } }) => {
    const isFirst = !seen.has(`${subject} ${label}`)
    seen.add(`${subject} ${label}`)
    return isFirst
  })
}

/** Each sentence that says it, also where another has said it before. */
export const everyStatedLastYear = (disclosure: Disclosure): StatedLastYear[] =>
  disclosure.claims.flatMap((claim) => {
    if (!isOfItsYear(claim, disclosure) || claim.baseYear === undefined || claim.direction === undefined) return []
    const stated = amountClaim(claim, disclosure)
    const subjects = claim.subject === 'incomeAndExpenditure' ? BOTH_SIDES : [claim.subject]
    return subjects.flatMap((subject) => (stated && lastYearOf({ ...claim, subject }, stated)) ?? [])
  })

const BOTH_SIDES = ['income', 'expenditure'] as const

/** 收支总计各增加… leaves the amount to the sentence before. */
const amountClaim = (claim: Claim, { claims }: Disclosure): Claim | undefined =>
  claim.amount
    ? claim
    : claims.find(({ section, subject, amount }) => section === claim.section && subject === 'income' && amount)

function lastYearOf(claim: Claim, stated: Claim): StatedLastYear | undefined {
  const amount = cellMoney(stated.amount, stated.unit)
  const change = claim.direction === 'same' ? (0n as Money) : cellMoney(claim.change, claim.unit)
  if (amount === undefined || change === undefined || claim.baseYear === undefined) return undefined
  const by = absMoney(change)
  const base = (claim.direction === 'up' ? amount - by : amount + by) as Money
  return { claim, stated, amount, change: by, year: claim.baseYear, base }
}

/** From what is open nothing follows. */
const lastYearFigures = (disclosure: Disclosure, correctedAt: CorrectedAt): DerivedFigure[] =>
  statedLastYears(disclosure)
    .filter(({ claim, stated }) => !isOpen(stated.amount) && !isOpen(claim.change))
    .map((stated) => toFigure(stated, correctedAt))

function toFigure(
  { claim, stated, amount, change, year, base }: StatedLastYear,
  correctedAt: CorrectedAt,
): DerivedFigure {
  const [now, by, before] = [amount, change, base].map((money) => moneyToText(money, '万元'))
  const sign = claim.direction === 'up' ? '−' : '+'
  const cells = [stated.amount, claim.direction === 'same' ? undefined : claim.change]
  return {
    ...{ kind: 'lastYear', subject: claim.subject, year, basis: claim.basis, amount: before ?? '' },
    ...(claim.label !== undefined && { label: claim.label }),
    arithmetic:
      change === 0n
        ? `${now}（与上年持平）`
        : `${now} ${sign} ${by} = ${before}${correctedSo(stated, base, correctedAt)}`,
    from: cells.flatMap((cell) => (cell ? evidenceOf(cell) : [])),
  }
}

/** Last year's figure is the same by the corrected figures, since the change follows its amount. */
function correctedSo({ amount }: Claim, base: Money, correctedAt: CorrectedAt): string {
  const right = amount?.at === undefined ? undefined : moneyOf(correctedAt.get(amount.at), '万元')
  if (right === undefined) return ''
  const by = moneyToText(absMoney((right - base) as Money), '万元')
  return `（更正后 ${moneyToText(right, '万元')} ${right < base ? '+' : '−'} ${by}，得数相同）`
}

const evidenceOf = ({ text, at }: Cell): Evidence => ({ text, ...(at !== undefined && { at }) })

// ── What a piece costs ──────────────────────────────────────────────────────────────────────────────────────────────

/** A project's money over the one quantity among its output targets. */
function unitCosts({ identity, tables }: Disclosure, correctedAt: CorrectedAt): DerivedFigure[] {
  const table = tables.projectPerformance
  if (!table || identity.phase !== 'budget') return []
  return table.rows.flatMap((row) => {
    const total = row.cells['total']
    const money = cellMoney(total, table.unit)
    if (row.level !== 'project' || !total || isOpen(total) || money === undefined || money <= 0n) return []
    const quantities = row.indicators.filter(isQuantity)
    // What several things cost together says nothing of each.
    if (quantities.length > 1) return []
    const right = total.at === undefined ? undefined : moneyOf(correctedAt.get(total.at), '万元')
    return quantities.map((indicator): DerivedFigure => {
      const place = { table: 'projectPerformance', row: row.row, column: 'total' } as const
      return {
        ...{ kind: 'unitCost', projectRow: row.row, projectName: row.name, indicator: indicator.name },
        ...(row.code !== undefined && { projectCode: row.code }),
        ...costOf(money, indicator),
        ...(right !== undefined && { corrected: costAlone(costOf(right, indicator)) }),
        from: [
          { ...place, ...evidenceOf(total) },
          { table: 'projectPerformance', row: indicator.row, ...evidenceOf(indicator.target) },
        ],
      }
    })
  })
}

/** Pieces and people; not percent, money, time, area shares or ranks. */
const COUNTED = /^(?:人|名|台|套|件|次|个|张|份|户|家|辆|条|册|人次|平方米|m²|㎡)$/
const PEOPLE = /^(?:人|名)$/

const isQuantity = ({ kind, target }: Indicator): boolean =>
  kind === 'output' &&
  !isOpen(target) &&
  target.operator !== 'range' &&
  target.unit !== undefined &&
  COUNTED.test(target.unit) &&
  /^\d+$/.test(target.number ?? '') &&
  BigInt(target.number ?? '0') > 1n

function costOf(money: Money, { target, name }: Indicator) {
  // 月平均量 is counted twelve times a year.
  const monthly = /月(?:平)?均|每月/.test(name)
  const quantity = String(BigInt(target.number ?? '0') * (monthly ? 12n : 1n))
  const countUnit = target.unit ?? ''
  const yuan = perPiece(money, BigInt(quantity))
  const people = PEOPLE.test(countUnit)
  return {
    ...{ quantity, countUnit, bound: boundOf(target.operator), yuan },
    ...(people && { yuanPerMonth: perPiece(money, BigInt(quantity) * 12n) }),
    arithmetic: `${moneyToText(money, '元')} 元 ÷ ${monthly ? `${target.number} × 12` : quantity} ${countUnit} = ${yuan} 元`,
  }
}

interface CostOfPiece {
  readonly yuan: string
  readonly yuanPerMonth?: string
  readonly arithmetic: string
}
const costAlone = ({ yuan, yuanPerMonth, arithmetic }: CostOfPiece) => ({
  ...{ yuan, arithmetic },
  ...(yuanPerMonth !== undefined && { yuanPerMonth }),
})

/** A least quantity makes a piece cost at most so much. */
function boundOf(operator: Indicator['target']['operator']): 'exact' | 'atMost' | 'atLeast' {
  if (operator === '>=' || operator === '>') return 'atMost'
  return operator === '<=' || operator === '<' ? 'atLeast' : 'exact'
}

/** To the fen, half away from zero. Money counts ten-thousandths of a yuan. */
function perPiece(money: Money, pieces: bigint): string {
  const fen = (2n * money + pieces * 100n) / (2n * pieces * 100n)
  return moneyToText((fen * 100n) as Money, '元')
}
