/**
 * Exact money. Amounts are whole numbers of {@link Money} units, so no sum can drift;
 * what the document printed stays beside them as text, because `4.00`, `4`, a blank and `0.00` say different things.
 */

/** Ten-thousandths of a yuan (万分之一元): fine enough for 元 with four decimals and 万元 with eight. */
export type Money = bigint & { readonly __money: unique symbol }

/** The unit a document counts in (金额单位). */
export const MONEY_UNITS = ['万元', '元'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

/** How many decimals of one unit fit into a Money unit, as a power of ten. */
const DECIMALS: Record<MoneyUnit, number> = { 元: 4, 万元: 8 }

export const ZERO = 0n as Money

/** What stands in an amount cell. Missing is a value: the kinds of nothing are told apart. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly money: Money }
  /** 空白: nothing printed, meaning "none" or "not applicable"; never the same as 0.00. */
  | { readonly kind: 'blank' }
  /** 横线: a dash or slash printed on purpose. */
  | { readonly kind: 'dash' }
  /** Something printed that is not one number; kept, never guessed at. */
  | { readonly kind: 'unreadable'; readonly why: 'not-a-number' | 'too-fine' | 'too-large' }

/**
 * Reads a printed amount, in every dress that a table or a sentence puts it in: digits, signs, points and commas of full
 * width; groups of thousands; a minus as −, —, △, ▲ or brackets; bold stars; the mark of a note behind it; a unit of its own,
 * which then counts (`12.5万元` in a table in 元). Nothing else is understood.
 */
export function readAmount(printed: string, unit: MoneyUnit): AmountReading {
  const text = plainDress(printed)
  if (text === '') return { kind: 'blank' }
  if (DASH.test(text)) return { kind: 'dash' }
  const number = printedNumber(text)
  if (!number) return { kind: 'unreadable', why: 'not-a-number' }
  const { whole, negative } = number
  const scale = number.unit === undefined ? DECIMALS[unit] : OWN_UNITS[number.unit]!
  if (whole.length + (scale > DECIMALS.万元 ? scale - DECIMALS.万元 : 0) > MOST_DIGITS)
    return { kind: 'unreadable', why: 'too-large' }
  const significant = withoutNoise(whole, number.decimals).replace(/0+$/, '')
  if (significant.length > scale) return { kind: 'unreadable', why: 'too-fine' }
  const size = BigInt((whole || '0') + significant.padEnd(scale, '0'))
  return { kind: 'amount', money: (negative ? -size : size) as Money }
}

/** The amount of a printed cell, or undefined for every kind of nothing. */
export function moneyOf(printed: string | undefined, unit: MoneyUnit): Money | undefined {
  if (printed === undefined) return undefined
  const reading = readAmount(printed, unit)
  return reading.kind === 'amount' ? reading.money : undefined
}

export const addMoney = (a: Money, b: Money): Money => (a + b) as Money
export const subtractMoney = (a: Money, b: Money): Money => (a - b) as Money
export const negateMoney = (a: Money): Money => -a as Money
export const absMoney = (a: Money): Money => (a < 0n ? -a : a) as Money
export const sumMoney = (amounts: Iterable<Money>): Money => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum as Money
}
export const compareMoney = (a: Money, b: Money): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/** An exact decimal in the unit, with at least `fewest` decimals: 778.96 → `778.96`, 4 → `4.00`. */
export function moneyToText(money: Money, unit: MoneyUnit, fewest = 2): string {
  const scale = DECIMALS[unit]
  const digits = absMoney(money)
    .toString()
    .padStart(scale + 1, '0')
  const decimals = digits.slice(-scale).replace(/0+$/, '').padEnd(fewest, '0')
  const text = digits.slice(0, -scale) + (decimals === '' ? '' : `.${decimals}`)
  return money < 0n ? `-${text}` : text
}

