import { absMoney, moneyToText, percentOf, type Money, type MoneyUnit } from '@/lib/budget/money'

/** Amounts for people: exact, with a minus that is a minus, thousands parted from five digits on. */
export function amountText(money: Money, unit: MoneyUnit = '万元'): string {
  const text = groupDigits(moneyToText(absMoney(money), unit))
  return money < 0n ? `${MINUS}${text}` : text
}

/** A change: always with its sign. */
export const changeText = (money: Money): string => (money > 0n ? `+${amountText(money)}` : amountText(money))

/** As printed, made readable but never rounded: `4178.87`, `12,345.60`, a blank stays a blank. */
export function printedText(printed: string): string {
  const plain = printed.replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? groupDigits(plain).replace('-', MINUS) : printed
}

/** `36.16%`; undefined when the whole is nothing. */
export function shareText(part: Money, whole: Money): string | undefined {
  const percent = percentOf(part, whole)
  return percent === undefined ? undefined : `${percent.replace('-', MINUS)}%`
}

const MINUS = '\u2212'

function groupDigits(text: string): string {
  const [whole = '', decimals] = text.split('.')
  const grouped = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