/**
 * The open-data form of a printed amount: a plain decimal in 万元 that keeps the printed decimals
 * (`4` stays `4`, `4.00` stays `4.00`); 元 move four places; blank stays empty. Undefined when it is not one number.
 */
export function printedInWan(printed: string, unit: MoneyUnit): string | undefined {
  const reading = readAmount(printed, unit)
  if (reading.kind === 'blank') return ''
  if (reading.kind !== 'amount') return undefined
  const number = printedNumber(plainDress(printed))
  const printedDecimals = withoutNoise(number?.whole ?? '', number?.decimals ?? '').length
  const scale = number?.unit === undefined ? DECIMALS[unit] : OWN_UNITS[number.unit]!
  const moved = printedDecimals + DECIMALS.万元 - scale
  return moneyToText(reading.money, '万元', moved > 0 ? moved : 0)
}

/** `part / whole` in percent, rounded half away from zero, as text without the sign: `36.16`. Undefined when the base is zero. */
export function percentOf(part: Money, whole: Money, decimals = 2): string | undefined {
  if (whole === 0n) return undefined
  const scaled = roundedQuotient(part * 10n ** BigInt(decimals + 2), whole)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return scaled < 0n ? `-${text}` : text
}

/** Whole digits that the database's numeric(24,8) has room for. */
const MOST_DIGITS = 16
/** Units that a figure may bring with it, as the decimals that fit into a Money unit. */
const OWN_UNITS: Readonly<Record<string, number>> = { ...DECIMALS, 千元: 7, 百万元: 10, 亿元: 12 }

/** Groups: sign, whole part, decimals, unit. Separators must stand every three digits, and be all the same. */
const NUMBER =
  /^([-+])?(\d{1,3}(?:,\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?:\u2009\d{3})+|\d*)(?:\.(\d*))? ?((?:百?万|千|亿)?元)?$/
/** A dash or a slash on purpose, or the word for none. */
const DASH = /^(?:[-/\\]+|无|不适用|N\/A)$/

interface PrintedNumber {
  readonly negative: boolean
  readonly whole: string
  readonly decimals: string
  readonly unit: string | undefined
}

function printedNumber(text: string): PrintedNumber | undefined {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1]
  const parts = NUMBER.exec(bracketed ?? text)
  if (!parts || !/\d/.test(text) || (bracketed !== undefined && parts[1] !== undefined)) return undefined
  const whole = (parts[2] ?? '').replace(/\D/g, '')
  return { negative: parts[1] === '-' || bracketed !== undefined, whole, decimals: parts[3] ?? '', unit: parts[4] }
}

/** 1234.5600000001 is what a machine made of 1234.56: a run of noughts or nines up to the last digits it can hold. */
function withoutNoise(whole: string, decimals: string): string {
  const digits = whole.replace(/^0+/, '').length
  if (digits + decimals.length < 13) return decimals
  const noughts = /^(\d{0,4}?)0{5,}\d{1,3}$/.exec(decimals)
  if (noughts) return noughts[1]!
  const nines = /^(\d{0,4}?)9{5,}\d{1,3}$/.exec(decimals)?.[1]
  // All nines carry over into the whole part: nobody can round that without it.
  if (nines === undefined || nines === '' || /^9+$/.test(nines)) return decimals
  return (BigInt(nines) + 1n).toString().padStart(nines.length, '0')
}

/** The same in plain characters: without bold, spaces around, marks of notes; each sign in its one form. */
function plainDress(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/(?<=\d)[\u00a0\u2007-\u200a\u202f](?=\d{3}(?!\d))/g, '\u2009')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/(?<=\d|\d万?元|\))(?:\s*[*※①-⑳¹²³⁴-⁹]|\s*\[注?\d{0,2}\]){1,2}$/, '')
    .replace(/[−﹣–—―─‐‑]/g, '-')
    .replace(/^[△▲](?=\s*\d)/, '-')
    .replace(/[﹐‚]/g, ',')
    .replace(/[’‘]/g, "'")
    .trim()
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}
